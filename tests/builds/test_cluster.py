"""The workers of a cluster make the same site; one that is lost is made up for, a lost scheduler is told."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_scripts.__main__ import main
from tests.builds.test_bad_input import ROOT, _command, sources
from tests.builds.test_families import source_of, text_of
from tests.trees import digests

CLUSTER = """
import time
from distributed import LocalCluster

if __name__ == "__main__":
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="tcp://127.0.0.1", dashboard_address=None,
    )
    print(cluster.scheduler_address, *(worker.pid for worker in cluster.workers.values()), flush=True)
    time.sleep(600)
"""
FAMILIES = source_of(
    {notice: text_of(notice) for notice in ("guojia-2025", "jin-2025", "ji-2025")}, ("guojia", "jin", "ji"),
)
pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="a cluster is ended as a group of processes")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str, list[int]]]:
    """Two workers, each a process, over TCP: the processes, the scheduler's address, the workers' ids."""
    script = tmp_path / "start.py"
    script.write_text(CLUSTER, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    processes = subprocess.Popen(
        [sys.executable, str(script)], cwd=tmp_path, env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    )
    assert processes.stdout
    address, *workers = processes.stdout.readline().split()
    yield processes, address, list(map(int, workers))
    _end(processes)
    processes.stdout.close()


def _end(processes: subprocess.Popen[str]) -> None:
    if processes.poll() is None:
        os.killpg(processes.pid, signal.SIGKILL)
        processes.wait()


def _started(folder: Path, address: str, files: Mapping[str, bytes] | None = None) -> subprocess.Popen[str]:
    command = _command(folder, dict(files or sources()))
    arguments = [*command, "--no-cache", "--scheduler", address, "--store", str(folder / "store")]
    return subprocess.Popen(
        [sys.executable, "-m", "build_scripts", *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )


def _in_the_middle(folder: Path) -> None:
    """Some pages are there, and not yet all."""
    _until(lambda: len(list((folder / "build").glob(".docs.unfinished-*/topics/*.md"))) > 2)


def _until(enough: Callable[[], Any]) -> None:
    for _ in range(6000):
        if enough():
            return
        time.sleep(0.05)
    pytest.fail("it never came")


def test_one_worker_is_killed_and_the_site_is_the_same(
    tmp_path: Path, cluster: tuple[subprocess.Popen[str], str, list[int]],
) -> None:
    _, address, workers = cluster
    build = _started(tmp_path, address)
    _in_the_middle(tmp_path)
    os.kill(workers[0], signal.SIGKILL)
    _, said = build.communicate()
    assert build.returncode == 0, said
    made = digests(tmp_path / "site")
    assert main([*_command(tmp_path, sources()), "--no-cache", "--jobs", "1"]) == 0
    assert digests(tmp_path / "site") == made
    assert not list((tmp_path / "store").iterdir())


def test_several_families_are_the_same_whatever_worker_is_killed(
    tmp_path: Path, cluster: tuple[subprocess.Popen[str], str, list[int]],
) -> None:
    """When the first of three is done."""
    _, address, workers = cluster
    build = _started(tmp_path, address, FAMILIES)
    _until((tmp_path / "build" / "parts" / "guojia" / "inventory.json").is_file)
    os.kill(workers[0], signal.SIGKILL)
    _, said = build.communicate()
    assert build.returncode == 0, said
    made = digests(tmp_path / "site")
    assert {f"places/{slug}.html" for slug in ("guojia", "jin", "ji")} <= made.keys()
    shutil.rmtree(tmp_path / "build")
    assert main([*_command(tmp_path, dict(FAMILIES)), "--no-cache", "--jobs", "1"]) == 0
    assert digests(tmp_path / "site") == made
    assert not list((tmp_path / "store").iterdir())


def test_a_lost_scheduler_is_told_and_the_site_stays(
    tmp_path: Path, cluster: tuple[subprocess.Popen[str], str, list[int]],
) -> None:
    assert main([*_command(tmp_path, sources()), "--jobs", "1"]) == 0
    before = digests(tmp_path / "site")
    processes, address, _ = cluster
    build = _started(tmp_path, address)
    _in_the_middle(tmp_path)
    _end(processes)
    _, said = build.communicate()
    assert build.returncode == 1, said
    assert f"{address}: 与调度器失去了联系" in said
    assert "没有替换任何内容" in said
    assert digests(tmp_path / "site") == before


def test_where_no_scheduler_is_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("build_scripts.work.cluster.PATIENCE", 1)
    assert main([*_command(tmp_path, sources()), "--scheduler", "nowhere", "--store", str(tmp_path / "store")]) == 1
    assert "nowhere: 此处没有调度器应答" in capsys.readouterr().err
