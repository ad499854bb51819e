"""What stands before and after the provisions."""
