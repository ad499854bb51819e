"""A live preview: the site on this machine, made anew whenever a source, a page or a build script changes."""

import subprocess
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from build_scripts.domain.project import CONFIG, HAND_WRITTEN, PACKAGE, ROOT


def serve(source: Path, work: Path, site: Path, port: int) -> None:
    """Serves until it is stopped. A build with faults prints them and leaves the last good site in view."""

    def rebuild() -> None:
        # In a process of its own, so that a change to the build scripts themselves is seen too.
        command = [sys.executable, "-m", "build_scripts", "build"]
        for option, path in (("--source", source), ("--build-dir", work), ("--site", site)):
            command += [option, str(path.absolute())]
        subprocess.run(command, cwd=ROOT, check=False)

    rebuild()
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(site.resolve()), mount_path="/")
    for path in (source, HAND_WRITTEN, PACKAGE, CONFIG):
        server.watch(str(path))
    print(f"http://127.0.0.1:{port}/index.html  按 Ctrl+C 结束")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        # Its threads would outlive a request to end.
        server.shutdown()
