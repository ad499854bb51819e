"""How numbers, texts and names of shards are written."""
