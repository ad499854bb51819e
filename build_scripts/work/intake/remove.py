"""A notice taken out of the source texts, with its original where no other notice is in it; else its lines of the
original belong to none from then on. A place that is left without a notice is told, and taken out when that is asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.alignment import OVERRIDES
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.notice import CORRECTIONS, CatalogEntry, Jurisdiction, NoticeId, PlaceSlug, SourceText
from build_scripts.read import catalog, jurisdictions, source_files
from build_scripts.read.faults import choices
from build_scripts.read.source_files import Sources
from build_scripts.work.explain import error
from build_scripts.work.intake.changes import change
from build_scripts.work.intake.yaml_entries import Scalar, line_of, with_item_within, without_item
from build_scripts.work.sources import read_folder

ELSEWHERE = (CORRECTIONS, OVERRIDES, "topics.yml")
"""Files that may speak of a notice."""
Files = Mapping[str, bytes]


def remove(name: str, source: Path, *, with_place: bool = False) -> None:
    """A notice, or a place without any. `with_place`: the place of the notice, too."""
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    sources = source_files.load(folder.files, folder.faults)
    texts = {text.entry.id: text for text in sources.texts}
    places = {place.slug: place for place in sources.jurisdictions}
    if name in texts:
        found = texts[NoticeId(name)]
        _remove_notice(found, sources, folder.files, source, with_place=with_place)
    elif name in places:
        _remove_place(places[PlaceSlug(name)], sources, folder.files, source)
    else:
        raise error(catalog.FILE, f"目录中没有 {name}", f"现有：{choices(texts)}")


def _remove_place(place: Jurisdiction, sources: Sources, files: Files, source: Path) -> None:
    raise_any(_what_keeps(place, sources.texts, sources.jurisdictions, files))
    change(source, _without_place(place, files))
    print(f"已移去地区 {place.name}（{place.slug}）。")


def _remove_notice(found: SourceText, sources: Sources, files: Files, source: Path, *, with_place: bool) -> None:
    entry = found.entry
    raise_any(_mentions(entry.id, files))
    left = [text for text in sources.texts if text is not found]
    if not left:
        hint = "汇编至少有一份通知：先 add 另一份，再移去这一份"
        raise error(catalog.FILE, f"{entry.id} 是仅有的一份通知，不能移去", hint)
    places = {place.slug: place for place in sources.jurisdictions}
    place = places[entry.jurisdiction]
    keeping = list(_what_keeps(place, left, sources.jurisdictions, files))
    changed = _changes(found, left, files)
    if with_place:
        raise_any(keeping)
        changed |= _without_place(place, files)
    change(source, changed)
    named = f"{place.name}（{place.slug}）"
    also = f"，连同地区 {named}" if with_place else ""
    print(f"已移去 {entry.id}{also}。")
    if not (with_place or keeping):
        print(f"{named}再没有通知，仍列在 {jurisdictions.FILE}；不再收的，也移去：remove {place.slug}")


def _what_keeps(
    place: Jurisdiction,
    texts: Sequence[SourceText],
    places: Sequence[Jurisdiction],
    files: Files,
) -> Iterator[Diagnostic]:
    """What keeps a place: its notices, and the places below it."""
    line = line_of(files[jurisdictions.FILE].decode("utf-8"), "jurisdictions", "slug", place.slug)
    notices = [
        text.entry.id
        for text in texts
        if text.entry.jurisdiction == place.slug
    ]
    below = [other.slug for other in places if other.parent == place.slug]
    for what, names in (("通知", notices), ("下级地区", below)):
        if names:
            message = f"{place.name}（{place.slug}）还有{what}，不能移去"
            yield Diagnostic(
                file=jurisdictions.FILE,
                line=line,
                message=message,
                hint=f"先移去：{choices(names)}",
            )


def _without_place(place: Jurisdiction, files: Files) -> dict[str, bytes | None]:
    listed = without_item(files[jurisdictions.FILE].decode("utf-8"), "jurisdictions", "slug", place.slug)
    return {jurisdictions.FILE: listed.encode("utf-8")}


def _mentions(notice: str, files: Files) -> Iterator[Diagnostic]:
    """What is said of it in other files would speak of nothing."""
    alone = re.compile(f"(?<![a-z0-9-]){re.escape(notice)}(?![a-z0-9-])")
    for name in ELSEWHERE:
        for number, line in enumerate(files.get(name, b"").decode("utf-8").split("\n"), 1):
            if alone.search(line):
                yield Diagnostic(
                    file=name,
                    line=number,
                    message=f"这里还提到 {notice}",
                    hint="先删去这一条，再移去通知",
                )


def _changes(found: SourceText, left: Sequence[SourceText], files: Files) -> dict[str, bytes | None]:
    entry = found.entry
    originals = {text.entry.original for text in left}
    listed = files[catalog.FILE].decode("utf-8")
    listed = without_item(listed, "notices", "id", entry.id)
    if entry.original in originals:
        shortened = _without_lines(listed, entry)
        return {catalog.FILE: shortened.encode("utf-8")}
    listed = without_item(listed, "originals", "file", entry.original)
    return {
        catalog.FILE: listed.encode("utf-8"),
        source_file(entry.original): None,
    }


def _without_lines(listed: str, entry: CatalogEntry) -> str:
    """An original stays as it was received; its lines that belong to no notice are named, with the reason."""
    item: Mapping[str, Scalar] = {
        "lines": [entry.first_line, entry.last_line], "reason": f"{entry.id}，已由编者移去。",
    }
    return with_item_within(listed, "originals", ("file", entry.original), "not_part", item)
