"""What all tests share: how hypothesis runs, which files come first, and the site, built once for the whole run."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

ROOT = Path(__file__).parents[1]
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell's background ignores the interrupt, and so would every process that a test starts and interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("ci")


WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
FIRST = ("builds", "browser")
"""Folders of long files: of whole commands, meanwhile the site is made, and of the browser."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first: workers that take file after file end together if the last ones are small."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    inside = item.path.relative_to(ROOT / "tests").parts[:-1]
    folder = inside[0] if inside else ""
    return FIRST.index(folder) if folder in FIRST else len(FIRST)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site as the command builds it from this checkout: by the worker that needs it first, for all of them.

    `NOTICES_SITE=folder` names one that is built already: whoever sets it answers for its being of this checkout.
    """
    ready = os.environ.get("NOTICES_SITE")
    if ready:
        yield Path(ready).resolve()
        return
    own = tmp_path_factory.getbasetemp()
    with _shared((own.parent if WORKER else own) / "shared") as folder:
        yield folder / "site"


@contextmanager
def _shared(folder: Path) -> Iterator[Path]:
    """Built by the first, taken away by the last."""
    users, lock = folder / "users", FileLock(f"{folder}.lock")
    with lock:
        users.mkdir(parents=True, exist_ok=True)
        if not (folder / "site").exists():
            _build(folder)
        (users / f"{WORKER}.txt").touch()
    yield folder
    with lock:
        (users / f"{WORKER}.txt").unlink()
        if not any(users.iterdir()):
            shutil.rmtree(folder, ignore_errors=True)


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "build_scripts", "build"]
    command += ["--build-dir", str(folder / "build"), "--site", str(folder / "site")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if result.returncode:
        pytest.fail(f"the site does not build: {' '.join(command)}\n{result.stdout[-4000:]}{result.stderr[-4000:]}")


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """Every page of the site, as an address from the site's root."""
    return tuple(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")))
