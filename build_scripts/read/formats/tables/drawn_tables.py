"""Tables that a plain text draws with signs: | between the cells, lines of ─┼ or +-- between the rows, the line of
hyphens below the head of a Markdown table.

What is drawn so stands between its outer edges, two rows or more with as many cells, or has a line drawn between rows;
a | in a sentence and a line of links (首页 | 概况) are none. Each line of the file is a row. The signs are no words:
they are recorded.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.domain.notice import CELL, Line, Unseen
from build_scripts.read.formats.tables.line_words import LineWords, Piece, bounds

# |---|:--:|, also without its outer edges.
HEAD_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
# ┌──┬──┐, ├──┼──┤, +---+---+: with a crossing at either end.
DRAWN_RULE = re.compile(r"[┌┏╔├┣╠└┗╚╭╰┬┴┼][\u2500-\u257f\-—－ \u3000]*[┐┓╗┤┫╣┘┛╝╮╯┬┴┼]|\+(?:[-=:—]+\+)+")
LINE_BREAK = re.compile("<br ?/?>", re.I)
EDGES = ("|", "｜", "│┃║┆┊")
"""Signs between cells; those of one group may stand in one row."""
EMPTY_ROW = re.compile(f"[{''.join(EDGES)}][{''.join(EDGES)} \u3000\t]+[{''.join(EDGES)}]")
EDGES_BEHIND = {sign: re.compile(rf"(?<!\\)[{group}]") for group in EDGES for sign in group}
"""Of a row that begins with the sign."""
OTHER_EDGES = EDGES_BEHIND[EDGES[0]]
FEWEST_CELLS, FEWEST_ROWS = 2, 2
FEWEST_RULES = 2
"""Within a table: one stands below its head."""
RULE_REASON = "表格的框线，不是正文。"
EDGE_REASON = "表格中隔开各栏的线，不是正文。"


@dataclass(frozen=True, slots=True)
class DrawnTables:
    """Numbers of the lines, counted from 0, that are drawn tables."""

    rows: frozenset[int]
    rules: frozenset[int]


def drawn_tables(lines: Sequence[str]) -> DrawnTables:
    found: set[int] = set()
    rules: set[int] = set()
    for begin, end in _runs(lines):
        if _is_table(lines[begin:end]):
            found.update(range(begin, end))
            rules.update(_rules(lines, begin, end))
    for begin, rule, end in _below_heads(lines):
        found.update(range(begin, end))
        rules.add(rule)
        rules.update(_rules(lines, rule + 1, end))
    return DrawnTables(frozenset(found - rules), frozenset(rules))


def _rules(lines: Sequence[str], begin: int, end: int) -> Iterator[int]:
    return (at for at in range(begin, end) if is_rule(lines[at]))


def is_rule(text: str) -> bool:
    """Also a row to be filled in, which has no words."""
    bare = text.strip()
    return bool(HEAD_RULE.fullmatch(bare) or DRAWN_RULE.fullmatch(bare) or EMPTY_ROW.fullmatch(bare))


def wrapped_rows(lines: Sequence[str]) -> Iterator[int]:
    """Of each table with a line drawn between its rows, the first line that goes on with the row above: its first cell
    is empty, and no line stands between them."""
    for begin, end in _runs(lines):
        run = lines[begin:end]
        found = next(_going_on(run), None)
        if found is not None and _rules_within(run) >= FEWEST_RULES:
            yield begin + found


def _rules_within(run: Sequence[str]) -> int:
    """How many lines are drawn between the rows, those around the table not counted."""
    return sum(1 for text in run[1:-1] if DRAWN_RULE.fullmatch(text.strip()))


def _going_on(run: Sequence[str]) -> Iterator[int]:
    for at in range(1, len(run)):
        is_beside_rule = is_rule(run[at]) or is_rule(run[at - 1])
        if not is_beside_rule and not _first_cell(run[at]):
            yield at


def _first_cell(text: str) -> str:
    """Of a row, which has two cells at least."""
    begin, end, *_ = _edges(text)
    return text[begin + 1 : end].strip()


def row_line(number: int, text: str, passed: int, pieces: Sequence[Piece] = ()) -> Line:
    """The cells of a row, and what stands between them and is no word. `pieces`: what else is none; the lines of a
    cell, between which a break stands, are kept apart."""
    taken = set(chain.from_iterable(range(start, stop) for start, stop, _ in pieces))
    edges = [
        (at, at + 1, EDGE_REASON)
        for at in _edges(text)
        if at not in taken
    ]
    first, last = bounds(text)
    words = LineWords(text)
    words.add(CELL)
    for piece in sorted([*pieces, *edges]):
        said = words.leave_out(piece)
        start, stop, reason = piece
        is_between_cells = first < start and stop < last
        if reason is EDGE_REASON and is_between_cells:
            words.add(CELL)
        elif LINE_BREAK.fullmatch(said):
            words.add(" ")
    words.to_end()
    return words.line(number, passed)


def rule_line(number: int, text: str, passed: int) -> Line:
    piece = Unseen(
        offset=0,
        text=text.strip(),
        reason=RULE_REASON,
    )
    return Line(
        number=number,
        text="",
        start=passed,
        unseen=(piece,),
    )


def _edges(text: str) -> list[int]:
    """Where they stand: of the kind with which the row begins, else |. One behind a backslash is the text's own."""
    edge = EDGES_BEHIND.get(text.lstrip()[:1], OTHER_EDGES)
    return [found.start() for found in edge.finditer(text)]


def _cells(text: str) -> int:
    """How many cells stand between the outer edges; 0 where these are missing."""
    edges = _edges(text)
    begin, end = bounds(text)
    has_outer_edges = bool(edges) and (edges[0], edges[-1] + 1) == (begin, end)
    return has_outer_edges * (len(edges) - 1)


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines that follow one another, each of them drawn."""
    begin = None
    for at, text in enumerate([*lines, ""]):
        is_drawn = _cells(text) >= FEWEST_CELLS or is_rule(text)
        if is_drawn and begin is None:
            begin = at
        elif not is_drawn and begin is not None:
            yield begin, at
            begin = None


def _is_table(run: Sequence[str]) -> bool:
    counts = [_cells(text) for text in run if not is_rule(text)]
    is_ruled = any(is_rule(text) and not EMPTY_ROW.fullmatch(text.strip()) for text in run)
    return bool(counts) and (is_ruled or (len(counts) >= FEWEST_ROWS and counts[0] == counts[1]))


def _below_heads(lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Of each Markdown table its head, its rule, and where it ends: its rows need no outer edges."""
    done = 0
    for at in range(1, len(lines)):
        if at <= done or not _is_rule_of_head(lines, at):
            continue
        end = at + 1
        while end < len(lines) and _edges(lines[end]):
            end += 1
        yield at - 1, at, end
        done = end


def _is_rule_of_head(lines: Sequence[str], at: int) -> bool:
    is_rule = HEAD_RULE.fullmatch(lines[at].strip())
    return is_rule is not None and bool(_edges(lines[at - 1]))
