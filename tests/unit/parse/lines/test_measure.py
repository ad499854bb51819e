"""Where a source wraps its lines, and by how much a paragraph's first line is shorter."""

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
