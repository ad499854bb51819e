"""Real web servers, run as the hosting page says: its configurations are taken from the page itself."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs/about/hosting.md"
ROOT = "/srv/notices/site"
"""Where the documented configurations look for the site."""
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}
STARTING = 20
"""Seconds that a server may take to answer."""


def documented(language: str) -> str:
    """The configuration that the page gives in this language: exactly one."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(found) == 1, f"{PAGE} has {len(found)} blocks of {language}, one is wanted"
    return str(found[0])


@contextmanager
def nginx(root: Path, work: Path) -> Iterator[str]:
    port = _free_port()
    site = _replaced(documented("nginx"), {"listen 80;": f"listen 127.0.0.1:{port};", ROOT: str(root)})
    folders = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # As root, the workers would else be a user who may not read the folder of the tests.
    user = "user root;\n" if os.geteuid() == 0 else ""
    config = work / "nginx.conf"
    config.write_text(
        f"{user}daemon off;\npid {work}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{folders}{site}\n}}\n", "utf-8",
    )
    command = [_program("nginx"), "-e", "stderr", "-p", str(work), "-c", str(config)]
    with _running(command, port, work) as address:
        warnings = (work / "log").read_text("utf-8")
        assert "[warn]" not in warnings, warnings
        yield address


@contextmanager
def caddy(root: Path, work: Path) -> Iterator[str]:
    port = _free_port()
    site = _replaced(documented("caddyfile"), {":80 {": f"http://127.0.0.1:{port} {{", ROOT: f'"{root}"'})
    config = work / "Caddyfile"
    config.write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{site}", "utf-8")
    command = [_program("caddy"), "run", "--config", str(config), "--adapter", "caddyfile"]
    with _running(command, port, work) as address:
        yield address


SERVERS: dict[str, Callable[[Path, Path], AbstractContextManager[str]]] = {"nginx": nginx, "caddy": caddy}


def _replaced(config: str, changes: dict[str, str]) -> str:
    """Only port and folder are the test's own; each must stand in the configuration once."""
    for documented_value, own in changes.items():
        assert config.count(documented_value) == 1, f"{documented_value!r} is not in the configuration once"
        config = config.replace(documented_value, own)
    return config


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if found is None:
        pytest.fail(
            f"the test of the hosting page needs {name}. On Debian or Ubuntu: apt-get install {PACKAGES[name]}",
            pytrace=False,
        )
    return found


@contextmanager
def _running(command: list[str], port: int, work: Path) -> Iterator[str]:
    environment = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with (work / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=work)
        try:
            _wait(process, port, work / "log")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(STARTING)


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"the server does not answer:\n{log.read_text('utf-8', 'replace')}", pytrace=False)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
