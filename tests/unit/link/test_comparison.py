"""What of two notices is shown side by side."""

from build_scripts.domain.notice import Block
from build_scripts.link.comparison import text_of
from tests.editions import notice, provision


def test_the_head_and_foot_of_an_enclosure_are_its_own() -> None:
    """Not those of the notice that encloses it."""
    own = provision("conclusions", "conclusions", "本通知的落款")
    enclosed = provision("annex_1__conclusions", "conclusions", "附件的落款")
    foot = tuple(Block(role="date", text=text, lines=(9, 9)) for text in ("省政府办公厅", "2024年1月"))
    made = notice(body=(own, enclosed), conclusions=foot)
    assert text_of(made, own) == "省政府办公厅\n2024年1月"
    assert text_of(made, enclosed) == "附件的落款"
