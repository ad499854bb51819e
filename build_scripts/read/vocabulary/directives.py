"""directives.yml: the rules of how strongly a sentence directs, in the order in which they are asked.

Examples and `rejects` are held against all rules together: a rule that takes another's example is a fault at its line.
"""

import re
from typing import get_args

from build_scripts.domain.index_vocabulary import StrengthRule
from build_scripts.domain.indexes import Strength
from build_scripts.language.wording.strength import StrengthRules
from build_scripts.read.located import Faults, Fields, Value, parse_yaml

FILE = "directives.yml"
EMPTY = b"[]"
STRENGTHS = get_args(Strength)


def read_directives(data: bytes | None, faults: Faults) -> tuple[StrengthRule, ...]:
    items = parse_yaml(FILE, data, faults).items()
    rules = tuple(_rule(item) for item in items)
    asked = StrengthRules(rules)
    for item, rule in zip(items, rules, strict=True):
        for key, wanted in (("examples", True), ("rejects", False)):
            for example in _listed(item, key):
                if (asked.of(example.text()) == rule.strength) is not wanted:
                    wrong = "is not" if wanted else "is"
                    example.fault(f"“{example.text()}” {wrong} {rule.strength}", "change the rule or the example")
    return rules


def _rule(item: Value) -> StrengthRule:
    fields = item.fields(required=("strength", "pattern", "examples"), optional=("unless", "rejects"))
    strength = fields.text("strength")
    if fields.has("strength") and strength not in STRENGTHS:
        fields.fault("strength", f"unknown strength {strength!r}", "one of " + " ".join(STRENGTHS))
    unless = _pattern(fields, "unless") if fields.has("unless") else ""
    return StrengthRule(strength=strength, pattern=_pattern(fields, "pattern"), unless=unless)  # type: ignore[arg-type]


def _pattern(fields: Fields, key: str) -> str:
    pattern = fields.text(key)
    try:
        re.compile(pattern)
    except re.error as error:
        fields.fault(key, f"{pattern!r} is no regular expression: {error}", "for example  必须|严禁")
        return "(?!)"
    return pattern or "(?!)"


def _listed(item: Value, key: str) -> tuple[Value, ...]:
    found = item.mapping().get(key)
    return found.items() if found else ()
