"""From Markdown pages to a site in its place."""
