"""What a provision is in the notice before or after: where it has no link, what a sentence of it has."""

from dataclasses import replace

import pytest

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Eid
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice.apparatus.counterpart import counterpart
from build_scripts.publish.views.page import Here
from tests import editions
from tests.editions import edition, filing, notice
from tests.unit.publish.linked_sentences import BUILD, DAM, MINE, aligned, eid, link, sentence

SPAN = len(MINE), len(MINE + BUILD)


def test_a_sentence_leads_to_where_it_went_and_where_it_came_from() -> None:
    linked, pair = aligned([MINE, BUILD], [MINE, "严查转包。"], [link(1, 1)], [sentence(2, 2, (0, len(BUILD)))])
    for notice_id, there in ((pair.newer, "shanxi-2023"), (pair.older, "shanxi-2024")):
        notice = linked.notices[notice_id]
        here = Here(site_addresses.notice_page(notice.id))
        item, kind = counterpart(At(linked, here, notice, linked.provision(notice.id, eid(2))), pair)
        assert item.target == f"{there}.md#part_1__sec_2"
        assert kind.label == "其中一句" and kind.name.startswith("与")


def test_of_a_linked_provision_only_its_links_are_named() -> None:
    linked, pair = aligned([MINE + BUILD], [MINE, "严查转包。"], [link(1, 1)], [sentence(1, 2, SPAN)])
    notice = linked.notices[pair.older]
    item, kind = counterpart(At(linked, Here("notices/x.html"), notice, linked.provision(notice.id, eid(1))), pair)
    assert (item.label, kind.label) == ("2024 一（1）", "改")


def test_where_neither_is_found_it_is_told() -> None:
    linked, pair = aligned([MINE], [MINE, BUILD], [link(1, 1)], [])
    notice = linked.notices[pair.newer]
    (told,) = counterpart(At(linked, Here("notices/x.html"), notice, linked.provision(notice.id, eid(2))), pair)
    assert told.label == "2023 未见对应"


@pytest.mark.parametrize(("spans", "found"), [
    (None, ["2024 一（1）", "一（2）", "拆"]),
    (((0, len(MINE)),), ["2024 一（2）", "拆"]),
])
def test_of_what_is_filed_under_a_topic_only_what_speaks_of_it(
    spans: tuple[Span, ...] | None, found: list[str],
) -> None:
    """The first item it was split into is no coal mine's."""
    links = [link(1, 1, "split"), link(1, 2, "split")]
    linked, pair = aligned([MINE + BUILD], [BUILD, MINE], links, [], filed=[(2024, 2)])
    notice = linked.notices[pair.older]
    meant = filing(notice.id, eid(1), TopicSlug("coal-mine"), spans=spans) if spans else None
    at = At(linked, Here("notices/x.html"), notice, linked.provision(notice.id, eid(1)), meant)
    assert [one.label for one in counterpart(at, pair)] == found


@pytest.mark.parametrize(("span", "found"), [((0, len(MINE)), 2), (SPAN, 0)])
def test_of_what_is_filed_only_its_own_sentences(span: Span, found: int) -> None:
    linked, pair = aligned([MINE + BUILD], [MINE], [], [sentence(1, 1, (0, len(MINE)))], filed=[(2024, 1)])
    linked = LinkedEdition(replace(linked.edition, pairs=(replace(pair, relation="level"),)))
    (pair,) = linked.edition.pairs
    notice = linked.notices[pair.older]
    meant = filing(notice.id, eid(1), TopicSlug("coal-mine"), spans=(span,))
    at = At(linked, Here("notices/x.html"), notice, linked.provision(notice.id, eid(1)), meant)
    assert len([*counterpart(at, pair)]) == found


@pytest.mark.parametrize("count", [2, 3])
def test_of_a_provision_that_became_many_two_are_named(count: int) -> None:
    every = [link(1, n, "split") for n in range(1, count + 1)]
    linked, pair = aligned([MINE + BUILD + DAM], [MINE, BUILD, DAM], every, [])
    notice = linked.notices[pair.older]
    found = counterpart(At(linked, Here("notices/x.html"), notice, linked.provision(notice.id, eid(1))), pair)
    assert [one.label for one in found] == ["2024 一（1）", "一（2）", "拆"]


def test_an_item_stands_for_what_is_below_it() -> None:
    """As the other notice has both the item and its paragraph, the item alone is named."""
    older, newer = notice(year=2023), notice(year=2024)
    links = [editions.link("part_1__sec_1", other) for other in ("part_1__sec_1__para_1", "part_1__sec_1")]
    linked = LinkedEdition(edition([older, newer], pairs=[editions.pair(older.id, newer.id, links)]))
    (pair,) = linked.edition.pairs
    at = At(linked, Here("notices/x.html"), older, linked.provision(older.id, Eid("part_1__sec_1")))
    assert [one.label for one in counterpart(at, pair)][:-1] == ["2024 一（一）"]


def test_that_none_was_found_is_told_between_years_and_of_what_has_words_of_its_own() -> None:
    above, below = notice(year=2024), notice("datong", 2024)
    pairs = [editions.pair(above.id, below.id, relation="level")]
    linked = LinkedEdition(edition([above, below], pairs=pairs))
    at = At(linked, Here("notices/x.html"), above, linked.provision(above.id, Eid("part_2__p_1")))
    assert list(counterpart(at, pairs[0])) == []
    older = notice(year=2023)
    linked = LinkedEdition(edition([older, above], pairs=[editions.pair(older.id, above.id)]))
    (pair,) = linked.edition.pairs
    for name, told in (("part_2", 0), ("part_2__p_1", 1)):
        at = At(linked, Here("notices/x.html"), above, linked.provision(above.id, Eid(name)))
        assert len(list(counterpart(at, pair))) == told
