"""Proof that nothing was lost and nothing invented: each original against what is published of it.

The expected text of a notice is its original lines with exactly the recorded corrections applied, each at its line.
The page must show that text, every character in order, and every provision at its own address. White space and the
width of punctuation are no part of the comparison: the display rules may change them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import lxml.html

from build_scripts.addresses import notice_page, original_file
from build_scripts.diagnostics import Diagnostic
from build_scripts.model import Correction, Eid, Notice, Provision

_WIDTH = str.maketrans("，；：（）！？［］〔〕【】．％＋－～", ",;:()!?[][][].%+-~")
_BLANK = re.compile(r"[\s\u200b\u2060\ufeff]+")
_CONTEXT = 12


def audit_structure(notice: Notice, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """The provisions of a notice, in order, hold its original's text. `lines` are the whole original's."""
    expected, faults = _expected(notice, lines)
    yield from faults
    shown = "".join(_canonical(_paragraph(p)) for p in notice.provisions)
    yield from _difference(notice, expected, shown, "the structure")


def audit_page(notice: Notice, lines: Sequence[str], html: str) -> Iterator[Diagnostic]:
    """The published page of a notice shows its original's text, and each provision at its eid."""
    page = notice_page(notice.id)
    articles = lxml.html.document_fromstring(html).find_class("notice")
    if [a.tag for a in articles] != ["article"]:
        yield Diagnostic(
            file=page, line=None, message=f"{len(articles)} elements of class notice",
            hint='Exactly one <article class="notice"> holds the notice.',
        )
        return
    expected, faults = _expected(notice, lines)
    yield from faults
    at = dict.fromkeys((p.eid for p in notice.provisions), "")
    shown = "".join(_shown(articles[0], at))
    yield from _difference(notice, expected, _canonical(shown), page)
    yield from _misplaced(notice.provisions, at, page)


def _expected(notice: Notice, lines: Sequence[str]) -> tuple[str, list[Diagnostic]]:
    """The original's characters after the recorded corrections; a correction that does not apply is a fault."""
    start = [0]
    parts = [_canonical(x) for x in lines[notice.first_line - 1 : notice.last_line]]
    for part in parts:
        start.append(start[-1] + len(part))
    text = "".join(parts)
    out, cursor, faults = [], 0, []
    corrections = sorted(notice.corrections, key=lambda c: c.line)
    if _end_with_what_is_taken(corrections, text, start, notice.first_line):
        # The same words may stand before it in its line.
        text = text.removesuffix(_canonical(corrections.pop().original))
    for c in corrections:
        before, after = _canonical(c.original), _canonical(c.displayed)
        if before == after:
            continue
        row = c.line - notice.first_line
        at = text.find(before, max(cursor, start[row])) if 0 <= row < len(parts) else -1
        if at < 0 or at > max(start[row], start[row + 1] - 1):
            faults.append(_inapplicable(notice, c))
            continue
        out += [text[cursor:at], after]
        cursor = at + len(before)
    return "".join([*out, text[cursor:]]), faults


def _end_with_what_is_taken(
    corrections: Sequence[Correction], text: str, start: Sequence[int], first_line: int
) -> bool:
    """The last of them takes out what stands after the notice, as a page shows it below its article."""
    if not corrections or corrections[-1].eid is not None or corrections[-1].displayed:
        return False
    before, row = _canonical(corrections[-1].original), corrections[-1].line - first_line
    at = len(text) - len(before)
    inside = 0 <= row < len(start) - 1 and start[row] <= at < start[row + 1]
    return inside and text.endswith(before) and (len(corrections) > 1 or not text.startswith(before))


def _inapplicable(notice: Notice, c: Correction) -> Diagnostic:
    return Diagnostic(
        file=original_file(notice.original), line=c.line,
        message=f"the {c.kind} text {c.original!r} does not begin in this line",
        hint="A correction names the line in which its original text begins, word for word, in order.",
    )


def _difference(notice: Notice, expected: str, shown: str, where: str) -> Iterator[Diagnostic]:
    """The first place where the two differ: what follows it may only be its echo."""
    if expected == shown:
        return
    pairs = enumerate(zip(expected, shown, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(shown)))
    before = expected[max(0, at - _CONTEXT) : at]
    yield Diagnostic(
        file=original_file(notice.original), line=None,
        message=f"{notice.id}: after “{before}” the original has “{expected[at : at + _CONTEXT]}”, "
        f"{where} has “{shown[at : at + _CONTEXT]}” ({len(expected)} characters expected, {len(shown)} shown)",
        hint="Every character is displayed in order or stands in corrections.json with its reason.",
    )


def _shown(element: lxml.html.HtmlElement, at: dict[Eid, str]) -> Iterator[str]:
    """The element's text in order without what is marked data-ui; `at` collects the text that stands at each eid."""
    current: Eid | None = None
    for text, eid in _runs(element):
        if eid is not None and eid in at:
            current = eid
        if current is not None:
            at[current] += text
        yield text


def _runs(element: lxml.html.HtmlElement) -> Iterator[tuple[str, Eid | None]]:
    """Runs of text, each with the id of the element that it opens, if it opens one."""
    if element.get("data-ui") is None and isinstance(element.tag, str):
        yield element.text or "", Eid(element.get("id")) if element.get("id") else None
        for child in element:
            yield from _runs(child)
            yield child.tail or "", None


def _misplaced(provisions: Iterable[Provision], at: Mapping[Eid, str], page: str) -> Iterator[Diagnostic]:
    for p in provisions:
        want, have = _canonical(_paragraph(p)), _canonical(at[p.eid])
        if want != have:
            yield Diagnostic(
                file=page, line=None, message=f"#{p.eid} shows “{have[:40]}”, not “{want[:40]}”",
                hint="Each provision stands, whole and alone, between its own anchor and the next one.",
            )


def _paragraph(p: Provision) -> str:
    return (p.num or "") + (p.heading or "") + p.heading_end + p.text


def _canonical(text: str) -> str:
    """Without white space, that of no width included; punctuation at half width."""
    return _BLANK.sub("", text).translate(_WIDTH)
