"""A document with tracked changes as it is read back."""

import pytest

from build_scripts.audit.tracked_reading import Reading, read_body
from tests.texts.word_files import paragraph, root, run


def read(*elements: str) -> Reading:
    return read_body(root("word/document.xml", f"<w:body>{''.join(elements)}</w:body>").encode())


def ranged(way: str, number: int, content: str) -> str:
    """`way`: From or To."""
    return (f'<w:move{way}RangeStart w:id="{number}" w:name="move{number}"/>{content}'
            f'<w:move{way}RangeEnd w:id="{number}"/>')


def moved(way: str, words: str) -> str:
    return f"<w:move{way}>{run(words)}</w:move{way}>"


def whole(way: str, number: int, words: str) -> str:
    """A paragraph that moved with its end."""
    return ranged(way, number, paragraph(moved(way, words), f"<w:rPr><w:move{way}/></w:rPr>"))


@pytest.mark.parametrize("way", ["From", "To"])
def test_each_paragraph_that_moved_has_the_name_of_its_own_range(way: str) -> None:
    found = read(whole(way, 1, "甲"), whole(way, 2, "乙"), paragraph("丙"))
    side = found.left if way == "From" else found.arrived
    assert found.whole == {"move1", "move2"}
    assert side == {"move1": [(0, "甲"), (0, "")], "move2": [(1, "乙"), (1, "")]}


def test_a_range_within_a_paragraph_ends_before_that_of_the_next() -> None:
    words = ranged("From", 1, moved("From", "甲"))
    found = read(paragraph(run("文") + words), whole("From", 2, "乙"))
    assert found.whole == {"move2"}
    assert found.left == {"move1": [(0, "甲")], "move2": [(1, "乙"), (1, "")]}


def test_only_the_end_of_a_move_ends_its_range() -> None:
    words = ranged("From", 1, '<w:bookmarkEnd w:id="1"/>' + moved("From", "甲"))
    assert read(paragraph(run("文") + words)).left == {"move1": [(0, "甲")]}


def test_what_stays_joins_the_places_of_the_two_texts() -> None:
    gone = paragraph(f'<w:del w:id="1">{run("旧")}</w:del>', '<w:rPr><w:del w:id="1"/></w:rPr>')
    come = paragraph(f'<w:ins w:id="1">{run("新")}</w:ins>', '<w:rPr><w:ins w:id="1"/></w:rPr>')
    own = paragraph("编者", '<w:pStyle w:val="EditionNote"/>')
    found = read(gone, paragraph("甲"), own, come, paragraph("乙"), paragraph("<w:r/>"))
    assert (found.rejected, found.accepted) == (["旧", "甲", "乙"], ["甲", "新", "乙"])
    assert found.stayed == [(1, 0), (2, 2)]
