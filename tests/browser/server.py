"""A plain web server for the tests: one folder at one path, everything else is not found."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, mount: str, headers: Mapping[str, str], charset: str, **kwargs: object) -> None:
        self.mount = mount
        self.headers_too = headers
        self.charset = charset
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer(super().do_GET)

    def do_HEAD(self) -> None:
        self._answer(super().do_HEAD)

    def end_headers(self) -> None:
        for name, value in self.headers_too.items():
            self.send_header(name, value)
        super().end_headers()

    def guess_type(self, path: object) -> str:
        kind = super().guess_type(path)  # type: ignore[arg-type]
        loaded = kind.endswith(("javascript", "css"))
        return f"{kind}; charset={self.charset}" if loaded and self.charset else kind

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: what goes wrong is the browser's to see."""

    def _answer(self, serve: object) -> None:
        if not self.path.startswith(self.mount):
            self.send_error(404, "outside the folder that is served")
            return
        self.path = "/" + self.path.removeprefix(self.mount)
        serve()  # type: ignore[operator]


@contextmanager
def serve(
    folder: Path, mount: str = "/", headers: Mapping[str, str] = MappingProxyType({}), charset: str = "",
) -> Iterator[str]:
    """The address at which the folder is served; `mount` begins and ends with a slash. `charset`: what the server says
    of scripts and styles."""
    handler = partial(_Handler, mount=mount, headers=headers, charset=charset, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
