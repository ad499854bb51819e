"""What a place says for the first time, again, and no more: its phrases year by year, and how a phrase spread.

Phrases go by their slugs. A phrase as a whole is another with every notice that uses it; what a place says is not.

What is told of absence holds by the letters: a year in which those of a phrase stand, be it within a longer one
(两客一危 in 两客一危一货), is a year in which it is seen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from build_scripts.domain.indexes import Phrase
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition, derived

Slugs = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class YearOfPhrases:
    """The phrases that the notices of a place and year use, beside those of its year before."""

    before: int | None
    """The year before of which the edition has a notice; None for the first."""
    used: Slugs
    new: Slugs
    """Not seen in any year before; of the first year none, for nothing is known of what was said before it."""
    returned: tuple[tuple[str, int], ...]
    """Seen in some year before, but not in the last; with the year in which it was seen last."""
    silent: Slugs
    """Used in the year before, and not seen in this one."""
    within: Slugs
    """Of those used, what the place used before and is only seen within other words now."""

    @property
    def kept(self) -> Slugs:
        """Used in both."""
        others = {*self.new, *(phrase for phrase, _ in self.returned)}
        return tuple(
            phrase
            for phrase in self.used
            if phrase not in others
        )


@derived
def phrases_of_place(linked: LinkedEdition, place: PlaceSlug) -> Mapping[int, YearOfPhrases]:
    """Every year of which the edition has a notice of the place, the oldest first."""
    found: dict[int, YearOfPhrases] = {}
    last_seen: dict[str, int] = {}
    ever_used: set[str] = set()
    before: int | None = None
    used_before: Slugs = ()
    for year, notices in _by_year(linked.by_place.get(place, ())).items():
        own = _each_once(linked.phrases_in, notices)
        seen = _each_once(linked.phrases_seen_in, notices)
        ever_used.update(own)
        used = tuple(phrase for phrase in seen if phrase in ever_used)
        found[year] = YearOfPhrases(
            before=before,
            used=used,
            new=tuple(phrase for phrase in used if before and phrase not in last_seen),
            returned=tuple(_returned(used, last_seen, before)),
            silent=_without(used_before, seen),
            within=_without(used, own),
        )
        last_seen |= dict.fromkeys(seen, year)
        before, used_before = year, used
    return found


@derived
def first_uses(linked: LinkedEdition, slug: str) -> Mapping[PlaceSlug, int]:
    """The first year in which it is seen at each place, the earliest first; in one year in the order of the edition."""
    found: dict[PlaceSlug, int] = {}
    for occurrence in linked.phrases[slug].seen:
        notice = linked.notices[occurrence.notice]
        place, year = notice.jurisdiction, notice.year
        known = found.get(place, year)
        found[place] = min(year, known)
    by_year = sorted(found.items(), key=itemgetter(1))
    return dict(by_year)


@derived
def wording(linked: LinkedEdition, slug: str) -> str:
    """The phrase itself."""
    return linked.phrases[slug].phrase


@derived
def has_phrases(linked: LinkedEdition, place: PlaceSlug) -> bool:
    return any(notice.id in linked.phrases_in for notice in linked.by_place.get(place, ()))


def own_first(linked: LinkedEdition, place: Jurisdiction, phrases: Iterable[str]) -> Slugs:
    """What no place above says either, before what one does; each as it stood."""
    above = [step.slug for step in linked.above(place)]

    def said_above(phrase: str) -> bool:
        firsts = first_uses(linked, phrase)
        return any(step in firsts for step in above)

    return tuple(sorted(phrases, key=said_above))


def lineage(linked: LinkedEdition, phrase: Phrase) -> tuple[Phrase, ...]:
    """From the first of its line to the last; of several that took the place of one, each."""
    earlier = _reached(linked, phrase, back=True)
    later = _reached(linked, phrase, back=False)
    return (*reversed(earlier), phrase, *later)


def _by_year(notices: Iterable[Notice]) -> dict[int, list[Notice]]:
    found: dict[int, list[Notice]] = {}
    for notice in notices:
        found.setdefault(notice.year, []).append(notice)
    return dict(sorted(found.items()))


def _each_once(phrases_of: Mapping[NoticeId, Sequence[str]], notices: Iterable[Notice]) -> Slugs:
    """What the notices say, in the order of the edition."""
    phrases = (
        phrase
        for notice in notices
        for phrase in phrases_of.get(notice.id, ())
    )
    return tuple(dict.fromkeys(phrases))


def _without(phrases: Slugs, others: Iterable[str]) -> Slugs:
    others = set(others)
    return tuple(phrase for phrase in phrases if phrase not in others)


def _returned(used: Slugs, last_seen: Mapping[str, int], before: int | None) -> Iterator[tuple[str, int]]:
    for phrase in used:
        last = last_seen.get(phrase, before)
        if last and last != before:
            yield phrase, last


def _reached(linked: LinkedEdition, phrase: Phrase, *, back: bool) -> Sequence[Phrase]:
    """All that come before it or after it, the nearest first."""
    found: dict[str, Phrase] = {}
    ways = [phrase]
    while ways:
        here = ways.pop(0)
        for slug in here.before if back else here.after:
            if slug not in found and slug != phrase.slug:
                found[slug] = linked.phrases[slug]
                ways.append(found[slug])
    return tuple(found.values())
