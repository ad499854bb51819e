"""A wording that stands in a table of labels stands nowhere else: pages, files and scripts take it from there."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from build_scripts.domain.indexes import BodyLevel
from build_scripts.language.characters import IDEOGRAPH

ROOT = Path(__file__).parents[4]
PUBLISH = ROOT / "build_scripts/publish"
LABELS = PUBLISH / "labels"
LEAST = 3
"""With fewer characters a label is a word that other sentences have, too."""
ELSEWHERE = {"有对应", "省、市、县三级", *get_args(BodyLevel)}
"""What a sentence may say in passing, and what is a value before it is a label."""


def texts(code: str) -> Iterator[str]:
    """The strings of a module, but for what it says of itself and the keys of its tables."""
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    passed_over = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    passed_over |= {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            yield node.value


def named_once() -> dict[str, Path]:
    """Every wording, with the module that has it."""
    found: dict[str, Path] = {}
    for module in LABELS.rglob("*.py"):
        for node in ast.parse(module.read_text("utf-8")).body:
            if isinstance(node, ast.Assign | ast.AnnAssign):
                found |= dict.fromkeys(texts(ast.unparse(node)), module)
    return {
        wording: module
        for wording, module in found.items()
        if len(IDEOGRAPH.findall(wording)) >= LEAST and wording not in ELSEWHERE
    }


def printed() -> Iterator[tuple[Path, str]]:
    """Every place that prints words, with all of them."""
    for module in PUBLISH.rglob("*.py"):
        yield module, "\n".join(texts(module.read_text("utf-8")))
    for file in (*PUBLISH.rglob("*.jinja"), *(ROOT / "docs/assets/js/src").rglob("*.js")):
        yield file, file.read_text("utf-8")


@pytest.mark.parametrize("wording", ["未收录", "未见对应", "本级未写", "文字相同"])
def test_labels_are_found(wording: str) -> None:
    assert wording in named_once()


def test_no_label_is_written_a_second_time() -> None:
    labels = named_once()
    again = {
        (wording, file.relative_to(ROOT).as_posix())
        for file, words in printed()
        for wording, home in labels.items()
        if wording in words and file != home
    }
    assert again == set()
