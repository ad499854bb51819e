"""What speaks for two provisions belonging together."""
