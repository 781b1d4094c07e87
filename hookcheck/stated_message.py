"""A key message as an editor wrote it down, in a text file of whatever encoding."""

from dataclasses import dataclass
from difflib import get_close_matches

from hookcheck.core.message import NameAlias
from hookcheck.errors import UsageError
from hookcheck.remote_files import FilePath, read_bytes, shown


@dataclass(frozen=True, slots=True)
class StatedMessage:
    """A key message as an editor wrote it down, not yet taken apart."""

    text: str
    language: str = ""
    must: tuple[str, ...] = ()
    names: tuple[NameAlias, ...] = ()
    forbid: tuple[str, ...] = ()
    where: str = "-m"
    """The file, and row, that it stands in."""


def read_text(path: FilePath) -> str:
    """The text of a file that a person wrote, in the encodings that Windows programs leave behind."""
    try:
        raw = read_bytes(path)
    except OSError as error:
        raise UsageError(
            f"{shown(path)} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
    encoding = encoding_of(raw)
    if encoding is None:
        raise UsageError(f"{shown(path)} is not a text file.", "Save it as UTF-8 text.")
    return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(raw: bytes) -> str | None:
    """The encoding that makes text of a file's bytes; None when none does."""
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """A hint for a *word* that is none of the *known* ones."""
    near = get_close_matches(word, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
