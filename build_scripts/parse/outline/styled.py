"""Headings that have no number and are known by their style: 标题 1 between numbered parts heads a part.

A style is only a hint. One in which whole sentences are set says nothing, nor does one whose paragraphs have nothing
below them. What stands in it is a heading where it is short and no sentence; where it stands is told by the numbered
headings set in the same style, else by the numbers that follow below it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import SET_IN_BOLD
from build_scripts.language.characters import plain
from build_scripts.parse.lines.paragraph import Paragraph, Paragraphs
from build_scripts.parse.outline.numbering import RANKS, Form, Marker, find_marker

Rank = tuple[float, float]
Markers = Sequence[Marker | None]
"""Of the paragraphs, one by one."""
LONGEST = 40
"""Characters of a heading."""
MOST_SENTENCES = 4
"""One in so many paragraphs of a style may be a sentence."""
# What ends a sentence, announces something or lists it is no heading.
NO_HEADING = re.compile("[。；！？：]|[，、]$|^附(?:件|表|录)")
HALF = 0.5
FEWEST_BOLD = 2
"""Headings that only their bold type tells."""
LOWER: dict[Form, Form] = {
    "division": "chapter", "chapter": "section", "section": "part", "part": "sec", "sec": "para", "para": "subpara",
    "subpara": "item", "item": "point",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph set in the style of a heading, and the number with which it opens."""

    at: int
    paragraph: Paragraph
    marker: Marker | None

    @property
    def is_only_bold(self) -> bool:
        return self.paragraph.heading_level == SET_IN_BOLD

    @property
    def is_short(self) -> bool:
        words = self.paragraph.text[self.marker.end if self.marker else 0 :]
        return 0 < len(words) <= LONGEST and not NO_HEADING.search(plain(words))


_Places = Sequence[_Place]


@dataclass(frozen=True, slots=True)
class StyledHeading:
    kind: Form
    """Of the numbered provisions beside which it stands, or would."""
    rank: Rank


def styled_headings(paragraphs: Paragraphs, *, clauses: bool) -> Mapping[int, StyledHeading]:
    """Those without a number, by the identity of their paragraphs."""
    if not any(paragraph.heading_level for paragraph in paragraphs):
        return {}
    markers = [find_marker(paragraph.text, clauses=clauses) for paragraph in paragraphs]
    found: dict[int, StyledHeading] = {}
    above: StyledHeading | None = None
    for places in _by_level(paragraphs, markers):
        own = [
            place
            for place in places
            if place.marker is None and place.is_short
        ]
        if not own:
            above = _beside_numbers(places, above) or above
        elif _says_something(places, own, paragraphs):
            above = _placed(places, own, markers, above)
            for place in own:
                found[id(place.paragraph)] = above
    return found


def _by_level(paragraphs: Paragraphs, markers: Markers) -> Iterator[list[_Place]]:
    levels: defaultdict[int, list[_Place]] = defaultdict(list)
    places = map(_Place, range(len(paragraphs)), paragraphs, markers)
    for place in places:
        level = place.paragraph.heading_level
        if level and not place.paragraph.is_row:
            levels[level].append(place)
    for level in sorted(levels):
        yield levels[level]


def _says_something(places: _Places, own: _Places, paragraphs: Paragraphs) -> bool:
    if places[0].is_only_bold and len(own) < FEWEST_BOLD:
        return False
    sentences = [place for place in places if not place.is_short]
    if len(sentences) * MOST_SENTENCES > len(places):
        return False
    empty = [place for place in own if not _holds_something(place, paragraphs)]
    return len(empty) * 2 <= len(own)


def _holds_something(place: _Place, paragraphs: Paragraphs) -> bool:
    """Below it stands a text or a heading of a lower style."""
    if place.at + 1 == len(paragraphs):
        return False
    level = paragraphs[place.at + 1].heading_level
    return not level or level > place.paragraph.heading_level


def _placed(
    places: _Places,
    own: _Places,
    markers: Markers,
    above: StyledHeading | None,
) -> StyledHeading:
    """Bold type is the same at every level: it does not tell beside which numbers a heading stands."""
    if places[0].is_only_bold:
        return _within_numbers(own, markers, above) or _above_numbers(own, markers, above)
    return _beside_numbers(places, above) or _above_numbers(own, markers, above)


def _within_numbers(
    own: _Places,
    markers: Markers,
    above: StyledHeading | None,
) -> StyledHeading | None:
    """Where a text stands below the headings, and then the numbers go on that began before them, they stand below those
    numbers."""
    gone_on = set(_gone_on_below(own, markers))
    if not gone_on:
        return None
    form = max(gone_on, key=RANKS.__getitem__)
    rank = RANKS[form] + HALF
    return StyledHeading(kind=LOWER.get(form, "point"), rank=_below(rank, above))


def _gone_on_below(own: _Places, markers: Markers) -> Iterator[Form]:
    """The forms of the numbers, other than first ones, that come next below a heading and its text."""
    for place in own:
        after = _next_marker(markers, place.at)
        marker = markers[after] if after is not None and after > place.at + 1 else None
        if marker and marker.number > 1:
            yield marker.form


def _next_marker(markers: Markers, at: int) -> int | None:
    return next((
        place
        for place in range(at + 1, len(markers))
        if markers[place]
    ), None)


def _beside_numbers(places: _Places, above: StyledHeading | None) -> StyledHeading | None:
    """As the numbered headings in the same style."""
    forms = Counter(place.marker.form for place in places if place.marker)
    if not forms:
        return None
    form = max(forms, key=forms.__getitem__)
    return StyledHeading(kind=form, rank=_below(RANKS[form], above))


def _above_numbers(
    own: _Places,
    markers: Markers,
    above: StyledHeading | None,
) -> StyledHeading:
    """Just above the numbers that follow below it; the highest style is no lower than a part."""
    ranks = list(_ranks_below(own, markers))
    if above is None:
        highest = min([*ranks, RANKS["part"]])
        return StyledHeading(kind="part", rank=_below(highest, None))
    kind = LOWER.get(above.kind, "point")
    return StyledHeading(kind=kind, rank=_below(min(ranks, default=above.rank[0]), above))


def _ranks_below(own: _Places, markers: Markers) -> Iterator[float]:
    """Of the next number below each; of a first one just above it."""
    for place in own:
        marker = next(filter(None, markers[place.at + 1 :]), None)
        if marker:
            yield RANKS[marker.form] - HALF * (marker.number == 1)


def _below(rank: float, above: StyledHeading | None) -> Rank:
    return (rank if above is None else max(rank, above.rank[0] + HALF)), 1.0
