"""How strongly a sentence directs, by the rules of directives.yml."""

import re
from collections.abc import Iterable

from build_scripts.domain.indexes import Strength
from build_scripts.domain.indexes.vocabulary import StrengthRule

UNREAD = re.compile("“[^“”]*”|《[^《》]*》|（[^（）]*）")
# A bare verb says what is to be done.
OTHERWISE: Strength = "要求"


class StrengthRules:
    """The rules, ready to be asked. The first that fits counts."""

    def __init__(self, rules: Iterable[StrengthRule]) -> None:
        self._rules = tuple(
            (rule.strength, re.compile(rule.pattern), re.compile(rule.unless or "(?!)")) for rule in rules
        )

    def of(self, sentence: str) -> Strength:
        read = UNREAD.sub("＿", sentence)
        for strength, pattern, unless in self._rules:
            if pattern.search(read) and not unless.search(read):
                return strength
        return OTHERWISE
