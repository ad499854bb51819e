"""By when a task is to be done as the clause says that tells who does it.

    完成隐患治理。（责任单位：市应急局；完成时限：2024年6月底） · 完成隐患治理。（市应急局负责，12月底前完成）

The task is the sentence before the clause; where none stands there, it is told elsewhere, and nothing is said here.
"""

import re
from collections.abc import Iterator

from build_scripts.domain.notice import Provision
from build_scripts.domain.span import Span
from build_scripts.language.sentences import statements
from build_scripts.language.wording.clauses.forms import UNTIL
from build_scripts.language.wording.values import value_words
from build_scripts.language.wording.values.deadlines import deadlines
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.indexes.task_tables import TaskCell

LABELLED = re.compile(f"(?P<label>{value_words.pattern('deadline_columns')})[：:] *(?P<when>[^，,；;。：:（）]+)")
ENDS = "。；！？"
PART = re.compile("[^，,；;。：:（）]+")


def clause_deadlines(provision: Provision, year: int) -> Iterator[TaskCell]:
    """In the order of the text; as a table has them, the task beside the cell that says by when."""
    done = 0
    for start, end in clause_spans(provision):
        tasks = statements(provision.text[done:start])
        if tasks:
            first, last = tasks[-1]
            task = provision.text[done : done + last].rstrip(ENDS)
            for label, span in _times(provision.text, start, end, year):
                yield TaskCell(
                    eid=provision.eid,
                    span=span,
                    label=label,
                    governs=(done + first, done + len(task)),
                )
        done = end


def _times(text: str, start: int, end: int, year: int) -> Iterator[tuple[str, Span]]:
    """Each with its label: without one only what gives a day."""
    labelled = list(LABELLED.finditer(text, start, end))
    for found in labelled:
        yield found["label"], found.span("when")
    if labelled:
        return
    for part in PART.finditer(text, start, end):
        for limit in deadlines(part[0], year) if UNTIL.fullmatch(part[0]) else ():
            first, last = limit.span
            yield "", (part.start() + first, part.start() + last)
