"""A command ends with a status and with words, never with a traceback."""

import errno
import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.work.console.command import run

ROOT = Path(__file__).parents[4]
FAULT = Diagnostic(file="a.yml", line=3, message="wrong", hint="right")


def ending(error: BaseException) -> int:
    def command() -> None:
        raise error

    return run(command, lambda: "；没有替换任何内容")


def test_done() -> None:
    assert run(lambda: None) == 0


@pytest.mark.parametrize(("error", "status", "said"), [
    (InputError([FAULT, FAULT]), 1, "a.yml:3: wrong\n    right\n\n共 2 处错误；没有替换任何内容。\n"),
    (OSError(errno.ENOSPC, "No space left on device", "/a/b"), 1, "/a/b: 磁盘已满（No space left on device）\n    腾"),
    (OSError("odd"), 1, "系统: odd\n    "),
    (PermissionError(errno.EACCES, "Permission denied", b"/a"), 1, "/a: 没有权限（Permission denied）\n    须是"),
    (KeyboardInterrupt(), 130, "已停止。"),
    (ValueError("x" * 1000), 3, "程序自身的错误，与来源无关：ValueError: xxx"),
    (RecursionError(), 3, "程序自身的错误，与来源无关：RecursionError: 没有说明"),
    (MemoryError(), 3, "程序自身的错误，与来源无关：MemoryError"),
])
def test_every_end_has_its_status_and_words(
    error: BaseException, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(error) == status
    found = capsys.readouterr().err
    assert said in found and "Traceback" not in found
    assert max(map(len, found.splitlines())) < 500


def test_a_fault_of_the_program_names_the_last_of_its_own_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert ending(ValueError("x")) == 3
    assert re.search(r"（command\.py:[0-9]+）", capsys.readouterr().err)


NO_STREAMS = """
import sys
from build_scripts.work.console.command import run

def command():
    print("said")
    assert not sys.stdin.read()
    assert all(stream.fileno() < 3 for stream in (sys.stdin, sys.stdout, sys.stderr))

sys.exit(run(command))
"""


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- 2>&-", "<&- >&- 2>&-"])
def test_a_caller_may_close_what_is_read_and_printed(closed: str) -> None:
    shell = f'"{sys.executable}" -c "$0" {closed}'
    done = subprocess.run(["sh", "-c", shell, NO_STREAMS], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_whoever_reads_may_go_before_the_end() -> None:
    told = "import sys; from build_scripts.work.console.command import run; sys.exit(run(lambda: print('x' * 99999)))"
    shell = f'("{sys.executable}" -c "$0"; echo $? >&2) | true'
    done = subprocess.run(["sh", "-c", shell, told], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.stderr == "\n输出已无人接收，到此为止。\n141\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_lets_the_command_clear_up(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    cleared = []

    def command() -> None:
        try:
            os.kill(os.getpid(), number)
            signal.pause()
        finally:
            cleared.append(True)

    before = signal.getsignal(number)
    assert run(command) == 128 + number
    assert cleared and signal.getsignal(number) is before
    assert capsys.readouterr().err == "\n已停止。\n"


@pytest.mark.parametrize(("length", "shown"), [(300, 300), (301, 300)])
def test_of_what_a_fault_of_the_program_says_the_beginning_is_told(
    length: int, shown: int, capsys: pytest.CaptureFixture[str],
) -> None:
    assert ending(ValueError("x" * length)) == 3
    assert f"ValueError: {'x' * shown}（" in capsys.readouterr().err


def test_what_a_terminal_cannot_show_is_told_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert run(lambda: print("site/网")) == 0
    assert written.getvalue() == b"site/\\u7f51\n"


def test_what_is_said_into_memory_is_said_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert run(lambda: print("site/网")) == 0
