"""The numbers by which documents, orders and standards are cited: 国发〔2010〕23号, 国务院令第493号, GB/T 33000—2016.

A number is told without the words that stand before it (按照国务院办公厅国办发〔2016〕88号) and with 〔〕 whatever its
brackets are. In a list each has the agency of the one before it: 国发〔2010〕23号、〔2011〕40号 are two of 国发.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.numbers.numerals import YEAR
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.citing.cited_words import in_order, pattern
from build_scripts.language.wording.citing.document_numbers import written
from build_scripts.language.wording.spans import Match

_YEAR = rf"[〔﹝\[［【（(]\s?({YEAR})\s?[〕﹞\]］】）)]"
_COUNT = "[0-9]{1,5}"
_DOCUMENT = rf"([{HAN}]{{1,20}}){_YEAR}\s?第?({_COUNT}(?:、{_COUNT}){{0,9}})\s?号"
_FURTHER = rf"[、，和及]\s?(?:{_YEAR})?\s?第?({_COUNT})号(?!令)"
_NUMERALS = "[0-9〇零一二三四五六七八九十百]{1,6}"
# Who gives orders.
_GIVES = pattern("giving")
_ORDER = rf"[{HAN}]{{0,18}}{_GIVES}(?:令\s?第?{_NUMERALS}号|第?{_NUMERALS}号令)"
_CODES = any_of(in_order("codes"))
_STANDARD = (
    rf"(?<![A-Za-z])(?:(?:{_CODES})|DB[0-9]{{2}})(?:[/∕](?:T|Z|J))?\s?[A-Z]?[0-9]{{2,6}}(?:\.[0-9]{{1,3}})?"
    r"(?:[-—–－]{1,2}[0-9]{4})?(?![0-9A-Za-z])"
)
DOCUMENT = re.compile(_DOCUMENT)
FURTHER = re.compile(_FURTHER)
ORDER = re.compile(_ORDER)
STANDARD = re.compile(_STANDARD)
# 和 is no part of a number only at its start: 住房和城乡建设部令第37号.
LEADING = re.compile(f"(?:.*{pattern('leading')})?[和及与]?")
# Who issued it, before the agency by which it is numbered: 国务院办公厅国办发.
ISSUER = re.compile(f".*(?:办公厅|办公室|政府|国务院|[省市县]委|委员会|[部局厅])(?=[{HAN}]{{2}})")


ORDER_LAST = re.compile(f"({_NUMERALS}号)令$")


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkNumber:
    span: Span
    number: str


def work_numbers(text: str) -> tuple[WorkNumber, ...]:
    """All numbers, in order."""
    found = [*_documents(text)] if "号" in text else []
    others = [
        other
        for other in _others(text)
        if not any(_meet(other, number) for number in found)
    ]
    return tuple(sorted([*found, *others], key=lambda number: number.span))


def _meet(one: WorkNumber, other: WorkNumber) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def number_key(number: str) -> str:
    """Two numbers with one key are one: 国务院第493号令 and 国务院令第493号, GB50016-2014 and GB 50016—2014."""
    tight = re.sub("[\\s第]|^中华人民共和国", "", number)
    return re.sub("[-—–－∕]+", "-", ORDER_LAST.sub(r"令\1", tight))


def _documents(text: str) -> Iterator[WorkNumber]:
    for match in DOCUMENT.finditer(text):
        words, year, counts = match.groups()
        agency = _agency(words)
        yield from _listed(match, agency, year, counts.split("、"))
        yield from _further(text, match.end(), agency, year)


def _listed(match: Match, agency: str, year: str, counts: Sequence[str]) -> Iterator[WorkNumber]:
    """国发〔2010〕23、40号: the first goes from the agency on, and to the end where it is the only one."""
    start = match.end(1) - len(agency)
    at = match.start(3)
    is_only_one = len(counts) == 1
    for count in counts:
        end = match.end() if is_only_one else at + len(count)
        number = written(agency, year, count)
        yield WorkNumber(span=(start, end), number=number)
        start = at = end + 1


def _further(text: str, at: int, agency: str, year: str) -> Iterator[WorkNumber]:
    """What goes on with a number only, or with a year and a number."""
    while match := FURTHER.match(text, at):
        start, at = match.span()
        year = match[1] or year
        yield WorkNumber(span=(start + 1, at), number=written(agency, year, match[2]))


def _agency(words: str) -> str:
    own = words[LEADING.match(words).end() :]  # type: ignore[union-attr]
    return ISSUER.sub("", own) or words


def _others(text: str) -> Iterator[WorkNumber]:
    orders = ORDER.finditer(text) if "令" in text else ()
    for match in (*orders, *STANDARD.finditer(text)):
        start = match.start() + LEADING.match(match[0]).end()  # type: ignore[union-attr]
        yield WorkNumber(span=(start, match.end()), number=text[start : match.end()])
