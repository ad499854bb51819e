"""No room holds more than about a dozen files side by side; nothing stands loose at the top but the line of data and
how it is started. The README's map has every room."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST = 13
KINDS = frozenset((".css", ".jinja", ".js", ".mjs", ".py", ".yml"))


def files(top: str) -> Iterator[Path]:
    """Written by hand: what a room says of itself is none of the files that stand in it."""
    for path in (ROOT / top).rglob("*"):
        hidden = {"node_modules", "__pycache__"} & set(path.parts)
        if path.suffix in KINDS and path.name != "__init__.py" and not hidden:
            yield path.relative_to(ROOT)


@pytest.mark.parametrize("top", ["build_scripts", "docs/assets", "tests"])
def test_a_room_holds_about_a_dozen_files(top: str) -> None:
    held = Counter(path.parent.as_posix() for path in files(top))
    assert len(held) > 2
    assert {room: count for room, count in held.items() if count > MOST} == {}


def test_nothing_stands_loose_at_the_top() -> None:
    assert [path.name for path in files("build_scripts") if len(path.parts) == 2] == ["__main__.py"]


def stages_on_the_map() -> dict[str, str]:
    """What the README says of each stage and the rooms in it."""
    house = (ROOT / "README.md").read_text("utf-8").partition("\n    build_scripts/\n")[2]
    _, *parts = re.split(r"(?m)^ {6}(\w+)/", house.partition("\n    source_texts/")[0])
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_the_map_has_every_room() -> None:
    said = stages_on_the_map()
    rooms = {path.parent.parts[1:3] for path in files("build_scripts")}
    missing = {"/".join(room) for room in rooms if room[:1] and not _is_said(said, *room)}
    assert missing == set()


def _is_said(said: dict[str, str], stage: str, room: str = "") -> bool:
    return stage in said and bool(re.search(rf"\b{room}/", said[stage]) or not room)
