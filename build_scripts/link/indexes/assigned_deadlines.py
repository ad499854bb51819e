"""Deadlines that stand apart from what they are set for: with those who are responsible, or in a line of their own.

    开展排查。（责任单位：市应急局；完成时限：2024年6月底） · 开展排查。（市应急局负责，6月底前完成）
    完成时限：2024年6月底 below the item 开展排查

What is to be done by then is what they govern: a whole item by its heading or its first sentence, otherwise the
sentence right before them; where none stands there, the item that they stand in. A clause may also say it itself
(3月底前制定方案).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import Eid, Provision
from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.sentences import CLAUSE, statements
from build_scripts.language.wording.clauses import label_role
from build_scripts.language.wording.values.deadlines import Deadline, deadline_in_cell
from build_scripts.language.wording.values.labelled_deadlines import (
    LABEL,
    is_deadline_line,
    is_label,
    labelled_deadlines,
)
from build_scripts.link.indexes.clauses import SEPARATORS, clause_spans
from build_scripts.link.indexes.target_objects import MOST_AROUND, names_little, trimmed

ENDS = "。；：！？"
# 市公安局6月底前落实: what names a body does not tell what is to be done.
# Between the marks of a list of parts, each with its deadline.
PART = re.compile(f"(?:[；;]|(?P<goes_on>前[、，]))(?P<of>(?:(?!前)[{HAN}]){{2,10}})$")
BEFORE_ANOTHER = re.compile("[、，](?:[^；;、，。]){2,20}前")
ENDS_PART = re.compile("[、，；;）)]|$")
NAMES_A_BODY = re.compile("[负牵配督参]|责任|单位|部门|政府|[局委办厅]")


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignedDeadline:
    """A deadline, the task that it is set for, and where the two stand together."""

    deadline: Deadline
    task: str
    sentence: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class _Standing:
    """A clause or a line, and the part of its provision that it speaks of."""

    span: Span
    governs: Span


class AssignedDeadlines:
    """Of the provisions of a notice."""

    def __init__(self, provisions: Sequence[Provision], year: int) -> None:
        self._year = year
        self._by_eid = {p.eid: p for p in provisions}
        self._before = _paragraphs_before(provisions)

    def of_provision(self, p: Provision) -> Iterator[AssignedDeadline]:
        """In the order of the text."""
        if is_labelled(p):
            limit = deadline_in_cell(p.text.rstrip("。；"), self._year)
            yield from self._set_for(self._above(p), limit, (0, len(p.text)))
            return
        standing = list(_standing(p))
        is_whole = _govern_all(p, standing)
        for each in standing:
            first, last = _last_sentence(p, each.governs)
            nearest = p.text[first:last].rstrip(ENDS)
            governed = self._whole(p, nearest) if is_whole else nearest
            for limit in labelled_deadlines(p.text, each.span, self._year):
                task = _of_part(p.text, limit, governed) or _said_with(p.text, each.span, limit) or governed
                yield from self._set_for(task, limit, (first, each.span[1]))

    def _set_for(self, task: str, limit: Deadline | None, sentence: Span) -> Iterator[AssignedDeadline]:
        """Nothing where there is no task: a deadline alone sets none."""
        if limit and task:
            yield AssignedDeadline(
                deadline=limit,
                task=task,
                sentence=sentence,
            )

    def _whole(self, p: Provision, nearest: str) -> str:
        """The heading stands for all, or the first sentence of a numbered item; where a provision says nothing itself,
        it is of what stands above."""
        first = _first_sentence(p.text, clause_spans(p)) if p.num and nearest else nearest
        return _named(_heading(p), first) or self._above(p)

    def _above(self, p: Provision) -> str:
        """The numbered item that a line stands in; in a part without one, the paragraph before it, or else the part by
        its heading. A line with a number
        of its own is one of what its item consists of."""
        parent = self._by_eid.get(p.parent) if p.parent else None
        is_in_item = parent is not None and (p.num or parent.kind != "part")
        above = parent if is_in_item else self._before.get(p.eid, parent)
        if above is None:
            return ""
        return _named(_heading(above), _first_sentence(above.text, clause_spans(above)))


def is_labelled(p: Provision) -> bool:
    """The label is the heading of its paragraph: 完成时限：6月底前, but not 时限。各市要在6月底前完成."""
    return bool(p.heading) and is_deadline_line(f"{p.heading}{p.heading_end}{p.text}")


def _standing(p: Provision) -> Iterator[_Standing]:
    """Clauses and lines; several without a word between them speak of the same."""
    clauses = clause_spans(p)
    lines = (
        span
        for span in statements(p.text, clauses)
        if is_deadline_line(p.text[slice(*span)])
    )
    governs, behind = (0, 0), 0
    for start, end in sorted((*clauses, *lines)):
        if p.text[behind:start].strip(SEPARATORS):
            governs = behind, start
        yield _Standing(span=(start, end), governs=governs)
        behind = end


def _govern_all(p: Provision, standing: Sequence[_Standing]) -> bool:
    """They speak of one and the same, and nothing follows."""
    if len({each.governs for each in standing}) != 1:
        return False
    _, end = standing[-1].span
    return not p.text[end:].strip(SEPARATORS)


def _of_part(text: str, limit: Deadline, governed: str) -> str:
    """高瓦斯矿井6月底前、突出矿井9月底前: of which part of the task the deadline is; nothing where it is of all."""
    start, end = limit.span
    part = PART.search(text, max(0, start - MOST_AROUND), start)
    is_one_of_several = part and (part["goes_on"] or BEFORE_ANOTHER.match(text, end))
    if not part or not is_one_of_several or not governed or NAMES_A_BODY.search(part["of"]):
        return ""
    return f"{governed}：{part['of']}" if ENDS_PART.match(text, end) else ""


def _said_with(text: str, clause: Span, limit: Deadline) -> str:
    """What the clause says is to be done by then: 3月底前制定方案, but not 6月底前完成."""
    start, end = limit.span
    first, last = max(clause[0], start - MOST_AROUND), min(clause[1], end + MOST_AROUND)
    around = next(
        match.span()
        for match in CLAUSE.finditer(text, first, last)
        if match.end() >= end
    )
    before, behind = text[around[0] : start], text[end : around[1]]
    said = trimmed((before + behind).strip("（）()〔〕【】"))
    is_of_bodies = NAMES_A_BODY.search(said) or LABEL.search(said)
    return "" if names_little(said) or is_of_bodies else said


def _heading(p: Provision) -> str:
    """What it names; nothing where it is the label of those who are responsible."""
    heading = p.heading or ""
    return "" if label_role(heading) or is_label(heading) else heading


def _named(heading: str, first: str) -> str:
    """煤矿 names no task: what is said of it does."""
    is_field = bool(heading and first) and names_little(heading)
    return f"{heading}：{first}" if is_field else heading or first


def _first_sentence(text: str, clauses: Sequence[Span] = ()) -> str:
    for span in statements(text, clauses):
        sentence = text[slice(*span)]
        if not is_deadline_line(sentence):
            return sentence.rstrip(ENDS)
    return ""


def _last_sentence(p: Provision, part: Span) -> Span:
    """Of what a clause speaks of; empty where it holds no word."""
    start, end = part
    for first, last in statements(p.text[start:end])[-1:]:
        return start + first, start + last
    return end, end


def _paragraphs_before(provisions: Iterable[Provision]) -> dict[Eid, Provision]:
    """Before each the last of the same item that is more than a line or a clause."""
    last: dict[Eid | None, Provision] = {}
    found: dict[Eid, Provision] = {}
    for p in provisions:
        if p.parent in last:
            found[p.eid] = last[p.parent]
        if _heading(p) or _first_sentence(p.text, clause_spans(p)):
            last[p.parent] = p
    return found
