"""What `hookcheck models` and its sub-commands do."""

import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hookcheck.backends.model_files import (
    UNVERIFIED,
    PulledModel,
    models_folder,
    pulled_models,
    remove_model,
    state_of,
    verify_model,
)
from hookcheck.backends.model_lock import Lock, read_lock
from hookcheck.backends.model_manifest import Model, list_models, model_named
from hookcheck.backends.model_pull import Progress, Report, adding_up, megabytes, pull_model, unheard
from hookcheck.backends.model_transfer import export_model, import_model, models_in
from hookcheck.commands.terminal import tell, write_report
from hookcheck.errors import BackendError, UsageError
from hookcheck.reports.escaping import one_line

_NARROWEST_USE = 18


def models_table(models_dir: str = "", columns: int = 80) -> str:
    """The models as a table for a terminal of so many *columns*."""
    here = {pulled.model: pulled for pulled in pulled_models(models_dir)}
    rows = [("MODEL", "LANGUAGES", "SIZE", "WER", "HERE")]
    uses = ["GOOD FOR"]
    for model in list_models():
        pulled = here.get(model)
        state = f"yes, {state_of(pulled)}" if pulled else "no"
        size = megabytes(model.size_bytes)
        rows.append((model.name, _languages(model), size, _word_error_rate(model), state))
        uses.append(model.good_for)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    left = sum(widths) + 2 * len(widths)
    lines: list[str] = []
    for row, use in zip(rows, uses, strict=True):
        first, *more = textwrap.wrap(use, max(_NARROWEST_USE, columns - left))
        lines.append("".join(f"{cell:<{wide}}  " for cell, wide in zip(row, widths, strict=True)) + first)
        lines.extend(" " * left + line for line in more)
    if any(UNVERIFIED in row[-1] for row in rows):
        lines += ["", "“hookcheck models verify” reads through what has other dates than when it was pulled."]
    return "\n".join(
        [
            *lines,
            "",
            "WER: words wrong in English read aloud (LibriSpeech), as published.",
            one_line(f"Kept in {models_folder(models_dir)}."),
            "To get one: hookcheck models pull NAME",
            "",
        ]
    )


def _languages(model: Model) -> str:
    return "English" if model.languages == ("en",) else str(len(model.languages))


def _word_error_rate(model: Model) -> str:
    """The first published one; empty where there is none with a source."""
    return f"{model.word_error_rates[0].rate:.1%}" if model.word_error_rates else ""


def pull_models(names: Sequence[str], revision: str, models_dir: str) -> None:
    """Fetch models, one after the other."""
    for model in [model_named(name) for name in names]:
        try:
            with _progress_bar(model.name) as report:
                lock = pull_model(model, models_dir, revision, report=report)
        except KeyboardInterrupt:
            tell(f"{model.name} is not complete.", "Run the same command again to go on.", label="Stopped")
            raise
        _say(f"{model.name} is in {models_folder(models_dir) / model.name}, {_origin(lock)}.")


def verify_models(names: Sequence[str], models_dir: str) -> None:
    """Read models through, those after a damaged one too.

    Raises:
        BackendError: one is damaged.
    """
    damaged: list[BackendError] = []
    for pulled in _pulled(names, models_dir):
        try:
            lock = read_lock(pulled.folder)
            with _progress_bar(pulled.model.name) as report:
                verify_model(pulled, adding_up("verifying", lock.size_bytes, report))
            _say(f"{pulled.model.name} is whole: {len(lock.files)} files, {_origin(lock)}.")
        except BackendError as error:
            damaged.append(error)
    for earlier in damaged[:-1]:
        tell(earlier.message, earlier.hint)
    if damaged:
        raise damaged[-1]


def remove_models(names: Sequence[str], models_dir: str) -> None:
    """Delete models."""
    for model in [model_named(name) for name in names]:
        _say(f"{remove_model(model.name, models_dir)} is gone.")


def export_models(folder: Path, names: Sequence[str], models_dir: str) -> None:
    """Copy models into *folder*."""
    for pulled in _pulled(names, models_dir):
        with _progress_bar(pulled.model.name) as report:
            copy = export_model(pulled, folder, report)
        _say(f"{pulled.model.name} is in {copy}.")


def import_models(folder: Path, models_dir: str) -> None:
    """Copy the models in *folder* to where hookcheck loads them from."""
    for exported in models_in(folder):
        with _progress_bar(exported.model.name) as report:
            copy = import_model(exported, models_dir, report)
        _say(f"{exported.model.name} is in {copy}.")


def _pulled(names: Sequence[str], models_dir: str) -> list[PulledModel]:
    here = {pulled.model: pulled for pulled in pulled_models(models_dir)}
    folder = models_folder(models_dir)
    if not names:
        if not here:
            raise UsageError(
                f"There are no models in {folder}.", "Get one: hookcheck models pull whisper-small"
            )
        return list(here.values())
    wanted = [model_named(name) for name in names]
    if missing := [model.name for model in wanted if model not in here]:
        raise UsageError(
            f"{', '.join(missing)} is not in {folder}.", f"Get it: hookcheck models pull {' '.join(missing)}"
        )
    return [here[model] for model in wanted]


def _origin(lock: Lock) -> str:
    return f"commit {lock.commit[:12]} from {lock.pulled_from}"


def _say(text: str) -> None:
    write_report(f"{one_line(text)}\n")


@contextmanager
def _progress_bar(title: str) -> Iterator[Report]:
    """A bar on stderr for what a pull reports; nothing when nobody watches."""
    if not sys.stderr.isatty():
        yield unheard
        return

    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.progress import Progress as Bars
    from rich.table import Column

    def whole() -> Column:
        return Column(no_wrap=True)

    columns = (
        TextColumn("{task.description}", markup=False, table_column=whole()),
        BarColumn(bar_width=None, table_column=Column(ratio=1)),
        DownloadColumn(table_column=whole()),
        TransferSpeedColumn(table_column=whole()),
        TimeRemainingColumn(table_column=whole()),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True, expand=True) as bars:
        task = bars.add_task(title, total=None)
        doing = ""

        def report(progress: Progress) -> None:
            nonlocal task, doing
            if progress.doing != doing:
                # A task of its own, so that what an earlier run brought does not count as speed.
                bars.remove_task(task)
                doing = progress.doing
                task = bars.add_task(
                    f"{title}: {one_line(doing)}",
                    completed=progress.done_bytes,
                    total=progress.total_bytes,
                )
            bars.update(task, completed=progress.done_bytes)

        yield report
