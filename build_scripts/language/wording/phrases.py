"""Set phrases of a text, by quotation marks, by numeric and parallel shape, as names of campaigns, and by name.

Of two that overlap the one found first counts, in this order: quoted, campaign, parallel, named, numeric. Titles in
《》 are not read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.index_vocabulary import PhraseTable
from build_scripts.domain.indexes import Span
from build_scripts.language.wording.alternatives import any_of

Match = re.Match[str]
Member = tuple[Span, str]

TITLE = re.compile("《[^《》]*》")
QUOTED = re.compile("(?P<count>[一二两三四五六七八九十]{1,2}[个大项条])?“(?P<said>[^“”]{2,34})”")
MARKS = re.compile("[“”‘’\"、，,；\\s]")
# Dates of disasters (“11•22”), and speech rather than a phrase: a whole sentence with its verbs and stops.
NO_PHRASE = re.compile("[0-9]{1,2}[·•.．][0-9]{1,2}|.*[。；！？]|[0-9]{1,3}$|(?=.*，).*[^，、]{14,}")
NUMERAL = "[一二两三四五六七八九十]"
# 一岗双责, 四不两直, 七假五超: a number, a word, a number, a word.
NUMERIC = re.compile(
    f"(?<!{NUMERAL})(?<!第){NUMERAL}[^一二两三四五六七八九十，。；、“”个年月日级次]{NUMERAL.replace('二', '二双')}"
    f"[^一二两三四五六七八九十，。；、“”个年月日级次](?:{NUMERAL}[^，。；、个年月日级次一二])?"
)
LIST = re.compile("[\u4e00-\u9fff、，]{8,}")
# What may follow the last member of a parallel phrase.
FOLLOWS = re.compile("(?<=..)(?:等|的(?!心|办|手|担|发|责)|要求|活动|理念|原则|机制|制度|和|为|“)")
SEPARATOR = re.compile("[、，]")
FEWEST_MEMBERS = 3


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
        self._noise = frozenset(map(phrase_key, table.noise))
        known = {*table.names, *further}
        self._names = re.compile(f"(?:{any_of(known)})(?!(?<=年)[度初底末内])")
        self._heads = tuple(sorted(table.heads, key=len, reverse=True))
        self._infixes = table.infixes
        self._tails = tuple(sorted(table.tails, key=len, reverse=True))
        self._campaign = re.compile(f"[\u4e00-\u9fff]{{2,20}}?(?<!加)(?:{any_of(table.campaigns)})(?!(?<=年)度)")
        self._openers = re.compile(f".*(?:{any_of(table.openers)})")
        self._counted = re.compile(f"[三四五六七八九十]{{1,2}}[项条大](?:{any_of(table.counted)})")

    def find(self, text: str) -> tuple[FoundPhrase, ...]:
        """In order, none within another."""
        read = _without_titles(text)
        found: list[FoundPhrase] = []
        for form in (self._quoted, self._campaigns, self._parallel, self._named, self._numeric):
            for each in form(read):
                met = any(f.span[0] < each.span[1] and each.span[0] < f.span[1] for f in found)
                if not met and phrase_key(each.phrase) not in self._noise:
                    found.append(each)
        return tuple(sorted(found, key=lambda each: each.span))

    def quoted(self, text: str) -> tuple[FoundPhrase, ...]:
        """Only those in quotation marks."""
        found = self._quoted(_without_titles(text))
        return tuple(each for each in found if phrase_key(each.phrase) not in self._noise)

    def _quoted(self, text: str) -> Iterator[FoundPhrase]:
        for match in QUOTED.finditer(text):
            said = match["said"]
            if NO_PHRASE.match(said):
                continue
            phrase = match[0] if match["count"] else said
            yield FoundPhrase(span=match.span(), phrase=phrase, quoted=True)

    def _named(self, text: str) -> Iterator[FoundPhrase]:
        for match in self._names.finditer(text):
            yield FoundPhrase(span=match.span(), phrase=match[0], quoted=False)

    def _parallel(self, text: str) -> Iterator[FoundPhrase]:
        """Members that begin or end alike. Before the first and after the last may stand what is no part of the phrase
        (与经济工作同规划、同部署、同落实的要求). A list that opens a bracket explains another phrase."""
        for match in LIST.finditer(text):
            members = _members(match)
            start = 0
            while start < len(members) - 1:
                run = self._run(members[start:])
                if len(run) >= FEWEST_MEMBERS and text[run[0][0] - 1 : run[0][0]] != "（":
                    span = run[0][0], run[-1][1]
                    yield FoundPhrase(span=span, phrase=text[slice(*span)], quoted=False)
                start += max(1, len(run) - 1)

    def _run(self, members: Sequence[Member]) -> list[Span]:
        """The spans of the first members that make one phrase; none where the first two do not."""
        (_, one), (_, other) = members[:2]
        for head in self._heads:
            if other.startswith(head) and head in one:
                return _alike(members, head, "")
        for tail in self._tails:
            if one.endswith(tail) and other.endswith(tail):
                return _alike(members, "", tail)
        for infix in self._infixes:
            at = other.find(infix)
            if at > 0 and len(one) >= len(other) and one[at - len(other)] == infix:
                return _alike(members, "", "", at)
        return []

    def _campaigns(self, text: str) -> Iterator[FoundPhrase]:
        for match in self._campaign.finditer(text):
            start = match.start() + len(match[0]) - len(self._openers.sub("", match[0]))
            if match.end() - start > FEWEST_MEMBERS:
                span = start, match.end()
                yield FoundPhrase(span=span, phrase=text[slice(*span)], quoted=False)

    def _numeric(self, text: str) -> Iterator[FoundPhrase]:
        for form in (NUMERIC, self._counted):
            for match in form.finditer(text):
                yield FoundPhrase(span=match.span(), phrase=match[0], quoted=False)


def phrase_key(phrase: str) -> str:
    """Phrases of one key are one, whatever stands between their members: 、 or ， or nothing."""
    return MARKS.sub("", phrase).replace("＋", "+")


def _without_titles(text: str) -> str:
    return TITLE.sub(lambda match: "＿" * len(match[0]), text)


def _members(match: Match) -> list[Member]:
    found: list[Member] = []
    start = match.start()
    for piece in SEPARATOR.split(match[0]):
        found.append(((start, start + len(piece)), piece))
        start += len(piece) + 1
    return found


def _alike(members: Sequence[Member], head: str, tail: str, infix: int | None = None) -> list[Span]:
    """From the second on each begins with the head, ends with the tail, or has at the place `infix` the character of
    the second; and is as long as the second, one character more or less. The first is cut to begin with the head, or to
    that length; the last before what follows the phrase."""
    second = members[1][1]
    (start, end), first = members[0]
    begins = start + first.rfind(head) if head else max(start, end - len(second))
    run = [(begins, end)]
    for (start, _), text in members[1:]:
        follows = FOLLOWS.search(text)
        own = text[: follows.start()] if follows else text
        like = own.startswith(head) and (own.endswith(tail) or text.endswith(tail))
        if infix is not None:
            like = own[infix : infix + 1] == second[infix] and len(own) == len(second)
        if not like or abs(len(own) - len(second)) > 1:
            break
        run.append((start, start + len(own)))
        if follows:
            break
    return run if abs(end - begins - len(second)) <= 1 else []
