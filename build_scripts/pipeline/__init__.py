"""The line of data, from source texts to the published site.

    source texts → read → parse → link → publish and search → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in folders of their own, which take the places at the end.
Files are read and written in work/, and by the audit of the finished site; nowhere else. An edition of several families
is made family by family, each by itself, and joined.
"""

from pathlib import Path

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.inventory import Inventory
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice
from build_scripts.pipeline import folders
from build_scripts.pipeline.folders import families_of
from build_scripts.pipeline.linking import read_edition
from build_scripts.pipeline.parts import join_parts
from build_scripts.pipeline.reading import read_sources
from build_scripts.pipeline.site import make_family, make_site
from build_scripts.pipeline.stage import Stage
from build_scripts.work.cache import Cache, bounded, remembering

__all__ = ["build", "build_family", "check", "families_of", "join", "read_edition"]
Notices = tuple[Notice, ...]


def build(
    source: Path, work: Path, site: Path, stage: Stage, *, each: Each = one_by_one, cache: Cache | None = None,
) -> Notices:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    with bounded(cache), folders.new_site(work, site, source) as (docs, built):
        folder = folders.sources(source)
        read = read_sources(folder, stage, remembering(each, cache))
        make_site(work, docs, built, read, folder, stage=stage, each=each, cache=cache)
    return read.notices


def build_family(
    source: Path, work: Path, slug: str, stage: Stage, *, each: Each = one_by_one, cache: Cache | None = None,
) -> Notices:
    """Makes the part of one family, complete, for `join`."""
    with bounded(cache):
        folder = folders.sources_of_family(source, slug)
        read = read_sources(folder, stage, remembering(each, cache), slug)
        return make_family(work, slug, read, folder, stage, each=each, cache=cache)


def join(
    work: Path, site: Path, stage: Stage, *, each: Each = one_by_one, cache: Cache | None = None,
) -> tuple[Inventory, ...]:
    """Puts the parts of all families together, and makes what lists them."""
    with bounded(cache), folders.new_site(work, site) as (docs, built):
        return join_parts(work, docs, built, stage, each=each, cache=cache)


def check(source: Path, stage: Stage, each: Each = one_by_one) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(folders.sources(source), stage, each)
