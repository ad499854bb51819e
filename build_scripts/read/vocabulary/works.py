"""works.yml: kinds by titles and numbers, what is cited by its form, and the works that the rules cannot know.

A fault is reported with the line of the value that is wrong: a pattern that cannot be read, a title that falls under
another kind than it should, an example that is not found, a slug or a name given twice.
"""

import re
from typing import get_args

from build_scripts.domain.index_vocabulary import CitedForm, KindRule, WorkRow, WorkTable
from build_scripts.domain.indexes import WorkKind
from build_scripts.language.wording.citations import CitationRules, key_of
from build_scripts.read.located import Faults, Fields, Value, parse_yaml
from build_scripts.read.vocabulary.succession import read_succession

FILE = "works.yml"
EMPTY = b"{kinds: [], orders: [], forms: [], works: [], succession: []}"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KINDS = get_args(WorkKind)
PLACES = {"省": "山西省", "市": "大同市", "县": "大宁县"}
HINT = "改规则，或改例句"
SUCCESSION = "{from: 煤矿安全监察条例, to: 煤矿安全生产条例, reason: 2024年5月1日起施行}"


def read_works(data: bytes | None, faults: Faults) -> WorkTable:
    root = parse_yaml(FILE, data, faults).fields(required=("kinds", "orders", "forms", "works", "succession"))
    rows = [(item, _row(item)) for item in root.items("works")]
    table = WorkTable(
        kinds=tuple(_kind(item) for item in root.items("kinds")),
        orders=tuple(_kind(item) for item in root.items("orders")),
        forms=tuple(_form(item) for item in root.items("forms")),
        works=tuple(row for _, row in rows),
        succession=tuple(read_succession(item, key_of, SUCCESSION) for item in root.items("succession")),
    )
    _check_kinds(root, table)
    _check_rows(rows)
    rules = CitationRules(table)
    for item, row in rows:
        _check_row(item, row, rules)
    for item in root.items("forms"):
        _check_form(item, rules)
    return table


def _kind(item: Value) -> KindRule:
    fields = item.fields(required=("kind", "pattern", "examples"), optional=("rejects",))
    return KindRule(kind=_known_kind(fields.value("kind")) or "其他", pattern=fields.pattern("pattern", "条例$"))


def _known_kind(value: Value) -> WorkKind | None:
    return value.one_of(KINDS, "类别")


def _form(item: Value) -> CitedForm:
    fields = item.fields(required=("kind", "pattern", "title", "examples"), optional=("rejects",))
    kind = _known_kind(fields.value("kind")) or "其他"
    return CitedForm(kind=kind, pattern=fields.pattern("pattern", "条例$"), title=fields.text("title"))


def _row(item: Value) -> WorkRow:
    fields = item.fields(
        required=("slug", "title"), optional=("names", "numbers", "kind", "reason", "examples", "rejects"),
    )
    if fields.text("slug") and not SLUG.fullmatch(fields.text("slug")):
        fields.fault("slug", f"“{fields.text('slug')}”不能作 slug", "小写字母、数字和连字符，例如 work-safety-law")
    return WorkRow(
        slug=fields.text("slug"), title=fields.text("title"), names=_texts(fields, "names"),
        numbers=_texts(fields, "numbers"), kind=_known_kind(fields.value("kind")) if fields.has("kind") else None,
        reason=fields.text("reason") if fields.has("reason") else "",
    )


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return fields.texts(key) if fields.has(key) else ()


def _items(item: Value, key: str) -> tuple[Value, ...]:
    found = item.mapping().get(key)
    return found.items() if found else ()


def _check_kinds(root: Fields, table: WorkTable) -> None:
    titles, orders = CitationRules(WorkTable(kinds=table.kinds)), CitationRules(WorkTable(orders=table.orders))
    for item, rule in zip(root.items("kinds"), table.kinds, strict=True):
        for example in _items(item, "examples"):
            _check(example, titles.kind_of(example.text()) == rule.kind, f"没有读作{rule.kind}")
        for reject in _items(item, "rejects"):
            _check(reject, titles.kind_of(reject.text()) != rule.kind, f"被读作{rule.kind}")
    for item, rule in zip(root.items("orders"), table.orders, strict=True):
        for example in _items(item, "examples"):
            _check(example, orders.kind_of("", [example.text()]) == rule.kind, f"没有读作{rule.kind}")
        for reject in _items(item, "rejects"):
            _check(reject, orders.kind_of("", [reject.text()]) != rule.kind, f"被读作{rule.kind}")


def _check(example: Value, right: bool, wrong: str) -> None:
    if not right:
        example.fault(f"“{example.text()}”{wrong}", HINT)


def _check_rows(rows: list[tuple[Value, WorkRow]]) -> None:
    slugs: dict[str, int] = {}
    claimed: dict[str, str] = {}
    for item, row in rows:
        if row.slug in slugs:
            item.fault(f"slug“{row.slug}”已见于第 {slugs[row.slug]} 行", "一部文件一项")
        slugs.setdefault(row.slug, item.line)
        for key in {key_of(title) for title in (row.title, *row.names)}:
            if claimed.setdefault(key, row.slug) != row.slug:
                item.fault(f"“{key}”已是 {claimed[key]} 的名称", "一个名称只指一部文件")


def _check_row(item: Value, row: WorkRow, rules: CitationRules) -> None:
    if row.names and not _items(item, "examples") and set(row.names) != {row.title}:
        item.fault("没有例句用到它的名称", "examples: [认真落实“三管三必须”实施细则。]")
    for key, wanted in (("examples", True), ("rejects", False)):
        for example in _items(item, key):
            cited = {w for c in rules.find(example.text(), PLACES) for w in c.works}
            found = any((named := rules.row_of(work)) and named.slug == row.slug for work in cited)
            _check(example, found is wanted, "没有读作引用它" if wanted else "被读作引用它")


def _check_form(item: Value, rules: CitationRules) -> None:
    fields = item.mapping()
    for text, title in (fields["examples"].mapping() if "examples" in fields else {}).items():
        found = [work for citation in rules.find(text, PLACES) for work in citation.works]
        if title.text() not in found:
            title.fault(f"“{text}”引用的是 {found}，不是“{title.text()}”", HINT)
    pattern = re.compile(fields["pattern"].text()) if "pattern" in fields and fields["pattern"].text() else None
    for reject in _items(item, "rejects"):
        _check(reject, not (pattern and pattern.search(reject.text())), "被读作这一类")
