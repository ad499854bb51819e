"""A notice taken in: what is read in a file, what is asked, and what is written."""
