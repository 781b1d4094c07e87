"""A web server on this machine that gives parts of files and counts what it gives."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass
class WebServer:
    """What was asked of it so far."""

    url: str = ""
    bytes_given: dict[str, int] = field(default_factory=dict)
    """By the path that was asked for."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, server_state: WebServer, ranges: bool, **options: object) -> None:
        self.state = server_state
        self.ranges = ranges
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)?", self.headers.get("Range", ""))
        if not path.is_file():
            super().do_GET()
            return
        size = path.stat().st_size
        start, end = (int(asked[1]), int(asked[2] or size - 1)) if asked and self.ranges else (0, size - 1)
        end = min(end, size - 1)
        self.send_response(206 if asked and self.ranges else 200)
        if asked and self.ranges:
            self.send_header("Content-Range", f"bytes {start}-{end}/{size}")
        self.send_header("Content-Length", str(end - start + 1))
        self.end_headers()
        with path.open("rb") as file:
            file.seek(start)
            try:
                self.wfile.write(file.read(end - start + 1))
            except ConnectionError:
                # Who only wants to know whether a file is there hangs up.
                return
        self.state.bytes_given[self.path] = self.state.bytes_given.get(self.path, 0) + end - start + 1


@contextmanager
def serving(folder: Path, *, ranges: bool = True) -> Iterator[WebServer]:
    """Serve *folder*, its lists of files included; without *ranges* only whole files."""
    state = WebServer()
    handler = partial(_Handler, directory=str(folder), server_state=state, ranges=ranges)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
