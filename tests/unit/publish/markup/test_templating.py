"""Templates print every text literally, miss nothing silently, and leave no trace of their own lines."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import StrictUndefined, TemplateSyntaxError
from markupsafe import Markup

from build_scripts.domain.notice import NoticeId
from build_scripts.publish.markup import templating
from build_scripts.publish.views.page import Head


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Templates of the test's own, in place of the project's."""
    monkeypatch.setattr(templating, "FOLDER", tmp_path)
    templating.environment.cache_clear()
    yield tmp_path
    templating.environment.cache_clear()


def test_a_text_stands_literally_in_markdown(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("{{ view }}", "utf-8")
    assert templating.render("t.md.jinja", "大*同*<b>{{ x }}|_") == r"大\*同\*&lt;b&gt;\{\{ x \}\}\|\_"


def test_a_text_stands_literally_in_html(folder: Path) -> None:
    (folder / "t.html.jinja").write_text('<p title="{{ view }}">{{ view }}</p>', "utf-8")
    assert templating.render("t.html.jinja", '大*"<b>') == '<p title="大*&quot;&lt;b&gt;">大*&quot;&lt;b&gt;</p>'


def test_a_number_is_no_text(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("{{ view }}件", "utf-8")
    assert templating.render("t.md.jinja", -3) == "-3件"


def test_a_fragment_is_printed_as_it_stands(folder: Path) -> None:
    (folder / "outer.md.jinja").write_text("{{ view }}", "utf-8")
    (folder / "inner.html.jinja").write_text("<b>{{ view }}</b>", "utf-8")
    inner = templating.fragment("inner.html.jinja", "*甲*")
    assert isinstance(inner, Markup)
    assert templating.render("outer.md.jinja", inner) == "<b>*甲*</b>"


def test_what_a_view_lacks_is_an_error(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("{{ view.absent }}", "utf-8")
    with pytest.raises(AttributeError, match="absent"):
        templating.render("t.md.jinja", Head(title="甲", description="乙"))


def test_a_statement_s_line_is_none_of_the_page_and_empty_lines_around_it_are(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("前\n\n% for x in view\n- {{ x }}\n% endfor\n\n%# never seen\n后\n", "utf-8")
    assert templating.render("t.md.jinja", ("甲", "乙")) == "前\n\n- 甲\n- 乙\n\n后\n"


def test_a_statement_that_asks_for_it_takes_the_break_before_it(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("% macro m()\n甲\n%- endmacro\n（{{ m() }}）", "utf-8")
    assert templating.render("t.md.jinja", None) == "（甲）"


def test_what_a_macro_makes_is_printed_as_it_stands(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("% macro m(x)\n<b>{{ x }}</b>\n%- endmacro\n{{ m(view) }}", "utf-8")
    assert templating.render("t.md.jinja", "*甲*") == r"<b>\*甲\*</b>"


def test_a_fault_is_told_with_its_line(folder: Path) -> None:
    (folder / "t.md.jinja").write_text("%# one\n% if view\n甲\n% endif\n% nonsense\n", "utf-8")
    with pytest.raises(TemplateSyntaxError) as fault:
        templating.render("t.md.jinja", None)
    assert fault.value.lineno == 5


def test_a_template_stays_as_it_is_while_a_build_runs(folder: Path) -> None:
    template = folder / "t.md.jinja"
    template.write_text("先", "utf-8")
    assert templating.render("t.md.jinja", None) == "先"
    template.write_text("后", "utf-8")
    os.utime(template, (1, 1))
    assert templating.render("t.md.jinja", None) == "先"


@pytest.mark.parametrize(("head", "lines"), [
    (Head(title="甲", description="乙"), ['title: "甲"', 'description: "乙"', 'hide: ["toc"]']),
    (Head(title="甲", description="乙", contents=True), ['title: "甲"', 'description: "乙"']),
    (
        Head(title="甲", description="乙", contents=True, notice=NoticeId("shanxi-2024"), facts={"number": "1号"}),
        ['title: "甲"', 'description: "乙"', 'notice: "shanxi-2024"', 'number: "1号"'],
    ),
])
def test_a_page_s_head_says_what_it_has(folder: Path, head: Head, lines: list[str]) -> None:
    (folder / "t.md.jinja").write_text("{{ view | front_matter }}", "utf-8")
    assert templating.render("t.md.jinja", head).split("\n") == ["---", *lines, "---"]


def test_the_project_s_templates_are_all_readable() -> None:
    for name in templating.environment("md").list_templates():
        made = templating.environment(name.split(".")[-2])
        assert made.undefined is StrictUndefined
        made.get_template(name)
