"""The scheme as it stands, both ways; and its faults, each with file, line and hint."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.topics import TopicScheme
from build_scripts.language.topic_rules import TopicRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.topics import matches, read_topics

FILE = Path(__file__).parents[4] / "source_texts" / "topics.yml"

SOUND = """\
groups:
  - {slug: duty, name: 责任体系}
  - {slug: sector, name: 行业领域, beside: [sector]}
sectors: [煤矿, 消防, 燃气]
topics:
  - slug: coal-mine
    name: 煤矿
    group: sector
    scope: 煤矿安全
    rules:
      - heading: (?<!非)煤矿
        examples: [煤矿领域专项整治]
        rejects: [非煤矿山]
      - words: [瓦斯, 顶板]
        needs: 2
        examples: [加强瓦斯和顶板治理。]
  - slug: training
    name: 教育培训
    group: duty
    scope: 培训
    rules:
      - words: [培训]
        unless: 五到位
        examples: [加强培训。]
reviewed:
  - {notice: shanxi-2024, eid: part_1, topics: [training], reason: 所列皆为培训}
"""


def read_text(text: str) -> tuple[TopicScheme, list[Diagnostic]]:
    faults = Faults()
    return read_topics("topics.yml", text.encode(), faults), faults.found


def test_a_sound_file_is_read_whole() -> None:
    scheme, faults = read_text(SOUND)
    assert not faults
    assert [t.slug for t in scheme.topics] == ["coal-mine", "training"]
    assert [(r.topic, r.kind, r.needs, r.line) for r in scheme.rules] == [
        ("coal-mine", "heading", 1, 11), ("coal-mine", "words", 2, 14), ("training", "words", 1, 22),
    ]
    assert scheme.groups[1].beside == ("sector",) and scheme.groups[0].beside is None
    assert scheme.reviewed[0].topics == ("training",) and scheme.reviewed[0].line == 26


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("slug: training", "slug: coal-mine", 17, "出现两次"),
    ("slug: training", "slug: Training", 17, "小写字母"),
    ("group: duty", "group: duties", 19, "没有分组“duties”"),
    ("beside: [sector]", "beside: [sectors]", 3, "没有分组“sectors”"),
    ("slug: sector,", "slug: duty,", 3, "出现两次"),
    ("(?<!非)煤矿", "(?<!非煤矿", 11, "不是正则表达式"),
    ("[煤矿领域专项整治]", "[消防领域专项整治]", 12, "没有读出例句"),
    ("[非煤矿山]", "[煤矿]", 13, "误收了反例"),
    ("needs: 2", "needs: 3", 15, "不能要求有"),
    ("[瓦斯, 顶板]", "[瓦斯, 瓦斯, 顶板]", 14, "写了两次"),
    ("[加强瓦斯和顶板治理。]", "[加强瓦斯治理。]", 16, "没有读出例句"),
    ("[加强培训。]", "[加强培训，做到五到位。]", 24, "没有读出例句"),
    ("[加强培训。]", "[]", 24, "规则没有例句"),
    ("- words: [培训]", "- words: [培训]\n        heading: 培训", 22, "只写其一"),
    ("topics: [training]", "topics: [trainings]", 26, "没有主题“trainings”"),
    ("topics: [training]", "topics: []", 26, "没有写主题"),
    ("reason: 所列皆为培训", 'reason: " "', 26, "没有写理由"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    assert SOUND.count(old) == 1
    _, faults = read_text(SOUND.replace(old, new))
    assert [(f.file, f.line) for f in faults if message in f.message] == [("topics.yml", line)], faults
    assert all(f.hint for f in faults)


def test_all_faults_are_reported_together() -> None:
    text = SOUND.replace("group: duty", "group: duties").replace("topics: [training]", "topics: [none]")
    assert len(read_text(text)[1]) == 2


def scheme() -> TopicScheme:
    found, faults = read_text(FILE.read_text("utf-8"))
    assert not faults
    return found


def test_every_rule_matches_its_examples_and_none_of_its_rejects() -> None:
    known = scheme()
    for rule in known.rules:
        alone = TopicRules([rule], known.sectors)
        assert rule.examples, f"line {rule.line}"
        for example in rule.examples:
            assert matches(alone, rule, example), f"line {rule.line}: {example}"
        for example in rule.rejects:
            assert not matches(alone, rule, example), f"line {rule.line}: {example}"


def test_every_example_is_found_under_its_topic_by_the_whole_scheme() -> None:
    """No rule takes another's examples away."""
    known = scheme()
    together = TopicRules(known.rules, known.sectors)
    missed = [
        f"line {rule.line}: {example}"
        for rule in known.rules for example in rule.examples if not matches(together, rule, example)
    ]
    assert not missed


def test_every_topic_has_rules_for_headings_and_for_words() -> None:
    known = scheme()
    assert len(known.topics) == 50 and len(known.groups) == 7
    for kind in ("heading", "words"):
        assert {r.topic for r in known.rules if r.kind == kind} == {t.slug for t in known.topics}


def test_every_pattern_and_exclusion_and_word_is_of_use_somewhere() -> None:
    """A word that the tokenizer always cuts through could never be found."""
    known = scheme()
    lost = []
    for rule in known.rules:
        for word in rule.words:
            alone = TopicRules([rule], ())
            if word not in alone._words_in(f"，{word}，"):
                lost.append(f"line {rule.line}: {word}")
    assert not lost


@pytest.mark.parametrize("needs", ["0", "-1", "x", "[]", "null"])
def test_a_rule_that_needs_nothing_is_a_fault_and_is_not_tried(needs: str) -> None:
    _, faults = read_text(SOUND.replace("needs: 2", f"needs: {needs}"))
    assert faults and {f.line for f in faults} == {15}


@pytest.mark.parametrize("pattern", ["a{99999999999}", "(" * 5000, "[[a]", "(?i", "a**"])
def test_a_pattern_that_cannot_be_read_or_is_doubtful_is_a_fault(pattern: str) -> None:
    _, faults = read_text(SOUND.replace("(?<!非)煤矿", f"'{pattern}'"))
    assert any(f.line == 11 and "不是正则表达式" in f.message for f in faults)


@pytest.mark.parametrize("kinds", ["heading: 培训\n        words: [培训, 培训]", "needs: 9"])
def test_a_rule_of_two_kinds_or_none_is_one_fault(kinds: str) -> None:
    _, faults = read_text(SOUND.replace("words: [培训]", kinds))
    assert [fault.message for fault in faults] == ["规则须写 heading 或 words，且只写其一"]
