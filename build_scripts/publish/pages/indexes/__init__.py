"""A module an index: its list, and the pages of what it lists."""
