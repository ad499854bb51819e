"""What a build is made of: families, their inventories, work to be dealt out, what was read."""
