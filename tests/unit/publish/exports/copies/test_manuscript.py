"""A notice as paragraphs: what a title of the edition's own is among them."""

from build_scripts.publish.exports.copies.manuscript import paragraphs
from tests.editions import notice


def test_a_title_of_the_edition_s_own_stands_first_and_is_no_heading() -> None:
    first, *rest = paragraphs(notice(title_inferred=True))
    assert (first.style, first.level, first.eid) == ("supplied_title", 0, None)
    assert rest == list(paragraphs(notice()))
    assert "supplied_title" not in {paragraph.style for paragraph in rest}
