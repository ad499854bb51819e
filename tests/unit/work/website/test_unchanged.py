"""A site that stands as the last build left it stays; whatever is not quite so is made anew."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from build_scripts.work.cache import Cache
from build_scripts.work.console.account import Account
from build_scripts.work.website import unchanged
from build_scripts.work.website.unchanged import Unchanged

ACCOUNT = Account(notices=1, characters=2, doubts=())


@pytest.fixture(autouse=True)
def small_program(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pages written by hand, a configuration and a program, all of a few bytes."""
    program = tmp_path_factory.mktemp("program")
    for name in ("docs/about/page.md", "mkdocs.yml", "package/a.py"):
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_text(name, "utf-8")
    for own, name in (("HAND_WRITTEN", "docs"), ("CONFIG", "mkdocs.yml"), ("PACKAGE", "package")):
        monkeypatch.setattr(unchanged, own, program / name)
    monkeypatch.setattr(unchanged, "frame", lambda: "frame")
    monkeypatch.setattr(unchanged, "MOST", 1000)
    return program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sources, and what was made of them: pages, and a site that has one of its files in common with them."""
    for name in ("source/originals/a.txt", "source/catalog.yml", "docs/index.md", "docs/picture", "site/index.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    (tmp_path / "site" / "picture").hardlink_to(tmp_path / "docs" / "picture")
    kept(tmp_path).keep(ACCOUNT)
    return tmp_path


def kept(folder: Path) -> Unchanged:
    return Unchanged(folder / "source", [folder / "docs", folder / "site"], Cache(folder / "cache"))


def test_it_is_known_by_what_it_was_made_from_and_by_all_that_stands_there(folder: Path) -> None:
    assert kept(folder).account() == ACCOUNT


def digest_of(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()


@pytest.mark.parametrize("at", [0, 1])
def test_files_whose_digests_are_told_are_counted_by_them(folder: Path, at: int) -> None:
    """Of the folder of pages, or of the site."""
    name = ("docs", "site")[at]
    told = {path.name: digest_of(path) for path in (folder / name).iterdir()}
    kept(folder).keep(ACCOUNT, [{}] * at + [told])
    assert kept(folder).account() == ACCOUNT
    # Something else was put there than stands there now.
    kept(folder).keep(ACCOUNT, [{}] * at + [told | {"picture": b"other"}])
    assert kept(folder).account() is None


def test_digests_of_the_site_say_nothing_of_its_pages(folder: Path) -> None:
    (folder / "site" / "index.md").write_text("site", "utf-8")
    kept(folder).keep(ACCOUNT, [{}, {"index.md": digest_of(folder / "site" / "index.md")}])
    assert kept(folder).account() == ACCOUNT


def _lock(folder: Path) -> None:
    (folder / ".site.lock").touch()


def _left(folder: Path) -> None:
    (folder / f".docs.unfinished-{'0' * 16}").mkdir()


def _flip(name: str) -> Callable[[Path], None]:
    def flip(folder: Path) -> None:
        path = folder / name
        data = bytearray(path.read_bytes())
        data[0] ^= 1
        path.write_bytes(data)

    return flip


HARM: dict[str, Callable[[Path], object]] = {
    "a source": _flip("source/originals/a.txt"), "a table": _flip("source/catalog.yml"),
    "a page": _flip("site/index.html"), "what has two names": _flip("site/picture"), "Markdown": _flip("docs/index.md"),
    "one more source": lambda folder: (folder / "source/originals/b.txt").write_text("b"),
    "one more file": lambda folder: (folder / "site/more").write_text("b"),
    "one more folder": lambda folder: (folder / "site/folder").mkdir(),
    "a file that is gone": lambda folder: (folder / "site/picture").unlink(),
    "a site that is gone": lambda folder: (folder / "site").rename(folder / "elsewhere"),
    "another name": lambda folder: (folder / "site/picture").rename(folder / "site/image"),
    "a link": lambda folder: (folder / "site/link").symlink_to("picture"),
    "a source that is larger than any": lambda folder: (folder / "source/words.txt").write_bytes(bytes(unchanged.MOST)),
    "a source that is a link to nowhere": lambda folder: (folder / "source/words.txt").symlink_to("nowhere"),
    "another build at work": _lock, "what a killed build left": _left,
}


@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
def test_what_is_not_quite_so_is_made_anew(folder: Path, harm: Callable[[Path], object]) -> None:
    harm(folder)
    assert kept(folder).account() is None


def test_another_program_or_another_frame_makes_another_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "frame", lambda: "another")
    assert kept(folder).account() is None


def test_another_hand_written_page_makes_another_site(folder: Path, small_program: Path) -> None:
    (small_program / "docs/about/page.md").write_text("new")
    assert kept(folder).account() is None


def test_what_is_known_of_it_came_to_no_harm(folder: Path) -> None:
    for path in (folder / "cache").glob("*/*"):
        _flip(str(path.relative_to(folder)))(folder)
    assert kept(folder).account() is None


def test_nothing_is_kept_of_sources_that_changed_meanwhile(folder: Path) -> None:
    """Nor of such as changed and changed back: they were read in between."""
    begun = Unchanged(folder / "source", [folder / "docs", folder / "site"], Cache(folder / "empty"))
    path = folder / "source" / "originals" / "a.txt"
    path.write_text("other", "utf-8")
    path.write_text("source/originals/a.txt", "utf-8")
    begun.keep(ACCOUNT)
    assert begun.account() is None


def test_nothing_is_kept_where_the_program_changed_meanwhile(folder: Path, small_program: Path) -> None:
    begun = Unchanged(folder / "source", [folder / "docs", folder / "site"], Cache(folder / "empty"))
    (small_program / "package/a.py").write_text("other")
    begun.keep(ACCOUNT)
    assert begun.account() is None


@pytest.mark.parametrize(("length", "is_known"), [(999, True), (1000, False)])
def test_of_a_source_that_may_be_longer_than_what_is_read_nothing_is_known(
    length: int, is_known: bool, folder: Path,
) -> None:
    (folder / "source/words.txt").write_bytes(bytes(length))
    kept(folder).keep(ACCOUNT)
    assert kept(folder).account() == (ACCOUNT if is_known else None)


def test_of_sources_that_are_no_plain_files_nothing_is_known(folder: Path) -> None:
    (folder / "source/words.txt").symlink_to("nowhere")
    begun = kept(folder)
    assert begun.key is None
    begun.keep(ACCOUNT)
    assert begun.account() is None


def test_without_a_source_or_a_site_nothing_is_known(folder: Path) -> None:
    (folder / "site").rename(folder / "elsewhere")
    begun = kept(folder)
    begun.keep(ACCOUNT)
    (folder / "site").mkdir()
    assert begun.account() is None
    assert Unchanged(folder / "none", [folder / "docs"], Cache(folder / "cache")).account() is None


def test_something_else_under_its_key_is_no_account(folder: Path) -> None:
    known = kept(folder)
    assert known.key
    Cache(folder / "cache").put(known.key, "something else")
    assert known.account() is None


def test_a_file_that_stands_in_another_folder_is_another_site(folder: Path) -> None:
    (folder / "docs/index.md").rename(folder / "site/index.md")
    assert kept(folder).account() is None


@pytest.mark.parametrize("name", ["site/index.html", "site/css"])
def test_a_link_to_the_same_is_not_the_same(folder: Path, name: str) -> None:
    (folder / "site/css").mkdir()
    kept(folder).keep(ACCOUNT)
    assert kept(folder).account() == ACCOUNT
    (folder / name).rename(folder / "elsewhere")
    (folder / name).symlink_to(folder / "elsewhere")
    assert kept(folder).account() is None


def test_where_a_link_leads_is_not_looked_at(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "site/link").symlink_to(folder / "elsewhere")
    kept(folder).keep(ACCOUNT)
    (folder / "elsewhere/more").touch()
    assert kept(folder).account() == ACCOUNT
