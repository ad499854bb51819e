"""The folders that a run reads, and those whose place it takes at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.domain.addresses.project import OWN, PAGES
from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.domain.building.families import Family, families
from build_scripts.read import source_files
from build_scripts.work.sources import SourceFolder, read_folder
from build_scripts.work.website.replaced_folders import replacing


def sources(source: Path) -> SourceFolder:
    return read_folder(source, source_files.NAMES, source_files.MOST)


def sources_of_family(source: Path, slug: str) -> SourceFolder:
    """Without the originals of other families, which need not even be there."""
    tables = read_folder(source, source_files.NAMES, source_files.MOST, originals=False)
    others = source_files.of_others(tables.files, slug)
    return read_folder(source, source_files.NAMES, source_files.MOST, without=others)


def families_of(source: Path) -> tuple[Family, ...]:
    """In the order of the table of places; nothing else is read."""
    folder = read_folder(source, [source_files.PLACES], source_files.MOST, originals=False)
    return families(source_files.load_places(folder.files, folder.faults))


@contextmanager
def new_site(work: Path, site: Path, *sources: Path) -> Iterator[tuple[Path, ...]]:
    """New folders for the pages and for the site; they take their places once all has passed."""
    with replacing(work / PAGES, site, kept=(*sources, *OWN), sign=edition_data("catalog")) as places:
        yield places
