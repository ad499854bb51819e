"""How strongly each sentence of a notice directs. Head and foot of a document direct nothing."""

from collections.abc import Iterable
from itertools import chain

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Directive
from build_scripts.domain.indexes.vocabulary import StrengthRule
from build_scripts.domain.notice import FRAME, Notice
from build_scripts.language.sentences import statements
from build_scripts.language.wording.strength import StrengthRules
from build_scripts.link.indexes.clauses import clause_spans


def find_directives(
    notices: Iterable[Notice],
    rules: Iterable[StrengthRule],
    each: Each = one_by_one,
) -> tuple[Directive, ...]:
    """A row a sentence, by notice, in the order of the text."""
    return tuple(chain.from_iterable(each(_directives, StrengthRules(rules), tuple(notices))))


def _directives(strengths: StrengthRules, notice: Notice) -> tuple[Directive, ...]:
    return tuple(
        Directive(
            notice=notice.id,
            eid=p.eid,
            sentence=(start, end),
            strength=strengths.of(p.text[start:end]),
        )
        for p in notice.provisions if p.kind not in FRAME
        for start, end in statements(p.text, clause_spans(p))
    )
