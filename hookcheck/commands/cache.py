"""`hookcheck cache`: what evidence is kept between runs, and how to be rid of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.terminal import tell, write_report
from hookcheck.errors import UsageError

if TYPE_CHECKING:
    from hookcheck.evidence_cache import EvidenceCache
    from hookcheck.known_evidence import KnownEvidence
    from hookcheck.settings import Settings

cache_app = typer.Typer(
    help="Show, prune or clear the evidence that is kept between runs.",
    invoke_without_command=True,
    add_completion=False,
)
_FILE_NAME = "evidence.sqlite"
_DAY_S = 24 * 3600
_BYTES_PER_MB = 1_000_000
_CLEAR_HINT = "Delete it with “hookcheck cache clear”, or name another place with --cache."


@cache_app.callback()
def show(context: typer.Context, cache: options.Cache = None) -> None:
    """Show where evidence is kept, of how many videos, and how much room it takes."""
    context.obj = cache_path(cache)
    if context.invoked_subcommand is not None:
        return
    path = context.obj
    if not path.exists():
        write_report(f"{path}\nNothing is kept yet.\n")
        return
    opened = _opened(path)
    size = opened.size()
    opened.close()
    write_report(f"{path}\n{_videos(size.videos)}, {_megabytes(path)}\n")


@cache_app.command()
def prune(
    context: typer.Context,
    older_than: Annotated[
        float,
        typer.Option("--older-than", metavar="DAYS", min=0, help="Drop what was kept so many days ago."),
    ] = 90.0,
) -> None:
    """Drop the evidence of videos that have not been read for long."""
    path = context.obj
    dropped = 0
    if path.exists():
        opened = _opened(path)
        dropped = opened.prune(older_than_s=older_than * _DAY_S)
        opened.close()
    write_report(f"Dropped the evidence of {_videos(dropped)}.\n")


@cache_app.command()
def clear(context: typer.Context) -> None:
    """Delete all evidence that is kept, also where the file is damaged."""
    from hookcheck.evidence_cache import clear as clear_file

    path = context.obj
    room = _megabytes(path)
    clear_file(path)
    write_report(f"Deleted {path} ({room}).\n")


def cache_path(asked: Path | None) -> Path:
    """The file that evidence is kept in: the one asked for, in a folder that exists, or the user's own."""
    if asked is None:
        from platformdirs import user_cache_path

        return user_cache_path("hookcheck", appauthor=False) / _FILE_NAME
    asked = asked.expanduser()
    return asked / _FILE_NAME if asked.is_dir() else asked


def open_known_evidence(asked: Path | None, settings: "Settings") -> "KnownEvidence | None":
    """What is known from other runs; None, and a warning, when the cache cannot be used."""
    from hookcheck.evidence_cache import CacheTrouble, EvidenceCache
    from hookcheck.known_evidence import KnownEvidence
    from hookcheck.settings import CacheSettings

    numbers = CacheSettings()
    try:
        opened = EvidenceCache.open(cache_path(asked), numbers)
    except CacheTrouble as trouble:
        _warn(str(trouble))
        return None
    if not opened.is_writable:
        tell(f"The cache {opened.path} can only be read: nothing new is kept.", label="Warning")
    return KnownEvidence(opened, settings, numbers, _warn)


def _warn(trouble: str) -> None:
    tell(f"{trouble} Going on without.", _CLEAR_HINT, label="Warning")


def _opened(path: Path) -> "EvidenceCache":
    from hookcheck.evidence_cache import CacheTrouble, EvidenceCache
    from hookcheck.settings import CacheSettings

    try:
        return EvidenceCache.open(path, CacheSettings())
    except CacheTrouble as trouble:
        raise UsageError(str(trouble), _CLEAR_HINT) from trouble


def _videos(count: int) -> str:
    return "1 video" if count == 1 else f"{count} videos"


def _megabytes(path: Path) -> str:
    files = (path, Path(f"{path}-wal"))
    size_bytes = sum(file.stat().st_size for file in files if file.exists())
    return f"{size_bytes / _BYTES_PER_MB:.1f} MB"
