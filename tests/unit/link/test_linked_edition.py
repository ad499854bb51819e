"""What forked workers have in common is found out before they are; and where bodies of the centre stand."""

from dataclasses import replace
from functools import cached_property

from build_scripts.link.linked_edition import LinkedEdition
from tests.indexed import NEWER, indexed, speaking


def test_a_linked_edition_that_is_ready_finds_nothing_out_any_more() -> None:
    found = LinkedEdition(indexed([speaking(2024, "建成智能化煤矿60座。")]).edition).ready()
    once = {name for name, value in vars(LinkedEdition).items() if isinstance(value, cached_property)}
    assert "clauses_at" in once
    assert once <= vars(found).keys()


def test_a_body_of_the_centre_stands_with_the_place_that_first_gives_it_a_task_or_else_prints_it() -> None:
    edition = indexed([speaking(2024, *NEWER), speaking(2024, "加强监管。", jurisdiction="datong")]).edition
    body = next(body for body in edition.indexes.bodies if body.tasks)
    printed = (("国家能源局", (edition.notices[1].id,)),)
    assert (body.tasks[0].notice, edition.notices[1].jurisdiction) == ("shanxi-2024", "datong")
    with_task = replace(body, slug="with-task", jurisdiction=None, aliases=printed)
    without = replace(with_task, slug="without", tasks=())
    own = replace(without, slug="own", jurisdiction=edition.notices[0].jurisdiction)
    found = LinkedEdition(replace(edition, indexes=replace(edition.indexes, bodies=(with_task, without, own))))
    slugs = {place: [each.slug for each in bodies] for place, bodies in found.bodies_of.items()}
    assert slugs == {"shanxi": ["with-task", "own"], "datong": ["without"]}
