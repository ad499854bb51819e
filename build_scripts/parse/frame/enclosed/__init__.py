"""What a notice encloses: annexes, and documents that it carries."""
