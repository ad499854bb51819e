"""The source's lines, freed of what is not the notice's words; everything taken out or changed is recorded."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.left_out_reasons import PAGE_NUMBER, RUNNING_HEAD
from build_scripts.domain.notice import Correction, Doubt, Line, SourceText
from build_scripts.domain.span import Span
from build_scripts.language.characters import without_invisible
from build_scripts.language.display import solid
from build_scripts.parse.frame import frame_words
from build_scripts.parse.lines.cleaning.corrected import corrected, unmatched
from build_scripts.parse.lines.cleaning.markdown_marks import MARKDOWN_REASON, MARKDOWN_RULE, markdown_marks
from build_scripts.parse.lines.cleaning.running_heads import running_heads
from build_scripts.parse.lines.cleaning.wording import BLANKS, Found, Wording
from build_scripts.parse.lines.tables.stacked import Stacked, stacked_rows, told
from build_scripts.parse.lines.tables.tabbed import as_row, tabbed_rows
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading
from build_scripts.parse.positions import in_line, place_of, removal

# An address that stands alone on its line was printed by a browser at a page's edge.
ADDRESS = re.compile(r"https?://[!-~]+")
# — 3 —, ·3·, 第3页 共9页: what a printed page carries at its edge.
PAGE_MARK = re.compile(
    r"[—－–-]+ *[0-9]{1,3} *[—－–-]+|[·•] *[0-9]{1,3} *[·•]|第 *[0-9]{1,3} *页(?:[ ，,/]*共 *[0-9]{1,3} *页)?"
)
# （此页无正文）, （以下无正文）: what a printed page says that has only signatures.
WITHOUT_TEXT = re.compile(
    "[（(](?:[此本]页(?:以下)?无正文(?:[，,]为[^（）()]{2,60}(?:签[字署]|盖章)页)?|以下无正文|以下空白)[。]?[）)]|[此本]页(?:以下)?无正文[。]?"
)
NAVIGATION = re.compile(frame_words.pattern("navigation"))
# 〖HTF〗: a command of a typesetting program.
TYPESETTING = re.compile(r"〖[A-Za-z0-9]{1,10}〗")
# A rule in Markdown or typed, <hr>, an empty box with a border.
DRAWN = re.compile(r"^[-—─━_=＿*]{3,}$|<hr\b|\bborder-(?:bottom|top)\s*:")
# Two characters' width or more before the first word.
INDENT = re.compile(r"[\u3000]{2}|[ \u00a0\u3000]{4}|\t|\u2003{2}")

ADDRESS_REASON = "网页打印时留在页边的地址，不是正文。"
NAVIGATION_REASON = "网页的导航和按钮文字，不是正文。"
WITHOUT_TEXT_REASON = "印刷页上没有正文的说明，不是正文。"
TYPESETTING_REASON = "排版软件的控制码。"
WHOLE_LINES = (
    (ADDRESS, ADDRESS_REASON), (PAGE_MARK, PAGE_NUMBER), (NAVIGATION, NAVIGATION_REASON),
    (MARKDOWN_RULE, MARKDOWN_REASON), (WITHOUT_TEXT, WITHOUT_TEXT_REASON),
)
"""What is taken out where it is all that a line holds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CleanLines:
    lines: Lines
    """None of them blank."""
    corrections: tuple[Correction, ...]
    diagnostics: tuple[Diagnostic, ...]
    doubts: tuple[Doubt, ...]


def clean_lines(source: SourceText) -> CleanLines:
    visible = [_visible(line) for line in source.lines]
    texts = [line.text for line in visible]
    rows = tabbed_rows(texts)
    heads = running_heads(texts, _page_marks(texts))
    stacked = Stacked() if source.whole_lines else stacked_rows(texts)
    pending = _pending(source)
    lines: list[TextLine] = []
    made: list[Correction] = []
    in_front, blank, ruled = True, False, False
    for at, line in enumerate(visible):
        if not line.text.strip() and not line.unseen:
            blank = True
            continue
        own = _text_line(line, blank, is_row=at in rows)
        if at in stacked.edges:
            own = _as_cell(own, *stacked.edges[at], begins=at in stacked.begins)
        cleaned = _cleaned(line, own, pending[line.number], source, in_front)
        if at in heads and not cleaned.changes:
            cleaned = _as_running_head(line, cleaned, source)
        made += cleaned.changes
        ruled = ruled or is_rule(line)
        if cleaned.text:
            lines.append(replace(cleaned, ruled=ruled))
            in_front = in_front and not opens_heading(cleaned.text)
            blank = ruled = False
    left = chain.from_iterable(pending.values())
    return CleanLines(
        lines=tuple(lines),
        corrections=tuple(made),
        diagnostics=tuple(unmatched(source, left)),
        doubts=tuple(told(stacked, [line.number for line in visible])),
    )


def _pending(source: SourceText) -> defaultdict[int, list[Correction]]:
    """What corrections.yml asks for, by line."""
    pending: defaultdict[int, list[Correction]] = defaultdict(list)
    for correction in source.corrections:
        pending[correction.line].append(correction)
    return pending


def _page_marks(texts: Sequence[str]) -> list[int]:
    return [
        at
        for at, text in enumerate(texts)
        if PAGE_MARK.fullmatch(text.strip())
    ]


def is_rule(line: Line) -> bool:
    """A line that is drawn: of hyphens, or by a tag that draws one."""
    if line.text.strip():
        return bool(DRAWN.fullmatch(line.text.strip()))
    return any(DRAWN.search(piece.text) for piece in line.unseen)


def _visible(line: Line) -> Line:
    if without_invisible(line.text) == line.text:
        return line
    unseen = (replace(piece, offset=len(without_invisible(line.text[: piece.offset]))) for piece in line.unseen)
    return replace(line, text=without_invisible(line.text), unseen=tuple(unseen))


def _cleaned(
    line: Line,
    own: TextLine,
    pending: list[Correction],
    source: SourceText,
    in_front: bool,
) -> TextLine:
    """With what was asked for changed, and what is only a mark taken out."""
    wording = Wording(own.text)
    as_wanted, applied = corrected(own, wording, pending)
    cleaned, removed = _without_own_marks(wording, line, source, in_front)
    text, breaks = cleaned.trimmed()
    changes = in_line(line, [*applied, *removed], source.entry.id)
    return replace(as_wanted, text=text, breaks=breaks, source=line.whole.strip(), changes=tuple(changes))


def _text_line(line: Line, blank: bool, *, is_row: bool) -> TextLine:
    indented = bool(INDENT.match(line.text))
    text = as_row(line.text) if is_row else line.text
    return TextLine(
        number=line.number,
        text=text,
        indented=indented,
        spaced=blank,
        start=line.start,
        styled_title=line.styled_title,
        forced=line.forced,
        heading_level=line.heading_level,
    )


def _as_running_head(line: Line, own: TextLine, source: SourceText) -> TextLine:
    notice = source.entry.id
    removed = removal(own.text, RUNNING_HEAD, notice, line.number)
    return replace(own, text="", changes=tuple(in_line(line, [(0, removed)], notice)))


def _as_cell(line: TextLine, before: str, behind: str, *, begins: bool) -> TextLine:
    """Of a table whose cells stand one below the other."""
    return replace(line, text=before + line.text.strip(BLANKS) + behind, goes_on=not begins)


def _without_own_marks(
    wording: Wording,
    line: Line,
    source: SourceText,
    in_front: bool,
) -> tuple[Wording, list[Found]]:
    """What stands together only without what is not shown (\\*\\*), or by a correction, is none of the source's."""
    without = copy(wording)
    removed = list(_take_out_marks(without, line, source, in_front))
    are_own = all(_stands_together(line, *found) for found in removed)
    return (without, removed) if are_own else (wording, [])


def _stands_together(line: Line, place: int | None, change: Correction) -> bool:
    if place is None:
        return False
    end = place + len(solid(change.original))
    return not any(place < place_of(line, piece) < end for piece in line.unseen)


def _take_out_marks(wording: Wording, line: Line, source: SourceText, in_front: bool) -> Iterator[Found]:
    def taken(spans: Sequence[Span], reason: str) -> Iterator[Found]:
        for place, piece in wording.take_out(spans):
            yield place, removal(piece, reason, source.entry.id, line.number)

    start, end = wording.bare_span()
    for whole, reason in WHOLE_LINES:
        if whole.fullmatch(wording.text, start, end):
            yield from taken([(start, end)], reason)
            return
    codes = [code.span() for code in TYPESETTING.finditer(wording.text)]
    yield from taken(codes, TYPESETTING_REASON)
    start, end = wording.bare_span()
    marks = markdown_marks(wording.text[start:end], source, in_front)
    spans = [(start + first, start + last) for first, last in marks]
    yield from taken(spans, MARKDOWN_REASON)
