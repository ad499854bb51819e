"""The pinned versions can be installed by every Python that the project promises to run on."""

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINS = {
    canonicalize_name(name): version
    for name, _, version in (line.partition("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
}


def test_every_pin_takes_the_oldest_python_that_the_project_takes() -> None:
    oldest = PROJECT["requires-python"].removeprefix(">=") + ".0"
    wanted = {
        canonicalize_name(found.metadata["Name"]): str(found.metadata.json.get("requires_python", ""))
        for found in distributions() if PINS.get(canonicalize_name(found.metadata["Name"])) == found.version
    }
    assert "mkdocs-material" in wanted
    assert {name: python for name, python in wanted.items() if not SpecifierSet(python).contains(oldest)} == {}


def test_every_dependency_is_pinned_at_the_version_it_is_asked_for() -> None:
    asked = [*PROJECT["dependencies"], *(x for extra in PROJECT["optional-dependencies"].values() for x in extra)]
    for name, _, version in (re.split("(==)", text) for text in asked):
        assert PINS[canonicalize_name(name)] == version
