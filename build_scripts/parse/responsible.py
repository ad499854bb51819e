"""Responsibility clauses in a paragraph: who is responsible, in brackets or after a label.

Here is found where they stand; what they say is read by link/indexes/clause_reader.
"""

from build_scripts.domain.notice import Responsibility
from build_scripts.domain.span import Span
from build_scripts.language.characters import plain
from build_scripts.language.wording.clauses import clauses_in, label_role
from build_scripts.language.wording.clauses.forms import BRACKETS, LABEL
from build_scripts.language.wording.values import labelled_deadlines


def find_clauses(text: str) -> tuple[Responsibility, ...]:
    """Every clause of the text, in order; other brackets are left alone."""
    return tuple(Responsibility(raw=text[start:end]) for start, end in clauses_in(plain(text)))


def is_clause(text: str) -> bool:
    """The paragraph is a clause in brackets and nothing else."""
    end = len(text.rstrip("。"))
    return _is_in_brackets(text, (0, end)) and clauses_in(plain(text)) == ((0, end),)


def ends_with_clause(text: str) -> bool:
    """… or ends with one in brackets."""
    spans = clauses_in(plain(text))
    return bool(spans) and spans[-1][1] >= len(text.rstrip("。")) and _is_in_brackets(text, spans[-1])


def opens_with_role(text: str) -> bool:
    """责任单位：, 完成时限：: what the line before lists has ended."""
    label = LABEL.match(plain(text))
    if label is None:
        return False
    return label_role(label[1]) is not None or labelled_deadlines.LABEL.fullmatch(label[1]) is not None


def _is_in_brackets(text: str, span: Span) -> bool:
    """In both: of brackets around several lines the first has only the opening one."""
    said = text[slice(*span)].rstrip("。")
    return said[:1] in BRACKETS and said.endswith(BRACKETS[said[0]])
