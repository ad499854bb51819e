"""The lines of a notice to its structure."""
