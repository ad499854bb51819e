"""What a provision is in the notice before or after: where it has no link, what a sentence of it has."""

from build_scripts.domain.addresses import site_addresses
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice.apparatus.counterpart import counterpart
from build_scripts.publish.views.page import Here
from tests.unit.publish.linked_sentences import BUILD, MINE, aligned, eid, link, sentence

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
