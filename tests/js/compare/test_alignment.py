"""Any two notices side by side in the browser: what it aligns, its rows, and those that it takes over ready made."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.domain.topics import Filing, guiding_of, subjects_of
from build_scripts.link.alignment import align_pair
from build_scripts.link.alignment.assignment import one_to_one
from build_scripts.link.alignment.evidence.forms import is_of_other_name, share_form_only
from build_scripts.link.alignment.evidence.profile import Profile, profile
from build_scripts.link.comparison import Row, summary
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import provision
from tests.js.compare.compared import Json, Published, two
from tests.js.conftest import Scripts
from tests.unit.publish.compared import DAM, MINE, body, compared, side_by_side


def links(scripts: Scripts, older: Json, newer: Json) -> list[tuple[str, str]]:
    found = scripts.ask("align/pair.js align", older, newer)
    return [(link["older"], link["newer"]) for link in found["links"]]


@pytest.fixture(scope="module")
def published(real: LinkedEdition) -> Published:
    return Published(real)


@pytest.fixture
def ruled(scripts: Scripts, published: Published) -> Scripts:
    """With the rules of the real edition."""
    scripts.ask("redline/rules.js takeRules", published.data("rules"))
    return scripts


@pytest.fixture(scope="module")
def profiles(real: LinkedEdition) -> Mapping[NoticeId, Profile]:
    filed: defaultdict[NoticeId, list[Filing]] = defaultdict(list)
    for filing in real.edition.filings:
        filed[filing.notice].append(filing)
    return {n.id: profile(n, filed[n.id], real.segmenter) for n in real.edition.notices}


@pytest.fixture(scope="module")
def any_two(real: LinkedEdition, profiles: Mapping[NoticeId, Profile]) -> tuple[Pair, ...]:
    """Any two notices as the build aligns them."""
    scheme = real.edition.groups, real.edition.topics
    subjects, guiding = subjects_of(*scheme), guiding_of(*scheme)
    return tuple(
        align_pair((older, newer, "year"), profiles[older.id], profiles[newer.id], subjects, guiding=guiding)
        for older, newer in combinations(real.edition.notices, 2)
    )


def test_any_two_notices_are_linked_as_the_build_links_its_pairs(
    ruled: Scripts, published: Published, any_two: tuple[Pair, ...]
) -> None:
    """Every link of every pair, with its kind, and every sentence that went elsewhere."""
    same = made = 0
    for pair in any_two:
        found = ruled.ask("align/pair.js align", published.notice(pair.older), published.notice(pair.newer))
        ours, theirs = set(_told_links(pair)), set(_shown_links(found))
        same += len(ours & theirs)
        made += len(ours | theirs)
    assert same / made >= 0.99


def _told_links(pair: Pair) -> Iterator[tuple[object, ...]]:
    for link in pair.links:
        yield link.older, link.newer, link.type, link.moved, link.main, round(link.similarity, 2)
    for found in pair.sentences:
        yield found.older, *found.older_span, found.newer, *found.newer_span, found.type, found.moved


def _shown_links(pair: Json) -> Iterator[tuple[object, ...]]:
    for link in pair["links"]:
        similarity = round(link["similarity"], 2)
        yield link["older"], link["newer"], link["type"], link["moved"], link["main"], similarity
    for found in pair["sentences"]:
        yield (
            found["older"], *found["olderSpan"], found["newer"], *found["newerSpan"], found["type"], found["moved"]
        )


def test_any_two_notices_have_the_rows_that_the_build_would_make(
    ruled: Scripts, real: LinkedEdition, published: Published, any_two: tuple[Pair, ...]
) -> None:
    for pair in any_two[::23]:
        sides = published.notice(pair.older), published.notice(pair.newer)
        rows = ruled.ask("align/rows.js alignedRows", *sides)
        found = ruled.ask("compare/rows.js fullRows", rows, *(side["provisions"] for side in sides))
        assert [_shown(row) for row in found] == [_told(row) for row in side_by_side(real, pair).rows]


def test_the_page_has_its_turn_while_two_notices_are_compared(ruled: Scripts, published: Published) -> None:
    older, newer = NoticeId("shanxi-2010"), NoticeId("shanxi-2018")
    assert ruled.ask("resting.mjs turnsMeanwhile", published.notice(older), published.notice(newer)) > 0


def test_a_heading_is_linked_with_headings_only(scripts: Scripts) -> None:
    """Though the item holds every word of it."""
    heading = [provision("part_1", "part", "", num="一、", heading="加强煤矿瓦斯综合治理")]
    item = provision("p_1", "p", "加强煤矿瓦斯综合治理，" + DAM)
    assert links(scripts, *two(heading, [item])) == []
    assert links(scripts, *two([item], heading)) == []


def test_a_row_is_of_the_kind_of_its_link_whatever_of_it_is_shown(scripts: Scripts) -> None:
    older, newer = two(body(("煤矿", MINE),), body(("煤矿", ""),))
    excerpt = {"kind": "edited", "newer": "part_1__sec_1", "older": [{"eid": "part_1__sec_1", "spans": [[0, 3]]}]}
    whole = {"kind": "edited", "newer": "part_1__sec_1", "older": [{"eid": "part_1__sec_1"}]}
    rows = scripts.ask("compare/rows.js fullRows", [excerpt, whole], older["provisions"], newer["provisions"])
    assert [row["kind"] for row in rows] == ["edited", "edited"]


def test_a_mark_of_a_number_is_a_change_in_the_rows(scripts: Scripts) -> None:
    older, newer = two(body(("班次", MINE + "每班1.5小时。"),), body(("班次", MINE + "每班15小时。"),))
    rows = scripts.ask("align/rows.js alignedRows", older, newer)
    row = scripts.ask("compare/rows.js fullRows", rows, older["provisions"], newer["provisions"])[1]
    assert row["kind"] == "edited"
    assert scripts.ask("compare/figures.js summary", [row])["newerCarried"] < 1


@given(st.text("安全生产责任煤矿", max_size=80), st.text("安全生产责任煤矿", max_size=80))
def test_two_wordings_are_as_alike_as_the_build_says(scripts: Scripts, one: str, other: str) -> None:
    found = scripts.ask("align/evidence/similarity.js similarity", one, other)
    assert found == pytest.approx(Indel.normalized_similarity(one, other))


def test_sentences_share_no_more_than_a_form_where_the_build_says_so(ruled: Scripts) -> None:
    parts = ["加强煤矿智能化改造", "加强消防安全管理", "构建长效机制", "健全长效机制", "一律停产", "、", "，", "。"]
    draw = random.Random(2026)
    told = Counter[tuple[bool, bool]]()
    named = Counter[bool]()
    for _ in range(400):
        one, other = ("".join(draw.choices(parts, k=6)) for _ in range(2))
        for known in (True, False):
            is_form = share_form_only(one, other, known=known)
            told[known, is_form] += 1
            assert ruled.ask("align/evidence/forms.js shareFormOnly", [one, other], known, True) == is_form
            assert ruled.ask("align/evidence/forms.js shareFormOnly", [one, other], False, False) <= ("一律" in one)
        for near in (other, one.replace("煤矿", "尾矿库")):
            of_other_name = is_of_other_name(one, near)
            named[of_other_name] += 1
            is_form = of_other_name or share_form_only(one, near)
            assert ruled.ask("align/evidence/forms.js shareFormOnly", [one, near], 2, True) == is_form
    assert len(told) == 4
    assert min(*told.values(), *named.values()) >= 10


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), max_size=7))
def test_what_is_matchedone_to_one_is_worth_as_much_as_the_build_finds(
    scripts: Scripts, scores: list[list[int]]
) -> None:
    found = scripts.ask("align/assignment.js oneToOne", scores, 0.8, 1.9)
    assert found == [list(match) for match in one_to_one(np.array(scores, dtype=float).reshape(-1, 4), 0.8, 1.9)]


def test_a_pair_that_has_a_comparison_shows_its_very_rows(
    scripts: Scripts, real: LinkedEdition, published: Published
) -> None:
    for pair in real.edition.pairs:
        _same_rows(scripts, real, published, pair)


def test_the_rows_of_a_small_edition_are_taken_over(scripts: Scripts) -> None:
    published = Published(compared())
    for pair in compared().edition.pairs:
        _same_rows(scripts, compared(), published, pair)


def _same_rows(scripts: Scripts, linked: LinkedEdition, published: Published, pair: Pair) -> None:
    built = published.data(f"{pair.older}--{pair.newer}")
    sides = (published.notice(side)["provisions"] for side in (pair.older, pair.newer))
    found = scripts.ask("compare/rows.js fullRows", built["rows"], *sides)
    ours = side_by_side(linked, pair).rows
    assert [_shown(row) for row in found] == [_told(row) for row in ours]
    figures = summary(ours)
    assert scripts.ask("compare/figures.js summary", found) == {
        "counts": figures.counts, "moved": figures.moved, "newerCarried": pytest.approx(figures.newer_carried),
        "olderCarried": pytest.approx(figures.older_carried),
    }


def _shown(row: Json) -> Json:
    pieces = [
        (p["provision"]["eid"], "".join(p["tokens"]), p["whole"], p["elsewhere"] and p["elsewhere"]["eid"])
        for p in [*row["older"], *row["also"]] if not p["provision"].get("frame")
    ]
    changes = [(c["kind"], c["older"], c["newer"], c["move"] or None) for c in row["changes"]]
    return {
        "kind": row["kind"], "newer": row["newer"] and row["newer"]["eid"], "moved": row["moved"],
        "reviewed": row["reviewed"], "shared": row["shared"], "pieces": pieces, "changes": changes,
    }


def _told(row: Row) -> Json:
    shown = [p for p in [*row.older, *row.also] if p.provision.kind not in FRAME]
    pieces = [(p.provision.eid, p.text, p.whole, p.elsewhere) for p in shown]
    changes = [(c.kind, c.older, c.newer, c.move) for c in row.changes]
    return {
        "kind": row.kind, "newer": row.newer and row.newer.eid, "moved": row.moved, "reviewed": row.reviewed,
        "shared": row.shared, "pieces": pieces, "changes": changes,
    }
