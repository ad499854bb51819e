"""The entries of a topic: with which words of the notice before each is compared."""

from itertools import pairwise

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Notice, PlaceSlug
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.threads.page import ThreadHoldings
from build_scripts.publish.views.topics.entries import Compared, Entries
from build_scripts.publish.views.topics.plan import TopicPlan
from tests import editions
from tests.editions import edition, filing, notice, threaded
from tests.unit.publish.linked_sentences import BUILD, DAM, MINE, aligned, body, eid, link, sentence

NEWER = "加强瓦斯治理。"


def compared(*, with_link: bool, found: bool) -> Compared:
    """The second item of the newer notice."""
    linked, pair = aligned(
        [DAM, BUILD + MINE], [DAM, NEWER], [link(1, 1), *([link(2, 2)] if with_link else [])],
        [sentence(2, 2, (len(BUILD), len(BUILD + MINE)))] if found else [], filed=[(2023, 2), (2024, 2)],
    )
    entries = Entries(linked, TopicPlan(linked, TopicSlug("coal-mine")), Here("topics/coal-mine.html"))
    (entry,) = entries.of(linked.notices[pair.newer])
    assert entry.compared is not None
    return entry.compared


def older_words(found: Compared) -> str:
    return "".join(change.older for change in found.changes or ())


def test_without_a_link_with_the_sentence_it_came_of() -> None:
    found = compared(with_link=False, found=True)
    assert found.summary.endswith("一、（2）（其中一句）")
    assert older_words(found) == MINE


def test_with_the_provision_where_it_is_linked() -> None:
    found = compared(with_link=True, found=True)
    assert found.summary.endswith("（修改）")
    assert older_words(found) == BUILD + MINE


def test_of_the_provision_no_more_than_is_filed_under_the_topic() -> None:
    older, newer = notice(year=2023, body=body(DAM, BUILD + MINE)), notice(year=2024, body=body(DAM, NEWER))
    of_mines = (len(BUILD), len(BUILD + MINE))
    filings = [filing(older.id, eid(2), spans=(of_mines,)), filing(newer.id, eid(2))]
    pair = editions.pair(older.id, newer.id, [link(1, 1), link(2, 2)])
    linked = LinkedEdition(threaded(edition([older, newer], pairs=[pair], filings=filings)))
    entries = Entries(linked, TopicPlan(linked, TopicSlug("coal-mine")), Here("topics/coal-mine.html"))
    (entry,) = entries.of(newer)
    assert entry.compared is not None
    assert older_words(entry.compared) == MINE


def test_with_nothing_where_neither_is_found() -> None:
    found = compared(with_link=False, found=False)
    assert found.summary.endswith("未见对应的条款")
    assert found.changes is None


def test_a_thread_that_goes_on_without_a_link_with_the_likest_of_what_was_said_last() -> None:
    linked, pair = aligned([DAM, BUILD + MINE], [DAM, NEWER], [link(1, 1)], [], filed=[(2023, 1), (2023, 2), (2024, 2)])
    (thread,) = linked.threads_of_place[PlaceSlug("shanxi")]
    entries = Entries(linked, ThreadHoldings(linked, thread), Here("threads/shanxi/coal-mine.html"), thread)
    (entry,) = entries.of(linked.notices[pair.newer])
    assert entry.compared is not None
    assert entry.compared.summary.endswith("一、（2）（最相近）")
    assert older_words(entry.compared) == BUILD + MINE
    assert entry.compared.whole == "../../compare/shanxi-2023--shanxi-2024.html"


def test_a_thread_that_goes_on_after_a_year_without_with_what_was_said_before_it() -> None:
    """The two are no pair: what sets any two beside each other shows them whole."""
    years = {2023: MINE, 2024: DAM, 2025: NEWER}
    notices = [notice(year=year, body=body(text)) for year, text in years.items()]
    pairs = [unlinked(older, newer) for older, newer in pairwise(notices)]
    filings = [
        filing(n.id, eid(1)) for n in (notices[0], notices[2])
    ]
    linked = LinkedEdition(threaded(edition(notices, pairs=pairs, filings=filings)))
    (thread,) = linked.threads_of_place[PlaceSlug("shanxi")]
    entries = Entries(linked, ThreadHoldings(linked, thread), Here("threads/shanxi/coal-mine.html"), thread)
    (entry,) = entries.of(notices[2])
    assert entry.compared is not None
    assert entry.compared.summary.startswith("与上次写到时对照：2023 ")
    assert older_words(entry.compared) == MINE
    assert entry.compared.whole == "../../compare.html?a=shanxi-2023&b=shanxi-2025"


def unlinked(older: Notice, newer: Notice) -> Pair:
    return editions.pair(older.id, newer.id)


@pytest.mark.parametrize(("spans", "pieces"), [
    (None, [(NEWER, False, False)]),
    (((0, 2),), [(NEWER[:2], False, True)]),
    (((1, 3),), [(NEWER[1:3], True, True)]),
    (((0, 2), (4, 7)), [(NEWER[:2], False, False), (NEWER[4:], True, False)]),
    (((1, 2), (4, 6)), [(NEWER[1:2], True, False), (NEWER[4:6], True, True)]),
])
def test_of_a_part_it_is_said_what_is_left_out_before_and_behind_it(
    spans: tuple[Span, ...] | None, pieces: list[tuple[str, bool, bool]],
) -> None:
    made = notice(year=2024, body=body(NEWER))
    linked = LinkedEdition(edition([made], filings=[filing(made.id, eid(1), spans=spans)]))
    (entry,) = Entries(linked, TopicPlan(linked, TopicSlug("coal-mine")), Here("topics/coal-mine.html")).of(made)
    assert [(one.text, one.begins_within, one.ends_within) for one in entry.pieces] == pieces
    assert entry.is_part is (spans is not None)
    assert entry.spans == ",".join(f"{start}-{end}" for start, end in spans or ())
