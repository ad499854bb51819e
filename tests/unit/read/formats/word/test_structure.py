"""How a document holds what it holds."""

from xml.etree import ElementTree

import pytest

from build_scripts.read.formats.word.names import W
from build_scripts.read.formats.word.package import Element
from build_scripts.read.formats.word.structure import (
    alternative,
    end_is_deleted,
    first_sign,
    is_prompt,
    is_raised,
    plain_paragraphs,
)

NAMES = f'xmlns:w="{W[1:-1]}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def element(name: str, inside: str = "") -> Element:
    return ElementTree.fromstring(f"<{name} {NAMES}>{inside}</{name}>")


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(("inside", "paragraphs"), [
    (f"<w:p>{run('甲')}{run('乙')}</w:p><w:p>{run('丙')}</w:p>", ["甲乙", "丙"]),
    (f"<w:p>{run('甲')}<w:r><w:tab/></w:r>{run('乙')}</w:p>", ["甲乙"]), ("<w:p/>", [""]),
    (f"<w:p/><w:p>{run('甲')}</w:p><w:p/>", ["甲", ""]), ("<w:p><w:r><w:delText>甲</w:delText></w:r></w:p>", ["甲"]),
    (f"<w:p>{run('甲')}<mc:AlternateContent><mc:Choice>{run('乙')}</mc:Choice><mc:Fallback>{run('丙')}</mc:Fallback>"
     f"</mc:AlternateContent>{run('丁')}</w:p>", ["甲乙丁"]),
])
def test_the_words_of_a_part_paragraph_by_paragraph(inside: str, paragraphs: list[str]) -> None:
    assert list(plain_paragraphs(element("w:ftr", inside))) == paragraphs


@pytest.mark.parametrize(("choice", "fallback", "words"), [
    (run("乙"), run("丙"), "乙"), ("<w:r/>", run("丙"), "丙"), (run("乙"), "", "乙"), ("<w:p/>", "<w:r/>", ""),
])
def test_of_what_is_stored_twice_the_newer_unless_only_the_older_has_words(
    choice: str, fallback: str, words: str,
) -> None:
    made = element("mc:AlternateContent", f"<mc:Fallback>{fallback}</mc:Fallback><mc:Choice>{choice}</mc:Choice>")
    swapped = element("mc:AlternateContent", f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>")
    assert "".join(alternative(swapped).itertext()) == words
    assert alternative(element("mc:AlternateContent")) == ()
    if not words:
        assert alternative(made).tag.endswith("Choice")


def test_properties() -> None:
    assert is_prompt(element("w:sdt", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"))
    assert not is_prompt(element("w:sdt", '<w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr>'))
    assert not is_prompt(element("w:sdt"))
    assert end_is_deleted(element("w:pPr", "<w:rPr><w:moveFrom/></w:rPr>"))
    assert not end_is_deleted(element("w:pPr", "<w:rPr><w:ins/></w:rPr>")) and not end_is_deleted(None)
    assert is_raised(element("w:rPr", '<w:vertAlign w:val="subscript"/>'))
    assert not is_raised(element("w:rPr", '<w:vertAlign w:val="baseline"/>')) and not is_raised(None)
    runs = "<w:t>甲乙</w:t><w:t>丙</w:t>", "<w:t/>", ""
    assert [first_sign(element("w:r", inside)) for inside in runs] == ["甲", "", ""]
