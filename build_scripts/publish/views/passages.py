"""Where notices use a phrase or cite a work: sentence by sentence, with the words in question marked, by year.

The newest year comes first. What one page cannot hold has a page for each year, and a year of very many several.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from build_scripts.domain.indexes import Occurrence
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.refs import ref_of
from build_scripts.domain.span import Span
from build_scripts.language.sentences import sentences
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link, in_pages, numbered, year_pages

MOST_ON_A_PAGE = 250
"""Sentences: at most 1 KB of HTML each, of which a page may come to 300."""
BEFORE, AFTER = 60, 90
"""Characters of a sentence that are shown before its first and after its last mark."""
WORTH_CONTENTS = 3
"""Years: a page of more has a table of its contents."""
GAP = "……"
Address = Callable[[int | None, int], str]
"""The page of a year, or of the whole, and the number of the page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """A sentence that holds what is looked for."""

    notice: NoticeId
    eid: Eid
    in_heading: bool
    sentence: Span
    marks: tuple[Span, ...]
    """Of the same text as the sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    place: Link
    """To the provision."""
    pieces: tuple[tuple[str, bool], ...]
    """The sentence, and of each piece whether it is marked."""
    note: str
    """What is to be said of it; empty for nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticePassages:
    anchor: NoticeId
    notice: Link
    passages: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    year: int
    sentences: int
    notices: tuple[NoticePassages, ...]
    pages: tuple[Link, ...]
    """Where they stand instead of here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """The sentences of one year, or one page of them, where the page of the whole cannot hold them."""

    head: Head
    crumbs: tuple[Link, ...]
    year: Year


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What the sentences are listed of: a phrase or a work, with a page of its own."""

    name: str
    address: Address
    index: str
    """The title of the page that lists all its kind, and …"""
    index_address: str
    """… where that is."""
    places: str
    """What a page of its sentences is called, behind the year."""

    def crumbs(self, here: Here) -> tuple[Link, ...]:
        """Down to the page that lists its kind."""
        return here.crumbs(here.link(self.index, self.index_address))

    def way_from(self, here: Here) -> tuple[Link, ...]:
        """Down to its own page."""
        return (*self.crumbs(here), here.link(self.name, self.address(None, 1)))


Text = tuple[NoticeId, Eid, bool]
"""A provision, and whether its heading is meant."""
Years = Mapping[int, Sequence[Use]]
Note = Callable[[Use], str]


def _no_note(_: Use) -> str:
    return ""


class Passages:
    """The sentences that use a phrase or cite a work, and the pages on which they stand."""

    def __init__(
        self,
        linked: LinkedEdition,
        occurrences: Iterable[Occurrence],
        subject: Subject,
        note: Note = _no_note,
    ) -> None:
        self._linked, self._subject, self._note = linked, subject, note
        self._years = uses_by_year(linked, occurrences)

    @property
    def sentences(self) -> int:
        return sum(map(len, self._years.values()))

    @property
    def is_split(self) -> bool:
        """The years stand on pages of their own."""
        return self.sentences > MOST_ON_A_PAGE

    @property
    def is_worth_contents(self) -> bool:
        return len(self._years) > WORTH_CONTENTS

    def whole(self, here: Here) -> tuple[Year, ...]:
        """All years, or where they do not fit on the page the way to them."""
        if self.is_split:
            return tuple(_leading(here, year, uses, self._subject.address) for year, uses in self._years.items())
        return tuple(self._year(here, year, uses) for year, uses in self._years.items())

    def parts(self) -> Iterator[tuple[str, Part]]:
        """The pages of the years, each with its address; none where the whole fits on one."""
        if not self.is_split:
            return
        for year, number, uses in year_pages(self._years, MOST_ON_A_PAGE):
            here = Here(self._subject.address(year, number))
            name = numbered(f"{year}年{self._subject.places}", number)
            yield here.address, Part(
                head=Head.titled(name),
                crumbs=self._subject.way_from(here),
                year=self._year(here, year, uses),
            )

    def _year(self, here: Here, year: int, uses: Sequence[Use]) -> Year:
        groups = groupby(uses, key=lambda use: use.notice)
        notices = tuple(self._notice(here, notice, group) for notice, group in groups)
        return Year(
            year=year,
            sentences=len(uses),
            notices=notices,
            pages=(),
        )

    def _notice(self, here: Here, notice: NoticeId, uses: Iterable[Use]) -> NoticePassages:
        found = self._linked.notices[notice]
        name = naming.place_and_year(self._linked, found)
        return NoticePassages(
            anchor=notice,
            notice=here.notice(name, found),
            passages=tuple(passage(self._linked, here, use, self._note(use)) for use in uses),
        )


def uses_by_year(linked: LinkedEdition, occurrences: Iterable[Occurrence]) -> Years:
    """The newest year first, within it in the order of the notices and their text."""
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for text, group in groupby(occurrences, key=text_of):
        notice, _, _ = text
        year = linked.notices[notice].year
        found[year] += _uses(linked, text, group)
    newest_first = sorted(found, reverse=True)
    return {year: found[year] for year in newest_first}


def _uses(linked: LinkedEdition, text: Text, occurrences: Iterable[Occurrence]) -> Iterator[Use]:
    """Those of one text, sentence by sentence."""
    notice, eid, in_heading = text
    words = text_at(linked, notice, eid, in_heading=in_heading)
    spans = sorted({at.span for at in occurrences})
    for sentence, marks in _by_sentence(words, spans):
        yield Use(
            notice=notice,
            eid=eid,
            in_heading=in_heading,
            sentence=sentence,
            marks=marks,
        )


def text_at(linked: LinkedEdition, notice: NoticeId, eid: Eid, *, in_heading: bool) -> str:
    provision = linked.provision(notice, eid)
    return (provision.heading or "") if in_heading else provision.text


def passage(linked: LinkedEdition, here: Here, use: Use, note: str = "") -> Passage:
    ref = ref_of(use)
    provision = linked.provision(*ref)
    text = text_at(linked, *ref, in_heading=use.in_heading)
    called = naming.locus if use.in_heading else naming.locus_and_heading
    label = called(linked, use.notice, provision)
    pieces = tuple(_marked(text, use.sentence, use.marks))
    return Passage(
        place=here.provision(label, ref),
        pieces=pieces,
        note=note,
    )


def _marked(text: str, sentence: Span, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The sentence in pieces; of a long one what stands near its marks, with …… for what is left out."""
    begins, ends = sentence
    first, _ = marks[0]
    _, last = marks[-1]
    start = max(begins, first - BEFORE)
    end = min(ends, last + AFTER)
    left_out = GAP if start > begins else ""
    opening = _line(text[start:first])
    yield left_out + opening, False
    for (begin, stop), (until, _) in pairwise((*marks, (end, end))):
        yield _line(text[begin:stop]), True
        if until > stop:
            yield _line(text[stop:until]), False
    if end < ends:
        yield GAP, False


def _line(text: str) -> str:
    return " ".join(text.split())


def text_of(at: Occurrence | Use) -> Text:
    return at.notice, at.eid, at.in_heading


def _by_sentence(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """The sentences that hold the spans, each with those that begin in it. Spans that overlap are one mark."""
    apart = list(_apart(spans))
    for start, end in sentences(text):
        held = tuple(
            (first, last)
            for first, last in apart
            if start <= first < end
        )
        if held:
            _, last = held[-1]
            sentence = start, max(end, last)
            yield sentence, held


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    start, end = spans[0]
    for begin, stop in spans[1:]:
        if begin >= end:
            yield start, end
            start, end = begin, stop
        end = max(end, stop)
    yield start, end


def _leading(here: Here, year: int, uses: Sequence[Use], address: Address) -> Year:
    numbers = (number for number, _ in in_pages(uses, MOST_ON_A_PAGE))
    pages = (here.link(numbered(f"{year}年", number), address(year, number)) for number in numbers)
    return Year(
        year=year,
        sentences=len(uses),
        notices=(),
        pages=tuple(pages),
    )
