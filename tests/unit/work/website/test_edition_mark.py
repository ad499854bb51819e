"""The sign of an edition: of its sources and of the program, and of nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.work.website import edition_mark
from build_scripts.work.website.edition_mark import DIGITS, digests, mark_of
from build_scripts.work.website.marks_in_files import MARK

FILES = st.dictionaries(st.text(), st.binary(), max_size=4)


def _mark(files: dict[str, bytes]) -> str:
    """By a program of a few files: all of it would be read for each."""
    with pytest.MonkeyPatch.context() as small:
        small.setattr(edition_mark, "PACKAGE", Path(__file__).parent / "pages")
        return mark_of(digests(files))


@given(FILES)
def test_the_order_of_the_files_and_the_ends_of_their_lines_do_not_count(files: dict[str, bytes]) -> None:
    mark = _mark(files)
    assert len(mark) == DIGITS and int(mark, 16) >= 0
    windows = {name: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") for name, content in files.items()}
    assert mark == _mark(dict(reversed(files.items()))) == _mark(windows)


@given(FILES, st.text(), st.binary(min_size=1))
def test_any_other_source_is_another_edition(files: dict[str, bytes], name: str, content: bytes) -> None:
    more = files.get(name, b"") + content
    if more.replace(b"\r\n", b"\n") != files.get(name, b"").replace(b"\r\n", b"\n"):
        assert _mark(files) != _mark({**files, name: more})


def test_of_the_program_what_decides_the_display_counts_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edition_mark, "PACKAGE", tmp_path)
    for name in ("rules.py", "page.jinja", "words.yml", "words.txt", "rules.pyc", "notes.md"):
        (tmp_path / name).write_bytes(b"1")
    (tmp_path / "folder.py").mkdir()

    def mark() -> str:
        """A process that begins now."""
        edition_mark._program.cache_clear()
        return mark_of({})

    before = mark()
    for name, counts in {"rules.py": True, "page.jinja": True, "words.yml": True, "words.txt": True,
                         "rules.pyc": False, "notes.md": False}.items():
        (tmp_path / name).write_bytes(b"2")
        assert (mark() != before) is counts
        (tmp_path / name).write_bytes(b"1")
    (tmp_path / "rules.py").rename(tmp_path / "other.py")
    assert mark() != before
    assert len(before) == len(MARK)
