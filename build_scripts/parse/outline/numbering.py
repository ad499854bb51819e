"""The numbers that open the provisions of an official document: 一、 （一） 1. （1）, 第一章 第一条, 1.1."""

import re
from dataclasses import dataclass
from typing import Literal

from build_scripts.language.numerals import NUMERAL_CHARS, ONE_SIGN, to_int

Form = Literal["chapter", "section", "article", "part", "sec", "para", "subpara", "clause"]

RANKS: dict[Form, int] = {
    "chapter": 0, "section": 1, "article": 2, "part": 3, "sec": 4, "para": 5, "subpara": 6, "clause": 5,
}
"""What may stand below what: a lower rank above. A clause (1.1) ranks by its depth as well."""
STEPS: dict[Form, str] = {
    "chapter": "chp", "section": "sct", "article": "art", "part": "part", "sec": "sec", "para": "para",
    "subpara": "subpara", "clause": "cl",
}

CHINESE = f"[{NUMERAL_CHARS}]{{1,7}}"
PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("chapter", re.compile(f"第({CHINESE})章")),
    ("section", re.compile(f"第({CHINESE})节")),
    ("article", re.compile(f"第({CHINESE})条(?!第|例|款|规定)")),
    ("part", re.compile(f"({CHINESE})、")),
    ("sec", re.compile(f"[（(] *({CHINESE}) *[）)]、?")),
    # 2.5 is a quantity, 2.2026年 is an item that begins with a year.
    ("para", re.compile(r"([0-9０-９]{1,3}) *[.．、](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2} ?年))")),
    ("subpara", re.compile(r"[（(] *([0-9０-９]{1,3}) *[）)]")),
    # The same forms in one sign.
    ("sec", re.compile("([㈠-㈩])、?")),
    ("para", re.compile("([⒈-⒛])")),
    ("subpara", re.compile("([⑴-⒇])")),
)
# What a number can begin with.
OPENERS = frozenset("（(第0123456789０１２３４５６７８９" + NUMERAL_CHARS).union(ONE_SIGN)
# 1.1, 1.1.1; a first level is a bare 1 with a space.
CLAUSE = re.compile(r"([0-9]{1,2}(?:[.．][0-9]{1,2}){1,4})(?![0-9.．%年月日])[ \u3000]*(?=\D)")
CLAUSE_TOP = re.compile(r"([0-9]{1,2})[ \u3000]+(?=[^\x00-\x7f])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Marker:
    """A number at the beginning of a paragraph."""

    form: Form
    numbers: tuple[int, ...]
    """One number; for a clause one for each level."""
    printed: str
    end: int
    """Where the words begin."""

    @property
    def number(self) -> int:
        return self.numbers[-1]

    @property
    def rank(self) -> tuple[int, int]:
        return RANKS[self.form], len(self.numbers)


def find_marker(text: str, *, clauses: bool = False) -> Marker | None:
    """The number that opens the paragraph. `clauses`: the document is numbered 1, 1.1, 1.1.1."""
    if text[:1] not in OPENERS:
        return None
    if clauses and (found := CLAUSE.match(text) or CLAUSE_TOP.match(text)):
        numbers = tuple(int(number) for number in re.split("[.．]", found[1]))
        return Marker(form="clause", numbers=numbers, printed=found[1], end=found.end())
    for form, pattern in PATTERNS:
        if found := pattern.match(text):
            number = to_int(found[1])
            if number:
                return Marker(form=form, numbers=(number,), printed=found[0], end=found.end())
    return None


def opens_heading(text: str) -> bool:
    return find_marker(text) is not None


def uses_clauses(texts: list[str]) -> bool:
    """A document is numbered 1, 1.1 where several paragraphs open so and none with 一、."""
    clauses = sum(1 for text in texts if CLAUSE.match(text))
    return clauses >= 3 and clauses * 5 >= len(texts) and not any(PATTERNS[3][1].match(text) for text in texts)
