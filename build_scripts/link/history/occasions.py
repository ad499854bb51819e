"""What a target wants held so many times: a meeting, a visit, a drill or a training. One is none of the others."""

import re

from build_scripts.domain.indexes import Target
from build_scripts.language.wording.values.value_words import pattern

OCCASIONS = {name: re.compile(pattern(name)) for name in ("meetings", "visits", "drills", "trainings")}


def occasions(target: Target) -> frozenset[str]:
    """Of what is counted in times; none of anything else."""
    if (target.unit or "")[:1] != "次":
        return frozenset()
    words = target.clause or target.object
    return frozenset(name for name, form in OCCASIONS.items() if form.search(words))


def are_apart(one: Target, other: Target) -> bool:
    """Each is held, and as nothing that the other is."""
    ones, others = occasions(one), occasions(other)
    return bool(ones and others) and ones.isdisjoint(others)
