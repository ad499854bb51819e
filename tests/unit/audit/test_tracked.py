"""The proof of a comparison's tracked changes finds what is missing, added, joined, or moved against the alignment."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from build_scripts.audit.tracked import audit_tracked
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import block, edition, provision
from tests.unit.publish.compared import compared, tracked
from tests.unit.publish.linked_sentences import DAM, MINE, aligned, link, sentence


def pair() -> Pair:
    return next(p for p in compared().edition.pairs if p.newer == "shanxi-2024" and p.older == "shanxi-2023")


def made() -> bytes:
    return tracked(compared(), pair())


def altered(old: str, new: str) -> bytes:
    """The document with the first of these words of its body replaced."""
    return with_body(lambda body: body.replace(old, new, 1))


def with_body(change: Callable[[str], str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as given, zipfile.ZipFile(buffer, "w") as package:
        for name in given.namelist():
            content = given.read(name).decode()
            if name == "word/document.xml":
                changed = change(content)
                assert changed != content
                content = changed
            package.writestr(name, content)
    return buffer.getvalue()


def faults(data: bytes, against: Pair | None = None) -> list[str]:
    linked, own = compared(), against or pair()
    return [d.message for d in audit_tracked(linked.notices[own.older], linked.notices[own.newer], own, data)]


def test_a_true_document_passes() -> None:
    assert faults(made()) == []


@pytest.mark.parametrize(("old", "new", "message"), [
    ("推行无视频不作业", "推行不作业", "接受全部修订"),
    ("治理电动自行车", "治理汽车", "拒绝全部修订"),
    ("深化专项整治", "深化整治", "拒绝全部修订"),
    ("<w:moveFromRangeStart ", "<w:bookmarkStart ", "移动只有一端"),
])
def test_what_is_not_the_notices_is_found(old: str, new: str, message: str) -> None:
    assert message in faults(altered(old, new))[0]


def test_a_move_that_arrives_as_something_else_is_told_where_it_differs() -> None:
    """The ends of two moves, each by the name of the other."""
    names = {"move1": "move2", "move2": "move1"}

    def crossed(body: str) -> str:
        return re.sub('(<w:moveToRangeStart [^>]*w:name=")(move[12])', lambda end: end[1] + names[end[2]], body)

    told = sorted(fault for fault in faults(with_body(crossed)) if "移入的与移出的不同" in fault)
    assert [fault.split(" ")[0] for fault in told] == ["move1", "move2"]
    assert "“”之后是“完成尾矿库闭库治理并销号" in told[0] and "应为“交通。严查两客一危" in told[0]


def test_two_paragraphs_run_together_are_found() -> None:
    mark = '<w:pPr><w:pStyle w:val="Addressee"/></w:pPr>'
    gone = '<w:pPr><w:pStyle w:val="Addressee"/><w:rPr><w:del w:id="9999" w:author="x"/></w:rPr></w:pPr>'
    assert "接受全部修订" in faults(altered(mark, gone))[0]


def test_what_stays_or_moves_against_the_alignment_is_found() -> None:
    own = pair()
    stays = next(x for x in own.links if x.main and not x.moved and x.older.startswith("part_1__"))
    others = tuple(x for x in own.links if x is not stays)
    found = faults(made(), replace(own, links=(*others, replace(stays, moved=True))))
    assert any(message.startswith(f"{stays.older} 留作 {stays.newer}") for message in found)
    moves = next(x for x in own.links if x.moved)
    found = faults(made(), replace(own, links=tuple(x for x in own.links if x is not moves)))
    assert any("对照中没有这一对" in message for message in found)


def test_a_provision_that_moved_must_be_drawn_as_moved() -> None:
    own = pair()
    gone = own.dropped[0]
    came = next(x for x in own.links if not x.main)
    claimed = replace(came, older=gone, moved=True, main=True)
    assert f"{gone} 移到了 {came.newer}，却没有标作移动" in faults(made(), replace(own, links=(claimed,)))


def enclosing(found: Notice, date: str) -> Notice:
    """With a document behind its foot that has a number above its title, and a date below its text."""
    head, foot = Eid("annex_1__preface"), Eid("annex_1__conclusions")
    annex = (
        provision("annex_1", "annex", num="附件"), provision(head, "preface"),
        provision("annex_1__part_1", "part", "完成闭库销号。", num="一、"), provision(foot, "conclusions"),
    )
    matter = (block("document_number", "晋安发〔2023〕1号"), block("title", "工作"), block("title", "要点"))
    return replace(
        found, provisions=(*found.provisions, *annex), enclosed=((head, matter), (foot, (block("date", date),))),
    )


@pytest.mark.parametrize("encloses", [(True, False), (False, True), (True, True)])
def test_what_is_enclosed_stands_behind_the_foot(encloses: tuple[bool, bool]) -> None:
    linked, own = compared(), pair()

    def side(number: int, date: str) -> Notice:
        found = linked.notices[(own.older, own.newer)[number]]
        return enclosing(found, date) if encloses[number] else found

    older, newer = side(0, "2023年1月3日"), side(1, "2023年1月3日")
    data = tracked(LinkedEdition(edition([older, newer], pairs=[own])), own)
    assert list(audit_tracked(older, newer, own, data)) == []
    (fault,) = audit_tracked(side(0, "2023年1月4日"), side(1, "2023年1月4日"), own, data)
    assert "“2023年1月”之后是“3日”，应为“4日”" in fault.message


def test_a_sentence_may_move_where_its_own_link_leads() -> None:
    supplies = "建立省市县三级应急物资调拨协调平台。"
    span = len(MINE), len(MINE + supplies)
    link_of_sentence = replace(sentence(1, 2, span, similarity=1.0), newer_span=(len(DAM), len(DAM + supplies)))
    links = [link(1, 1), link(2, 2)]
    linked, own = aligned([MINE + supplies, DAM], [MINE, DAM + supplies], links, [link_of_sentence])
    sides = linked.notices[own.older], linked.notices[own.newer]
    data = tracked(linked, own)
    assert list(audit_tracked(*sides, own, data)) == []
    (found,) = audit_tracked(*sides, replace(own, sentences=()), data)
    assert "连接 part_1__sec_1 和 part_1__sec_2，对照中没有这一对" in found.message


@pytest.mark.parametrize(("moved", "main", "told"), [(True, True, True), (True, False, False), (False, True, False)])
def test_only_what_moved_as_a_whole_must_be_drawn_as_moved(moved: bool, main: bool, told: bool) -> None:
    own = pair()
    came = next(x for x in own.links if not x.main)
    claimed = replace(came, older=own.dropped[0], moved=moved, main=main)
    found = faults(made(), replace(own, links=(*own.links, claimed)))
    assert any("却没有标作移动" in message for message in found) is told


def test_a_provision_that_stayed_need_not_be_drawn_as_moved_besides() -> None:
    own = pair()
    came = next(x for x in own.links if not x.main)
    stays = next(x for x in own.links if x.main and not x.moved)
    claimed = replace(came, older=stays.older, moved=True, main=True)
    assert not any("却没有标作移动" in message for message in faults(made(), replace(own, links=(*own.links, claimed))))


def test_a_paragraph_that_the_document_lacks_at_its_end_is_found() -> None:
    linked, own = compared(), pair()
    older = linked.notices[own.older]
    longer = replace(older, provisions=(*older.provisions, provision("part_9", "part", "末。")))
    (fault,) = audit_tracked(longer, linked.notices[own.newer], own, made())
    found = re.search("拒绝全部修订之后：有 ([0-9]+) 段，应为 ([0-9]+) 段", fault.message)
    assert found and int(found[1]) + 1 == int(found[2])
