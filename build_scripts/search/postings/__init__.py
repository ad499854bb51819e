"""Where in the text of an edition each gram stands, sorted, cut into shards, and written."""
