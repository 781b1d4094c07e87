"""Every way to fail, and the exit code it leads to.

HookcheckError            70
├── UsageError             2
├── MediaError             3
└── BackendError           4
    ├── ModelMissing
    └── NotUnderstood
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the shell. A scan exits with the largest."""

    EARLY = 0
    NOT_EARLY = 1
    USAGE = 2
    MEDIA = 3
    BACKEND = 4
    BUG = 70
    INTERRUPTED = 130


class HookcheckError(Exception):
    """Something hookcheck can explain: *message* says what and where, *hint* what to do."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class UsageError(HookcheckError):
    """The request cannot be understood: flags, a message, a message file."""

    exit_code = ExitCode.USAGE


class MediaError(HookcheckError):
    """A file could not be opened or decoded."""

    exit_code = ExitCode.MEDIA


class BackendError(HookcheckError):
    """A recogniser failed."""

    exit_code = ExitCode.BACKEND


class ModelMissing(BackendError):
    """A recogniser's model is not on this machine."""


class NotUnderstood(BackendError):
    """A recogniser works, and can make nothing of this recording."""
