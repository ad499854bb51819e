"""The mark of the edition in files to take away: put in last, so that a new edition makes no file anew that is the
same but for it.

In a package (DOCX, XLSX) it stands in one of the packed files: that one is packed anew, the others stay as they are.
"""

import struct
import zlib
from collections.abc import Iterator
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


def has_mark(name: str, data: bytes) -> bool:
    if PurePosixPath(name).suffix not in PACKED:
        return _MARK in data
    with ZipFile(BytesIO(data)) as package:
        return any(_MARK in package.read(info) for info in package.infolist())


def marked(name: str, data: bytes, mark: str) -> bytes:
    own = mark.encode("ascii")
    if PurePosixPath(name).suffix not in PACKED:
        return data.replace(_MARK, own)
    return _repacked(data, own)


@dataclass(frozen=True, slots=True)
class _Entry:
    info: ZipInfo
    end: int
    """Where the next begins."""


def _repacked(data: bytes, mark: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        entries = list(_entries(package))
        new, directory = bytearray(), bytearray(data[package.start_dir :])
        at = 0
        for entry in entries:
            own, start = bytearray(data[entry.info.header_offset : entry.end]), len(new)
            content = package.read(entry.info)
            if _MARK in content:
                own, sums = _packed(own, entry.info, content.replace(_MARK, mark))
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
