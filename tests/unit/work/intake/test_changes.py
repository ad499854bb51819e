"""Changes of the source texts: all of them or none, at whatever moment the work ends."""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.work.intake.changes import change
from tests.trees import digests
from tests.unit.work.intake_sources import folder

PLACE = b"""  - slug: place
    name: \xe6\x9f\x90\xe5\xb8\x82
    level: prefecture
    division_code: "990100"
    parent: ceshi
"""
MOMENTS = 50


def changes(source: Path) -> Mapping[str, bytes | None]:
    """Of files that are there, and a new one."""
    listed = (source / "catalog.yml").read_bytes()
    places = (source / "jurisdictions.yml").read_bytes() + PLACE
    return {"jurisdictions.yml": places, "catalog.yml": listed + b"# more\n", "synonyms.yml": b"synonyms: []\n"}


def ended_at(moment: int, source: Path) -> None:
    """The change in a process of its own, killed when it has spoken to the system so many times."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    spoken = 0

    def hook(event: str, _: object) -> None:
        nonlocal spoken
        if event.startswith(("os.", "open", "shutil.", "ctypes.call")):
            spoken += 1
            if spoken == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    try:
        change(source, changes(source))
    finally:
        os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied")
def test_killed_at_any_moment_it_is_as_it_was_or_complete(tmp_path: Path) -> None:
    source = folder(tmp_path)
    before = digests(source)
    wanted = {**before}
    outcomes = []
    for moment in range(1, 10 * MOMENTS):
        ended_at(moment, source)
        outcomes.append(digests(source))
        if outcomes[-1] != before:
            wanted = outcomes[-1]
            break
    assert len(outcomes) >= MOMENTS and all(found == before for found in outcomes[:-1])
    assert {name for name in wanted if wanted[name] != before.get(name)} == set(changes(source))
    change(source, {})
    assert digests(source) == wanted
    assert [path.name for path in tmp_path.iterdir()] == ["sources"]


def test_with_faults_nothing_is_changed(tmp_path: Path) -> None:
    source = folder(tmp_path)
    before = digests(source)
    with pytest.raises(InputError):
        change(source, {"jurisdictions.yml": b"jurisdictions: []\n"})
    assert digests(source) == before


def test_a_file_is_written_anew_and_never_into(tmp_path: Path) -> None:
    """The copy shares its files with the folder as long as nothing is changed."""
    source = folder(tmp_path)
    held = (source / "catalog.yml").open("rb")
    before = held.read()
    change(source, {"catalog.yml": before + b"# more\n"})
    held.seek(0)
    assert held.read() == before
    assert (source / "catalog.yml").read_bytes() == before + b"# more\n"
    held.close()
