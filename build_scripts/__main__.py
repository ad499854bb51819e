"""The command line: `python -m build_scripts build|check|serve`.

Exit status 0: done; 1: the input has faults, each printed with file, line and hint; 2: the command itself is wrong.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts import pipeline, preview
from build_scripts.diagnostics import InputError
from build_scripts.render.data import characters


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if options.command == "serve":
        preview.serve(options.source, options.build_dir, options.site, options.port)
        return 0
    stopwatch = Stopwatch(quiet=options.quiet)
    try:
        if options.command == "build":
            edition = pipeline.build(options.source, options.build_dir, options.site, stopwatch.stage)
        else:
            edition = pipeline.check(options.source, stopwatch.stage)
    except InputError as error:
        print(error, file=sys.stderr)
        print(f"\n{len(error.diagnostics)} fault(s); nothing was replaced.", file=sys.stderr)
        return 1
    if options.timings:
        options.timings.write_text(json.dumps(stopwatch.processor), "utf-8")
    shown = sum(map(characters, edition.notices))
    print(f"{len(edition.notices)} notices, {shown} characters: every one accounted for.")
    if options.command == "build":
        home = (options.site / "index.html").resolve()
        print(f"Open {home} in a browser, or copy {options.site}/ to any web server.")
    return 0


class Stopwatch:
    """Says which stage has begun and how long it took, and keeps the seconds."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.seconds: dict[str, float] = {}
        self.processor: dict[str, float] = {}
        """Seconds of the processor: the same whatever else the machine is doing."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        if not self.quiet:
            print(f"{name:<8}", end=" ", file=sys.stderr, flush=True)
        start, used = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start
            self.processor[name] = time.process_time() - used
            if not self.quiet:
                print(f"{self.seconds[name]:7.1f} s", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m build_scripts", description="Makes the published edition from the source texts.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="make the site; the last good one stays when anything is wrong")
    check = commands.add_parser("check", help="read, parse and link everything and report all faults; writes nothing")
    serve = commands.add_parser("serve", help="build, show the site on this machine, and rebuild when a file changes")
    for command in (build, check, serve):
        command.add_argument("--source", type=Path, default=Path("source_texts"), help="folder of the source texts")
    for command in (build, check):
        command.add_argument("--quiet", action="store_true", help="print no progress")
        command.add_argument("--timings", type=Path, help="write the processor's seconds for each stage here (JSON)")
    for command in (build, serve):
        command.add_argument("--build-dir", type=Path, default=Path("build"), help="generated pages (build)")
        command.add_argument("--site", type=Path, default=Path("site"), help="folder of the finished site (site)")
    serve.add_argument("--port", type=int, default=8000, help="port on this machine (8000)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
