"""The page of a notice as values."""
