"""The pages of topics as values."""
