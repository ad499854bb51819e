"""What forked workers have in common is found out before they are."""

from functools import cached_property

from build_scripts.link.linked_edition import LinkedEdition
from tests.indexed import indexed, speaking


def test_a_linked_edition_that_is_ready_finds_nothing_out_any_more() -> None:
    found = LinkedEdition(indexed([speaking(2024, "建成智能化煤矿60座。")]).edition).ready()
    once = {name for name, value in vars(LinkedEdition).items() if isinstance(value, cached_property)}
    assert "clauses_at" in once
    assert once <= vars(found).keys()
