"""提法: set phrases, each with its history; and what a year says for the first time, again and no more."""
