"""How strongly a sentence directs."""

import pytest

from build_scripts.domain.indexes.vocabulary import StrengthRule
from build_scripts.language.wording.strength import StrengthRules

RULES = StrengthRules([
    StrengthRule(strength="强制", pattern="严禁|必须", unless="不必须"),
    StrengthRule(strength="鼓励", pattern="鼓励|必须", unless=""),
])


@pytest.mark.parametrize(("sentence", "strength"), [
    ("严禁违章作业", "强制"), ("鼓励举报，严禁报复", "强制"), ("鼓励举报", "鼓励"), ("不必须停产", "鼓励"),
    ("检查煤矿", "要求"),
    ("落实“严禁违章”要求", "要求"), ("按《严禁令》办理", "要求"), ("检查（严禁走过场）", "要求"),
])
def test_the_first_rule_that_fits_counts_and_what_is_quoted_does_not(sentence: str, strength: str) -> None:
    assert RULES.of(sentence) == strength
