"""MkDocs' own steps dealt to workers give what MkDocs gives, and warn of the same."""

import os
import re
from collections.abc import Iterator
from concurrent.futures import Executor
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.commands import build as steps
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from build_scripts.domain.addresses.project import CONFIG
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import InputError
from build_scripts.work import workers
from build_scripts.work.cache import Cache
from build_scripts.work.keeping.packs import slots
from build_scripts.work.website import page_builder
from build_scripts.work.website.page_builder import STAMP, Scope, build_pages
from build_scripts.work.website.pages.anchors import digests
from build_scripts.work.website.theme import set_up
from build_scripts.work.website.theme_files import leave_out
from build_scripts.work.workers import Through, processes
from tests.trees import contents
from tests.unit.work.test_workers import AtOnce

LANDINGS = ("index", "topics/index", "compare/index", "years/index", "places/index", "about/index")


@pytest.fixture(autouse=True)
def never_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", 0)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The pages of the navigation and some others, with links, anchors and a file."""
    folder = tmp_path / "docs"
    for at, name in enumerate((*LANDINGS, *(f"notices/a{number}" for number in range(45)))):
        _write(folder / f"{name}.md", f"---\ntitle: 第{at}页\n---\n\n# 题{at} {{: #h{at} }}\n\n文字。\n")
    _write(folder / "notices/links.md", "# 链接 {: #top }\n\n[一](a1.md#h7)、[首页](../index.md)、[自己](#top)\n")
    _write(folder / "data/x.json", "{}\n")
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def fixed_date() -> Iterator[None]:
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    yield
    os.environ.pop("SOURCE_DATE_EPOCH")
    if before is not None:
        os.environ["SOURCE_DATE_EPOCH"] = before


@pytest.mark.usefixtures("fixed_date")
def test_every_way_gives_what_mkdocs_itself_gives(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for how the theme's templates are read."""
    env_of = Theme.get_env

    def trimmed(theme: Theme) -> Environment:
        env = env_of(theme)
        set_up(env)
        return env

    monkeypatch.setattr(Theme, "get_env", trimmed)
    build(load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(tmp_path / "plain"), strict=True))
    leave_out(tmp_path / "plain")
    (tmp_path / "plain/sitemap.xml").unlink()
    (tmp_path / "plain/sitemap.xml.gz").unlink()
    plain = contents(tmp_path / "plain")
    sent: Executor = AtOnce()
    ways: tuple[Each, ...] = one_by_one, processes(2), Through(executor=sent, workers=2, store=tmp_path / "store")
    for number, each in enumerate(ways):
        build_pages(docs, tmp_path / str(number), each)
        assert contents(tmp_path / str(number)) == plain


@pytest.mark.parametrize(("link", "said"), [
    ("[无](a99.md)", "a link 'a99.md', but the target 'notices/a99.md' is not found among documentation files"),
    ("[无](a1.md#h99)", "the doc 'notices/a1.md' does not contain an anchor '#h99'"),
    ("[无](#h99)", "there is no such anchor on this page"),
])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_link_to_nothing_is_told_once_whoever_makes_the_page(
    link: str, said: str, jobs: int, docs: Path, tmp_path: Path,
) -> None:
    _write(docs / "notices/wrong.md", f"# 错\n\n{link}\n")
    with pytest.raises(InputError) as told:
        build_pages(docs, tmp_path / "site", processes(jobs))
    (fault,) = told.value.diagnostics
    assert "notices/wrong.md" in fault.message
    assert said in fault.message


@pytest.mark.parametrize(("scope", "theirs"), [("part", False), ("rest", True)])
def test_of_pages_that_are_not_all_it_is_told_where_they_lead_beyond_themselves(
    scope: Scope, theirs: bool, few: Path, tmp_path: Path,
) -> None:
    """The files of the theme are made with what leads to all families, and with no part."""
    for name in LANDINGS[1:]:
        (few / f"{name}.md").unlink()
    _write(few / "notices/beyond.md", "# 外 {: #top }\n\n[甲](../topics/a.md#h2)、[乙](../topics/a.md#h1)、"
                                       "[丙](../data/y.json)、[丁](a1.md#h7)、[戊](#top)\n")
    found = build_pages(few, tmp_path / "site", scope=scope, family="jin").beyond
    assert {name: anchors for name, anchors in found.items() if name in ("topics/a.md", "data/y.json")} == {
        "topics/a.md": ("h1", "h2"), "data/y.json": (),
    }
    assert not any(name.startswith("notices/") for name in found)
    assert (tmp_path / "site/404.html").exists() is theirs


def _eights(data: bytes) -> list[bytes]:
    return [data[at : at + 8] for at in range(0, len(data), 8)]


def test_a_page_that_was_made_holds_nothing_any_more(docs: Path, tmp_path: Path) -> None:
    """A family has tens of thousands of them."""
    builder = page_builder._Builder(page_builder._Run(docs=docs, site=tmp_path / "site"))
    builder.begin()
    (slot,) = slots("table", ["notices/links.md"])
    (made,) = builder.make(page_builder._Handful(names=("notices/links.md",), slot=slot))
    named = digests([("notices/a1.md", "h7"), ("notices/links.md", "top")])
    assert sorted(_eights(made.named)) == sorted(_eights(named))
    assert made.anchors == digests([("notices/links.md", "top")])
    page = builder.known.files.src_uris["notices/links.md"].page
    assert page is not None
    assert (page.content, page.links_to_anchors, page.present_anchor_ids, list(page.toc)) == (None, None, None, [])


def test_files_that_are_copied_are_few_pieces_of_work_beside_the_pages(docs: Path, tmp_path: Path) -> None:
    """However many there are: dealt evenly, they would leave all pages to the last worker."""
    for number in range(3 * page_builder.COPIES):
        _write(docs / f"data/{number}.json", "{}")
    builder = page_builder._Builder(page_builder._Run(docs=docs, site=tmp_path / "site"))
    names = builder.begin()
    handfuls = list(builder.handfuls(names, ""))
    assert sorted(name for handful in handfuls for name in handful.names) == sorted(names)
    copied = [handful for handful in handfuls if handful.slot is None]
    assert len(copied) == -(-sum(len(handful.names) for handful in copied) // page_builder.COPIES)


def test_markdown_whose_digest_is_given_is_not_read_to_be_known(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And another digest is another page."""
    read: list[str] = []
    made: list[str] = []
    content, populate = File.content_bytes, steps._populate_page

    def noting(file: File) -> bytes:
        read.append(file.src_uri)
        return content.__get__(file)  # type: ignore[no-any-return]

    def noting_made(page: Page, config: MkDocsConfig, files: Files) -> None:
        made.append(page.file.src_uri)
        populate(page, config, files)

    monkeypatch.setattr(File, "content_bytes", property(noting))
    monkeypatch.setattr(steps, "_populate_page", noting_made)
    name, cache = "notices/a1.md", Cache(tmp_path / "cache")
    for number, digest, times in (("0", "one", 1), ("1", "one", 0), ("2", "another", 1)):
        made.clear()
        build_pages(docs, tmp_path / number, cache=cache, digests={name: digest})
        assert made.count(name) == times
    assert name not in read
    assert contents(tmp_path / "0") == contents(tmp_path / "1") == contents(tmp_path / "2")


def test_a_file_of_our_own_stands_there_by_a_second_name_and_one_of_the_theme_as_a_copy(
    docs: Path, tmp_path: Path,
) -> None:
    built = tmp_path / "built"
    build_pages(docs, built)
    assert (built / "data/x.json").samefile(docs / "data/x.json")
    picture = "assets/images/favicon.png"
    places = (Path(folder, picture) for folder in load_config(str(CONFIG), docs_dir=str(docs)).theme.dirs)
    (source,) = filter(Path.is_file, places)
    assert (built / picture).read_bytes() == source.read_bytes()
    assert not (built / picture).samefile(source)


def test_all_wrong_links_are_told_together(docs: Path, tmp_path: Path) -> None:
    for number in range(3):
        _write(docs / f"notices/wrong{number}.md", "# 错\n\n[无](a99.md)\n")
    with pytest.raises(InputError) as told:
        build_pages(docs, tmp_path / "site", processes(2))
    assert [re.findall(r"wrong[0-9]", fault.message)[0] for fault in told.value.diagnostics] == [
        "wrong0", "wrong1", "wrong2",
    ]


@pytest.fixture
def few(docs: Path) -> Path:
    """The same, of fewer pages."""
    for number in range(2, 45):
        (docs / f"notices/a{number}.md").unlink()
    return docs


def test_every_page_tells_the_edition_in_its_foot_and_also_where_an_address_is_not_there(
    few: Path, tmp_path: Path,
) -> None:
    # The pages of a whole site lead to nothing beyond it.
    for name, stamp in (("plain", ""), ("site", "版本甲")):
        assert build_pages(few, tmp_path / name, stamp=stamp).beyond == {}
    plain = contents(tmp_path / "plain")
    assert STAMP in plain["404.html"] and STAMP in plain["index.html"]
    assert contents(tmp_path / "site") == {
        name: data.replace(STAMP, "版本甲".encode()) if name.endswith(".html") else data for name, data in plain.items()
    }


def test_a_page_that_is_known_is_not_made_again_though_the_edition_is_another(
    few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = Cache(tmp_path / "cache")
    build_pages(few, tmp_path / "first", cache=cache, stamp="版本甲")
    build_page, made = steps._build_page, list[str]()

    def noting(page: Page, *rest: Any) -> None:
        made.append(page.file.src_uri)
        build_page(page, *rest)

    monkeypatch.setattr(steps, "_build_page", noting)
    build_pages(few, tmp_path / "second", cache=cache, stamp="版本乙")
    assert made == []
    first, second = contents(tmp_path / "first"), contents(tmp_path / "second")
    assert second == {name: data.replace("版本甲".encode(), "版本乙".encode()) for name, data in first.items()} != first
    _write(few / "notices/a0.md", "# 新 {: #h6 }\n")
    build_pages(few, tmp_path / "third", cache=cache)
    assert made == ["notices/a0.md"]


def test_it_is_told_how_pages_stand_and_what_was_told_of_files_that_are_none(few: Path, tmp_path: Path) -> None:
    """Made or known, with their stamp."""
    digest, cache = sha256((few / "data/x.json").read_bytes()), Cache(tmp_path / "cache")
    for number in range(2):
        site = tmp_path / str(number)
        told = build_pages(few, site, cache=cache, stamp="甲", digests={"data/x.json": digest.hexdigest()}).standing
        pages = {page.relative_to(few).with_suffix(".html").as_posix() for page in few.rglob("*.md")}
        assert told == {
            name: sha256(content).digest()
            for name, content in contents(site).items()
            if name in pages | {"data/x.json"}
        }
        assert told.keys() == pages | {"data/x.json"}


@pytest.mark.parametrize("link", ["[无](a99.md)", "[无](a1.md#h99)"])
def test_a_link_to_nothing_is_told_again_as_long_as_it_leads_there(link: str, few: Path, tmp_path: Path) -> None:
    _write(few / "notices/wrong.md", f"# 错\n\n{link}\n")
    for _ in range(2):
        with pytest.raises(InputError, match=r"notices/wrong\.md"):
            build_pages(few, tmp_path / "site", cache=Cache(tmp_path / "cache"))


def test_a_page_is_made_again_where_another_that_it_leads_to_is_gone(few: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    build_pages(few, tmp_path / "first", cache=cache)
    (few / "notices/a1.md").unlink()
    with pytest.raises(InputError, match=r"notices/links\.md.*a1\.md"):
        build_pages(few, tmp_path / "second", cache=cache)
    _write(few / "notices/a1.md", "# 另 {: #other }\n")
    with pytest.raises(InputError, match="does not contain an anchor '#h7'"):
        build_pages(few, tmp_path / "third", cache=cache)


def test_the_address_of_the_site_ends_with_a_slash_and_may_be_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_builder, "CONFIG", tmp_path / "mkdocs.yml")
    for line, address in {"site_url: https://a.cn/b": "https://a.cn/b/", 'site_url: "https://a.cn/"': "https://a.cn/",
                          "site_url: ''": "", "site_name: 甲": ""}.items():
        _write(tmp_path / "mkdocs.yml", f"{line}\n")
        assert page_builder.site_address() == address
