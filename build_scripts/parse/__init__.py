"""The lines of a notice → its structure."""
