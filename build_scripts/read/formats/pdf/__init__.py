"""Printed documents (PDF) with a text layer: the rows of each page, and which of them are the page's own."""
