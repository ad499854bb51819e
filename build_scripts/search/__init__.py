"""The index that the browser searches, in shards."""
