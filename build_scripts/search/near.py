"""What is only needed to guess what was meant: synonyms, names of bodies and places, set phrases, sounds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Body, Phrase
from build_scripts.language.matching.divisions import divisions
from build_scripts.language.matching.folding import fold
from build_scripts.language.matching.sound import common_characters, readings, runs_of
from build_scripts.language.wording.body_names import MEMBERS
from build_scripts.link.bodies.forms import forms
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.collection import Codes, Shards

MOST_PHRASES = 2_000
LEVELS = "省市县区"
"""A name without it is that of all levels: 省应急管理厅, 应急管理厅."""
LEAST_USUAL = 3
"""Characters of a usual form: two (编办) stand in too many other words."""
GROUPS = 32
"""Of words whose sounds are read together."""


def shards(linked: LinkedEdition, codes: Codes, words: Sequence[str], each: Each = one_by_one) -> Shards:
    edition = linked.edition
    phrases = _phrases(edition.indexes.phrases)
    synonyms = [list(map(fold, group.words)) for group in edition.synonyms]
    spoken = (*words, *phrases)
    yield "synonyms", synonyms
    yield "names", _names(linked, edition.indexes.bodies)
    yield "phrases", phrases
    yield "divisions", "\n".join(_division_lines())
    yield "sounds", _sounds(spoken, codes.alphabet, each)


def _division_lines() -> Iterator[str]:
    """110000 北京市 北京"""
    for code, names in divisions():
        yield " ".join((code, *map(fold, names)))


def _phrases(phrases: Iterable[Phrase]) -> list[str]:
    """The most used first."""
    uses = {fold(phrase.phrase): len(phrase.occurrences) for phrase in phrases}
    return sorted(uses, key=lambda text: (-uses[text], text))[:MOST_PHRASES]


def _names(linked: LinkedEdition, bodies: Iterable[Body]) -> list[list[str]]:
    """The names of one body, long and short, without their level: as notices print them, and as is usual. Of what is
    named for its members (省安委会成员单位) they are its own. And the parts of names that a notice may only mention."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for name, also in chain(_of_parts(linked), _of_bodies(linked, bodies)):
        groups[name].update((name, *also))
    in_order = [sorted(groups[name]) for name in sorted(groups)]
    return [names for names in in_order if len(names) > 1]


def _of_parts(linked: LinkedEdition) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in linked.edition.body_table.parts:
        if len(part.short) >= LEAST_USUAL:
            yield fold(part.full), (fold(part.short),)


def _of_bodies(linked: LinkedEdition, bodies: Iterable[Body]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for body in bodies:
        printed = [_stem(alias) for alias, _ in body.aliases]
        usual = [form for form in map(_stem, forms(linked, body)) if len(form) >= LEAST_USUAL]
        yield _stem(body.name), (*printed, *usual)


def _stem(name: str) -> str:
    folded = fold(MEMBERS.sub("", name))
    return folded[1:] if folded[0] in LEVELS and len(folded) > 3 else folded


def _sounds(words: Sequence[str], alphabet: str, each: Each) -> str:
    """wa瓦挖 wai外: each sound with the characters that are read so."""
    wanted = dict.fromkeys(alphabet + fold(common_characters()))
    groups = _in_groups(runs_of((*words, *wanted)))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for read in each(_readings, None, groups):
        for character, sounds in read.items():
            found[character].update(sounds)
    return " ".join(_by_sound(found))


def _by_sound(sounds: Mapping[str, set[str]]) -> Iterator[str]:
    characters: defaultdict[str, str] = defaultdict(str)
    for character in sorted(sounds):
        for sound in sounds[character]:
            characters[sound] += character
    for sound in sorted(characters):
        yield sound + characters[sound]


def _in_groups(runs: Iterable[str]) -> list[tuple[str, ...]]:
    """By how they begin: a new one leaves most groups as they were when they were last read."""
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for run in sorted(runs):
        groups[ord(run[0]) % GROUPS].append(run)
    return [tuple(group) for _, group in sorted(groups.items())]


def _readings(_: None, runs: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    return readings(runs)
