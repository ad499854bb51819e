"""What a document keeps beside its text: notes and comments, the heads and feet of pages."""

from build_scripts.domain.notice import Line, Unseen
from build_scripts.language.display import solid
from build_scripts.read.formats.word.elements import NOTE_NAMES
from build_scripts.read.formats.word.names import W
from build_scripts.read.formats.word.package import Element, Package
from build_scripts.read.formats.word.structure import plain_paragraphs


def notes_of(package: Package, kind: str) -> dict[str | None, Element]:
    """By the number by which the text refers to them."""
    return {
        note.get(W + "id"): note
        for tree in package.of_kind(kind)
        for note in tree.iter(W + NOTE_NAMES[kind])
    }


def on_every_page(package: Package, kind: str, reason: str, number: int) -> list[Line]:
    """What stands above the text or below it: a piece a part, which counts no lines, with the number of one of them."""
    texts = ("\n".join(plain_paragraphs(tree)) for tree in package.of_kind(kind))
    return [_left_out(text, reason, number) for text in texts if solid(text)]


def _left_out(text: str, reason: str, number: int) -> Line:
    piece = Unseen(
        offset=0,
        text=text,
        reason=reason,
    )
    return Line(
        number=number,
        text="",
        unseen=(piece,),
    )
