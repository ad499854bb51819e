"""A redline in HTML: nothing of a text acts as markup, and its lines stay lines."""

from build_scripts.language.redline import Change, Stretch
from build_scripts.publish.markup.redline import beside, markup, wording


def test_a_text_stands_literally_line_by_line() -> None:
    assert wording('甲<b>&"乙"\n丙') == '甲&lt;b&gt;&amp;"乙"<br>丙'


def test_each_kind_of_change_has_its_element() -> None:
    changes = [
        Change(kind="same", older="一", newer="一"), Change(kind="deleted", older="<i>", newer=""),
        Change(kind="inserted", older="", newer="二\n三"), Change(kind="moved_away", older="四", newer="", move=1),
        Change(kind="moved_here", older="", newer="四", move=1),
    ]
    assert markup(changes) == (
        "一<del>&lt;i&gt;</del><ins>二<br>三</ins>"
        '<del class="moved" data-move="1">四</del><ins class="moved" data-move="1">四</ins>'
    )


def test_of_two_wordings_side_by_side_what_both_have_is_marked() -> None:
    stretches = [Stretch(text="治理<瓦斯>", shared=True), Stretch(text="，\n“排水”", shared=False)]
    assert beside(stretches) == "<mark>治理&lt;瓦斯&gt;</mark>，<br>“排水”"
