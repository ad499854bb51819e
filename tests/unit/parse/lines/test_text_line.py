"""A line that is cut."""

from build_scripts.domain.notice import Correction, NoticeId
from build_scripts.parse.lines.text_line import TextLine, cut


def test_the_first_piece_tells_what_was_changed_and_each_where_it_begins() -> None:
    change = Correction(
        notice=NoticeId("ceshi-2024"), eid=None, kind="removed", original="#", displayed="", reason="试", line=3,
    )
    line = TextLine(number=3, text="甲 乙  丙", indented=False, start=5, changes=(change,))
    assert [(piece.text, piece.start, piece.changes) for piece in cut(line, [2, 4])] == [
        ("甲", 5, (change,)), ("乙", 6, ()), ("丙", 7, ())]
