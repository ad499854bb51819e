"""What became of it: phrases, targets and the strength of directives from year to year."""
