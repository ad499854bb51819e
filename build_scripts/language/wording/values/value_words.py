"""The vocabulary of numbers to reach and of deadlines, from value_words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("value_words.yml"))
in_order, pattern = TABLE.in_order, TABLE.pattern
