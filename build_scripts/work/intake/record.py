"""What is new since the last edition on record put on record, with the day on which it is given out."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_scripts.domain.edition import Edition, Release
from build_scripts.domain.notice import NoticeId
from build_scripts.link.releases import said, unrecorded
from build_scripts.read.releases import EMPTY, FILE
from build_scripts.work.explain import error
from build_scripts.work.intake.changes import change
from build_scripts.work.intake.yaml_entries import quoted


def record(edition: Edition, source: Path, day: datetime.date, note: str) -> None:
    """Nothing is written where nothing is new; that the day is not after the last one is a fault."""
    now = unrecorded(edition)
    if not now.any:
        print("与上一版相比没有改动，不必记。")
        return
    if now.after >= day.isoformat():
        raise error(FILE, f"{day} 不在上一版（{now.after}）之后", "用 --date 写发布的日期，一天一版")
    sums = {notice.id: said(notice) for notice in edition.notices}
    release = Release(
        date=day.isoformat(),
        note=note,
        removed=now.removed,
        added=tuple(_with_sums(now.added, sums)),
        changed=tuple(_with_sums(now.changed, sums)),
    )
    path = source / FILE
    change(source, {FILE: _with_release(path.read_bytes() if path.exists() else EMPTY, release)})
    print(f"已记入 {day}：收入{len(release.added)}件，改正{len(release.changed)}件，撤下{len(release.removed)}件。")
    untold = [
        notice.id
        for notice in edition.notices
        if notice.id in now.changed and not now.between(notice.corrections)
    ]
    if untold:
        print(f"没有写明改了哪一处：{'、'.join(untold)}。若是更正，在 corrections.yml 那一条加一行 date: {day}。")


def _with_release(data: bytes, release: Release) -> bytes:
    """The file with one more edition at its end; what stands in it stays as it is."""
    text = re.sub(r"^editions: \[\]$", "editions:", data.decode("utf-8").rstrip("\n"), flags=re.MULTILINE)
    return (text + "\n" + "\n".join(_entry(release)) + "\n").encode("utf-8")


def _entry(release: Release) -> Iterator[str]:
    yield f"  - date: {release.date}"
    yield f"    note: {quoted(release.note)}"
    yield from _sums("added", release.added)
    yield from _sums("changed", release.changed)
    yield f"    removed: [{', '.join(release.removed)}]"


def _sums(key: str, sums: Iterable[tuple[NoticeId, str]]) -> Iterator[str]:
    lines = [f"      {name}: {quoted(own)}" for name, own in sums]
    yield f"    {key}:" if lines else f"    {key}: {{}}"
    yield from lines


def _with_sums(names: Iterable[NoticeId], sums: Mapping[NoticeId, str]) -> Iterator[tuple[NoticeId, str]]:
    return ((name, sums[name]) for name in names)
