"""What a heading or a sentence speaks of, by the rules of topics.yml.

Quotation marks, title marks and blanks are not read, so that 反“三违” is 反三违. A list of three or more sectors only
names them, a list of four or more things only gives examples: unless a rule says that it reads lists, both
are read as if they were not there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from build_scripts.domain.topics import TopicRule, TopicSlug
from build_scripts.language import segmentation
from build_scripts.language.wording.alternatives import NOTHING, any_of

UNREAD = re.compile(r"[“”‘’\"《》〈〉\s]")
# What may stand between two names of a list: a few characters and a mark of enumeration.
BETWEEN_NAMES = r"[^，。；、：]{0,4}[、和及]"
# A list of four or more things closed by 等, or of six or more, gives examples (开展教育培训、精准执法、科技支撑、素质
# 提升等行动). Its first thing, which stands with the verb, is read. Single characters do not count (气、瓶、阀).
ITEM = r"[^，。；：、等]{2,14}"
EXAMPLES = re.compile(rf"(?<=[^，。；：、])(?:(?:、{ITEM}){{3,}}等|(?:、{ITEM}){{5,}})")
LIST_STANDS_FOR = "〇"
TITLE = re.compile(r"《[^》]*》")
# Answers kept: the sentences of some two hundred notices.
REMEMBERED = 1 << 16
OPENING = re.compile(r"[^，。；：！？]*")
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


class TopicRules:
    """The rules of a scheme, ready to be asked. Answers are remembered: notices repeat sentences of earlier years."""

    def __init__(
        self, rules: Iterable[TopicRule], sectors: Iterable[str], segmenter: segmentation.Segmenter | None = None,
    ) -> None:
        rules = tuple(rules)
        self._segmenter = segmenter or segmentation.own()
        self._headings = [_HeadingRule(rule) for rule in rules if rule.kind == "heading"]
        self._wordings = [_WordsRule(rule) for rule in rules if rule.kind == "words"]
        self._rules_of_word: defaultdict[str, list[_WordsRule]] = defaultdict(list)
        for wording in self._wordings:
            for word in wording.rule.words:
                self._rules_of_word[word].append(wording)
        # Looked for at every place, since words overlap (隐患举报, 举报奖励).
        self._word = re.compile(f"(?=({any_of(self._rules_of_word)}))")
        name = any_of(sectors)
        self._list = re.compile(rf"{name}(?:{BETWEEN_NAMES}{name}){{2,}}") if name != NOTHING else NEVER
        self.of_heading = lru_cache(REMEMBERED)(self._of_heading)
        """The topics that a heading names, in the order of the scheme."""
        self.of_sentence = lru_cache(REMEMBERED)(self._of_sentence)
        """The topics that the words of a sentence speak of, each with its evidence."""

    def of_opening(self, sentence: str) -> tuple[TopicSlug, ...]:
        """The topics that the opening clause of a sentence names, read as a heading; titles of documents left out."""
        return self.of_heading(_opening(TITLE.sub("", sentence)))

    def _of_heading(self, heading: str) -> tuple[TopicSlug, ...]:
        heading = UNREAD.sub("", heading)
        without_lists = self._list.sub(LIST_STANDS_FOR, heading)
        found = [r.rule for r in self._headings if r.matches(heading if r.rule.lists else without_lists)]
        leading = [rule for rule in found if not rule.yields]
        return tuple(dict.fromkeys(rule.topic for rule in leading or found))

    def _of_sentence(self, sentence: str) -> Mapping[TopicSlug, Evidence]:
        sentence = UNREAD.sub("", sentence)
        named = self._words_in(sentence)
        if not named:
            return {}
        without_lists = EXAMPLES.sub(LIST_STANDS_FOR, self._list.sub(LIST_STANDS_FOR, sentence))
        spoken = named if without_lists == sentence else self._words_in(without_lists)
        found: dict[TopicSlug, Evidence] = {}
        for wording in dict.fromkeys(rule for word in named for rule in self._rules_of_word[word]):
            held = wording.words & (named if wording.rule.lists else spoken)
            if len(held) >= wording.rule.needs and not wording.undone(sentence):
                before = found.get(wording.rule.topic, Evidence(strength=0, firm=False))
                found[wording.rule.topic] = Evidence(
                    strength=before.strength + len(held) / wording.rule.needs,
                    firm=before.firm or not wording.rule.aside, words=before.words | held,
                )
        return found

    def _words_in(self, sentence: str) -> frozenset[str]:
        """The words of the rules that stand in a sentence as whole words."""
        candidates = list(self._word.finditer(sentence))
        if not candidates:
            return frozenset()
        bounds = {0, *accumulate(len(word) for word in self._segmenter.cut(sentence))}
        whole = [c for c in candidates if c.start(1) in bounds and c.end(1) in bounds]
        # One within another (监测预警 in 安全风险监测预警系统) is not said a second time. They stand in order of start.
        ends = [0, *accumulate((c.end(1) for c in whole), max)]
        return frozenset(c.group(1) for c, before in zip(whole, ends, strict=False) if c.end(1) > before)


class _HeadingRule:
    def __init__(self, rule: TopicRule) -> None:
        self.rule = rule
        self._pattern = re.compile(rule.pattern)
        self._unless = re.compile(rule.unless) if rule.unless else NEVER

    def matches(self, heading: str) -> bool:
        return bool(self._pattern.search(heading)) and not self._unless.search(heading)


class _WordsRule:
    def __init__(self, rule: TopicRule) -> None:
        self.rule = rule
        self.words = frozenset(rule.words)
        self._unless = re.compile(rule.unless) if rule.unless else NEVER

    def undone(self, sentence: str) -> bool:
        return bool(self._unless.search(sentence))


def _opening(sentence: str) -> str:
    match = OPENING.match(sentence)
    return match.group() if match else ""
