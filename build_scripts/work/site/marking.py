"""The mark of the edition in files to take away: put in last, so that a new edition makes no file anew that is the
same but for it.

In a package (DOCX, XLSX) it stands in one of the packed files: that one is packed anew, the others stay as they are.
"""

import struct
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MARK = "e0d17109aa2k"
"""Stands for the mark while files are made: as long as it, and no mark."""
PACKED = (".docx", ".xlsx")
_MARK = MARK.encode("ascii")
SUM, SIZES = 14, 18
"""Where in a file's own head stand its sum, and its sizes packed and unpacked; in the directory two bytes on."""
OFFSET = 42
"""In the directory: where the file begins."""


def bearing(name: str, data: bytes) -> tuple[str, ...]:
    """Where in a file the mark stands: in which of those packed in it, or in itself, the file of no name."""
    if PurePosixPath(name).suffix not in PACKED:
        return ("",) if _MARK in data else ()
    with ZipFile(BytesIO(data)) as package:
        return tuple(info.filename for info in package.infolist() if _MARK in package.read(info))


def marked(data: bytes, where: Collection[str], mark: str) -> bytes:
    """A file with this mark, where that which stands for it is borne."""
    own = mark.encode("ascii")
    if not where:
        return data
    return data.replace(_MARK, own) if "" in where else _repacked(data, where, own)


@dataclass(frozen=True, slots=True)
class _Entry:
    info: ZipInfo
    end: int
    """Where the next begins."""


def _repacked(data: bytes, where: Collection[str], mark: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        entries = list(_entries(package))
        new, directory = bytearray(), bytearray(data[package.start_dir :])
        at = 0
        for entry in entries:
            own, start = bytearray(data[entry.info.header_offset : entry.end]), len(new)
            if entry.info.filename in where:
                own, sums = _packed(own, entry.info, package.read(entry.info).replace(_MARK, mark))
                directory[at + SUM + 2 : at + SUM + 14] = sums
            struct.pack_into("<L", directory, at + OFFSET, start)
            new += own
            at += 46 + sum(struct.unpack_from("<3H", directory, at + 28))
    struct.pack_into("<L", directory, at + 16, len(new))
    return bytes(new + directory)


def _entries(package: ZipFile) -> Iterator[_Entry]:
    infos = package.infolist()
    starts = [info.header_offset for info in infos[1:]]
    for info, end in zip(infos, (*starts, package.start_dir), strict=True):
        yield _Entry(info, end)


def _packed(own: bytearray, info: ZipInfo, content: bytes) -> tuple[bytearray, bytes]:
    """The file with its head, and the sums and sizes that the directory has of it as well."""
    packed = content
    if info.compress_type == ZIP_DEFLATED:
        packing = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packing.compress(content) + packing.flush()
    sums = struct.pack("<3L", zlib.crc32(content), len(packed), len(content))
    head = own[: 30 + sum(struct.unpack_from("<2H", own, 26))]
    head[SUM : SUM + 12] = sums
    return head + packed, sums
