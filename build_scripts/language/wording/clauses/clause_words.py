"""The vocabulary of responsibility clauses, from clause_words.yml."""

from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = WordGroups(Path(__file__).with_name("clause_words.yml"))
in_order, pattern = TABLE.in_order, TABLE.pattern
