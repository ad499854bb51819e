"""The hand-written pages, and what they load: all of it but what is the builder's or the checker's."""

from pathlib import Path

import pytest

from build_scripts.domain.building.execution import one_by_one
from build_scripts.work.cache import Cache, remembering
from build_scripts.work.website import hand_written, scripts, styles


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str | bytes]:
    for name in ("about/technical.md", "assets/a.css", "assets/b.js", "assets/c.ts", "theme/main.html", "theme.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, "utf-8")
    monkeypatch.setattr(hand_written, "HAND_WRITTEN", tmp_path)
    for joining in (styles, scripts):
        monkeypatch.setattr(joining, "joined", lambda texts: {f"joined {name}": text for name, text in texts.items()})
    return dict(hand_written.files())


def test_pages_are_published_as_they_are_and_the_builder_s_own_files_not(written: dict[str, str | bytes]) -> None:
    assert {name for name, found in written.items() if isinstance(found, bytes)} == {"about/technical.md", "theme.md"}
    assert written["theme.md"] == b"theme.md"


def test_styles_and_scripts_are_joined_and_types_are_nobody_s(written: dict[str, str | bytes]) -> None:
    joined = {name: found for name, found in written.items() if isinstance(found, str)}
    assert joined == {"joined assets/a.css": "assets/a.css", "joined assets/b.js": "assets/b.js"}


def test_scripts_that_did_not_change_are_not_joined_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "docs/assets/js/src/entries/a.js"
    script.parent.mkdir(parents=True)
    script.write_text("const first = 1;\n", "utf-8")
    monkeypatch.setattr(hand_written, "HAND_WRITTEN", tmp_path / "docs")
    known = remembering(one_by_one, Cache(tmp_path / "cache"))
    joined = dict(hand_written.files())
    assert dict(hand_written.files(known)) == joined
    with monkeypatch.context() as patched:
        patched.delattr(scripts, "joined")
        assert dict(hand_written.files(known)) == joined
    script.write_text("const second = 2;\n", "utf-8")
    assert dict(hand_written.files(known)) == dict(hand_written.files()) != joined
