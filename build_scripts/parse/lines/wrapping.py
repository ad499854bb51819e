"""Lines → paragraphs: wrapped lines joined, paragraphs cut by a page's end made whole."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TypeVar

from build_scripts.domain.notice import CELL
from build_scripts.language.display import HAN, has_open_bracket
from build_scripts.language.wording.clauses.forms import CLOSING
from build_scripts.parse.lines.measure import FEWEST, Measure, find_measure, width
from build_scripts.parse.lines.ordinals import ordinal
from build_scripts.parse.lines.paragraph import LOOK_BACK, Growing, Paragraph, join
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.headings import BREAKS_OFF, STATES, is_heading_alone
from build_scripts.parse.outline.numbering import SMALL, Marker, Sequence, find_marker
from build_scripts.parse.responsible import ends_with_clause, is_clause, opens_with_role

T = TypeVar("T")
# A sentence's end, with what may close behind it.
ENDED = re.compile(rf"(?:[。；：;:！？!?…]|(?<=[{HAN}）)”])[.．])[”’」』）)》]*$")
# …。（此处略）: a bracket after a sentence's end closes the paragraph.
ASIDE = re.compile(r"[。！？][（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]$")
# 煤矿：— opens a paragraph where others in the notice open so.
RUN_IN_COLON = re.compile(r"[^，。；：、\s]{2,12}：(?=\S)")
# A sentence that goes on never begins with the sign of a list or a heading.
LIST_SIGN = re.compile(rf"[-*•●■◆▲#>|·{CELL}]")
COMMAS = "，,、"
# …。各级要定期研究, 全面排查，: a sentence that has begun, after another or with a part that a comma ends.
OPEN_SENTENCE = re.compile(r"[。！？；](?![”’」』）)》]*$)|[，,、]$")
# ，推进整改: what no line begins with.
NEVER_FIRST = re.compile("[，。、；：？！”’）》〉】」』…]")
LONGEST_HEADING = 30
"""Characters: a line of more, with a comma and without an end, is a sentence."""
MOSTLY = 0.5
"""The share of lines of a text that forced breaks have wrapped."""
HOURS, MINUTES = re.compile("[0-9０-９][:：]$"), re.compile("[0-9０-９]{2}(?![0-9０-９.．、])")
HEADING_LIKE = re.compile(r"[^，。；：！？,;:!?]{1,30}")
# 总指挥：市长 — a name and what it stands for, one below the other; 出  席：, its characters set apart.
# The colon may be half as wide, but no hour's: 9:30.
_LETTER = r"[^，。；：、,;:\s]"
_LABEL = rf"(?:{_LETTER}{{2,12}}|{_LETTER}(?:[ \u3000]+{_LETTER}){{1,4}})[ \u3000]?(?:：|:(?![0-9]))"
_VALUE = "[^，。；：,;]{0,30}"
LABEL = re.compile(_LABEL)
LABELLED = re.compile(_LABEL + _VALUE)
# 甲方：… 乙方：…: two such, beside each other.
LABELLED_LINE = re.compile(f"{LABELLED.pattern}(?:\\s{LABELLED.pattern})?")
LONGEST_ALONE = 40
"""In half characters: a labelled line that is longer may have been cut in its sentence."""
MIN_CUTS = 2


def to_paragraphs(
    lines: Lines,
    *,
    clauses: bool,
    whole: bool = False,
    shared: Measure | None = None,
) -> tuple[Paragraph, ...]:
    """`whole`: every line is a paragraph, by the source's own markup, unless forced breaks have wrapped them. `shared`:
    the measure of all the notice, which a few lines cannot tell for themselves."""
    measure = find_measure([line.text for line in lines]) or (shared if len(lines) < FEWEST else None)
    if whole and not (measure and _are_mostly_forced(lines)):
        return tuple(_whole(lines, clauses))
    joiner = _Joiner(lines, measure, clauses, whole=whole)
    for line in lines:
        joiner.add(line)
    found = joiner.done()
    if measure is None and joiner.cuts >= MIN_CUTS:
        found = list(_with_continuations(found, clauses))
    return tuple(found)


def ends_in_brackets(text: str) -> bool:
    return text.count("（") + text.count("(") > text.count("）") + text.count(")")


def is_ended(text: str) -> bool:
    """The paragraph ends with a sentence or a responsibility clause, and no bracket is open."""
    tail = text[-LOOK_BACK:]
    if ends_in_brackets(tail):
        return False
    return bool(ENDED.search(text)) or (text[-1:] in CLOSING and (ends_with_clause(tail) or bool(ASIDE.search(tail))))


def _whole(lines: Lines, clauses: bool) -> Iterator[Paragraph]:
    """Every line a paragraph, but where one is only broken in the middle of a sentence."""
    pieces = (
        (found, _paragraph(found[1]))
        for line in lines
        for found in _pieces(line)
    )
    return _joined(pieces, partial(_is_broken, clauses))


def _joined(found: Iterable[tuple[T, Paragraph]], goes_on: Callable[[Paragraph, T], bool]) -> Iterator[Paragraph]:
    """Paragraphs, each with what tells whether it goes on with what stands before it."""
    kept: Paragraph | None = None
    for known, paragraph in found:
        if kept is not None and goes_on(kept, known):
            kept = join(kept, paragraph)
            continue
        if kept is not None:
            yield kept
        kept = paragraph
    if kept is not None:
        yield kept


def _are_mostly_forced(lines: Lines) -> bool:
    return sum(line.forced for line in lines) > MOSTLY * len(lines)


def _is_broken(clauses: bool, before: Paragraph, found: tuple[bool, TextLine]) -> bool:
    """A forced break shapes a line and ends no sentence that has begun. It does part headings, labels and items."""
    is_said_to_begin, line = found
    is_set_apart = is_said_to_begin or line.indented or line.heading_level or before.heading_level
    if not line.forced or is_set_apart:
        return False
    if NEVER_FIRST.match(line.text):
        return True
    if not _is_begun(before.text):
        return False
    marker = find_marker(before.text, clauses=clauses)
    return not (marker and _is_only_heading(before.text, marker)) and not _stands_alone(line.text, clauses)


def _is_begun(text: str) -> bool:
    """A sentence at its end, or a bracket, is not ended."""
    if is_ended(text):
        return False
    is_long = len(text) > LONGEST_HEADING and any(comma in text for comma in COMMAS)
    return is_long or bool(OPEN_SENTENCE.search(text) or BREAKS_OFF.search(text)) or ends_in_brackets(text)


def _stands_alone(text: str, clauses: bool) -> bool:
    """By what it opens with."""
    opens = LIST_SIGN.match(text) or LABEL.match(text) or find_marker(text, clauses=clauses) or ordinal(text)
    return bool(opens) or is_clause(text)


class _Joiner:
    """Decides before each line whether it begins a paragraph."""

    def __init__(self, lines: Lines, measure: Measure | None, clauses: bool, *, whole: bool) -> None:
        """`whole`: only a forced break goes on."""
        self.measure = measure
        self.clauses = clauses
        self.whole = whole
        self.cuts = 0
        self._growing: list[Growing] = []
        self._line: TextLine | None = None
        self._passed = Sequence()
        self._indents = any(line.indented for line in lines)
        self._spaces = _sets_some_apart(lines)
        self._run_ins = _uses_run_ins(lines)

    def add(self, line: TextLine) -> None:
        for is_said_to_begin, piece in _pieces(line):
            marker = self._marker(piece)
            is_own = self.whole and not piece.forced
            if is_said_to_begin or is_own or self._begins(piece, marker):
                self._growing.append(Growing())
                if marker:
                    self._passed.add(marker)
            said_to_go_on = self._line is not None and self._line.joins
            self._growing[-1].add(piece, opens=marker is not None and not said_to_go_on)
            self._line = piece

    def _marker(self, line: TextLine) -> Marker | None:
        marker = find_marker(line.text, clauses=self.clauses)
        return marker if marker and self._passed.counts(marker) else None

    def done(self) -> list[Paragraph]:
        return [growing.done() for growing in self._growing]

    def _begins(self, line: TextLine, marker: Marker | None) -> bool:
        if self._line is None:
            return True
        if self._line.joins or line.goes_on:
            return False
        if self._line.text.startswith(CELL) or self._line.heading_level or line.heading_level:
            return True
        return self._begins_by_its_words(line, marker)

    def _begins_by_its_words(self, line: TextLine, marker: Marker | None) -> bool:
        before = self._growing[-1]
        text = line.text
        alone = self._is_alone(before.head)
        ended = is_ended(before.tail) and not _is_one_time(before.tail, text)
        if marker and (ended or alone or self._goes_on(marker, line)):
            return True
        if is_clause(text):
            return alone
        if alone or self._is_set_off(line):
            return True
        if self.measure:
            return self._by_measure(line, ended)
        return self._by_sentence(before.head, line, ended)

    def _goes_on(self, marker: Marker, line: TextLine) -> bool:
        """Whether its number is the next one, or that of a list above."""
        return self._is_next(marker, line) or self._ends_list(marker)

    def _is_set_off(self, line: TextLine) -> bool:
        """By its indent, or by the sign of a list."""
        is_indented = self._indents and line.indented
        return is_indented or LIST_SIGN.match(line.text) is not None

    def _by_measure(self, line: TextLine, ended: bool) -> bool:
        """Wrapped text: after a sentence's end a paragraph begins where the line before was short, or where this one
        is shorter by the indent, or opens as other paragraphs of the notice do, or stands apart as they do."""
        assert self.measure is not None
        assert self._line is not None
        if not ended:
            return self._is_labelled_list(line)
        if not self.measure.is_full(self._line.text) or (self._run_ins and RUN_IN_COLON.match(line.text)):
            return True
        if self._spaces:
            return line.spaced
        return self.measure.is_full(line.text) and self.measure.looks_first(line.text)

    def _is_labelled_list(self, line: TextLine) -> bool:
        """时间：… / 地点：…, one below the other: short lines that open with their label, or follow one that does."""
        assert self.measure is not None
        assert self._line is not None
        if self.measure.is_full(self._line.text) or self._line.text[-1:] in COMMAS or ends_in_brackets(self._line.text):
            return False
        return bool(LABELLED.match(line.text) or LABELLED.fullmatch(self._line.text))

    def _by_sentence(self, before: str, line: TextLine, ended: bool) -> bool:
        """A line a paragraph: only one cut in the middle of its sentence goes on."""
        if ended or self._is_unnumbered_heading(before) or ordinal(line.text):
            return True
        if _is_labelled(before) and (width(before) < LONGEST_ALONE or LABELLED.match(line.text)):
            return True
        goes_on = before[-1:] in COMMAS
        if not goes_on and (opens_with_role(line.text) or (line.spaced and _are_labelled(before, line.text))):
            return True
        self.cuts += 1
        return False

    def _is_unnumbered_heading(self, before: str) -> bool:
        """Short and without a mark; not the beginning of a sentence that a page's end has cut."""
        form = " ".join(before.split())
        if not HEADING_LIKE.fullmatch(form) or BREAKS_OFF.search(form) or has_open_bracket(form):
            return False
        if STATES.match(form):
            return False
        return find_marker(before, clauses=self.clauses) is None

    def _is_alone(self, before: str) -> bool:
        marker = find_marker(before, clauses=self.clauses)
        if not marker or not _is_only_heading(before, marker):
            return False
        assert self._line is not None
        return self.measure is None or not self.measure.is_full(self._line.text)

    def _ends_list(self, marker: Marker) -> bool:
        """The number that comes next, below a name and its office."""
        assert self._line is not None
        is_labelled = bool(LABELLED.fullmatch(self._line.text)) and self._line.text[-1:] not in COMMAS
        return is_labelled and not marker.loose and self._passed.is_next(marker)

    def _is_next(self, marker: Marker, line: TextLine) -> bool:
        """After an unended sentence a number opens a provision only where it is the one that comes next; 一、 moreover
        only where its words are a heading, and 1. only where the line before breaks off at no comma, since lists inside
        sentences are numbered so, too. Behind a blank line less is asked."""
        assert self._line is not None
        before = self._line.text
        breaks_off_at_comma = before[-1:] in COMMAS
        if not self._passed.is_next(marker) or BREAKS_OFF.search(before):
            return False
        if marker.loose or line.spaced:
            return line.spaced and not breaks_off_at_comma
        if marker.form == "part":
            return _is_only_heading(line.text, marker)
        if marker.form in SMALL:
            return not breaks_off_at_comma
        return len(marker.numbers) > 1 or marker.form != "clause"


def _sets_some_apart(lines: Lines) -> bool:
    """Blank lines stand before some of the lines, not before most of them."""
    spaced = sum(line.spaced for line in lines)
    return bool(spaced) and spaced * 2 < len(lines)


def _uses_run_ins(lines: Lines) -> bool:
    """More than one line opens as 煤矿：… does."""
    return sum(1 for line in lines if RUN_IN_COLON.match(line.text)) >= 2


def _is_only_heading(text: str, marker: Marker) -> bool:
    """Behind the number with which the text opens stands nothing but a heading."""
    return is_heading_alone(marker.form, text[marker.end :].strip())


def _is_one_time(before: str, text: str) -> bool:
    """9: and 30前, cut at its colon."""
    return bool(HOURS.search(before) and MINUTES.match(text))


def _is_labelled(before: str) -> bool:
    return before[-1:] not in COMMAS and bool(LABELLED_LINE.fullmatch(before))


def _are_labelled(before: str, text: str) -> bool:
    """举报电话：… / 邮箱：…: each opens with its label, whatever marks its list has."""
    return all(LABEL.match(line) for line in (before, text))


def _paragraph(line: TextLine) -> Paragraph:
    return Paragraph(
        text=line.text,
        places=((0, line.number),),
        heading_level=line.heading_level,
    )


def _pieces(line: TextLine) -> Iterator[tuple[bool, TextLine]]:
    """The line, cut where corrections.yml ends a paragraph; with each piece, whether it is said to begin one."""
    if not line.breaks:
        yield False, line
        return
    edges = (0, *sorted(line.breaks), len(line.text))
    for start, end in pairwise(edges):
        text = line.text[start:end].strip()
        is_said_to_begin = start in line.breaks
        if text:
            yield is_said_to_begin, replace(line, text=text, breaks=())


def _with_continuations(paragraphs: list[Paragraph], clauses: bool) -> Iterator[Paragraph]:
    """A page may end with a sentence: then an unnumbered paragraph that ends with the responsibility clause which the
    numbered one before it lacks is that one's continuation."""
    return _joined(zip(paragraphs, paragraphs, strict=True), partial(_continues, clauses))


def _continues(clauses: bool, first: Paragraph, second: Paragraph) -> bool:
    marker = find_marker(first.text, clauses=clauses)
    if not marker or _is_only_heading(first.text, marker):
        return False
    if find_marker(second.text, clauses=clauses):
        return False
    return not ends_with_clause(first.text) and ends_with_clause(second.text)
