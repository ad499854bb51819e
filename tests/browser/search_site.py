"""A folder with nothing but an edition's search, for tests of search alone."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from build_scripts.domain.edition import Edition
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels.citation import cite
from build_scripts.search import index_files
from tests.site_scripts import published

PAGE = (
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="assets/js/search.js"></script>'
)
NO_LIMITS = index_files.Limits()


def write(
    folder: Path, edition: Edition, limits: index_files.Limits = NO_LIMITS, instead: Mapping[str, object] | None = None,
) -> str:
    """Writes index.html, the script and the shards; gives the page's address on the disk."""
    shards = dict(index_files.payloads(Lookup(edition), limits, cite)) | dict(instead or {})
    return _written(folder, index_files.scripts(shards))


def write_families(folder: Path, editions: Sequence[Edition], limits: index_files.Limits = NO_LIMITS) -> str:
    """The same with an index for each family, and the list of them."""
    families = [edition.family for edition in editions if edition.family]
    made: dict[str, bytes] = {}
    for edition, family in zip(editions, families, strict=True):
        shards = dict(index_files.payloads(Lookup(edition), limits, cite))
        made |= dict(index_files.scripts(shards, index_files.folder_of(family.slug)))
    listed = (
        (family.slug, made[f"{index_files.folder_of(family.slug)}/overview.js"], [p.slug for p in family.places])
        for family in families
    )
    return _written(folder, [*made.items(), index_files.directory(listed)])


def _written(folder: Path, files: Iterable[tuple[str, bytes]]) -> str:
    scripts = folder / "assets" / "js"
    scripts.mkdir(parents=True)
    for name in ("search.js", "search-near.js"):
        (scripts / name).write_text(published()[name], "utf-8")
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    page = folder / "index.html"
    page.write_text(PAGE, "utf-8")
    return page.as_uri()
