"""Set phrases of a text, by quotation marks, by numeric and parallel shape, as names of campaigns, and by name.

Of two that overlap the one found first counts, in this order: quoted, campaign, parallel, named, numeric. Titles in
《》 are not read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from build_scripts.domain.indexes.vocabulary import PhraseTable
from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.letters import Letters, phrase_key
from build_scripts.language.wording.phrase_words import pattern
from build_scripts.language.wording.spans import Match, Spans


class Member(NamedTuple):
    """What stands between two marks of a list."""

    span: Span
    text: str
    goes_on: bool
    """Another stands behind 、."""


TITLE = re.compile("《[^《》]*》")
QUOTED = re.compile("(?P<count>[一二两三四五六七八九十]{1,2}[个大项条])?“(?P<said>[^“”]{2,34})”")
# Dates of disasters (“11•22”), and speech rather than a phrase: a whole sentence with its verbs and stops.
NO_PHRASE = re.compile("[0-9]{1,2}[·•.．][0-9]{1,2}|.*[。；！？]|[0-9]{1,3}$|(?=.*，).*[^，、]{14,}")
NUMERAL = "[一二两三四五六七八九十]"
# 一岗双责, 四不两直, 七假五超: a number, a word, a number, a word.
NUMERIC = re.compile(
    f"(?<!{NUMERAL})(?<!第){NUMERAL}[^一二两三四五六七八九十，。；、“”个年月日级次]{NUMERAL.replace('二', '二双')}"
    f"[^一二两三四五六七八九十，。；、“”个年月日级次](?:{NUMERAL}[^，。；、个年月日级次一二])?"
)
# 月调度、季通报: what is done in each period, in words of one length.
_IN_PERIOD = "[日周旬月季年][^，。；、“”0-9底初末终度份间日周旬月季年][^，。；、“”0-9前中]"
PERIODIC = re.compile(f"(?<![0-9每本上当{NUMERAL[1:-1]}]){_IN_PERIOD}(?:、{_IN_PERIOD})+")
# 谁主管谁负责、谁审批谁监管.
_WHO = f"谁[{HAN}]{{2}}谁[{HAN}]{{2}}"
WHOEVER = re.compile(f"{_WHO}(?:[、，]{_WHO})*")
LIST = re.compile(f"[{HAN}、，]{{8,}}")
# What may follow the last member of a parallel phrase.
FOLLOWS = re.compile(
    f"(?<=..)(?:等|的(?!心|办|手|担|发|责)|工作(?=机制|制度|格局)|{pattern('behind')}|和|为|“)"
    f"|(?<=..化){pattern('to_what_end')}"
)
SEPARATOR = re.compile("[、，]")
FEWEST_MEMBERS = 3
ENDING = 2
"""So many characters say that two members end alike."""
MOST_LONGER = 3
"""The last member has at most so many characters more than the one before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPhrase:
    span: Span
    phrase: str
    """As printed, without the quotation marks around it."""
    quoted: bool


class PhraseRules:
    """The table of phrases, ready to be asked."""

    def __init__(self, table: PhraseTable, further: Iterable[str] = ()) -> None:
        """`further`: phrases that are known from elsewhere, to be found without quotation marks too."""
        known = any_of(map(phrase_key, (*table.names, *further)))
        campaigns = any_of(table.campaigns)
        openers = any_of(table.openers)
        counted = any_of(table.counted)
        self._noise = dict.fromkeys(map(phrase_key, table.noise))
        self._heads = _longest_first(table.heads)
        self._infixes = table.infixes
        self._tails = _longest_first(table.tails)
        self._names = re.compile(f"(?:{known})(?!(?<=年)[度初底末内])")
        self._campaign = re.compile(f"[{HAN}]{{2,20}}?(?<!加)(?:{campaigns})(?!(?<=年)度)")
        self._openers = re.compile(f".*(?:{openers})")
        self._counted = re.compile(f"[三四五六七八九十]{{1,2}}[项条大](?:{counted})")

    def find(self, text: str) -> tuple[FoundPhrase, ...]:
        """In order, none within another."""
        taken = Spans()
        found: list[FoundPhrase] = []
        for phrase in self._candidates(_without_titles(text)):
            if self._is_noise(phrase):
                continue
            if taken.take(*phrase.span):
                found.append(phrase)
        return tuple(sorted(found, key=attrgetter("span")))

    def _candidates(self, text: str) -> Iterator[FoundPhrase]:
        yield from self._quoted(text)
        yield from self._campaigns(text)
        yield from self._parallel(text)
        yield from self._named(text)
        yield from self._numeric(text)

    def quoted(self, text: str) -> tuple[FoundPhrase, ...]:
        """Only those in quotation marks."""
        found = self._quoted(_without_titles(text))
        return tuple(each for each in found if not self._is_noise(each))

    def _is_noise(self, found: FoundPhrase) -> bool:
        return phrase_key(found.phrase) in self._noise

    def _quoted(self, text: str) -> Iterator[FoundPhrase]:
        for match in QUOTED.finditer(text):
            said = match["said"]
            if NO_PHRASE.match(said):
                continue
            phrase = match[0] if match["count"] else said
            yield FoundPhrase(
                span=match.span(),
                phrase=phrase,
                quoted=True,
            )

    def _named(self, text: str) -> Iterator[FoundPhrase]:
        """By their letters: a mark more or less makes no other phrase."""
        letters = Letters(text)
        for match in self._names.finditer(letters.text):
            yield _unquoted(text, *letters.span(*match.span()))

    def _parallel(self, text: str) -> Iterator[FoundPhrase]:
        """Members that begin or end alike. Before the first and after the last may stand what is no part of the phrase
        (与经济工作同规划、同部署、同落实的要求). A list that opens a bracket explains another phrase."""
        for match in LIST.finditer(text):
            for (start, _), *others in self._runs(_members(match)):
                is_long = len(others) >= FEWEST_MEMBERS - 1
                explains = text.endswith("（", 0, start)
                if is_long and not explains:
                    _, end = others[-1]
                    yield _unquoted(text, start, end)

    def _runs(self, members: Sequence[Member]) -> Iterator[list[Span]]:
        """Those that make one phrase; the last of one may be the first of the next."""
        start = 0
        while start <= len(members) - FEWEST_MEMBERS:
            run = self._run(members[start:])
            if run:
                yield run
            start += max(1, len(run) - 1)

    def _run(self, members: Sequence[Member]) -> list[Span]:
        """The spans of the first members that make one phrase; none where the first two do not."""
        one, other = (member.text for member in members[:2])
        likeness = next(self._likenesses(one, other), None)
        return _alike(members, likeness) if likeness else []

    def _likenesses(self, one: str, other: str) -> "Iterator[_Likeness]":
        """By the word with which both begin or end, or that stands at the same place in both."""
        for head in self._heads:
            if other.startswith(head) and head in one:
                yield _Likeness(other, head=head)
        for tail in self._tails:
            if one.endswith(tail) and other.endswith(tail):
                yield _Likeness(other, tail=tail)
        if len(one) < len(other):
            return
        for infix in self._infixes:
            at = other.find(infix)
            if at > 0 and one[at - len(other)] == infix:
                yield _Likeness(other, infix=at)

    def _campaigns(self, text: str) -> Iterator[FoundPhrase]:
        for match in self._campaign.finditer(text):
            name = self._openers.sub("", match[0])
            start = match.end() - len(name)
            if len(name) > FEWEST_MEMBERS:
                yield _unquoted(text, start, match.end())

    def _numeric(self, text: str) -> Iterator[FoundPhrase]:
        for form in (NUMERIC, PERIODIC, WHOEVER, self._counted):
            for match in form.finditer(text):
                yield FoundPhrase(
                    span=match.span(),
                    phrase=match[0],
                    quoted=False,
                )


def _without_titles(text: str) -> str:
    return TITLE.sub(lambda match: "＿" * len(match[0]), text)


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _unquoted(text: str, start: int, end: int) -> FoundPhrase:
    return FoundPhrase(
        span=(start, end),
        phrase=text[start:end],
        quoted=False,
    )


def _members(match: Match) -> list[Member]:
    found: list[Member] = []
    start = match.start()
    for piece in SEPARATOR.split(match[0]):
        end = start + len(piece)
        found.append(Member((start, end), piece, match.string[end : end + 1] == "、"))
        start = end + 1
    return found


@dataclass(frozen=True, slots=True)
class _Likeness:
    """What the members of a phrase have in common with its second one."""

    second: str
    head: str = ""
    tail: str = ""
    infix: int | None = None

    def fits(self, own: str, text: str) -> bool:
        """A member without what follows the phrase, and with it: it begins with the head, ends with the tail, or has at
        the place `infix` the character of the second; and is as long as the second, one character more or less."""
        longer = len(own) - len(self.second)
        at = self.infix
        if at is not None:
            return longer == 0 and own[at] == self.second[at]
        if abs(longer) > 1 or not own.startswith(self.head):
            return False
        tail = self.tail
        return own.endswith(tail) or text.endswith(tail)

    def closes(self, own: str, before: str) -> bool:
        """The last member may be longer: 写在纸上、挂在墙上、记在心上、落实在行动上. What has neither the head nor the
        tail ends as the member before it does (不被别人伤害、保护他人不受伤害)."""
        longer = len(own) - len(before)
        begins = bool(self.head) and own.startswith(self.head)
        ends = own.endswith(self.tail or before[-ENDING:])
        return 1 < longer <= MOST_LONGER and (begins or ends)

    def start(self, first: str) -> int:
        """The first member is cut to begin with the head, or to the length of the second."""
        return first.rfind(self.head) if self.head else max(0, len(first) - len(self.second))


def _alike(members: Sequence[Member], likeness: _Likeness) -> list[Span]:
    """The first members that are like the second; the last is cut before what follows the phrase."""
    (start, end), first, _ = members[0]
    begins = start + likeness.start(first)
    if abs(end - begins - len(likeness.second)) > 1:
        return []
    run = [(begins, end)]
    before = first
    for (start, _), text, goes_on in members[1:]:
        follows = FOLLOWS.search(text)
        own = text[: follows.start()] if follows else text
        is_last = follows is not None or not goes_on
        closes = is_last and len(run) >= FEWEST_MEMBERS and likeness.closes(own, before)
        if not closes and not likeness.fits(own, text):
            break
        before = own
        run.append((start, start + len(own)))
        if follows:
            break
    return run
