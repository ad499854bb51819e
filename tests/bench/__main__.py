"""Measures every stage on a synthetic corpus: `python -m tests.bench --notices 22 220 2200`.

For each size: makes the corpus (corpus.py), builds it with the project's own command, builds the same Markdown with
MkDocs alone, and prints one table; then, for the largest, a table of its search beside Pagefind's. With --write the
first table goes into docs/about/benchmark.md. With --linking only what is read, parsed and linked is measured. With
--country a synthetic country of several families is made family by family instead:
`python -m tests.bench --country 220 660 1500`. With --again such a country is made with a cache, and then with one
notice more: `python -m tests.bench --again 2200`.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench import corpus, linking, report
from tests.bench.country import again
from tests.bench.country import measured as country
from tests.bench.country import report as country_report
from tests.bench.measure import Run, run
from tests.bench.serving import readers
from tests.browser.hosting import nginx

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "about" / "benchmark.md"


def main() -> None:
    options = _parser().parse_args()
    if options.readers:
        _readers(options.readers, options.seconds, options.site)
        return
    if options.country:
        _country(sorted(set(options.country)), options.keep)
        return
    if options.again:
        _again(options.again, options.keep)
        return
    sizes = sorted(set(options.notices))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        places = {size: Path(options.keep or folder) / str(size) for size in sizes}
        if options.linking:
            _tell_linking([linking.measured(size, place) for size, place in places.items()])
            return
        found = [measured(size, place) for size, place in places.items()]
    print(report.table(found))
    for line in report.verdicts(found):
        print(line)
    if options.write:
        PAGE.write_text(report.page(found), "utf-8")
    if not options.no_search:
        # Imported here: only this part needs Pagefind and a browser.
        from tests.bench.pagefind import search_vs_pagefind  # noqa: PLC0415

        print(search_vs_pagefind.side_by_side(sizes[-1]))


def _country(sizes: list[int], keep: Path | None) -> None:
    """Each size by itself, told as soon as it is measured."""
    with tempfile.TemporaryDirectory(prefix="country-") as folder:
        found = []
        for size in sizes:
            found.append(country.measure(size, Path(keep or folder) / str(size)))
            print(country_report.table(found), flush=True)
    for line in country_report.verdicts(found):
        print(line)


def _again(size: int, keep: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="again-") as folder:
        found = again.measured(size, Path(keep or folder))
    print(again.table(found))
    for line in again.verdicts(found):
        print(line)


def _tell_linking(found: Sequence[linking.Linked]) -> None:
    print(linking.table(found))
    for line in linking.verdicts(found):
        print(line)


def _readers(count: int, seconds: float, site: Path) -> None:
    """Of a site that is there, on nginx as the hosting page says."""
    with tempfile.TemporaryDirectory(prefix="readers-") as work, nginx(site.resolve(), Path(work)) as address:
        found = asyncio.run(readers.read(address, readers.Site.of(site), count, seconds))
    print(readers.told(found, count, seconds))


def measured(size: int, folder: Path) -> report.Measured:
    """One size of corpus, built by the project and by MkDocs alone."""
    source, work, site = folder / "source_texts", folder / "build", folder / "site"
    names = corpus.write(ROOT / "source_texts", source, size)
    timings = folder / "timings.json"
    ours = run([
        sys.executable, "-m", "build_scripts", "build", "--source", str(source), "--build-dir", str(work),
        "--site", str(site), "--timings", str(timings), "--no-cache",
    ], ROOT)
    plain = None if (work / "parts").exists() else _plain(work / "docs", folder / "plain")
    return report.Measured(
        notices=size, stages=json.loads(timings.read_text("utf-8")), ours=ours, plain=plain,
        pages={name: (site / "notices" / f"{name}.html").stat().st_size for name in names},
        largest=_largest_pages(site),
        files=sum(path.is_file() for path in site.rglob("*")),
        total=sum(path.stat().st_size for path in site.rglob("*") if path.is_file()),
    )


def _plain(docs: Path, site: Path) -> Run:
    return run([sys.executable, "-m", "tests.bench.plain", str(docs), str(site)], ROOT)


def _largest_pages(site: Path) -> dict[str, int]:
    """Of each folder with pages."""
    sizes: dict[str, int] = {}
    for path in site.rglob("*.html"):
        room = path.relative_to(site).parts[0]
        if room in report.ROOMS:
            sizes[room] = max(path.stat().st_size, sizes.get(room, 0))
    return dict(sorted(sizes.items()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nox -s bench --", description="Measure the build on a synthetic corpus.")
    parser.add_argument("--notices", type=int, nargs="+", default=[22, 220], help="sizes to measure (22 220)")
    parser.add_argument("--country", type=int, nargs="+", help="sizes of a country made family by family instead")
    parser.add_argument("--again", type=int, help="what one notice more costs in a country of this size instead")
    parser.add_argument("--readers", type=int, help="so many readers at once of the site on nginx instead")
    parser.add_argument("--seconds", type=float, default=60, help="for so long (60)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the site that they read (site)")
    parser.add_argument("--write", action="store_true", help="write the table into docs/about/benchmark.md")
    parser.add_argument("--linking", action="store_true", help="read, parse and link only; make no page")
    parser.add_argument("--no-search", action="store_true", help="leave the search beside Pagefind out")
    parser.add_argument("--keep", type=Path, help="keep the corpora and sites in this folder")
    return parser


if __name__ == "__main__":
    main()
