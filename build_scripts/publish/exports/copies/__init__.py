"""Copies of what a page shows, as files that offices use."""
