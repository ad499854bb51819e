"""Rendering a notice and reading the page back gives its headings and its text, whatever characters they hold."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.markdown import literal
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.article import heading_levels
from build_scripts.publish.views.notice.page import page
from tests.editions import edition, notice, provision
from tests.rendering import own_text, rendered

MARKS = st.sampled_from([
    "# ", "## ", "{: #part_1 }", "{: .run-in }", "`", "```", "|", "| --- |", "*", "**", "_", "__", "1. ", "1) ", "- ",
    "+ ", "> ", "<b>", "</article>", "<!--", "-->", "&lt;", "&#35;", "&", "[", "](", ")", "![", "\\", "~~~", "===",
    "---", "    ", "{{ x }}", "{%", "：", "。", "（一）", "一、", "http://a.example/_b_", "\t", "　", ": ", "!!! ",
])
CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
TEXTS = st.lists(MARKS | st.text(CHARACTERS, max_size=4), min_size=1, max_size=6).map("".join).filter(str.strip)


@st.composite
def notices(draw: st.DrawFn) -> Notice:
    """Two parts with items and paragraphs, with and without headings."""
    body: list[Provision] = []
    for part in (1, 2):
        here = f"part_{part}"
        body.append(provision(here, "part", "", num="一、", heading=draw(TEXTS)))
        text = draw(TEXTS)
        body.append(provision(f"{here}__sec_1", "sec", text, num="（一）", heading=draw(TEXTS), end="。"))
        body.append(provision(f"{here}__sec_1__para_1", "para", draw(TEXTS), num="1."))
        body.append(provision(f"{here}__p_1", "p", draw(TEXTS), heading=draw(TEXTS), end="："))
        body.append(provision(f"{here}__p_2", "p", draw(TEXTS)))
    return notice(body=body)


@given(TEXTS)
def test_a_text_is_displayed_as_it_is(text: str) -> None:
    page = rendered(f"{literal(text)}\n{{: #here }}")
    assert own_text(page.get_element_by_id("here")) == text


@given(notices())
def test_the_page_gives_back_headings_and_text(made: Notice) -> None:
    view = page(LinkedEdition(edition([made])), made)
    art = rendered(render("notice/page.md.jinja", view)).find(".//article")
    levels = heading_levels(made)
    headings = [(e.tag, "".join(own_text(e).split())) for e in art.iter("h2", "h3", "h4", "h5", "h6")]
    assert headings == [
        (f"h{levels[p.eid]}", "".join(f"{p.num}{p.heading}{p.heading_end}".split()))
        for p in made.provisions if p.eid in levels
    ]
    words = "".join(p.paragraph for p in made.provisions)
    assert "".join(own_text(art).split()) == "".join(words.split())
    ids = [e.get("id") for e in art.iter() if e.get("id") and e.get("id") != "title"]
    assert ids == [p.eid for p in made.provisions]
