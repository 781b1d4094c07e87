"""When the words of synthesised speech are said, as flite tells it, next to when they are heard."""

import re
import subprocess
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from hookcheck.core.evidence import SpeechWord


def start_errors_s(text: str, voice: str, heard: Sequence[SpeechWord], from_s: float) -> list[float]:
    """How much too late each word that is heard right is placed, where *text* is said from *from_s* on."""
    said = [_bare(word) for word in text.split()]
    starts_s = _starts_s(text, voice)
    pairs = Levenshtein.opcodes(said, [_bare(word.text) for word in heard])
    return [
        heard[there].start_s - from_s - starts_s[here]
        for part in pairs
        if part.tag == "equal"
        for here, there in zip(
            range(part.src_start, part.src_end), range(part.dest_start, part.dest_end), strict=True
        )
    ]


def _starts_s(text: str, voice: str) -> list[float]:
    """The start of each word: that of its first sound."""
    sounds = [(begin_s, name) for begin_s, name in _sounds(text, voice) if name != "pau"]
    first, starts_s = 0, []
    for word in text.split():
        starts_s.append(sounds[first][0])
        first += sum(name != "pau" for _, name in _sounds(_bare(word), voice))
    assert first == len(sounds), f"words of {text!r} are said otherwise on their own"
    return starts_s


@cache
def _sounds(text: str, voice: str) -> tuple[tuple[float, str], ...]:
    """Each sound that flite makes, and when it begins."""
    command = ["flite", "-voice", voice, "-t", text, "-psdur", "-o", "/dev/null"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    names, ends = zip(*(sound.split(":") for sound in printed), strict=True)
    return tuple(zip((0.0, *map(float, ends)), names, strict=False))


def _bare(word: str) -> str:
    return re.sub(r"[^\w']", "", word).lower()
