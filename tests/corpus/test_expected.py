"""What is linked and filed in the real notices, line by line, as someone has read it.

A constant that is changed shows here as a difference. Where the links or filings are meant to change, write them anew
with `WRITE_GOLDEN=1 pytest tests/corpus/test_expected.py`, and read the difference before it is kept.
"""

import os
from collections import Counter
from collections.abc import Callable, Container, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.refs import Ref
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.comparison import compare
from build_scripts.link.topics.filed_apart import filed_apart
from tests.real import linked

FOLDER = Path(__file__).parent
OPENING = 24
"""Characters of a text that tell which it is."""
Spans = tuple[tuple[int, int], ...] | None


def links() -> Iterator[str]:
    """By pair: each link, each sentence that went elsewhere, and what has neither."""
    for pair in linked().edition.pairs:
        yield f"= {pair.older} → {pair.newer} ({pair.relation})"
        yield from _links(pair)
        yield ""


def _links(pair: Pair) -> Iterator[str]:
    for x in pair.links:
        marks = " ".join(["" if x.main else "further", "moved" if x.moved else "", "reviewed" if x.reviewed else ""])
        words = f"{_opening(pair.older, x.older)} → {_opening(pair.newer, x.newer)}"
        yield " ".join(f"{x.older} → {x.newer} {x.type} {marks} | {words}".split())
    for s in pair.sentences:
        ends = f"{s.older}{_spans((s.older_span,))} → {s.newer}{_spans((s.newer_span,))}"
        old, new = _at(pair.older, s.older, s.older_span), _at(pair.newer, s.newer, s.newer_span)
        yield f"{ends} sentence {s.type}{' moved' if s.moved else ''} | {old} → {new}"
    for kind, notice, eids in (("new", pair.newer, pair.new), ("dropped", pair.older, pair.dropped)):
        yield from (f"{kind} {eid} | {_opening(notice, eid)}" for eid in eids)


def filings() -> Iterator[str]:
    """By notice: each provision with one of its topics."""
    for notice in linked().edition.notices:
        yield f"= {notice.id}"
        for p in notice.provisions:
            for f in linked().filings_at.get((notice.id, p.eid), ()):
                words = _opening(notice.id, p.eid) if f.spans is None else _at(notice.id, p.eid, f.spans[0])
                yield f"{p.eid} {f.topic}{_spans(f.spans)} | {words}"
        for m in linked().edition.mentions:
            if m.notice == notice.id:
                besides = [eid for eid in m.named if eid not in m.places]
                more = f" besides {' '.join(besides)}" if besides else ""
                yield f"mentioned only {m.topic} | {m.word} {' '.join(m.places)}{more}"
        yield ""


def threads() -> Iterator[str]:
    """Each thread with its members."""
    for thread in linked().edition.threads:
        yield f"= {thread.jurisdiction} {thread.id} | {thread.title}"
        for m in thread.members:
            words = _opening(m.notice, m.eid) if m.spans is None else _at(m.notice, m.eid, m.spans[0])
            yield f"{m.notice} {m.eid}{_spans(m.spans)} | {words}"
        yield ""


def apart() -> Iterator[str]:
    """Each link as same or edited whose ends differ in topics, and what speaks of the topic at the one end; marked
    where it stands at the other end too."""
    edition = linked().edition
    found = filed_apart(edition.notices, edition.pairs, edition.filings)
    in_both = {(one.filed, one.newer if one.filed == one.older else one.older, one.topic) for one in found}
    for pair in edition.pairs:
        for x in pair.links:
            ends = (pair.older, x.older), (pair.newer, x.newer)
            lines = [*_of_one_end(*ends, in_both), *_of_one_end(ends[1], ends[0], in_both)]
            if lines and x.type in ("same", "edited"):
                yield f"= {'/'.join(ends[0])} → {'/'.join(ends[1])} {x.type}"
                yield from lines


def _of_one_end(end: Ref, other: Ref, in_both: Container[tuple[Ref, Ref, TopicSlug]]) -> Iterator[str]:
    there = {f.topic for f in linked().filings_at.get(other, ())}
    for f in linked().filings_at.get(end, ()):
        if f.topic not in there:
            words = _opening(*end) if f.spans is None else _at(*end, f.spans[0])
            mark = " | in both" if (end, other, f.topic) in in_both else ""
            yield f"{end[0]} {f.topic}{_spans(f.spans)} | {words}{mark}"


@pytest.mark.parametrize("lines", [links, filings, threads, apart], ids=lambda lines: lines.__name__)
def test_as_someone_has_read_it(lines: Callable[[], Iterator[str]]) -> None:
    path = FOLDER / f"{lines.__name__}.expected"
    found = "\n".join(lines())
    if os.environ.get("WRITE_GOLDEN"):
        path.write_text(found, "utf-8")
    expected = path.read_text("utf-8")
    assert found == expected, "\n".join(unified_diff(expected.split("\n"), found.split("\n"), lineterm="", n=0))


def _opening(notice: NoticeId, eid: Eid) -> str:
    p = linked().provision(notice, eid)
    return f"{p.heading or ''}{p.heading_end}{p.text}"[:OPENING].replace("\n", " ")


def _at(notice: NoticeId, eid: Eid, span: tuple[int, int]) -> str:
    return linked().provision(notice, eid).text[slice(*span)][:OPENING]


def _spans(spans: Spans) -> str:
    return "".join(f"[{start}:{end}]" for start, end in spans or ())


def test_what_is_called_edited_shows_what_changed() -> None:
    """Head and foot of the documents as well; or it tells where further sentences went."""
    for pair in linked().edition.pairs:
        older, newer = linked().notices[pair.older], linked().notices[pair.newer]
        for row in compare(older, newer, pair, linked().segmenter).rows:
            shows_change = bool(row.went) or any(change.kind != "same" for change in row.changes)
            assert row.kind not in ("same", "edited") or shows_change == (row.kind == "edited"), (pair.newer, row.newer)


def test_a_page_calls_as_many_same_and_edited_as_there_are_links_of_the_kind() -> None:
    """So the page of a comparison and its table, which has a row for each link, tell the same."""
    for pair in linked().edition.pairs:
        older, newer = linked().notices[pair.older], linked().notices[pair.newer]
        rows = Counter(row.kind for row in compare(older, newer, pair, linked().segmenter).rows)
        links = Counter(link.type for link in pair.links)
        assert (rows["same"], rows["edited"]) == (links["same"], links["edited"]), (pair.older, pair.newer)


def test_both_ends_of_every_thread_speak_of_its_topic() -> None:
    """Each member is filed under the topic, by what it says itself or by the heading it stands under."""
    edition: Edition = linked().edition
    filed = {(f.notice, f.eid, f.topic): f.spans for f in edition.filings}
    assert len(edition.threads) > 100
    for thread in edition.threads:
        for member in (thread.members[0], thread.members[-1]):
            spans = filed[member.notice, member.eid, thread.topic]
            assert spans is None or member.spans is not None
            for start, end in member.spans or ():
                assert spans is None or any(a <= start and end <= b for a, b in spans)


def test_no_thread_leads_from_one_sector_or_disaster_to_another() -> None:
    edition = linked().edition
    subjects = {t.slug for t in edition.topics if t.group in {g.slug for g in edition.groups if g.one_subject}}
    topics = {place: {f.topic for f in found} & subjects for place, found in linked().filings_at.items()}
    for thread in edition.threads:
        held = [topics[m.notice, m.eid] for m in thread.members]
        if thread.topic in subjects:
            assert all(thread.topic in found for found in held), thread.id


def test_what_a_reader_would_call_one_history_is_one_thread() -> None:
    """Coal mines of the province, named by a heading or a paragraph of their own in each of these years."""
    places = {
        2012: "part_5__p_1", 2015: "part_5__p_2", 2018: "part_3__sec_10__p_1", 2021: "part_3__para_10__p_1",
        2024: "part_3__sec_10", 2026: "part_3__sec_11__para_1",
    }
    thread = next(t for t in linked().threads_of_place[linked().edition.jurisdictions[0].slug] if t.id == "coal-mine")
    assert {(f"shanxi-{year}", eid) for year, eid in places.items()} <= {(m.notice, m.eid) for m in thread.members}
    assert {linked().notices[m.notice].year for m in thread.members} == set(range(2009, 2027))


def test_what_says_the_same_is_filed_alike() -> None:
    """But for what thread_overrides.yml explains; what that explains needlessly is a fault when notices are linked."""
    edition = linked().edition
    assert edition.doubts == ()
    apart = filed_apart(edition.notices, edition.pairs, edition.filings)
    assert 0 < len(apart) < 10
