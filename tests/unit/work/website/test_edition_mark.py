"""The sign of an edition: of its sources and of the program, and of nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.work.website.edition_mark import DIGITS, digests, mark_of

FILES = st.dictionaries(st.text(), st.binary(), max_size=4)


def _mark(files: dict[str, bytes]) -> str:
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
