"""Tables whose cells or rows stand as lines of text."""
