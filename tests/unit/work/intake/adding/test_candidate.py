"""What a file holds that is to go in: its years, its ending, its breaks."""

from dataclasses import replace

import pytest

from build_scripts.work.intake.adding.candidate import Candidate, Choices, candidate, spans
from tests.editions import notice
from tests.unit.work.intake_sources import NOTICE, arrived

PLAIN = Choices()


def found(**facts: object) -> Candidate:
    return Candidate(notice=notice(**facts), faults=(), doubts=(), broken_numbering=())  # type: ignore[arg-type]


@pytest.mark.parametrize(("title", "number", "day", "years"), [
    ("做好2026年工作的通知", "晋政发〔2025〕1号", "2024-12-20", (2026, 2025, 2024)),
    ("做好2024年工作的通知", "晋政发〔2024〕1号", "2024-01-20", (2024,)),
    ("做好二〇二四年工作的通知", None, None, (2024,)), ("做好工作的通知", "晋政发〔2025〕1号", None, (2025,)),
    ("做好工作的通知", None, "2024-12-20", (2024,)), ("做好工作的通知", None, None, ()),
    ("做好工作的通知", "第一号", None, ()),
])
def test_the_years_that_a_document_names_the_surest_first(
    title: str, number: str | None, day: str | None, years: tuple[int, ...],
) -> None:
    assert found(title=title, document_number=number, date_of_issue=day).years == years


def test_a_title_of_the_editors_names_no_year() -> None:
    assert found(title="2024年通知", title_inferred=True).year_in_title is None
    assert found(title="2024年通知").year_in_title == 2024


@pytest.mark.parametrize(("name", "ending"), [("a.TXT", ".txt"), ("a.b.docx", ".docx"), ("通知", ".txt")])
def test_a_file_without_an_ending_is_a_text(name: str, ending: str) -> None:
    assert arrived(NOTICE, name).ending == ending


def test_of_several_notices_each_is_read_by_itself() -> None:
    file = arrived(NOTICE + NOTICE.replace("2027", "2028"))
    both = spans(file, PLAIN)
    assert both == ((1, 24), (25, 48))
    made = [candidate(file, span, PLAIN) for span in both]
    assert [one.years for one in made] == [(2027,), (2028,)]
    assert [(one.notice.first_line, one.notice.last_line) for one in made] == list(both)


def test_breaks_are_those_lines_at_which_the_numbers_do_break() -> None:
    """Not every fault is one: a missing title is no break."""
    gap = NOTICE.replace("三、强化", "四、强化").partition("\n关于做好2027年安全生产工作的通知\n")[2]
    file = arrived(gap)
    (span,) = spans(file, PLAIN)
    assert candidate(file, span, PLAIN).broken_numbering == ()
    unbroken = candidate(file, span, replace(PLAIN, broken_numbering=True))
    assert unbroken.broken_numbering == (15,)
    assert ["编号" in fault.message for fault in unbroken.faults] == [False]
    assert {fault.file for fault in unbroken.faults} == {"通知.txt"}


def test_whole_numbers_have_no_break() -> None:
    file = arrived(NOTICE)
    (span,) = spans(file, PLAIN)
    assert candidate(file, span, replace(PLAIN, broken_numbering=True)).broken_numbering == ()
