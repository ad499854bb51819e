"""What a text cites, and the numbers by which documents are cited."""
