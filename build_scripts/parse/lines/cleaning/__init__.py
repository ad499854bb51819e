"""The source's lines, freed of what is not the notice's words; everything taken out or changed is recorded."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CELL, Correction, Doubt, Line, SourceText
from build_scripts.domain.reasons import PAGE_NUMBER, RUNNING_HEAD
from build_scripts.language.characters import without_invisible
from build_scripts.parse.frame import words
from build_scripts.parse.lines.cleaning.corrected import corrected, unmatched
from build_scripts.parse.lines.cleaning.markdown_marks import MARKDOWN_REASON, MARKDOWN_RULE, without_markdown
from build_scripts.parse.lines.cleaning.running_heads import running_heads
from build_scripts.parse.lines.tables.stacked import Stacked, stacked_rows, told
from build_scripts.parse.lines.tables.tabbed import as_row, tabbed_rows
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading
from build_scripts.parse.positions import in_line, removal

# An address that stands alone on its line was printed by a browser at a page's edge.
ADDRESS = re.compile(r"https?://[!-~]+")
# — 3 —, 第3页 共9页: what a printed page carries at its edge.
PAGE_MARK = re.compile(r"[—－–-]+ *[0-9]{1,3} *[—－–-]+|第 *[0-9]{1,3} *页(?:[ ，,/]*共 *[0-9]{1,3} *页)?")
NAVIGATION = re.compile(words.pattern("navigation"))
# 〖HTF〗: a command of a typesetting program.
TYPESETTING = re.compile(r"〖[A-Za-z0-9]{1,10}〗")
# A rule in Markdown or typed, <hr>, an empty box with a border.
DRAWN = re.compile(r"^[-—─━_=＿*]{3,}$|<hr\b|\bborder-(?:bottom|top)\s*:")
# Two characters' width or more before the first word.
INDENT = re.compile(r"[\u3000]{2}|[ \u00a0\u3000]{4}|\t|\u2003{2}")

BLANKS = " \t\n\u00a0\u3000"
"""Around a row, whose empty cells are kept."""

ADDRESS_REASON = "网页打印时留在页边的地址，不是正文。"
NAVIGATION_REASON = "网页的导航和按钮文字，不是正文。"
TYPESETTING_REASON = "排版软件的控制码。"
WHOLE_LINES = (
    (ADDRESS, ADDRESS_REASON), (PAGE_MARK, PAGE_NUMBER), (NAVIGATION, NAVIGATION_REASON),
    (MARKDOWN_RULE, MARKDOWN_REASON),
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
    as_wanted, applied = corrected(own, pending)
    cleaned, removed = _without_own_marks(as_wanted, line.whole, source, in_front)
    changes = in_line(line, [*applied, *removed], source.entry.id)
    return replace(cleaned, source=line.whole.strip(), changes=tuple(changes))


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
        heading_level=line.heading_level,
    )


def _as_running_head(line: Line, own: TextLine, source: SourceText) -> TextLine:
    notice = source.entry.id
    removed = removal(own.text, RUNNING_HEAD, notice, line.number)
    return replace(own, text="", changes=tuple(in_line(line, [removed], notice)))


def _as_cell(line: TextLine, before: str, behind: str, *, begins: bool) -> TextLine:
    """Of a table whose cells stand one below the other."""
    return replace(line, text=before + line.text.strip(BLANKS) + behind, goes_on=not begins)


def _without_own_marks(
    line: TextLine,
    before: str,
    source: SourceText,
    in_front: bool,
) -> tuple[TextLine, list[Correction]]:
    """What only a correction has put together (\\*\\* to **) is no mark of the source's line."""
    without, removed = _without_marks(line, source, in_front)
    marks = Counter(correction.original for correction in removed)
    if all(before.count(mark) >= count for mark, count in marks.items()):
        return without, removed
    return line, []


def _without_marks(line: TextLine, source: SourceText, in_front: bool) -> tuple[TextLine, list[Correction]]:
    removed: list[Correction] = []

    def take(found: str, reason: str) -> None:
        removed.append(removal(found, reason, source.entry.id, line.number))

    row = CELL if line.text.startswith(CELL) else ""
    text = line.text.removeprefix(CELL).strip(BLANKS) if row else line.text.strip()
    for whole, reason in WHOLE_LINES:
        if whole.fullmatch(text):
            take(text, reason)
            text = ""
    for code in TYPESETTING.findall(text):
        take(code, TYPESETTING_REASON)
    text = TYPESETTING.sub("", text)
    if "#" in text or "*" in text:
        text = without_markdown(text, source, in_front, take)
    text = row + text if text else ""
    if text == line.text:
        return line, removed
    return _with_text(line, text), removed


def _with_text(line: TextLine, text: str) -> TextLine:
    """The line without what stood before and in it, its breaks where they stood."""
    shift = len(line.text) - len(line.text.lstrip())
    breaks = tuple(at - shift for at in line.breaks)
    return replace(line, text=text, breaks=breaks)
