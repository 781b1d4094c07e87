"""The built-in English recogniser in a process of its own, a fresh one for each video.

Its library keeps something of what it has heard for as long as the process lives, even when it is loaded
anew: the times of a video moved by a few hundredths of a second, depending on the videos before it. This file
is run by itself in that process, so at its top it imports nothing of hookcheck.
"""

import json
import os
import struct
import subprocess
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

_REQUEST = struct.Struct("<II")
_ANSWER = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class HeardLine:
    """A line of speech as the recogniser parts it."""

    text: str
    start_s: float
    duration_s: float


class MoonshineFailed(Exception):
    """The recogniser failed, or its process ended."""


class MoonshineProcess:
    """The process that hears one video."""

    def __init__(self, model_folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", __file__, str(model_folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def lines(self, samples: bytes, sample_rate_hz: int) -> list[HeardLine]:
        """The lines heard in *samples* (32-bit floats).

        Raises:
            MoonshineFailed: the recogniser cannot be loaded, or fails.
        """
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(_REQUEST.pack(sample_rate_hz, len(samples)) + samples)
            self._process.stdin.flush()
            answer = json.loads(_received(self._process.stdout))
        except (OSError, EOFError) as error:
            raise MoonshineFailed(f"its process ended with code {self._process.wait()}") from error
        if isinstance(answer, str):
            raise MoonshineFailed(answer)
        return [HeardLine(*line) for line in answer]


def _received(stream: IO[bytes]) -> bytes:
    head = stream.read(_ANSWER.size)
    if len(head) < _ANSWER.size:
        raise EOFError
    return stream.read(_ANSWER.unpack(head)[0])


def _serve(model_folder: str) -> None:
    """Answer requests until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    # What the library prints is no answer.
    os.dup2(2, 1)
    model = None
    while head := sys.stdin.buffer.read(_REQUEST.size):
        sample_rate_hz, size_bytes = _REQUEST.unpack(head)
        samples = array("f", sys.stdin.buffer.read(size_bytes))
        answer: object
        try:
            if model is None:
                from moonshine_voice import ModelArch, Transcriber

                model = Transcriber(model_folder, ModelArch.TINY, options={"return_audio_data": "false"})
            heard = model.transcribe_without_streaming(samples.tolist(), sample_rate_hz)
            answer = [(line.text, line.start_time, line.duration) for line in heard.lines]
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        document = json.dumps(answer).encode()
        answers.write(_ANSWER.pack(len(document)) + document)
        answers.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
