"""What the files to take away say."""
