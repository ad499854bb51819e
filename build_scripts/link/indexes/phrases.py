"""Set phrases: each with every place where it is used, its definition, and what took its place."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Occurrence, Phrase
from build_scripts.domain.indexes.vocabulary import PhraseTable
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.span import Span
from build_scripts.language.matching.likeness import Pairs, pairs_of, share
from build_scripts.language.numbers.numerals import to_int
from build_scripts.language.wording.letters import Standing, phrase_key
from build_scripts.language.wording.phrase_words import pattern
from build_scripts.language.wording.phrases import FoundPhrase, PhraseRules
from build_scripts.language.wording.spans import Spans
from build_scripts.link.indexes.clauses import clause_spans

# A phrase that was once quoted is found without its marks, too, where it is long enough to mean nothing else.
LONG_ENOUGH = 4
COUNT = re.compile("^([一二两三四五六七八九十]{1,2})")
# “四不两直”（不发通知、不打招呼、…） says what the phrase means.
EXPLAINED = re.compile("”?(?:（(?P<inner>[^（）]{1,300})）|(?:即|是指)(?P<said>[^。；]{1,300}))")
MEMBER = re.compile("[、和，]")
OPENING = re.compile(f"^.{{0,8}}?{pattern('opening')}")
VERBS = re.compile(f"{pattern('opening')}{{1,3}}")
LONGEST_LIST = 80
ALIKE = 0.25
"""Two definitions that share so much of their words give one meaning."""
Lists = defaultdict[str, list[str]]
"""By the key of a phrase."""
Text = tuple[NoticeId, Eid, bool]
"""A provision, and whether its heading is meant."""
LISTED_BEFORE = re.compile("[^，。；：“”（）]*[、和][^，。；：“”（）]*$")


def gather_phrases(
    notices: Iterable[Notice],
    table: PhraseTable,
    each: Each = one_by_one,
) -> tuple[Phrase, ...]:
    """By key, in the order of their first use."""
    notices = tuple(notices)
    quoted = chain.from_iterable(each(_once_quoted, PhraseRules(table), notices))
    rules = PhraseRules(table, sorted(set(quoted)))
    entries: dict[str, _Entry] = {}
    found = each(_uses, rules, notices)
    for notice, uses in zip(notices, found, strict=True):
        for at, phrase, in_heading in uses:
            key = phrase_key(phrase.phrase)
            entry = entries.setdefault(key, _Entry())
            entry.take(notice, notice.provisions[at], phrase, in_heading)
    standing = each(_standing, Standing(entries), notices)
    for key, where in chain.from_iterable(standing):
        entries[key].see(where)
    line = _Line(table, entries)
    order = {(notice.id, p.eid): at for at, (notice, p) in enumerate(_provisions(notices))}
    return tuple(entry.made(key, line, order) for key, entry in entries.items())


def _provisions(notices: Iterable[Notice]) -> Iterator[tuple[Notice, Provision]]:
    return ((notice, p) for notice in notices for p in notice.provisions)


def _once_quoted(rules: PhraseRules, notice: Notice) -> tuple[str, ...]:
    found: list[str] = []
    for p in notice.provisions:
        if p.kind not in FRAME:
            found += _quoted(rules, p.heading or "")
            found += _quoted(rules, p.text)
    return tuple(found)


def _quoted(rules: PhraseRules, text: str) -> Iterator[str]:
    for found in rules.quoted(text):
        if len(phrase_key(found.phrase)) >= LONG_ENOUGH:
            yield found.phrase


def _uses(rules: PhraseRules, notice: Notice) -> tuple[tuple[int, FoundPhrase, bool], ...]:
    """Each with the number of its provision."""
    return tuple(
        (at, *found)
        for at, p in enumerate(notice.provisions)
        for found in _found(p, rules)
    )


def _found(p: Provision, rules: PhraseRules) -> Iterator[tuple[FoundPhrase, bool]]:
    """The phrases of a heading, then of its text, those of its responsibility clauses left out."""
    if p.kind in FRAME:
        return
    for found in rules.find(p.heading or ""):
        yield found, True
    clauses = Spans(clause_spans(p))
    for found in rules.find(p.text):
        if not clauses.meets(*found.span):
            yield found, False


def _standing(standing: Standing, notice: Notice) -> tuple[tuple[str, Occurrence], ...]:
    """Where the letters of each phrase stand, clauses and titles included, in the order of the notice."""
    return tuple(
        (key, Occurrence(notice=notice.id, eid=p.eid, span=span, in_heading=in_heading))
        for p in notice.provisions
        if p.kind not in FRAME
        for text, in_heading in ((p.heading or "", True), (p.text, False))
        for key, span in standing.find(text)
    )


@dataclass(kw_only=True, slots=True)
class _Entry:
    """A phrase while its uses are gathered."""

    printed: list[str] = field(default_factory=list)
    quoted: bool = False
    occurrences: list[Occurrence] = field(default_factory=list)
    definitions: list[Occurrence] = field(default_factory=list)
    """The first of each meaning."""
    meanings: list[Pairs] = field(default_factory=list)
    letters: list[Occurrence] = field(default_factory=list)
    """Wherever they stand."""

    def take(self, notice: Notice, p: Provision, found: FoundPhrase, in_heading: bool) -> None:
        self.printed.append(found.phrase)
        self.quoted |= found.quoted
        use = Occurrence(
            notice=notice.id,
            eid=p.eid,
            span=found.span,
            in_heading=in_heading,
        )
        self.occurrences.append(use)
        span = None if in_heading else _definition(p.text, found)
        if span:
            meaning = pairs_of(p.text[slice(*span)])
            definition = Occurrence(
                notice=notice.id,
                eid=p.eid,
                span=span,
            )
            self._define(meaning, definition)

    def see(self, at: Occurrence) -> None:
        self.letters.append(at)

    def _seen(self, order: Mapping[Ref, int]) -> tuple[Occurrence, ...]:
        """The uses, and the letters that are in none, in the order of the text."""
        used: defaultdict[Text, Spans] = defaultdict(Spans)
        for at in self.occurrences:
            used[_text(at)].take(*at.span)
        others = (at for at in self.letters if not used[_text(at)].meets(*at.span))

        def place(at: Occurrence) -> tuple[int, bool, Span]:
            return order[ref_of(at)], not at.in_heading, at.span

        return tuple(sorted((*self.occurrences, *others), key=place))

    def _define(self, meaning: Pairs, at: Occurrence) -> None:
        """What is hardly like any meaning so far is another."""
        if all(share(meaning, known) < ALIKE for known in self.meanings):
            self.meanings.append(meaning)
            self.definitions.append(at)

    def made(self, key: str, line: "_Line", order: Mapping[Ref, int]) -> Phrase:
        return Phrase(
            slug=_slug(key),
            phrase=self.printed[0],
            quoted=self.quoted,
            occurrences=tuple(self.occurrences),
            seen=self._seen(order),
            definition=next(iter(self.definitions), None),
            redefined=tuple(self.definitions[1:]),
            before=line.before(key),
            after=line.after(key),
            reason=line.reason(key),
        )


def _text(at: Occurrence) -> Text:
    return *ref_of(at), at.in_heading


def _definition(text: str, found: FoundPhrase) -> Span | None:
    """What a bracket after it lists, or what a list right before it sums up in as many members as it counts
    (安全投入、安全培训、基础管理、应急救援“五到位”)."""
    start, end = found.span
    explained = EXPLAINED.match(text, end)
    if explained and "、" in explained[0]:
        return explained.span("inner" if explained["inner"] else "said")
    count = COUNT.match(phrase_key(found.phrase))
    may_sum_up = found.quoted and "“" not in found.phrase
    if not count or not may_sum_up:
        return None
    return _summed_up(text, start, to_int(count[1]) or 0)


def _summed_up(text: str, end: int, count: int) -> Span | None:
    """The list that ends where the phrase begins, if it has as many members."""
    listed = LISTED_BEFORE.search(text, max(0, end - LONGEST_LIST), end)
    if listed is None:
        return None
    start, stop = listed.span()
    start += _verbs_before(listed[0])
    words = text[start:stop].removesuffix("等")
    members = MEMBER.split(words)
    is_whole = len(members) == count and all(len(member) > 1 for member in members)
    return (start, stop) if is_whole else None


def _verbs_before(listed: str) -> int:
    """How much leads up to a list: 健全落实领导包联、巡视巡察. A verb that further members have as well is of each of
    them (做到落实责任、落实措施)."""
    opening = OPENING.match(listed)
    if opening is None:
        return 0
    end = opening.end()
    _, *others = MEMBER.split(listed)
    further = VERBS.match(listed, end)
    if further and not any(map(VERBS.match, others)):
        return further.end()
    return end


def _slug(key: str) -> str:
    return f"phrase-{hashlib.sha256(key.encode()).hexdigest()[:8]}"


class _Line:
    """The confirmed successions of phrases that the notices use."""

    def __init__(self, table: PhraseTable, used: Container[str]) -> None:
        self._older: Lists = defaultdict(list)
        self._newer: Lists = defaultdict(list)
        self._reasons: Lists = defaultdict(list)
        for each in table.succession:
            older = phrase_key(each.older)
            newer = phrase_key(each.newer)
            if older in used and newer in used:
                self._add(older, newer, each.reason)

    def _add(self, older: str, newer: str, reason: str) -> None:
        self._newer[older].append(_slug(newer))
        self._older[newer].append(_slug(older))
        self._reasons[newer].append(reason)

    def before(self, key: str) -> tuple[str, ...]:
        return tuple(self._older[key])

    def reason(self, key: str) -> str:
        return "；".join(self._reasons[key])

    def after(self, key: str) -> tuple[str, ...]:
        return tuple(self._newer[key])
