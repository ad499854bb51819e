"""A notice that came as one long line, as a copied page or a chat does: where its lines must have ended.

They ended where the next number follows a sentence, at runs of blanks, around the document number and those addressed,
and before the signature. Only a line is cut that holds several numbers of a document whose lines open with none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.notice import CELL, Correction, Doubt, NoticeId
from build_scripts.language.display import solid
from build_scripts.language.numbers.numerals import YEAR
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine, cut
from build_scripts.parse.outline.numbering import Sequence as Passed
from build_scripts.parse.outline.numbering import find_marker, opens_heading

SHORTEST = 120
"""Characters of a line that may be a whole notice."""
FEWEST_NUMBERS = 2
LONGEST_HEAD = 400
LONGEST_TAIL = 160
LONGEST_LETTERS = 12
# A number stands behind the end of a sentence, a colon or a blank; sequences inside sentences begin behind a comma.
BEFORE_NUMBER = re.compile("(?<=[。；！？：;:”」）)\\s])(?=[（(0-9０-９一二三四五六七八九十第①-⑳])")
BLANKS = re.compile("[ \u00a0]{2,}|\u3000+|\t+")
NUMBER_TAIL = re.compile(f"[{line_kinds.OPENING}]{YEAR}[{line_kinds.CLOSING}]第?[0-9]{{1,5}}号")
SENTENCE_END = re.compile("[。！？]")
SHOWN = 12
"""Characters on either side of a place that the record shows."""
REASON = "原文没有分行，此处按编号、空格或公文格式分行。"


@dataclass(frozen=True, kw_only=True, slots=True)
class Broken:
    lines: Lines
    corrections: tuple[Correction, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def break_lines(lines: Lines, notice: NoticeId) -> Broken:
    if sum(1 for line in lines if opens_heading(line.text)) >= FEWEST_NUMBERS:
        return Broken(lines=lines)
    found: list[TextLine] = []
    corrections: list[Correction] = []
    doubts: list[Doubt] = []
    for line in lines:
        edges = _edges(line.text)
        found += _pieces(line, edges) if edges else [line]
        if edges:
            corrections += (_split(line, edge, notice) for edge in edges)
            doubts.append(_doubt(line, len(edges) + 1))
    return Broken(
        lines=tuple(found),
        corrections=tuple(corrections),
        doubts=tuple(doubts),
    )


def _pieces(line: TextLine, edges: Sequence[int]) -> Iterator[TextLine]:
    for piece in cut(line, edges):
        yield replace(piece, source=piece.text, breaks=())


def _split(line: TextLine, edge: int, notice: NoticeId) -> Correction:
    before, after = line.text[:edge][-SHOWN:].rstrip(), line.text[edge : edge + SHOWN]
    return Correction(
        notice=notice,
        eid=None,
        kind="split",
        original=before + after,
        displayed=f"{before}\n{after}",
        reason=REASON,
        line=line.number,
        at=line.start + len(solid(line.text[:edge])) - len(solid(before)),
    )


def _doubt(line: TextLine, count: int) -> Doubt:
    return Doubt(
        line=line.number,
        message=f"这一行有 {len(line.text)} 字而不分段，分作 {count} 行来读",
        hint="核对各段的起止；有误处在 corrections.yml 中写 kind: split 或 joined，或取得分行的原件",
    )


def _edges(text: str) -> list[int]:
    """Where the line is cut; nowhere, unless it is long and holds several numbers."""
    if len(text) < SHORTEST or text.startswith(CELL):
        return []
    numbers = list(_numbers(text))
    if len(numbers) < FEWEST_NUMBERS:
        return []
    head = text[: numbers[0]]
    behind_blanks = (blank.end() for blank in BLANKS.finditer(text))
    edges = {*numbers, *behind_blanks, *_in_head(head), *_in_tail(text)}
    next_words = {_next_word(text, edge) for edge in edges}
    return sorted(next_words - {0, len(text)})


def _next_word(text: str, edge: int) -> int:
    """Where the blanks behind the edge end."""
    return len(text) - len(text[edge:].lstrip())


def _numbers(text: str) -> Iterator[int]:
    """Each comes next of its form, or begins below the one before it."""
    passed = Passed()
    for found in BEFORE_NUMBER.finditer(text):
        marker = find_marker(text[found.start() : found.start() + LONGEST_LETTERS])
        if marker and not marker.loose and passed.is_next(marker):
            passed.add(marker)
            yield found.start()


def _in_head(text: str) -> Iterator[int]:
    """Around the document number; before and behind those addressed."""
    head = text[:LONGEST_HEAD]
    done = 0
    if number := NUMBER_TAIL.search(_before_addressee(head)):
        yield from (_letters_begin(head, number.start()), number.end())
        done = number.end()
    colon = re.search("[：:]", head[done:])
    if colon is None:
        return
    end = done + colon.end()
    begin = line_kinds.addressee_begins(head[done:end])
    if begin is not None:
        yield from (done + begin, end)


def _before_addressee(head: str) -> str:
    """Where a number is the document's own; behind those addressed it is one that the text cites."""
    colon = re.search("[：:]", head)
    is_addressed = colon and line_kinds.addressee_begins(head[: colon.end()]) is not None
    return head[: colon.end()] if colon and is_addressed else head


def _letters_begin(head: str, end: int) -> int:
    """云政发 before 〔2025〕3号: behind the title's last word, or a blank."""
    for start in reversed(range(end)[-LONGEST_LETTERS:]):
        before = head[:start]
        is_edge = before[-1:].isspace() or before.endswith("文件")
        if is_edge or line_kinds.ends_in_noun(before):
            return start
    return 0


def _in_tail(text: str) -> Iterator[int]:
    """Behind the last sentence, where a name and a date follow; and before the note behind the date."""
    for found in SENTENCE_END.finditer(text, len(text) - LONGEST_TAIL):
        tail = text[found.end() :]
        note = re.search("[（(][^（）()]*[）)]$", tail.rstrip())
        signed = tail[: note.start()] if note else tail
        if line_kinds.signed_and_dated(signed) or line_kinds.is_date(signed):
            yield found.end()
            if note:
                yield found.end() + note.start()
            return
