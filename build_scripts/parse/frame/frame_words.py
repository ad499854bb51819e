"""The vocabulary of front and back matter, from frame_words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("frame_words.yml"))
in_order, pattern, spaced = TABLE.in_order, TABLE.pattern, TABLE.spaced
