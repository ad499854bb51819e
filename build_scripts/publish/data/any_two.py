"""What the page of any two notices needs, as classic scripts, so that it works from a disk: each notice with its words
cut, the rows of each pair that has a comparison of its own, the words for it all, the rules to compare by, and for the
picker the places and the notices of each."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import chain, compress

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.building.checksums import checksum
from build_scripts.domain.notice import Eid, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Topic, TopicGroup, TopicSlug, guiding_of, subjects_of
from build_scripts.language.characters import units
from build_scripts.language.comparable import RULES as COUNTING
from build_scripts.language.comparable import tokens
from build_scripts.language.redline import RULES as REDLINE
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import sentences
from build_scripts.link.alignment.evidence.profile import Floats, Layout
from build_scripts.link.alignment.rules import RULES as ALIGNMENT
from build_scripts.link.comparison import Comparison, Row, text_of
from build_scripts.link.division import OldPiece
from build_scripts.publish.labels import citation, facts, locators
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.labels.comparing.comparison_words import (
    ACCURACY,
    BESIDE,
    BY_RULE,
    NOT_BUILT,
    TRACKED_FILE,
    WORDS,
    SideWords,
)
from build_scripts.publish.parts import TextFiles

LONGEST = 35
"""The longest piece that one sign of base 36 tells; longer words are told in two."""
SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
Json = dict[str, object]


def shared(
    places: Iterable[tuple[PlaceSlug, str]],
    groups: Iterable[TopicGroup],
    topics: Iterable[Topic],
) -> TextFiles:
    """What there is one of: the places that have notices, the words, the rules."""
    subjects = subjects_of(groups, topics)
    guiding = guiding_of(groups, topics)
    yield _script("places", [list(place) for place in places])
    yield _script("words", _words())
    yield _script("rules", rules(subjects, guiding))


def picker_file(place: PlaceSlug, notices: Iterable[Notice]) -> tuple[str, str]:
    """The notices of a place, the newest first."""
    return _script(f"place-{place}", [(notice.id, _label(notice)) for notice in notices])


def notice_file(side: "Side", segmenter: Segmenter) -> tuple[str, str]:
    return _script(side.notice.id, _notice(side, segmenter))


def rules(subjects: Iterable[TopicSlug], guiding: Iterable[TopicSlug]) -> Json:
    """By which the browser compares: the tables of the comparisons that the site has already."""
    tables = {"counting": COUNTING, "redline": REDLINE, "alignment": ALIGNMENT}
    numbers = {name: _in_browsers_numbers(table) for name, table in tables.items()}
    return {**numbers, "subjects": sorted(subjects), "guiding": sorted(guiding)}


def _in_browsers_numbers(value: object) -> object:
    """A browser writes 2.0 as 2, and sums what it writes."""
    if isinstance(value, Mapping):
        return {key: _in_browsers_numbers(own) for key, own in value.items()}
    if isinstance(value, list | tuple):
        return [_in_browsers_numbers(own) for own in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _script(name: str, data: object) -> tuple[str, str]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return site_addresses.compare_script(name), f'NoticeCompare.add("{name}",{text},"{checksum(name, text)}");\n'


def _label(notice: Notice) -> str:
    return f"{locators.year(notice)} {facts.number(notice)}"


def _words() -> Json:
    return {
        "moved": changes.MOVED.short,
        "reviewed": changes.REVIEWED.long,
        "by_rule": BY_RULE,
        "not_built": NOT_BUILT,
        "accuracy": ACCURACY,
        "beside": BESIDE,
        "tracked_file": TRACKED_FILE,
        "sides": {relation: _side_words(words) for relation, words in WORDS.items()},
    }


def _side_words(words: SideWords) -> Json:
    return {**asdict(words), "kinds": words.kinds, "marks": words.marks, "tracked": words.tracked}


def rows_file(found: Comparison) -> tuple[str, str]:
    """The rows as the comparison's own page shows them, without the words, which stand in the notices."""
    older, newer = found.older, found.newer
    data = {
        "older": older.id,
        "newer": newer.id,
        "relation": found.pair.relation,
        "sums": [_sum_of_wordings(older), _sum_of_wordings(newer)],
        "rows": [_row(row) for row in found.rows],
    }
    return _script(f"{older.id}--{newer.id}", data)


def _sum_of_wordings(notice: Notice) -> str:
    """What the rows were made of: a browser that has a wording of another edition asks for it anew."""
    named = ((p.eid, text_of(notice, p)) for p in notice.provisions)
    return checksum(*chain.from_iterable(named))


def _row(row: Row) -> Json:
    """What is false, empty or nothing is left out."""
    parts = {
        "kind": row.kind,
        "newer": row.newer and row.newer.eid,
        "moved": row.moved,
        "reviewed": row.reviewed,
        "older": [_piece(piece) for piece in row.older],
        "also": [_piece(piece) for piece in row.also],
        "went": row.went,
    }
    return {name: part for name, part in parts.items() if part}


def _piece(piece: OldPiece) -> Json:
    """Spans in the browser's units; left out where it is the whole."""
    text = piece.provision.wording
    spans = [_unit_span(text, span) for span in piece.spans]
    parts = {"eid": piece.provision.eid, "spans": None if piece.whole else spans, "elsewhere": piece.elsewhere}
    return {name: part for name, part in parts.items() if part}


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """A notice that can be set beside any other."""

    notice: Notice
    name: str
    above: tuple[PlaceSlug, ...]
    compared: Mapping[NoticeId, str]
    """The page of each comparison that it has: with another notice of its place, or with the level above."""
    loci: Mapping[Eid, str]
    cited: Mapping[Eid, str]
    """As it is cited within its notice."""
    layout: Layout
    """What of it is compared, and the topics of it."""


def _notice(side: Side, segmenter: Segmenter) -> Json:
    notice = side.notice
    compared = dict(_compared_provisions(side, segmenter))
    return {
        "id": notice.id,
        "name": side.name,
        "year": notice.year,
        "day": facts.day_of_issue(notice),
        "title": notice.title,
        "number": facts.number(notice),
        "cite": citation.cite(notice),
        "page": site_addresses.notice_page(notice.id),
        "compared": side.compared,
        "place": notice.jurisdiction,
        "above": side.above,
        "provisions": [compared.get(p.eid) or _frame(side, p, segmenter) for p in notice.provisions],
    }


def _frame(side: Side, p: Provision, segmenter: Segmenter) -> Json:
    """The head or the foot of the document: the two belong together and are told apart word by word, not aligned."""
    text = text_of(side.notice, p)
    return {
        **_provision_at(side, p),
        "num": None,
        "heading": None,
        "head": 0,
        "text": text,
        "cut": _signs(tokens(text, segmenter)),
        "sentences": [units(text)],
        "rows": [],
        "topics": [],
        "parts": [],
        "frame": True,
    }


def _provision_at(side: Side, p: Provision) -> Json:
    """What it is, and where it stands."""
    return {"eid": p.eid, "kind": p.kind, "num": p.num, "locus": side.loci[p.eid], "cite": side.cited[p.eid]}


def _compared_provisions(side: Side, segmenter: Segmenter) -> Iterator[tuple[Eid, Json]]:
    laid = side.layout
    first = 0
    for p, spans, main in zip(laid.nodes, laid.spans, laid.main, strict=True):
        behind = first + len(spans)
        own_topics = laid.row_topics[first:behind]
        yield p.eid, {
            **_provision(side, p, segmenter),
            "rows": [_unit_span(p.text, span) for span in spans[:-1]],
            "topics": list(compress(laid.topics, main)),
            "parts": list(_parts(laid.topics, own_topics)),
        }
        first = behind


def _parts(topics: Iterable[str], filed: Floats) -> Iterator[tuple[str, list[int]]]:
    """Each topic under which some rows are filed, with these."""
    for topic, column in zip(topics, filed.T, strict=True):
        rows = [row for row, value in enumerate(column) if value]
        if rows:
            yield topic, rows


def _provision(side: Side, p: Provision, segmenter: Segmenter) -> Json:
    text = p.wording
    return {
        **_provision_at(side, p),
        "heading": p.heading,
        "head": units(p.headline),
        "text": text,
        "cut": _signs(tokens(text, segmenter)),
        "sentences": [units(text[start:end]) for start, end in sentences(text)],
    }


def _unit_span(text: str, span: Span) -> list[int]:
    start, end = span
    return [units(text[:start]), units(text[:end])]


def _signs(words: Iterable[str]) -> str:
    return "".join(SIGNS[length] for length in _cut(words))


def _cut(words: Iterable[str]) -> Iterator[int]:
    for word in words:
        yield from _lengths(units(word))


def _lengths(length: int) -> Iterator[int]:
    while length > LONGEST:
        yield LONGEST - 1
        length -= LONGEST - 1
    yield length
