"""What all tests share: how hypothesis runs, and the site, built once for the whole run."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell's background ignores the interrupt, and so would every process that a test starts and interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site as the command builds it from this checkout.

    `NOTICES_SITE=folder` names one that is built already: whoever sets it answers for its being of this checkout.
    """
    ready = os.environ.get("NOTICES_SITE")
    if ready:
        yield Path(ready).resolve()
        return
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "build_scripts", "build"]
    command += ["--build-dir", str(folder / "build"), "--site", str(folder / "site")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if result.returncode:
        pytest.fail(f"the site does not build: {' '.join(command)}\n{result.stdout[-4000:]}{result.stderr[-4000:]}")
    yield folder / "site"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """Every page of the site, as an address from the site's root."""
    return tuple(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")))
