"""A module a kind of page; publish/site_files.py lists them: a new kind is entered there."""
