"""Responsibility clauses in a paragraph: who is responsible, in brackets or after a label.

Here is found where they stand; what they say is read by link/indexes/clause_reader.
"""

from build_scripts.domain.notice import Responsibility
from build_scripts.language.characters import plain
from build_scripts.language.wording.clauses import clauses_in
from build_scripts.language.wording.clauses.forms import BRACKETS


def find_clauses(text: str) -> tuple[Responsibility, ...]:
    """Every clause of the text, in order; other brackets are left alone."""
    return tuple(Responsibility(raw=text[start:end]) for start, end in clauses_in(plain(text)))


def is_clause(text: str) -> bool:
    """The paragraph is a clause in brackets and nothing else."""
    end = len(text.rstrip("。"))
    return text[:1] in BRACKETS and clauses_in(plain(text)) == ((0, end),)


def ends_with_clause(text: str) -> bool:
    """… or ends with one in brackets."""
    spans = clauses_in(plain(text))
    return bool(spans) and spans[-1][1] >= len(text.rstrip("。")) and text[spans[-1][0]] in BRACKETS
