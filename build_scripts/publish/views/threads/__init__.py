"""The threads of a place: one page that lists them, and a page for each."""
