"""What is told of absence is true by the letters of the notices: a phrase that is new, again or no more, and the years
between."""

import re
from collections import defaultdict
from collections.abc import Iterator

from build_scripts.domain.notice import FRAME, PlaceSlug
from build_scripts.language.wording.letters import phrase_key
from build_scripts.language.wording.phrase_words import TABLE
from build_scripts.link.history.phrase_history import first_uses, phrases_of_place, wording
from tests.real import linked

CHANCE = {"安全生产年": "安全生产年度", "两重": "两重点", "久安": "持久安全"}
"""Phrases whose letters stand in other words; 长治久安 is another, which the table knows as well."""
OTHERS = re.compile("|".join((*CHANCE.values(), "长治久安")))
Year = tuple[PlaceSlug, int]


def letters() -> dict[Year, str]:
    found: defaultdict[Year, str] = defaultdict(str)
    for notice in linked().notices.values():
        for p in notice.provisions:
            if p.kind not in FRAME:
                found[notice.jurisdiction, notice.year] += f"{phrase_key(p.heading or '')}\0{phrase_key(p.text)}\0"
    return {year: OTHERS.sub("\0", text) for year, text in found.items()}


def absent() -> Iterator[tuple[Year, str]]:
    """Each year of a place, with a phrase that is told not to be seen in it."""
    for place in linked().jurisdictions:
        years = phrases_of_place(linked(), place)
        for year, found in years.items():
            yield from (((place, year), slug) for slug in found.silent)
            earlier = [one for one in years if one < year]
            yield from (((place, one), slug) for slug in found.new for one in earlier)
            yield from (((place, one), slug) for slug, last in found.returned for one in earlier if one > last)


def test_what_is_told_to_be_absent_does_not_stand_there() -> None:
    standing = letters()
    told = [(year, wording(linked(), slug)) for year, slug in absent()]
    assert len(told) > 1000
    assert [(year, phrase) for year, phrase in told if phrase_key(phrase) in standing[year]] == []


def test_every_year_in_which_a_phrase_stands_is_one_in_which_it_is_seen() -> None:
    standing = letters()
    for phrase in linked().phrases.values():
        seen = {(linked().notices[at.notice].jurisdiction, linked().notices[at.notice].year) for at in phrase.seen}
        assert {year for year, text in standing.items() if phrase_key(phrase.phrase) in text} <= seen, phrase.phrase
        assert first_uses(linked(), phrase.slug).keys() == {place for place, _ in seen}


def test_other_words_are_those_of_the_table() -> None:
    assert all(any(word in words for word in TABLE.in_order("other_words")) for words in CHANCE.values())
