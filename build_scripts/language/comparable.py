"""What of a text counts when two wordings are compared: its words and numbers, not its punctuation.

A mark that stands in a number belongs to it: 1.5 is not 15, 3—5 not 35, 9:30 not 930, 1、2 not 12, -10 not 10. So a
mark counts between two digits, a dash between letters or digits, and a dash or tilde before a digit. Between numerals
of which one is Chinese (三万、五千) a mark counts that does not end a clause. Every other mark, and every blank, is
passed over. Width, case, and which of the dashes it is make no difference.

The browser compares by the same rules (docs/assets/js/src/compare/counted.js); the tests hold the two together.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from build_scripts.language import segmentation

# The number an item is printed with: （一） （1） 一、 1. 1、 ① ㈠, but not the start of 3.5, of 1、2 or of 三、五.
ITEM_NUMBER = re.compile(
    r"\s*(?:[（(](?:[〇零一二三四五六七八九十百]+|[0-9]+)[)）]"
    r"|[〇零一二三四五六七八九十百]+、(?![〇零一二三四五六七八九十百千万亿两])"
    r"|[0-9]+[.．、](?![0-9])"
    r"|[①-⒛㈠-㈩])\s*"
)

# What a character is, in one letter, so that a text is read by expressions over the letters of its characters:
#   d digit   l Latin letter   h Chinese numeral   w any other that counts
#   u sign of a share   f sign that stands for a word
#   s dash or tilde   p mark within a clause   e mark of a list   c comma   m end of a clause, bracket, quotation mark
#   b blank   n end of a line   z no width
KINDS = {
    "0123456789": "d",
    "abcdefghijklmnopqrstuvwxyz": "l",
    "〇零一二三四五六七八九十百千万亿两": "h",
    "%‰‱": "u",
    "/#′″": "f",
    "-~": "s",
    "、": "e",
    ",": "c",
    "。;!?…()\"": "m",
    "\t": "b",
    "\n\r": "n",
}
KINDS_OF_CATEGORIES = {"P": "p", "Z": "b", "C": "z"}
# Shapes of one sign. Those of half width, and all that Unicode files as a dash, a bracket or a quotation mark, follow.
SHAPES = {"−─━": "-", "∼〜": "~", "•‧∙⋅・": "·", "∶": ":"}
SHAPES_OF_CATEGORIES = {"Pd": "-", "Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"'}

PASSED_OVER = "specmbnz"
"""Kinds that count only in a number or before one."""
_BEFORE_NUMBER = re.compile(f"(?<![{PASSED_OVER}])[{PASSED_OVER}]+(?=[dlh])")
_IN_CHINESE_NUMBER = re.compile("z*[spe][spez]*")
# A number with its sign and marks: -10 1.5 3—5 3 - 5 9:30 2025.3.6 1/3 1,200 120% PM2.5 GB-2. A list (1、2) is not one
# number, so that what changed in it is seen item by item. Then the same in Chinese numerals: 五—十, 一二·九.
_NUMBER = re.compile(
    "(?:(?<!s)sb?(?=d))?[dl]+"
    "(?:(?:(?<=d)(?:[pf]|b?s)+(?:(?<=s)b)?(?=d)|(?<=d)c(?=ddd(?!d))|(?<=[dl])s(?=[dl]))[dl]+)*u?"
    "|(?<![dh])h+(?:[psf]+h+)+"
)
# A dash of Chinese text is printed as two.
_DOUBLE_DASH = re.compile("——|――|──")


def plain(text: str) -> str:
    """What of a text counts, in one width and case: two texts with the same are the same wording."""
    return "".join(counted(text[number_end(text) :]))


def runs(text: str) -> set[str]:
    """What of a text counts, three characters at a time: what two wordings have in common without a dictionary."""
    text = plain(text)
    return {text[at : at + 3] for at in range(len(text) - 2)}


def weight(text: str) -> int:
    """How many characters of a text count."""
    return len("".join(counted(text)))


def number_end(text: str) -> int:
    """Where the number of the item ends that a text begins with; 0 where it has none."""
    number = ITEM_NUMBER.match(text)
    return number.end() if number else 0


@lru_cache(maxsize=4096)
def tokens(text: str, segmenter: segmentation.Segmenter | None = None) -> tuple[str, ...]:
    """The words, numbers and signs of a text, in order and complete; the number of an item is one sign."""
    start = number_end(text)
    cut = (segmenter or segmentation.own()).cut
    return (*([text[:start]] if start else []), *_words_and_numbers(text[start:], cut))


def _words_and_numbers(text: str, cut: Callable[[str], Sequence[str]]) -> Iterator[str]:
    done = 0
    for number in _NUMBER.finditer(text.translate(_KIND_OF)):
        start, end = number.span()
        yield from cut(text[done:start])
        yield text[start:end]
        done = end
    yield from cut(text[done:])


def counted(text: str) -> list[str]:
    """For each character what it counts as: itself in one width and case, or nothing."""
    kinds = text.translate(_KIND_OF)
    found = list(map(_COUNTED_ALONE.__getitem__, text))
    for run in _BEFORE_NUMBER.finditer(kinds):
        start, end = run.span()
        before = kinds[start - 1] if start else ""
        marks = text[start:end]
        found[start:end] = _run(marks, run[0], before, kinds[end])
    return found


def _run(marks: str, kinds: str, before: str, after: str) -> list[str]:
    """What each of a run of marks and blanks counts as, by what stands before and after the run."""
    if _is_in_number(kinds, before, after):
        return _in_number(marks, kinds)
    found = [""] * len(marks)
    if after == "d":
        end = len(kinds.removesuffix("b"))
        start = len(kinds[:end].rstrip("s"))
        found[start:end] = _before_number(marks[start:end])
    return found


def _is_in_number(kinds: str, before: str, after: str) -> bool:
    if before == after == "d":
        return True
    if {before, after} <= {"d", "h"}:
        return _IN_CHINESE_NUMBER.fullmatch(kinds) is not None
    return kinds == "s" and {before, after} <= {"d", "l"}


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


def _before_number(dashes: str) -> list[str]:
    """A dash before a number is its sign, a tilde says that it is about right; a double dash is neither."""
    found = [_SHAPE_OF[char] for char in dashes]
    for double in _DOUBLE_DASH.finditer(dashes):
        found[double.start() : double.end()] = "", ""
    return found


def _shape(char: str) -> str:
    """A character in one width and case; a sign in one of its shapes."""
    narrow = _narrow(char).lower()
    one = _of(SHAPES, narrow)
    return one or SHAPES_OF_CATEGORIES.get(unicodedata.category(narrow[0]), narrow)


def _narrow(char: str) -> str:
    """Only what differs in width: the compatible form of ① would be 1, that of … three points."""
    mark = unicodedata.category(char).startswith("P")
    form = unicodedata.normalize("NFKC", char) if mark or "\uff01" <= char <= "\uff5e" else char
    return form if len(form) == 1 else char


def _kind(char: str) -> str:
    return _of(KINDS, _shape(char)) or KINDS_OF_CATEGORIES.get(unicodedata.category(char)[0], "w")


def _of(table: Mapping[str, str], char: str) -> str | None:
    return next((value for chars, value in table.items() if char in chars), None)


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
        self[char] = "" if _KIND_OF[ord(char)] in PASSED_OVER else _SHAPE_OF[char]
        return self[char]


_SHAPE_OF, _KIND_OF, _COUNTED_ALONE = _Shapes(), _Kinds(), _CountedAlone()
