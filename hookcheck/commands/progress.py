"""How far a run has come, on stderr: a bar for whoever watches, now and then a line for a log."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from hookcheck.reports.escaping import one_line
from hookcheck.reports.sentences import load_sentences
from hookcheck.settings import PROGRESS_LINE_EVERY_S

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import Task
    from rich.status import Status

    from hookcheck.core.result import Checked

_ORDER = ("EARLY", "LATE", "PARTIAL", "MISSED", "CONTRADICTED", "UNKNOWN", "FAILED")


class Progress(Protocol):
    """What hears how far a run has come."""

    def doing(self, what: str) -> None:
        """Say what is being done now."""
        ...

    def done(self, video: "Checked") -> None:
        """Count a video that is done."""
        ...


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Progress]:
    """What to tell of the progress of *total* videos; nobody hears of it when *quiet*."""
    if quiet:
        yield _Silent()
    elif not sys.stderr.isatty():
        yield _Lines(total)
    elif total == 1:
        from rich.console import Console

        with Console(stderr=True).status("") as status:
            yield _Status(status)
    else:
        bar = _bar()
        with bar:
            yield _Bar(bar, total)


class Tally:
    """Verdicts counted, in words."""

    def __init__(self) -> None:
        self.count = 0
        self._verdicts: Counter[str] = Counter()
        self._sentences = load_sentences("en")

    def add(self, video: "Checked") -> None:
        """Count one more."""
        from hookcheck.reports.wording import outcome_name

        self.count += 1
        self._verdicts[outcome_name(video)] += 1

    def __str__(self) -> str:
        return ", ".join(
            self._sentences.say(f"total.{name}", count=str(self._verdicts[name]))
            for name in _ORDER
            if self._verdicts[name]
        )


class _Silent:
    def doing(self, what: str) -> None:
        pass

    def done(self, video: "Checked") -> None:
        pass


class _Status:
    def __init__(self, status: "Status") -> None:
        self._status = status

    def doing(self, what: str) -> None:
        from rich.text import Text

        self._status.update(Text(one_line(what), style="dim"))

    def done(self, video: "Checked") -> None:
        pass


class _Bar:
    def __init__(self, bar: "Bar", total: int) -> None:
        self._bar = bar
        self._tally = Tally()
        self._task = bar.add_task("", total=total, verdicts="")

    def doing(self, what: str) -> None:
        pass

    def done(self, video: "Checked") -> None:
        self._tally.add(video)
        self._bar.update(self._task, advance=1, verdicts=str(self._tally))


class _Lines:
    """For logs: a line once in a while, none for a short run."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._tally = Tally()
        self._started_s = self._told_s = time.monotonic()

    def doing(self, what: str) -> None:
        pass

    def done(self, video: "Checked") -> None:
        self._tally.add(video)
        now_s = time.monotonic()
        if now_s - self._told_s < PROGRESS_LINE_EVERY_S or self._tally.count == self._total:
            return
        self._told_s = now_s
        rate = self._tally.count / (now_s - self._started_s)
        left_s = (self._total - self._tally.count) / rate
        sys.stderr.write(
            f"{self._tally.count} of {self._total} videos, {speed_of(rate)}, {_span(left_s)} left: "
            f"{self._tally}\n"
        )
        sys.stderr.flush()


def _bar() -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: "Task") -> Text:
            return Text(speed_of(task.speed) if task.speed else "", style="dim")

    return Bar(
        MofNCompleteColumn(),
        BarColumn(bar_width=20),
        TimeRemainingColumn(),
        Rate(),
        TextColumn("{task.fields[verdicts]}", markup=False),
        console=Console(stderr=True),
        transient=True,
        speed_estimate_period=120,
    )


def speed_of(videos_per_s: float) -> str:
    """A speed as people say it: many videos a second, or seconds for one."""
    if videos_per_s < 1:
        return f"{1 / videos_per_s:.1f} s a video"
    return f"{videos_per_s:.1f} a second" if videos_per_s < 10 else f"{videos_per_s:.0f} a second"


def _span(time_s: float) -> str:
    if time_s < 90:
        return f"{time_s:.0f} s"
    minutes = round(time_s / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
