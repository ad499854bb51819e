"""The parts of families on disk, below the folder of generated files: parts/<family>/ with the files of the site, what
is to be joined, and the inventory."""

import json
import os
import re
import shutil
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.inventory import SCHEMA, Inventory, as_json, from_json
from build_scripts.domain.diagnostics import Diagnostic, InputError, of_path
from build_scripts.domain.notice import PlaceSlug
from build_scripts.publish.data.joined import joined
from build_scripts.publish.data.written import Parted, parted
from build_scripts.work.files import in_its_folder, link, write, write_new, write_pieces
from build_scripts.work.website.page_builder import stamped
from build_scripts.work.website.unchanged import Standing

FOLDER = "parts"
SEAL = "seal"
PAGES, SITE, JOINED, INVENTORY = "docs", "site", "joined", "inventory.json"
"""Within a part: the Markdown while it is being made; what goes into the site; what is joined; what it holds."""
AGAIN = "用同一份来源和程序重新生成：build --family …"
Share = tuple[str, Path]
"""A family, and what it has of a file."""
Beyond = Mapping[str, Sequence[str]]
"""Pages outside a part to which it leads, each with its anchors."""
NONE: frozenset[str] = frozenset()
ID = re.compile(rb"""\sid=["']?([^"'\s>]+)""")


def folder(work: Path, family: str) -> Path:
    return work / FOLDER / family


def write_inventory(part: Path, inventory: Inventory) -> None:
    told = as_json(inventory)
    text = json.dumps({**told, SEAL: _seal(told)}, ensure_ascii=False, indent=1)
    (part / INVENTORY).write_text(text + "\n", "utf-8")


def _seal(told: Mapping[str, object]) -> str:
    """Of all that an inventory says: one that says anything else is not what was written."""
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def stays(
    work: Path, family: str, made_of: str, families: tuple[PlaceSlug, ...], sources: Mapping[str, str],
) -> bool:
    """Whether the part that is there is the one that would be made, by what it says of itself; its files are seen when
    they are taken. Then only what it says of the others is brought up to date: which families there are, and a file
    that all share, which another may have changed."""
    part = folder(work, family)
    try:
        inventory = _inventory(part / INVENTORY)
    except (InputError, OSError):
        return False
    if inventory.made_of != made_of:
        return False
    brought_up = replace(inventory, families=families, sources=sources)
    if brought_up != inventory:
        write_inventory(part, brought_up)
    return True


def is_whole(part: Path, each: Each = one_by_one) -> bool:
    """Whether the files of a part are what its inventory says."""
    return sum_of(part, each) == _inventory(part / INVENTORY).sum


@contextmanager
def telling_harm(work: Path, found: Sequence[Inventory], each: Each = one_by_one) -> Iterator[None]:
    """Whatever goes wrong while parts are put together: where any came to harm, that is why, and all such are told."""
    try:
        yield
    except Exception as error:
        harmed = [
            inventory.family
            for inventory in found
            if sum_of(folder(work, inventory.family), each) != inventory.sum
        ]
        if not harmed:
            raise
        raise Harmed(harmed, folder(work, harmed[0])) from error


def sum_of(part: Path, each: Each = one_by_one) -> str:
    """Of all files of a part by name and content."""
    return _sum(each(_read, part, _files(part)))


def _read(part: Path, name: str) -> bytes:
    data = (part / name).read_bytes()
    return _counted(name, sha256(data).digest())


def _counted(name: str, found: bytes) -> bytes:
    """What of a file counts in the sum."""
    return name.encode() + b"\0" + found


def _sum(counted: Iterable[bytes]) -> str:
    total = sha256()
    for one in counted:
        total.update(one)
    return total.hexdigest()


def _files(part: Path) -> list[str]:
    """Of what goes into the site and of what is joined, by folder and name."""
    found: list[str] = []
    for room in (SITE, JOINED):
        for path, _, names in os.walk(part / room):
            inside = Path(path).relative_to(part).as_posix()
            found += (f"{inside}/{name}" for name in names)
    return sorted(found, key=_steps)


def _steps(name: str) -> list[str]:
    return name.split("/")


def inventories(work: Path) -> tuple[Inventory, ...]:
    """Of all parts, in the order of the table of places; whatever does not belong together is a fault."""
    parts = sorted((work / FOLDER).glob("[!.]*"))
    found, unread = _read_all(parts)
    if unread:
        raise InputError(unread)
    if not found:
        raise InputError([of_path(work / FOLDER, "没有任何一家的部分", "先用 build --family … 逐家生成")])
    faults = list(_disagreements(work, found))
    if faults:
        raise InputError(faults)
    return tuple(sorted(found, key=lambda one: (one.order, one.family)))


def _read_all(parts: Iterable[Path]) -> tuple[list[Inventory], list[Diagnostic]]:
    """The inventories, and what is wrong with every part that has none."""
    found: list[Inventory] = []
    faults: list[Diagnostic] = []
    for part in parts:
        try:
            found.append(_inventory(_as_folder(part) / INVENTORY))
        except InputError as error:
            faults += error.diagnostics
    return found, faults


def _as_folder(part: Path) -> Path:
    """A family may not be missing from a site because a link to its part leads nowhere."""
    if not part.is_dir():
        raise InputError([of_path(part, "不是一家的部分：应是文件夹", f"移走此物；仍要收入这一家的，{AGAIN}")])
    return part


def site_path(work: Path, family: str, name: str) -> Path:
    """Of a file of its pages and files."""
    return folder(work, family) / SITE / name


def keep_only(work: Path, families: Iterable[str]) -> None:
    """Parts of families that are no more go."""
    wanted = set(families)
    for path in (work / FOLDER).glob(f"*/{INVENTORY}"):
        if path.parent.name not in wanted:
            shutil.rmtree(path.parent)


def remove(work: Path, families: Iterable[str]) -> None:
    for family in families:
        shutil.rmtree(folder(work, family))


def write_joined(work: Path, found: Iterable[Inventory], docs: Path) -> None:
    """Of one family its own files; of several what they make together."""
    for name, having in sorted(_shares(work, found).items()):
        (_, path), *others = having
        if others:
            write_pieces(docs, name, _together(having))
        else:
            write(docs, [(name, path.read_bytes())])


def _together(having: Sequence[Share]) -> Iterator[str]:
    shares = [partial(_share, *one) for one in having]
    return joined(shares, _laid_aside)


def _shares(work: Path, found: Iterable[Inventory]) -> Mapping[str, list[Share]]:
    """By its name what each family has of a file."""
    shares: defaultdict[str, list[Share]] = defaultdict(list)
    for inventory in found:
        family = inventory.family
        for name, path in _laid_aside_of(work, family):
            shares[name].append((family, path))
    return shares


def _laid_aside_of(work: Path, family: str) -> Iterator[tuple[str, Path]]:
    """By its name each file that is to be joined."""
    root = folder(work, family) / JOINED
    for path in sorted(root.rglob("*.json")):
        yield path.relative_to(root).as_posix(), path


def _share(family: str, path: Path) -> Parted:
    try:
        return parted(path.read_text("utf-8"))
    except ValueError as error:
        raise Harmed([family], path) from error


@contextmanager
def _laid_aside() -> Iterator["_Aside"]:
    """Meanwhile, in a file without a name."""
    with TemporaryFile() as file:
        yield _Aside(file)


class _Aside:
    """Texts in a file, and where each stands."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[str, list[tuple[int, int]]] = {}

    def lay(self, name: str, text: str) -> None:
        data = text.encode("utf-8")
        self._places.setdefault(name, []).append((self._file.seek(0, SEEK_END), len(data)))
        self._file.write(data)

    def names(self) -> Iterable[str]:
        return self._places

    def take_up(self, name: str) -> list[str]:
        return [self._read(*place) for place in self._places[name]]

    def _read(self, start: int, length: int) -> str:
        self._file.seek(start)
        return self._file.read(length).decode("utf-8")


class Harmed(InputError):
    """Files of parts are not what was made."""

    def __init__(self, families: Sequence[str], path: Path) -> None:
        self.families = families
        super().__init__([of_path(path, f"{'、'.join(families)} 的文件与清单所记不符，可能在搬运中受损", AGAIN)])


def take(work: Path, found: Iterable[Inventory], site: Path, stamp: str, each: Each = one_by_one) -> Standing:
    """Every file of the parts into the site; pages tell the edition in their foot. Read once, each file is taken and
    counted in the sum of its part, which must be the one of the inventory. Given back is how each stands there."""
    standing: dict[str, bytes] = {}
    for inventory in found:
        part = folder(work, inventory.family)
        taking = _Taking(part=part, site=site, stamp=stamp)
        taken = deque(each(_taken, taking, _files(part)))
        if _sum(one.counted for one in taken) != inventory.sum:
            raise Harmed([inventory.family], part)
        standing |= {one.name: one.standing for one in taken if one.standing}
    return standing


@dataclass(frozen=True, kw_only=True, slots=True)
class _Taking:
    part: Path
    site: Path
    stamp: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Taken:
    name: str
    """In the site."""
    counted: bytes
    standing: bytes | None
    """None of what is joined, which stands in the site as it is joined."""


def _taken(taking: _Taking, name: str) -> _Taken:
    path = taking.part / name
    data = path.read_bytes()
    found = sha256(data).digest()
    room, _, own = name.partition("/")
    standing = None
    if room == SITE:
        final = _put(path, data, taking.site / own, taking.stamp)
        standing = found if final is data else sha256(final).digest()
    return _Taken(
        name=own,
        counted=_counted(name, found),
        standing=standing,
    )


def _put(path: Path, data: bytes, there: Path, stamp: str) -> bytes:
    """What is there already is a worker's that was lost, or another family's, which must be the same. Given back is
    what it holds."""
    final = stamped(data, stamp) if path.suffix == ".html" else data
    place = partial(link, path) if final is data else partial(write_new, final)
    try:
        in_its_folder(there, place)
    except FileExistsError as error:
        raise InputError([of_path(path, "两家有同名而不同的文件", AGAIN)]) from error
    return final


def dangling(found: Iterable[Inventory], rest: Beyond, site: Path) -> Iterator[Diagnostic]:
    """Pages and anchors that a part leads to outside itself, and that are not there."""
    pages = _Pages(site)
    of_families = ((inventory.family, inventory.beyond) for inventory in found)
    for family, beyond in (*of_families, ("", rest)):
        for page, anchors in beyond.items():
            yield from _missing(family, page, anchors, pages)


def _missing(family: str, page: str, anchors: Iterable[str], pages: "_Pages") -> Iterator[Diagnostic]:
    there = pages.anchors(page)
    if there is None:
        yield of_path(Path(page), f"{family or '总目录'}所指的页面不存在", AGAIN)
        return
    for anchor in anchors:
        if anchor not in there:
            yield of_path(Path(page), f"{family or '总目录'}所指的锚点 #{anchor} 不存在", AGAIN)


class _Pages:
    """The anchors of finished pages."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self.anchors = lru_cache(maxsize=256)(self._anchors)

    def _anchors(self, page: str) -> frozenset[str] | None:
        """None where there is no such page; of another file none."""
        path = self._site / page
        path = path.with_suffix(".html") if path.suffix == ".md" else path
        if not path.is_file():
            return None
        return frozenset(found.decode() for found in ID.findall(path.read_bytes())) if page.endswith(".md") else NONE


def _inventory(path: Path) -> Inventory:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        is_whole = found.pop(SEAL) == _seal(found) and found["schema"] == SCHEMA
        inventory = from_json(found) if is_whole else _refuse(path)
        return inventory if inventory.family == path.parent.name else _refuse(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _refuse(path)


def _refuse(path: Path) -> Inventory:
    raise InputError([of_path(path, "不是本程序写的清单", AGAIN)])


def _disagreements(work: Path, found: Sequence[Inventory]) -> Iterator[Diagnostic]:
    """Made of other sources, by another program, or of an edition that knew one family only."""
    sources: dict[str, str] = {}
    for one in found:
        path = folder(work, one.family) / INVENTORY
        if one.program != found[0].program:
            yield of_path(path, f"{one.family} 与 {found[0].family} 由不同的程序生成", AGAIN)
        if one.several != (len(found) > 1 or found[0].several):
            yield of_path(path, f"{one.family} 生成时，来源中只有这一家", AGAIN)
        other = next((
            name
            for name, d in one.sources.items()
            if sources.get(name, d) != d
        ), None)
        if other:
            yield of_path(path, f"{one.family} 所用的 {other} 与别家不同", AGAIN)
        sources |= one.sources
