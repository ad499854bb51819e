"""Writing Markdown, XML and redlines in which every text stands literally."""
