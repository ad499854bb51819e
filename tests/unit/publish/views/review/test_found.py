"""条款索引: every provision has a row; it tells what the indexes found, or that they found nothing."""

from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import notice as notices
from build_scripts.publish.pages import review
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.at import At
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.review.found import found, provision_index
from tests.indexed import indexed, speaking
from tests.rendering import rendered

TEXT = "年底前建成60座智能化煤矿，落实“三管三必须”，执行《煤矿安全条例》。（省能源局负责）"
PAGE = "review/shanxi-2024--provisions"


def one() -> tuple[LinkedEdition, Notice]:
    made = speaking(2024, TEXT, "加强巡查。")
    return indexed([made]), made


def test_bodies_targets_phrases_and_works_in_this_order() -> None:
    linked, notice = one()
    here = Here(f"{PAGE}.html")
    kinds = found(At(linked, here, notice, linked.provision(notice.id, Eid("part_1__sec_1"))))
    assert [(kind.name, kind.links[0].label) for kind in kinds] == [
        ("责任单位", "省能源局"), ("指标时限", "60座"), ("提法", "“三管三必须”"), ("引用", "《煤矿安全条例》"),
    ]
    assert [kind.links[0].target.rpartition("/")[0] for kind in kinds] == [
        "../bodies", "../targets", "../phrases", "../citations",
    ]


def test_a_provision_in_which_nothing_was_found_says_so() -> None:
    linked, _ = one()
    page = rendered(dict(all_files(linked, review))[f"{PAGE}.md"])
    (row,) = page.xpath("//tr[.//*[@id='part_1__sec_2']]")
    assert "没有读出责任单位" in row.text_content()


def test_the_notice_leads_there() -> None:
    linked, _ = one()
    page = rendered(dict(all_files(linked, notices))["notices/shanxi-2024.md"])
    (link,) = page.xpath("//*[contains(@class, 'neighbours')]//a[contains(@href, '--provisions')]")
    assert link.text_content() == "条款索引"


def test_a_row_is_called_by_its_heading_where_it_has_one() -> None:
    linked, notice = one()
    rows = provision_index(linked, notice).rows
    assert [(row.provision.label, row.provision.title) for row in rows] == [
        ("一", "责任"), ("一（一）", ""), ("一（二）", ""),
    ]


def test_who_is_responsible_without_being_named_there_is_told_behind_those_that_are() -> None:
    rule = "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）"
    linked = indexed([speaking(2024, rule, "完善清单。（省能源局负责）", "推广改造。")])
    page = rendered(dict(all_files(linked, review))[f"{PAGE}.md"])
    said = [page.xpath(f"string(//tr[.//*[@id='part_1__sec_{number}']]/td[2])") for number in (1, 2, 3)]
    assert said == [
        "责任单位：省公安厅", "责任单位：省能源局；未逐条列名：市、县人民政府",
        "没有读出责任单位、指标、提法或引用",
    ]
