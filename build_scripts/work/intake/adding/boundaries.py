"""Where one notice ends and the next begins in a file that holds several.

A notice begins its parts anew at 一、. What stands above that 一、 and is the next one's own is its front matter: it
begins behind the date, colophon or note that closes the notice before, or with a title or a document number. What an
annex label stands above is enclosed in its notice, and no notice of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from build_scripts.domain.notice import Line
from build_scripts.language.display import solid
from build_scripts.parse.frame import facts, line_kinds
from build_scripts.parse.frame.enclosed.annexes import is_annex_label, labelled_annex
from build_scripts.parse.lines.cleaning import ADDRESS
from build_scripts.parse.outline.numbering import find_marker

FEWEST_PARTS = 3
FRONT = 25
"""Lines with words, at most, from the first line of a notice to its 一、: title, number, addressee, opening."""
Spans = tuple[tuple[int, int], ...]


class SharedLineError(Exception):
    """A notice ends and the next one begins on one line of the file, as on a page without line breaks: no lines part
    them."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def notice_spans(lines: Sequence[Line], reach: tuple[int, int]) -> Spans:
    """First and last line of each notice; one span where there is only one. Together they reach as far as the file
    does: what a page shows before its article is of the first, what it shows behind is of the last."""
    own = [line for line in lines if solid(line.text)]
    if not own:
        return ()
    later: list[int] = []
    for at in _starts(own):
        later.append(own[at].number)
        if own[at - 1].number == later[-1]:
            raise SharedLineError(later[-1])
    first, last = reach
    return _spans([first, *later], last)


def _spans(starts: Sequence[int], last: int) -> Spans:
    """Each goes to the place before the next one's first."""
    return tuple((first, after - 1) for first, after in pairwise([*starts, last + 1]))


def _starts(lines: Sequence[Line]) -> Iterator[int]:
    """The places at which the second notice and those behind it begin."""
    firsts = [at for at, line in enumerate(lines) if _is_part(line.text, 1)]
    parts = _spans(firsts, len(lines) - 1)
    for (before, _), (first, last) in pairwise(parts):
        left, right = lines[before:first], lines[first : last + 1]
        if _is_labelled(lines, before, first):
            continue
        start = _start(lines, before + 1, first)
        are_long = _is_long(left) and _is_long(right)
        if are_long or _is_own(lines[start:first]):
            yield start


def _is_labelled(lines: Sequence[Line], before: int, first: int) -> bool:
    """Whether an annex begins in the lines above a 一、."""
    front = lines[max(before + 1, first - FRONT) : first]
    return any(map(_is_label, front))


def _is_part(text: str, number: int) -> bool:
    marker = find_marker(text.strip())
    return marker is not None and marker.form == "part" and marker.numbers == (number,)


def _is_long(lines: Sequence[Line]) -> bool:
    """It has parts enough to be a notice of its own, though nothing stands above it, and it encloses nothing."""
    return any(_is_part(line.text, FEWEST_PARTS) for line in lines) and not any(map(_is_label, lines))


def _is_own(front: Sequence[Line]) -> bool:
    """Its number, whom it is addressed to, or what a site says of it: a plan that a notice encloses has none."""
    texts = [line.text.strip() for line in front]
    return any(line_kinds.document_number(text) or line_kinds.is_addressee(text) or facts.facts_on(text)
               for text in texts)


def _start(lines: Sequence[Line], lowest: int, first: int) -> int:
    """Where the front matter above a 一、 begins; the 一、 itself where there is none."""
    front = range(max(lowest, first - FRONT), first)
    behind = _behind_close(lines, front, first)
    if behind < first:
        return _behind_signature(lines, behind, first)
    opening = (at for at in front if _opens(lines[at].text.strip()))
    opened = next(opening, first)
    return first if opened == first else _with_name(lines, opened, lowest)


def _behind_close(lines: Sequence[Line], front: range, first: int) -> int:
    closed = (at for at in reversed(front) if _closes(lines[at].text.strip()))
    return next(closed, first - 1) + 1


def _is_label(line: Line) -> bool:
    text = line.text.strip()
    return is_annex_label(text) or labelled_annex(text) is not None


def _closes(text: str) -> bool:
    if facts.facts_on(text):
        return False
    return (line_kinds.is_date(text) or line_kinds.is_printing(text) or line_kinds.is_note(text)
            or line_kinds.is_attachment(text) or bool(ADDRESS.fullmatch(text))
            or line_kinds.signed_and_dated(text) is not None)


def _opens(text: str) -> bool:
    return (line_kinds.document_number(text) is not None or line_kinds.is_title(text) or line_kinds.is_masthead(text)
            or line_kinds.is_addressee(text) or bool(facts.facts_on(text)))


def _behind_signature(lines: Sequence[Line], at: int, first: int) -> int:
    """Who signed may stand below the note: what follows is a title that names its body itself."""
    signed = takewhile(_is_signature_above_title, pairwise(lines[at:first]))
    return at + len(list(signed))


def _is_signature_above_title(both: tuple[Line, Line]) -> bool:
    line, following = both
    return line_kinds.is_body_name(line.text.strip()) and _names_its_body(following)


def _with_name(lines: Sequence[Line], at: int, lowest: int) -> int:
    """A title that begins with 关于 has the name of its body on the line above."""
    while at > lowest and line_kinds.is_body_name(lines[at - 1].text.strip()) and not _names_its_body(lines[at]):
        at -= 1
    return at


def _names_its_body(line: Line) -> bool:
    text = line.text.strip()
    return line_kinds.is_title(text) and not text.startswith("关于")
