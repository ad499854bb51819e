"""The vocabulary by which headings and closing paragraphs are told from other text, from outline_words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("outline_words.yml"))
pattern = TABLE.pattern
