"""The line of data, from source texts to the published site.

    source texts → read → parse → link → publish and search → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in folders of their own, which take the places at the end.
Files are read and written in work/, and by the audit of the finished site; nowhere else. An edition of several families
is made family by family, each by itself, and joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.inventory import Inventory
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice
from build_scripts.pipeline import run_folders
from build_scripts.pipeline.linking import read_edition
from build_scripts.pipeline.parts import join_parts
from build_scripts.pipeline.reading import read_sources
from build_scripts.pipeline.run import Run, Stage
from build_scripts.pipeline.run_folders import families_of
from build_scripts.pipeline.site import make_family, make_site
from build_scripts.work.cache import bounded
from build_scripts.work.website.unchanged import Standing

__all__ = ["Built", "Run", "build", "build_family", "check", "families_of", "join", "read_edition"]
Notices = tuple[Notice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    notices: Notices
    standing: Sequence[Standing]
    """Of the folder of pages, and of the site: how files stand there that were counted on their way."""


def build(run: Run, source: Path, site: Path) -> Built:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    with bounded(run.cache), run_folders.new_site(run.work, site, source) as (docs, built):
        read = read_sources(run_folders.sources(source), run.stage, run.remembered)
        standing = make_site(run, read, docs, built)
    return Built(notices=read.notices, standing=standing)


def build_family(run: Run, source: Path, slug: str) -> Notices:
    """Makes the part of one family, complete, for `join`."""
    with bounded(run.cache):
        folder = run_folders.sources_of_family(source, slug)
        read = read_sources(folder, run.stage, run.remembered, slug)
        return make_family(run, read, slug)


def join(run: Run, site: Path) -> tuple[Inventory, ...]:
    """Puts the parts of all families together, and makes what lists them."""
    with bounded(run.cache), run_folders.new_site(run.work, site) as (docs, built):
        return join_parts(run, docs, built).inventories


def check(source: Path, stage: Stage, each: Each = one_by_one) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(run_folders.sources(source), stage, each)
