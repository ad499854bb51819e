"""The edition as data."""
