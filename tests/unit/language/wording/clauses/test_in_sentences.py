"""Who does what, said in a running sentence: which words say it, of what, and what only speaks of bodies."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.language.wording.clauses.in_sentences import charges_in_sentences


def said(text: str, apart: tuple[tuple[int, int], ...] = ()) -> list[tuple[str, str | None]]:
    return [
        (text[slice(*charge.span)], charge.governs and text[slice(*charge.governs)])
        for charge in charges_in_sentences(text, apart)
    ]


BRACKETS = str.maketrans("", "", "[]")
LED = "由市应急局牵头，市公安局、市交通局配合"


@pytest.mark.parametrize(("text", "governs_all"), [
    (f"[{LED}]，开展专项整治。", True),
    (f"专项整治[{LED}]，6月底前完成。", True),
    (f"[{LED}]，于6月底前完成。", False),
    (f"此项工作[{LED}]。", False),
    ("[市住建局牵头，市商务局等部门配合]，制定方案。", True),
    ("[由市应急局牵头，会同市公安局]，开展执法。", True),
    ("[市能源局要牵头制定方案，市财政局要密切配合]。", True),
    ("[由县林业局牵头，各乡镇政府具体负责]。", False),
    ("消防整治[由市消防救援支队牵头，公安、住建等部门配合，各镇（街道）具体实施]。", True),
    ("[市道安办牵头，公安交管、交通运输等部门按职责分工负责，各乡镇政府落实属地责任]。", False),
    ("[由市应急局牵头，有关部门配合]，制定方案。", True),
    ("[由市住建局牵头，会同市商务局等部门组织实施，各县区具体落实]。", False),
    ("[由市委宣传部牵头，市融媒体中心、市应急局抓好落实]。", False),
    ("[省级负有安全监管职责的部门牵头，各市政府配合]。", False),
])
def test_who_does_what_and_whether_its_sentence_says_what(text: str, governs_all: bool) -> None:
    plain, words = text.translate(BRACKETS), text[text.index("[") + 1 : text.index("]")]
    assert said(plain) == [(words, plain if governs_all else None)]


@pytest.mark.parametrize(("text", "charge"), [
    ("落实责任，市财政局负责资金的筹措和拨付。", "市财政局负责资金的筹措和拨付"),
    ("各市、县（市、区）人民政府负责整治的组织实施。", "各市、县（市、区）人民政府负责整治的组织实施"),
    ("市政府负责督导，各县（区）、开发区负责排查。", "市政府负责督导，各县（区）、开发区负责排查"),
])
def test_what_each_is_charged_with_is_said_in_its_own_words(text: str, charge: str) -> None:
    assert said(text) == [(charge, charge)]


def test_each_half_sentence_by_itself() -> None:
    text = "市财政局负责资金保障；各乡镇负责隐患排查。"
    assert [charge for charge, _ in said(text)] == ["市财政局负责资金保障", "各乡镇负责隐患排查"]


@pytest.mark.parametrize("text", [
    "建立由市应急局牵头、公安等部门配合的机制。", "形成由市应急局牵头，市公安局配合的格局。",
    "建立由市应急局牵头，市公安局负责秩序，市交通局配合的机制。", "由市应急局牵头，市公安局配合的专班要加强检查。",
    "公安、住建等部门负责，各县政府配合。", "组织由市应急局牵头，公安、交通等部门参加的联合检查。",
    "市应急局负责监管的企业要加强管理。", "市应急局负责指导的企业。", "跨行业领域的，由市安委办牵头协调。",
    "由主要负责人牵头，分管负责人配合。", "市政府主要负责同志牵头，各县政府配合。", "由副市长牵头，相关部门配合。",
    "由企业负责整改。", "区域内企业负责排查。", "市应急局负责人、市公安局负责人参加会议。",
    "市公安局、市交通局参加会议。", "市教育局会同市公安局开展检查。", "本办法由市应急局负责解释。",
    "市卫健委负责市级医院、县级医院建设。",
    "去年，由市应急局牵头，市公安局配合，开展整治。", "县人民政府负责，不再一一列出）",
    f"市应急局牵头 {CELL} 6月底前", "党委重视、政府监管、企业负责。", "市场监管部门负责监管。",
])
def test_what_only_speaks_of_bodies_charges_nobody(text: str) -> None:
    assert said(text) == []


def test_a_clause_that_stands_apart_is_not_read_again() -> None:
    text = "开展整治。市公安局牵头，市教育局配合。"
    assert said(text, ((5, len(text)),)) == []


@pytest.mark.parametrize("piece", [
    "市公安局牵头，", "由市", "市公安局、", "（市", "市局负责", "市公安局负责的", "按职责",
])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert said(piece * 5_000) is not None
