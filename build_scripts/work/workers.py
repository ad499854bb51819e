"""Workers: the same step for many items, dealt to processes of this machine or to any executor.

All give what `one_by_one` gives, in the same order, so that neither the number of workers nor where they run reaches
the output. A worker's processes end with the command that started them, however that ends.
"""

import gc
import multiprocessing
import os
import pickle
import secrets
import signal
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from multiprocessing.connection import wait
from multiprocessing.synchronize import Lock
from pathlib import Path
from typing import Any, TypeVar

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, InputError

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")
FEWEST = 40
"""Items for which it is not worth starting processes."""
ALONE = 0.3
"""Seconds that a step is first done without them: where most is known, all is done in less than their start takes."""
SELDOM = 20_000
"""So many objects more before they are looked through."""
ALONG = 500
"""Items at most at which this process works along with the others. At more it would hold more and more of what it made,
and so would every worker that is forked from it."""
ROUNDS = 12
"""A batch is so great a part of what each worker has yet to do: few batches to send, and all end at the same time,
however long single items take."""
LOOK = 1.0
"""Seconds after which one who waits for an answer looks whether anybody is there to give it."""
START = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
"""A forked worker knows what its parent knows; elsewhere the context is sent to it, once."""


def processes(jobs: int) -> Each:
    """So many of this machine; at little work this one is among them."""
    return partial(_by_processes, jobs) if jobs > 1 else one_by_one


@dataclass(frozen=True, slots=True)
class Batch:
    """Items that are done by whoever takes them first, a worker or this process."""

    places: range
    _untaken: Lock

    def taken(self) -> bool:
        """Once, and by one alone. Nobody gives a batch back, nor waits for one.

        The future of a batch could be cancelled instead; but where a worker is lost, `ProcessPoolExecutor` of Python
        3.11 fails at one that is, and leaves the workers that remain as they are.
        """
        return self._untaken.acquire(block=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Through:
    """The workers of an executor, who all see the folder `store`."""

    executor: Executor
    workers: int
    store: Path
    is_there: Callable[[], bool] = lambda: True
    """Whether the executor can still be reached: what one is asked that is lost it never answers."""

    def __call__(self, step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]:
        work = pickle.dumps((step, context), pickle.HIGHEST_PROTOCOL)
        path = str(_stored(self.store, work))
        batches = deque([items[at] for at in places] for places in _batches(len(items), self.workers))
        futures: deque[Future[list[R]]] = deque(self.executor.submit(_do_stored, path, batch) for batch in batches)

        def answer(future: "Future[list[R]]") -> list[R]:
            batch = batches.popleft()
            try:
                return self._answer(future)
            except ConnectionError:
                raise
            except Exception:
                # A worker may be lost with what it had done, and any error be told then: what fails for a reason of its
                # own fails again.
                return self._answer(self.executor.submit(_do_stored, path, batch))

        try:
            yield from _in_order(futures, answer)
        finally:
            for future in futures:
                future.cancel()

    def _answer(self, future: "Future[R]") -> R:
        while not wait_for([future], LOOK).done:
            if not self.is_there():
                raise ConnectionError("the executor is lost")
        return future.result()


def settle() -> None:
    """Once a program has been read it stays: nobody need look through it again for what may go; and a build that makes
    and keeps much is looked through less often than Python does by itself."""
    gc.freeze()
    gc.set_threshold(SELDOM)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _by_processes(jobs: int, step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]:
    last = _done_alone(step, context, items)
    count = len(items) - len(last)
    left = items[:count]
    each = one_by_one if count < FEWEST else partial(_by_pool, jobs)
    yield from each(step, context, left)
    yield from last


def _done_alone(step: Callable[[C, T], R], context: C, items: Sequence[T]) -> list[R]:
    """The last of them, from behind: what takes longest stands first. One that fails is left, and told in its turn."""
    made: list[R] = []
    if len(items) < FEWEST:
        return made
    began = time.perf_counter()
    with suppress(Exception):
        for item in reversed(items):
            if time.perf_counter() - began > ALONE:
                break
            made.append(step(context, item))
    return made[::-1]


def _by_pool(jobs: int, step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]:
    # What is there by now the workers have in common with this process as long as they let it be.
    gc.freeze()
    works_along = len(items) <= ALONG
    kind = multiprocessing.get_context(START)
    batches = tuple(Batch(places, kind.Lock()) for places in _batches(len(items), jobs))
    pool = ProcessPoolExecutor(
        jobs - works_along,
        kind,
        initializer=_begin,
        initargs=(step, context, items, batches),
    )
    try:
        futures = deque(_started(pool, number) for number in range(len(batches)))
        if works_along:
            yield from _along(futures, batches, partial(_done, step, context, items))
        else:
            yield from _in_order(futures)
    except BrokenProcessPool as error:
        raise InputError([_lost()]) from error
    except BaseException:
        _end_at_once()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _along(
    futures: "deque[Future[list[R]]]",
    batches: Sequence[Batch],
    do: Callable[[range], list[R]],
) -> Iterator[R]:
    """In the order of the batches. While the workers are at theirs this process does the next that none has begun."""
    own: dict[int, Future[list[R]]] = {}
    for number in range(len(batches)):
        asked = futures.popleft()
        while not (answer := own.pop(number, asked)).done():
            free = next((later for later in range(number, len(batches)) if batches[later].taken()), None)
            if free is None:
                wait_for([answer])
            else:
                own[free] = _done_here(do, batches[free].places)
        yield from answer.result()


def _done_here(do: Callable[[range], list[R]], places: range) -> "Future[list[R]]":
    """What fails is told in its turn, so that the same is told whoever does it."""
    done: Future[list[R]] = Future()
    try:
        done.set_result(do(places))
    except Exception as error:
        done.set_exception(error)
    return done


def _end_at_once() -> None:
    """Whoever stops a command does not wait for what its workers have begun."""
    for worker in multiprocessing.active_children():
        worker.terminate()


def _lost() -> Diagnostic:
    return Diagnostic(
        file="系统",
        line=None,
        message="一个工作进程被从外面结束，内存用尽时会这样",
        hint="减少进程数，例如 --jobs 1",
    )


def _started(pool: ProcessPoolExecutor, number: int) -> "Future[list[Any]]":
    with warnings.catch_warnings():
        # Newer Pythons warn of any fork beside threads. Those there are, of numerical libraries, are idle and prepared
        # for it.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pool.submit(_do, number)


def _in_order(
    futures: "deque[Future[list[R]]]",
    answer: "Callable[[Future[list[R]]], list[R]]" = Future.result,
) -> Iterator[R]:
    """A batch that was given is let go: all of them at once may be more than a machine holds."""
    while futures:
        yield from answer(futures.popleft())


def _batches(count: int, workers: int) -> Iterator[range]:
    """Ever smaller ones."""
    at = 0
    while left := count - at:
        size = -(-left // (workers * ROUNDS))
        yield range(at, at + size)
        at += size


def _stored(store: Path, data: bytes) -> Path:
    """Named by what it holds: whoever finds it finds the whole of it."""
    path = store / sha256(data).hexdigest()
    if not path.exists():
        store.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        unfinished.write_bytes(data)
        unfinished.replace(path)
    return path


_alone = threading.Lock()
_work: list[tuple[Callable[[Any, Any], Any], Any, Sequence[Any], Sequence[Batch]]] = []
"""Of a worker's process: its step, the context, the items, and the batches, of which it is then told only the
numbers."""


def _begin(step: Callable[[C, T], R], context: C, items: Sequence[T], batches: Sequence[Batch]) -> None:
    """Whoever interrupts the command interrupts the parent, which ends its workers; where it is killed they see it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number:
            signal.signal(number, signal.SIG_DFL)
    watch = threading.Thread(target=_end_with_parent, daemon=True)
    watch.start()
    _work[:] = [(step, context, items, batches)]


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _do(number: int) -> list[Any]:
    """Nothing of a batch that the first process has taken."""
    step, context, items, batches = _work[0]
    batch = batches[number]
    return _done(step, context, items, batch.places) if batch.taken() else []


def _done(step: Callable[[C, T], R], context: C, items: Sequence[T], places: range) -> list[R]:
    return [step(context, items[at]) for at in places]


def _do_stored(path: str, batch: Sequence[T]) -> list[Any]:
    """One batch at a time in a process, whatever threads it has: MkDocs keeps things of its own aside."""
    with _alone:
        step, context = _loaded(path)
        return [step(context, item) for item in batch]


@lru_cache(maxsize=2)
def _loaded(path: str) -> tuple[Callable[[Any, Any], Any], Any]:
    """Read once by each worker, for all batches of a stage."""
    found: tuple[Callable[[Any, Any], Any], Any] = pickle.loads(Path(path).read_bytes())
    return found
