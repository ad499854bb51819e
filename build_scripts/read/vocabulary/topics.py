"""topics.yml: the scheme of topics and the rules by which provisions are filed.

A fault is reported with the line of the value that is wrong: a slug given twice or in no group, a pattern that cannot
be read, a rule that misses one of its own examples or matches one of its `rejects`, a reviewed filing under an unknown
topic. That a reviewed provision exists is checked where the notices are known.
"""

from collections.abc import Collection

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.topics import ReviewedFiling, Topic, TopicGroup, TopicRule, TopicScheme, TopicSlug
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.topic_rules import TopicRules
from build_scripts.read.faults import Faults, choices, shown
from build_scripts.read.located import NEVER, Fields, Value
from build_scripts.read.names import read_slug
from build_scripts.read.vocabulary.both_ways import examples_of
from build_scripts.read.yaml_files import parse_yaml

KINDS = ("heading", "words")
EXAMPLE = """groups:
      - {slug: duty, name: 责任体系}"""


def read_topics(file: str, data: bytes | None, faults: Faults, segmenter: Segmenter | None = None) -> TopicScheme:
    root = parse_yaml(file, data, faults, EXAMPLE).fields(required=("groups", "sectors", "topics", "reviewed"))
    groups = _groups(root)
    _check_beside(root, groups)
    sectors = root.texts("sectors")
    topics: dict[TopicSlug, Topic] = {}
    rules: list[TopicRule] = []
    for item in root.items("topics"):
        fields = item.fields(required=("slug", "name", "group", "scope", "rules"))
        topic = _topic(fields, groups, topics)
        topics.setdefault(topic.slug, topic)
        rules.extend(_rule(rule, topic.slug, sectors, segmenter) for rule in fields.items("rules"))
    reviewed = tuple(_reviewed(item, topics) for item in root.items("reviewed"))
    return TopicScheme(
        groups=tuple(groups.values()),
        topics=tuple(topics.values()),
        rules=tuple(rules),
        sectors=sectors,
        reviewed=reviewed,
    )


def _groups(root: Fields) -> dict[str, TopicGroup]:
    groups: dict[str, TopicGroup] = {}
    for item in root.items("groups"):
        fields = item.fields(required=("slug", "name"), optional=("beside", "one_subject"))
        group = TopicGroup(
            slug=read_slug(fields, "sector"),
            name=fields.name("name"),
            beside=fields.texts("beside") if fields.has("beside") else None,
            one_subject=fields.boolean("one_subject"),
        )
        if group.slug in groups:
            fields.fault("slug", f"分组“{shown(group.slug)}”出现两次", "每个分组各有其 slug")
        groups.setdefault(group.slug, group)
    return groups


def _check_beside(root: Fields, groups: dict[str, TopicGroup]) -> None:
    for item in root.items("groups"):
        for value in item.under("beside"):
            if value.text() not in groups:
                value.fault(f"没有分组“{shown(value.text())}”", _available(groups))


def _available(groups: Collection[str]) -> str:
    return f"可用：{choices(groups)}"


def _topic(fields: Fields, groups: dict[str, TopicGroup], topics: dict[TopicSlug, Topic]) -> Topic:
    topic = Topic(
        slug=TopicSlug(read_slug(fields, "coal-mine")),
        name=fields.name("name"),
        group=fields.text("group"),
        scope=fields.text("scope"),
    )
    if topic.slug in topics:
        fields.fault("slug", f"主题“{shown(topic.slug)}”出现两次", "一个 slug 只用于一个主题：改其中一个")
    if fields.has("group") and topic.group not in groups:
        fields.fault("group", f"没有分组“{shown(topic.group)}”", _available(groups))
    return topic


def _rule(item: Value, topic: TopicSlug, sectors: tuple[str, ...], segmenter: Segmenter | None) -> TopicRule:
    fields = item.fields(
        required=("examples",), optional=(*KINDS, "needs", "unless", "yields", "aside", "lists", "rejects"),
    )
    kinds = [kind for kind in KINDS if fields.has(kind)]
    if len(kinds) != 1:
        item.fault("规则须写 heading 或 words，且只写其一", "heading: 煤矿|煤炭")
    rule = TopicRule(
        topic=topic,
        kind="heading" if fields.has("heading") else "words",
        pattern=_pattern(fields, "heading"),
        words=fields.texts("words"),
        needs=fields.integer("needs") if fields.has("needs") else 1,
        unless=_pattern(fields, "unless"),
        yields=fields.boolean("yields"),
        aside=fields.boolean("aside"),
        lists=fields.boolean("lists"),
        examples=fields.texts("examples"),
        rejects=fields.texts("rejects"),
        line=item.line,
    )
    _check_words(rule, fields)
    if len(kinds) == 1 and rule.needs > 0:
        _check_examples(rule, fields, TopicRules([rule], sectors, segmenter))
    return rule


def _pattern(fields: Fields, key: str) -> str:
    """A regular expression; one that cannot be read is a fault, and none is read in its place."""
    if not fields.has(key):
        return ""
    pattern = fields.pattern(key, "煤矿(?!等)|煤炭")
    return "" if pattern == NEVER else pattern


def _check_words(rule: TopicRule, fields: Fields) -> None:
    if rule.kind != "words" or not fields.has("words"):
        return
    words = set(rule.words)
    twice = sorted(word for word in words if rule.words.count(word) > 1)
    if twice:
        fields.fault("words", f"“{twice[0]}”写了两次", "每个词只写一次")
    if not 1 <= rule.needs <= len(words):
        fields.fault(
            "needs" if fields.has("needs") else "words",
            f"{len(words)} 个词中不能要求有 {rule.needs} 个",
            "写 1 到词数之间的数，例如 needs: 2",
        )


def _check_examples(rule: TopicRule, fields: Fields, alone: TopicRules) -> None:
    if fields.has("examples") and not rule.examples:
        fields.fault("examples", "规则没有例句", "照录一个合于规则的标题或句子")
    for item, wanted in examples_of(fields.at):
        example = item.text()
        if example and matches(alone, rule, example) is not wanted:
            missed = "没有读出例句" if wanted else "误收了反例"
            item.fault(f"{rule.topic} 的规则{missed}“{example}”", "改规则，或改例句")


def matches(rules: TopicRules, rule: TopicRule, example: str) -> bool:
    """Whether an example, a heading or a sentence as the rule's kind is, is found under the rule's topic."""
    found = rules.of_heading(example) if rule.kind == "heading" else rules.of_sentence(example)
    return rule.topic in found


def _reviewed(item: Value, topics: dict[TopicSlug, Topic]) -> ReviewedFiling:
    fields = item.fields(required=("notice", "eid", "topics", "reason"))
    slugs = []
    for value in fields.items("topics"):
        slug = TopicSlug(value.text())
        if slug and slug not in topics:
            value.fault(f"没有主题“{shown(slug)}”", "写上面所列的 slug，例如 coal-mine")
        slugs.append(slug)
    if fields.has("topics") and not slugs:
        fields.fault("topics", "没有写主题", "每条至少归入一个主题，例如 [coal-mine]")
    if fields.has("reason") and not fields.text_or_blank("reason").strip():
        fields.fault("reason", "没有写理由", "用一行说明规则在此处何以不对")
    return ReviewedFiling(
        notice=NoticeId(fields.text("notice")),
        eid=Eid(fields.text("eid")),
        topics=tuple(slugs),
        reason=fields.text_or_blank("reason"),
        line=item.line,
    )
