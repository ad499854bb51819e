"""Files taken into the source texts: read, shown, and, when someone has said yes, written."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from build_scripts.read import source_files
from build_scripts.work.intake.adding.asking import Ask, Asker
from build_scripts.work.intake.adding.candidate import incoming
from build_scripts.work.intake.adding.form import as_form
from build_scripts.work.intake.adding.plan import Options, Plan, make_plan
from build_scripts.work.intake.changes import change
from build_scripts.work.sources import read_folder


def add(paths: Sequence[Path], source: Path, options: Options, *, write: bool | None, ask: Ask = input) -> None:
    """One file after another: what the second brings is seen against the first. `write`: True without asking, False not
    at all, None when the answer is yes; then a place that is not known is asked for, too."""
    is_asked = write is None and (ask is not input or sys.stdin.isatty())
    options = replace(options, asker=Asker(ask=ask)) if is_asked else options
    for path in paths:
        plan = _plan(path, source, options)
        print(as_form(plan))
        if write is False:
            print("\n没有写入（--dry-run）。")
        elif write or _agreed(ask):
            change(source, plan.changes)
            print(_done(plan))
        else:
            print("\n没有写入。")


def _plan(path: Path, source: Path, options: Options) -> Plan:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    sources = source_files.load(folder.files, folder.faults)
    return make_plan(incoming(path), options, folder.files, sources)


def _agreed(ask: Ask) -> bool:
    try:
        return ask("\n核对无误，写入？（y/N）").strip().lower() in ("y", "yes", "是")
    except EOFError:
        return False


def _done(plan: Plan) -> str:
    names = "、".join(one.id for one in plan.additions)
    return f"\n已收入 {names}，原文件 originals/{plan.stored_as}。生成网站：nox -s site"


