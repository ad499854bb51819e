"""What of a notice another one says too: word for word, in other words, or not at all."""
