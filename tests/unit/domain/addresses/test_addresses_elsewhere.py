"""Where scripts, the theme and pages written by hand name an address of the site, it is one that the build makes."""

import re
from collections.abc import Iterator

import pytest

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.project import HAND_WRITTEN
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.thread import ThreadId
from build_scripts.domain.topics import TopicSlug
from build_scripts.search.coding.names import OVERVIEW
from build_scripts.search.index_files import FOLDER

SCRIPTS = sorted((HAND_WRITTEN / "assets/js/src").rglob("*.js"))
THEME = sorted((HAND_WRITTEN / "theme").rglob("*.html"))
PAGES = sorted(HAND_WRITTEN.rglob("*.md"))
MADE = {
    site_addresses.HOME, site_addresses.YEARS, site_addresses.PLACES, site_addresses.SOURCES, site_addresses.DISPLAY,
    site_addresses.INTEGRITY, site_addresses.DOWNLOADS, site_addresses.UPDATES, site_addresses.HOW_TOPICS,
    site_addresses.topics_index(), site_addresses.comparisons(), site_addresses.bodies_index(),
    site_addresses.targets_index(), site_addresses.phrases_index(), site_addresses.works_index(),
    site_addresses.feed(), site_addresses.edition_data("edition"),
    *(path.relative_to(HAND_WRITTEN).with_suffix(".html").as_posix() for path in PAGES),
}
BEGUN = {
    address.partition("x")[0]
    for address in (
        site_addresses.notice_page(NoticeId("x")), site_addresses.topic_page(TopicSlug("x")),
        site_addresses.thread_page(PlaceSlug("x"), ThreadId("x")), site_addresses.compare_script("x"),
        site_addresses.compare_document(NoticeId("x"), NoticeId("y")), f"{FOLDER}/x",
    )
}
WHOLE = re.compile(r"""["'](?:\.\./)*((?:[a-z]+/)*[a-z0-9][a-z0-9-]*\.(?:html|xml|json))(?:[?#][^"']*)?["']""")
OPEN = re.compile(r"""["']((?:[a-z]+/)+)["']\s*\+""")
OF_SHARDS = re.compile(r"""(?:load|kind ===)\b.*$""", re.MULTILINE)
OTHER_FILES = re.compile(r"^import .*$|{% *(?:include|extends|import) .*?%}", re.MULTILINE)
"""Modules and templates, which are none of the site's."""
OF_PACKAGES = re.compile(r"office/(?:docx|xlsx|xml)\.js$")


def named() -> Iterator[tuple[str, str]]:
    """By the file that names it."""
    for path in (*SCRIPTS, *THEME):
        file = path.relative_to(HAND_WRITTEN).as_posix()
        if not OF_PACKAGES.search(file):
            text = OTHER_FILES.sub("", path.read_text("utf-8"))
            yield from ((file, found) for found in WHOLE.findall(text))


def begun() -> Iterator[tuple[str, str]]:
    for path in (*SCRIPTS, *THEME):
        text = OF_SHARDS.sub("", path.read_text("utf-8"))
        yield from ((path.relative_to(HAND_WRITTEN).as_posix(), found) for found in OPEN.findall(text))


@pytest.mark.parametrize(("file", "address"), sorted(set(named())))
def test_a_whole_address_is_one_of_the_site(file: str, address: str) -> None:
    assert address in MADE


@pytest.mark.parametrize(("file", "address"), sorted(set(begun())))
def test_what_an_address_begins_with_is_a_folder_of_the_site(file: str, address: str) -> None:
    assert address in BEGUN


def test_addresses_are_found() -> None:
    assert len(set(named())) > 10
    assert len(set(begun())) > 2


def test_the_way_of_a_clip_is_read_from_the_address_of_its_provision() -> None:
    """The browser keeps a provision by its notice and eid, which it reads from the link to it."""
    address = site_addresses.provision_page(NoticeId("shanxi-2024-2"), Eid("part_3__sec_10"))
    script = HAND_WRITTEN / "assets/js/src/clips/buttons.js"
    (pattern,) = re.findall(r"PROVISION = /(.+)/;", script.read_text("utf-8"))
    found = re.search(pattern.replace("\\/", "/"), f"../{address}")
    assert found is not None
    assert found.groups() == ("shanxi-2024-2", "part_3__sec_10")


def test_a_notice_leads_to_what_was_found_in_it_by_the_end_of_its_address() -> None:
    script = HAND_WRITTEN / "assets/js/src/reader/found.js"
    (end,) = re.findall(r'href\$="([^"]+)"', script.read_text("utf-8"))
    assert site_addresses.found_page(NoticeId("shanxi-2024")).endswith(f"shanxi-2024{end}")


def test_the_index_is_asked_for_before_the_scripts_ask() -> None:
    assert f'href="{FOLDER}/{OVERVIEW}.js"' in (HAND_WRITTEN / "theme/main.html").read_text("utf-8")
