"""Works that are named without title marks by what they are: 制定事故企业复工复产验收办法, 落实重大隐患调查处理办法.

The name stands right behind a verb that says that it is to be made or to be obeyed, ends in a word for a rule, and a
further one may stand behind it in a list. A plan is named so only where it is that of the place (我省…规划). What is
described is not named (制定分级监管的办法, 按照有关办法).
"""

import re
from collections.abc import Iterator, Mapping

from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.wording.citing.cited_words import pattern

_LETTERS = f"[{HAN}“”（）()0-9]{{4,30}}?"
_OWN_PLAN = f"我[省市县]{_LETTERS}{pattern('plans')}"
_ENDS = "(?=[，。；、等和及》]|$)"
_RULE = f"(?:我[省市县]|全[省市县]|省级)?{_LETTERS}{pattern('rules')}"
_TO_MAKE = f"(?P<name>{_OWN_PLAN}|{_RULE}){_ENDS}"
TO_MAKE = re.compile(f"{pattern('to_make_unmarked')}(?:了|完善|实施|印发|出台)?{_TO_MAKE}")
FURTHER_TO_MAKE = re.compile(f"[、和及]{_TO_MAKE}")
_OBEYED_RULE = f"{_LETTERS}{pattern('rules_obeyed')}"
_OBEYED = f"(?P<name>{_OWN_PLAN}|{_OBEYED_RULE})(?:{_ENDS}|(?=的?要求|的?有关|的?规定|精神))"
OBEYED = re.compile(f"{pattern('to_obey_unmarked')}{{1,3}}+好?{_OBEYED}")
# 落实甲规定、监管专员制度、乙办法: what is no rule may stand between.
FURTHER_OBEYED = re.compile(f"(?:、[{HAN}]{{2,20}})?[、和及]{_OBEYED}")
DESCRIBED = re.compile(pattern("described"))
NO_PART = re.compile(pattern("no_part_of_a_name"))
# 我省煤矿顶板管理规定, 省人民政府关于…的若干规定: whose place is said by its level.
OF_A_PLACE = re.compile("我(?P<own>[省市县])|(?P<level>[省市县])(?=人民政府|政府|委)")


def to_be_made(text: str) -> Iterator[Span]:
    """Where a rule that is still to be made is named."""
    for span in _named(text, TO_MAKE, FURTHER_TO_MAKE):
        if not DESCRIBED.search(text, *span):
            yield span


def obeyed(text: str) -> Iterator[Span]:
    """Where a rule that is in force is named."""
    for span in _named(text, OBEYED, FURTHER_OBEYED):
        if not DESCRIBED.search(text, *span) and not NO_PART.search(text, *span):
            yield span


def _named(text: str, first: re.Pattern[str], further: re.Pattern[str]) -> Iterator[Span]:
    for match in first.finditer(text):
        yield match.span("name")
        end = match.end()
        while more := further.match(text, end):
            yield more.span("name")
            end = more.end()


def with_its_place(name: str, places: Mapping[str, str]) -> str:
    """With the name of the place for 我省: the rules of two places are two works."""
    found = OF_A_PLACE.match(name)
    if not found:
        return name
    level = found["own"] or found["level"]
    return places.get(level, found[0]) + name[found.end() :]
