"""Whether another notice says what a clause says, in the same letters or in other words."""

import pytest

from build_scripts.language.segmentation import own
from build_scripts.link.said.like_words import Beside, Like, Wording
from tests.editions import provision

OTHERS = tuple("".join(map(chr, range(first, first + 12))) + "。" for first in range(0x5000, 0x6000, 16))
"""Of what nobody asks: in notices of some length a word that stands once says something."""


def beside(*other: str) -> Beside:
    notices = ("", *OTHERS), (*other, *OTHERS)
    mine, theirs = (
        Wording([provision(f"p_{at}", "p", text) for at, text in enumerate(texts)])
        for texts in notices
    )
    return Beside(mine, theirs, own())


def kind(clause: str, *other: str) -> str | None:
    like = beside(*other).like(clause)
    return like.kind if like else None


@pytest.mark.parametrize(("clause", "other"), [
    ("严肃事故调查处理", "严格问题隐患整改，严肃事故调查处理，依规追责。"),
    ("深化“打非治违”专项行动", "开展打非治违专项行动。"),
    ("强化重大安全风险管控", "推进重大安全风险管控和整治。"),
])
def test_the_same_letters_whatever_verb_leads_them_and_whatever_marks_stand_among_them(clause: str, other: str) -> None:
    assert kind(clause, other) == "letters"


@pytest.mark.parametrize(("clause", "other"), [
    ("持续抓好矿山安全“八条硬措施”硬落实", "持续推动矿山“八条硬措施”硬落实，深化煤矿帮扶。"),
    ("加快闭库销号整治非煤矿山尾矿库", "推进非煤矿山尾矿库整治，落实闭库销号措施。"),
    ("深化矿山、危险化学品、城镇燃气整治", "推进城镇燃气、电动自行车、动火作业、建筑保温材料、新能源汽车充电设施、"
     "矿山、危险化学品等重点行业领域“一件事”全链条整治。"),
    ("支持有关企业开展森林远程灭火装备制造研发", "支持开展森林远程灭火装备研发制造。"),
])
def test_other_words_or_another_order(clause: str, other: str) -> None:
    assert kind(clause, other) == "words"


def test_what_stands_in_quotation_marks_is_what_a_clause_is_about() -> None:
    other = "严格落实“三管三必须”工作要求。"
    assert kind("认真贯彻“三管三必须”实施细则", other) == "quotation"
    assert kind("认真贯彻“三个必须”实施细则", other) is None
    assert kind("推广“一优三减”开采细则", "全面推行“一优三减”要求。") == "quotation"


@pytest.mark.parametrize(("clause", "other"), [
    ("年底前再建成130座智能化煤矿", "年底前再建成60座智能化煤矿。"),
    ("推广电焊机赋码和电子哨兵应用", "推广电焊机培训。组织电子政务应用。安装哨兵。"),
    ("进一步加强安全生产监督管理工作", "进一步加强安全监管。开展安全生产工作。"),
    ("实行液化石油气瓶充装追溯", "推进养老机构消防改造。"),
])
def test_nothing_like_it(clause: str, other: str) -> None:
    """Another figure; words that do not stand together; the language of administration; nothing at all."""
    assert kind(clause, other) is None


def test_what_the_heading_says_the_sentence_need_not() -> None:
    clause, text = "推进城镇燃气管网更新改造", "落实管网更新改造、整治措施。"
    others = [provision(f"p_{at}", "p", other) for at, other in enumerate(OTHERS)]
    with_heading = Wording([provision("p", "p", text, heading="城镇燃气"), *others])
    found = Beside(Wording([provision("p", "p", clause)]), with_heading, own()).like(clause)
    assert found and found.kind == "words" and kind(clause, text) == "part"


def test_it_is_told_where() -> None:
    found = beside("推广电子标签。", "严肃事故调查处理。").like("严肃事故调查处理")
    assert found == Like(kind="letters", eid=provision("p_1", "p").eid)
