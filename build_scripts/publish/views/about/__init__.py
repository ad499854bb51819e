"""What the generated pages of 关于 say. Their figures come from the edition."""
