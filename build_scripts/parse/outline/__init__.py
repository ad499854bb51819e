"""Paragraphs to numbered provisions."""
