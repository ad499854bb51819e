"""The forms in which a source holds its text."""
