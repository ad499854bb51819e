"""editions.yml: what each edition that was given out brought, the oldest first. Written by the command `record`.

    editions:
      - date: 2026-03-30
        note: 收入大同市、阳泉市2026年通知。
        added: {datong-2026: 3f0c5b6a7d81}
        changed: {shanxi-2018: 91d2c7e05f4b}
        removed: []

By each notice stands the sum of what it then said (link/releases.py).
"""

import re

from build_scripts.domain.edition import Release
from build_scripts.domain.notice import NoticeId
from build_scripts.read.faults import Faults, shown
from build_scripts.read.located import Fields, Value
from build_scripts.read.names import NOTICE_ID
from build_scripts.read.yaml_files import parse_yaml

FILE = "editions.yml"
EXAMPLE = """editions:
      - {date: 2026-11-26, note: "新收一件。", added: {shanxi-2009: "53bd009f955b"}, changed: {}, removed: []}"""
BY_COMMAND = "由命令 record 写入，不必手写"
EMPTY = b"editions: []\n"
SUM = re.compile("[0-9a-f]{12}")


def read_releases(data: bytes | None, faults: Faults) -> tuple[Release, ...]:
    """In the order of the file, which is that of their days."""
    found: list[Release] = []
    present: set[str] = set()
    last_day = ""
    for item in parse_yaml(FILE, data, faults, EXAMPLE).fields(required=("editions",)).items("editions"):
        entry = item.fields(required=("date", "note", "added", "changed", "removed"))
        release = _release(entry)
        if found and release.date and release.date <= last_day:
            entry.fault("date", f"日期不在上一版（{last_day}）之后", "各版由旧到新排列，一天一版")
        _follow(entry, release, present)
        found.append(release)
        last_day = release.date
    return tuple(found)


def _release(entry: Fields) -> Release:
    day = entry.date("date")
    return Release(
        date=day.isoformat() if day else "",
        note=_note(entry),
        added=_sums(entry.value("added")),
        changed=_sums(entry.value("changed")),
        removed=tuple(_notice(value) for value in entry.items("removed")),
    )


def _note(entry: Fields) -> str:
    """A sentence, or nothing: the updates page has a line for it."""
    note = entry.text_or_blank("note")
    if len(note.splitlines()) > 1:
        entry.fault("note", "说明分成了几行", "用一句话，写在一行之内，例如 收入大同市2026年通知")
    return note


def _sums(value: Value) -> tuple[tuple[NoticeId, str], ...]:
    return tuple((_named(value, key), _sum(written)) for key, written in value.mapping().items())


def _notice(value: Value) -> NoticeId:
    return _named(value, value.text())


def _named(value: Value, name: str) -> NoticeId:
    if name and not re.fullmatch(NOTICE_ID, name):
        value.fault(f"“{shown(name)}”不是通知的编号", "例如 shanxi-2024")
    return NoticeId(name)


def _sum(value: Value) -> str:
    written = value.text()
    if written and not SUM.fullmatch(written):
        value.fault(f"“{shown(written)}”不是校验值", "由命令 record 写入，不必手写，例如 3f0c5b6a7d81")
    return written


def _follow(entry: Fields, release: Release, present: set[str]) -> None:
    """What is added was not there, what is changed or removed was."""
    added = [name for name, _ in release.added]
    changed = [name for name, _ in release.changed]
    for key, names in (("removed", release.removed), ("changed", changed)):
        for name in filter(None, names):
            if name not in present:
                entry.fault(key, f"此前的各版没有 {name}", BY_COMMAND)
        if key == "removed":
            present.difference_update(names)
    for name in added:
        if name in present:
            entry.fault("added", f"此前的各版已有 {name}", BY_COMMAND)
    present.update(added)
