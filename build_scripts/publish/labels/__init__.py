"""How things are named to a reader."""
