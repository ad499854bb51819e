"""The edition → Markdown pages and published data."""
