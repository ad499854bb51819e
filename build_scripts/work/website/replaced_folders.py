"""Folders that are replaced as a whole: the site, and the pages it is made from.

A build fills a new folder beside the place; at the end the two change names in one step, so that a reader finds the old
site or the new one at every moment, and a build that fails or is killed has touched neither. What stands beside a place
is known by its name:

    .site.lock               held by the build at work
    .site.unfinished-4f0c…   being filled, or the old site on its way out
    .site.finished-4f0c…     whole, and about to take the place: only where two folders cannot change names in one step
    .site.former-4f0c…       the old site, aside for that moment

Whoever holds the lock knows that nobody else works there. The next build therefore puts in what was finished, puts back
what stands aside, and removes the rest. No name tells of a process: in a container each has the same id.
"""

import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from build_scripts.domain.diagnostics import Diagnostic, InputError, of_path, of_system

OWN_FOLDER = "输出须有自己的文件夹"
OF_SITE = "--build-dir build --site site"
"""How the folders of a site are named to a command."""
MOUNTS = Path("/proc/self/mountinfo")
AT_THE_WORKING_FOLDER, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""
Output = tuple[Path, Path]
"""A place as it was named, and the folder itself."""


@contextmanager
def replacing(
    *places: Path,
    kept: Iterable[Path] = (),
    sign: str = "",
    options: str = OF_SITE,
) -> Iterator[tuple[Path, ...]]:
    """New folders to fill, one for each place; they take the places when the block ends well, and are gone otherwise.

    What stands in the way is a fault before the work begins; so is a place that holds what is to be kept, or stands in
    it. The `sign` is a file that every folder made here has: a folder with something in it and without it is someone's
    own, and stays. Where a place is a link to a folder, the folder it leads to is replaced and the link stays.
    `options`: how the places are named to the command, for who has to name others.
    """
    outputs = _with_targets(places)
    _raise_any(list(_refused(outputs, kept, sign, options)))
    targets = [target for _, target in outputs]
    with ExitStack() as stack:
        # Everyone in one order: no two builds wait for each other.
        for target in sorted(targets):
            stack.enter_context(held(target))
        for target in targets:
            _clear(target)
        made = tuple(stack.enter_context(_new(target)) for target in targets)
        yield made
        for new, target in zip(made, targets, strict=True):
            _put(new, target)


def _with_targets(places: Iterable[Path]) -> list[Output]:
    return [(place, _target(place)) for place in places]


def _refused(outputs: Sequence[Output], kept: Iterable[Path], sign: str, options: str) -> Iterator[Diagnostic]:
    way_out = f"{OWN_FOLDER}：{options}"
    for place, target in outputs:
        yield from _in_the_way(place, target, way_out)
    for place, target in outputs:
        yield from _of_others(place, target, sign)
    yield from _over(outputs, _with_targets(kept), way_out)


@contextmanager
def held(place: Path) -> Iterator[None]:
    """Alone with what stands at the place: another who wants it says so and waits. Ends with the process at the
    latest."""
    path = _beside(place, "lock")
    lock = FileLock(path, fallback_to_soft=False)
    new_parent = not path.parent.exists()
    try:
        _acquire(lock, place)
    except OSError as error:
        raise InputError([of_system(error, path)]) from error
    except RecursionError as error:
        raise InputError([_fault(place, "路径的层数太多")]) from error
    try:
        yield
    finally:
        try:
            # Removed while it is held: who waits for it sees that it is gone and makes a new one.
            path.unlink(missing_ok=True)
            if new_parent:
                path.parent.rmdir()
        except OSError:
            # In use, or not empty: it may stay.
            pass
        finally:
            lock.release()


def _acquire(lock: BaseFileLock, place: Path) -> None:
    waiting = False
    while not lock.is_locked:
        _make_lock_file(Path(lock.lock_file))
        try:
            lock.acquire(blocking=waiting)
        except Timeout:
            waiting = True
            print(f"另一命令正在处理 {place}，等它结束。", file=sys.stderr, flush=True)


def _make_lock_file(path: Path) -> None:
    """A system that refuses a file (below /proc, say) tells so here; the lock would take it for held by another."""
    for last in (False, True):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        except FileNotFoundError:
            # Who was there before may just have taken the empty folder away.
            if last:
                raise
        else:
            return


def _target(place: Path) -> Path:
    """The folder itself, links followed."""
    try:
        return place.resolve()
    except OSError as error:
        raise InputError([of_system(error, place)]) from error
    except RuntimeError as error:
        raise InputError([_fault(place, "这个链接绕成了圈")]) from error


def _in_the_way(place: Path, target: Path, way_out: str) -> Iterator[Diagnostic]:
    if _is_no_folder(target):
        yield _fault(place, "此处应为文件夹，却是文件", way_out)
    blocking = next(filter(_is_no_folder, target.parents), None)
    if blocking:
        yield _fault(place, f"{blocking} 是文件，不是文件夹", way_out)
    for mount in sorted({Path(target.anchor), *_mounts()}):
        if mount == target:
            within = f"用其中的文件夹，例如 {mount / 'new'}"
            yield _fault(place, "挂载点不能一步替换", within)
        elif target in mount.parents:
            yield _fault(place, f"{mount} 是挂载点，会随所在的文件夹一起被清空", way_out)


def _is_no_folder(path: Path) -> bool:
    """Something stands there, and it is none."""
    return os.path.lexists(path) and not path.is_dir()


def _of_others(place: Path, target: Path, sign: str) -> Iterator[Diagnostic]:
    if not sign or not target.is_dir() or (target / sign).is_file():
        return
    try:
        found = next(target.iterdir(), None)
    except OSError as error:
        raise InputError([of_system(error, target)]) from error
    if found:
        within = f"用其中的文件夹，例如 {place / 'new'}，或用空文件夹"
        yield _fault(place, f"其中有 {found.name}，又没有 {sign}，不是生成出来的", within)


def _mounts() -> Iterator[Path]:
    """Where other file systems, or folders of the same, are mounted; Linux tells."""
    lines = MOUNTS.read_text("utf-8", "surrogateescape").splitlines() if MOUNTS.exists() else ()
    for line in lines:
        written = line.split(" ")[4]
        yield Path(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), written))


def _over(outputs: Sequence[Output], kept: Sequence[Output], way_out: str) -> Iterator[Diagnostic]:
    """A place that another output or something to be kept would go with."""
    for place, target in outputs:
        others = [other for other, at in kept if _overlap(target, at)]
        others += [
            other
            for other, at in outputs
            if other is not place and _holds(target, at)
        ]
        if others:
            yield _fault(place, f"替换这个文件夹会殃及 {others[0]}", way_out)


def _overlap(one: Path, other: Path) -> bool:
    return _holds(one, other) or _holds(other, one)


def _holds(one: Path, other: Path) -> bool:
    return one == other or one in other.parents


def _beside(place: Path, what: str) -> Path:
    return place.with_name(f".{place.name}.{what}")


def nameless(place: Path, what: str) -> Path:
    """A name beside the place that no other build has."""
    return _beside(place, f"{what}-{secrets.token_hex(8)}")


def left(place: Path, what: str) -> list[Path]:
    """What earlier builds left of this kind."""
    name = re.compile(re.escape(_beside(place, what).name) + "-[0-9a-f]{16}")
    return sorted(
        path
        for path in place.parent.iterdir()
        if name.fullmatch(path.name)
    )


def stands_alone(place: Path) -> bool:
    """A folder, and nothing beside it that a build has left there, or works at."""
    target = _target(place)
    ours = _beside(target, "").name
    return target.is_dir() and not any(path.name.startswith(ours) for path in target.parent.iterdir())


def _clear(place: Path) -> None:
    """After a build that was killed: a place that has its folder, whole, and nothing else beside it."""
    try:
        for finished in filter(_is_folder, left(place, "finished")):
            _take(finished, place)
        for former in filter(_is_folder, left(place, "former")):
            if not os.path.lexists(place):
                former.rename(place)
        for what in ("unfinished", "finished", "former"):
            for rest in left(place, what):
                _remove(rest)
    except OSError as error:
        raise InputError([of_system(error, place)]) from error


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _remove(left: Path) -> None:
    """What bears a name of ours is no one else's; what cannot be removed may stay."""
    if _is_folder(left):
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)


@contextmanager
def _new(place: Path) -> Iterator[Path]:
    made = nameless(place, "unfinished")
    try:
        made.mkdir()
    except OSError as error:
        raise InputError([of_system(error, made)]) from error
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put(new: Path, place: Path) -> None:
    """The new folder takes the place; what stood there is left under the new one's name, or is gone."""
    try:
        if not os.path.lexists(place):
            new.rename(place)
        elif not _exchanged(new, place):
            _take(new.rename(nameless(place, "finished")), place)
    except OSError as error:
        raise InputError([of_system(error, place)]) from error


def _exchanged(one: Path, other: Path) -> bool:
    """Two names change hands in one step: Linux, on most file systems."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    ends = os.fsencode(one), os.fsencode(other)
    return bool(rename(AT_THE_WORKING_FOLDER, ends[0], AT_THE_WORKING_FOLDER, ends[1], EXCHANGE) == 0)


def _take(finished: Path, place: Path) -> None:
    """In two steps. Whoever is killed between them leaves the finished folder, and the next build goes on from there;
    whoever fails puts back what stood there."""
    former, emptied = nameless(place, "former"), False
    try:
        if os.path.lexists(place):
            emptied = not _set_aside(place, former)
        if emptied:
            shutil.rmtree(place)
        finished.rename(place)
    except BaseException:
        if former.exists() and not os.path.lexists(place):
            former.rename(place)
        if not emptied:
            shutil.rmtree(finished, ignore_errors=True)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _set_aside(place: Path, former: Path) -> bool:
    """Whether it could be renamed: a folder of a container's image can only be emptied."""
    try:
        place.rename(former)
    except OSError as error:
        if error.errno == errno.EXDEV:
            return False
        raise
    return True


def _fault(place: Path, message: str, hint: str = OWN_FOLDER) -> Diagnostic:
    return of_path(place, message, hint)


def _raise_any(faults: list[Diagnostic]) -> None:
    if faults:
        raise InputError(faults)
