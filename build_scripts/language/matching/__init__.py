"""How a word is found that is typed, spelt or sounded otherwise."""
