"""A country of a size, made family by family by workers that know nothing of each other, and joined."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from build_scripts.domain.addresses.project import ROOT
from build_scripts.domain.building.families import families
from build_scripts.read import source_files
from build_scripts.work.sources import read_folder
from tests.bench.country import land
from tests.bench.country.jobs import run, together
from tests.bench.country.report import Measured

WORKERS = 2
BUILD = (sys.executable, "-m", "build_scripts")


def measure(count: int, folder: Path) -> Measured:
    """Writes the sources, makes every family's part as `build --family` does on a node, and joins them."""
    source, work, site = folder / "source_texts", folder / "build", folder / "site"
    land.write(ROOT / "source_texts", source, count)
    slugs = families_of(source)
    timings = {slug: folder / f"{slug}.json" for slug in (*slugs, "join")}
    start = time.perf_counter()
    jobs = together((family_command(slug, source, work, timings[slug]) for slug in slugs), ROOT, WORKERS)
    joining = run(join_command(work, site, timings["join"]), ROOT)
    seconds = time.perf_counter() - start
    found = [path for path in site.rglob("*") if path.is_file()]
    return Measured(
        notices=count, families=dict(zip(slugs, jobs, strict=True)), join=joining, stages=_stages(timings.values()),
        seconds=seconds, total=sum(path.stat().st_size for path in found), files=len(found),
        per_family=count / max(1, len(slugs) - 1),
    )


def families_of(source: Path) -> list[str]:
    tables = read_folder(source, [source_files.PLACES], source_files.MOST, originals=False)
    return [family.slug for family in families(source_files.load_places(tables.files))]


def family_command(slug: str, source: Path, work: Path, timings: Path) -> list[str]:
    return [
        *BUILD, "build", "--quiet", "--family", slug, "--source", str(source), "--build-dir", str(work),
        "--jobs", "1", "--no-cache", "--timings", str(timings),
    ]


def join_command(work: Path, site: Path, timings: Path) -> list[str]:
    return [
        *BUILD, "join", "--quiet", "--build-dir", str(work), "--site", str(site), "--jobs", "1", "--no-cache",
        "--timings", str(timings),
    ]


def _stages(timings: Iterable[Path]) -> dict[str, float]:
    found: Counter[str] = Counter()
    for path in timings:
        found.update(json.loads(path.read_text("utf-8")))
    return dict(found)
