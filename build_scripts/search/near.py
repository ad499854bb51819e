"""What is only needed to guess what was meant: synonyms, the names of bodies, set phrases, how characters are read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.indexes import Body, Phrase
from build_scripts.language.folding import fold
from build_scripts.language.sound import common_characters, readings
from build_scripts.link.edition_index import Lookup
from build_scripts.search.collection import Codes
from build_scripts.search.vocabulary import Vocabulary

MOST_PHRASES = 2_000
LEVELS = "省市县区"
"""A name without it is that of all levels: 省应急管理厅, 应急管理厅."""
MEMBERS = "成员单位"


def shards(lookup: Lookup, codes: Codes, vocabulary: Vocabulary) -> Iterator[tuple[str, object]]:
    edition = lookup.edition
    phrases = _phrases(edition.indexes.phrases)
    yield "synonyms", [[fold(word) for word in group.words] for group in edition.synonyms]
    yield "names", _names(edition.indexes.bodies)
    yield "phrases", phrases
    yield "sounds", _sounds((*vocabulary.words, *phrases), codes.alphabet)


def _phrases(phrases: Iterable[Phrase]) -> list[str]:
    """The most used first."""
    uses = {fold(phrase.phrase): len(phrase.occurrences) for phrase in phrases}
    return sorted(uses, key=lambda text: (-uses[text], text))[:MOST_PHRASES]


def _names(bodies: Iterable[Body]) -> list[list[str]]:
    """The names of one body, long and short, without their level."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for body in bodies:
        names = [body.name, *(alias for alias, _ in body.aliases)]
        groups[_stem(body.name)].update(_stem(name) for name in names if not name.endswith(MEMBERS))
    kept = [sorted(names | {stem}) for stem, names in sorted(groups.items()) if not stem.endswith(MEMBERS)]
    return [names for names in kept if len(names) > 1]


def _stem(name: str) -> str:
    folded = fold(name)
    return folded[1:] if folded[0] in LEVELS and len(folded) > 3 else folded


def _sounds(words: Sequence[str], alphabet: str) -> str:
    """wa瓦挖 wai外: each sound with the characters that are read so."""
    read = readings(words, "".join(dict.fromkeys(alphabet + fold(common_characters()))))
    characters: defaultdict[str, list[str]] = defaultdict(list)
    for character, sounds in read.items():
        for sound in sounds:
            characters[sound].append(character)
    return " ".join(sound + "".join(found) for sound, found in sorted(characters.items()))
