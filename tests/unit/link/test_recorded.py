"""Every question to a recorded edition is noted, answers as a plain one does, and has a digest of its answer."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields, replace

import pytest

from build_scripts.domain.building.families import Family
from build_scripts.domain.building.reads import Read, noted
from build_scripts.domain.indexes import Indexes
from build_scripts.domain.notice import Eid, Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.link.recorded import Digests, RecordedEdition, digest
from tests.editions import PLACES, edition, notice
from tests.indexed import indexed

EDITION = indexed().edition
NEWER, OLDER = EDITION.notices[-1].id, EDITION.notices[0].id
PLACE = NEWER, EDITION.notices[-1].provisions[2].eid


def reads_of(ask: Callable[[LinkedEdition], object], linked: RecordedEdition | None = None) -> list[Read]:
    with noted() as reads:
        ask(linked or RecordedEdition(EDITION))
    return list(reads)


@derived
def years(linked: LinkedEdition, _: int) -> tuple[int, ...]:
    return tuple(notice.year for notice in linked.edition.notices)


@derived
def lengths(linked: LinkedEdition) -> dict[NoticeId, int]:
    return {notice.id: len(notice.provisions) for notice in linked.edition.notices}


@pytest.mark.parametrize(("ask", "expected"), [
    (lambda linked: linked.notices[NEWER], [("item", ("notices",), NEWER)]),
    (lambda linked: linked.notices[NEWER].year, [("item", ("notices",), NEWER), ("notice", NEWER, "year")]),
    (lambda linked: linked.notices.get(NEWER).id, [("item", ("notices",), NEWER)]),
    (lambda linked: linked.notices.get("none"), [("item", ("notices",), "none")]),
    (lambda linked: linked.edition.indexes, []),
    (lambda linked: linked.edition.indexes.targets, [("indexes", "targets")]),
    (lambda linked: NEWER in linked.notices, [("has", ("notices",), NEWER)]),
    (lambda linked: list(linked.topics), [("keys", ("topics",))]),
    # Without being asked how many there are, as a list does.
    (lambda linked: [topic for topic in linked.topics], [("keys", ("topics",))]),  # noqa: C416
    (lambda linked: next(iter(linked.topics)), [("keys", ("topics",))]),
    (lambda linked: len(linked.topics), [("keys", ("topics",))]),
    (lambda linked: list(linked.topics.values()), [("all", ("topics",))]),
    (lambda linked: dict(linked.topics.items()), [("all", ("topics",))]),
    (lambda linked: linked.works_at.get(PLACE), [("item", ("works_at",), PLACE)]),
    (lambda linked: linked.own, [("attribute", "own")]),
    (lambda linked: linked.segmenter, [("edition", "terms")]),
    (lambda linked: linked.edition, []),
    (lambda linked: linked.edition.mark, [("edition", "mark")]),
    (lambda linked: linked.provision(*PLACE), [("call", "provision", *PLACE)]),
    (lambda linked: years(linked, 1), [("derived", f"{__name__}.years", (1,))]),
    (lambda linked: lengths(linked)[NEWER], [("item", ("derived", f"{__name__}.lengths", ()), NEWER)]),
])
def test_a_question_is_noted(ask: Callable[[LinkedEdition], object], expected: list[Read]) -> None:
    linked = RecordedEdition(EDITION)
    assert reads_of(ask, linked) == expected
    # And again, whatever is known by now.
    assert reads_of(ask, linked) == expected
    assert ask(RecordedEdition(EDITION)) is not None or ask(LinkedEdition(EDITION)) is None
    assert [linked.fact(read) for read in expected] == [RecordedEdition(EDITION).fact(read) for read in expected]


def test_the_links_of_a_provision_are_a_question_of_the_pair() -> None:
    linked = RecordedEdition(EDITION)
    (pair,) = linked.edition.pairs
    link = LinkedEdition(EDITION).edition.pairs[0].links[0]
    for ask, eid in ((linked.links_at_newer, link.newer), (linked.links_at_older, link.older)):
        with noted() as reads:
            assert ask(pair, eid)
        assert list(reads) == [("call", ask.__name__, (pair.older, pair.newer), eid)]
    with noted() as reads:
        assert pair.links
    assert list(reads) == [("pair", (pair.older, pair.newer), "links")]


def test_whoever_compares_or_copies_a_notice_has_read_all_of_it() -> None:
    first, second = (RecordedEdition(EDITION).notices[NEWER] for _ in range(2))
    whole = {("notice", NEWER, field.name) for field in fields(Notice) if field.name != "id"}
    for ask in (lambda: first == second, lambda: hash(first), lambda: replace(first)):
        with noted() as reads:
            assert ask() is not None
        assert whole <= set(reads)


def test_what_changes_has_another_digest_and_nothing_else() -> None:
    one = notice()
    changed = replace(one, provisions=(replace(one.provisions[1], text="另有"), *one.provisions[2:]))
    before, after = (RecordedEdition(edition([found])) for found in (one, changed))
    eids = [p.eid for p in one.provisions[1:]]
    differ = [eid for eid in eids if _of(before, one.id, eid) != _of(after, one.id, eid)]
    assert differ == eids[:1]
    assert before.fact(("notice", one.id, "provisions")) != after.fact(("notice", one.id, "provisions"))
    assert before.fact(("item", ("notices",), one.id)) == after.fact(("item", ("notices",), one.id))


def _of(linked: RecordedEdition, notice_: NoticeId, eid: Eid) -> bytes:
    return linked.fact(("call", "provision", notice_, eid))


def test_an_index_that_changed_is_another_answer_and_the_others_are_not() -> None:
    found = EDITION.indexes
    assert found.targets
    changed = replace(EDITION, indexes=replace(found, targets=found.targets[1:]))
    before, after = RecordedEdition(EDITION), RecordedEdition(changed)
    names = [field.name for field in fields(Indexes)]
    differing = [name for name in names if before.fact(("indexes", name)) != after.fact(("indexes", name))]
    assert differing == ["targets"]


FAMILY = Family(root=PLACES[0], above=(), places=PLACES[:2])


@pytest.mark.parametrize(("ask", "expected"), [
    (lambda family: family.slug, []),
    (lambda family: family.above, []),
    (lambda family: family.places, [("family", "places")]),
    (lambda family: family.holds("datong"), [("of family", "holds", "datong")]),
    (lambda family: family.seats("datong-police"), [("of family", "seats", "datong-police")]),
])
def test_of_a_family_each_place_is_a_question(ask: Callable[[Family], object], expected: list[Read]) -> None:
    linked = RecordedEdition(replace(EDITION, family=FAMILY))
    with noted() as reads:
        family = linked.edition.family
        assert family
        assert ask(family) == ask(FAMILY)
    assert list(reads) == expected


def test_another_place_changes_what_is_asked_of_it_alone() -> None:
    small, large = (RecordedEdition(replace(EDITION, family=family)) for family in (
        FAMILY, replace(FAMILY, places=PLACES[:3]),
    ))
    third: str = PLACES[2].slug
    reads: list[Read] = [
        ("family", "places"), *(
            ("of family", name, slug)
            for slug in (PLACES[1].slug, third)
            for name, slug in (("holds", slug), ("seats", f"{slug}-police"))
        ),
    ]
    changed = [read for read in reads if small.fact(read) != large.fact(read)]
    assert changed == [
        ("family", "places"), ("of family", "holds", third), ("of family", "seats", f"{third}-police"),
    ]


def test_which_parts_are_one_object_does_not_count() -> None:
    text = "".join(["甲", "乙"])
    assert digest((text, text)) == digest((text, "".join(["甲", "乙"])))
    assert digest((text, text)) != digest((text, "甲"))


def test_in_another_process_it_is_made_anew_of_the_edition() -> None:
    linked = pickle.loads(pickle.dumps(RecordedEdition(EDITION)))
    assert isinstance(linked, RecordedEdition)
    assert linked.provision(*PLACE) == LinkedEdition(EDITION).provision(*PLACE)


def test_what_cannot_be_asked_any_more_has_another_answer() -> None:
    whole = RecordedEdition(EDITION)
    reads = [("item", ("notices",), OLDER), ("call", "provision", *PLACE), ("notice", NEWER, "year")]
    facts = list(whole.facts(reads))
    assert list(RecordedEdition(EDITION).facts(reads)) == facts
    one = replace(EDITION, notices=EDITION.notices[:1], pairs=(), filings=(), threads=(), indexes=Indexes())
    assert list(RecordedEdition(one).facts(reads)) == [facts[0], None, None]


def test_a_fact_is_of_its_question() -> None:
    """Two questions of one answer are two facts."""
    linked = RecordedEdition(EDITION)
    one, other = (linked.fact(("has", ("notices",), notice_)) for notice_ in (OLDER, NEWER))
    assert one != other


def test_what_holds_something_of_the_whole_edition_stands_in_answers_by_a_digest_of_its_own() -> None:
    (body, *_) = LinkedEdition(EDITION).edition.indexes.bodies
    same, other = replace(body), replace(body, tasks=())
    digests = Digests()
    assert digests((body, 1)) == digests((same, 1)) == Digests()((same, 1))
    assert len({digests((body, 1)), digests((other, 1)), digests((body, 2))}) == 3


def test_two_kinds_of_value_with_the_same_fields_have_two_digests() -> None:
    one, other = At(name="甲"), In(name="甲")
    assert digest(one) != digest(other)
    assert digest(one) == digest(At(name="甲")) != digest(At(name="乙"))


@dataclass(frozen=True, kw_only=True, slots=True)
class At:
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class In:
    name: str
