"""Firefox, driven by the protocol that it brings itself (WebDriver BiDi over a WebSocket).

The program that drives Chromium in these tests knows only a Firefox of its own; a reader has that of the system.
"""

import json
import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

MISSING = (
    "these tests need Firefox and found none on PATH (firefox-esr, firefox). "
    "On Debian or Ubuntu: apt-get install firefox-esr"
)
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    # No name but this machine's own is found.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
}
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
SAID = "said.txt"
LARGEST = 64 * 1024 * 1024
"""Of an answer: a printed page comes in one."""
KEYS = {"Control": "\ue009", "Shift": "\ue008"}


def program() -> str:
    found = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
    if found is None:
        pytest.fail(MISSING, pytrace=False)
    return found


@contextmanager
def running(folder: Path) -> Iterator["Firefox"]:
    """A browser with a new profile in the folder, and one page in it."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
    (folder / "user.js").write_text("\n".join(lines), "utf-8")
    command = [program(), "--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", str(folder)]
    # Into a file: a pipe that nobody empties would stop it.
    with (folder / SAID).open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            with connect(f"{_address(process, folder / SAID)}/session", max_size=LARGEST, proxy=None) as socket:
                yield Firefox.begun(socket)
        finally:
            process.kill()


def _address(process: "subprocess.Popen[bytes]", said: Path) -> str:
    while process.poll() is None:
        if found := LISTENING.search(said.read_text("utf-8", "replace")):
            return found[1]
        sleep(0.05)
    raise AssertionError("Firefox ended before it listened: " + said.read_text("utf-8", "replace"))


@dataclass(frozen=True)
class Firefox:
    socket: ClientConnection
    numbers: "count[int]"
    context: str = ""

    @classmethod
    def begun(cls, socket: ClientConnection) -> "Firefox":
        browser = cls(socket=socket, numbers=count(1))
        browser.command("session.new", capabilities={})
        # Only a window that was asked for has the focus, without which nothing is copied.
        window = browser.command("browsingContext.create", type="window")
        return replace(browser, context=window["context"])

    def command(self, method: str, **parameters: object) -> dict[str, Any]:
        """Sends a numbered command and awaits the answer of that number."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                found: dict[str, Any] = answer["result"]
                return found

    def goto(self, address: str) -> None:
        self.command("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def resize(self, width: int, height: int) -> None:
        self.command("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def evaluate(self, expression: str) -> Any:
        """What the expression gives, or what it promises; whatever can be written in JSON."""
        answer = self.command(
            "script.evaluate", expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self.context}, awaitPromise=True, userActivation=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    def press(self, *keys: str) -> None:
        """All keys down in their order, then up."""
        values = [KEYS.get(key, key) for key in keys]
        down = [{"type": "keyDown", "value": key} for key in values]
        up = [{"type": "keyUp", "value": key} for key in reversed(values)]
        self._act({"type": "key", "id": "keys", "actions": down + up})

    def drag(self, start: Sequence[float], end: Sequence[float]) -> None:
        """With the mouse, the button held: from place to place in the window."""
        self._mouse([_move(start), _down(), _move(end, 200), _up()])

    def click(self, place: Sequence[float], times: int = 1) -> None:
        self._mouse([_move(place), *[step for _ in range(times) for step in (_down(), _up())]])

    def print(self) -> bytes:
        return b64decode(self.command("browsingContext.print", context=self.context)["data"])

    def _mouse(self, actions: list[dict[str, object]]) -> None:
        self._act({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions})

    def _act(self, source: dict[str, object]) -> None:
        self.command("input.performActions", context=self.context, actions=[source])
        self.command("input.releaseActions", context=self.context)


def _move(place: Sequence[float], duration: int = 0) -> dict[str, object]:
    return {"type": "pointerMove", "x": round(place[0]), "y": round(place[1]), "duration": duration}


def _down() -> dict[str, object]:
    return {"type": "pointerDown", "button": 0}


def _up() -> dict[str, object]:
    return {"type": "pointerUp", "button": 0}
