"""Characters that a word processor puts together by the code of a field and stores nowhere else: a number in a circle,
a word with its reading above it."""

import re

from build_scripts.language.numbers.word_list_numbers import written

EQUATION = re.compile(r"\s*EQ\b(.*)", re.IGNORECASE | re.DOTALL)
# \o\ac(○,1): one sign over another, both in the middle.
CIRCLED = re.compile(r"\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;]\s*([^(),]+?)\s*\)", re.IGNORECASE)
# \o\ad(\s\up 9(ān),安): the reading is raised above the word.
READING = re.compile(r"\\s\s*\\(?:up|do)\s*[0-9]*\s*\([^()]*\)\s*[,，;]?\s*", re.IGNORECASE)
OVERSTRIKE = re.compile(r"\\o(?:\s*\\a[clrd])?\s*\(([^()\\]*)\)", re.IGNORECASE)
SWITCHES = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)\s*')


def shown_by(code: str) -> str:
    """What the field shows by its code alone; nothing where it shows what stands beside it in the file."""
    equation = EQUATION.fullmatch(code)
    if not equation:
        return ""
    if circled := CIRCLED.search(equation[1]):
        return _circled(circled[1])
    over = OVERSTRIKE.search(READING.sub("", SWITCHES.sub("", equation[1])))
    return over[1].strip() if over else ""


def _circled(sign: str) -> str:
    """① for 1; what no sign of its own stands for is given without its circle."""
    return written(int(sign), "decimalEnclosedCircle") if sign.isascii() and sign.isdigit() else sign
