"""How pages and scripts write figures and lists: one way, whoever wrote them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.domain.addresses.project import HAND_WRITTEN
from build_scripts.publish.labels.figures import DOT
from build_scripts.publish.markup.templating import FOLDER
from tests.site_scripts import SOURCES

ROOT = Path(__file__).parents[1]
COUNTED = "[条件次处项句段页个字种家倍]"
BEFORE = "第|共|跨|另有|其余|全部|再列|已存|已查|首见|未见|收录|超过|下级"
FIGURE = r"(?:[0-9}]|\+ \")"
"""Its last sign: in a text, in a template, in Python or in a script."""
BLANK = re.compile(rf"{FIGURE} {COUNTED}|(?:{BEFORE}) (?:[0-9]|\" \+|{{(?!{{ file|form))")
"""82 条 for 82条, 共 5 for 共5."""
POINT = re.compile(r'(?<!join\(") · ')
"""But for the row of figures above the results, which no screen is too narrow for."""
COMMENT = re.compile(r'^\s*(?:\*|/[/*]|#|%#|""")|"""$')


def sources() -> Iterator[Path]:
    yield from SOURCES.rglob("*.js")
    yield from FOLDER.rglob("*.md.jinja")
    yield from FOLDER.rglob("*.html.jinja")
    yield from FOLDER.parent.rglob("*.py")
    yield from HAND_WRITTEN.rglob("*.html")


def lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not COMMENT.search(line):
            yield number, line


def found(rule: re.Pattern[str], paths: Iterator[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in lines(path)
        if rule.search(line)
    ]


def test_no_blank_stands_between_a_figure_and_what_is_counted() -> None:
    assert found(BLANK, sources()) == []


def test_no_blank_stands_between_them_on_pages_written_by_hand() -> None:
    of_prose = re.compile(rf"(?<![A-Za-z0-9.-])(?<!− )[0-9][0-9,.]* {COUNTED}")
    assert found(of_prose, HAND_WRITTEN.rglob("*.md")) == []


@pytest.mark.parametrize("line", ['"共" + n + " 条"', "共 {{ n }}条", "{{ n }} 件", '"第 " + n', "全部{count} 条"])
def test_such_a_blank_is_seen(line: str) -> None:
    assert BLANK.search(line)


def test_the_point_between_parts_of_a_line_stays_with_the_part_before() -> None:
    """No line begins with it."""
    assert DOT == "\N{NO-BREAK SPACE}· "
    assert found(POINT, sources()) == []
    assert POINT.search("{{ a }} · {{ b }}") and not POINT.search("{{ a }}&nbsp;· {{ b }}")
