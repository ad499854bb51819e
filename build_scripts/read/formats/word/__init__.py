"""Documents of a word processor (DOCX): the package, its styles and lists, and what a reader of it sees."""
