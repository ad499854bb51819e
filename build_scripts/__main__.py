"""The command line, from any folder:
`python -m build_scripts add|remove|record|status|explain|check|families|build|join|serve|export`.

Paths that are given are the caller's; what is not given is the project's own. Exit status 0: done; 1: the input has
faults, each printed with file, line and hint; 2: the command itself is wrong; work/console/command.py tells of the
others.
"""

import argparse
import datetime
import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path

from build_scripts.domain.addresses import project
from build_scripts.read.formats import hints
from build_scripts.work.cache import Cache
from build_scripts.work.console.account import Account, tell_the_way
from build_scripts.work.console.command import run
from build_scripts.work.console.stopwatch import Stopwatch
from build_scripts.work.console.usage import Parser
from build_scripts.work.intake.levels import NAMES as LEVEL_NAMES
from build_scripts.work.website.unchanged import Unchanged
from build_scripts.work.workers import cores, settle


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    return run(partial(_do, options), partial(_afterwards, options))


def _do(options: argparse.Namespace) -> None:
    """What does the work takes long to be read, and is not read for a site that stands."""
    standing = None if options.command != "build" or _must_be_made(options) else _standing(options)
    if standing:
        options.replaced = True
        standing.tell()
        tell_the_way(options.site)
        return
    options.again = _again
    _commands()[options.command](options)


@lru_cache
def _commands() -> Mapping[str, Callable[[argparse.Namespace], None]]:
    from build_scripts.pipeline import commands  # noqa: PLC0415

    settle()
    return commands.BY_NAME


def _again(arguments: list[str]) -> Callable[[], object]:
    """The command, by the name by which another process finds it, and not as the module that was started."""
    from build_scripts.__main__ import main as again  # noqa: PLC0415

    return partial(again, arguments)


def _must_be_made(options: argparse.Namespace) -> bool:
    return bool(options.family or options.no_cache or options.scheduler)


def _standing(options: argparse.Namespace) -> Account | None:
    """Of the site that stands, where nothing that it is made from has changed."""
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    cache = Cache(options.build_dir / project.CACHE)
    with stopwatch.stage("compare"):
        options.unchanged = Unchanged(options.source, (options.build_dir / project.PAGES, options.site), cache)
        account: Account | None = options.unchanged.account()
    if account:
        stopwatch.write()
        print(f"来源和程序都没有变，{options.site} 就是要生成的网站，原样不动。")
    return account


def _afterwards(options: argparse.Namespace) -> str:
    """How the site stands after a failure."""
    if options.command in ("serve", "explain", "status", "families") or options.replaced:
        return ""
    if options.command in ("build", "join") and not options.family and not os.path.lexists(options.site):
        return f"；没有替换任何内容，{options.site} 处也没有网站"
    return "；没有替换任何内容"


def _parser() -> Parser:
    parser = Parser(prog="python -m build_scripts", description="由来源文件生成网站")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令", title="命令")
    build = commands.add_parser("build", help="生成网站；有错误时，原有的网站保持不变")
    join = commands.add_parser("join", help="把各家的部分合成网站，并作总目录；部分由 build --family 生成")
    families = commands.add_parser("families", help="列出各家，一行一家：每家是一个顶级地区及其所辖，逐家生成时用")
    check = commands.add_parser("check", help="读取、解析、对照全部通知，报告所有错误，不写任何文件")
    serve = commands.add_parser("serve", help="生成并在本机预览，文件一变就重新生成")
    explain = commands.add_parser("explain", help="显示一份文件如何读出：要素、条款、存疑之处")
    export = commands.add_parser("export", help="把全部通知写成数据库用的表：Parquet 和 SQLite")
    record = commands.add_parser("record", help="把收入、移去、改正的通知记入更新记录")
    intake = _intake(commands)
    explain.add_argument("document", metavar="ID|FILE", help="目录中的通知，或任何文件")
    explain.add_argument("--json", action="store_true", help="以 JSON 输出")
    record.add_argument("--date", type=_day, default=datetime.date.today(), help="发布的日期（今天）")
    record.add_argument("--note", type=_note, default="", help="一句话的说明")
    export.add_argument("--out", type=Path, default=project.EXPORT, help="表放入的文件夹，整个替换（dist/export）")
    for command in (build, families, check, serve, explain, export, record, *intake):
        command.add_argument("--source", type=Path, default=project.SOURCES, help="来源文件夹")
    for command in (build, join, check, export):
        command.add_argument("--jobs", type=_jobs, default=cores(), metavar="N", help="进程数（与处理器核数相同）")
        command.add_argument("--quiet", action="store_true", help="不显示进度")
        command.add_argument("--timings", type=Path, help="把各阶段的处理器秒数写入此文件（JSON）")
    build.add_argument("--scheduler", metavar="ADDRESS", help="由 Dask 集群的工作进程生成（tcp://…:8786）")
    build.add_argument("--store", type=Path, help="各进程都能读写的文件夹（默认在生成页面旁的 store）")
    build.add_argument("--family", metavar="SLUG", help="只生成一家的部分：以此地为首的各地")
    for command in (build, join):
        command.add_argument("--no-cache", action="store_true", help="全部重新生成，不用也不留缓存")
    for command in (build, join, serve):
        command.add_argument("--build-dir", type=Path, default=project.GENERATED, help="生成的页面所在文件夹（build）")
        command.add_argument("--site", type=Path, default=project.SITE, help="网站所在文件夹（site）")
    serve.add_argument("--port", type=_port, default=8000, help="本机端口（8000）")
    parser.set_defaults(replaced=False, family=None, unchanged=None)
    return parser


def _intake(commands: "argparse._SubParsersAction[Parser]") -> tuple[Parser, Parser, Parser]:
    """Of an editor, who reads Chinese."""
    add = commands.add_parser("add", help="收入通知：读、核对、写入 source_texts")
    add.add_argument("documents", type=Path, nargs="+", metavar="FILE", help=f"{hints.READ}，按收到的样子")
    add.add_argument("--jurisdiction", metavar="SLUG", help="地区的标识（datong）；不写则按发文机关找")
    add.add_argument("--year", type=int, help="通知的年份；不写则取标题、文号、日期的年份")
    for name, told in PLACE_OPTIONS.items():
        add.add_argument(f"--{name}", help=f"新地区的{told}")
    add.add_argument("--split", action="store_true", help="一个文件里有几份通知，逐份收入")
    add.add_argument("--another", action="store_true", help="同年另一份通知，编号加 -2")
    add.add_argument("--title", help="原文没有标题时，编者所拟的标题")
    add.add_argument("--article", metavar="CSS", help="网页中正文所在的元素，例如 #zoom")
    add.add_argument("--source-url", metavar="URL", help="来源地址")
    add.add_argument("--broken-numbering", action="store_true", help="已核对：编号在原文中确实中断")
    add.add_argument("--dry-run", action="store_true", help="只读只看，不写入")
    add.add_argument("--yes", action="store_true", help="不再询问，直接写入")
    remove = commands.add_parser("remove", help="移去一份通知和它的原文件，或一个没有通知的地区")
    remove.add_argument("name", metavar="ID", help="通知的编号（datong-2026），或地区的标识（datong）")
    remove.add_argument("--place", action="store_true", help="连同通知的地区，若它再没有通知和下级地区")
    status = commands.add_parser("status", help="各地区有哪些年份的通知，缺哪些，有何存疑")
    return add, remove, status


PLACE_OPTIONS = {
    "name": "名称（太原市）",
    "level": f"级别（{'、'.join(LEVEL_NAMES)}）；不写则按代码定",
    "code": "行政区划代码（140100）",
    "parent": "上级的标识；不写则按代码找",
}
"""Of a place that is new; what each says."""


def _jobs(text: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError("进程数是 1 到 999 的数")
    return int(text)


def _day(text: str) -> datetime.date:
    """A day as the tables have it: ISO 8601 has other ways to write one, in which a slip is another day."""
    try:
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(text)
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期写作 2026-03-30") from None


def _note(text: str) -> str:
    """As the table of editions has it."""
    if len(text.splitlines()) > 1:
        raise argparse.ArgumentTypeError("说明是一句话，写在一行之内")
    return text


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) >= 1 << 16:
        raise argparse.ArgumentTypeError("端口是 0 到 65535 的数")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
