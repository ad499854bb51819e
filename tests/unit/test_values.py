"""What is passed from room to room is a value: frozen, with slots. What is filled while something is read stays
inside the room that fills it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import build_scripts

PACKAGE = Path(build_scripts.__file__).parent
BY_IDENTITY = {"eq"}
"""Switched off where a thing is itself whatever it says."""


def declared() -> Iterator[tuple[str, str, dict[str, bool]]]:
    """Module, name and switches of every dataclass of the project."""
    for module, text in modules():
        for found in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)):
            for switches in map(_switches, found.decorator_list):
                if switches is not None:
                    yield module, found.name, switches


def modules() -> Iterator[tuple[str, str]]:
    """Each by its path, with its text."""
    return ((path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py")))


def _switches(decorator: ast.expr) -> dict[str, bool] | None:
    """None where the class is no dataclass."""
    if ast.unparse(decorator) == "dataclass":
        return {}
    if not (isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "dataclass"):
        return None
    return {str(keyword.arg): ast.literal_eval(keyword.value) for keyword in decorator.keywords}


def imports() -> Iterator[tuple[str, str, str]]:
    """Room that imports, module and name that it takes from another room."""
    for importing, text in modules():
        room = room_of(importing)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom) and node.module:
                module = _file_of(node.module.removeprefix("build_scripts.").replace(".", "/"))
                yield from ((room, module, alias.name) for alias in node.names if room_of(module) != room)


def _file_of(module: str) -> str:
    return f"{module}/__init__.py" if (PACKAGE / module).is_dir() else f"{module}.py"


def room_of(module: str) -> str:
    return module.partition("/")[0]


def test_there_are_values() -> None:
    assert len(list(declared())) > 300


def test_a_switch_is_set_or_left_out() -> None:
    off = [(module, name, switch) for module, name, switches in declared() for switch, on in switches.items() if not on]
    assert [found for found in off if found[2] not in BY_IDENTITY] == []


def test_what_is_not_frozen_stays_in_its_room() -> None:
    """No other room names it, so that none can change it."""
    filled = [(module, name) for module, name, switches in declared() if not switches.get("frozen")]
    used = {(imported, name) for _, imported, name in imports()}
    assert filled
    assert [found for found in filled if found in used] == []


def test_every_value_has_slots_unless_it_keeps_what_follows_from_it() -> None:
    keeping = {module for module, text in modules() if "@cached_property" in text}
    without = [(module, name) for module, name, switches in declared() if not switches.get("slots")]
    assert [found for found in without if found[0] not in keeping] == []
