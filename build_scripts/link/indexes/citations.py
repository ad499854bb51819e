"""What notices cite: every work with all its mentions, title and number of one document brought together."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import get_args

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Mention, Occurrence, Work, WorkKind
from build_scripts.domain.indexes.vocabulary import WorkRow, WorkTable
from build_scripts.domain.notice import FRAME, Jurisdiction, Notice, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.body_levels import Seat
from build_scripts.language.wording.citing.citations import Citation, CitationRules, key_of
from build_scripts.language.wording.citing.known_titles import LONG_TITLE
from build_scripts.language.wording.citing.work_numbers import number_key
from build_scripts.link.indexes.clauses import seats_of
from build_scripts.link.indexes.successive_works import with_succession

ORDER = {kind: at for at, kind in enumerate(get_args(WorkKind))}
Found = tuple[Occurrence, Citation]


def gather_works(
    notices: Iterable[Notice],
    places: Iterable[Jurisdiction],
    table: WorkTable,
    above: Iterable[Notice] = (),
    each: Each = one_by_one,
) -> tuple[Work, ...]:
    """By kind and title; mentions in the order of the notices and their text. A work may be one of the notices, or one
    of those `above`, whose own citations are not asked for."""
    notices = tuple(notices)
    seats = seats_of(places)
    seated = [(notice, seats[notice.jurisdiction]) for notice in notices]
    long_titles = chain.from_iterable(each(_long_titles, CitationRules(table), seated))
    rules = CitationRules(table, sorted(set(long_titles)))
    found = tuple(chain.from_iterable(each(_citations_of, rules, seated)))
    keys_of_numbers = _keys_of_numbers(table, rules, found)
    gathering = _Gathering(rules, keys_of_numbers, (*above, *notices))
    for at, citation in found:
        gathering.take(at, citation)
    return with_succession(gathering.works(), table.succession)


def _citations_of(rules: CitationRules, seated: tuple[Notice, Seat]) -> tuple[Found, ...]:
    notice, seat = seated
    return tuple(_citations(notice, rules, seat))


def _citations(notice: Notice, rules: CitationRules, seat: Seat) -> Iterator[Found]:
    """All citations of a notice, those of a heading before those of its text; its own head and foot cite nothing, nor
    does its own number. What it calls by a name of its own (以下简称《意见》) is meant by that name from there on."""
    places = _named_places(seat)
    shorts: dict[str, Citation] = {}
    for p in notice.provisions:
        for text, in_heading in _texts(p):
            found = rules.find(text, places)
            if in_heading:
                found = _without_own_title(p, found)
            for citation in _resolved(text, found, shorts):
                if not _is_own(citation, notice):
                    at = Occurrence(
                        notice=notice.id,
                        eid=p.eid,
                        span=citation.span,
                        in_heading=in_heading,
                    )
                    yield at, citation
            shorts |= _named(found)


def _named_places(seat: Seat) -> dict[str, str]:
    """The sign of a level (省) to the name of the place there (山西省)."""
    return {step.sign: step.name for step in seat.steps if step.name}


def _without_own_title(p: Provision, found: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """What stands over an enclosed document is its own title, and cites nothing."""
    whole = (0, len(p.heading or ""))
    return tuple(
        citation
        for citation in found
        if p.kind != "annex" or citation.span != whole
    )


def _texts(p: Provision) -> Iterator[tuple[str, bool]]:
    """Heading and text, and whether it is the heading; of the head and the foot of a document nothing."""
    if p.kind not in FRAME:
        yield p.heading or "", True
        yield p.text, False


def _resolved(text: str, found: Sequence[Citation], shorts: Mapping[str, Citation]) -> Iterator[Citation]:
    """The citations of a text, with what its short names stand for: those of texts before, and behind the place where
    it is given a name of the text itself."""
    here = _named(found)
    known = {**shorts, **here}
    every = [*found, *_called(text, known)]
    for citation in sorted(every, key=_span):
        short = (citation.title or "") if citation.number is None else ""
        given = known.get(short)
        is_given_later = short in here and here[short].span >= citation.span
        if given and not is_given_later:
            yield _meant(citation, given)
        elif _cites(citation):
            yield citation


def _named(found: Iterable[Citation]) -> dict[str, Citation]:
    """What is cited and given a short name, by that name."""
    return {
        citation.short: citation
        for citation in found
        if citation.short and _cites(citation)
    }


def _cites(citation: Citation) -> bool:
    return bool(citation.works or citation.number)


def _called(text: str, names: Iterable[str]) -> Iterator[Citation]:
    """Where a short name is used in quotation marks; where it is given it is no use."""
    pattern = any_of(names)
    for match in re.finditer(f"(?<!称)(?<!称为)(?<!称：)“({pattern})”", text):
        yield Citation(
            span=match.span(),
            title=match[1],
            number=None,
            status="in_force",
            works=(),
            kind=None,
        )


def _span(citation: Citation) -> Span:
    return citation.span


def _meant(citation: Citation, given: Citation) -> Citation:
    """The work that the name was given to, cited as it is called here."""
    number = None if given.works else given.number
    return replace(citation, works=given.works, kind=given.kind, number=number)


def _long_titles(rules: CitationRules, seated: tuple[Notice, Seat]) -> tuple[str, ...]:
    """Titles that other notices cite without title marks: those in title marks, and those of what is to be made. What
    is obeyed without marks may be named by half its title."""
    notice, seat = seated
    places = _named_places(seat)
    texts = (text for p in notice.provisions for text, _ in _texts(p))
    found = (
        citation
        for text in texts
        for citation in rules.find(text, places)
        if citation.status == "to_be_made" or citation.title != text[slice(*citation.span)]
    )
    titles = (
        title
        for citation in found
        if citation.kind is None
        for title in citation.works
    )
    return tuple(
        title
        for title in titles
        if len(title) >= LONG_TITLE and "〈" not in title
    )


def _keys_of_numbers(table: WorkTable, rules: CitationRules, found: Iterable[Found]) -> dict[str, str]:
    """Where a number stands with a title once, it means that title wherever it stands alone."""
    keys: dict[str, str] = {}
    for row in table.works:
        for number in row.numbers:
            keys[number_key(number)] = key_of(row.title)
    for _, citation in found:
        if citation.number and citation.works:
            title = _key(citation.works[0], rules)
            keys.setdefault(number_key(citation.number), title)
    return keys


def _key(title: str, rules: CitationRules) -> str:
    return key_of(_known_title(title, rules))


def _known_title(title: str, rules: CitationRules) -> str:
    """As the table has it, where it knows the work."""
    row = rules.row_of(title)
    return row.title if row else title


@dataclass(kw_only=True, slots=True)
class _Entry:
    titles: list[str] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    """By key, as first printed."""
    kind: WorkKind | None = None
    mentions: list[Mention] = field(default_factory=list)


def _numbers(row: WorkRow | None, entry: _Entry) -> tuple[str, ...]:
    """Those of the table first, as it writes them."""
    cited = entry.numbers
    known = {number_key(number): number for number in row.numbers} if row else {}
    spelled = {**cited, **known}
    return tuple(spelled[key] for key in dict.fromkeys((*known, *cited)))


def _slug(key: str) -> str:
    return f"work-{hashlib.sha256(key.encode()).hexdigest()[:8]}"


def _is_own(citation: Citation, notice: Notice) -> bool:
    """Whether it is the notice's own number."""
    own, cited = notice.document_number, citation.number
    return own is not None and cited is not None and number_key(own) == number_key(cited)


class _Gathering:
    """Mentions by work."""

    def __init__(self, rules: CitationRules, keys_of_numbers: Mapping[str, str], notices: Iterable[Notice]) -> None:
        self._rules = rules
        self._keys_of_numbers = keys_of_numbers
        self._works: dict[str, _Entry] = {}
        self._own_number: dict[str, NoticeId] = {}
        self._own_title: dict[str, NoticeId] = {}
        for notice in notices:
            if notice.document_number:
                self._own_number[number_key(notice.document_number)] = notice.id
            if not notice.title_inferred:
                self._own_title[key_of(notice.title)] = notice.id

    def take(self, at: Occurrence, citation: Citation) -> None:
        mention = Mention(
            at=at,
            title=citation.title,
            number=citation.number,
            status=citation.status,
        )
        for key, title in self._keys(citation).items():
            entry = self._works.setdefault(key, _Entry())
            if title:
                entry.titles.append(_known_title(title, self._rules))
            if citation.number:
                entry.numbers.setdefault(number_key(citation.number), citation.number)
            entry.kind = entry.kind or citation.kind
            entry.mentions.append(mention)

    def _keys(self, citation: Citation) -> Mapping[str, str]:
        """The works that are meant, each with its title as printed; a number alone means what it stood with."""
        if citation.works:
            return {_key(title, self._rules): title for title in citation.works}
        number = number_key(citation.number or "")
        return {self._keys_of_numbers.get(number, number): ""}

    def works(self) -> tuple[Work, ...]:
        made = [self._work(key, entry) for key, entry in self._works.items()]
        return tuple(sorted(made, key=lambda work: (ORDER[work.kind], work.title, work.slug)))

    def _work(self, key: str, entry: _Entry) -> Work:
        row = self._rules.row_of(key)
        numbers = _numbers(row, entry)
        title = max(entry.titles, key=_longest, default=row.title if row else "")
        return Work(
            slug=row.slug if row else _slug(key),
            title=title or numbers[0],
            numbers=numbers,
            kind=entry.kind or self._rules.kind_of(title, numbers),
            notice=self._notice(key, numbers),
            mentions=tuple(entry.mentions),
        )

    def _notice(self, key: str, numbers: Iterable[str]) -> NoticeId | None:
        own = (self._own_number.get(number_key(number)) for number in numbers)
        by_number = filter(None, own)
        return next(by_number, None) or self._own_title.get(key)


def _longest(title: str) -> tuple[int, str]:
    return len(title), title
