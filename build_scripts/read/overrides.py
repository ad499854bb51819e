"""thread_overrides.yml: what a person has read and decided of two provisions, whatever the rules find.

    overrides:
      - older: shanxi-2023/part_1__sec_2
        newer: shanxi-2024/part_1__sec_1
        linked: true
        reason: One line: what a reader sees that the rules do not.
    filed_apart:
      - older: shanxi-2016/part_4__p_8
        newer: shanxi-2017/part_4__p_8
        topics: [oil-gas-pipeline]
        reason: One line: why one alone is filed under these topics though both say the same.

That the notices and provisions exist, and are compared at all, is checked where the notices are linked.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from build_scripts.domain.alignment import OVERRIDES, FiledApart, ThreadOverride
from build_scripts.domain.topics import TopicSlug
from build_scripts.read.faults import Faults, shown
from build_scripts.read.located import Fields, Value
from build_scripts.read.names import read_provision
from build_scripts.read.vocabulary.tables import TOPICS
from build_scripts.read.yaml_files import parse_yaml

EXAMPLE = """overrides:
      - older: shanxi-2020/part_3__sec_12
        newer: shanxi-2021/part_2__para_6
        linked: true
        reason: 旧条的隐患排查治理制度由新条的隐患自查自改接续"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """In the order of the file; an entry with a fault is left out."""

    links: tuple[ThreadOverride, ...]
    apart: tuple[FiledApart, ...]


def read_overrides(data: bytes | None, faults: Faults, topics: Collection[TopicSlug]) -> Decided:
    """`topics` are all there are."""
    root = parse_yaml(OVERRIDES, data, faults, EXAMPLE).fields(required=("overrides",), optional=("filed_apart",))
    return Decided(
        links=_overrides(root.items("overrides")), apart=tuple(_all_apart(root.items("filed_apart"), topics)),
    )


def _overrides(items: Iterable[Value]) -> tuple[ThreadOverride, ...]:
    found: dict[tuple[str, str, str, str], ThreadOverride] = {}
    for item in items:
        entry = item.fields(required=("older", "newer", "linked", "reason"))
        override = _override(entry)
        if override is None:
            continue
        key = override.older, override.older_eid, override.newer, override.newer_eid
        if key in found:
            item.fault(f"这一对照在第 {found[key].line} 行已有核定", "两处只留一处")
        found.setdefault(key, override)
    return tuple(found.values())


def _override(entry: Fields) -> ThreadOverride | None:
    older, newer = read_provision(entry, "older"), read_provision(entry, "newer")
    linked = entry.boolean("linked")
    reason = _reason(entry, "用一行说明读者看得出而规则看不出的缘故")
    if older is None or newer is None:
        return None
    return ThreadOverride(
        older=older[0],
        newer=newer[0],
        older_eid=older[1],
        newer_eid=newer[1],
        linked=linked,
        reason=reason,
        line=entry.at.line,
    )


def _all_apart(items: Iterable[Value], topics: Collection[TopicSlug]) -> Iterator[FiledApart]:
    for item in items:
        entry = item.fields(required=("older", "newer", "topics", "reason"))
        older, newer = read_provision(entry, "older"), read_provision(entry, "newer")
        slugs = tuple(_topics(entry, topics))
        reason = _reason(entry, "用一行说明两条有同一句而归类不同的缘故")
        if older and newer:
            yield FiledApart(
                older=older[0],
                newer=newer[0],
                older_eid=older[1],
                newer_eid=newer[1],
                topics=slugs,
                reason=reason,
                line=item.line,
            )


def _topics(entry: Fields, topics: Collection[TopicSlug]) -> Iterator[TopicSlug]:
    items = entry.items("topics")
    if entry.has("topics") and not items:
        entry.fault("topics", "没有写主题", "写归类不同的主题，例如 [coal-mine]")
    for value in items:
        slug = TopicSlug(value.text())
        if slug and slug not in topics and not entry.at.faults.kept_all(TOPICS, topics):
            value.fault(f"没有主题“{shown(slug)}”", "写 topics.yml 中的 slug，例如 coal-mine")
        yield slug


def _reason(entry: Fields, hint: str) -> str:
    reason = entry.text_or_blank("reason")
    if entry.has("reason") and not reason.strip():
        entry.fault("reason", "理由是空的", hint)
    return reason
