"""The commands that a reader is told of are the ones there are."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from build_scripts.pipeline.commands import BY_NAME

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TELLING = ("README.md", "noxfile.py", "mkdocs.yml", "docs", "recipes", "build_scripts", "tests", ".ci")
SUFFIXES = {"", ".jinja", ".md", ".mjs", ".py", ".sh", ".yml"}
SESSION = re.compile(r"nox -s ([a-z]+(?: [a-z]+)*)")


def sessions() -> set[str]:
    """The functions of the noxfile that are one."""
    tree = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return {node.name for node in functions if "nox.session" in map(ast.unparse, node.decorator_list)}


def texts() -> Iterator[str]:
    for path in (ROOT / name for name in TELLING):
        for file in path.rglob("*") if path.is_dir() else [path]:
            if file.is_file() and file.suffix in SUFFIXES and file != Path(__file__):
                yield file.read_text("utf-8")


def test_the_table_has_every_session() -> None:
    assert set(re.findall(r"^\| `nox -s ([a-z]+)", README, re.MULTILINE)) == sessions()


def test_the_list_has_every_command() -> None:
    told = re.search(r"python -m build_scripts ([a-z]+(?:\|[a-z]+)+)`", README)
    assert told
    assert sorted(told[1].split("|")) == sorted(BY_NAME)


def test_a_session_that_is_told_of_is_there() -> None:
    told = {names.split()[0] for text in texts() for names in SESSION.findall(text)}
    assert {"site", "tests", "bundle"} <= told <= sessions()
