"""The audit's reader of HTML sees every word, whatever the reader of originals makes of it."""

import pytest

from build_scripts.audit import html, html_sheets
from build_scripts.language.display import solid


@pytest.mark.parametrize(("page", "words"), [
    ("<title>一</title><nav>二</nav><article>三</article>四", "一二三四"),
    ("<p>一<!--二--><template>三</template><noscript>四</noscript><b hidden>五</b>", "一二三四五"),
    ("<p>一<![ 二]><ruby>三<rt>四</rt></ruby>", "一[二]三四"),
    ("<head><p>一</p><head><p>二", "一二"),
    ("<p>一<script>二</script><style>三</style>", "一"),
    ("&lt;一&gt;&#10;二", "<一>二"),
])
def test_every_text_in_order(page: str, words: str) -> None:
    assert solid(html.words(page)) == words


def test_what_is_the_edition_s_own_is_left_out_with_all_that_stands_in_it() -> None:
    (article,) = html.of_class('<article class="x notice">一<p data-ui>二<b>三</b></p>四<!--五--></article>', "notice")
    assert "".join(html.own_text(node) for node in html.below(article, unless="data-ui")) == "一四"


def test_a_page_may_be_nested_deeper_than_a_program_calls_itself() -> None:
    assert html.words("<div>" * 3000 + "甲") == "甲"


@pytest.mark.parametrize(("page", "words"), [
    ("<style>#None{display:none}</style><ol><li>甲<li>乙</ol>", "1.甲2.乙"),
    ("<style>#x{display:none}</style><ol><li id=x>甲<li>乙</ol>", "甲1.乙"),
    ("<style>.x{list-style:lower-alpha}</style><ol class='y x'><li>甲<li>乙</ol>", "a.甲b.乙"),
    ("<style>.x{list-style:decimal}</style><ul class=x start=5 reversed><li>甲<li>乙</ul>", "1.甲2.乙"),
])
def test_a_sheet_holds_of_the_elements_that_it_names(page: str, words: str) -> None:
    assert solid(html.words(page)) == words


@pytest.mark.parametrize(("page", "words"), [
    ("<p>甲<img alt=乙>丙", "甲乙丙"), ("<map><area alt=乙></map>", "乙"), ("<p>甲<img>丙<b alt=乙></b>", "甲丙"),
    ("<input type=image alt=乙 value=丙>", "乙"), ("<input alt=乙 value=丙 placeholder=丁>", "丙"),
    ("<input placeholder=丁>", "丁"), ("<textarea placeholder=丁></textarea>", "丁"),
    ("<textarea placeholder=丁>丙</textarea>", "丙"),
    ("<input type=checkbox value=是><input type=checkbox value=on>", "是"),
    ("<select><optgroup label=甲><option label=乙></optgroup></select>", "甲乙"), ("<p label=甲>乙", "乙"),
    ("<q>甲<q>乙</q></q>丙", "“甲‘乙’”丙"), ("<q>甲<q>乙<q>丙</q></q></q>", "“甲‘乙“丙”’”"),
])
def test_what_stands_in_place_of_words_counts_as_words(page: str, words: str) -> None:
    """Of a picture what describes it, of a field what stands in it, of a quote its marks."""
    assert solid(html.words(page)) == words


@pytest.mark.parametrize(("page", "words"), [
    ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3.甲7.乙8.丙"), ("<ol reversed><li>甲<li>乙</ol>", "2.甲1.乙"),
    ("<ol reversed start=5><li>甲<li>乙</ol>", "5.甲4.乙"), ("<ol type=a><li>甲<li type=I>乙</ol>", "a.甲II.乙"),
    ("<ol><li>甲<ul><li>乙</ul><li>丙</ol>", "1.甲乙2.丙"), ("<ol><li hidden>甲<li>乙</ol>", "甲1.乙"),
    ("<div hidden><ol><li>甲</ol></div><ol><li>乙</ol>", "甲1.乙"),
])
def test_the_items_of_a_list_are_numbered_as_they_are_shown(page: str, words: str) -> None:
    assert solid(html.words(page)) == words


@pytest.mark.parametrize(("sheet", "holds"), [
    ("@media screen{ol{list-style:lower-alpha}}", True), ("@media print{ol{list-style:lower-alpha}}", False),
    ("@media print,all{ol{list-style:lower-alpha}}", True), ("@MEDIA{ol{list-style:lower-alpha}}", True),
    ("@media(min-width:1280px){ol{list-style:lower-alpha}}", True),
    ("@media only screen and (min-width:1281px){ol{list-style:lower-alpha}}", False),
    ("@media (max-width:9px){ol{list-style:lower-alpha}}", False),
    ("@supports (display:grid){ol{list-style:lower-alpha}}", True), ("@layer a{ol{list-style:lower-alpha}}", True),
    ("@font-face{ol{list-style:lower-alpha}}", False),
    ("@media print{@media screen{ol{list-style:lower-alpha}}}", False),
    ("@media screen{@media print{p{color:red}}ol{list-style:lower-alpha}}", True),
    ("@media print{p{color:red}}ol{list-style:lower-alpha}", True),
    ("@import 'x';ol{list-style:lower-alpha}", True), ("/*ol{*/ol{list-style:lower-alpha}", True),
    ("ol{color:red}", False), ("ol{list-style:lower-alpha !important}ol#a{list-style:decimal}", True),
    ("ol#a{list-style:lower-alpha}ol.b{list-style:decimal}", True),
    ("ol.b{list-style:decimal}ol{list-style:lower-alpha}", False),
    ("ol{list-style:decimal}ol{list-style:lower-alpha}", True), ("ol{list-style:inside url(x) lower-alpha}", True),
    ("ol{LIST-STYLE:Lower-Alpha}", True), ("ol{list-style-type:lower-alpha}", True),
])
def test_which_rules_of_a_sheet_hold(sheet: str, holds: bool) -> None:
    """On a screen as wide as a desk's."""
    page = f"<style>{sheet}</style><ol id=a class=b><li>甲</ol>"
    assert solid(html.words(page)) == ("a.甲" if holds else "1.甲")


@pytest.mark.parametrize(("media", "number"), [("", "a."), ("print", "1."), ("all", "a.")])
def test_a_sheet_for_paper_alone_does_not_hold(media: str, number: str) -> None:
    page = f"<style media='{media}'>ol{{list-style:lower-alpha}}</style><ol><li>甲</ol>"
    assert solid(html.words(page)) == f"{number}甲"


@pytest.mark.parametrize(("breaks", "number"), [(399, "a."), (400, "1.")])
def test_of_many_rules_on_a_long_page_those_are_tried_that_can_be(breaks: int, number: str) -> None:
    """200,000 pairs of a rule and a node: 489 rules for 408 nodes, not for 409."""
    sheet = "ol ol{display:block}" * 488 + "ol>li{list-style:lower-alpha}"
    assert solid(html.words(f"<style>{sheet}</style><ol><li>甲</ol>{'<br>' * breaks}")) == f"{number}甲"


@pytest.mark.parametrize(("length", "number"), [(1997, "a."), (1998, "1.")])
def test_of_a_long_list_of_selectors_2000_characters_are_read(length: int, number: str) -> None:
    page = f"<style>{'x' * length},ol{{list-style:lower-alpha}}</style><ol><li>甲</ol>"
    assert solid(html.words(page)) == f"{number}甲"


@pytest.mark.parametrize(("sheet", "own", "number"), [
    ("ol{list-style:decimal}", "list-style:lower-alpha", "a."),
    ("#a{list-style:decimal}", "list-style:lower-alpha", "a."),
    ("ol{list-style:decimal !important}", "list-style:lower-alpha", "1."), ("", "color:red", "1."),
    ("", "list-style-type:", "1."), ("", "list-style:lower-alpha;color:red", "a."),
    ("ol{list-style:decimal;list-style:lower-alpha}", "", "a."), ("ol{list-style-type:'Art. '}", "", "Art."),
    ("ol{list-style-type:Lower-Alpha}", "", "a."),
    ("@media print{@media screen{p{color:red}}ol{list-style:lower-alpha}}", "", "1."),
    ("@media screen{@media print{p{color:red}}@media print{ol{list-style:lower-alpha}}}", "", "1."),
    ("p p p p p ol{list-style:decimal}.b{list-style:lower-alpha}", "", "a."),
])
def test_an_element_s_own_style_holds_against_every_rule_but_an_important_one(
    sheet: str, own: str, number: str,
) -> None:
    page = f"<style>{sheet}</style><ol id=a class=b style=\"{own}\"><li>甲</ol>"
    assert solid(html.words(page)) == f"{number}甲"


def test_as_many_nodes_are_tried_as_there_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<style>ol > li{list-style:lower-alpha}</style><ol><li>甲</ol>"
    nodes = len([*html.below(html.root(page)), "the text of the sheet"])
    for most, number in ((nodes, "a."), (nodes - 1, "1.")):
        monkeypatch.setattr(html_sheets, "MOST", most)
        assert solid(html.words(page)) == f"{number}甲"


@pytest.mark.parametrize(("source", "words"), [
    ("<ol><li>甲</ol>", "1.甲"), ("<div><ol><li>甲</ol></div>", "1.甲"), ("<div hidden><ol><li>甲</ol></div>", "甲"),
    ("<div hidden><p><ol><li>甲</ol></p></div>", "甲"), ("<ol><div><li>甲<li>乙</div></ol>", "1.甲2.乙"),
    ("<ol reversed><div><li>甲<li>乙</div></ol>", "2.甲1.乙"),
    ("<ol reversed><li>甲</li><ol><li>内<li>外</ol><li>乙</ol>", "2.甲1.内2.外1.乙"),
    ("<ol><audio><li>藏</li></audio><li>甲</ol>", "藏1.甲"), ("<ol><dialog><li>藏</dialog><li>甲</ol>", "藏1.甲"),
    ("<ol><dialog open><li>甲</dialog><li>乙</ol>", "1.甲2.乙"), ("<ol><li popover>藏<li>甲</ol>", "藏1.甲"),
    ("<noscript><p>甲</p></noscript>", "<p>甲</p>"), ("<input type=checkbox alt=甲>", ""),
    ("<input type=image alt=甲>", "甲"), ("<button type=image alt=甲></button>", ""),
])
def test_only_items_that_are_there_are_counted(source: str, words: str) -> None:
    assert solid(html.words(source)) == words
