"""Names of bodies in clauses, by the examples of their table."""

from typing import Any

import pytest
import yaml

from build_scripts.language.body_lists import TABLE, names
from build_scripts.language.comparable import tokens

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text("utf-8"))["examples"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["clause"])
def test_the_names_of_a_clause_are_found(example: dict[str, Any]) -> None:
    clause = example["clause"]
    assert [clause[start:end] for start, end in names(clause)] == example["names"]


def test_a_name_in_a_list_is_one_word() -> None:
    assert tokens("（省应急厅、省文物局负责）")[1:4] == ("省应急厅", "、", "省文物局")
