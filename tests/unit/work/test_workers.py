"""What is dealt to workers comes back as if one had done it all, faults included."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from build_scripts.domain.building.execution import one_by_one
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.work import workers
from build_scripts.work.workers import Through, processes

ROOT = Path(__file__).parents[3]
ITEMS = range(100)
FAULT = Diagnostic(file="catalog.yml", line=3, message="wrong", hint="right")


@pytest.fixture(autouse=True)
def never_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", 0)


class AtOnce(Executor):
    """Does what it is given before it goes on."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def added(context: int, item: int) -> tuple[int, int]:
    return context + item, os.getpid()


def refusing(_: None, item: int) -> int:
    if item == 70:
        raise InputError([FAULT])
    return item


def slowly_added(context: int, item: int) -> tuple[int, int]:
    """So that each process comes to its share."""
    time.sleep(0.005)
    return added(context, item)


def ended(_: None, item: int) -> int:
    """By whatever another process than the first begins, which the first leaves time for."""
    if multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.1)
    return item


def refusing_late_and_early(_: None, item: int) -> int:
    """The early one takes longer to be found."""
    if item == 0:
        time.sleep(0.2)
    if item in (0, 70):
        raise ValueError(item)
    return item


def test_the_results_stand_in_the_order_of_the_items() -> None:
    results = list(processes(3)(slowly_added, 5, ITEMS))
    assert [result for result, _ in results] == [5 + item for item in ITEMS]
    found = {worker for _, worker in results}
    assert len(found) == 3 and os.getpid() in found


def test_at_much_work_this_process_only_gathers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONG", len(ITEMS) - 1)
    results = list(processes(2)(slowly_added, 5, ITEMS))
    assert [result for result, _ in results] == [5 + item for item in ITEMS]
    found = {worker for _, worker in results}
    assert len(found) == 2 and os.getpid() not in found


@pytest.mark.parametrize("jobs", [2, 3])
def test_of_several_that_fail_the_first_is_told_whoever_does_it(jobs: int) -> None:
    with pytest.raises(ValueError, match=r"^0$"):
        list(processes(jobs)(refusing_late_and_early, None, ITEMS))


@pytest.mark.skipif(workers.START != "fork", reason="elsewhere all is sent")
def test_where_workers_are_sent_what_they_need_the_results_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    forked = [result for result, _ in processes(2)(added, 5, ITEMS)]
    monkeypatch.setattr(workers, "START", "spawn")
    assert [result for result, _ in processes(2)(added, 5, ITEMS)] == forked


def slow_at_the_end(context: int, item: int) -> tuple[int, int]:
    time.sleep(0.1 if item == ITEMS[-1] else 0.005)
    return added(context, item)


def test_what_is_done_soon_is_done_without_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", 60)
    assert list(processes(3)(added, 5, ITEMS)) == [(5 + item, os.getpid()) for item in ITEMS]


def test_what_is_not_done_soon_is_dealt_to_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last items are done first, in their own place."""
    monkeypatch.setattr(workers, "ALONE", 0.05)
    results = list(processes(3)(slow_at_the_end, 5, ITEMS))
    assert [result for result, _ in results] == [5 + item for item in ITEMS]
    here = [result - 5 for result, worker in results if worker == os.getpid()]
    assert here[-1] == ITEMS[-1] and here != list(ITEMS)


def test_for_few_items_no_process_is_started() -> None:
    assert {worker for _, worker in processes(3)(added, 5, ITEMS[:10])} == {os.getpid()}
    assert processes(1) is one_by_one


def test_as_many_items_as_are_worth_a_process_and_one_fewer() -> None:
    few, enough = range(workers.FEWEST - 1), range(workers.FEWEST)
    assert {worker for _, worker in processes(2)(slowly_added, 5, few)} == {os.getpid()}
    assert len({worker for _, worker in processes(2)(slowly_added, 5, enough)}) == 2


@pytest.mark.parametrize("missing", [0, 1])
def test_what_may_be_dealt_is_first_tried_from_its_end(missing: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too little for processes is done from its beginning."""
    monkeypatch.setattr(workers, "ALONE", 60)
    done: list[int] = []

    def step(_: None, item: int) -> int:
        done.append(item)
        return item

    items = list(range(workers.FEWEST - missing))
    assert list(processes(2)(step, None, items)) == items
    assert done == (items if missing else items[::-1])


def test_only_the_cores_that_a_process_may_use_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3, 5, 8}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert workers.cores() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    assert workers.cores() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert workers.cores() == 1


@pytest.mark.parametrize("executor", [AtOnce(), ThreadPoolExecutor(2)])
def test_any_executor_does(executor: Executor, tmp_path: Path) -> None:
    with executor:
        each = Through(executor=executor, workers=2, store=tmp_path / "shared" / "store")
        assert [result for result, _ in each(added, 5, ITEMS)] == [5 + item for item in ITEMS]
        assert [result for result, _ in each(added, 6, ITEMS)] == [6 + item for item in ITEMS]


class Forgetful(AtOnce):
    """What was done first is lost once."""

    def __init__(self) -> None:
        self.asked = 0

    def submit(self, *given: Any, **named: Any) -> "Future[Any]":
        self.asked += 1
        if self.asked > 1:
            return super().submit(*given, **named)
        lost: Future[Any] = Future()
        lost.set_exception(ValueError("not enough values to unpack"))
        return lost


def test_what_is_lost_with_a_worker_is_done_again(tmp_path: Path) -> None:
    each = Through(executor=Forgetful(), workers=2, store=tmp_path)
    assert [result for result, _ in each(added, 5, ITEMS)] == [5 + item for item in ITEMS]


class Silent(Executor):
    """What it is asked it never answers."""

    def __init__(self) -> None:
        self.asked: list[Future[Any]] = []

    def submit(self, *_: Any, **__: Any) -> "Future[Any]":
        self.asked.append(Future())
        return self.asked[-1]


def test_nobody_waits_for_an_executor_that_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is waited for as long as it is there; what else it was asked is taken back."""
    monkeypatch.setattr(workers, "LOOK", 0.01)
    silent, still_there = Silent(), [False, True, True]
    each = Through(executor=silent, workers=2, store=tmp_path, is_there=still_there.pop)
    with pytest.raises(ConnectionError):
        list(each(added, 5, ITEMS))
    assert still_there == []
    first, *others = silent.asked
    assert others and all(future.cancelled() for future in others) and not first.done()


@pytest.mark.parametrize("alone", [0, 60])
def test_a_fault_found_by_a_worker_is_told_whole(alone: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", alone)
    with pytest.raises(InputError) as told:
        list(processes(2)(refusing, None, ITEMS))
    assert told.value.diagnostics == (FAULT,)


@pytest.mark.parametrize("jobs", [2, 3])
def test_a_worker_that_is_ended_from_outside_is_a_fault_with_a_way_out(jobs: int) -> None:
    with pytest.raises(InputError, match=r"内存用尽.*\n +减少进程数，例如 --jobs 1"):
        list(processes(jobs)(ended, None, ITEMS))
    assert not multiprocessing.active_children()


def ended_late(_: None, item: int) -> int:
    """After the first process has done many."""
    if multiprocessing.parent_process():
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.005)
    return item


@pytest.mark.parametrize("jobs", [2, 3, 4])
def test_what_the_first_process_has_taken_is_no_harm_when_a_worker_is_ended(jobs: int) -> None:
    """No error of the pool's own is told, and no worker left."""
    with pytest.raises(InputError, match="内存用尽"):
        list(processes(jobs)(ended_late, None, ITEMS))
    assert not multiprocessing.active_children()


def test_each_item_is_done_once(tmp_path: Path) -> None:
    """Whoever takes it, nobody does it beside him."""
    list(processes(3)(noted, tmp_path, ITEMS))
    assert sorted(int(path.name.partition("-")[0]) for path in tmp_path.iterdir()) == list(ITEMS)


def noted(folder: Path, item: int) -> None:
    time.sleep(0.002)
    (folder / f"{item}-{os.getpid()}").touch(exist_ok=False)


LONG = """
import os, sys, time
from pathlib import Path
from build_scripts.work import workers

workers.ALONE = 0

def step(folder, item):
    (folder / str(os.getpid())).touch()
    time.sleep(600)

list(workers.processes(2)(step, Path(sys.argv[1]), range(100)))
"""


@pytest.mark.skipif(workers.START != "fork", reason="the step of a script cannot be sent")
@pytest.mark.parametrize("asked", [signal.SIGKILL, signal.SIGINT])
def test_workers_end_with_a_command_that_is_killed_or_stopped(asked: signal.Signals, tmp_path: Path) -> None:
    """At once, whatever they have begun."""
    command = subprocess.Popen([sys.executable, "-c", LONG, str(tmp_path)], cwd=ROOT, stderr=subprocess.DEVNULL)
    found = _until(lambda: [int(path.name) for path in tmp_path.iterdir()], lambda found: len(found) == 2)
    command.send_signal(asked)
    command.wait(timeout=30)
    _until(lambda: [pid for pid in found if _lives(pid)], lambda left: not left)


def _until(look: Callable[[], list[int]], enough: Callable[[list[int]], bool]) -> list[int]:
    for _ in range(600):
        found = look()
        if enough(found):
            return found
        time.sleep(0.05)
    pytest.fail(f"never came: {found}")


def _lives(pid: int) -> bool:
    """A process that nobody has buried yet is no more."""
    stat = Path("/proc") / str(pid) / "stat"
    try:
        return stat.read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Made:
    """What a step gives."""


def made(_: None, item: int) -> Made:
    return Made()


def test_what_was_given_is_let_go(tmp_path: Path) -> None:
    """However many there are: who takes one after another never holds all."""
    with ThreadPoolExecutor(1) as executor:
        given = Through(executor=executor, workers=1, store=tmp_path)(made, None, range(workers.ROUNDS))
        first = weakref.ref(next(given))
        next(given)
        assert first() is None
        assert len(list(given)) == workers.ROUNDS - 2


@pytest.mark.parametrize("count", [0, 1, 39, 1000, 65_536])
def test_batches_are_all_items_in_their_order_and_grow_smaller(count: int) -> None:
    """Whoever has the last of them keeps no other waiting for long."""
    batches = list(workers._batches(count, 2))
    assert [at for batch in batches for at in batch] == list(range(count))
    sizes = [len(batch) for batch in batches]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1:] in ([], [1])
    assert len(sizes) <= 200


def test_the_next_item_is_begun_here_until_more_time_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a clock that is looked at every ten seconds."""
    clock = iter(range(0, 1000, 10))
    monkeypatch.setattr(workers, "time", SimpleNamespace(perf_counter=lambda: next(clock)))
    monkeypatch.setattr(workers, "ALONE", 20)
    assert [result - 5 for result, _ in workers._done_alone(added, 5, ITEMS)] == list(ITEMS[-2:])


def test_batches_are_dealt_by_as_many_as_there_are_workers() -> None:
    for many in (1, 3, 5):
        first, *rest = workers._batches(1200 * many, many)
        assert len(first) == 100
        assert len(rest) > 12 * many
