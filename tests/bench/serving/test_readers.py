"""Readers find what is there, and what goes wrong is counted."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.bench.serving import readers
from tests.browser import hosting


def read(address: str, site: readers.Site, count: int, seconds: float) -> readers.Figures:
    """In a thread of its own: the browser of other tests may have its loop running in this one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(lambda: asyncio.run(readers.read(address, site, count, seconds))).result()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, text in {
        "index.html": '<script src="assets/js/search.js"></script>', "search.html": "<p>", "assets/js/search.js": "1",
        "notices/shanxi-2024.html": '<script src="../assets/js/search.js"></script>', "search/overview.js": "2",
        "search/grams/0.js": "3",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


def test_readers_read_and_search_without_an_error(folder: Path, tmp_path: Path) -> None:
    work = tmp_path / "nginx"
    work.mkdir()
    with hosting.nginx(folder, work) as address:
        found = read(address, readers.Site.of(folder), 5, 1)
    assert found.errors == 0
    assert found.searches and found.status[200] >= 5 and found.status[304]
    assert "错误 0" in readers.told(found, 5, 1)


def test_what_is_not_there_is_an_error(folder: Path, tmp_path: Path) -> None:
    work = tmp_path / "nginx"
    work.mkdir()
    site = readers.Site.of(folder)
    (folder / "search" / "overview.js").unlink()
    with hosting.nginx(folder, work) as address:
        found = read(address, site, 3, 1)
    assert found.status[404] == found.errors > 0


def test_a_server_that_is_gone_is_an_error(folder: Path) -> None:
    found = read("http://127.0.0.1:9/", readers.Site.of(folder), 1, 0.01)
    assert found.errors > 0 and not found.seconds
