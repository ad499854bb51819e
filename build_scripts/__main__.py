"""The command line, from any folder:
`python -m build_scripts add|remove|record|status|explain|check|families|build|join|serve|export`.

Paths that are given are the caller's; what is not given is the project's own. Exit status 0: done; 1: the input has
faults, each printed with file, line and hint; 2: the command itself is wrong; work/command.py tells of the others.
"""

import argparse
import datetime
import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from itertools import chain
from pathlib import Path

from build_scripts import pipeline
from build_scripts.domain import project
from build_scripts.domain.building.execution import Each
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.parse.doubts import doubts_of
from build_scripts.publish.data.catalog import characters
from build_scripts.work import explain, export
from build_scripts.work.cache import Cache
from build_scripts.work.cluster import cluster
from build_scripts.work.command import run
from build_scripts.work.intake.add import add
from build_scripts.work.intake.candidate import Choices
from build_scripts.work.intake.places import NAMES as LEVEL_NAMES
from build_scripts.work.intake.places import PlaceOptions
from build_scripts.work.intake.plan import Options
from build_scripts.work.intake.record import record
from build_scripts.work.intake.remove import remove
from build_scripts.work.intake.status import status
from build_scripts.work.site import preview
from build_scripts.work.site.unchanged import Account, Unchanged
from build_scripts.work.usage import Parser
from build_scripts.work.workers import cores, processes, settle


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    actions = {"build": _build, "join": _join, "families": _families,
               "check": _check, "serve": _serve, "explain": _explain, "export": _export,
               "add": _add, "remove": _remove, "record": _record, "status": _status}
    return run(partial(actions[options.command], options), partial(_afterwards, options))


def _build(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    with _workers(options) as each:
        if options.family:
            _build_family(options, stopwatch, each)
            return
        account = _whole(options, stopwatch, each)
    options.replaced = True
    stopwatch.write()
    _tell_account(account)
    _way_home(options.site)


def _whole(options: argparse.Namespace, stopwatch: "Stopwatch", each: Each) -> Account:
    """Of the site that stands, where nothing that it is made from has changed."""
    cache = _cache(options)
    places = options.build_dir / pipeline.PAGES, options.site
    with stopwatch.stage("compare") if cache else nullcontext():
        unchanged = Unchanged(options.source, places, cache) if cache else None
        account = unchanged.account() if unchanged else None
    if account:
        print(f"来源和程序都没有变，{options.site} 就是要生成的网站，原样不动。")
        return account
    account = _account_of(pipeline.build(
        options.source, options.build_dir, options.site, stopwatch.stage, each=each, cache=cache,
    ))
    if unchanged:
        unchanged.keep(account)
    return account


def _build_family(options: argparse.Namespace, stopwatch: "Stopwatch", each: Each) -> None:
    notices = pipeline.build_family(
        options.source, options.build_dir, options.family, stopwatch.stage, each=each, cache=_cache(options),
    )
    options.replaced = True
    stopwatch.write()
    _account(notices)
    print(f"{options.family} 的部分已成；各家都成以后，用 join 合成网站。")


def _join(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    found = pipeline.join(
        options.build_dir, options.site, stopwatch.stage, each=processes(options.jobs), cache=_cache(options),
    )
    options.replaced = True
    stopwatch.write()
    print(f"共 {len(found)} 家、{sum(len(one.notices) for one in found)} 件通知。")
    _way_home(options.site)


def _families(options: argparse.Namespace) -> None:
    for family in pipeline.families_of(options.source):
        print(family.slug)


def _way_home(site: Path) -> None:
    print(f"用浏览器打开 {(site / 'index.html').resolve()}，或把 {site}/ 复制到任何网站服务器。")


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
    _tell(edition.doubts)
    _account(edition.notices)


def _serve(options: argparse.Namespace) -> None:
    places = ("--source", options.source), ("--build-dir", options.build_dir), ("--site", options.site)
    command = ["build", *chain.from_iterable((name, str(path.absolute())) for name, path in places)]
    # By this name, and not as the module that was started, another process finds it.
    from build_scripts.__main__ import main as again  # noqa: PLC0415

    with suppress(KeyboardInterrupt):
        preview.serve(partial(again, command), options.source, options.site, options.port)


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
    remove(options.name, options.source, with_place=options.place)


def _record(options: argparse.Namespace) -> None:
    edition = pipeline.check(options.source, lambda _: nullcontext(), processes(cores()))
    record(edition, options.source, options.date, options.note)


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


def _account(notices: Sequence[Notice]) -> None:
    _tell_account(_account_of(notices))


def _account_of(notices: Sequence[Notice]) -> Account:
    return Account(notices=len(notices), characters=sum(map(characters, notices)), doubts=doubts_of(notices))


def _tell_account(account: Account) -> None:
    _tell(account.doubts)
    print(f"共 {account.notices} 件通知，{account.characters} 字，字字有着落。")


def _tell(doubts: Iterable[Diagnostic]) -> None:
    for doubt in doubts:
        print(doubt, file=sys.stderr)


def _afterwards(options: argparse.Namespace) -> str:
    """How the site stands after a failure."""
    if options.command in ("serve", "explain", "status", "families") or options.replaced:
        return ""
    if options.command in ("build", "join") and not options.family and not os.path.lexists(options.site):
        return f"；没有替换任何内容，{options.site} 处也没有网站"
    return "；没有替换任何内容"


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
            seconds = time.perf_counter() - start
            self._add(name, seconds, _processor() - used)
            if not self.quiet:
                print(f"{seconds:7.1f} s", file=sys.stderr)

    def _add(self, name: str, seconds: float, processor: float) -> None:
        """Each family goes through the same stages."""
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
        self.processor[name] = self.processor.get(name, 0.0) + processor

    def write(self) -> None:
        if self.file:
            self.file.write_text(json.dumps(self.processor), "utf-8")


def _processor() -> float:
    """Seconds of this process and of the workers that have ended."""
    return sum(os.times()[:4])


def _parser() -> Parser:
    parser = Parser(prog="python -m build_scripts", description="由来源文件生成网站")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令", title="命令")
    build = commands.add_parser("build", help="生成网站；有错误时，原有的网站保持不变")
    together = commands.add_parser("join", help="把各家的部分合成网站，并作总目录；部分由 build --family 生成")
    several = commands.add_parser("families", help="列出各家，一行一家：每家是一个顶级地区及其所辖，逐家生成时用")
    check = commands.add_parser("check", help="读取、解析、对照全部通知，报告所有错误，不写任何文件")
    serve = commands.add_parser("serve", help="生成并在本机预览，文件一变就重新生成")
    read = commands.add_parser("explain", help="显示一份文件如何读出：要素、条款、存疑之处")
    read.add_argument("document", metavar="ID|FILE", help="目录中的通知，或任何文件")
    read.add_argument("--json", action="store_true", help="以 JSON 输出")
    away = commands.add_parser("export", help="把全部通知写成数据库用的表：Parquet 和 SQLite")
    kept = commands.add_parser("record", help="把收入、移去、改正的通知记入更新记录")
    kept.add_argument("--date", type=_day, default=datetime.date.today(), help="发布的日期（今天）")
    kept.add_argument("--note", default="", help="一句话的说明")
    away.add_argument("--out", type=Path, default=project.EXPORT, help="表放入的文件夹，整个替换（dist/export）")
    for command in (build, several, check, serve, read, away, kept, *_intake(commands)):
        command.add_argument("--source", type=Path, default=project.SOURCES, help="来源文件夹")
    for command in (build, together, check, away):
        command.add_argument("--jobs", type=_jobs, default=cores(), metavar="N", help="进程数（与处理器核数相同）")
        command.add_argument("--quiet", action="store_true", help="不显示进度")
        command.add_argument("--timings", type=Path, help="把各阶段的处理器秒数写入此文件（JSON）")
    build.add_argument("--scheduler", metavar="ADDRESS", help="由 Dask 集群的工作进程生成（tcp://…:8786）")
    build.add_argument("--store", type=Path, help="各进程都能读写的文件夹（默认在生成页面旁的 store）")
    build.add_argument("--family", metavar="SLUG", help="只生成一家的部分：以此地为首的各地")
    for command in (build, together):
        command.add_argument("--no-cache", action="store_true", help="全部重新生成，不用也不留缓存")
    for command in (build, together, serve):
        command.add_argument("--build-dir", type=Path, default=project.GENERATED, help="生成的页面所在文件夹（build）")
        command.add_argument("--site", type=Path, default=project.SITE, help="网站所在文件夹（site）")
    serve.add_argument("--port", type=_port, default=8000, help="本机端口（8000）")
    parser.set_defaults(replaced=False, family=None)
    return parser


def _intake(commands: "argparse._SubParsersAction[Parser]") -> Iterator[Parser]:
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
    gone = commands.add_parser("remove", help="移去一份通知和它的原文件，或一个没有通知的地区")
    gone.add_argument("name", metavar="ID", help="通知的编号（datong-2026），或地区的标识（datong）")
    gone.add_argument("--place", action="store_true", help="连同通知的地区，若它再没有通知和下级地区")
    yield from (new, gone, commands.add_parser("status", help="各地区有哪些年份的通知，缺哪些，有何存疑"))


PLACE_OPTIONS = {
    "name": "名称（太原市）", "level": f"级别（{'、'.join(LEVEL_NAMES)}）；不写则按代码定", "code":
    "行政区划代码（140100）", "parent": "上级的标识；不写则按代码找",
}


def _jobs(text: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError("进程数是 1 到 999 的数")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期写作 2026-03-30") from None


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) >= 1 << 16:
        raise argparse.ArgumentTypeError("端口是 0 到 65535 的数")
    return int(text)


if __name__ == "__main__":
    settle()
    sys.exit(main())
