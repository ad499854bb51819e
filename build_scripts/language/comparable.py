"""What of a text counts when two wordings are compared: its words and numbers, not its punctuation.

A mark that stands in a number belongs to it: 1.5 is not 15, 3—5 not 35, 9:30 not 930, 1、2 not 12, -10 not 10. So a
mark counts between two digits, a dash between letters or digits, a point before a digit, and a dash or tilde beside a
number in any numerals (-五, ①—③级, 5米—10米, Ⅰ-Ⅲ, 5~). Between numerals of which one is no digit (三万、五千) a mark
counts that does not end a clause. A double dash counts between two numbers only. Every other mark, and every blank, is
passed over. Width, case, and which of the dashes it is make no difference; a radical is the character it looks like.

The browser compares by the same rules (docs/assets/js/src/redline/counted.js) and reads the same table (counting.yml);
the tests hold the two together.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice
from operator import add
from pathlib import Path
from typing import TypedDict

import yaml

from build_scripts.language import body_lists, characters, segmentation


class Rules(TypedDict):
    """The table of both languages; what its letters mean stands there."""

    kinds: Mapping[str, str]
    """A letter, and the characters it stands for."""
    kinds_of_categories: Mapping[str, str]
    shapes: Mapping[str, str]
    """A sign, and others that are shapes of it."""
    shapes_of_categories: Mapping[str, str]
    radicals: Mapping[str, str]
    """A character, and the radicals that look like it; those that Unicode itself maps to theirs are in no table."""
    passed_over: str
    between_numerals: str
    number_before: str
    number_behind: str
    item_number: str


RULES: Rules = yaml.safe_load(Path(__file__).with_name("counting.yml").read_text("utf-8"))
RULES["radicals"] = characters.RADICALS

ITEM_NUMBER = re.compile(RULES["item_number"])
_NUMERALS = frozenset("dhr")
_BESIDE_A_DASH = frozenset("sbzm")
_KINDS = {char: kind for kind, chars in RULES["kinds"].items() for char in chars}
_SHAPES = {char: sign for sign, chars in RULES["shapes"].items() for char in chars}
_PASSED_OVER = re.compile(f"[{RULES['passed_over']}]+")
_BETWEEN_NUMERALS = re.compile(RULES["between_numerals"])
_NUMBER_BEFORE = re.compile(f"(?:{RULES['number_before']})$")
_NUMBER_BEHIND = re.compile(RULES["number_behind"])
# Without any of these no mark of a text counts, as in most texts.
_MAY_COUNT = re.compile(f"s|td|[dhr][{RULES['passed_over']}]+[dhr]")
# So much before a mark tells whether a number stands there, and so much behind it.
_FAR_BEFORE, _FAR_BEHIND = 3, 2
# A number with its sign and marks: -10 .5 1.5 3—5 3 - 5 9:30 2025.3.6 1/3 1,200 120% PM2.5 GB-2. A list (1、2) is not
# one number, so that what changed in it is seen item by item. Then the same in other numerals: 五—十, 一二·九, ①—③.
_NUMBER = re.compile(
    "(?:(?<!s)sb?(?=d)|(?<![dhrlst])t(?=d))?[dl]+"
    "(?:(?:(?<=d)(?:[ptf]|b?s)+(?:(?<=s)b)?(?=d)|(?<=d)c(?=ddd(?!d))|(?<=[dl])s(?=[dl]))[dl]+)*u?"
    "|(?<![dhr])(?:h+(?:[pstf]+h+)+|r+(?:[pstf]+r+)*g?)"
)
# A dash of Chinese text is printed as two.
_DOUBLE_DASH = re.compile("——|――|──")


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """What of a text counts, in one width and case: two texts with the same are the same wording."""
    return "".join(counted(text[number_end(text) :]))


def runs(text: str) -> set[str]:
    """What of a text counts, three characters at a time: what two wordings have in common without a dictionary."""
    text = plain(text)
    return set(map(add, map(add, text, text[1:]), text[2:]))


@lru_cache(maxsize=1 << 12)
def weight(text: str) -> int:
    """How many characters of a text count."""
    return len("".join(counted(text)))


def number_end(text: str) -> int:
    """Where the number of the item ends that a text begins with; 0 where it has none."""
    number = ITEM_NUMBER.match(characters.plain(text))
    return number.end() if number else 0


def is_item_number(text: str) -> bool:
    return ITEM_NUMBER.fullmatch(characters.plain(text)) is not None


@lru_cache(maxsize=4096)
def tokens(text: str, segmenter: segmentation.Segmenter | None = None) -> tuple[str, ...]:
    """The words, numbers and signs of a text, in order and complete; the number of an item is one sign."""
    start = number_end(text)
    number, own = text[:start], text[start:]
    cut = (segmenter or segmentation.own()).cut
    read = characters.plain(own)
    words = _names_and_words(read, cut)
    if read != own:
        words = _as_written(words, own)
    return (number, *words) if start else tuple(words)


def _as_written(words: Iterable[str], text: str) -> Iterator[str]:
    """Words that were cut as they are read, as the text has them."""
    at = 0
    for word in words:
        yield text[at : at + len(word)]
        at += len(word)


def _names_and_words(text: str, cut: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """A body in a list of bodies is one word."""
    done = 0
    for start, end in body_lists.names(text):
        before = text[done:start]
        yield from _words_and_numbers(before, cut)
        yield text[start:end]
        done = end
    rest = text[done:]
    yield from _words_and_numbers(rest, cut)


def within(words: Sequence[str], spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The words of a text that begin in one of these stretches of it, which stand in order."""
    return chain.from_iterable(stretches(words, spans))


def stretches(words: Sequence[str], spans: Iterable[tuple[int, int]]) -> Iterator[Sequence[str]]:
    """For each of these stretches of a text the words that begin in it."""
    starts = [0, *accumulate(map(len, words))]
    for start, end in spans:
        yield words[bisect_left(starts, start) : bisect_left(starts, end)]


def _words_and_numbers(text: str, cut: Callable[[str], Sequence[str]]) -> Iterator[str]:
    done = 0
    kinds = text.translate(_KIND_OF)
    for number in _NUMBER.finditer(kinds):
        start, end = number.span()
        yield from cut(text[done:start])
        yield text[start:end]
        done = end
    yield from cut(text[done:])


def counted(text: str) -> list[str]:
    """For each character what it counts as: itself in one width and case, or nothing."""
    kinds = text.translate(_KIND_OF)
    found = list(map(_COUNTED_ALONE.__getitem__, text))
    runs = _PASSED_OVER.finditer(kinds) if _MAY_COUNT.search(kinds) else ()
    for run in runs:
        start, end = run.span()
        far_before = max(0, start - _FAR_BEFORE)
        before = kinds[far_before:start]
        behind = kinds[end : end + _FAR_BEHIND]
        found[start:end] = _run(text[start:end], run[0], before, behind)
    return found


def counted_words(words: Sequence[str]) -> list[str]:
    """For each word of a text what it counts as, where it stands: a mark between two words may belong to a number."""
    if _MAY_COUNT.search("".join(map(_kinds_of, words))):
        characters = iter(counted("".join(words)))
        return ["".join(islice(characters, len(word))) for word in words]
    return list(map(_counted_alone, words))


@lru_cache(maxsize=1 << 14)
def _kinds_of(word: str) -> str:
    return word.translate(_KIND_OF)


@lru_cache(maxsize=1 << 14)
def _counted_alone(word: str) -> str:
    return "".join(map(_COUNTED_ALONE.__getitem__, word))


def _run(marks: str, kinds: str, before: str, behind: str) -> list[str]:
    """What each of a run of marks and blanks counts as, by what stands before the run and behind it."""
    if _is_in_number(kinds, before[-1:], behind[:1]):
        return _in_number(marks, kinds)
    if _is_range(kinds, before, behind):
        return _range(marks, kinds)
    found = [""] * len(marks)
    if "s" in kinds:
        found = _dashes(marks, kinds, before, behind)
    if kinds.endswith("t") and behind.startswith("d"):
        found[-1] = _SHAPE_OF[marks[-1]]
    return found


def _is_in_number(kinds: str, before: str, behind: str) -> bool:
    if before == behind == "d":
        return True
    if _NUMERALS.issuperset((before, behind)):
        return _BETWEEN_NUMERALS.fullmatch(kinds) is not None
    return kinds == "s" and {before, behind} <= {"d", "l"}


def _is_range(kinds: str, before: str, behind: str) -> bool:
    """Whether a dash, single or double, goes from one number with its unit to another, brackets aside."""
    if "s" not in kinds or not _BESIDE_A_DASH.issuperset(kinds):
        return False
    return bool(_NUMBER_BEFORE.search(before) and _NUMBER_BEHIND.match(behind))


def _range(marks: str, kinds: str) -> list[str]:
    found = ["-" if kind == "s" else "" for kind in kinds]
    for double in _DOUBLE_DASH.finditer(marks):
        found[double.end() - 1] = ""
    return found


def _in_number(marks: str, kinds: str) -> list[str]:
    """Marks as they are, a tilde as a dash; where there is no mark, the blank that keeps 1 2 from being 12."""
    pairs = zip(marks, kinds, strict=True)
    found = [_SHAPES_IN_NUMBER.get(kind, _SHAPE_OF[char]) for char, kind in pairs]
    for double in _DOUBLE_DASH.finditer(marks):
        found[double.end() - 1] = ""
    if not any(found):
        found[0] = "" if set(kinds) == {"z"} else " "
    return found


_SHAPES_IN_NUMBER = {"b": "", "n": "", "z": "", "s": "-"}


def _dashes(marks: str, kinds: str, before: str, behind: str) -> list[str]:
    """A dash before a number is its sign, one behind it says that it goes on; a tilde says that it is about right. A
    double dash is neither."""
    found = [""] * len(marks)
    if _NUMBER_BEHIND.match(behind[:1]):
        sign = _last_dashes(kinds)
        found[sign] = _single(marks[sign])
    if _NUMBER_BEFORE.search(before):
        goes_on = _first_dashes(kinds)
        found[goes_on] = _single(marks[goes_on])
    return found


def _last_dashes(kinds: str) -> slice:
    """Those right before what follows, a blank between them aside."""
    end = len(kinds.removesuffix("b"))
    start = len(kinds[:end].rstrip("s"))
    return slice(start, end)


def _first_dashes(kinds: str) -> slice:
    start = len(kinds) - len(kinds.removeprefix("b"))
    end = len(kinds) - len(kinds[start:].lstrip("s"))
    return slice(start, end)


def _single(dashes: str) -> list[str]:
    found = [_SHAPE_OF[char] for char in dashes]
    for double in _DOUBLE_DASH.finditer(dashes):
        found[double.start() : double.end()] = "", ""
    return found


def _shape(char: str) -> str:
    """A character in one width and case; a sign in one of its shapes."""
    narrow = _narrow(characters.plain(char)).lower()
    by_category = RULES["shapes_of_categories"].get(unicodedata.category(narrow[0]), narrow)
    return _SHAPES.get(narrow, by_category)


def _narrow(char: str) -> str:
    """Only what differs in width: the compatible form of ① would be 1, that of … three points."""
    mark = unicodedata.category(char).startswith("P")
    form = unicodedata.normalize("NFKC", char) if mark or "\uff01" <= char <= "\uff5e" else char
    return form if len(form) == 1 else char


def _kind(char: str) -> str:
    by_category = RULES["kinds_of_categories"].get(unicodedata.category(char)[0], "w")
    return _KINDS.get(_shape(char), by_category)


class _Shapes(dict[str, str]):
    """The shape of each character, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        self[char] = _shape(char)
        return self[char]


class _Kinds(dict[int, str]):
    """The kind of each character, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = _kind(chr(code))
        return self[code]


class _CountedAlone(dict[str, str]):
    """What each character counts as outside of numbers."""

    def __missing__(self, char: str) -> str:
        self[char] = "" if _KIND_OF[ord(char)] in RULES["passed_over"] else _SHAPE_OF[char]
        return self[char]


_SHAPE_OF, _KIND_OF, _COUNTED_ALONE = _Shapes(), _Kinds(), _CountedAlone()
