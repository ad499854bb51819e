"""Workers of a cluster: as many as there are, with a folder of this build's own, and a fault where they are lost."""

import asyncio
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import pytest
from distributed.client import FutureCancelledError

from build_scripts.domain.diagnostics import InputError
from build_scripts.work import cluster as clusters
from build_scripts.work.cluster import Workers, cluster
from build_scripts.work.workers import Through
from tests.unit.work.test_workers import ITEMS, AtOnce, added

ADDRESS = "tcp://192.0.2.1:8786"


class Client:
    """Of a scheduler with so many workers, of which it names a few unless all are asked for."""

    def __init__(self, workers: int) -> None:
        self.names = [f"worker-{number}" for number in range(workers)]
        self.is_closed = False
        self.status = "running"

    def scheduler_info(self, n_workers: int = 5) -> dict[str, Any]:
        named = self.names if n_workers == -1 else self.names[: max(n_workers, 0)]
        return {"workers": dict.fromkeys(named)}

    def submit(self, *given: Any, pure: bool) -> "Asked":
        asked = Asked(AtOnce().submit(*given).result())
        asked.is_done = True
        return asked

    def close(self, timeout: float) -> None:
        self.is_closed = True


def connected(monkeypatch: pytest.MonkeyPatch, workers: int) -> Client:
    client = Client(workers)
    monkeypatch.setattr(clusters, "_client", lambda _: client)
    return client


def test_every_worker_is_counted_and_what_they_were_sent_goes_with_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, store = connected(monkeypatch, 7), tmp_path / "shared" / "store"
    with cluster(ADDRESS, store) as each:
        assert isinstance(each, Through) and each.workers == 7
        assert [result for result, _ in each(added, 5, ITEMS)] == [5 + item for item in ITEMS]
        assert each.store.parent == store.resolve() and list(each.store.iterdir())
        with cluster(ADDRESS, store) as other:
            assert isinstance(other, Through) and other.store != each.store
    assert list(store.iterdir()) == [] and client.is_closed


def test_a_scheduler_without_workers_is_a_fault_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = connected(monkeypatch, 0)
    with pytest.raises(InputError, match=f"没有工作进程\n +dask worker {ADDRESS}"), cluster(ADDRESS, tmp_path):
        pytest.fail("nobody would do the work")
    assert list(tmp_path.iterdir()) == [] and client.is_closed


@pytest.mark.parametrize("error", [CancelledError(), TimeoutError(), ConnectionResetError()])
def test_a_scheduler_that_is_lost_meanwhile_is_a_fault(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    connected(monkeypatch, 1)
    with pytest.raises(InputError, match="与调度器失去了联系"), cluster(ADDRESS, tmp_path):
        raise error


def test_a_store_that_is_no_folder_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connected(monkeypatch, 1)
    (tmp_path / "store").touch()
    with pytest.raises(InputError, match="store"), cluster(ADDRESS, tmp_path / "store"):
        pytest.fail("there is no place for what is sent")


def test_a_folder_that_is_gone_by_then_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = connected(monkeypatch, 1)
    with cluster(ADDRESS, tmp_path / "store") as each:
        assert isinstance(each, Through)
        each.store.rmdir()
    assert client.is_closed


@pytest.mark.parametrize(("status", "expected"), [
    ("closing", InputError), ("closed", InputError), ("running", KeyError), ("connecting", KeyError),
])
def test_whatever_goes_wrong_once_the_client_has_closed_is_told_as_the_loss(
    status: str, expected: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = connected(monkeypatch, 1)
    with pytest.raises(expected), cluster(ADDRESS, tmp_path) as each:
        assert isinstance(each, Through)
        client.status = status
        assert each.is_there() is (expected is KeyError)
        raise KeyError
    assert list(tmp_path.iterdir()) == [] and client.is_closed


def test_a_fault_of_the_sources_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the scheduler is gone by then."""
    client, fault = connected(monkeypatch, 1), InputError([])
    with pytest.raises(InputError) as told, cluster(ADDRESS, tmp_path):
        client.status = "closed"
        raise fault
    assert told.value is fault


class Asked:
    """What a scheduler is asked: done at once, and told of when it is looked at."""

    def __init__(self, outcome: Any) -> None:
        self.outcome = outcome
        self.is_done = self.is_cancelled = False
        self.callbacks: list[Callable[[Asked], None]] = []

    def add_done_callback(self, callback: "Callable[[Asked], None]") -> None:
        self.callbacks.append(callback)
        if self.is_done:
            callback(self)

    def done(self) -> None:
        for callback in self.callbacks:
            callback(self)

    def result(self) -> Any:
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome

    def cancel(self) -> None:
        self.is_cancelled = True


class Scheduler:
    """That has these answers."""

    def __init__(self, *outcomes: Any) -> None:
        self.outcomes = list(outcomes)
        self.asked: list[Asked] = []

    def submit(self, _: Callable[..., Any], *__: Any, pure: bool) -> Asked:
        assert not pure, "the same asked again would be answered as before"
        self.asked.append(Asked(self.outcomes.pop(0)))
        return self.asked[-1]


@pytest.mark.parametrize("error", [
    FutureCancelledError("key", "lost worker"), ValueError("of another shape"), asyncio.CancelledError(),
])
def test_whatever_becomes_of_what_is_asked_is_told(error: BaseException) -> None:
    scheduler = Scheduler(error, 5)
    lost, kept = Workers(scheduler).submit(added), Workers(scheduler).submit(added)
    assert not lost.done() and not kept.done()
    for asked in scheduler.asked:
        asked.done()
    assert lost.exception(0) is error
    assert kept.result(0) == 5 and not kept.cancelled()


def test_what_is_taken_back_is_taken_back_from_the_scheduler_too() -> None:
    scheduler = Scheduler(5, 6)
    first, second = Workers(scheduler).submit(added), Workers(scheduler).submit(added)
    assert first.cancel()
    for asked in scheduler.asked:
        asked.done()
    assert first.cancelled() and second.result(0) == 6
    assert [asked.is_cancelled for asked in scheduler.asked] == [True, False]
