"""A notice taken out of the source texts, with its original where no other notice is in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.domain.diagnostics import Diagnostic, InputError, raise_any
from build_scripts.domain.notice import SourceText
from build_scripts.read import catalog, source_files
from build_scripts.read.source_files import FOLDER
from build_scripts.work.explain import error
from build_scripts.work.intake.changes import change
from build_scripts.work.intake.yaml_entries import line_of, without_item
from build_scripts.work.sources import read_folder

ELSEWHERE = ("corrections.yml", "thread_overrides.yml", "topics.yml")
"""Files that may speak of a notice."""


def remove(notice: str, source: Path) -> None:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    texts = {text.entry.id: text for text in source_files.load(folder.files, folder.faults).texts}
    found = next((text for name, text in texts.items() if name == notice), None)
    if found is None:
        raise error(catalog.FILE, f"目录中没有 {notice}", f"现有：{'、'.join(texts)}")
    raise_any(_mentions(notice, folder.files))
    change(source, _changes(found, list(texts.values()), folder.files))
    print(f"已移去 {notice}。")


def _mentions(notice: str, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What is said of it in other files would speak of nothing."""
    for name in ELSEWHERE:
        for number, line in enumerate(files.get(name, b"").decode("utf-8").split("\n"), 1):
            if any(word == notice for word in line.replace(",", " ").replace("]", " ").replace("[", " ").split()):
                yield Diagnostic(file=name, line=number, message=f"这里还提到 {notice}",
                                 hint="先删去这一条，再移去通知")


def _changes(found: SourceText, texts: list[SourceText], files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    entry = found.entry
    others = [text for text in texts if text.entry.original == entry.original and text is not found]
    text = files[catalog.FILE].decode("utf-8")
    listed = without_item(text, "notices", "id", entry.id)
    if others:
        line = line_of(text, "notices", "id", entry.id)
        span = f"lines: [{entry.first_line}, {entry.last_line}]"
        raise InputError([Diagnostic(
            file=catalog.FILE, line=line,
            message=f"{entry.original} 里还有 {others[0].entry.id} 等 {len(others)} 份通知，不能只移去一份",
            hint=f"在 catalog.yml 中删去这一条，并在原文件下写 not_part: - {{{span}, reason: …}}",
        )])
    listed = without_item(listed, "originals", "file", entry.original)
    return {catalog.FILE: listed.encode("utf-8"), FOLDER + entry.original: None}
