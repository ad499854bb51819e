"""年度一览: what is told of a notice, in which order, and what is said where there is nothing to be told."""

from dataclasses import replace

import lxml.html
import pytest

from build_scripts.link.comparison import compare, summary
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import review
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.review import beside
from tests.editions import edition, notice, pair
from tests.indexed import indexed, kept, speaking
from tests.rendering import rendered

KEPT = "深化煤矿瓦斯水害治理，推进智能化建设。"
OLDER = (
    "年底前建成60座智能化煤矿。（省能源局负责）", "鼓励企业安装报警设施。落实《甲办法》。", KEPT,
    "全面整治小散乱污企业，限期关闭退出，用好“一件事”机制。",
)
NEWER = (
    "年底前建成90座智能化煤矿。（省能源局牵头，省应急厅配合）",
    "企业必须安装报警设施。落实《甲办法》，修订《乙条例》。", KEPT, "实行电焊机“加芯赋码”管理，推广电子标签应用。",
    "建立社区应急物资储备点，配备消防水带。",
)
CITY = KEPT, "推进龙泉化工园区整治提升，完成等级评定工作。"


def made() -> LinkedEdition:
    """Two years of a province, and a city in the second."""
    notices = speaking(2023, *OLDER), speaking(2024, *NEWER), speaking(2024, *CITY, jurisdiction="datong")
    linked = indexed(notices, kept(1, 2, 3))
    level = pair(notices[1].id, notices[2].id, relation="level")
    return LinkedEdition(replace(linked.edition, pairs=(*linked.edition.pairs[:1], level)))


def page(name: str, linked: LinkedEdition | None = None) -> lxml.html.HtmlElement:
    return rendered(dict(all_files(linked or made(), review))[f"review/{name}.md"])


def section(tree: lxml.html.HtmlElement, anchor: str) -> str:
    (heading,) = tree.xpath(f"//*[@id='{anchor}']")
    words = ""
    for element in heading.itersiblings():
        if element.tag in ("h2", "h3"):
            break
        words += " ".join(element.text_content().split()) + "\n"
    return words


def test_the_figures_count_what_is_new_and_what_is_not_said_again() -> None:
    _, figures = (p.text_content() for p in page("shanxi-2024").find_class("figures"))
    counted = "比山西省2023年：含新写句子的2条\xa0· 含未再写句子的1条\xa0· 语气变化1处\xa0· 逐条对照"
    assert figures.startswith(f"{counted}（")


def test_beside_them_stand_the_figures_of_the_comparison() -> None:
    linked = made()
    both = linked.edition.pairs[0]
    rows = compare(linked.notices[both.older], linked.notices[both.newer], both, linked.segmenter).rows
    counts = summary(rows).counts
    _, figures = (p.text_content() for p in page("shanxi-2024", linked).find_class("figures"))
    assert counts["new"] != counts["dropped"]
    assert figures.endswith(f"（旧文未见对应\xa0{counts['new']}\xa0· 新文未见对应\xa0{counts['dropped']}）")


def test_what_is_new_and_what_is_not_said_again_in_its_own_words() -> None:
    tree = page("shanxi-2024")
    assert "一（四） 实行电焊机“加芯赋码”管理" in section(tree, "new") and KEPT not in section(tree, "new")
    assert "\n一（四） 全面整治小散乱污企业" in section(tree, "dropped")


def test_a_stronger_word_is_told_with_the_one_before() -> None:
    told = section(page("shanxi-2024"), "strength")
    assert "鼓励 → 强制 企业必须安装报警设施。（原：鼓励企业安装报警设施。）" in told


def test_targets_are_told_beside_what_was_set_before() -> None:
    (row,) = page("shanxi-2024").xpath("//*[@id='targets']/following::tbody[1]/tr")
    cells = [cell.text_content() for cell in row]
    assert cells[0].startswith("年底前") and cells[2:] == ["90座", "调高"]


def test_phrases_bodies_and_works() -> None:
    tree = page("shanxi-2024")
    assert section(tree, "phrases") == "新见：加芯赋码 重现：无 不再见：一件事\n"
    assert section(tree, "bodies") == "省应急管理厅（1项）、省能源局（1项）\n"
    assert section(tree, "works") == "乙条例（上一件未引，拟制定或修订）、甲办法\n"


def test_topics_are_told_with_their_length_before() -> None:
    assert section(page("shanxi-2024"), "topics") == "煤矿 33字（上一件26）\n"


def test_a_city_is_told_what_it_took_added_and_left_out() -> None:
    tree = page("datong-2024")
    figures = [p.text_content() for p in tree.find_class("figures")]
    (told,) = (said for said in figures if said.startswith("逐字照录1句，占本件46%"))
    assert "\xa0· 含本级所加句子的1条\xa0· 含本级未写句子的4条\xa0· " in told
    assert "逐条对照（上级未写\xa00\xa0· 本级未写\xa00）" in told
    assert KEPT in section(tree, "taken") and "龙泉化工园区" in section(tree, "added")
    assert "加芯赋码" in section(tree, "left-out")


def test_of_the_first_year_it_is_said_that_nothing_can_be_compared() -> None:
    tree = page("shanxi-2023")
    assert "收录最早的一件通知，没有上一件可比" in tree.text_content()
    assert not tree.xpath("//*[@id='new' or @id='dropped' or @id='strength']")
    assert section(tree, "phrases").startswith("没有更早的通知可比")
    assert "上一件" not in section(tree, "targets")


def test_of_a_place_below_without_a_notice_above_it_is_said_too() -> None:
    tree = page("datong-2024", indexed([speaking(2024, *CITY, jurisdiction="datong")], []))
    assert "未收录上级同年的通知" in section(tree, "above")
    assert not page("shanxi-2023").xpath("//*[@id='above']")


def test_a_notice_of_which_nothing_is_known_says_so_of_each() -> None:
    tree = page("shanxi-2024", LinkedEdition(edition([notice(year=2024, body=())])))
    said = tree.text_content()
    for words in ("没有可列的指标或时限", "没有点名的责任单位", "没有归入主题的条款"):
        assert words in said
    assert section(tree, "works") == "无\n"


def test_lists_are_short_and_say_how_much_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "MOST_UNSEEN", {"year": 1, "level": 1})
    assert section(page("shanxi-2024"), "new").endswith("另有1条，见逐条对照。\n")


def of_signs(number: int) -> str:
    """A sentence of its own, that has no run of characters with another in common."""
    return "".join(chr(0x5000 + 20 * number + at) for at in range(20)) + "。"


def test_of_each_list_so_much_is_told_that_all_fits_on_two_sheets() -> None:
    first, second, own = ([of_signs(10 * of + k) for k in range(10)] for of in range(3))
    province, city = speaking(2024, *second), speaking(2024, *second[:4], *own[:6], jurisdiction="datong")
    linked = indexed([speaking(2023, *first), province, city], [])
    pairs = *linked.edition.pairs[:1], pair(province.id, city.id, relation="level")
    linked = LinkedEdition(replace(linked.edition, pairs=pairs))
    for name, anchor, more in (
        ("shanxi-2024", "new", 10 - 8), ("shanxi-2024", "dropped", 10 - 5), ("datong-2024", "added", 6 - 5),
        ("datong-2024", "left-out", 6 - 4), ("datong-2024", "taken", 4 - 3),
    ):
        assert f"另有{more}" in section(page(name, linked), anchor), anchor


def test_every_notice_has_one_and_its_links_lead_to_pages() -> None:
    found = dict(all_files(made(), review))
    assert sorted(name for name in found if "--" not in name) == [
        "review/datong-2024.md", "review/shanxi-2023.md", "review/shanxi-2024.md",
    ]
    links = {a.get("href") for text in found.values() for a in rendered(text).iter("a")}
    assert {"../notices/shanxi-2024.md", "../targets/shanxi-2024.md"} <= links
    assert "../compare/shanxi-2023--shanxi-2024.md" in links
