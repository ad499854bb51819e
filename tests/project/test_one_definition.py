"""What two modules need is defined once: no function, expression or wording stands in a second one."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from build_scripts.language.characters import IDEOGRAPH

PACKAGE = Path(__file__).parents[2] / "build_scripts"
OF_ITS_OWN = "audit"
"""It reads by a path of its own, so that what the others drop is seen."""
RANGE = re.compile("[\u3400\u4e00]-|-[\u9fa5\u9fff]")
"""Of ideographs, within a class of a regular expression."""
YEAR_IN_FIGURES = re.compile(r"\(\?:19\|20\)\[0-9\]")
LONG_BODY, LONG_WORDING = 60, 8
"""Characters: what is shorter may be the same by chance."""


def modules() -> Iterator[tuple[str, str]]:
    """Each by its path, with its code."""
    for path in PACKAGE.rglob("*.py"):
        module = path.relative_to(PACKAGE)
        if module.parts[0] != OF_ITS_OWN:
            yield module.as_posix(), path.read_text("utf-8")


def definitions(code: str) -> Iterator[str]:
    """Bodies of functions and patterns without names; wordings in Chinese. What a module says of itself is passed over.
    """
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    said = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.FunctionDef):
            body = "\n".join(ast.unparse(step) for step in node.body if not _is_said(step))
            if len(body) > LONG_BODY:
                yield body
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            if not isinstance(node.args[0], ast.Name | ast.Attribute):
                yield ast.unparse(node)
        elif isinstance(node, ast.Constant) and id(node) not in said and _is_wording(node.value):
            yield str(node.value)


def _is_wording(value: object) -> bool:
    return isinstance(value, str) and len(IDEOGRAPH.findall(value)) >= LONG_WORDING


def _is_said(step: ast.stmt) -> bool:
    return isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)


def test_what_a_module_defines_is_found() -> None:
    body = "for one in found:\n    if one:\n        yield one\nyield from sorted(others, key=len)"
    indented = body.replace("\n", "\n    ")
    code = (
        f'A = re.compile("a")\nB = re.compile(a)\nC = "一二三四五六七八"\n'
        f'def f(a):\n    """一二三四五六七八九十"""\n    {indented}\n'
    )
    assert set(definitions(code)) == {"re.compile('a')", body, "一二三四五六七八"}


def test_nothing_is_defined_twice() -> None:
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for module, code in modules():
        for definition in definitions(code):
            homes[definition].add(module)
    twice = {
        definition: sorted(modules)
        for definition, modules in homes.items()
        if len(modules) > 1
    }
    assert twice == {}


def writing(pattern: re.Pattern[str]) -> set[str]:
    """The modules that have it in a string."""
    return {
        module
        for module, code in modules()
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and pattern.search(node.value)
    }


def test_what_an_ideograph_is_stands_in_one_module() -> None:
    assert writing(RANGE) == {"language/characters.py"}


def test_what_a_year_in_figures_is_stands_in_one_module() -> None:
    assert writing(YEAR_IN_FIGURES) == {"language/numbers/numerals.py"}
