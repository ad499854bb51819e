"""The lines of the form before the provisions: one that holds two parts of it is cut between them."""

import re
from collections.abc import Iterator

from build_scripts.domain.notice import CELL
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.frame.front import series
from build_scripts.parse.lines.text_line import Lines, TextLine, cut
from build_scripts.parse.outline.numbering import opens_heading

# What stands on a line apart from the rest, by two blanks or more or as a cell of its own.
COLUMN = re.compile(rf"\S(?:[^\S\t\u3000{CELL}]?\S)*")
LONGEST_COLUMNS = 200
NUMBER_WITHIN = 48
"""Characters of a line within which a number at its end stands."""
NUMBER_ENDS = re.compile(r"号[）)】\]]?")


def form_rows(lines: Lines) -> tuple[list[int], Lines]:
    """The lines of the form, where one holds two parts cut between them; from the first sentence on as they are. With
    each the line that it comes from."""
    origins: list[int] = []
    rows: list[TextLine] = []
    in_form = True
    for number, line in enumerate(lines):
        in_form = in_form and not opens_heading(line.text)
        pieces = list(_cut(line)) if in_form else [line]
        rows += pieces
        origins += [number] * len(pieces)
        own = line_kinds.tight(line.text)
        has_sentence = "。" in own[:-1]
        in_form = in_form and not has_sentence
    return origins, tuple(rows)


def _cut(line: TextLine) -> Iterator[TextLine]:
    """A number beside the title or the masthead, the text behind those addressed: each on a line of its own."""
    edges = list(_number_column(line.text)) or list(_addressee_edges(line.text))
    if not edges and (edge := _edge(line.text)):
        edges = [edge]
    return cut(line, edges)


def _addressee_edges(text: str) -> Iterator[int]:
    """Behind a title on their line those addressed begin, and behind them the text."""
    colon = re.search("[：:]", text[:LONGEST_COLUMNS])
    edge = line_kinds.title_before_addressee(text[: colon.end()]) if colon else None
    if colon is None or edge is None:
        return
    yield edge
    if text[colon.end() :].strip():
        yield colon.end()


def _edge(text: str) -> int | None:
    inline = line_kinds.inline_addressee(text)
    if edge := _number_edge(text):
        return edge
    return len(inline[0]) if inline else series.name_and_number(text) or _signature_edge(text)


def _signature_edge(text: str) -> int | None:
    """云山市人民政府办公室　2024年3月18日, below the number of minutes and bulletins; in brackets below a title."""
    signed = line_kinds.signed_and_dated(text.strip(" （）()"))
    return text.rstrip().rindex(signed[1]) if signed and re.search(r"\s", text.strip()) else None


def _number_column(text: str) -> Iterator[int]:
    """Where a number begins and ends that stands between other columns of the line: the second line of a telegram."""
    if "号" not in text or line_kinds.document_number(text) or len(text) > LONGEST_COLUMNS:
        return
    columns = list(COLUMN.finditer(text))
    numbers = [
        column
        for column in columns
        if line_kinds.document_number(column[0])
    ]
    if len(numbers) != 1:
        return
    for edge in numbers[0].span():
        is_between_words = text[:edge].strip() and text[edge:].strip()
        if is_between_words:
            yield edge


def _number_edge(text: str) -> int | None:
    """Where the title ends and the number begins, or the other way round."""
    if "号" not in text or line_kinds.document_number(text):
        return None
    for edge in range(len(text))[-NUMBER_WITHIN:]:
        if _are_number_and_title(number=text[edge:], title=text[:edge]):
            return edge
    for found in NUMBER_ENDS.finditer(text[:NUMBER_WITHIN]):
        edge = found.end()
        if _are_number_and_title(number=text[:edge], title=text[edge:]):
            return edge
    return None


def _are_number_and_title(*, number: str, title: str) -> bool:
    return bool(line_kinds.document_number(number.strip())) and _is_beside_number(title.strip())


def _is_beside_number(text: str) -> bool:
    return line_kinds.is_title(text) or line_kinds.is_masthead(text) or line_kinds.is_body_name(text)
