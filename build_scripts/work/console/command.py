"""How a command ends: its faults are printed, its exit status says what happened, and whoever stops it finds nothing
half done.

0 done · 1 faults, each printed · 3 a fault of the program itself · 130, 143 and the like: stopped by a signal
"""

import io
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

from build_scripts.domain.addresses.project import PACKAGE
from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system

DONE, FAULTS, PROGRAM_FAULT = 0, 1, 3
STOPPED = 128
"""And the number of the signal, as shells say it."""
BROKEN_PIPE = 13
SIGNALS = ("SIGTERM", "SIGHUP")


class Stopped(BaseException):
    """Someone asked the command to end. No handler of errors takes it for one."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run(command: Callable[[], None], afterwards: Callable[[], str] = lambda: "") -> int:
    """Runs it and gives the exit status. `afterwards` says after a failure how things stand."""
    _open_what_is_closed()
    try:
        with _signals_stop():
            _write_any_text()
            command()
            sys.stdout.flush()
            return DONE
    except InputError as error:
        return _faults(error.diagnostics, afterwards, error.doubts)
    except OSError as error:
        return _refused(error, afterwards)
    except KeyboardInterrupt:
        return _stopped(signal.SIGINT)
    except Stopped as stopped:
        return _stopped(stopped.number)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        return _program_fault(error, afterwards)


def _open_what_is_closed() -> None:
    """A caller may have closed the input, the output or both: then nothing is read and what is said is lost, and no
    file of ours takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, _nowhere(mode))


def _nowhere(mode: str) -> IO[str]:
    return Path(os.devnull).open(mode, encoding="utf-8")


def _write_any_text() -> None:
    """Also where the terminal's encoding has no Chinese: a path in it is no reason to fail after the work is done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def _signals_stop() -> Iterator[None]:
    """A request to end is an exception, so that what is half done is cleared away. As the first process of a container
    a command would not even end without this."""

    def stop(number: int, _: FrameType | None) -> None:
        raise Stopped(number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {
        number: signal.signal(number, stop)
        for name in SIGNALS
        if (number := getattr(signal, name, None))
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _faults(
    faults: tuple[Diagnostic, ...],
    afterwards: Callable[[], str],
    doubts: tuple[Diagnostic, ...] = (),
) -> int:
    _say("\n".join(map(str, (*doubts, *faults))))
    _say(f"\n共 {len(faults)} 处错误{afterwards()}。")
    return FAULTS


def _stopped(number: int) -> int:
    _say("\n已停止。")
    return STOPPED + number


def _refused(error: OSError, afterwards: Callable[[], str]) -> int:
    if isinstance(error, BrokenPipeError):
        return _unheard(afterwards)
    return _faults((of_system(error),), afterwards)


def _unheard(afterwards: Callable[[], str]) -> int:
    """Whoever read what is printed has gone (`… | head`). The interpreter would try to print the rest at its end."""
    _say(f"\n输出已无人接收，到此为止{afterwards()}。")
    sys.stdout = _nowhere("w")
    return STOPPED + BROKEN_PIPE


def _program_fault(error: Exception, afterwards: Callable[[], str]) -> int:
    """Not the input's, and never expected: where it arose, for whoever mends it."""
    kind = type(error).__name__
    said = str(error)[:300] or "没有说明"
    where = _origin(error)
    _say(f"这是程序自身的错误，与来源无关：{kind}: {said}{where}{afterwards()}。")
    _say("请用 python -X dev -m … 再运行同一命令，连同其输出一并报告。")
    return PROGRAM_FAULT


def _origin(error: Exception) -> str:
    """The last of the program's own lines that it came by."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _is_own(frame.filename)]
    if not own:
        return ""
    last = own[-1]
    return f"（{Path(last.filename).name}:{last.lineno}）"


def _is_own(file: str) -> bool:
    return PACKAGE in Path(file).resolve().parents


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
