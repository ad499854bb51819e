"""A table of words: as they stand the longest first, as patterns in their order, and with blanks between characters."""

import re
from pathlib import Path

from build_scripts.language.wording.word_groups import WordGroups

TABLE = """kind:
  words: [令, 嘉奖令, 嘉奖, A+]
  patterns: ['禁[火渔]令', 令函]
  examples: [嘉奖令]
  rejects: [函]
"""


def table(folder: Path) -> WordGroups:
    file = folder / "words.yml"
    file.write_text(TABLE, "utf-8")
    return WordGroups(file)


def test_words_are_literal_and_the_longest_counts(tmp_path: Path) -> None:
    pattern = table(tmp_path).pattern("kind")
    assert [re.findall(pattern, text) for text in ("嘉奖令嘉奖", "A+", "AA", "禁渔令", "令函")] == [
        ["嘉奖令", "嘉奖"], ["A+"], [], ["禁渔令"], ["令"],
    ]


def test_blanks_may_stand_between_the_characters_of_a_word(tmp_path: Path) -> None:
    assert re.fullmatch(table(tmp_path).spaced("kind"), "嘉 奖\u3000令")
    assert not re.fullmatch(table(tmp_path).pattern("kind"), "嘉 奖 令")


def test_words_keep_the_order_of_the_table(tmp_path: Path) -> None:
    assert table(tmp_path).in_order("kind") == ("令", "嘉奖令", "嘉奖", "A+")
