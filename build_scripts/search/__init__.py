"""The edition → the search index."""
