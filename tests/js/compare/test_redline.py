"""The browser's redline is that of the pages: one set of rules in two languages."""

from hypothesis import given

from build_scripts.language.comparable import plain, tokens, weight
from build_scripts.language.redline import redline, redline_words
from tests.js.conftest import Scripts
from tests.texts.numbers import CHANGED_NUMBERS, TEXTS, WORDS


def compared(scripts: Scripts, older: list[str], newer: list[str]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = scripts.ask("redline/redline.js redline", older, newer)
    return found


def ours(older: list[str], newer: list[str]) -> list[dict[str, object]]:
    changes = redline_words(older, newer)
    return [{"kind": c.kind, "older": c.older, "newer": c.newer, "move": c.move or 0} for c in changes]


@given(TEXTS, TEXTS)
def test_the_same_changes_are_found(scripts: Scripts, older: str, newer: str) -> None:
    cut = list(tokens(older)), list(tokens(newer))
    assert compared(scripts, *cut) == ours(*cut)


@given(WORDS, WORDS)
def test_the_same_changes_are_found_in_any_tokens(scripts: Scripts, older: list[str], newer: list[str]) -> None:
    assert compared(scripts, older, newer) == ours(older, newer)


@given(TEXTS)
def test_the_same_characters_count(scripts: Scripts, text: str) -> None:
    assert scripts.ask("redline/counted.js weightOf", text) == weight(text)
    assert "".join(scripts.ask("redline/counted.js keysOf", list(tokens(text)))) == plain(text)


@given(CHANGED_NUMBERS)
def test_a_changed_number_is_a_change(scripts: Scripts, texts: tuple[str, str]) -> None:
    older, newer = texts
    kinds = {change["kind"] for change in compared(scripts, list(tokens(older)), list(tokens(newer)))}
    assert kinds - {"same"}


def test_passages_of_real_length(scripts: Scripts) -> None:
    """A passage long enough that a short equal word in it is an accident, and one that has moved."""
    older = "（一）推进尾矿库闭库治理销号工作。开展危险化学品经营企业安全专项整治和风险评估。瓦斯抽采的治理措施。"
    newer = "（二）开展危险化学品经营企业安全专项整治和风险评估。推进尾矿库闭库治理销号工作。尾矿闭库的销号计划。"
    cut = list(tokens(older)), list(tokens(newer))
    assert {change["kind"] for change in compared(scripts, *cut)} >= {"moved_away", "moved_here", "deleted", "inserted"}
    assert compared(scripts, *cut) == ours(*cut)
    assert redline(older, newer) == redline_words(*cut)
