"""directives.yml: the rules of how strongly a sentence directs, in the order in which they are asked.

Examples and `rejects` are held against all rules together: a rule that takes another's example is a fault at its line.
"""

from typing import get_args

from build_scripts.domain.indexes import Strength
from build_scripts.domain.indexes.vocabulary import StrengthRule
from build_scripts.language.wording.strength import StrengthRules
from build_scripts.read.faults import Faults
from build_scripts.read.located import Value
from build_scripts.read.vocabulary.both_ways import examples_of
from build_scripts.read.yaml_files import parse_yaml

FILE = "directives.yml"
EXAMPLE = "- {strength: 强制, pattern: 必须|严禁, examples: [严禁超能力生产。]}"
EMPTY = b"[]"
PATTERN = "必须|严禁"
STRENGTHS = get_args(Strength)


def read_directives(data: bytes | None, faults: Faults) -> tuple[StrengthRule, ...]:
    items = parse_yaml(FILE, data, faults, EXAMPLE).items()
    rows = [(item, _rule(item)) for item in items]
    rules = tuple(rule for _, rule in rows)
    asked = StrengthRules(rules)
    for item, rule in rows:
        _check(item, rule, asked)
    return rules


def _check(item: Value, rule: StrengthRule, asked: StrengthRules) -> None:
    for example, wanted in examples_of(item):
        text = example.text()
        taken = asked.of(text) == rule.strength
        if taken is not wanted:
            wrong = "没有读作" if wanted else "被读作"
            example.fault(f"“{text}”{wrong}{rule.strength}", "改规则，或改例句")


def _rule(item: Value) -> StrengthRule:
    fields = item.fields(required=("strength", "pattern", "examples"), optional=("unless", "rejects"))
    strength = fields.one_of("strength", STRENGTHS, "力度") or STRENGTHS[0]
    unless = fields.pattern("unless", PATTERN) if fields.has("unless") else ""
    return StrengthRule(
        strength=strength,
        pattern=fields.pattern("pattern", PATTERN),
        unless=unless,
    )
