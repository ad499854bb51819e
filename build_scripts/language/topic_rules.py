"""What a heading or a sentence speaks of, by the rules of topics.yml.

Quotation marks, title marks and blanks are not read, so that 反“三违” is 反三违. A list of three or more sectors only
names them, a list of four or more things only gives examples: unless a rule says that it reads lists, both
are read as if they were not there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicRule, TopicSlug
from build_scripts.language import segmentation
from build_scripts.language.wording.alternatives import NOTHING, any_of

UNREAD = re.compile(r"[“”‘’\"《》〈〉\s]")
# What may stand between two names of a list: a few characters and a mark of enumeration.
BETWEEN_NAMES = r"[^，。；、：]{0,4}[、和及]"
# A list of four or more things closed by 等, or of six or more, gives examples (开展教育培训、精准执法、科技支撑、素质
# 提升等行动). Its first thing, which stands with the verb, is read. Single characters do not count (气、瓶、阀).
# So is what they all are, where it stands behind the last with their number (太原、大同、…、吕梁六个应急救援基地).
HOW_MANY = r"[两二三四五六七八九十\d]+[个家类项种支处座]"
ITEM = rf"(?:(?!{HOW_MANY})[^，。；：、等]){{2,14}}"
EXAMPLES = re.compile(rf"(?<=[^，。；：、])(?:(?:、{ITEM}){{3,}}等|(?:、{ITEM}){{5,}})")
LIST_STANDS_FOR = "〇"
TITLE = re.compile(r"《[^》]*》")
# Answers kept: the sentences of some two hundred notices.
REMEMBERED = 1 << 16
OPENING = re.compile(r"[^，。；：！？]*")
# What stands between marks, titles and 等 is one thing, such as a heading may name it (水旱灾害、地质灾害等).
ONE_THING = re.compile(r"[，。；：！？、》]|(?=等)")
LEAST = 2
"""Characters of what names a topic: one alone (校) stands in words of every kind."""
Named = Mapping[TopicSlug, frozenset[str]]
"""By topic the words that name it."""
NEVER = re.compile(NOTHING)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """How strongly a sentence speaks of a topic."""

    strength: float
    """Words found against words needed, summed over the rules that match; 1 is enough."""
    firm: bool
    """Whether a rule that is not `aside` matches."""
    words: frozenset[str] = frozenset()
    """What was found."""

    def with_rule(self, rule: TopicRule, held: frozenset[str]) -> "Evidence":
        """And of one more rule, of whose words these were found."""
        return Evidence(
            strength=self.strength + len(held) / rule.needs,
            firm=self.firm or not rule.aside,
            words=self.words | held,
        )


NO_EVIDENCE = Evidence(strength=0, firm=False)


class TopicRules:
    """The rules of a scheme, ready to be asked. Answers are remembered: notices repeat sentences of earlier years."""

    def __init__(
        self,
        rules: Iterable[TopicRule],
        sectors: Iterable[str],
        segmenter: segmentation.Segmenter | None = None,
    ) -> None:
        rules = tuple(rules)
        self._segmenter = segmenter or segmentation.own()
        self._headings = [
            _HeadingRule(rule)
            for rule in rules
            if rule.kind == "heading"
        ]
        self._rules_of_word: defaultdict[str, list[_WordsRule]] = defaultdict(list)
        for wording in (
            _WordsRule(rule)
            for rule in rules
            if rule.kind == "words"
        ):
            for word in wording.rule.words:
                self._rules_of_word[word].append(wording)
        # Looked for at every place, since words overlap (隐患举报, 举报奖励).
        self._word = re.compile(f"(?=({any_of(self._rules_of_word)}))")
        self._list = _list_of(sectors)
        self.of_heading = lru_cache(REMEMBERED)(self._of_heading)
        """The topics that a heading names, in the order of the scheme."""
        self.of_sentence = lru_cache(REMEMBERED)(self._of_sentence)
        """The topics that the words of a sentence speak of, each with its evidence."""
        self._named_by_thing = lru_cache(REMEMBERED)(self._named_by)
        self._standing = lru_cache(REMEMBERED)(self._whole_words)
        """Where whole words of the rules stand in a sentence, also one within another: what it speaks of is asked, and
        what it names."""

    def named_in(self, sentence: str) -> Named:
        """The topics whose words stand in a heading or a sentence, be it in a list, by the way, or where a rule is
        undone by what stands beside them: it need not speak of them."""
        found: defaultdict[TopicSlug, set[str]] = defaultdict(set)
        for thing in ONE_THING.split(sentence):
            for topic, word in self._named_by_thing(UNREAD.sub("", thing)):
                found[topic].add(word)
        sentence = UNREAD.sub("", sentence)
        standing = self._standing(sentence)
        every = frozenset(sentence[slice(*span)] for span in standing)
        apart = frozenset(sentence[slice(*span)] for span in _outermost(standing))
        for wording in self._wordings_with(every):
            needs = wording.rule.needs
            held = wording.words & (every if needs == 1 else apart)
            if len(held) >= needs:
                found[wording.rule.topic] |= held
        return {topic: frozenset(words) for topic, words in found.items()}

    def _named_by(self, thing: str) -> tuple[tuple[TopicSlug, str], ...]:
        return tuple(
            (each.rule.topic, word)
            for each in self._headings
            for word in each.words_in(thing)
            if len(word) >= LEAST
        )

    def of_opening(self, sentence: str) -> tuple[TopicSlug, ...]:
        """The topics that the opening clause of a sentence names, read as a heading; titles of documents left out."""
        return self.of_heading(_opening(TITLE.sub("", sentence)))

    def _of_heading(self, heading: str) -> tuple[TopicSlug, ...]:
        heading = UNREAD.sub("", heading)
        without_lists = self._list.sub(LIST_STANDS_FOR, heading)
        found = [
            each.rule
            for each in self._headings
            if each.matches(heading, without_lists)
        ]
        leading = [rule for rule in found if not rule.yields]
        topics = (rule.topic for rule in leading or found)
        return tuple(dict.fromkeys(topics))

    def _of_sentence(self, sentence: str) -> Mapping[TopicSlug, Evidence]:
        sentence = UNREAD.sub("", sentence)
        named = self._words_in(sentence)
        if not named:
            return {}
        spoken = self._spoken(sentence, named)
        found: dict[TopicSlug, Evidence] = {}
        for wording in self._wordings_with(named):
            rule = wording.rule
            held = wording.words & (named if rule.lists else spoken)
            if len(held) >= rule.needs and not wording.undone(sentence):
                before = found.get(rule.topic, NO_EVIDENCE)
                found[rule.topic] = before.with_rule(rule, held)
        return found

    def _wordings_with(self, words: Iterable[str]) -> Iterable["_WordsRule"]:
        """The rules that have one of these words, each once."""
        return dict.fromkeys(
            wording
            for word in words
            for wording in self._rules_of_word[word]
        )

    def _spoken(self, sentence: str, named: frozenset[str]) -> frozenset[str]:
        """The words outside of lists that only name or give examples."""
        without_names = self._list.sub(LIST_STANDS_FOR, sentence)
        without_lists = EXAMPLES.sub(LIST_STANDS_FOR, without_names)
        return named if without_lists == sentence else self._words_in(without_lists)

    def _words_in(self, sentence: str) -> frozenset[str]:
        """The words of the rules that stand in a sentence as whole words."""
        return frozenset(sentence[start:end] for start, end in _outermost(self._standing(sentence)))

    def _whole_words(self, sentence: str) -> tuple[Span, ...]:
        candidates = [match.span(1) for match in self._word.finditer(sentence)]
        if not candidates:
            return ()
        cut = self._segmenter.cut(sentence)
        bounds = {0, *accumulate(map(len, cut))}
        return tuple(filter(bounds.issuperset, candidates))


class _HeadingRule:
    def __init__(self, rule: TopicRule) -> None:
        self.rule = rule
        self._pattern = re.compile(rule.pattern)
        self._unless = re.compile(rule.unless) if rule.unless else NEVER

    def matches(self, heading: str, without_lists: str) -> bool:
        read = heading if self.rule.lists else without_lists
        return bool(self._pattern.search(read)) and not self._unless.search(read)

    def words_in(self, thing: str) -> Iterator[str]:
        """What of it is found, whatever undoes it there."""
        return (match.group() for match in self._pattern.finditer(thing))


class _WordsRule:
    def __init__(self, rule: TopicRule) -> None:
        self.rule = rule
        self.words = frozenset(rule.words)
        self._unless = re.compile(rule.unless) if rule.unless else NEVER

    def undone(self, sentence: str) -> bool:
        return bool(self._unless.search(sentence))


def _list_of(sectors: Iterable[str]) -> re.Pattern[str]:
    """Three or more names with marks of enumeration between them."""
    name = any_of(sectors)
    return re.compile(rf"{name}(?:{BETWEEN_NAMES}{name}){{2,}}") if name != NOTHING else NEVER


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """One within another (监测预警 in 安全风险监测预警系统) is not said a second time. They stand in order of start."""
    reached = 0
    for start, end in spans:
        if end > reached:
            yield start, end
            reached = end


def _opening(sentence: str) -> str:
    match = OPENING.match(sentence)
    return match.group() if match else ""
