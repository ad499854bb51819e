"""What stands outside the article of a page and belongs to the notice: its title, its facts, its signature and date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile
from operator import attrgetter

from build_scripts.domain.notice import Line, SourceText
from build_scripts.parse.frame import facts, line_kinds
from build_scripts.parse.frame.around.furniture import is_furniture

OWN_FRONT = 8
"""Within how many lines an article that has a title of its own has it."""
OWN_BACK = 10
SIGNED_WITHIN = 6
"""Lines behind an article in which its date stands, if at all."""
MOST_TITLE_LINES = 4
SHORTEST_PIECE = 4
Run = tuple[Line, ...]


def with_frame(source: SourceText) -> SourceText:
    """The lines of the notice with those of its frame that stand outside the article. Where someone has named the
    article, what stands outside has been seen."""
    runs = source.around
    is_named = source.entry.article is not None
    if is_named or not runs or not source.lines:
        return source
    adopted = list(chain.from_iterable(_adopted(run, source) for run in runs))
    if not adopted:
        return source
    lines = (*source.lines, *adopted)
    in_order = sorted(lines, key=attrgetter("start"))
    around = chain.from_iterable(_without(run, adopted) for run in runs)
    return replace(source, lines=tuple(in_order), around=tuple(around))


def _adopted(run: Run, source: SourceText) -> Sequence[Line]:
    before = _is_before(run, source)
    nearest = _nearest(source, before=before)
    if run is not nearest:
        return ()
    return _head(run, source.lines) if before else _tail(run, source.lines)


def _is_before(run: Run, source: SourceText) -> bool:
    return run[0].start < source.lines[0].start


def _nearest(source: SourceText, *, before: bool) -> Run | None:
    runs = [run for run in source.around if _is_before(run, source) is before]
    return (runs[-1] if before else runs[0]) if runs else None


def _head(run: Run, article: Sequence[Line]) -> Sequence[Line]:
    """The last line that is a title, with the names above that begin it, and the facts beside it; above an article with
    a title of its own the facts that it lacks."""
    if any(_is_title(line.text) for line in article[:OWN_FRONT]):
        return list(_lacked(run, article))
    titles = list(_titles(run)) or list(_headings(run))
    if not titles:
        return ()
    first, last = titles[-1]
    last_line = run[last].text.strip()
    if last_line.startswith("关于"):
        first -= _names_above(run, first)
    end = last + 1
    beside = (*run[:first], *run[end:])
    facts = (line for line in beside if _is_fact(line.text))
    return [*run[first:end], *facts]


def _lacked(run: Run, article: Sequence[Line]) -> Iterator[Line]:
    """By the labels of the page's block of facts; an unlabelled number may be of another document."""
    has_number = any(line_kinds.document_number(line.text) for line in article[:OWN_FRONT])
    has_date = any(map(_is_dated, (line.text for line in (*article[:OWN_FRONT], *article[-OWN_BACK:]))))
    for line in run:
        told = facts.facts_on(line.text)
        number = None if has_number else facts.document_number((), told)
        signed = None if has_date else facts.date_of_issue((), (), told) or facts.issuer((), (), told)
        if number or signed:
            yield line


def _names_above(run: Run, at: int) -> int:
    """How many lines just above are names of bodies."""
    above = reversed(run[:at])
    return sum(1 for _ in takewhile(lambda line: line_kinds.is_body_name(line.text), above))


def _titles(run: Run) -> Iterator[tuple[int, int]]:
    """First and last line of each: one line, or several that only together are one."""
    for last, line in enumerate(run):
        if _is_title(line.text):
            yield last, last
            continue
        for first in reversed(range(max(0, last + 1 - MOST_TITLE_LINES), last)):
            pieces = [line.text.strip() for line in run[first : last + 1]]
            if not all(map(_may_be_piece, pieces)):
                break
            if _is_title("".join(pieces)):
                yield first, last
                break


def _headings(run: Run) -> Iterator[tuple[int, int]]:
    """第5号公告: the heading of the page where it names a kind of document, though not what it is about."""
    for at, line in enumerate(run):
        if line.heading_level == 1 and line_kinds.is_title(line.text):
            yield at, at


def _may_be_piece(text: str) -> bool:
    return line_kinds.is_unmarked(line_kinds.tight(text)) and not _is_fact(text) and len(text) >= SHORTEST_PIECE


def _tail(run: Run, article: Sequence[Line]) -> Sequence[Line]:
    """Signature and date, where the article has none; the page's own words may stand above them."""
    if any(line_kinds.is_date(line.text) for line in article[-OWN_BACK:]):
        return ()
    own = [line for line in run if not is_furniture(line.text)]
    for at, line in enumerate(own[:SIGNED_WITHIN]):
        if _is_dated(line.text):
            return own[: at + 1]
        if not line_kinds.looks_like_name(line.text):
            return ()
    return ()


def _is_dated(text: str) -> bool:
    is_signed = line_kinds.signed_and_dated(text.strip())
    return line_kinds.is_date(text) or bool(is_signed)


def _is_title(text: str) -> bool:
    return line_kinds.is_about(text) and line_kinds.ends_in_noun(text)


def _is_fact(text: str) -> bool:
    return bool(facts.facts_on(text)) or line_kinds.document_number(text) is not None


def _without(run: Run, adopted: Sequence[Line]) -> Iterator[Run]:
    """The rest of the run, cut where a line was taken: what is recorded together stands together."""
    kept: list[Line] = []
    for line in run:
        if line in adopted:
            if kept:
                yield tuple(kept)
            kept = []
        else:
            kept.append(line)
    if kept:
        yield tuple(kept)
