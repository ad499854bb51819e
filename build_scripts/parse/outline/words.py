"""The vocabulary by which headings and closing paragraphs are told from other text, from words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("words.yml"))
pattern = TABLE.pattern
