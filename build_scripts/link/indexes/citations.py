"""What notices cite: every work with all its mentions, title and number of one document brought together."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from build_scripts.domain.index_vocabulary import WorkTable
from build_scripts.domain.indexes import Mention, Occurrence, Work, WorkKind
from build_scripts.domain.notice import FRAME, Jurisdiction, Notice, NoticeId, Provision
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.body_levels import Seat
from build_scripts.language.wording.citations import Citation, CitationRules, key_of
from build_scripts.language.wording.work_numbers import number_key
from build_scripts.link.indexes.bodies import seats_of
from build_scripts.link.indexes.successive_works import with_succession

ORDER = {kind: at for at, kind in enumerate(get_args(WorkKind))}
# A title that is found without title marks, too, must be long enough to mean nothing else.
LONG_TITLE = 9
Found = tuple[Occurrence, Citation]


def gather_works(
    notices: Iterable[Notice], places: Iterable[Jurisdiction], table: WorkTable,
) -> tuple[Work, ...]:
    """By kind and title; mentions in the order of the notices and their text."""
    notices = tuple(notices)
    rules = CitationRules(table, _long_titles(notices, CitationRules(table)))
    seats = seats_of(places)
    found = [each for notice in notices for each in _citations(notice, rules, seats[notice.jurisdiction])]
    gathering = _Gathering(rules, _keys_of_numbers(table, rules, found), notices)
    for at, citation in found:
        gathering.take(at, citation)
    return with_succession(gathering.works(), table.succession)


def _citations(notice: Notice, rules: CitationRules, seat: Seat) -> Iterator[Found]:
    """All citations of a notice, those of a heading before those of its text; its own head and foot cite nothing, nor
    does its own number. What it calls by a name of its own (以下简称《意见》) is meant by that name from there on."""
    places = {step.sign: step.name for step in seat.steps if step.name}
    shorts: dict[str, Citation] = {}
    for p in notice.provisions:
        for text, in_heading in _texts(p):
            found = rules.find(text, places)
            for citation in _resolved(text, found, shorts):
                if citation.number is None or citation.number != notice.document_number:
                    yield Occurrence(notice=notice.id, eid=p.eid, span=citation.span, in_heading=in_heading), citation
            shorts |= {citation.short: citation for citation in found if citation.short}


def _texts(p: Provision) -> Iterator[tuple[str, bool]]:
    """Heading and text, and whether it is the heading; of the head and the foot of a document nothing."""
    if p.kind not in FRAME:
        yield p.heading or "", True
        yield p.text, False


def _resolved(text: str, found: Sequence[Citation], shorts: Mapping[str, Citation]) -> Iterator[Citation]:
    """The citations of a text, with what its short names stand for: those of texts before, and behind the place where
    it is given a name of the text itself."""
    here = {citation.short: citation for citation in found if citation.short}
    known = {**shorts, **here}
    quoted = re.finditer(f"(?<!称)(?<!称为)(?<!称：)“({any_of(known)})”", text) if known else ()
    said = [Citation(span=m.span(), title=m[1], number=None, status="in_force", works=(), kind=None) for m in quoted]
    for citation in sorted([*found, *said], key=lambda each: each.span):
        short = citation.title if citation.number is None else None
        given = here.get(short) if short else None
        if short and short in known and (given is None or given.span < citation.span):
            yield _meant(citation, known[short])
        elif citation.works or citation.number:
            yield citation


def _meant(citation: Citation, given: Citation) -> Citation:
    """The work that the name was given to, cited as it is called here."""
    number = None if given.works else given.number
    return replace(citation, works=given.works, kind=given.kind, number=number)


def _long_titles(notices: Iterable[Notice], rules: CitationRules) -> frozenset[str]:
    """Titles in title marks that other notices cite without them."""
    texts = (text for n in notices for p in n.provisions for text, _ in _texts(p))
    titled = (citation.title for text in texts for citation in rules.find(text, {}) if citation.kind is None)
    return frozenset(title for title in titled if title and len(title) >= LONG_TITLE and "〈" not in title)


def _keys_of_numbers(table: WorkTable, rules: CitationRules, found: Iterable[Found]) -> dict[str, str]:
    """Where a number stands with a title once, it means that title wherever it stands alone."""
    keys = {number_key(number): key_of(row.title) for row in table.works for number in row.numbers}
    for _, citation in found:
        if citation.number and citation.works:
            keys.setdefault(number_key(citation.number), _key(citation.works[0], rules))
    return keys


def _key(title: str, rules: CitationRules) -> str:
    row = rules.row_of(title)
    return key_of(row.title if row else title)


@dataclass(kw_only=True)
class _Entry:
    titles: list[str] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    """By key, as first printed."""
    kind: WorkKind | None = None
    mentions: list[Mention] = field(default_factory=list)


class _Gathering:
    """Mentions by work."""

    def __init__(self, rules: CitationRules, keys_of_numbers: Mapping[str, str], notices: Iterable[Notice]) -> None:
        self._rules = rules
        self._keys_of_numbers = keys_of_numbers
        self._works: dict[str, _Entry] = {}
        notices = tuple(notices)
        self._own_number = {number_key(n.document_number): n.id for n in notices if n.document_number}
        self._own_title = {key_of(n.title): n.id for n in notices if not n.title_inferred}

    def take(self, at: Occurrence, citation: Citation) -> None:
        number = citation.number or ""
        keys = {_key(title, self._rules): title for title in citation.works}
        by_number = number_key(number)
        for key, title in (keys or {self._keys_of_numbers.get(by_number, by_number): ""}).items():
            entry = self._works.setdefault(key, _Entry())
            row = self._rules.row_of(title)
            entry.titles += [row.title if row else title] if title else []
            if number:
                entry.numbers.setdefault(number_key(number), number)
            entry.kind = entry.kind or citation.kind
            entry.mentions.append(Mention(at=at, title=citation.title, number=citation.number, status=citation.status))

    def works(self) -> tuple[Work, ...]:
        made = [self._work(key, entry) for key, entry in self._works.items()]
        return tuple(sorted(made, key=lambda work: (ORDER[work.kind], work.title, work.slug)))

    def _work(self, key: str, entry: _Entry) -> Work:
        row = self._rules.row_of(key)
        title = max(entry.titles, key=lambda t: (len(t), t), default=row.title if row else "")
        known = {number_key(number): number for number in row.numbers} if row else {}
        numbers = tuple((known | {key: n for key, n in entry.numbers.items() if key not in known}).values())
        return Work(
            slug=row.slug if row else f"work-{hashlib.sha256(key.encode()).hexdigest()[:8]}", title=title or numbers[0],
            numbers=numbers, kind=entry.kind or self._rules.kind_of(title, numbers), notice=self._notice(key, numbers),
            mentions=tuple(entry.mentions),
        )

    def _notice(self, key: str, numbers: Iterable[str]) -> NoticeId | None:
        own = (self._own_number.get(number_key(number)) for number in numbers)
        by_number = filter(None, own)
        return next(by_number, None) or self._own_title.get(key)
