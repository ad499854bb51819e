"""Headings that stand on the same line as their text: 煤矿：…, 加强组织领导。…, （一）强化责任落实。…"""

import re
from dataclasses import dataclass, replace

from build_scripts.language.characters import plain
from build_scripts.language.display import has_open_bracket
from build_scripts.parse.outline.numbering import SMALL, Form
from build_scripts.parse.outline.outline_words import pattern
from build_scripts.parse.responsible import is_clause

SENTENCE_MARKS = "。；！？"
INNER_MARK = re.compile(f"[{SENTENCE_MARKS}：:]")
# A heading's words: up to the first mark that can end it.
UP_TO_MARK = re.compile(r"([^。；：！？\n]+)([。：]|$)")
# Before a colon: the sentence goes on to what it announces.
ANNOUNCES = re.compile(f"{pattern('announcing')}：$|以下|下列|如下")
# A sentence of the text, not a heading, opens with these; 要 and 必须 whether it is numbered or not, unless it stands
# alone on its line.
DEMANDS = re.compile(pattern("demanding"))
OPENS_SENTENCE = re.compile(pattern("opening"))
# 为进一步加强…, 现将…, 各单位要…: a line that opens so is no heading, though it has no mark.
STATES = re.compile(pattern("stating"))
# 时间：6月底, 电话：1234567: a label and its value, no heading and its text.
LABELLED_VALUE = re.compile(r"[^，。；：]{2,12}：[^。；！？]{1,60}")
# Behind what a sentence breaks off, and no heading ends: 按照第, 不低于, 完成率达到; but 行为, 应对, 隐患所在.
BREAKS_OFF = re.compile(f"{pattern('breaking_off')}$")
# 第一阶段（3月15日至3月31日）：— the term of a stage, which is not counted among the words of its name.
TERM = re.compile(r"[^。；：！？\n（）()]+([（(][^（）()]*[0-9一二三四五六七八九十][年月日][^（）()]*[）)])[。：]")
IS = re.compile(r"(?<![不国正但还只就可于凡])是")
CLOSERS = tuple("”’」』）)》〉】")


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How long a heading may be, and how many commas it may hold, so that a first sentence is taken for one."""

    length: int
    commas: int


TITLES: tuple[Form, ...] = ("division", "chapter", "section")
"""What has a title and no text of its own."""
ALONE: dict[Form, Limits] = {
    "part": Limits(length=70, commas=4), "sec": Limits(length=36, commas=2), "clause": Limits(length=24, commas=0),
    **dict.fromkeys(SMALL, Limits(length=20, commas=0)),
}
LIMITS: dict[Form, Limits] = {
    "part": Limits(length=44, commas=3), "sec": Limits(length=36, commas=2), "clause": Limits(length=20, commas=0),
    **dict.fromkeys(SMALL, Limits(length=16, commas=0)),
}
LONGER: dict[Form, Limits] = {
    "part": Limits(length=70, commas=4), "sec": Limits(length=60, commas=4), "clause": Limits(length=30, commas=1),
    **dict.fromkeys(SMALL, Limits(length=24, commas=1)),
}
"""Of a provision most of whose siblings have a heading, where it then has one, too."""
RUN_IN = Limits(length=16, commas=0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    heading: str | None
    end: str
    text: str


def no_heading(text: str) -> Heading:
    return Heading(
        heading=None,
        end="",
        text=text,
    )


def numbered_heading(form: Form, rest: str) -> Heading:
    """The heading of a numbered provision: all of it where no sentence follows, else its first sentence if short."""
    if form in TITLES:
        return Heading(
            heading=rest or None,
            end="",
            text="",
        )
    if form == "article":
        return no_heading(rest)
    alone = _alone(rest, ALONE[form])
    if alone or DEMANDS.match(plain(rest)):
        return alone or no_heading(rest)
    return _first_sentence(rest, LIMITS[form])


def longer_heading(form: Form, rest: str) -> Heading | None:
    """The first sentence as a heading though it is longer than most, with text after it; None where it is not."""
    may_be = form in LONGER and not DEMANDS.match(plain(rest))
    found = _first_sentence(rest, LONGER[form]) if may_be else no_heading(rest)
    return found if found.heading and found.text else None


def run_in_heading(text: str) -> Heading:
    """The heading that an unnumbered paragraph opens with; it has one only where text follows."""
    if LABELLED_VALUE.fullmatch(plain(text)):
        return no_heading(text)
    term = TERM.match(text)
    length = RUN_IN.length + len(term[1] if term else "")
    found = _first_sentence(text, replace(RUN_IN, length=length))
    if not found.text or OPENS_SENTENCE.match(plain(text)) or IS.search(found.heading or ""):
        return no_heading(text)
    return found


def is_heading_alone(form: Form, rest: str) -> bool:
    """Nothing but a heading stands on the line, so that the next line begins a paragraph."""
    if form in TITLES:
        return True
    return form != "article" and _alone(rest, ALONE[form]) is not None


def _alone(rest: str, limits: Limits) -> Heading | None:
    """A heading without its mark, short, and without the inner marks of sentences."""
    body = rest.rstrip("：:")
    if not rest or len(rest) > limits.length or INNER_MARK.search(body):
        return None
    commas = rest.count("，") + rest.count(",")
    if commas > limits.commas or rest[-1] in "，、,":
        return None
    if has_open_bracket(rest) or BREAKS_OFF.search(rest):
        return None
    return Heading(
        heading=body,
        end=rest[len(body) :],
        text="",
    )


def _first_sentence(text: str, limits: Limits) -> Heading:
    found = UP_TO_MARK.match(text)
    if not found or not found[2] or not _may_be_heading(found[0], limits):
        return no_heading(text)
    rest = text[found.end() :]
    if rest.startswith(CLOSERS):
        return no_heading(text)
    return Heading(
        heading=found[1],
        end=found[2],
        text=rest,
    )


def _may_be_heading(words: str, limits: Limits) -> bool:
    commas = words.count("，") + words.count(",")
    return (len(words) <= limits.length + 1 and commas <= limits.commas and not ANNOUNCES.search(plain(words))
            and not has_open_bracket(words) and not is_clause(words))
