"""A short sentence is no heading where siblings that are sentences have none."""

from build_scripts.domain.notice import Provision
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.provisions import build_outline

LONG = "各部门要按照职责分工，结合本地实际组织排查，对发现的隐患逐一登记造册，限期整改到位。"


def headings(*texts: str) -> list[str | None]:
    return [provision.heading for provision in provisions(*texts)]


def provisions(*texts: str) -> tuple[Provision, ...]:
    paragraphs = [Paragraph(text=text, places=((0, number),)) for number, text in enumerate(texts, 1)]
    return build_outline(paragraphs, file="originals/a.txt", root=None, clauses=False).provisions


def test_a_short_first_sentence_is_a_heading_only_where_all_siblings_have_one() -> None:
    beside = ("（一）落实责任", "1.实行隐患挂牌督办。逐一挂牌。", f"2.{LONG}", "3.更新监管责任清单。逐年更新。")
    assert headings(*beside) == ["落实责任", None, None, None]
    assert headings(*beside[:2], "2.更新监管清单。逐年更新。") == ["落实责任", "实行隐患挂牌督办", "更新监管清单"]
    assert provisions(*beside)[1].text == "实行隐患挂牌督办。逐一挂牌。"


def test_siblings_are_those_below_one_heading() -> None:
    assert headings("（一）甲", "1.实行隐患挂牌督办。逐一挂牌。", "（二）乙", f"1.{LONG}") == [
        "甲", "实行隐患挂牌督办", "乙", None]


def test_one_sentence_and_who_is_responsible_is_no_heading_with_its_text() -> None:
    items = ("1.更新监管责任清单。（责任单位：市安委办）", "2.加强巡查。（市安委办负责）")
    assert headings("（一）甲", *items) == ["甲", None, None]
    assert headings("（一）甲", "1.更新清单。（省安委）", "2.加强巡查。（市安委办、市局）。") == ["甲", None, None]


def test_a_sentence_that_demands_is_no_heading_unless_it_stands_alone() -> None:
    items = ("（一）要落实责任。要抓好检查。", "（二）必须从严。从严考核。")
    assert headings("一、要强化责任", *items) == ["要强化责任", None, None]
    assert headings("（一）要求。逐项落实。", "（二）要素保障。逐项落实。") == ["要求", "要素保障"]


def test_a_name_a_colon_a_line_of_its_own_and_what_has_items_below_are_headings_whatever_stands_beside() -> None:
    assert headings("一、甲", "1.煤矿。治理瓦斯。", "2.城镇燃气安全整治：更新管网。", f"3.{LONG}", "4.建筑施工安全整治",
                    "（1）治理高处坠落。要全面排查。") == [
        "甲", "煤矿", "城镇燃气安全整治", None, "建筑施工安全整治", "治理高处坠落"]


def test_a_sentence_with_nothing_below_is_no_heading_at_any_level() -> None:
    assert headings("一、甲", "（一）矿山检查由某同志负责。", "（二）工地检查由某同志负责。") == ["甲", None, None]
    assert headings("一、甲", "（一）矿山检查由某同志负责。", "1.逐矿检查。要查到底。") == [
        "甲", "矿山检查由某同志负责", "逐矿检查"]


def test_a_heading_may_be_longer_where_all_others_have_one() -> None:
    long = "严格落实矿山企业安全生产主体责任，全面推进双重预防机制建设，持续开展隐患动态清零"
    given = ("一、甲", "（一）强化领导责任。定期研究。", f"（二）{long}。逐矿推进。", "（三）强化监管责任。定期检查。")
    assert headings(*given) == ["甲", "强化领导责任", long, "强化监管责任"]
    assert headings("（一）甲", "1.实行隐患挂牌督办。逐一挂牌。", f"2.{long}。逐矿推进。")[1:] == [None, None]
    items = ("（一）甲", "1.健全分级储备网络。逐级落实。", "2.健全定点供应网络。逐点落实。")
    assert headings(*items, "3.健全运输网络，做好调运准备。随时可调。")[1:] == [
        "健全分级储备网络", "健全定点供应网络", "健全运输网络，做好调运准备"]
    assert headings(*items, f"3.{long}。随时可调。")[1:] == [None, None, None]


def test_a_name_is_no_heading_where_most_siblings_have_none() -> None:
    items = ("①加强领导。", "②落实责任。各级要落实责任制。", "③健全制度。")
    assert headings("（一）甲", *items) == ["甲", None, None, None]
    assert headings("（一）甲", items[1], f"②{LONG}") == ["甲", None, None]
    assert headings("（一）甲", items[1], "②严格执法。从严查处。", f"③{LONG}") == ["甲", "落实责任", "严格执法", None]


def test_addresses_do_not_depend_on_which_headings_stand() -> None:
    texts = ("一、甲", "1.实行隐患挂牌督办。逐一挂牌。", "其余照旧。", "2.更新监管责任清单。逐年更新。")
    alone = [p.eid for p in provisions(*texts)]
    assert [p.eid for p in provisions(*texts, f"3.{LONG}")][:-1] == alone


def test_where_a_sibling_is_a_sentence_what_has_seven_characters_may_be_one() -> None:
    items = ("1.加强领导工作。逐一落实。", "2.加强领导工作组。逐一落实。", f"3.{LONG}")
    assert headings("（一）甲", *items) == ["甲", "加强领导工作", None, None]


def test_a_bracket_behind_one_sentence_says_nothing_more() -> None:
    assert headings("（一）甲", "1.更新监管责任清单。（街道）") == ["甲", None]
    assert headings("（一）甲", "1.更新监管责任清单。（责任单位：市安委办（市局））") == ["甲", None]


def test_where_half_have_a_heading_none_is_made_longer_and_none_stands() -> None:
    items = ("1.健全分级储备网络。逐级落实。", "2.健全运输网络，做好调运准备。随时可调。")
    assert headings("（一）甲", *items) == ["甲", None, None]
    assert headings("（一）甲", "1.防。逐级落实。", f"2.{LONG}") == ["甲", None, None]
