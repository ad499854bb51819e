"""The number of a document in its one form: 晋政发〔2021〕1号.

Who finds a number in a line or in a sentence writes it so; who asks for its parts reads it here.
"""

import re
from dataclasses import dataclass

from build_scripts.language.numbers.numerals import to_int

_FORM = re.compile("(?P<sign>.+)〔(?P<year>[0-9]{4})〕第?(?P<count>.+)号")


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentNumber:
    sign: str
    """Of who issued it: 晋政发."""
    year: int
    count: int | None
    """None where it is more than a number: 3-2."""


def written(sign: str, year: str, count: str) -> str:
    return f"{sign}〔{year}〕{count}号"


def read(number: str) -> DocumentNumber | None:
    """None for what has another form: 云山市人民政府令第85号."""
    found = _FORM.fullmatch(number)
    if not found:
        return None
    return DocumentNumber(
        sign=found["sign"],
        year=int(found["year"]),
        count=to_int(found["count"]),
    )
