"""How what the indexes list is named."""
