"""Every link of the pages of bodies and targets, and every link to them, leads to a page, an anchor or a file."""

from posixpath import dirname, join, normpath

from build_scripts.publish import site_files
from tests.indexed import indexed
from tests.rendering import rendered

FILES = dict(site_files.files(indexed()))
HAND_WRITTEN = ("about/index.md", "about/comparing.md", "about/method.md", "about/topics.md", "compare.md")


def links(page: str) -> list[tuple[str, str]]:
    """File and anchor, from the site's root."""
    hrefs = [a.get("href") for a in rendered(str(FILES[page])).iter("a")]
    parts = [href.partition("#") for href in hrefs if not href.startswith("http")]
    return [(normpath(join(dirname(page), file)) if file else page, anchor) for file, _, anchor in parts]


def pages(*folders: str) -> list[str]:
    return [name for name in FILES if name.startswith(folders) and name.endswith(".md")]


def test_what_they_lead_to_is_there() -> None:
    anchors: dict[str, set[str]] = {}
    for page in pages("bodies/", "targets/"):
        for file, anchor in links(page):
            assert file in FILES or file in HAND_WRITTEN, f"{page}: {file}"
            if anchor:
                known = anchors.setdefault(file, set(rendered(str(FILES[file])).xpath("//@id")))
                assert anchor in known, f"{page}: {file}#{anchor}"


def test_the_way_to_them() -> None:
    assert {("bodies/index.md", ""), ("targets/index.md", "")} <= set(links("index.md"))
    assert {("bodies/index.md", ""), ("targets/index.md", "")} <= set(links("about/downloads.md"))
    both = {("bodies/index.md", "province-shanxi"), ("targets/shanxi-2024.md", "")}
    assert both <= set(links("notices/shanxi-2024.md"))
    assert both <= set(links("places/shanxi.md"))
    assert ("targets/shanxi-2024.md", "") in links("years/2024.md")


def test_each_page_has_the_way_home() -> None:
    for page in pages("bodies/", "targets/"):
        assert links(page)[0] == ("index.md", ""), page
