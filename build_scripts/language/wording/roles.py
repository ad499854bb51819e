"""What a body does, said at the end of its name: 市住建局牵头, 各级部门督促企业落实.

The verbs are the roles of bodies.yml; labels (牵头单位：…) are read in clauses.py. Which responsibility a body bears
(落实属地责任) belongs to its verb, whatever the role.
"""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from build_scripts.domain.indexes import BodyRole
from build_scripts.domain.indexes.vocabulary import RoleRule
from build_scripts.language.wording.clauses.clause_words import pattern

LONGEST_VERB = 40
BORNE = re.compile(f"(?<={pattern('bearing')}){pattern('borne')}$")


class Roles:
    """The rules of roles, ready to be asked."""

    def __init__(self, rules: Iterable[RoleRule]) -> None:
        self._rules = tuple((rule.role, re.compile(f"(?:{rule.verb})$")) for rule in rules)

    def at_end(self, text: str) -> tuple[str, BodyRole | None, str]:
        """What stands before the verb, the role it gives and the verb; the longest verb counts."""
        borne = BORNE.search(text)
        ending_with_verb = text[: borne.start()] if borne else text
        found = min(self._verbs_at_end(ending_with_verb), key=itemgetter(0), default=None)
        if found is None:
            return text, None, ""
        start, role = found
        return text[:start], role, text[start:]

    def _verbs_at_end(self, text: str) -> Iterator[tuple[int, BodyRole]]:
        """Where each begins, and the role it gives."""
        earliest = max(0, len(text) - LONGEST_VERB)
        for role, verb in self._rules:
            if match := verb.search(text, earliest):
                yield match.start(), role
