"""A DOCX file → its parts as trees of XML. Nothing is unpacked beyond a bound, no entity is resolved, and nothing
outside the file is read."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

import lxml.etree

from build_scripts.read.formats.unreadable import UnreadableError

Element = Any
"""lxml has no types."""
LARGEST = 32 * 1024 * 1024
"""Bytes of all parts that are read, unpacked. A notice of 100 pages has 1 MB."""
MOST_PARTS = 10_000
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Strict documents name their elements by another address.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships":
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
SAVE_AGAIN = "用 Word 或 WPS 打开，另存为 .docx，再交一次"

SMALLER = "核对文件来源；确是通知的，只留正文，另存为 .docx，再交一次"


class PackageError(UnreadableError):
    """The file is no document that can be read."""

    def __init__(self, message: str, way_out: str = SAVE_AGAIN) -> None:
        super().__init__(message, way_out)


@dataclass(frozen=True, slots=True)
class Relation:
    kind: str
    """The last word of its type: header, footnotes, numbering …"""
    target: str
    """The name of the part, or an address outside."""
    external: bool


class Package:
    """The parts of a document, each read when it is asked for."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error) as error:
            raise PackageError(f"文件损坏，打不开（{error}）") from None
        if len(self._zip.infolist()) > MOST_PARTS:
            raise PackageError(f"文件里有 {len(self._zip.infolist())} 个部件，多于 {MOST_PARTS} 个，不像文档")
        self._left = LARGEST
        self.main = self._main()
        self.relations = self._relations(self.main)

    def tree(self, name: str) -> Element:
        """The part of this name; PackageError where it is not there or is no sound XML of an encoding that there is."""
        data = self._data(name)
        for strict, usual in STRICT.items():
            data = data.replace(strict, usual)
        if DOCTYPE.search(data):
            raise PackageError(f"{name} 含有实体定义（DOCTYPE），文档不应有此内容")
        parser = lxml.etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        try:
            # The stricter of the two: what one takes for another name would be lost without a word.
            expat.ParserCreate(namespace_separator=" ").Parse(data, True)
            return lxml.etree.fromstring(data, parser)
        except (lxml.etree.XMLSyntaxError, expat.ExpatError, LookupError, ValueError) as error:
            raise PackageError(f"{name} 不是完好的 XML：{error}") from None

    def of_kind(self, kind: str) -> list[Element]:
        """The parts that the document relates to in this way, by their names."""
        names = sorted({
            found.target
            for found in self.relations
            if found.kind == kind and not found.external
        })
        return [self.tree(name) for name in names if self._has(name)]

    def _main(self) -> str:
        for relation in self._relations(""):
            if relation.kind == "officeDocument" and self._has(relation.target):
                return relation.target
        if self._has("word/document.xml"):
            return "word/document.xml"
        raise PackageError("文件里没有正文部件（word/document.xml）")

    def _relations(self, part: str) -> tuple[Relation, ...]:
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        return tuple(self._read_relations(file, folder)) if self._has(file) else ()

    def _read_relations(self, file: str, folder: str) -> Iterator[Relation]:
        for entry in self.tree(file).iter(RELATIONS):
            kind = entry.get("Type", "").rpartition("/")[-1]
            target = entry.get("Target", "")
            external = entry.get("TargetMode") == "External"
            if not external:
                path = posixpath.join("/", folder, target)
                target = posixpath.normpath(path).lstrip("/")
            yield Relation(kind, target, external)

    def _has(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def _data(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as part:
                data = part.read(self._left + 1)
        except KeyError:
            raise PackageError(f"文件里没有部件 {name}") from None
        except RuntimeError:
            raise PackageError("文件加了密码", "用 Word 或 WPS 打开，去掉密码，再交一次") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise PackageError(f"文件损坏：部件 {name} 读不出来（{error}）") from None
        if len(data) > self._left:
            limit = LARGEST // 1024 // 1024
            raise PackageError(f"文件解开后超过 {limit} MB（部件 {name}），不像一份通知", SMALLER)
        self._left -= len(data)
        return data
