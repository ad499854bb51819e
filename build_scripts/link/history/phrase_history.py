"""What a place says for the first time, again, and no more: its phrases year by year, and how a phrase spread.

Phrases go by their slugs. A phrase as a whole is another with every notice that uses it; what a place says is not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from build_scripts.domain.indexes import Phrase
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition, derived

Slugs = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class YearOfPhrases:
    """The phrases that the notices of a place and year use, beside those of its year before."""

    before: int | None
    """The year before of which the edition has a notice; None for the first."""
    used: Slugs
    new: Slugs
    """Not used in any year before; of the first year none, for nothing is known of what was said before it."""
    returned: tuple[tuple[str, int], ...]
    """Used in some year before, but not in the last; with the year in which it was used last."""
    silent: Slugs
    """Used in the year before, and not in this one."""

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
    last_used: dict[str, int] = {}
    before: int | None = None
    used_before: Slugs = ()
    for year, notices in _by_year(linked.by_place.get(place, ())).items():
        used = _used(linked, notices)
        found[year] = _compared(used, used_before, last_used, before)
        for phrase in used:
            last_used[phrase] = year
        before, used_before = year, used
    return found


@derived
def first_uses(linked: LinkedEdition, slug: str) -> Mapping[PlaceSlug, int]:
    """The first year in which each place used it, the earliest first; in one year in the order of the edition."""
    found: dict[PlaceSlug, int] = {}
    for occurrence in linked.phrases[slug].occurrences:
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


def _used(linked: LinkedEdition, notices: Iterable[Notice]) -> Slugs:
    """Each once, in the order of the edition."""
    phrases = (
        phrase
        for notice in notices
        for phrase in linked.phrases_in.get(notice.id, ())
    )
    return tuple(dict.fromkeys(phrases))


def _compared(used: Slugs, used_before: Slugs, last_used: Mapping[str, int], before: int | None) -> YearOfPhrases:
    now = set(used)
    new = [phrase for phrase in used if phrase not in last_used]
    last_years = [(phrase, last_used[phrase]) for phrase in used if phrase in last_used]
    returned = [(phrase, last) for phrase, last in last_years if last != before]
    silent = [phrase for phrase in used_before if phrase not in now]
    return YearOfPhrases(
        before=before,
        used=used,
        new=tuple(new) if before else (),
        returned=tuple(returned),
        silent=tuple(silent),
    )


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
