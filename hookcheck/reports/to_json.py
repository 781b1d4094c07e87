"""A run as JSON for other programs; `result.schema.json` beside this file describes it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from hookcheck.core.capture import Capture
from hookcheck.core.evidence import Box, Evidence
from hookcheck.core.message import KeyMessage
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import Verdict

FORMAT_VERSION = 1

Json = dict[str, Any]


def to_json(scan: ScanResult, *, elapsed_s: float | None = None) -> str:
    """The whole run as one document; the same videos give the same bytes, `timings` apart."""
    return "".join(json_pieces(scan, elapsed_s=elapsed_s))


def json_pieces(scan: ScanResult, *, elapsed_s: float | None = None) -> Iterator[str]:
    """What `to_json` writes, a video at a time."""
    document: Json = {
        "format": "hookcheck-result",
        "format_version": FORMAT_VERSION,
        "hookcheck_version": scan.version,
        "window_s": _ms(scan.window_s),
        "totals": _totals(scan.videos),
        "videos": [],
    }
    if elapsed_s is not None:
        document["timings"] = {"elapsed_s": _ms(elapsed_s)}
    head, tail = _indented(document).split('"videos": []')
    yield f'{head}"videos": ['
    separator = "\n"
    for video in scan.videos:
        # No string holds a line break of its own in JSON.
        yield f"{separator}    " + _indented(video_document(video)).replace("\n", "\n    ")
        separator = ",\n"
    yield ("\n  ]" if scan.videos else "]") + tail + "\n"


def json_line(video: VideoResult | VideoFailure) -> str:
    """One video on a line of its own, in ASCII: no reader takes anything in it for a line break."""
    return json.dumps(video_document(video), separators=(",", ":")) + "\n"


def _indented(document: Json) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of what `to_json` writes."""
    return files("hookcheck.reports").joinpath("result.schema.json").read_text(encoding="utf-8")


def video_document(video: VideoResult | VideoFailure) -> Json:
    """One video as a JSON object."""
    if isinstance(video, VideoFailure):
        return {
            "path": _path(video.path),
            "status": "failed",
            "error": video.error,
            "hint": video.hint,
            "exit_code": int(video.exit_code),
        }
    return {
        "path": _path(video.path),
        "status": "checked",
        **_verdict(video.verdict),
        "message": _message(video.capture.message),
        "concepts": _concepts(video.capture),
        "contradictions": [
            {
                "concept": found.concept,
                "message_says": found.message_says,
                "video_says": found.video_says,
                "channel": found.channel.value,
                "start_s": _ms(found.start_s),
                "captured_at_s": _ms(found.captured_at_s),
                "why": found.why,
            }
            for found in video.capture.contradictions
        ],
        "evidence": _evidence(video.evidence),
    }


def _totals(videos: Iterable[VideoResult | VideoFailure]) -> Json:
    outcomes = Counter(
        "failed" if isinstance(video, VideoFailure) else video.verdict.outcome.value for video in videos
    )
    return {"videos": outcomes.total(), **dict(sorted(outcomes.items()))}


def _verdict(verdict: Verdict) -> Json:
    return {
        "outcome": verdict.outcome.value,
        "score": _share(verdict.score),
        "captured_at_s": _ms_or_none(verdict.captured_at_s),
        "coverage": _share(verdict.coverage),
        "confidence": _share(verdict.confidence),
        "unsure": verdict.unsure,
        "views": [
            {
                "view": view.view.value,
                "outcome": view.outcome.value,
                "captured_at_s": _ms_or_none(view.captured_at_s),
                "coverage": _share(view.coverage),
            }
            for view in verdict.by_view
        ],
        "coverage_at": [
            {"time_s": _ms(mark.time_s), "coverage": _share(mark.coverage)} for mark in verdict.marks
        ],
        "reasons": [
            {
                "kind": reason.kind.value,
                "concept": reason.concept,
                "channel": reason.channel.value if reason.channel else None,
                "time_s": _ms_or_none(reason.time_s),
                "quote": reason.quote,
                "expected": reason.expected,
                "detail": reason.detail,
                "concepts_in": reason.concepts_in,
                "concepts_total": reason.concepts_total,
            }
            for reason in verdict.reasons
        ],
    }


def _message(message: KeyMessage) -> Json:
    return {
        "text": message.text,
        "language": message.language,
        "forbid": list(message.forbid),
    }


def _concepts(capture: Capture) -> list[Json]:
    return [
        {
            "name": concept.name,
            "kind": concept.kind.value,
            "weight": _share(concept.weight),
            "must": concept.must,
            "matches": [
                {
                    "channel": match.channel.value,
                    "quote": match.quote,
                    "start_s": _ms(match.start_s),
                    "captured_at_s": _ms(match.captured_at_s),
                    "similarity": _share(match.similarity),
                    "why": match.why,
                }
                for match in capture.matches
                if match.concept == concept
            ],
        }
        for concept in capture.message.concepts
    ]


def _evidence(evidence: Evidence) -> Json:
    source = evidence.source
    return {
        "source": {
            "duration_s": _ms_or_none(source.duration_s),
            "width_px": source.width_px,
            "height_px": source.height_px,
            "frame_rate_hz": _ms_or_none(source.frame_rate_hz),
            "has_audio": source.has_audio,
            "sha256": source.sha256,
        },
        "window_s": _ms(evidence.window_s),
        "read_until_s": _ms(evidence.read_until_s),
        "channels_read": [channel.value for channel in evidence.channels_read],
        "channels_missing": [
            {"channel": missing.channel.value, "reason": missing.reason, "hint": missing.hint}
            for missing in evidence.channels_missing
        ],
        "read_by": [
            {"channel": by.channel.value, "name": by.name, "version": by.version, "model": by.model}
            for by in evidence.read_by
        ],
        "sound": evidence.sound.value,
        "speech_language": evidence.speech_language,
        "first_sound_s": _ms_or_none(evidence.first_sound_s),
        "speech": [
            {
                "text": phrase.text,
                "start_s": _ms(phrase.start_s),
                "end_s": _ms(phrase.end_s),
                "words": [
                    {
                        "text": word.text,
                        "start_s": _ms(word.start_s),
                        "end_s": _ms(word.end_s),
                        "confidence": _share(word.confidence),
                        "interpolated": word.interpolated,
                    }
                    for word in phrase.words
                ],
            }
            for phrase in evidence.speech
        ],
        "screen_text": [
            {
                "text": event.text,
                "start_s": _ms(event.start_s),
                "end_s": _ms(event.end_s),
                "box": _box(event.box),
                "confidence": _share(event.confidence),
                "placement": event.placement.value,
            }
            for event in evidence.screen_text
        ],
        "captions": [
            {"text": caption.text, "start_s": _ms(caption.start_s), "end_s": _ms(caption.end_s)}
            for caption in evidence.captions
        ],
        "discarded": [
            {
                "channel": dropped.channel.value,
                "text": dropped.text,
                "start_s": _ms(dropped.start_s),
                "end_s": _ms(dropped.end_s),
                "reason": dropped.reason,
            }
            for dropped in evidence.discarded
        ],
        "cuts_s": [_ms(cut_s) for cut_s in evidence.cuts_s],
    }


def _box(box: Box) -> Json:
    return {
        "left": _share(box.left),
        "top": _share(box.top),
        "right": _share(box.right),
        "bottom": _share(box.bottom),
    }


def _path(path: str) -> str:
    """With forward slashes; bytes that are no UTF-8 (old shares) are escaped."""
    return Path(path).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _ms(time_s: float) -> float:
    return round(float(time_s), 3)


def _ms_or_none(time_s: float | None) -> float | None:
    return None if time_s is None else _ms(time_s)


def _share(value: float) -> float:
    return round(float(value), 4)
