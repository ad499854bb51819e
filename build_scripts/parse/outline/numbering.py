"""The numbers that open the provisions of an official document: 一、 （一） 1. （1）, 第一章 第一条, 1.1."""

import re
from dataclasses import dataclass
from typing import Literal

from build_scripts.language.characters import LOOKALIKES, plain
from build_scripts.language.display import CLOSING, HAN, NUMBER_MARKS, OPENING
from build_scripts.language.numbers.numerals import FORMAL, NUMERAL_CHARS, ONE_SIGN, YEAR, to_int

Form = Literal["division", "chapter", "section", "article", "part", "sec", "para", "subpara", "item", "point", "clause"]

LEVELS: tuple[Form, ...] = (
    "division", "chapter", "section", "article", "part", "sec", "para", "subpara", "item", "point",
)
RANKS: dict[Form, int] = {**{form: rank for rank, form in enumerate(LEVELS)}, "clause": LEVELS.index("para")}
"""What may stand below what: a lower rank above. A clause (1.1) ranks by its depth as well."""
SMALL: tuple[Form, ...] = ("para", "subpara", "item", "point")
"""Forms that a list inside a sentence has, too."""

CHINESE = f"[{NUMERAL_CHARS}]{{1,7}}"
UNITS = "是要来则方批级类季年月日个名次天人条项票把岗律旦般些切定直体线起致样"
"""What makes a word of the numeral before it: 一批, 二季度, 三是."""
ORDINAL = f"{CHINESE}|[0-9０-９]{{1,3}}"
BLANKS = "[ \u00a0\u2002\u2003\u3000]*"
PART = re.compile(f"({CHINESE}){BLANKS}、")
# A mark behind a number that stands in brackets or in one sign: （一）、 (1). ①，
BEHIND = f"(?:、|[{NUMBER_MARKS}](?![0-9０-９]))?"
Patterns = tuple[tuple[Form, re.Pattern[str]], ...]
PATTERNS: Patterns = (
    ("division", re.compile(f"第({ORDINAL})部分(?![的，、])")),
    ("chapter", re.compile(f"第({ORDINAL})章")),
    ("section", re.compile(f"第({ORDINAL})节")),
    ("article", re.compile(f"第({ORDINAL})条(?!第|例|款|规定)")),
    ("part", PART),
    ("sec", re.compile(f"[（(]{BLANKS}({CHINESE}){BLANKS}[）)]{BEHIND}")),
    # 2.5 is a quantity; 2.2026年 and 2.3月9日 are items that begin with a date.
    ("para", re.compile(
        f"([0-9０-９]{{1,3}}){BLANKS}[.．、](?:(?![0-9０-９])|"
        rf"(?={YEAR} ?年)|(?=(?:1[0-2]|[1-9]) ?月))"
    )),
    ("subpara", re.compile(f"[（(]{BLANKS}([0-9０-９]{{1,3}}){BLANKS}[）)]{BEHIND}")),
    ("item", re.compile(f"([0-9０-９]{{1,3}}){BLANKS}[）)]{BEHIND}")),
    ("point", re.compile(f"([①-⑳㉑-㉟㊱-㊿❶-❿➀-➓⓫-⓴⓵-⓾]){BEHIND}")),
    # The same forms in one sign.
    ("sec", re.compile(f"([㈠-㈩㊀-㊉]){BEHIND}")),
    ("para", re.compile("([⒈-⒛])")),
    ("subpara", re.compile(f"([⑴-⒇]){BEHIND}")),
)
NO_NUMBER = f"(?![0-9０-９{NUMERAL_CHARS}])"
# 一. 一, 一： 一· 一。 一丶 壹、 Ⅰ、 for 一、; 一） 〔一〕 （一〕 （一、 for （一）; 1, 1· 1。 for 1.; 〔1〕 for
# （1）: with such a mark only the number that comes next is one.
LOOSE: Patterns = (
    ("sec", re.compile(f"(?:[{OPENING}] *)?({CHINESE}) *[{CLOSING}]")),
    ("subpara", re.compile(f"[{OPENING}] *([0-9０-９]{{1,3}}) *[{CLOSING}]")),
    ("sec", re.compile(f"[（(] *({CHINESE}) *[、 {NUMBER_MARKS}]{NO_NUMBER}")),
    ("part", re.compile(f"({CHINESE}) *[{NUMBER_MARKS}]{NO_NUMBER}")),
    ("part", re.compile(f"([{FORMAL}]{{1,3}}|[Ⅰ-Ⅻⅰ-ⅻ]) *[、{NUMBER_MARKS}]{NO_NUMBER}")),
    ("para", re.compile(f"([0-9０-９]{{1,3}}) *[{NUMBER_MARKS}]{NO_NUMBER}")),
    # 2.24小时值班: what is counted in whole numbers.
    ("para", re.compile(r"([0-9０-９]{1,2})[.．](?=[0-9]{1,4} ?(?:小时|[日号家所户名起项天处座辆台套支条类]))")),
)
# 一 健全责任体系: a blank behind the number, and then a heading without an end. 一 是 begins a sentence.
BARE: Patterns = (
    ("part", re.compile(
        f"({CHINESE})[ \t\u00a0\u2002\u2003\u3000]{{1,4}}(?![{NUMERAL_CHARS}{UNITS}])(?=[{HAN}“《])"
        "[^。；，！？,;!?]{2,40}$"
    )),
)
# What a number can begin with.
SIGNS = frozenset(OPENING + "第0123456789０１２３４５６７８９" + NUMERAL_CHARS + FORMAL).union(ONE_SIGN)
OPENERS = SIGNS.union(char for char, ideograph in LOOKALIKES.items() if ideograph in SIGNS)
HEAD = 48
"""A number, with what tells it from a quantity, stands within so many characters."""
# 1.1, 1.1.1; a first level is a bare 1 with a space.
CLAUSE = re.compile(r"([0-9]{1,2}(?:[.．][0-9]{1,2}){1,4})(?![0-9.．%年月日])[ \u3000]*(?=\D)")
# 2.1 below 2. or 二、, in a document that is not numbered so throughout; 2.1万元 is a quantity.
MEASURES = "万亿千百余多倍分米吨元度级公毫厘升克岁小秒人户个名起项条家所台套次吋寸平立"
DECIMAL = re.compile(
    r"([0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?![0-9.．%％‰年月日、—－~～×])"
    rf"(?! *(?:[{MEASURES}]|[A-Za-zμ℃°]))[ \u3000]*(?=\D)"
)
CLAUSE_TOP = re.compile(r"([0-9]{1,2})[ \u3000]+(?=[^\x00-\x7f])")
# 1总则, whose blank was lost: only a heading, and the number that comes next.
GLUED_TOP = re.compile(
    f"([0-9]{{1,2}})(?=[{HAN}])(?![{MEASURES}年月日号时分点次处座辆])[^。；，：！？,;:!?]{{2,20}}$"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Marker:
    """A number at the beginning of a paragraph."""

    form: Form
    numbers: tuple[int, ...]
    """One number; for a clause one for each level."""
    printed: str
    end: int
    """Where the words begin."""
    loose: bool
    """Printed with another mark than is usual: a number only where it is the one that comes next."""
    bare: bool
    """Printed without a mark."""

    @property
    def number(self) -> int:
        return self.numbers[-1]

    @property
    def rank(self) -> tuple[int, int]:
        return RANKS[self.form], len(self.numbers)

    def says(self, form: Form, number: int) -> bool:
        """It is this number, printed in this form."""
        return (self.form, self.number) == (form, number)


def find_marker(text: str, *, clauses: bool = False) -> Marker | None:
    """The number that opens the paragraph. `clauses`: the document is numbered 1, 1.1, 1.1.1."""
    if text[:1] not in OPENERS:
        return None
    printed, text = text, plain(text[:HEAD])
    if clauses and (marker := _clause(printed, text)):
        return marker
    for patterns in (PATTERNS, LOOSE, BARE):
        if marker := _enumerated(printed, text, patterns):
            return marker
    return _decimal(printed, text)


def _clause(printed: str, text: str) -> Marker | None:
    """1.1, 1 总则; 1总则 only where it comes next."""
    usual = CLAUSE.match(text) or CLAUSE_TOP.match(text)
    found = usual or GLUED_TOP.match(text)
    if not found:
        return None
    return Marker(
        form="clause",
        numbers=_numbers(found[1]),
        printed=printed[: found.end(1)],
        end=found.end() if usual else found.end(1),
        loose=not usual,
        bare=not usual,
    )


def _enumerated(printed: str, text: str, patterns: Patterns) -> Marker | None:
    """The number by the first of the patterns that it fits."""
    for form, pattern in patterns:
        found = pattern.match(text)
        number = to_int(found[1]) if found else None
        if found and number:
            bare = patterns is BARE
            end = found.end(1) if bare else found.end()
            return Marker(
                form=form,
                numbers=(number,),
                printed=printed[:end],
                end=end,
                loose=patterns is not PATTERNS,
                bare=bare,
            )
    return None


def _decimal(printed: str, text: str) -> Marker | None:
    found = DECIMAL.match(text)
    if not found:
        return None
    return Marker(
        form="clause",
        numbers=_numbers(found[1]),
        printed=printed[: found.end(1)],
        end=found.end(),
        loose=True,
        bare=True,
    )


def _numbers(printed: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.split("[.．]", printed))


def comes_next(last: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    """2 after 1; of decimal numbers 2.1.1 after 2.1, and 2.1.3, 2.2 or 3 after 2.1.2."""
    depth = len(numbers)
    if depth > len(last):
        return numbers == (*last, 1)
    return numbers == (*last[: depth - 1], last[depth - 1] + 1)


class Sequence:
    """The numbers passed so far, of each form the last."""

    def __init__(self) -> None:
        self._last: dict[Form, tuple[int, ...]] = {}
        self._form: Form | None = None

    def counts(self, marker: Marker) -> bool:
        """What looks like a number is one, unless its mark is unusual and another number would come next."""
        return not marker.loose or self.is_next(marker)

    def is_next(self, marker: Marker) -> bool:
        """Whether it goes on with its form, or begins below the number before it."""
        begins = self._form is not None and RANKS[marker.form] > RANKS[self._form] and marker.numbers == (1,)
        return begins or self._divides(marker) or comes_next(self._last.get(marker.form, (0,)), marker.numbers)

    def _divides(self, marker: Marker) -> bool:
        """2.1 directly below 2. or 二、."""
        if marker.form != "clause" or len(marker.numbers) != 2 or self._form is None:
            return False
        return marker.numbers == (self._last[self._form][-1], 1)

    def add(self, marker: Marker) -> None:
        self._last[marker.form] = marker.numbers
        self._form = marker.form


def opens_heading(text: str) -> bool:
    """A number with a mark stands at the beginning."""
    marker = find_marker(text)
    return marker is not None and not marker.bare


def uses_clauses(texts: list[str]) -> bool:
    """A document is numbered 1, 1.1 where several paragraphs open so and none with 一、."""
    clauses = sum(1 for text in texts if CLAUSE.match(text))
    return clauses >= 3 and clauses * 5 >= len(texts) and not any(PART.match(text) for text in texts)
