"""Evidence as a file, so that a changed message or threshold never costs a second look at the video."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from hookcheck import __version__
from hookcheck.atomic_write import write_atomically
from hookcheck.core.evidence import Evidence
from hookcheck.errors import UsageError

SUFFIX = ".evidence.json"
_FORMAT = "hookcheck-evidence"
_FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Document:
    format: str
    format_version: int
    hookcheck_version: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Head:
    format: str = ""
    format_version: int = 0


def to_bytes(evidence: Evidence) -> bytes:
    """*evidence* as a JSON document; `from_bytes` gives back an equal value."""
    document = _Document(_FORMAT, _FORMAT_VERSION, __version__, evidence)
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def from_bytes(document: bytes, where: str) -> Evidence:
    """The evidence in a JSON document; *where* names it in errors.

    Raises:
        UsageError: it is not evidence, or of a format that this hookcheck does not know.
    """
    try:
        head = msgspec.json.decode(document, type=_Head)
        if head.format != _FORMAT:
            raise UsageError(
                f"{where} is not saved evidence.", "Pass a file that --save-evidence has written."
            )
        if head.format_version > _FORMAT_VERSION:
            raise UsageError(f"{where} was written by a newer hookcheck.", "Upgrade hookcheck.")
        return msgspec.json.decode(document, type=_Document).evidence
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{where} is not saved evidence, or is damaged: {error}.",
            "Write it again with --save-evidence.",
        ) from error


def save_evidence(evidence: Evidence, path: Path) -> None:
    """Write *evidence* to *path*, whole or not at all.

    Raises:
        UsageError: the place cannot be written to.
    """
    write_atomically(path, to_bytes(evidence))


def load_evidence(path: Path) -> Evidence:
    """Read what `save_evidence` wrote.

    Raises:
        UsageError: the file cannot be read or is not evidence.
    """
    try:
        document = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror}.", "Check the name and its permissions."
        ) from error
    return from_bytes(document, str(path))
