"""The tables of vocabulary, each with examples that are tested both ways."""
