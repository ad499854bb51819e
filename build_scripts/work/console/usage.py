"""A command that is typed wrong, and the help of a command, told in Chinese."""

import argparse
import re
import sys
from pathlib import Path
from typing import NoReturn

from build_scripts.domain.addresses import project

MAKE_A_SITE = "先生成网站：nox -s site，或指明：--site site"
"""To commands that take a site that is there."""
TOLD = (
    (re.compile("unrecognized arguments: (.*)"), "不认得 {}"),
    (re.compile("the following arguments are required: (.*)"), "缺少 {}"),
    (re.compile("argument (.*): expected (?:one|at least one|[0-9]+) arguments?"), "{} 之后要有值"),
    (re.compile(r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)"), "{} 没有 {} 一项；可用：{}"),
    (re.compile("argument (.*?): invalid .* value: (.*)"), "{} 不能是 {}"),
    (re.compile("ambiguous option: (.*) could match (.*)"), "{} 可以是其中任何一个：{}"),
    (re.compile("argument (.*?): not allowed with argument (.*)"), "{} 不能与 {} 同用"),
    (re.compile("argument (.*?): ignored explicit argument (.*)"), "{} 之后不能有值 {}"),
    (re.compile("argument (.*?): (.*)"), "{}：{}"),
)
"""What the standard library says, and how it is said here; what is not known stays as it is."""


def add_site(parser: argparse.ArgumentParser) -> None:
    """The option of a command that takes a site that is there."""
    parser.add_argument("--site", type=Path, default=project.SITE, help="已生成的网站所在文件夹（site）")


class ChineseHelp(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(prog=prog, description=description, add_help=False, formatter_class=ChineseHelp)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这些说明")

    def error(self, message: str) -> NoReturn:
        """Exit status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}：{_told(message)}\n    各项的说明：{self.prog} --help\n")


def _told(message: str) -> str:
    for pattern, chinese in TOLD:
        if found := pattern.fullmatch(message):
            return chinese.format(*found.groups())
    return message
