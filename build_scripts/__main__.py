"""The command line: `python -m build_scripts add|remove|status|explain|check|build|serve|export`, from any folder.

Paths that are given are the caller's; what is not given is the project's own. Exit status 0: done; 1: the input has
faults, each printed with file, line and hint; 2: the command itself is wrong; work/command.py tells of the others.
"""

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path

from build_scripts import pipeline
from build_scripts.domain import project
from build_scripts.domain.edition import Edition
from build_scripts.domain.execution import Each
from build_scripts.link.edition_index import Lookup
from build_scripts.parse.doubts import doubts_of
from build_scripts.publish.data.catalog import characters
from build_scripts.work import explain, export, preview
from build_scripts.work.cache import Cache
from build_scripts.work.cluster import cluster
from build_scripts.work.command import run
from build_scripts.work.intake.add import add
from build_scripts.work.intake.candidate import Choices
from build_scripts.work.intake.places import NAMES as LEVEL_NAMES
from build_scripts.work.intake.places import PlaceOptions
from build_scripts.work.intake.plan import Options
from build_scripts.work.intake.remove import remove
from build_scripts.work.intake.status import status
from build_scripts.work.workers import cores, processes


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    actions = {"build": _build, "check": _check, "serve": _serve, "explain": _explain, "export": _export,
               "add": _add, "remove": _remove, "status": _status}
    return run(partial(actions[options.command], options), partial(_afterwards, options))


def _build(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    with _workers(options) as each:
        edition = pipeline.build(
            options.source, options.build_dir, options.site, stopwatch.stage, each=each, cache=_cache(options),
        )
    options.replaced = True
    stopwatch.write()
    _account(edition)
    home = (options.site / "index.html").resolve()
    print(f"Open {home} in a browser, or copy {options.site}/ to any web server.")


def _workers(options: argparse.Namespace) -> AbstractContextManager[Each]:
    if options.scheduler:
        return cluster(options.scheduler, options.store or options.build_dir / STORE)
    return nullcontext(processes(options.jobs))


def _cache(options: argparse.Namespace) -> Cache | None:
    return None if options.no_cache else Cache(options.build_dir / CACHE)


def _check(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    edition = pipeline.check(options.source, stopwatch.stage, processes(options.jobs))
    stopwatch.write()
    _account(edition)


def _serve(options: argparse.Namespace) -> None:
    with suppress(KeyboardInterrupt):
        preview.serve(options.source, options.build_dir, options.site, options.port)


def _explain(options: argparse.Namespace) -> None:
    found = explain.explain(options.document, options.source)
    print(explain.as_json(found) if options.json else explain.as_text(found))


def _add(options: argparse.Namespace) -> None:
    place = PlaceOptions(jurisdiction=options.jurisdiction, name=options.name, level=options.level, code=options.code,
                         parent=options.parent)
    choices = Choices(supplied_title=options.title, article=options.article, broken_numbering=options.broken_numbering)
    asked = Options(place=place, choices=choices, year=options.year, split=options.split, another=options.another,
                    source_url=options.source_url)
    add(options.documents, options.source, asked, write=False if options.dry_run else options.yes or None)


def _remove(options: argparse.Namespace) -> None:
    remove(options.notice, options.source)


def _status(options: argparse.Namespace) -> None:
    print(status(options.source))


def _export(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    edition = pipeline.check(options.source, stopwatch.stage, processes(options.jobs))
    with stopwatch.stage("export"):
        written = export.export(Lookup(edition), options.out, options.source)
    stopwatch.write()
    for path in written:
        print(path)


def _account(edition: Edition) -> None:
    for doubt in doubts_of(edition.notices):
        print(doubt, file=sys.stderr)
    shown = sum(map(characters, edition.notices))
    print(f"{len(edition.notices)} notices, {shown} characters: every one accounted for.")


def _afterwards(options: argparse.Namespace) -> str:
    """How the site stands after a failure."""
    if options.command in ("serve", "explain", "status") or options.replaced:
        return ""
    if options.command == "build" and not options.site.exists():
        return f"; nothing was replaced, and there is no site in {options.site}"
    return "; nothing was replaced"


CACHE, STORE = "cache", "store"
"""Beside the generated pages."""


class Stopwatch:
    """Says which stage has begun and how long it took, and keeps the seconds."""

    def __init__(self, *, quiet: bool, file: Path | None) -> None:
        self.quiet = quiet
        self.file = file
        if file:
            # Now, and not after the work, is it told that this cannot be written.
            file.touch()
        self.seconds: dict[str, float] = {}
        self.processor: dict[str, float] = {}
        """Seconds of the processor: the same whatever else the machine is doing."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        if not self.quiet:
            print(f"{name:<8}", end=" ", file=sys.stderr, flush=True)
        start, used = time.perf_counter(), _processor()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start
            self.processor[name] = _processor() - used
            if not self.quiet:
                print(f"{self.seconds[name]:7.1f} s", file=sys.stderr)


    def write(self) -> None:
        if self.file:
            self.file.write_text(json.dumps(self.processor), "utf-8")


def _processor() -> float:
    """Seconds of this process and of the workers that have ended."""
    return sum(os.times()[:4])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m build_scripts", description="Makes the published edition from the source texts.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="make the site; the last good one stays when anything is wrong")
    check = commands.add_parser("check", help="read, parse and link everything and report all faults; writes nothing")
    serve = commands.add_parser("serve", help="build, show the site on this machine, and rebuild when a file changes")
    read = commands.add_parser("explain", help="show how a document is read: facts, provisions, what is doubtful")
    read.add_argument("document", metavar="ID|FILE", help="a notice of the catalog, or any file")
    read.add_argument("--json", action="store_true", help="as JSON")
    away = commands.add_parser("export", help="write the whole edition as tables for databases: Parquet and SQLite")
    away.add_argument("--out", type=Path, default=project.EXPORT, help="folder of the tables, replaced (dist/export)")
    for command in (build, check, serve, read, away, *_intake(commands)):
        command.add_argument("--source", type=Path, default=project.SOURCES, help="folder of the source texts")
    for command in (build, check, away):
        command.add_argument("--jobs", type=_jobs, default=cores(), metavar="N", help="processes (as many as cores)")
        command.add_argument("--quiet", action="store_true", help="print no progress")
        command.add_argument("--timings", type=Path, help="write the processor's seconds for each stage here (JSON)")
    build.add_argument("--scheduler", metavar="ADDRESS", help="let the workers of a Dask cluster do it (tcp://…:8786)")
    build.add_argument("--store", type=Path, help="a folder that all of them see (store, beside the generated pages)")
    build.add_argument("--no-cache", action="store_true", help="make everything anew, and keep nothing of it")
    for command in (build, serve):
        command.add_argument("--build-dir", type=Path, default=project.GENERATED, help="generated pages (build)")
        command.add_argument("--site", type=Path, default=project.SITE, help="folder of the finished site (site)")
    serve.add_argument("--port", type=_port, default=8000, help="port on this machine (8000)")
    parser.set_defaults(replaced=False)
    return parser


def _intake(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> Iterator[argparse.ArgumentParser]:
    """Of an editor, who reads Chinese."""
    new = commands.add_parser("add", help="收入通知：读、核对、写入 source_texts")
    new.add_argument("documents", type=Path, nargs="+", metavar="FILE",
                     help="DOCX、PDF、网页、MHT、RTF、Markdown 或文本，按收到的样子")
    new.add_argument("--jurisdiction", metavar="SLUG", help="地区的标识（datong）；不写则按发文机关找")
    new.add_argument("--year", type=int, help="通知的年份；不写则取标题、文号、日期的年份")
    for name, told in PLACE_OPTIONS.items():
        new.add_argument(f"--{name}", help=f"新地区的{told}")
    new.add_argument("--split", action="store_true", help="一个文件里有几份通知，逐份收入")
    new.add_argument("--another", action="store_true", help="同年另一份通知，编号加 -2")
    new.add_argument("--title", help="原文没有标题时，编者所拟的标题")
    new.add_argument("--article", metavar="CSS", help="网页中正文所在的元素，例如 #zoom")
    new.add_argument("--source-url", metavar="URL", help="来源地址")
    new.add_argument("--broken-numbering", action="store_true", help="已核对：编号在原文中确实中断")
    new.add_argument("--dry-run", action="store_true", help="只读只看，不写入")
    new.add_argument("--yes", action="store_true", help="不再询问，直接写入")
    gone = commands.add_parser("remove", help="移去一份通知和它的原文件")
    gone.add_argument("notice", metavar="ID", help="通知的编号（datong-2026）")
    yield from (new, gone, commands.add_parser("status", help="各地区有哪些年份的通知，缺哪些，有何存疑"))


PLACE_OPTIONS = {
    "name": "名称（太原市）", "level": f"级别（{'、'.join(LEVEL_NAMES)}）；不写则按代码定", "code":
    "行政区划代码（140100）", "parent": "上级的标识；不写则按代码找",
}


def _jobs(text: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError("processes are counted from 1 to 999")
    return int(text)


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) >= 1 << 16:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
