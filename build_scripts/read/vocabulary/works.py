"""works.yml: kinds by titles and numbers, what is cited by its form, and the works that the rules cannot know.

A fault is reported with the line of the value that is wrong: a pattern that cannot be read, a title that falls under
another kind than it should, an example that is not found, a slug or a name given twice.
"""

import re
from collections.abc import Callable, Iterable
from typing import get_args

from build_scripts.domain.indexes import WorkKind
from build_scripts.domain.indexes.vocabulary import CitedForm, KindRule, WorkRow, WorkTable
from build_scripts.language.wording.citing.citations import FOUND, CitationRules, key_of
from build_scripts.read.faults import Faults
from build_scripts.read.located import NEVER, Value
from build_scripts.read.names import read_slug
from build_scripts.read.vocabulary.both_ways import examples_of
from build_scripts.read.vocabulary.claims import check_claims
from build_scripts.read.vocabulary.succession import read_succession
from build_scripts.read.yaml_files import parse_yaml

FILE = "works.yml"
EXAMPLE = """works:
      - {slug: work-safety-law, title: 中华人民共和国安全生产法, kind: 法律}"""
EMPTY = b"{kinds: [], orders: [], forms: [], works: [], succession: []}"
KINDS = get_args(WorkKind)
PLACES = {"省": "山西省", "市": "大同市", "县": "大宁县"}
HINT = "改规则，或改例句"
KindRow = tuple[Value, KindRule]
"""A rule with the place where it stands."""
SUCCESSION = "{from: 煤矿安全监察条例, to: 煤矿安全生产条例, reason: 2024年5月1日起施行}"


def read_works(data: bytes | None, faults: Faults) -> WorkTable:
    root = parse_yaml(FILE, data, faults, EXAMPLE).fields(required=("kinds", "orders", "forms", "works", "succession"))
    rows = [(item, _row(item)) for item in root.items("works")]
    kinds = [(item, _kind(item)) for item in root.items("kinds")]
    orders = [(item, _kind(item)) for item in root.items("orders")]
    forms = [(item, _form(item)) for item in root.items("forms")]
    table = WorkTable(
        kinds=tuple(rule for _, rule in kinds),
        orders=tuple(rule for _, rule in orders),
        forms=tuple(form for _, form in forms),
        works=tuple(row for _, row in rows),
        succession=tuple(read_succession(item, key_of, SUCCESSION) for item in root.items("succession")),
    )
    _check_kinds(kinds, orders, table)
    claims = [(item, row.slug, _keys(row)) for item, row in rows]
    check_claims(claims, one_row="一部文件一项", one_owner="一个名称只指一部文件")
    rules = CitationRules(table)
    for item, row in rows:
        _check_row(item, row, rules)
    for item, form in forms:
        _check_form(item, form, rules)
    return table


def _kind(item: Value) -> KindRule:
    fields = item.fields(required=("kind", "pattern", "examples"), optional=("rejects",))
    return KindRule(kind=_known_kind(fields.value("kind")) or "其他", pattern=fields.pattern("pattern", "条例$"))


def _known_kind(value: Value) -> WorkKind | None:
    return value.one_of(KINDS, "类别")


def _form(item: Value) -> CitedForm:
    fields = item.fields(required=("kind", "pattern", "title", "examples"), optional=("rejects",))
    kind = _known_kind(fields.value("kind")) or "其他"
    pattern = fields.pattern("pattern", "条例$")
    title = fields.text("title")
    if pattern != NEVER:
        named = re.compile(pattern).groupindex
        fields.value("title").check_slots((*named, *FOUND))
    return CitedForm(
        kind=kind,
        pattern=pattern,
        title=title,
    )


def _row(item: Value) -> WorkRow:
    fields = item.fields(
        required=("slug", "title"), optional=("names", "numbers", "kind", "reason", "examples", "rejects"),
    )
    return WorkRow(
        slug=read_slug(fields, "work-safety-law"),
        title=fields.text("title"),
        names=fields.texts("names"),
        numbers=fields.texts("numbers"),
        kind=_known_kind(fields.value("kind")),
        reason=fields.text("reason"),
    )


def _check_kinds(kinds: Iterable[KindRow], orders: Iterable[KindRow], table: WorkTable) -> None:
    by_title = CitationRules(WorkTable(kinds=table.kinds))
    by_number = CitationRules(WorkTable(orders=table.orders))
    _check_each(kinds, by_title.kind_of)
    _check_each(orders, lambda number: by_number.kind_of("", [number]))


def _check_each(rows: Iterable[KindRow], kind_of: Callable[[str], WorkKind]) -> None:
    for item, rule in rows:
        for example, wanted in examples_of(item):
            taken = kind_of(example.text()) == rule.kind
            _check(example, taken is wanted, f"{'没有' if wanted else '被'}读作{rule.kind}")


def _check(example: Value, right: bool, wrong: str) -> None:
    if not right:
        example.fault(f"“{example.text()}”{wrong}", HINT)


def _keys(row: WorkRow) -> set[str]:
    """Whatever names it."""
    return {key_of(name) for name in (row.title, *row.names)}


def _check_row(item: Value, row: WorkRow, rules: CitationRules) -> None:
    is_named = not set(row.names) <= {row.title}
    if is_named and not item.under("examples"):
        item.fault("没有例句用到它的名称", "examples: [认真落实“三管三必须”实施细则。]")
    for example, wanted in examples_of(item):
        cited = _rows_cited(rules, example.text())
        found = row.slug in cited
        wrong = "没有读作引用它" if wanted else "被读作引用它"
        _check(example, found is wanted, wrong)


def _rows_cited(rules: CitationRules, text: str) -> set[str]:
    rows = map(rules.row_of, _cited(rules, text))
    return {row.slug for row in rows if row}


def _cited(rules: CitationRules, text: str) -> list[str]:
    """The works that a text cites."""
    return [
        work
        for citation in rules.find(text, PLACES)
        for work in citation.works
    ]


def _check_form(item: Value, form: CitedForm, rules: CitationRules) -> None:
    for text, title in item.pairs_under("examples"):
        found, wanted = _cited(rules, text), title.text()
        if wanted not in found:
            title.fault(f"“{text}”引用的是 {found}，不是“{wanted}”", HINT)
    for reject in item.under("rejects"):
        is_of_form = re.search(form.pattern, reject.text())
        _check(reject, not is_of_form, "被读作这一类")
