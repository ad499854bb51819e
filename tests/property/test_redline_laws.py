"""Laws of the redline: it keeps both sides, and it never cuts a word."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.comparable import counted, counted_words, plain, tokens, weight
from build_scripts.language.redline import beside, carried, redline, redline_words
from build_scripts.publish.markup.redline import markup
from tests.texts.numbers import CHANGED_NUMBERS
from tests.texts.numbers import TEXTS as NUMBERS

PHRASES = st.sampled_from([
    "安全生产", "责任", "煤矿", "尾矿库", "闭库治理", "销号", "加强", "的", "2024年",
    "，", "。", "（", "）", " ", "1.", "<b>", "&", "%",
])
TEXTS = st.lists(PHRASES, max_size=40).map("".join) | st.text(max_size=60) | NUMBERS


@given(st.lists(TEXTS, max_size=6))
def test_words_count_as_the_text_counts_that_they_make(words: list[str]) -> None:
    """Each alone only where no mark between two of them counts."""
    counts = counted_words(words)
    assert "".join(counts) == "".join(counted("".join(words)))
    ends = accumulate(map(len, words))
    assert list(accumulate(counts)) == ["".join(counted("".join(words))[:end]) for end in ends]


@given(TEXTS, TEXTS)
def test_both_sides_can_be_read_back(older: str, newer: str) -> None:
    changes = redline(older, newer)
    assert "".join(c.older for c in changes) == older
    assert "".join(c.newer for c in changes) == newer


@given(TEXTS, TEXTS)
def test_what_stands_beside_another_wording_can_be_read_back(older: str, newer: str) -> None:
    old, new = tokens(older), tokens(newer)
    assert "".join(stretch.text for stretch in beside(old, new)) == older


@given(TEXTS, TEXTS)
def test_no_change_begins_or_ends_inside_a_word(older: str, newer: str) -> None:
    changes = redline(older, newer)
    for text, parts in ((older, [c.older for c in changes]), (newer, [c.newer for c in changes])):
        assert _ends(parts) <= _ends(tokens(text))


@given(TEXTS)
def test_a_wording_against_itself_has_no_change(text: str) -> None:
    assert {c.kind for c in redline(text, text)} <= {"same"}


@given(TEXTS, TEXTS)
def test_two_wordings_are_the_same_where_nothing_that_counts_has_changed(older: str, newer: str) -> None:
    assert (plain(older) == plain(newer)) == ({c.kind for c in redline(older, newer)} <= {"same"})


@given(CHANGED_NUMBERS)
def test_a_changed_number_is_a_change_and_not_carried_over_whole(texts: tuple[str, str]) -> None:
    older, newer = texts
    changes = redline(older, newer)
    assert {c.kind for c in changes} - {"same"}
    assert carried(changes) < max(weight(older), weight(newer))


@given(TEXTS, TEXTS)
def test_a_move_leaves_where_it_arrives(older: str, newer: str) -> None:
    changes = redline(older, newer)
    assert sorted({c.move for c in changes if c.kind == "moved_away"}, key=str) == sorted(
        {c.move for c in changes if c.kind == "moved_here"}, key=str
    )


@given(TEXTS, TEXTS)
def test_markup_shows_the_newer_text_literally(older: str, newer: str) -> None:
    html = str(markup([c for c in redline(older, newer) if c.newer])).replace("<br>", "\n")
    for tag in ("<ins>", "</ins>"):
        html = html.replace(tag, "")
    for number in range(1, 40):
        html = html.replace(f'<ins class="moved" data-move="{number}">', "")
    assert html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == newer


@given(st.lists(st.text(max_size=3), max_size=12), st.lists(st.text(max_size=3), max_size=12))
def test_any_tokens_will_do(older: list[str], newer: list[str]) -> None:
    changes = redline_words(older, newer)
    assert "".join(c.older for c in changes) == "".join(older)
    assert "".join(c.newer for c in changes) == "".join(newer)


def _ends(parts: list[str] | tuple[str, ...]) -> set[int]:
    ends, at = {0}, 0
    for part in parts:
        at += len(part)
        ends.add(at)
    return ends
