"""One row a video, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from hookcheck.core.evidence import Channel
from hookcheck.core.result import VideoFailure, VideoResult
from hookcheck.core.verdict import View
from hookcheck.reports.escaping import file_name, one_line

COLUMNS = (
    "file",
    "verdict",
    "score",
    "time_to_message_s",
    "sound_off",
    "sound_off_s",
    "speech_alone",
    "speech_alone_s",
    "coverage_percent",
    "unsure",
    "missing",
    "contradicted",
    "channels_missing",
    "message",
    "language",
    "error",
    "hint",
)
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's code page
# The wide ones are formulas to a Japanese Excel.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(videos: Iterable[VideoResult | VideoFailure]) -> str:
    """A table of *videos* that Excel opens as it is."""
    return csv_header() + "".join(map(csv_row, videos))


def csv_header() -> str:
    """The first row, led by a byte order mark."""
    return _BYTE_ORDER_MARK + _row(COLUMNS)


def csv_row(video: VideoResult | VideoFailure) -> str:
    """The row of one video."""
    if isinstance(video, VideoFailure):
        cells: dict[str, object] = {
            "file": file_name(video.path),
            "verdict": "FAILED",
            "error": one_line(video.error),
            "hint": one_line(video.hint),
        }
        return _row(cells.get(column, "") for column in COLUMNS)
    verdict, message = video.verdict, video.capture.message
    views = {view.view: view for view in verdict.by_view}
    found = {match.concept.name for match in video.capture.matches}
    cells = {
        "file": file_name(video.path),
        "verdict": verdict.outcome,
        "score": round(verdict.score, 1),
        "time_to_message_s": _seconds(verdict.captured_at_s),
        "coverage_percent": round(100 * verdict.coverage),
        "unsure": "yes" if verdict.unsure else "no",
        "missing": "; ".join(
            one_line(concept.name) for concept in message.concepts if concept.name not in found
        ),
        "contradicted": "; ".join(
            one_line(f"{against.message_says} / {against.video_says}")
            for against in video.capture.contradictions
        ),
        "channels_missing": " ".join(_names(missing.channel for missing in video.evidence.channels_missing)),
        "message": one_line(message.text),
        "language": message.language,
    }
    for view, column in ((View.SOUND_OFF, "sound_off"), (View.SPEECH_ALONE, "speech_alone")):
        if view in views:
            cells[column] = views[view].outcome
            cells[f"{column}_s"] = _seconds(views[view].captured_at_s)
    return _row(cells.get(column, "") for column in COLUMNS)


def _names(channels: Iterable[Channel]) -> list[str]:
    return [channel.value for channel in channels]


def _seconds(time_s: float | None) -> float | str:
    return "" if time_s is None else round(time_s, 2)


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow([_safe(str(cell)) for cell in cells])
    return line.getvalue()


def _safe(cell: str) -> str:
    """What a spreadsheet would run as a formula is led by an apostrophe, which it shows as text."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
