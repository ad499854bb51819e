"""What is gone through side by side is of one length, and a difference is a fault; where one side may be longer is
named here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import build_scripts

PACKAGE = Path(build_scripts.__file__).parent
ONE_MAY_BE_LONGER = {
    ("audit/differences.py", "first_difference"), ("audit/tracked.py", "_difference"),
    ("language/redline/gaps.py", "_pairs_around"), ("language/wording/citing/title_numbers.py", "_sharing_a_bracket"),
    ("link/alignment/windows.py", "once"), ("link/indexes/clause_reader.py", "_meant"),
    ("link/indexes/task_tables.py", "_under_columns"), ("parse/frame/facts.py", "_facts_of_row"),
    ("parse/outline/provisions.py", "provisions"), ("search/notices.py", "_content"),
    ("work/website/scripts.py", "_short_names"),
}


def loose() -> Iterator[tuple[str, str]]:
    """Module and function."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            if any(map(_is_loose, ast.walk(function))):
                yield path.relative_to(PACKAGE).as_posix(), function.name


def _is_loose(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "zip"):
        return False
    return not any(keyword.arg == "strict" and ast.unparse(keyword.value) != "False" for keyword in node.keywords)


def test_only_what_is_named_may_differ_in_length() -> None:
    assert set(loose()) == ONE_MAY_BE_LONGER
