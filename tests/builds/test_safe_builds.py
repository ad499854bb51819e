"""The whole command against disks, signals and folders: the last good site stays, and the next build works."""

import errno
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs import utils

from build_scripts.__main__ import main
from build_scripts.language import segmentation
from tests.builds.test_bad_input import ROOT, TEXT, _command, _good_site, sources
from tests.trees import digests

PROGRAM = [sys.executable, "-m", "build_scripts"]
RUBBISH = b"\x00 [rubbish\n"


def run(arguments: list[str], folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        [*before, *PROGRAM, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False,
        timeout=600,
    )


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", [
    "catalog.yml", "jurisdictions.yml", "corrections.yml", "topics.yml", "thread_overrides.yml", "synonyms.yml",
    "words.txt", "originals/a.txt",
])
def test_every_file_is_read_from_the_folder_that_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = _command(tmp_path, sources() | {name: RUBBISH})
    assert main(["check", "--quiet", *command[2:4]]) == 1
    assert re.search(rf"^{re.escape(name)}(:1)?: ", capsys.readouterr().err, re.MULTILINE)


def test_no_stage_cuts_words_by_another_list_than_the_folder_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never() -> segmentation.Segmenter:
        pytest.fail("the project's own list was asked")

    monkeypatch.setattr(segmentation, "own", never)
    later = TEXT.replace("2024", "2025").replace("（三）煤矿。", "（三）煤矿企业。").encode()
    files = sources() | {
        "originals/b.txt": later, "words.txt": "持续深化瓦斯\n".encode(), "topics.yml": NO_TOPICS.encode(),
    }
    files["catalog.yml"] = two_notices(files["originals/a.txt"], later)
    assert main(_command(tmp_path, files)) == 0
    script = (tmp_path / "site" / "data" / "compare" / "ceshi-2024.js").read_text("utf-8")
    provisions = json.loads(script[script.index(",") + 1 : script.rindex(",")])["provisions"]
    (mine,) = [p for p in provisions if "持续深化瓦斯" in p["text"]]
    assert mine["cut"].startswith("216"), "煤矿 。 持续深化瓦斯"


NO_TOPICS = """
groups: [{slug: overview, name: 总体}]
sectors: []
topics: [{slug: general-requirements, name: 总体要求, group: overview, scope: 总体, rules: []}]
reviewed: []
"""


def two_notices(first: bytes, second: bytes) -> bytes:
    originals = "".join(
        f"  - {{file: {name}, sha256: {sha256(data).hexdigest()}}}\n"
        for name, data in (("a.txt", first), ("b.txt", second))
    )
    notices = "".join(
        f"  - {{id: ceshi-{year}, original: {name}, jurisdiction: ceshi, year: {year}, source_url: null, "
        "evidence: null}\n" for name, year in (("a.txt", 2024), ("b.txt", 2025))
    )
    return f"originals:\n{originals}notices:\n{notices}".encode()


def test_paths_are_the_caller_s_and_what_is_not_given_is_the_project_s(tmp_path: Path) -> None:
    _command(tmp_path, sources())
    assert run(["families"], tmp_path).stdout.split() == ["shanxi"]
    assert run(["families", "--source", "source"], tmp_path).stdout.split() == ["ceshi"]
    arguments = ["build", "--quiet", "--source", "source", "--build-dir", "build", "--site", "published"]
    done = run(arguments, tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"用浏览器打开 {tmp_path}/published/index.html" in done.stdout
    assert beside(tmp_path) == ["build", "published", "source"]
    assert (tmp_path / "published" / "assets" / "css" / "site.css").is_file()


def test_a_pipe_among_the_originals_is_told_and_not_waited_for(tmp_path: Path) -> None:
    command = _command(tmp_path, sources())
    os.mkfifo(tmp_path / "source" / "originals" / "pipe")
    done = run(["check", *command[2:4]], tmp_path)
    assert (done.returncode, "originals/pipe: 此处是管道（FIFO）" in done.stderr) == (1, True)


def test_what_cannot_be_read_and_what_is_wrong_are_told_together(tmp_path: Path) -> None:
    command = _command(tmp_path, sources(year="twenty"))
    (tmp_path / "source" / "originals" / "b.txt").symlink_to("/etc/passwd")
    (tmp_path / "source" / "synonyms.yml").mkdir()
    said = run(["check", *command[2:4]], tmp_path).stderr
    for found in ("originals/b.txt: 此处的链接指到", "synonyms.yml: 此处是文件夹", "catalog.yml:10: "):
        assert found in said
    assert "共 3 处错误" in said


@pytest.mark.parametrize("after", [0, 1, 20])
def test_a_disk_that_is_full_while_pages_are_made(
    after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_file, written = utils.write_file, []

    def full(content: bytes, path: str) -> None:
        written.append(path)
        if len(written) > after:
            raise OSError(errno.ENOSPC, "No space left on device", path)
        write_file(content, path)

    monkeypatch.setattr(utils, "write_file", full)
    before = _good_site(tmp_path)
    assert main(_command(tmp_path, sources())) == 1
    assert re.search(r"磁盘已满.*\n +腾出.*\n\n共 1 处错误；没有替换任何内容", _said(capsys))
    assert digests(tmp_path / "site") == before
    assert beside(tmp_path) == ["build", "site", "source"]
    assert beside(tmp_path / "build") == ["cache"]


def _said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_a_real_disk_that_is_full(tmp_path: Path) -> None:
    assert "磁盘已满" in _said_of_a_disk(tmp_path, options="-o size=2m")


def test_a_real_disk_that_is_read_only(tmp_path: Path) -> None:
    said = _said_of_a_disk(tmp_path, then="mount -o remount,ro disk")
    assert "disk/.site.lock: " in said and "磁盘只能读" in said


def _said_of_a_disk(tmp_path: Path, *, options: str = "", then: str = "true") -> str:
    """What a build says that ends in a fault on a disk of its own; the good site stands there as before."""
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount")
    _command(tmp_path, sources())
    shell = (
        f"mkdir disk && mount -t tmpfs {options} none disk && mkdir -p disk/site/data && "
        f"touch disk/site/data/catalog.json && echo good > disk/site/index.html && {then} && "
        '{ "$0" "$@"; status=$?; cat disk/site/index.html; ls -A disk; exit $status; }'
    )
    arguments = ["build", "--quiet", "--source", "source", "--build-dir", "build", "--site", "disk/site"]
    done = run(arguments, tmp_path, "unshare", "--mount", "sh", "-c", shell)
    assert (done.returncode, done.stdout.split()) == (1, ["good", "site"]), done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_where_no_site_stands_nobody_is_told_that_it_stayed(tmp_path: Path) -> None:
    command = _command(tmp_path, sources(""))
    assert "也没有网站" in run(command, tmp_path).stderr
    _good_site(tmp_path)
    said = run(command, tmp_path).stderr
    assert "没有替换任何内容。\n" in said and "也没有网站" not in said


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = _command(tmp_path, sources())
    assert main([*command[:-1], str(tmp_path / ("x" * 300))]) == 1
    assert "名称太长" in _said(capsys)


def test_a_file_for_the_seconds_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    done = run(["check", "--timings", "nowhere/seconds.json"], tmp_path)
    said = "nowhere/seconds.json: 没有这个文件或文件夹（No such file or directory）"
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, said)


@pytest.mark.parametrize("port", ["x", "-1", "65536", "9" * 5000])
def test_a_port_that_is_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--port", port])
    assert ended.value.code == 2
    assert "端口是 0 到 65535 的数" in _said(capsys)


@pytest.mark.parametrize("asked", [signal.SIGKILL, signal.SIGTERM])
def test_stopped_at_any_moment(asked: signal.Signals, tmp_path: Path) -> None:
    command = _command(tmp_path, sources())
    before = _good_site(tmp_path)
    started = time.monotonic()
    assert run(["check", *command[2:4]], tmp_path).returncode == 0
    once, chance = time.monotonic() - started, random.Random(3)
    left = []
    for _ in range(3):
        process = subprocess.Popen([*PROGRAM, *command], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(once * chance.uniform(0.7, 1.5))
        process.send_signal(asked)
        said = process.communicate(timeout=60)[1].decode()
        # Python itself tells of a signal that came while it cleared an object away.
        assert "Traceback" not in said or "Exception ignored" in said
        left.append(digests(tmp_path / "site"))
        if asked == signal.SIGTERM:
            assert beside(tmp_path) in (["site", "source"], ["build", "site", "source"])
    assert main(command) == 0
    assert all(found in (before, digests(tmp_path / "site")) for found in left)
    assert beside(tmp_path) == ["build", "site", "source"]
    assert beside(tmp_path / "build") == ["cache", "docs"]


def test_a_terminal_without_chinese_is_no_reason_to_fail(tmp_path: Path) -> None:
    command = _command(tmp_path, sources())
    arguments = [*command[:-1], str(tmp_path / "中文站")]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*PROGRAM, *arguments], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"index.html" in done.stdout) == (0, True), done.stderr
    command = _command(tmp_path, sources("没有编号的正文。\n"))
    done = subprocess.run([*PROGRAM, *command], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)


def test_a_preview_ends_when_it_is_asked_to_and_shows_the_site_until_then(tmp_path: Path) -> None:
    command = _command(tmp_path, sources())
    arguments = ["serve", "--port", "0", *(part for part in command[2:])]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*PROGRAM, *arguments], cwd=tmp_path, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    try:
        assert any("Ctrl+C" in line for line in process.stdout)
        process.terminate()
        assert process.wait(30) == 143
    finally:
        process.kill()
        process.communicate()
    assert (tmp_path / "site" / "index.html").is_file()
