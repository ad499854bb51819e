"""A notice taken out of the source texts, with its original where no other notice is in it; else its lines of the
original belong to none from then on."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.notice import CatalogEntry, SourceText
from build_scripts.read import catalog, source_files
from build_scripts.read.located import choices
from build_scripts.read.source_files import FOLDER
from build_scripts.work.explain import error
from build_scripts.work.intake.changes import change
from build_scripts.work.intake.yaml_entries import Scalar, with_item_within, without_item
from build_scripts.work.sources import read_folder

ELSEWHERE = ("corrections.yml", "thread_overrides.yml", "topics.yml")
"""Files that may speak of a notice."""


def remove(notice: str, source: Path) -> None:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    texts = {text.entry.id: text for text in source_files.load(folder.files, folder.faults).texts}
    found = next((text for name, text in texts.items() if name == notice), None)
    if found is None:
        raise error(catalog.FILE, f"目录中没有 {notice}", f"现有：{choices(texts)}")
    raise_any(_mentions(notice, folder.files))
    change(source, _changes(found, list(texts.values()), folder.files))
    print(f"已移去 {notice}。")


def _mentions(notice: str, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What is said of it in other files would speak of nothing."""
    alone = re.compile(f"(?<![a-z0-9-]){re.escape(notice)}(?![a-z0-9-])")
    for name in ELSEWHERE:
        for number, line in enumerate(files.get(name, b"").decode("utf-8").split("\n"), 1):
            if alone.search(line):
                yield Diagnostic(file=name, line=number, message=f"这里还提到 {notice}",
                                 hint="先删去这一条，再移去通知")


def _changes(found: SourceText, texts: list[SourceText], files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    entry, others = found.entry, [text.entry for text in texts if text is not found]
    listed = without_item(files[catalog.FILE].decode("utf-8"), "notices", "id", entry.id)
    if entry.original in {other.original for other in others}:
        return {catalog.FILE: _without_lines(listed, entry).encode("utf-8")}
    listed = without_item(listed, "originals", "file", entry.original)
    return {catalog.FILE: listed.encode("utf-8"), FOLDER + entry.original: None}


def _without_lines(listed: str, entry: CatalogEntry) -> str:
    """An original stays as it was received; its lines that belong to no notice are named, with the reason."""
    item: Mapping[str, Scalar] = {
        "lines": [entry.first_line, entry.last_line], "reason": f"{entry.id}，已由编者移去。",
    }
    return with_item_within(listed, "originals", ("file", entry.original), "not_part", item)
