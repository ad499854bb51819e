"""Pages (HTML) → lines, read as the HTML standard has it."""
