"""A comparison as a table, row by row as its page has it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.domain.alignment import Link, SentenceLink, by_newer
from build_scripts.domain.notice import Eid, Notice
from build_scripts.publish.exports.tables.csv_format import Cells, table
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.labels.comparing.comparison_words import WORDS
from build_scripts.publish.views.exports.compared import Compared

HEAD = (
    "关系", "移动", "相似度", "{旧}位置", "{旧}文字", "{新}位置", "{新}文字", "仅{旧}有", "仅{新}有",
    "{旧}网页", "{新}网页",
)
BETWEEN = "……"
"""What only one side has stands in several places."""


def comparison_table(compared: Compared) -> bytes:
    """The newer notice from beginning to end, each provision beside what it came from; then what was dropped. What only
    one side has is told once a provision of the newer notice, in the row of the first that it came from."""
    words = WORDS[compared.comparison.pair.relation]
    head = [title.format(旧=words.older, 新=words.newer) for title in HEAD]
    return table(head, _Comparison(compared).rows(), compared.edition)


class _Comparison:
    """Writes the rows of one comparison."""

    def __init__(self, compared: Compared) -> None:
        comparison = compared.comparison
        self._comparison = comparison
        self._words = WORDS[comparison.pair.relation]
        self._older = _Side(comparison.older, compared.older_places)
        self._newer = _Side(comparison.newer, compared.newer_places)
        self._changed = {
            row.newer.eid: row
            for row in comparison.rows
            if row.newer
        }

    def rows(self) -> Iterator[Cells]:
        pair = self._comparison.pair
        links = by_newer(pair.links)
        sentences = by_newer(pair.sentences)
        new = set(pair.new)
        for provision in self._comparison.newer.provisions:
            eid = provision.eid
            only = self._only(eid)
            for link in links.get(eid, ()):
                yield self._row(_kind(link), link.older, link.newer, only)
                only = NOTHING
            for sentence in sentences.get(eid, ()):
                yield self._sentence(sentence)
            if eid in new:
                whole = _Only(newer=self._newer.whole(eid))
                yield self._row((self._words.new, "", ""), None, eid, whole)
        for eid in pair.dropped:
            whole = _Only(older=self._older.whole(eid))
            yield self._row((self._words.dropped, "", ""), eid, None, whole)

    def _only(self, newer: Eid) -> "_Only":
        """Of the older side nothing where another row tells what became of it."""
        row = self._changed.get(newer)
        if row is None:
            return NOTHING
        deleted = [
            change.older
            for change in row.changes
            if change.kind == "deleted"
        ]
        inserted = [
            change.newer
            for change in row.changes
            if change.kind == "inserted"
        ]
        if row.shared:
            deleted = []
        return _Only(older=BETWEEN.join(deleted), newer=BETWEEN.join(inserted))

    def _sentence(self, found: SentenceLink) -> Cells:
        """Of one that went elsewhere than its provision, its own words only."""
        older = self._older.cells(found.older, found.older_span)
        newer = self._newer.cells(found.newer, found.newer_span)
        return _cells(_sentence_kind(found), older, newer, NOTHING)

    def _row(self, kind: Cells, older: Eid | None, newer: Eid | None, only: "_Only") -> Cells:
        return _cells(kind, self._older.cells(older), self._newer.cells(newer), only)


class _At(NamedTuple):
    """Of one side."""

    place: str = ""
    words: str = ""
    page: str = ""


class _Only(NamedTuple):
    """What only one side has."""

    older: str = ""
    newer: str = ""


NOTHING = _Only()


def _cells(kind: Cells, older: _At, newer: _At, only: _Only) -> Cells:
    return *kind, older.place, older.words, newer.place, newer.words, *only, older.page, newer.page


class _Side:
    """One of the notices: place, words and page of each provision."""

    def __init__(self, notice: Notice, places: Mapping[Eid, str]) -> None:
        self._id = notice.id
        self._provisions = {provision.eid: provision for provision in notice.provisions}
        self._places = places

    def cells(self, eid: Eid | None, span: tuple[int, int] | None = None) -> _At:
        """Of a provision as a whole, or of what a span of its text holds."""
        if eid is None:
            return _At()
        words = self._provisions[eid].text[slice(*span)] if span else self.whole(eid)
        return _At(
            place=self._places[eid],
            words=words,
            page=provision_page(self._id, eid),
        )

    def whole(self, eid: Eid) -> str:
        return self._provisions[eid].paragraph


def _kind(link: Link | SentenceLink) -> Cells:
    moved = changes.MOVED.long if link.moved else ""
    return changes.KINDS[link.type].long, moved, f"{link.similarity:.3f}"


def _sentence_kind(found: SentenceLink) -> Cells:
    kind, *more = _kind(found)
    return f"{changes.IN_PART.short}{kind}", *more
