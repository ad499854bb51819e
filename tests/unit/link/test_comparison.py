"""What of two notices is shown side by side."""

from build_scripts.domain.notice import Block
from build_scripts.language.segmentation import own
from build_scripts.link.comparison import compare, text_of
from tests import editions
from tests.editions import notice, provision


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
