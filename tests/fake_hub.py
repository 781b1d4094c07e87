"""A hub on localhost that speaks as much of the Hugging Face hub's protocol as a pull uses, faults included.

Run it on a folder of model files, to try a pull by hand:
    python -m tests.fake_hub FOLDER [OWNER/NAME]
"""

import hashlib
import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
_LARGE_BYTES = 100_000
_PIECE_BYTES = 16_384


@dataclass(slots=True)
class Fault:
    """What goes wrong with requests whose address contains *where*."""

    where: str
    times: int = 1_000_000
    """For so many requests; after that all is well."""
    status: int = 0
    """Refuse with this status."""
    headers: dict[str, str] = field(default_factory=dict)
    cut_after_bytes: int | None = None
    """Hang up after so much of the body."""
    drip_s: float = 0.0
    """Send one byte each so many seconds."""
    silent_s: float = 0.0
    """Say nothing for so long."""
    ignore_range: bool = False
    flip_last_byte: bool = False
    answer: bytes | None = None
    """Say this instead."""


@dataclass(slots=True)
class Request:
    """One request that reached the hub."""

    path: str
    range: str
    token: str
    by_proxy: bool


class FakeHub(ThreadingHTTPServer):
    """Repositories of files, each at one commit."""

    daemon_threads = True

    def __init__(self, repositories: dict[str, dict[str, bytes]]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.repositories = repositories
        self.commit = COMMIT
        self.faults: list[Fault] = []
        self.requests: list[Request] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def storage_address(self) -> str:
        """The hub keeps its large files under another host name, as the real one does."""
        return f"http://localhost:{self.server_port}"

    def take_fault(self, path: str) -> Fault | None:
        for fault in self.faults:
            if fault.where in path and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no news."""

    def ranges_asked(self, name: str) -> list[str]:
        return [request.range for request in self.requests if name in request.path and request.range]


class _Handler(BaseHTTPRequestHandler):
    server: FakeHub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        by_proxy = self.path.startswith("http://")
        path = unquote(urlsplit(self.path).path)
        self.server.requests.append(
            Request(path, self.headers.get("Range", ""), self.headers.get("Authorization", ""), by_proxy)
        )
        fault = self.server.take_fault(path) or Fault("")
        if fault.silent_s:
            time.sleep(fault.silent_s)
        if fault.status:
            return self._send(fault.status, b"no", fault, fault.headers)
        if fault.answer is not None:
            return self._send(200, fault.answer, fault)
        if path.startswith("/api/models/"):
            return self._describe(path.removeprefix("/api/models/"), fault)
        if path.startswith("/storage/"):
            return self._send_file(*path.removeprefix("/storage/").rsplit("/", 1), fault=fault)
        if "/resolve/" in path:
            repository, _, rest = path.strip("/").partition("/resolve/")
            return self._resolve(repository, *rest.split("/", 1), fault=fault)
        return self._send(404, b"", fault)

    def _describe(self, rest: str, fault: Fault) -> None:
        name, _, revision = rest.partition("/revision/")
        files = self.server.repositories.get(name)
        if files is None:
            return self._send(401, b'{"error":"Repository not found"}', fault)
        if revision not in ("main", self.server.commit):
            return self._send(404, b'{"error":"Invalid rev id"}', fault, {"X-Error-Code": "RevisionNotFound"})
        siblings = [_sibling(file, content) for file, content in files.items()]
        content = {"id": name, "sha": self.server.commit, "siblings": siblings}
        return self._send(200, json.dumps(content).encode(), fault)

    def _resolve(self, repository: str, commit: str, file: str, fault: Fault) -> None:
        content = self.server.repositories.get(repository, {}).get(file)
        if content is None or commit != self.server.commit:
            return self._send(404, b"Entry not found", fault, {"X-Error-Code": "EntryNotFound"})
        if len(content) < _LARGE_BYTES:
            return self._send_file(repository, file, fault)
        headers = {
            "Location": f"{self.server.storage_address}/storage/{repository}/{file}",
            "X-Repo-Commit": commit,
            "X-Linked-Etag": f'"{hashlib.sha256(content).hexdigest()}"',
            "X-Linked-Size": str(len(content)),
        }
        return self._send(302, b"", fault, headers)

    def _send_file(self, repository: str, file: str, fault: Fault) -> None:
        content = self.server.repositories[repository][file]
        total = len(content)
        if fault.flip_last_byte:
            content = content[:-1] + bytes([content[-1] ^ 1])
        asked = self.headers.get("Range", "")
        if not asked or fault.ignore_range:
            return self._send(200, content, fault)
        start = int(asked.removeprefix("bytes=").rstrip("-"))
        if start >= total:
            return self._send(416, b"", fault, {"Content-Range": f"bytes */{total}"})
        headers = {"Content-Range": f"bytes {start}-{total - 1}/{total}"}
        return self._send(206, content[start:], fault, headers)

    def _send(self, status: int, body: bytes, fault: Fault, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        piece_bytes = 1 if fault.drip_s else _PIECE_BYTES
        end = len(body) if fault.cut_after_bytes is None else min(len(body), fault.cut_after_bytes)
        with suppress(ConnectionError):
            for start in range(0, end, piece_bytes):
                self.wfile.write(body[start : min(end, start + piece_bytes)])
                time.sleep(fault.drip_s)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        if "--verbose" in sys.argv:
            super().log_message(format, *args)


def _sibling(file: str, content: bytes) -> dict[str, object]:
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    entry: dict[str, object] = {"rfilename": file, "size": len(content), "blobId": blob}
    if len(content) >= _LARGE_BYTES:
        sha256 = hashlib.sha256(content).hexdigest()
        entry["lfs"] = {"sha256": sha256, "size": len(content), "pointerSize": 134}
    return entry


@contextmanager
def serve(repositories: dict[str, dict[str, bytes]]) -> Iterator[FakeHub]:
    """A running hub with these files."""
    with FakeHub(repositories) as hub:
        thread = threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield hub
        finally:
            hub.shutdown()
            thread.join()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    repository = sys.argv[2] if len(sys.argv) > 2 else "Systran/faster-whisper-small"
    with serve({repository: {path.name: path.read_bytes() for path in folder.iterdir()}}) as by_hand:
        print(f"export HF_ENDPOINT={by_hand.address}", flush=True)
        threading.Event().wait()
