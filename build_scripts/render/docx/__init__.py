"""Word-processor files, written part by part: the same input is always the same bytes."""
