"""Check that the opening seconds of a video get its key message across."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hookcheck.core.evidence import Evidence
    from hookcheck.core.message import KeyMessage, parse_message
    from hookcheck.core.result import VideoResult
    from hookcheck.core.verdict import Outcome
    from hookcheck.errors import BackendError, HookcheckError, MediaError, ModelMissing, UsageError
    from hookcheck.judging import check_evidence
    from hookcheck.pipeline import check_video, gather_evidence
    from hookcheck.recognisers import Recognisers
    from hookcheck.settings import Settings

__version__ = "0.1.0"

# What `import hookcheck` promises, each loaded when first asked for: the recognisers' libraries take seconds.
_HOMES = {
    "BackendError": "errors",
    "Evidence": "core.evidence",
    "HookcheckError": "errors",
    "KeyMessage": "core.message",
    "MediaError": "errors",
    "ModelMissing": "errors",
    "Outcome": "core.verdict",
    "Recognisers": "recognisers",
    "Settings": "settings",
    "UsageError": "errors",
    "VideoResult": "core.result",
    "check_evidence": "judging",
    "check_video": "pipeline",
    "gather_evidence": "pipeline",
    "parse_message": "core.message",
}

__all__ = [
    "BackendError",
    "Evidence",
    "HookcheckError",
    "KeyMessage",
    "MediaError",
    "ModelMissing",
    "Outcome",
    "Recognisers",
    "Settings",
    "UsageError",
    "VideoResult",
    "__version__",
    "check_evidence",
    "check_video",
    "gather_evidence",
    "parse_message",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'hookcheck' has no attribute {name!r}")
    return getattr(import_module(f"hookcheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
