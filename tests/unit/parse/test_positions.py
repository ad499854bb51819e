"""Each change is told with its place, counted in characters of the original without blanks."""

from dataclasses import replace

from build_scripts.domain.notice import Correction, CorrectionKind, Line, NoticeId, Provision, Unseen
from build_scripts.parse.lines.cleaning.corrected import corrected
from build_scripts.parse.lines.cleaning.wording import Wording
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.positions import DisplayedText, displayed_places, in_line
from tests.editions import provision

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


def displayed() -> tuple[DisplayedText, list[Provision]]:
    made = [
        replace(provision(f"part_{n}", "part", text, num=f"{num}、"), lines=(line, line + 1))
        for n, num, text, line in ((1, "一", "甲 乙", 3), (2, "二", "丙丁", 5), (3, "三", "戊", 7))
    ]
    return DisplayedText(made), made


def test_what_stands_between_two_provisions_belongs_to_the_one_that_begins_on_its_line() -> None:
    text, (one, two, three) = displayed()
    assert [text.provision_at(place, 5) for place in (0, 3, 4, 7)] == [one, one, two, two]
    assert text.provision_at(4, 4) is one and text.provision_at(8, 7) is three
    assert text.provision_at(0, 1) is one


def test_the_provision_on_a_line_is_the_last_that_begins_there_or_above() -> None:
    text, (one, two, three) = displayed()
    assert [text.provision_on(line) for line in (1, 3, 4, 5, 6, 7, 9)] == [one, one, one, two, two, three, three]


def test_a_place_is_found_in_its_provision() -> None:
    text, (one, two, _) = displayed()
    assert text.offset_in(one, 3) in (3, 4)
    assert text.offset_in(two, 6) == 2


def test_a_place_in_what_is_displayed_is_moved_by_the_corrections_before_it() -> None:
    first, second, third, nowhere = change("甲乙"), change("丙", "丙 丁", "replaced"), change("戊"), change("己")
    made = [replace(one, at=at) for one, at in ((third, 9), (first, 2), (second, 5), (nowhere, None))]
    found = displayed_places(made)
    assert [found.get(id(one)) for one in made] == [8, 2, 3, None]
