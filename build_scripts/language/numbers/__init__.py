"""Numbers as they are written: of items, in words, in figures."""
