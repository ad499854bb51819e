"""The vocabulary around set phrases, from phrase_words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("phrase_words.yml"))
pattern = TABLE.pattern
