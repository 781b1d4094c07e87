"""The few requests of the Hugging Face hub's HTTP API that a pull needs, against any hub that speaks it.

`huggingface_hub` is not used: since 1.x it starts each download anew instead of resuming what an
earlier run left, and it does not compare checksums.
"""

import http.client
import json
import os
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from hookcheck import __version__
from hookcheck.errors import BackendError, UsageError
from hookcheck.settings import PullSettings

_T = TypeVar("_T")

_PUBLIC_HUB = "https://huggingface.co"
_CHUNK_BYTES = 1 << 18
_TRY_AGAIN = "Run the same command again: it goes on where it stopped."
_OTHER_WAYS = (
    "Check the connection, HTTPS_PROXY and HF_ENDPOINT, or bring the model from another machine: "
    "“hookcheck models export” there, “hookcheck models import” here."
)


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a repository, as the hub describes it."""

    name: str
    size_bytes: int
    sha256: str
    """Empty for small files, of which the hub only knows the git hash."""
    git_hash: str
    """Empty when the hub does not say."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at one commit."""

    name: str
    commit: str
    files: tuple[HubFile, ...]


class _Transient(Exception):
    """A failure that a further try may get past."""

    def __init__(self, error: BackendError, wait_s: float | None = None) -> None:
        super().__init__(error.message)
        self.error = error
        self.wait_s = wait_s


def hub_address() -> str:
    """The hub to pull from: HF_ENDPOINT, or the public one.

    Raises:
        UsageError: HF_ENDPOINT is no web address.
    """
    address = os.environ.get("HF_ENDPOINT", "").strip().rstrip("/") or _PUBLIC_HUB
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"HF_ENDPOINT is “{address}”, which is no web address.",
            f"It has to begin with https://, as in {_PUBLIC_HUB}; unset it for the public hub.",
        )
    return address


def describe_repository(
    name: str, revision: str, settings: PullSettings, waiting: Callable[[str], None]
) -> Repository:
    """What the hub has under *name* at *revision* (branch, tag or commit); *waiting* hears of each pause.

    Raises:
        BackendError: the hub cannot be reached, refuses, or answers something else.
    """
    url = f"{hub_address()}/api/models/{name}/revision/{quote(revision, safe='')}?blobs=true"

    def ask() -> bytes:
        with _open(url, {}, f"{name} at “{revision}”", settings) as response:
            return b"".join(_chunks(response, f"The description of {name}", settings))

    answer = _persist(ask, settings, waiting)
    try:
        content = json.loads(answer)
        return Repository(name, _commit(content["sha"]), tuple(_file(entry) for entry in content["siblings"]))
    except (ValueError, KeyError, TypeError) as error:
        raise BackendError(
            f"{_host(url)} does not answer as a Hugging Face hub does.",
            "Check HF_ENDPOINT; a proxy's sign-in page in between has the same effect.",
        ) from error


def _commit(sha: str) -> str:
    int(sha, 16)
    return sha


def _file(entry: dict[str, Any]) -> HubFile:
    large = entry.get("lfs") or {}
    return HubFile(
        name=entry["rfilename"],
        size_bytes=int(large.get("size", entry["size"])),
        sha256=large.get("sha256", ""),
        # For a large file this is the hash of the pointer, not of its content.
        git_hash="" if large else entry.get("blobId", ""),
    )


def fetch_file(
    repository: Repository,
    file: HubFile,
    part: Path,
    settings: PullSettings,
    report: Callable[[int], None],
    waiting: Callable[[str], None],
) -> None:
    """Bring *file* into *part*, going on from what is there; *report* hears how many bytes *part* has.

    *waiting* hears of each pause before a further try.

    Raises:
        BackendError: it could not be brought in full. What has come stays in *part*.
    """
    url = f"{hub_address()}/{repository.name}/resolve/{repository.commit}/{quote(file.name)}"
    if _size(part) > file.size_bytes:
        part.unlink()

    def go_on() -> None:
        here = _size(part)
        report(here)
        if here == file.size_bytes and part.exists():
            return
        headers = {"Range": f"bytes={here}-"} if here else {}
        with _open(url, headers, file.name, settings) as response, part.open("ab") as to:
            if here and not _continues_at(response, here):
                to.seek(0)
                to.truncate()
            for chunk in _chunks(response, file.name, settings):
                to.write(chunk)
                report(to.tell())
                if to.tell() > file.size_bytes:
                    break
        if (size_bytes := _size(part)) != file.size_bytes:
            if size_bytes > file.size_bytes:
                part.unlink()
            raise _Transient(_broken_off(url, file, size_bytes))

    _persist(go_on, settings, waiting, lambda: _size(part))


def _continues_at(response: Any, here: int) -> bool:
    said = response.headers.get("Content-Range", "")
    return bool(response.status == HTTPStatus.PARTIAL_CONTENT and said.startswith(f"bytes {here}-"))


def _chunks(response: Any, what: str, settings: PullSettings) -> Iterator[bytes]:
    """What *response* brings, as it comes; a connection that only drips is given up."""
    began_s, brought_bytes = time.monotonic(), 0
    while chunk := _read(response):
        yield chunk
        brought_bytes += len(chunk)
        taken_s = time.monotonic() - began_s
        if taken_s < settings.slow_for_s:
            continue
        if brought_bytes < settings.slowest_bytes_per_s * taken_s:
            raise BackendError(
                f"{what} comes at {brought_bytes / taken_s:.0f} bytes a second from {_host(response.url)}: "
                "too slow to wait for.",
                f"{_OTHER_WAYS} {_TRY_AGAIN}",
            )
        began_s, brought_bytes = time.monotonic(), 0


def _read(response: Any) -> bytes:
    try:
        chunk: bytes = response.read1(_CHUNK_BYTES)
    except (OSError, http.client.HTTPException) as error:
        raise _unreachable(error, response.url) from error
    return chunk


def _persist(
    attempt: Callable[[], _T],
    settings: PullSettings,
    waiting: Callable[[str], None],
    brought_bytes: Callable[[], int] = lambda: 0,
) -> _T:
    """Repeat *attempt* while a further try may help: as long as it brings something, then a few times."""
    fruitless, before = 0, brought_bytes()
    while True:
        try:
            return attempt()
        except _Transient as transient:
            if brought_bytes() >= before + settings.worthwhile_bytes:
                fruitless, before = 0, brought_bytes()
            fruitless += 1
            wait_s = transient.wait_s
            if wait_s is None:
                wait_s = settings.first_wait_s * 2 ** (fruitless - 1)
            if fruitless >= settings.attempts or wait_s > settings.longest_wait_s:
                raise transient.error from transient.__cause__
            waiting(f"again in {wait_s:.0f} s: {transient.error.message}")
            time.sleep(wait_s)


def _open(url: str, headers: dict[str, str], what: str, settings: PullSettings) -> Any:
    """The hub's answer to a GET, for the caller to close; a refusal becomes an error that says what to do."""
    request = urllib.request.Request(url, headers={"User-Agent": f"hookcheck/{__version__}", **headers})
    request.add_header("Accept-Encoding", "identity")
    if token := os.environ.get("HF_TOKEN", ""):
        # Unredirected: the storage behind a hub gets no token.
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    try:
        return _opener().open(request, timeout=settings.silence_s)
    except urllib.error.HTTPError as error:
        with error:
            raise _refusal(error, what) from error
    except (OSError, http.client.HTTPException) as error:
        raise _unreachable(error, url) from error


def _refusal(error: urllib.error.HTTPError, what: str) -> Exception:
    host = _host(error.url)
    match error.code:
        case 401 | 403:
            return BackendError(
                f"{host} does not let us have {what} ({error.code}).",
                "It may have moved or be private there; where the hub wants a token, set HF_TOKEN.",
            )
        case 404:
            return BackendError(
                f"{host} has no {what} (404).", "Check --revision, and HF_ENDPOINT if it names a mirror."
            )
        case 407:
            return BackendError(
                f"The proxy wants a user name and password before it lets us reach {host} (407).",
                "Put them into HTTPS_PROXY: http://user:password@proxy:port",
            )
        case 429:
            wait_s = _retry_after_s(error)
            after = f" and asks to wait {wait_s:.0f} s" if wait_s else ""
            return _Transient(
                BackendError(f"{host} limits downloads right now (429){after}.", _TRY_AGAIN), wait_s
            )
        case code if code >= 500 or code == 408:
            return _Transient(
                BackendError(f"{host} is out of order ({code}).", _TRY_AGAIN), _retry_after_s(error)
            )
        case code:
            return BackendError(f"{host} answers {code} when asked for {what}: {error.reason}.", _OTHER_WAYS)


def _retry_after_s(error: urllib.error.HTTPError) -> float | None:
    said = error.headers.get("Retry-After", "")
    return float(said) if said.isdigit() else None


def _unreachable(error: Exception, url: str) -> Exception:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    host = _host(url)
    if proxy := _proxy(url):
        host += f", through the proxy {_host(proxy if '//' in proxy else f'//{proxy}')},"
    if isinstance(reason, ssl.SSLCertVerificationError):
        return BackendError(
            f"The certificate of {host} is not trusted here: {reason.verify_message}.",
            "Behind a company proxy, point SSL_CERT_FILE at its root certificate.",
        )
    if isinstance(reason, TimeoutError):
        words = "does not answer"
    elif isinstance(reason, OSError) and reason.strerror:
        words = f"cannot be reached: {reason.strerror}"
    else:
        words = f"broke off: {reason}"
    return _Transient(BackendError(f"{host} {words}.", f"{_OTHER_WAYS} {_TRY_AGAIN}"))


def _broken_off(url: str, file: HubFile, size_bytes: int) -> BackendError:
    return BackendError(
        f"{_host(url)} broke off {file.name} after {size_bytes} of {file.size_bytes} bytes.", _TRY_AGAIN
    )


class _Redirect(urllib.request.HTTPRedirectHandler):
    """Follows the hub to its storage, but never from https to http."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise urllib.error.HTTPError(newurl, code, "a redirect away from https", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """Opens http and https addresses, nothing else, through the proxy that the environment names."""
    import truststore

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)),
        _Redirect(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _proxy(url: str) -> str:
    """The proxy that the environment names for *url*; empty when there is none."""
    parts = urlsplit(url)
    if urllib.request.proxy_bypass(parts.netloc):
        return ""
    return urllib.request.getproxies().get(parts.scheme, "")


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
