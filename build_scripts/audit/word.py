"""The audit's own reader of DOCX, another program than the one that read the original: what that one drops, this one
still sees. It knows nothing of tracked changes, hidden text or tables: every character of the document counts, with its
notes where the text refers to them, its heads before and its feet behind. Numbers that no character holds it counts for
itself.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from build_scripts.audit.word_lists import Lists
from build_scripts.language.field_codes import shown_by
from build_scripts.language.symbols import symbol

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FORMULA_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
FORMER = frozenset(("pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange"))
"""What properties were before a tracked change."""


def rows(data: bytes) -> list[str]:
    """The words of each paragraph in the order in which they end."""
    return _Document(data).rows


class _Document:
    """Goes through the parts element by element; a paragraph is told when it ends."""

    def __init__(self, data: bytes) -> None:
        self._package = zipfile.ZipFile(io.BytesIO(data))
        self._parts = frozenset(self._package.namelist())
        mains = self._named("officeDocument", "")
        self._main = mains[0] if mains else "word/document.xml"
        self._lists = Lists(self._related("numbering"), self._related("styles"))
        self._notes = dict(self._all_notes())
        self._words: list[list[str]] = []
        """Of each paragraph that is open: one in a box stands within another."""
        self._carried: list[str] = []
        """Of paragraphs that run on into the next, for their end is deleted."""
        self._codes: list[tuple[int, list[str]]] = []
        """Of each field that is open: how many pieces of words stood before it, and its code."""
        self.rows: list[str] = []
        self._read(self._tree(self._main))
        self._drop_carried()
        self._add_heads_and_feet()

    def _add_heads_and_feet(self) -> None:
        heads = self._words_of("header")
        feet = self._words_of("footer")
        self.rows = self.rows or [""]
        self.rows[0] = heads + self.rows[0]
        self.rows[-1] += feet

    def _words_of(self, kind: str) -> str:
        return "".join(map(_all_words, self._related(kind)))

    def _all_notes(self) -> Iterator[tuple[tuple[str, str | None], Element]]:
        """Every note by its kind and number."""
        for kind in NOTES.values():
            for tree in self._related(f"{kind}s"):
                yield from (((kind, note.get(W + "id")), note) for note in tree.iter(W + kind))

    def _named(self, kind: str, part: str) -> list[str]:
        """The parts to which one relates in this way, sorted."""
        targets = set(self._targets(kind, part))
        return sorted(targets & self._parts)

    def _targets(self, kind: str, part: str) -> Iterator[str]:
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        if file not in self._parts:
            return
        for entry in self._tree(file).iter(RELATION):
            is_of_kind = entry.get("Type", "").endswith(f"/{kind}")
            is_within = entry.get("TargetMode") != "External"
            if is_of_kind and is_within:
                target = posixpath.join("/", folder, entry.get("Target", ""))
                yield posixpath.normpath(target).lstrip("/")

    def _related(self, kind: str) -> list[Element]:
        return [self._tree(name) for name in self._named(kind, self._main)]

    def _tree(self, name: str) -> Element:
        return ElementTree.fromstring(self._package.read(name).replace(STRICT.encode(), NAMESPACE.encode()))

    def _read(self, element: Element) -> None:
        name = element.tag.removeprefix(W)
        if name == "p":
            self._paragraph(element)
        elif name in FORMER:
            return
        elif name in ("t", "delText") or element.tag == FORMULA_TEXT:
            self._say(element.text or "")
        elif name == "noBreakHyphen":
            self._say("-")
        elif name == "sym":
            self._say(symbol(element.get(W + "font", ""), element.get(W + "char", "")))
        elif name in NOTES:
            note = self._notes.get((NOTES[name], element.get(W + "id")))
            self._say(_all_words(note) if note is not None else "")
        elif name in ("fldChar", "instrText", "fldSimple"):
            self._field(name, element)
        else:
            self._within(element)
            if name == "tc":
                self._drop_carried()

    def _within(self, element: Element) -> None:
        for child in _once(element):
            self._read(child)

    def _say(self, words: str) -> None:
        if self._words:
            self._words[-1].append(words)

    def _paragraph(self, element: Element) -> None:
        codes, self._codes = self._codes, []
        self._words.append([])
        self._within(element)
        self._codes = codes
        words = self._words.pop()
        properties = element.find(W + "pPr")
        if not _end(properties, "del", "moveFrom"):
            words = [self._number(properties), *self._carried, *words]
            self._carried = []
        elif not self._words:
            self._carried += words
            words = []
        self.rows.append("".join(words))

    def _number(self, properties: Element | None) -> str:
        return "" if self._lists.hides(properties) else self._lists.number(properties)

    def _drop_carried(self) -> None:
        if self._carried:
            self.rows[-1] += "".join(self._carried)
            self._carried = []

    def _field(self, name: str, element: Element) -> None:
        """A field without a result of its own shows what its code says."""
        step = element.get(W + "fldCharType")
        if name == "instrText":
            if self._codes:
                self._codes[-1][1].append(element.text or "")
        elif name == "fldSimple":
            before = self._so_far()
            self._within(element)
            self._say_code(before, element.get(W + "instr", ""))
        elif step == "begin":
            self._codes.append((self._so_far(), []))
        elif step == "end" and self._codes:
            before, code = self._codes.pop()
            self._say_code(before, "".join(code))

    def _say_code(self, before: int, code: str) -> None:
        if self._so_far() == before:
            self._say(shown_by(code))

    def _so_far(self) -> int:
        """How many pieces with words the paragraph has."""
        pieces = self._words[-1] if self._words else ()
        return len(list(filter(None, pieces)))


def _once(element: Element) -> Iterator[Element]:
    """The children; of what is stored twice the form with words, the newer one first."""
    for child in element:
        if child.tag != f"{COMPATIBLE}AlternateContent":
            yield child
        elif forms := list(child):
            yield from next(filter(_has_words, forms), forms[0])


def _has_words(form: Element) -> bool:
    return any(text.text for text in form.iter(W + "t"))


def _end(properties: Element | None, *names: str) -> bool:
    """Whether the end of a paragraph is marked so."""
    marks = properties.find(W + "rPr") if properties is not None else None
    return marks is not None and any(marks.find(W + name) is not None for name in names)


def _all_words(part: Element) -> str:
    if part.tag in (W + "t", W + "delText"):
        return part.text or ""
    return "".join(map(_all_words, _once(part)))
