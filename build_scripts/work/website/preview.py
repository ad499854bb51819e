"""A live preview: the site on this machine, made anew whenever a source, a page or a build script changes."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from build_scripts.domain.addresses.project import CONFIG, HAND_WRITTEN, PACKAGE
from build_scripts.work.builder_process import BuilderProcess


def serve(build: Callable[[], object], source: Path, site: Path, port: int) -> None:
    """Serves until it is stopped. A build with faults prints them and leaves the last good site in view."""
    own = HAND_WRITTEN, PACKAGE, CONFIG
    with BuilderProcess(build, own) as builder:
        builder.build_again()
        server = LiveReloadServer(
            builder=builder.build_again,
            host="127.0.0.1",
            port=port,
            root=str(site.resolve()),
            mount_path="/",
        )
        for path in (source, *own):
            server.watch(str(path))
        print(f"http://127.0.0.1:{port}/index.html  按 Ctrl+C 结束")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            # Its threads would outlive a request to end.
            server.shutdown()
