"""ZIP packages of XML (DOCX, XLSX). A part that many packages share is packed once, for all of them.

Nothing in them comes from the clock or the machine: parts have no time of their own.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

FILE = struct.Struct("<4s5H3L2H")
LISTED = struct.Struct("<4s2B5H3L5H2L")
END = struct.Struct("<4s4H2LH")
VERSION = 20
"""Of the format that a reader has to know: files are packed, and no more."""
DEFLATED = 8
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can name."""
EARLIEST = 1 << 5 | 1
"""The day of it, as it is written."""
READABLE = 0o600 << 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A packed file."""

    name: str
    """Where it lies in the package; ASCII."""
    packed: bytes
    size: int
    """Before it was packed."""
    sum: int

    @property
    def told(self) -> tuple[int, ...]:
        """What its own head and the directory both say of it."""
        return 0, DEFLATED, 0, EARLIEST, self.sum, len(self.packed), self.size, len(self.name)


class Packing:
    """A file while it is written, of which only the packed is held."""

    def __init__(self) -> None:
        self._packing = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._packed = bytearray()
        self._size = self._sum = 0

    def add(self, content: str) -> None:
        data = content.encode("utf-8")
        self._size += len(data)
        self._sum = zlib.crc32(data, self._sum)
        self._packed += self._packing.compress(data)

    def part(self, name: str) -> Part:
        """All that was added, to which nothing is added any more."""
        packed = bytes(self._packed + self._packing.flush())
        return Part(name=name, packed=packed, size=self._size, sum=self._sum)


def part(name: str, content: str) -> Part:
    packing = Packing()
    packing.add(content)
    return packing.part(name)


def package(parts: Iterable[Part], system: int = 0) -> bytes:
    """`system` is said to have made it."""
    files, directory = bytearray(), bytearray()
    count = 0
    for each in parts:
        directory += _listed(each, len(files), system)
        files += _file(each)
        count += 1
    end = END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(files), 0)
    return bytes(files + directory + end)


def _file(each: Part) -> bytes:
    head = FILE.pack(b"PK\3\4", VERSION, *each.told, 0)
    return head + each.name.encode("ascii") + each.packed


def _listed(each: Part, offset: int, system: int) -> bytes:
    head = LISTED.pack(b"PK\1\2", VERSION, system, VERSION, *each.told, 0, 0, 0, 0, READABLE, offset)
    return head + each.name.encode("ascii")
