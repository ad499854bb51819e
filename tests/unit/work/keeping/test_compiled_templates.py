"""Templates are compiled once, for each way of reading them, and anew where the cache came to harm."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from build_scripts.work.cache import Cache
from build_scripts.work.keeping.compiled_templates import CompiledTemplates

TEXT = "{{ '甲' }}{{ view }}"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are compiled."""
    names: list[str] = []
    real = Environment.compile

    def counting(self: Environment, source: Any, name: Any = None, *rest: Any) -> Any:
        names.append(name)
        return real(self, source, name, *rest)

    monkeypatch.setattr(Environment, "compile", counting)
    return names


def shown(folder: Path, whose: str, mark: str = "", text: str = TEXT) -> str:
    made = Environment(
        loader=DictLoader({"a": text}), finalize=lambda value: f"{mark}{value}", autoescape=True,
        bytecode_cache=CompiledTemplates(Cache(folder), whose),
    )
    return made.get_template("a").render(view="乙")


def test_what_is_known_is_not_compiled(tmp_path: Path, compiled: list[str]) -> None:
    assert shown(tmp_path, "md") == shown(tmp_path, "md") == "甲乙"
    assert compiled == ["a"]
    assert shown(tmp_path, "md", text="{{ view }}") == "乙"
    assert compiled == ["a", "a"]


def test_each_has_its_own(tmp_path: Path, compiled: list[str]) -> None:
    """What a template says itself is made ready when it is compiled."""
    assert shown(tmp_path, "md", "*") == "*甲*乙"
    assert shown(tmp_path, "html") == "甲乙"
    assert compiled == ["a", "a"]


def test_harmed_it_is_compiled_anew(tmp_path: Path, compiled: list[str]) -> None:
    shown(tmp_path, "md")
    (entry,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    data = bytearray(entry.read_bytes())
    data[-1] ^= 1
    entry.write_bytes(data)
    assert shown(tmp_path, "md") == "甲乙"
    assert compiled == ["a", "a"]
