"""Each change is told with its place, counted in characters of the original without blanks."""

from build_scripts.domain.notice import Correction, CorrectionKind, Line, NoticeId, Unseen
from build_scripts.parse.lines.cleaning.corrected import corrected
from build_scripts.parse.lines.cleaning.wording import Wording
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.positions import in_line

NOTICE = NoticeId("ceshi-2024")


def change(original: str, displayed: str = "", kind: CorrectionKind = "removed") -> Correction:
    return Correction(notice=NOTICE, eid=None, kind=kind, original=original, displayed=displayed, reason="试", line=3)


def places(line: Line, *changes: Correction) -> list[tuple[str, int | None]]:
    text = TextLine(number=line.number, text=line.text, indented=False)
    _, found = corrected(text, Wording(line.text), list(changes))
    return [(made.original, made.at) for made in in_line(line, found, NOTICE)]


def test_blanks_are_not_counted() -> None:
    assert places(Line(number=3, text=" 甲 乙　丙", start=10), change("丙")) == [("丙", 12)]


def test_of_two_alike_the_first_stands_first() -> None:
    assert places(Line(number=3, text="**甲**"), change("**"), change("**")) == [("**", 0), ("**", 3)]


def test_what_is_not_shown_is_counted_and_recorded_in_its_place() -> None:
    unseen = (Unseen(offset=0, text="<b>", reason="标"), Unseen(offset=2, text="<i> x", reason="标"))
    line = Line(number=3, text="甲乙丙", start=5, unseen=unseen)
    found = in_line(line, [(2, change("丙")), (0, change("甲"))], NOTICE)
    assert [(c.original, c.at, c.line) for c in found] == [
        ("<b>", 5, 3), ("甲", 8, 3), ("<i> x", 10, 3), ("丙", 14, 3)]


def test_where_a_paragraph_ends_or_goes_on_nothing_is_counted_as_gone() -> None:
    line = Line(number=3, text="丁 甲。乙丙丁")
    made = change("甲。乙", "甲。\n乙", "split"), change("丁\n戊", "丁戊", "joined"), change("丙")
    assert places(line, *made) == [("甲。乙", 1), ("丙", 4), ("丁\n戊", 5)]
