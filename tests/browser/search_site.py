"""A folder with nothing but an edition's search, for tests of search alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from build_scripts.domain.building.families import Family
from build_scripts.domain.edition import Edition
from build_scripts.domain.indexes import Indexes
from build_scripts.domain.notice import Jurisdiction, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.citation import cite
from build_scripts.search import index_files
from tests.site_scripts import published

PAGE = (
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="assets/js/search.js"></script>'
)
WITH_BOX = (
    '<!doctype html><meta charset="utf-8"><title>页</title><link rel="icon" href="data:,">'
    '<form class="search-box" action="{root}search.html"><input type="search" name="q"></form>{scripts}'
)
NO_LIMITS = index_files.Limits()


def write(
    folder: Path, edition: Edition, limits: index_files.Limits = NO_LIMITS, instead: Mapping[str, object] | None = None,
) -> str:
    """Writes index.html, the script and the shards; gives the page's address on the disk."""
    shards = dict(index_files.payloads(LinkedEdition(edition), limits, cite)) | dict(instead or {})
    return _written(folder, index_files.scripts(shards.items()))


def write_families(folder: Path, editions: Sequence[Edition], limits: index_files.Limits = NO_LIMITS) -> str:
    """The same with an index for each family, and the list of them."""
    families = [edition.family for edition in editions if edition.family]
    made: dict[str, bytes] = {}
    for edition, family in zip(editions, families, strict=True):
        shards = dict(index_files.payloads(LinkedEdition(edition), limits, cite))
        made |= dict(index_files.scripts(shards.items(), family.slug))
    listed = ((family.slug, _overview(made, family), [p.slug for p in family.places]) for family in families)
    return _written(folder, [*made.items(), *index_files.directory(listed)])


def _overview(made: Iterable[str], family: Family) -> str:
    own = (Path(name) for name in made if name.startswith(f"{index_files.folder_of(family.slug)}/"))
    return next(path.name for path in own if index_files.is_overview(path.name))


def with_pages(folder: Path, page: str) -> None:
    """The page of results, and a page with the box in its header, beside the shards that are there."""
    for name in ("search-box.js", "search-page.js"):
        (folder / "assets" / "js" / name).write_text(published()[name], "utf-8")
    (folder / page).parent.mkdir(parents=True)
    (folder / page).write_text(WITH_BOX.format(root="../", scripts=_scripts("../", "search", "search-box")), "utf-8")
    results = '<div id="search-page"></div>' + _scripts("", "search", "search-page")
    (folder / "search.html").write_text(WITH_BOX.format(root="", scripts=results), "utf-8")


def _scripts(root: str, *names: str) -> str:
    return "".join(f'<script src="{root}assets/js/{name}.js"></script>' for name in names)


def by_place(linked: LinkedEdition) -> list[Edition]:
    """Every place that has notices taken for a family of its own."""
    edition = linked.edition
    return [_family_of(edition, place) for place in edition.jurisdictions if place.slug in linked.by_place]


def _family_of(edition: Edition, place: Jurisdiction) -> Edition:
    notices = tuple(notice for notice in edition.notices if notice.jurisdiction == place.slug)
    ids = frozenset(notice.id for notice in notices)
    return replace(
        edition, family=Family(root=place, above=(), places=(place,)), jurisdictions=(place,), notices=notices,
        filings=tuple(filing for filing in edition.filings if filing.notice in ids),
        threads=tuple(thread for thread in edition.threads if thread.jurisdiction == place.slug),
        indexes=_own(edition.indexes, ids),
    )


def _own(found: Indexes, ids: frozenset[NoticeId]) -> Indexes:
    """What the indexes hold of these notices."""
    bodies = (replace(b, tasks=tuple(task for task in b.tasks if task.notice in ids)) for b in found.bodies)
    phrases = (replace(p, occurrences=tuple(o for o in p.occurrences if o.notice in ids)) for p in found.phrases)
    works = (replace(w, mentions=tuple(m for m in w.mentions if m.at.notice in ids)) for w in found.works)
    return Indexes(
        clauses=tuple(clause for clause in found.clauses if clause.notice in ids),
        bodies=tuple(body for body in bodies if body.tasks),
        phrases=tuple(phrase for phrase in phrases if phrase.occurrences),
        works=tuple(work for work in works if work.mentions),
        targets=tuple(target for target in found.targets if target.notice in ids),
        directives=tuple(directive for directive in found.directives if directive.notice in ids),
    )


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
