"""Source files → the lines of each notice."""
