"""Where "stop" stops nothing: a tram stop, non-stop, stop kontak, never stop learning."""

import re
from collections.abc import Sequence

from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()

_NOUN = "stop"
_STOP = frozenset((_NOUN, "berhenti", "henti"))
_THE = frozenset(
    (
        "a", "the", "this", "that", "each", "every", "any", "one", "your", "our", "my", "their", "his", "her",
        "its", "next", "first", "last", "final", "nearest", "second", "third", "another", "di", "setiap",
        "tiap",
    )
)  # fmt: skip
"""After these a word is a noun."""
_KINDS_OF_STOP = frozenset(
    (
        "bus", "tram", "train", "coach", "metro", "shuttle", "ferry", "tube", "pit", "truck", "rest", "non",
        "halte",
    )
)  # fmt: skip
_AFTER_NOUN = frozenset(("kontak", "sign", "signs", "button", "bus", "ini", "itu", "tadi", "terakhir"))
_NEVER = frozenset(
    (
        "never", "don't", "dont", "won't", "can't", "not", "jangan", "nggak", "gak", "ga", "tak", "tidak",
        "tanpa",
    )
)  # fmt: skip
_DOING = re.compile(r"\w{2,}ing|(ber|me[mnlrwy])\w{3,}")
_LEADING_ON = frozenset(
    (
        "need", "want", "have", "go", "gonna", "plan", "decid", "agre", "vow", "promis", "pledg",
        "order", "tell", "ask", "urg", "tri", "refus", "fail", "set", "due", "about", "ready",
        "begin", "start", "continu", "ought", "forc", "warn", "abl", "suppos", "requir", "like",
        "choos", "expect", "vote", "call", "advis", "remind", "time", "threaten", "intend", "get",
        "bound", "prepar", "encourag", "invit", "allow", "hope", "love", "hate", "wish", "offer",
        "demand", "swear", "instruct", "mean", "happen", "know", "beg", "manag", "chanc", "right",
        "reason", "campaign",
    )
)  # fmt: skip
"""Roots of words after which "to stop" tells what is done, rather than what for."""


def is_what_for(span: Span, reading: Reading, clauses: Sequence[int]) -> bool:
    """Whether "to stop" at *span* tells what something else is done for: "salt the path to stop slips"."""
    first, last = span
    words = reading.words
    if words[first : last + 1] != (_NOUN,) or words[first - 1 : first] != ("to",):
        return False
    before = [
        n for n in range(max(first - _NUMBERS.what_for_words, 0), first - 1) if clauses[n] == clauses[first]
    ]
    done = any(reading.content[n] for n in before) or any(words[n] == "how" for n in before)
    return done and all(_LEADING_ON.isdisjoint(reading.roots[n]) for n in before)


def is_place(span: Span, reading: Reading) -> bool:
    """Whether "stop" at *span* is a noun: a place where a bus stops, a "stop kontak"."""
    first, last = span
    words, unit_of = reading.words, reading.unit_of
    if words[first : last + 1] != (_NOUN,):
        return False
    follows = words[last + 1] if last + 1 < len(words) else ""
    if follows == "to" and words[first - 1 : first] == ("a",):
        # "They demand a stop to the mine."
        return False
    after = follows if follows and unit_of[last + 1] == unit_of[last] else ""
    if after in _AFTER_NOUN:
        return True
    before = words[first - 1] if first and unit_of[first - 1] == unit_of[first] else ""
    if before in _THE or before in _KINDS_OF_STOP:
        return True
    # "From the hospital stop"; but "our staff stop serving", "the neighbours stop".
    return (
        first > 1
        and unit_of[first - 2] == unit_of[first]
        and words[first - 2] in _THE
        and reading.content[first - 1]
        and not before.endswith("s")
        and not _DOING.fullmatch(after)
    )


def keeps_going(span: Span, reading: Reading) -> bool:
    """Whether *span* is a part of "never stop learning", which negates nothing."""
    return any(is_never_stopped(n, reading) for n in range(span[0], span[1] + 2))


def is_never_stopped(position: int, reading: Reading) -> bool:
    """Whether the word at *position* is the "stop" of "never stop learning"."""
    words = reading.words
    return (
        0 < position < len(words) - 1
        and words[position] in _STOP
        and words[position - 1] in _NEVER
        and _DOING.fullmatch(words[position + 1]) is not None
    )
