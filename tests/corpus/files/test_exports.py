"""Every real notice in its other forms: each word of it, once and in order, before what the edition adds."""

import io
from collections.abc import Mapping

import pytest
from docx import Document

from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.publish.docx import notice as docx
from build_scripts.publish.exports.copies import plain_text
from build_scripts.publish.labels.citation import cite, locators
from tests.real import parsed


@pytest.fixture(scope="module")
def notices() -> Mapping[NoticeId, Notice]:
    return {notice_id: notice for notice_id, (_, notice, _) in parsed().items()}


def words(notice: Notice) -> str:
    """What the notice says, from its provisions: the head and the foot hold their lines as text."""
    texts = (f"{p.num or ''}{p.heading or ''}{p.heading_end}{p.text}" for p in notice.provisions)
    return "".join(texts).replace("\n", "")


def test_plain_text_is_complete(notices: Mapping[NoticeId, Notice]) -> None:
    for notice in notices.values():
        text = plain_text.plain_text(notice).decode("utf-8-sig").partition("―" * 16)[0]
        lines = [line for line in text.split("\r\n") if not line.startswith("〔编者拟题〕")]
        assert "".join(lines).replace("　　", "") == words(notice).replace("　　", ""), notice.id


def test_docx_is_complete(notices: Mapping[NoticeId, Notice]) -> None:
    for notice in notices.values():
        document = Document(io.BytesIO(docx.document(notice)))
        own = "".join(p.text for p in document.paragraphs if p.style and not (p.style.name or "").startswith("编者"))
        assert "".join(own.split()) == "".join(words(notice).split()), notice.id


def test_every_place_has_a_citation_of_its_own(notices: Mapping[NoticeId, Notice]) -> None:
    for notice in notices.values():
        found = locators(notice)
        assert set(found) == {p.eid for p in notice.provisions}
        assert len(set(found.values())) == len(found), notice.id


def test_notices_are_cited_apart(notices: Mapping[NoticeId, Notice]) -> None:
    assert len({cite(notice) for notice in notices.values()}) == len(notices)
