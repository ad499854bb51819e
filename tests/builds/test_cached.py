"""With a cache the same site comes out: cold, warm, harmed, of an edition that has changed, or of another program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from build_scripts.__main__ import main
from build_scripts.pipeline import published
from build_scripts.publish.pages import places
from build_scripts.work.cache import Cache
from build_scripts.work.website.unchanged import Unchanged
from tests.builds.test_bad_input import TEXT, _command, sources
from tests.builds.test_families import write_sources
from tests.builds.test_safe_builds import two_notices
from tests.trees import digests

ROOT = Path(__file__).parents[2]
KEPT = ("places/index.md",)
"""Of the pages of places: the navigation leads there."""


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The keys of what is made anew."""
    keys: list[str] = []
    real = Cache._write

    def counting(self: Cache, key: str, data: bytes) -> None:
        keys.append(key)
        real(self, key, data)

    monkeypatch.setattr(Cache, "_write", counting)
    yield keys


def build(folder: Path, files: dict[str, bytes], *options: str) -> dict[str, str]:
    assert main([*_command(folder, files), "--jobs", "1", *options]) == 0
    return digests(folder / "site")


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "build" / "cache").rglob("*") if path.is_file())


def site_of(folder: Path) -> str:
    """The key of what is known of the whole site."""
    made_of = Unchanged(folder / "source", [], Cache(folder / "build" / "cache"))
    return str(made_of.key)


def changed() -> dict[str, bytes]:
    files = sources()
    text = files["originals/a.txt"].decode().replace("瓦斯、水害", "水害、瓦斯")
    return sources(text)


def test_cold_warm_harmed_and_without_it_the_same_bytes(tmp_path: Path, put: list[str]) -> None:
    """Of two notices that are compared: what is made of known ones is known as well."""
    files = sources() | {"originals/b.txt": TEXT.replace("2024", "2025").encode()}
    files["catalog.yml"] = two_notices(files["originals/a.txt"], files["originals/b.txt"])
    without = build(tmp_path, files, "--no-cache")
    assert not entries(tmp_path)
    assert build(tmp_path, files) == without
    assert len(put) == len(set(put)) == len(entries(tmp_path)) > 20
    put.clear()
    shutil.rmtree(tmp_path / "site")
    assert build(tmp_path, files) == without
    assert put == [site_of(tmp_path)]
    put.clear()
    chance = Random(1)
    for path in entries(tmp_path):
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
    assert build(tmp_path, files) == without
    assert len(put) == len(entries(tmp_path))


def test_what_a_build_used_is_known_to_the_next_however_much_it_is(
    tmp_path: Path, put: list[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Cache.__init__, "__defaults__", (0,))
    build(tmp_path, sources())
    put.clear()
    shutil.rmtree(tmp_path / "site")
    build(tmp_path, sources())
    assert put == [site_of(tmp_path)]


def test_of_a_changed_notice_only_what_shows_it_is_made_anew(tmp_path: Path, put: list[str]) -> None:
    build(tmp_path, sources())
    everything = len(put)
    put.clear()
    warm = build(tmp_path, changed())
    assert 0 < len(put) < everything / 2
    assert warm == build(tmp_path, changed(), "--no-cache")


def test_what_did_not_change_stays_the_same_file(tmp_path: Path) -> None:
    """Servers and mirrors tell by its time that it is; and the disk has it once."""
    build(tmp_path, sources())
    before = {path: path.stat() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    build(tmp_path, changed())
    after = {path: path.stat() for path in before if path.is_file()}
    same = {path for path, stat in after.items() if stat.st_ino == before[path].st_ino}
    assert tmp_path / "site" / "originals" / "a.txt" not in same
    assert all(after[path].st_mtime_ns == before[path].st_mtime_ns for path in same)
    pictures = [path for path in after if path.suffix == ".jpg"]
    assert pictures
    assert same.issuperset(pictures)


def test_a_page_whose_link_leads_nowhere_any_more_is_made_anew_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    build(tmp_path, sources())
    files = places.files
    shutil.rmtree(tmp_path / "site")
    monkeypatch.setattr(published, "_taken", lambda *_: None)
    monkeypatch.setattr(places, "files", lambda linked: (file for file in files(linked) if file[0] in KEPT))
    assert main([*_command(tmp_path, sources()), "--jobs", "1"]) == 1
    assert "is not found among documentation files" in capsys.readouterr().err


def test_what_one_command_made_the_next_one_knows(tmp_path: Path) -> None:
    """Whatever order each gives to what has none, of all that the real tables say. Without the last site all is asked
    for again."""
    write_sources(tmp_path / "source", ["guojia-2025"], ["guojia"])
    command = [sys.executable, "-m", "build_scripts", "build", "--quiet", "--jobs", "1", *places_in(tmp_path)]
    found = []
    for seed in ("1", "2"):
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True)
        found.append(entries(tmp_path))
    assert found[0] == found[1]


def places_in(folder: Path) -> list[str]:
    names = {"--source": "source", "--build-dir": "build", "--site": "site"}
    return [part for option, name in names.items() for part in (option, str(folder / name))]


def test_of_several_families_the_same_comes_of_known_parts(tmp_path: Path) -> None:
    """Also where a family is made anew of a cache that knows it."""
    families = ("guojia", "jin")
    write_sources(tmp_path / "source", [f"{slug}-2025" for slug in families], families)
    command = ["build", "--quiet", "--jobs", "1", *places_in(tmp_path)]
    assert main(command) == 0
    cold = digests(tmp_path / "site")
    shutil.rmtree(tmp_path / "build" / "parts")
    assert main(command) == 0
    assert digests(tmp_path / "site") == cold
