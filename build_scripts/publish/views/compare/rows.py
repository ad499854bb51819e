"""Two notices side by side, row by row, as the page of their comparison shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import starmap, zip_longest

from build_scripts.domain.addresses.relative_addresses import relative
from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.language.redline import Change, Stretch, only_newer
from build_scripts.link.comparison import Comparison, Row, text_of
from build_scripts.link.division import OldPiece
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.comparing.comparison_words import WORDS, SideWords, row_words

Locus = Callable[[Notice, Eid], str]
"""Where a provision stands, in short."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """The number as printed, as a link into the notice."""

    target: str
    """HTML within Markdown: the address is that of the page itself, for the builder does not look into it."""
    printed: str
    """Nothing for a paragraph without one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OlderText:
    number: Number
    excerpt: bool
    text: str
    stretches: tuple[Stretch, ...]
    """The text with what the other side shares, where the two share little; else none."""
    elsewhere: Eid | None
    """The row that tells what became of the whole sentence."""
    elsewhere_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Older:
    texts: tuple[OlderText, ...]
    opened: bool
    """Behind a disclosure, which a wide screen holds open."""
    deleted: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Newer:
    number: Number
    text: str
    changes: tuple[Change, ...]
    """What made this text out of the older one; none where both are shown beside each other or it is new as a whole."""
    stretches: tuple[Stretch, ...]
    """As of the older text."""
    inserted: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """To another row of the page."""

    row: Eid
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RowView:
    id: str
    kind: str
    moved: bool
    older_eids: str
    newer_eid: str
    words: str
    name: str
    """What a screen reader calls the row: where it stands, and what became of it."""
    older: Older | None
    """None where the other side has no counterpart."""
    newer: Newer | None
    went: tuple[Way, ...]
    """Where further sentences of the older provisions went."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    words: SideWords
    older: str
    """What the columns are: the side, and which document it is."""
    newer: str
    rows: tuple[RowView, ...]


def rows(comparison: Comparison, here: str, locus: Locus) -> Rows:
    """`here` is the address of the page."""
    writer = _Rows(comparison, here, locus)
    words = writer.words
    return Rows(
        words=words,
        older=f"{words.older} {facts.year_and_number(comparison.older)}",
        newer=f"{words.newer} {facts.year_and_number(comparison.newer)}",
        rows=tuple(map(writer.row, comparison.rows)),
    )


class _Rows:
    """Makes the rows of one comparison."""

    def __init__(self, comparison: Comparison, here: str, locus: Locus) -> None:
        self.words = WORDS[comparison.pair.relation]
        self._older, self._newer = comparison.older, comparison.newer
        self._of_years = comparison.pair.relation == "year"
        self._here, self._locus = here, locus

    def row(self, row: Row) -> RowView:
        pieces = [*row.older, *row.also]
        older_eids = " ".join(dict.fromkeys(piece.provision.eid for piece in pieces))
        newer_eid = row.newer.eid if row.newer else ""
        return RowView(
            id=newer_eid or f"dropped-{older_eids}",
            kind=row.kind,
            moved=row.moved,
            older_eids=older_eids,
            newer_eid=newer_eid,
            words=row_words(self.words, row),
            name=self._name(row),
            older=self._older_side(row, pieces) if pieces else None,
            newer=self._newer_side(row, row.newer) if row.newer else None,
            went=tuple(Way(row=eid, name=self._locus(self._newer, eid)) for eid in row.went),
        )

    def _name(self, row: Row) -> str:
        """三（十） 改; 旧文三（二） 新文未见对应 of what only the older side has."""
        if row.newer:
            where = self._locus(self._newer, row.newer.eid)
        else:
            older = row.older[0].provision
            where = self.words.older + self._locus(self._older, older.eid)
        return f"{where} {row_words(self.words, row)}"

    def _older_side(self, row: Row, pieces: list[OldPiece]) -> Older:
        alone = row.newer is None
        marked = row.beside.older if row.beside else ()
        return Older(
            texts=tuple(starmap(self._older_text, zip_longest(pieces, marked, fillvalue=()))),
            opened=alone or row.beside is not None,
            deleted=alone and self._of_years and not row.shared,
        )

    def _older_text(self, piece: OldPiece, stretches: tuple[Stretch, ...]) -> OlderText:
        return OlderText(
            number=self._number(self._older, piece.provision),
            excerpt=not piece.whole,
            text=text_of(self._older, piece.provision) if piece.whole else piece.text,
            stretches=stretches,
            elsewhere=piece.elsewhere,
            elsewhere_name=self._locus(self._newer, piece.elsewhere) if piece.elsewhere else "",
        )

    def _newer_side(self, row: Row, provision: Provision) -> Newer:
        return Newer(
            number=self._number(self._newer, provision),
            text=text_of(self._newer, provision),
            changes=() if row.beside else _marked(row),
            stretches=row.beside.newer if row.beside else (),
            inserted=row.kind == "new",
        )

    def _number(self, notice: Notice, provision: Provision) -> Number:
        target = relative(self._here, provision_page(notice.id, provision.eid))
        return Number(target=target, printed=provision.num or "")


def _marked(row: Row) -> tuple[Change, ...]:
    """Where another row tells what became of the older wording, only what is new."""
    return only_newer(row.changes) if row.shared else row.changes
