"""The mark of the edition in files to take away: put in last, so that a new edition makes no file anew that is the
same but for it.

In a package (DOCX, XLSX) it stands in one of the packed files, there in blocks of their own that are not packed. So a
package is laid out alike whatever its mark, and another changes the bytes of the mark and the sums of that file alone.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from operator import xor
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

MARK = "e0d17109aa2k"
"""Stands for the mark while files are made: as long as it, and no mark."""
PACKED = (".docx", ".xlsx")
SUM, SIZES = 14, 18
"""Where in a file's own head stand its sum, and its sizes packed and unpacked; in the directory two bytes on."""
SMALL = 2_000
"""Bytes."""
LISTED, LENGTHS, OFFSET = 46, 28, 42
"""In the directory: how long what it has of a file is at least, and where in it stand the lengths of three fields that
follow, and where the file begins."""
BEGINS = 16
"""Behind all files of the directory: where it begins itself."""
AS_IT_IS = b"\0" + struct.pack("<2H", len(MARK), len(MARK) ^ 0xFFFF)
"""The head of a block of so many bytes that is not packed, and not the last."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """The sum of a packed file that bears the mark."""

    at: tuple[int, int]
    """Where it stands: in the file's own head, and in the directory."""
    behind: tuple[int, ...]
    """How much of the file, as it is unpacked, stands behind each mark."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """Where in a file the mark stands, and what has to agree with it."""

    at: tuple[int, ...]
    sums: tuple[Sum, ...] = ()


def laid_open(name: str, data: bytes, mark: str) -> tuple[bytes, Marks | None]:
    """The file with its mark in sight, and where that stands; None where it bears none."""
    own = mark.encode("ascii")
    if PurePosixPath(name).suffix in PACKED:
        return _package(data, own)
    at = tuple(_found(data, own))
    return data, Marks(at=at) if at else None


def marked(data: bytes, marks: Marks, mark: str) -> bytes:
    """The file with this mark, where another stands."""
    own, new = mark.encode("ascii"), bytearray(data)
    before = data[marks.at[0] : marks.at[0] + len(own)]
    for at in marks.at:
        new[at : at + len(own)] = own
    for each in marks.sums:
        found = _resummed(data, each, before, own)
        for at in each.at:
            new[at : at + 4] = found
    return bytes(new)


def _resummed(data: bytes, each: Sum, before: bytes, after: bytes) -> bytes:
    """What a sum becomes depends on what changes, and on how much stands behind it, not on what that is."""
    (found,) = struct.unpack_from("<L", data, each.at[0])
    change = bytes(map(xor, before, after))
    unchanged = bytes(len(change))
    for behind in each.behind:
        follows = bytes(behind)
        found ^= zlib.crc32(change + follows)
        found ^= zlib.crc32(unchanged + follows)
    return struct.pack("<L", found)


def _found(data: bytes, mark: bytes) -> Iterator[int]:
    at = data.find(mark)
    while at >= 0:
        yield at
        at = data.find(mark, at + len(mark))


def _package(data: bytes, mark: bytes) -> tuple[bytes, Marks | None]:
    with ZipFile(BytesIO(data)) as package:
        bearing: dict[str, bytes] = {}
        for info in package.infolist():
            content = _content(data, info)
            if mark in content:
                bearing[info.filename] = content
        return _repacked(data, package, bearing, mark) if bearing else (data, None)


def _content(data: bytes, info: ZipInfo) -> bytes:
    start = info.header_offset + _head(data, info.header_offset)
    packed = data[start : start + info.compress_size]
    return _unpacked_once(packed) if len(packed) < SMALL else _unpacked(packed)


def _unpacked(packed: bytes) -> bytes:
    return zlib.decompress(packed, -zlib.MAX_WBITS)


_unpacked_once = lru_cache(maxsize=64)(_unpacked)
"""What is small is mostly what many packages share."""


def _head(data: bytes, at: int) -> int:
    """How long a file's own head is."""
    name, extra = struct.unpack_from("<2H", data, at + 26)
    return 30 + int(name) + int(extra)


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    data: bytes
    """With the file's own head."""


def _repacked(data: bytes, package: ZipFile, bearing: Mapping[str, bytes], mark: bytes) -> tuple[bytes, Marks]:
    """What bears the mark is packed anew, the others stay as they are."""
    made = _Repacking(data[package.start_dir :], mark)
    for entry in _entries(data, package):
        made.add(entry.data, bearing.get(entry.name))
    return made.closed()


class _Repacking:
    """A package that is written file by file, and its directory along with it."""

    def __init__(self, directory: bytes, mark: bytes) -> None:
        self._mark = mark
        self._new = bytearray()
        self._directory = bytearray(directory)
        self._at = 0
        """Where in the directory the next file stands."""
        self._marks: list[int] = []
        self._sums: list[tuple[int, int, bytes]] = []
        """Where the sum of a file stands in its head and in the directory, and the file."""

    def add(self, data: bytes, bearing: bytes | None) -> None:
        """`bearing` is the file unpacked where it bears the mark."""
        start = len(self._new)
        self._new += data if bearing is None else self._packed_anew(data, bearing)
        self._enter(OFFSET, start)
        self._at += self._listed()

    def _enter(self, field: int, number: int) -> None:
        """In the directory, of the file that stands next in it."""
        struct.pack_into("<L", self._directory, self._at + field, number)

    def _listed(self) -> int:
        """How much of the directory that file takes."""
        lengths: tuple[int, ...] = struct.unpack_from("<3H", self._directory, self._at + LENGTHS)
        return LISTED + sum(lengths)

    def _packed_anew(self, data: bytes, content: bytes) -> bytes:
        own, sizes = _packed(data, content, self._mark)
        start = len(self._new)
        in_directory = self._at + SIZES + 2
        behind = in_directory + len(sizes)
        self._directory[in_directory:behind] = sizes
        first = start + len(AS_IT_IS)
        marks = (first + found for found in _found(own, AS_IT_IS + self._mark))
        self._marks.extend(marks)
        places = start + SUM, self._at + SUM + 2
        self._sums.append((*places, content))
        return own

    def closed(self) -> tuple[bytes, Marks]:
        """Behind the directory stands where it begins."""
        begins = len(self._new)
        self._enter(BEGINS, begins)
        sums = tuple(self._sums_before(begins))
        marks = Marks(at=tuple(self._marks), sums=sums)
        return bytes(self._new + self._directory), marks

    def _sums_before(self, directory: int) -> Iterator[Sum]:
        for in_head, in_directory, content in self._sums:
            yield Sum(
                at=(in_head, directory + in_directory),
                behind=_behind(content, self._mark),
            )


def _entries(data: bytes, package: ZipFile) -> Iterator[_Entry]:
    begin = [(info.filename, info.header_offset) for info in package.infolist()]
    for (name, start), (_, end) in pairwise([*begin, ("", package.start_dir)]):
        yield _Entry(name, data[start:end])


def _behind(content: bytes, mark: bytes) -> tuple[int, ...]:
    return tuple(len(content) - at - len(mark) for at in _found(content, mark))


def _packed(own: bytes, content: bytes, mark: bytes) -> tuple[bytes, bytes]:
    """The file with its head, and the sizes that the directory has of it as well."""
    length = _head(own, 0)
    head = bytearray(own[:length])
    pieces = content.split(mark)
    packed = b"".join(_blocks(pieces, mark))
    sizes = struct.pack("<2L", len(packed), len(content))
    behind = SIZES + len(sizes)
    head[SIZES:behind] = sizes
    return bytes(head + packed), sizes


def _blocks(pieces: list[bytes], mark: bytes) -> Iterator[bytes]:
    """What is between the marks is packed, each piece without a look at those before it."""
    packing = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    for piece in pieces[:-1]:
        yield packing.compress(piece) + packing.flush(zlib.Z_FULL_FLUSH) + AS_IT_IS + mark
    yield packing.compress(pieces[-1]) + packing.flush()
