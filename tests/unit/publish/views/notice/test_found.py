"""The line that leads from a provision to what the indexes found in it."""

from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.pages import notice as pages
from build_scripts.publish.views.notice.found import found
from tests.indexed import indexed, speaking
from tests.rendering import rendered

TEXT = "年底前建成60座智能化煤矿，落实“三管三必须”，执行《煤矿安全条例》。（省能源局负责）"


def one() -> tuple[Lookup, Notice]:
    made = speaking(2024, TEXT)
    return indexed([made]), made


def test_bodies_targets_phrases_and_works_in_this_order() -> None:
    lookup, notice = one()
    links = found(lookup, notice, lookup.provision(notice.id, Eid("part_1__sec_1")))
    first = [link.label for link in links if link.css != "find"]
    assert first == ["省能源局", "60座", "“三管三必须”", "《煤矿安全条例》"]
    assert [link.target.rpartition("/")[0] for link in links if link.css != "find"] == [
        "../bodies", "../targets", "../phrases", "../citations",
    ]


def test_a_provision_in_which_nothing_was_found_has_no_line() -> None:
    lookup, notice = one()
    assert found(lookup, notice, lookup.provision(notice.id, Eid("part_1"))) == ()
    assert found(lookup, notice, lookup.provision(notice.id, Eid("preface"))) == ()


def test_the_line_is_folded_and_no_part_of_the_notice() -> None:
    lookup, _ = one()
    page = rendered(dict(pages.files(lookup))["notices/shanxi-2024.md"])
    links = page.xpath("//span[@class='folded']/a[contains(@class, 'find')]")
    assert len(links) >= 4
    for link in links:
        line = link.getparent().getparent()
        assert line.get("data-ui") is not None and line.xpath("input[@type='checkbox' and not(@checked)]")
