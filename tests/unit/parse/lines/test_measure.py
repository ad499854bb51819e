"""Where a source wraps its lines, and by how much a paragraph's first line is shorter."""

import pytest

from build_scripts.parse.lines.measure import Measure, find_measure, width

PROSE = "各级各部门要把安全生产作为首要职责层层压实责任健全完善制度体系强化监督检查推动措施落地见效"


def wrapped(paragraphs: int, measure: int, indent: int) -> list[str]:
    lines = []
    for number in range(paragraphs):
        text = PROSE * 2 + PROSE[: 7 + number] + "。"
        lines.append(text[: measure - indent])
        text = text[measure - indent :]
        lines += [text[start : start + measure] for start in range(0, len(text), measure)]
    return lines


def test_width_is_that_of_the_page() -> None:
    assert (width("安全"), width("ab"), width("“安”"), width(" 3个 ")) == (4, 2, 6, 3)


def test_wrapped_lines_with_indent() -> None:
    measure = find_measure(["一、要求", *wrapped(3, 40, 2), "二、任务", *wrapped(3, 40, 2)])
    assert measure is not None
    assert (measure.full, measure.indent) == (80, 4)
    assert measure.is_full("安" * 39) and not measure.is_full("安" * 36)
    assert measure.looks_first("安" * 38) and not measure.looks_first("安" * 40)


def test_wrapped_lines_without_indent() -> None:
    measure = find_measure(wrapped(4, 30, 0))
    assert measure is not None
    assert (measure.full, measure.indent) == (60, 0)
    assert not measure.looks_first("安" * 30)


def test_a_line_is_full_from_which_a_word_and_a_mark_were_taken_over() -> None:
    """A mark may begin no line, so that the character before it goes with it, or the number: half of one and two."""
    measure = Measure(full=60, indent=0)
    assert measure.is_full("安" * 27 + "5") and not measure.is_full("安" * 27)


def test_a_line_a_paragraph_has_no_measure() -> None:
    assert find_measure([PROSE[:n] + "。" for n in (20, 44, 31, 12, 40, 25, 37)]) is None
    assert find_measure([PROSE * n + "。" for n in (3, 9, 5, 1, 7, 2, 6)]) is None
    assert find_measure(["短行"] * 10) is None
    assert find_measure([]) is None


def wide(width: int, begins: str = "", ends: str = "") -> str:
    """A line of so many half characters."""
    count, odd = divmod(width - 2 * len(begins + ends), 2)
    return begins + "安" * count + "a" * odd + ends


def full(*widths: int) -> int | None:
    measure = find_measure([wide(width) for width in widths])
    return measure.full if measure else None


def test_six_lines_of_forty_half_characters_tell_a_measure() -> None:
    assert full(*[40] * 6) == 40
    assert full(*[40] * 5) is None
    assert full(*[39] * 6) is None


@pytest.mark.parametrize(("widths", "measure"), [
    # Hardly any line is wider: one of fifty.
    ((*[60] * 6, 70), 60), ((*[60] * 6, 71), None), ((*[60] * 49, 71), 60), ((*[60] * 48, 71), None),
    # Two of five are about full.
    ((60, 60, 60, 52, *[20] * 6), 60), ((60, 60, 60, 51, *[20] * 6), None),
    ((60, 60, 60, 66, *[20] * 6), 60), ((60, 60, 60, 67, *[20] * 6), None), ((60, 60, 60, *[20] * 5), None),
])
def test_most_lines_are_about_full(widths: tuple[int, ...], measure: int | None) -> None:
    assert full(*widths) == measure


@pytest.mark.parametrize(("ended", "unended", "measure"), [(4, 2, 60), (5, 1, None), (3, 1, None)])
def test_a_third_of_the_full_lines_breaks_off_in_its_sentence(ended: int, unended: int, measure: int | None) -> None:
    texts = [*[wide(60, ends="。")] * ended, *[wide(60)] * unended, "短行", "短行"]
    found = find_measure(texts)
    assert (found.full if found else None) == measure


@pytest.mark.parametrize(("widths", "measure"), [
    ((*[60] * 5, 64, 64), 64), ((*[60] * 6, 64, 64), 60), ((*[60] * 5, 64), 60),
    ((*[60] * 5, 62, 62), 60), ((*[60] * 5, 63, 63), 63), ((*[60] * 5, 66, 66), 66), ((*[60] * 5, 67, 67), 60),
])
def test_where_first_lines_are_the_most_the_measure_is_wider_by_the_indent(
    widths: tuple[int, ...], measure: int,
) -> None:
    assert full(*widths) == measure


@pytest.mark.parametrize(("firsts", "indent"), [
    ((57, 57), 3), ((58, 58), 0), ((57,), 0), ((52, 52), 8), ((52,), 0), ((51, 51), 0),
])
def test_the_indent_is_known_from_two_lines_with_a_number(firsts: tuple[int, ...], indent: int) -> None:
    texts = [line for first in firsts for line in (wide(first, begins="一、"), *[wide(60)] * 4)]
    measure = find_measure([*texts, wide(60)])
    assert measure is not None
    assert (measure.full, measure.indent) == (60, indent)


def test_the_indent_is_known_from_the_lines_below_a_heading_too() -> None:
    def indent(heading: int) -> int:
        texts = [wide(heading, begins="一、"), wide(56), *[wide(60)] * 4]
        measure = find_measure(texts * 2)
        assert measure is not None
        return measure.indent

    assert indent(20) == indent(51) == 4


def test_a_first_line_is_shorter_by_the_indent_with_a_little_more_or_less() -> None:
    measure = Measure(full=80, indent=4)
    assert [measure.looks_first(wide(width)) for width in (74, 75, 78, 79)] == [False, True, True, False]
    assert [measure.is_full(wide(width)) for width in (74, 75)] == [False, True]
