"""What the pages of comparisons say."""
