"""corrections.yml: each departure from the original that no rule decides, with its line and its reason.

One that a published edition did not have yet gives its day (`date: 2026-04-02`), so that readers are told of it.
"""

from collections import defaultdict
from typing import get_args

from build_scripts.domain.notice import CORRECTIONS, Correction, CorrectionKind, NoticeId
from build_scripts.read.catalog import FILE as CATALOG
from build_scripts.read.faults import Faults, shown
from build_scripts.read.located import Fields
from build_scripts.read.yaml_files import parse_yaml

FILE = CORRECTIONS
EXAMPLE = """corrections:
      - {notice: shanxi-2018, line: 9, kind: replaced, original: 死 亡率, displayed: 死亡率, reason: 词中多余空格。}"""
KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)
REQUIRED = ("notice", "line", "kind", "original", "displayed", "reason")
Spans = dict[str, tuple[int, int]]


def read_corrections(data: bytes | None, spans: Spans, faults: Faults) -> dict[str, tuple[Correction, ...]]:
    """The corrections of each notice. `spans`: the first and last line of every notice of the catalog."""
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    root = parse_yaml(FILE, data, faults, EXAMPLE)
    items = root.fields(required=("corrections",)).items("corrections")
    for item in items:
        entry = item.fields(required=REQUIRED, optional=("date",))
        kind = _kind(entry)
        correction = _correction(entry, kind or "replaced", item.line)
        _check(entry, correction, spans)
        if kind:
            own = found[correction.notice]
            own.append(correction)
    return {notice: tuple(corrections) for notice, corrections in found.items()}


def _correction(entry: Fields, kind: CorrectionKind, asked_in: int) -> Correction:
    day = entry.date("date") if entry.has("date") else None
    return Correction(
        notice=NoticeId(entry.text("notice")),
        eid=None,
        kind=kind,
        original=entry.value("original").text_of_source(),
        displayed=entry.text_or_blank("displayed"),
        reason=entry.text_or_blank("reason"),
        line=entry.integer("line"),
        asked_in=asked_in,
        made_on=day.isoformat() if day else None,
    )


def _kind(entry: Fields) -> CorrectionKind | None:
    return entry.one_of("kind", KINDS, "类别")


def _check(entry: Fields, correction: Correction, spans: Spans) -> None:
    _check_place(entry, correction, spans)
    _check_kind(entry, correction)
    if entry.has("reason") and not correction.reason.strip():
        entry.fault("reason", "更正没有写理由", "用一句话向读者说明，例如 原文漏字，据上下文补")


def _check_place(entry: Fields, correction: Correction, spans: Spans) -> None:
    notice, line = correction.notice, correction.line
    if not notice:
        return
    if notice not in spans:
        if entry.at.faults.kept_all(CATALOG, spans):
            return
        entry.fault("notice", f"没有通知“{shown(notice)}”", "写 catalog.yml 中的编号，例如 shanxi-2024")
        return
    first, last = spans[notice]
    if line and not first <= line <= last:
        entry.fault("line", f"第 {line} 行不在 {notice} 之内", f"写 {first}–{last} 之内的行")


def _check_kind(entry: Fields, correction: Correction) -> None:
    """split and joined change only where a paragraph ends; removed leaves nothing; the others leave something."""
    original, displayed = correction.original, correction.displayed
    same_words = original.replace("\n", "") == displayed.replace("\n", "")
    match correction.kind:
        case "split" if not same_words or "\n" not in displayed:
            entry.fault(
                "displayed",
                "split 只在字间加换行，字句不变",
                'original: "…。煤矿：…"  displayed: "…。\\n煤矿：…"',
            )
        case "joined" if not same_words or "\n" not in original:
            entry.fault(
                "original",
                "joined 只去掉换行，字句不变",
                'original: "…完成\\n国务院…"  displayed: "…完成国务院…"',
            )
        case "removed" if displayed or not original:
            entry.fault("displayed", "removed 之处不再显示任何字", 'displayed: ""')
        case "inserted" | "replaced" if not displayed or original == displayed:
            entry.fault("displayed", f"{correction.kind} 之处须与原文不同", 'displayed: "死亡率"')
