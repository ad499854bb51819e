"""Deadlines that stand apart from what they are set for: in a clause that tells who is responsible, or in a line of
their own, with a label or without.

    （责任单位：市应急局；完成时限：2024年6月底） · （市应急局负责，6月底前完成） · 完成时限：2024年6月底
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.domain.span import Span
from build_scripts.language.numbers.numerals import half_width
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.deadline_forms import BY, SINCE_WHEN
from build_scripts.language.wording.values.deadlines import Deadline, deadline_in_cell, deadlines
from build_scripts.language.wording.values.value_words import pattern

LABEL = re.compile(pattern("deadline_labels"))
_SAID = "[：:] *(?P<said>[^；;。（）〔〕【】\n：:]{1,30}?)"
# 完成时限：2024年6月底, up to the end of its part or to the next label (，联系人：).
IN_CLAUSE = re.compile(
    f"(?:^|(?<=[；;，,。（〔【\\s]))(?P<label>{pattern('deadline_columns')}){_SAID}"
    "(?=[；;。）〕】\n]|$|[，,][^，,；：]{2,8}[：:])",
    re.MULTILINE,
)
# 2024年6月底前, without a label.
BARE = re.compile(f"[，（]?{BY.pattern}(?:完成)?）?[。；;]?")
LINE = re.compile(f"{LABEL.pattern}{_SAID}）?[。；;]?")


def is_deadline_line(sentence: str) -> bool:
    """完成时限：2024年6月底, or （2024年6月底前完成）, and nothing else."""
    return LINE.fullmatch(sentence) is not None or BARE.fullmatch(half_width(sentence)) is not None


def is_label(words: str) -> bool:
    return LABEL.fullmatch(words) is not None


def labelled_deadlines(text: str, span: Span, year: int) -> Iterator[Deadline]:
    """Of a clause or a line in its text: by label, with or without a day; without one, or where one says several, only
    what is a deadline by its form."""
    start, end = span
    found: list[Deadline] = []
    labelled = Spans()
    for match in IN_CLAUSE.finditer(text, start, end):
        limit = _labelled(match, year)
        if limit and labelled.take(*match.span()):
            found.append(_moved(limit, match.start("said")))
    for limit in deadlines(text[start:end], year):
        moved = _moved(limit, start)
        # 5月1日起由市应急局负责: from then on it is responsible.
        is_end = not SINCE_WHEN.search(limit.words)
        if is_end and not labelled.meets(*moved.span):
            found.append(moved)
    yield from sorted(found, key=_place)


def _labelled(match: Match, year: int) -> Deadline | None:
    """What a column may be called, too, is a label where it says a day."""
    limit = deadline_in_cell(match["said"], year)
    is_one = len(deadlines(match["said"], year)) < 2
    is_meant = limit and (limit.date or is_label(match["label"]))
    return limit if is_one and is_meant else None


def _moved(limit: Deadline, by: int) -> Deadline:
    start, end = limit.span
    return replace(limit, span=(start + by, end + by))


def _place(limit: Deadline) -> Span:
    return limit.span
