"""The linked edition to pages, data and files to take away."""
