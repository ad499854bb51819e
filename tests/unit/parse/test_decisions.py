"""What is said of the entry in the catalog, and of a file that has none."""

import pytest

from build_scripts.parse import decisions
from build_scripts.read.catalog import NOTICE_OPTIONAL


@pytest.mark.parametrize("hint", [*decisions.OPTIONS, decisions.broken(57)])
def test_each_decision_has_an_option(hint: str) -> None:
    said = decisions.as_options(f"应接 1；{hint}。")
    assert "--" in said and said.startswith("应接 1；") and said.endswith("。")
    assert any(key in hint for key in NOTICE_OPTIONAL)
    assert not any(key in said for key in (*NOTICE_OPTIONAL[1:3], "catalog.yml", "[57]"))


def test_other_hints_are_said_as_they_are() -> None:
    for hint in ("核对原文", "在 corrections.yml 中写：line: 5", "在 catalog.yml 中列出", "broken_numbering"):
        assert decisions.as_options(hint) == decisions.before_entry(hint, are_breaks=False) == hint


def test_what_is_to_be_corrected_is_taken_in_first() -> None:
    hint = "在 corrections.yml 中写：line: 5"
    assert decisions.before_entry(hint, are_breaks=True) == f"{hint}（先加 --broken-numbering 收入，再更正）"
    assert decisions.before_entry(decisions.broken(5), are_breaks=True) == "加 --broken-numbering"
