"""Source files to the lines of each notice."""
