"""Where the printed numbers break off, and what looks like a number and was not read as one. Nothing is mended here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Doubt, as_entry
from build_scripts.language.display import CLOSING, NUMBER_MARKS, OPENING
from build_scripts.language.numbers.numerals import FORMAL, NUMERAL_CHARS, to_int
from build_scripts.parse import decisions
from build_scripts.parse.lines.ordinals import ordinal, ordinals
from build_scripts.parse.lines.paragraph import Paragraph, Paragraphs
from build_scripts.parse.outline import missing
from build_scripts.parse.outline.missing import AROUND
from build_scripts.parse.outline.numbering import CHINESE, DECIMAL, HEAD, Form, Marker, find_marker
from build_scripts.parse.outline.tree import Node

# ●二、 and what is not seen before a number: a sign that is no letter and no mark of a sentence.
_SIGN = rf"(?:[^\w\s。，、；：！？“”‘’《》〈〉…—{OPENING}]\s{{0,4}}){{1,2}}"
_NUMBER = f"({CHINESE}|[{FORMAL}]{{1,3}}|[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{{1,4}}|[0-9０-９]{{1,6}}|[𝟎-𝟿]{{1,3}})"
# What a paragraph that was read as words opens with, though a number may be meant.
LIKE_A_NUMBER = re.compile(
    f"(?:{_SIGN})?[{OPENING}]?{_NUMBER} *"
    f"(?:[、{NUMBER_MARKS}{CLOSING}'’‘`´](?![0-9０-９])|[-—–―－~～](?![0-9０-９{NUMERAL_CHARS}]))"
)
MOST = 999
"""Numbers have three digits; 2024 is a year."""
SHOWN = 24
"""Characters of a line that a message shows."""
MOST_WANTED = 5
"""Of several numbers that are missing so many are looked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passed:
    """The last number of a form: itself, what it stands below, and which node it is."""

    number: int = 0
    parent: int | None = None
    node: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Above:
    """What stands above a number that does not come next: the number before it, and the paragraphs between."""

    marker: Marker | None
    passed: Paragraphs

    def opens_line(self, like: Marker, number: int) -> bool:
        """The number opens a line inside one of the paragraphs, printed as `like` is."""
        return any(_opens_line(paragraph, like, number) for paragraph in self.passed)


def breaks(preamble: Paragraphs, nodes: Sequence[Node], file: str) -> Iterator[Diagnostic]:
    """A sequence of numbers goes on through the notice, or begins anew below a new heading. One that breaks is told,
    unless the number that is missing opens a line inside a provision: that is told as such."""
    last: dict[tuple[Form, int], Passed] = {}
    index = {id(node): at for at, node in enumerate(nodes)}
    for at, node in enumerate(nodes):
        marker = node.marker
        if marker is None:
            continue
        form = marker.form, len(marker.numbers)
        before = last.get(form, Passed())
        if not _follows(node, before):
            parent = index.get(id(node.parent), 0)
            above = _above(preamble, nodes, max(before.node, parent), at)
            if not above.opens_line(marker, before.number + 1):
                yield _break(marker, node.paragraph, before.number, above, file)
        last[form] = Passed(
            number=marker.number,
            parent=id(node.parent),
            node=at,
        )


def _follows(node: Node, before: Passed) -> bool:
    """It comes next, or is the first below another heading."""
    assert node.marker is not None
    if node.marker.number == before.number + 1:
        return True
    return node.marker.number == 1 and before.parent != id(node.parent)


def _above(preamble: Paragraphs, nodes: Sequence[Node], since: int, at: int) -> Above:
    """What stands above the node at this place, back to the node `since`, or to the beginning where that is the first:
    there a number that is missing may stand."""
    passed: list[Paragraph] = [] if since else list(preamble)
    for node in nodes[since:at]:
        passed += (node.paragraph, *node.tail)
    return Above(marker=nodes[at - 1].marker if at else None, passed=passed)


def swallowed(paragraphs: Iterable[Paragraph], file: str) -> Iterator[Diagnostic]:
    """A line that opens with a number, though the sentence of the line before had not ended."""
    for paragraph in paragraphs:
        for at in paragraph.openings:
            yield _swallowed(paragraph, at, file)


def _swallowed(paragraph: Paragraph, at: int, file: str) -> Diagnostic:
    line = paragraph.line_at(at)
    above = paragraph.line_at(at - 1)
    text = paragraph.text
    ending = text[max(0, at - SHOWN) : at]
    opening = text[at : at + SHOWN]
    last, first = ending[-AROUND:], opening[:AROUND]
    split = as_entry("split", first, f"\\n{first}", line)
    joined = as_entry("joined", f"{last}\\n{first}", f"{last}{first}", above)
    return Diagnostic(
        file=file,
        line=line,
        message=f"“{opening}”以编号开头，却读在“{ending}”一条之内",
        hint=f"若是另一条，在 corrections.yml 中写：{split}；若句子未完，写：{joined}",
    )


def unread_numbers(preamble: Iterable[Paragraph], nodes: Iterable[Node]) -> Iterator[Doubt]:
    """一, that is not the number that comes next, and 一一、 that is none, were read as words."""
    tails = chain.from_iterable(node.tail for node in nodes)
    for paragraph in chain(preamble, tails):
        found = LIKE_A_NUMBER.match(paragraph.text) or DECIMAL.match(paragraph.text)
        if found:
            yield _unread(paragraph, found)


def _unread(paragraph: Paragraph, found: re.Match[str]) -> Doubt:
    mend = as_entry("replaced", found[0], _usual(found[1]))
    return Doubt(
        line=paragraph.lines[0],
        message=f"“{paragraph.text[:SHOWN]}”像编号，读作文字",
        hint=f"若是编号，在 corrections.yml 中改为接续的编号：{mend}",
    )


def _usual(number: str) -> str | None:
    """As the number is usually printed; what is none, or more than any list has, has to be found in the original."""
    value = to_int(number)
    if value is None or value > MOST:
        return None
    return f"{number}." if number.isdigit() else f"{number}、"


def uncounted(preamble: Iterable[Paragraph], nodes: Iterable[Node]) -> Iterator[Doubt]:
    """二是 opens a paragraph, and 一是 stands nowhere above it in its provision."""
    yield from _uncounted(preamble)
    for node in nodes:
        yield from _uncounted((node.paragraph, *node.tail))


def _uncounted(paragraphs: Iterable[Paragraph]) -> Iterator[Doubt]:
    counted: set[int] = set()
    for paragraph in paragraphs:
        number = ordinal(paragraph.text)
        if number and number > 1 and number - 1 not in counted:
            message = f"“{paragraph.text[:SHOWN]}”以 {number} 起头，之前没有 {number - 1}"
            hint = "核对原文，看前一项是否缺漏或接在别处；若原文如此，不必改动"
            yield Doubt(
                line=paragraph.lines[0],
                message=message,
                hint=hint,
            )
        counted |= ordinals(paragraph.text)


def _opens_line(paragraph: Paragraph, like: Marker, number: int) -> bool:
    clauses = like.form == "clause"
    for at in paragraph.openings:
        marker = find_marker(paragraph.text[at : at + HEAD], clauses=clauses)
        if marker and marker.says(like.form, number):
            return True
    return False


def _break(marker: Marker, paragraph: Paragraph, before: int, above: Above, file: str) -> Diagnostic:
    """The hint shows where the number before this one may stand; only where it stands nowhere it may be missing."""
    line = paragraph.lines[0]
    hint = (
        _elsewhere(marker, before, above.passed)
        or _in_other_form(marker, line, before, above.marker)
        or _as_it_is(before, line)
    )
    return Diagnostic(
        file=file,
        line=line,
        message=_broken(marker, before),
        hint=hint,
    )


def _broken(marker: Marker, before: int) -> str:
    place = f"{before}之后" if before else "开头"
    what = "重复或次序不对" if marker.number <= before else "跳号"
    return f"{place}的编号“{marker.printed.strip()}”{what}"


def _as_it_is(before: int, line: int) -> str:
    wanted = f"应接 {before + 1}（或在新标题下从 1 起）"
    return f"{wanted}；若原文如此，{decisions.broken(line)}"


def _in_other_form(marker: Marker, line: int, before: int, above: Marker | None) -> str | None:
    """2、 after （1）: the number comes next, printed in another form."""
    if above is None or before or not _counts_on(above, marker):
        return None
    last, own = above.printed.strip(), marker.printed.strip()
    wanted = missing.printed(above.form, marker.number)
    mend = as_entry("replaced", own, wanted, line)
    return f"若接在“{last}”之后，在 corrections.yml 中写：{mend}"


def _counts_on(above: Marker, marker: Marker) -> bool:
    is_next = above.number + 1 == marker.number
    return is_next and above.form != marker.form


def _elsewhere(marker: Marker, before: int, passed: Paragraphs) -> str | None:
    wanted = range(before + 1 if marker.number > before else max(marker.number - 1, 1), marker.number)
    found = (missing.where(passed, marker.form, number) for number in wanted[:MOST_WANTED])
    return next(filter(None, found), None)
