"""What of two notices is shown side by side."""

from build_scripts.domain.notice import Block
from build_scripts.language.segmentation import own
from build_scripts.link.comparison import compare, summary, text_of
from tests import editions
from tests.editions import notice, provision
from tests.unit.publish.linked_sentences import FIRE, MINE, aligned, link


def test_the_head_and_foot_of_an_enclosure_are_its_own() -> None:
    """Not those of the notice that encloses it."""
    own = provision("conclusions", "conclusions", "本通知的落款")
    enclosed = provision("annex_1__conclusions", "conclusions", "附件的落款")
    foot = tuple(Block(role="date", text=text, lines=(9, 9)) for text in ("省政府办公厅", "2024年1月"))
    made = notice(body=(own, enclosed), conclusions=foot)
    assert text_of(made, own) == "省政府办公厅\n2024年1月"
    assert text_of(made, enclosed) == "附件的落款"


def test_a_radical_is_no_change_of_the_character_it_looks_like() -> None:
    older = notice(year=2023, body=(provision("p_1", "p", "加强⽕灾防治。"),), preface=(), conclusions=())
    newer = notice(year=2024, body=(provision("p_1", "p", "加强火灾防治。"),), preface=(), conclusions=())
    link = editions.link("p_1")
    pair = editions.pair("shanxi-2023", "shanxi-2024", (link,))
    (row,) = compare(older, newer, pair, own()).rows
    assert row.kind == "same" and {change.kind for change in row.changes} == {"same"}
    assert "".join(change.older for change in row.changes) == "加强⽕灾防治。"


def test_the_share_carried_over_is_of_what_counts_of_either_body() -> None:
    """Of four characters of eight, and of fifteen; the head and the foot of the notices are no part of it, and
    of nothing nothing is."""
    linked, pair = aligned([MINE, FIRE], [MINE], [link(1, 1, "same")], [])
    notices = linked.notices[pair.older], linked.notices[pair.newer]
    found = summary(compare(notices[0], notices[1], pair, linked.segmenter).rows)
    assert (found.newer_carried, found.older_carried) == (4 / 8, 4 / 15)
    assert found.moved == 0
    body = [provision("p_1", "p", "略")]
    short = [notice(year=year, body=body, preface=(), conclusions=()) for year in (2023, 2024)]
    same = editions.pair(short[0].id, short[1].id, (editions.link("p_1"),))
    assert summary(compare(short[0], short[1], same, linked.segmenter).rows).newer_carried == 1
    assert summary(()).newer_carried == summary(()).older_carried == 0


def test_what_is_new_or_gone_has_not_moved_and_nobody_has_reviewed_it() -> None:
    linked, pair = aligned([FIRE], [MINE], [], [])
    rows = compare(linked.notices[pair.older], linked.notices[pair.newer], pair, linked.segmenter).rows
    assert {row.kind for row in rows} == {"new", "dropped"}
    assert not any(row.moved or row.reviewed or row.shared for row in rows)
