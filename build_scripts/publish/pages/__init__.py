"""A module a kind of page."""
