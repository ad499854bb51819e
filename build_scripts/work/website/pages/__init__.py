"""What is known of pages: before the first is made, and of each that was made."""
