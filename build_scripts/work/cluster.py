"""The workers of a Dask cluster: `--scheduler tcp://…:8786 --store /shared/store`.

Each worker runs in a checkout like this one and sees the same folders: the store, the generated pages, the site. What a
worker does can be done again: where one is lost its tasks go to another. Where the scheduler is lost the build ends
with a fault, and the site stands as it stood.
"""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from build_scripts.domain.building.execution import Each
from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system
from build_scripts.work.workers import Through

PATIENCE = 20
"""Seconds until a scheduler that does not answer is said to be lost."""
NEEDED = "distributed"
LOST = CancelledError, TimeoutError, ConnectionError
"""What is raised of a scheduler that is lost, and may be before its client has closed."""


@contextmanager
def cluster(address: str, store: Path) -> Iterator[Each]:
    """The workers that the scheduler knows now."""
    client = _client(address)
    folder = _folder(store)
    try:
        count = len(client.scheduler_info(n_workers=-1)["workers"])
        if not count:
            raise InputError([_fault(address, "调度器没有工作进程", f"dask worker {address} --nthreads 1")])
        yield Through(
            executor=Workers(client),
            workers=count,
            store=folder,
            is_there=partial(_is_there, client),
        )
    except InputError:
        raise
    except Exception as error:
        if not isinstance(error, LOST) and _is_there(client):
            raise
        raise InputError([_fault(address, "与调度器失去了联系", "恢复调度器后再运行一次")]) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        client.close(timeout=1)


class Workers(Executor):
    """Of a client. Whatever becomes of what one is asked is told: the executor that Dask has leaves some of it open for
    ever where a worker is lost with what it had done. What is asked once more is done once more, not remembered."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        asked = self._client.submit(fn, *args, **kwargs, pure=False)
        told: Future[Any] = Future()
        told.add_done_callback(partial(_take_back, asked))
        asked.add_done_callback(partial(_tell, told))
        return told


def _take_back(asked: Any, told: "Future[Any]") -> None:
    if told.cancelled():
        asked.cancel()


def _tell(told: "Future[Any]", asked: Any) -> None:
    if not told.set_running_or_notify_cancel():
        return
    try:
        result = asked.result()
    except BaseException as error:
        told.set_exception(error)
    else:
        told.set_result(result)


def _is_there(client: Any) -> bool:
    """It tries for a while to find its scheduler again. Then it closes, and what it was asked meanwhile stays open for
    ever."""
    return client.status not in ("closing", "closed")


def _client(address: str) -> Any:
    distributed = _distributed()
    try:
        return distributed.Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        hint = "写 dask scheduler 印出的地址，例如 tcp://192.0.2.1:8786"
        raise InputError([_fault(address, "此处没有调度器应答", hint)]) from error


def _distributed() -> Any:
    try:
        import distributed  # noqa: PLC0415
        from dask import config  # noqa: PLC0415
    except ImportError as error:
        hint = "安装附加项 cluster：pip install -c constraints.txt '.[cluster]'"
        raise InputError([_fault(NEEDED, "没有安装这个包", hint)]) from error
    config.set({"distributed.comm.timeouts.connect": f"{PATIENCE}s", "distributed.comm.retry.count": 0})
    return distributed


def _folder(store: Path) -> Path:
    """One for this build: two in one store do not touch each other's."""
    try:
        store.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(dir=store.resolve(), prefix="build-"))
    except OSError as error:
        raise InputError([of_system(error, store)]) from error


def _fault(where: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=where,
        line=None,
        message=message,
        hint=hint,
    )
