"""Where a telling pauses between two words: at a mark, or at the end of a phrase."""

from hookcheck.core.readings.reading import Reading

_PAUSE = frozenset(".!?,;:\n…–—-")
_END = frozenset(".!?\n")
_GOES_ON = frozenset(("who", "which", "that", "whose", "of", "yang"))
"""A phrase that begins so goes on with the one before."""


def is_parted(n: int, reading: Reading) -> bool:
    """Whether any mark, but for those within a word, or the end of a text follows word *n*."""
    last_of_unit = n + 1 == len(reading.words) or reading.unit_of[n] != reading.unit_of[n + 1]
    return last_of_unit or bool(reading.gaps[n].strip(" -'’"))


def pauses(n: int, reading: Reading) -> bool:
    """Whether a mark, or the end of a phrase that does not go on in the next one, follows word *n*."""
    return not _PAUSE.isdisjoint(reading.gaps[n]) or _ends_phrase(n, reading)


def ends_sentence(n: int, reading: Reading) -> bool:
    """Whether a mark that ends a sentence, or the end of such a phrase, follows word *n*."""
    return has_end_mark(n, reading) or _ends_phrase(n, reading)


def has_end_mark(n: int, reading: Reading) -> bool:
    """Whether a mark that ends a sentence follows word *n*."""
    return not _END.isdisjoint(reading.gaps[n])


def _ends_phrase(n: int, reading: Reading) -> bool:
    """Whether a phrase ends at word *n* which the next one does not go on with."""
    if n + 1 == len(reading.words):
        return True
    unit = reading.unit_of[n]
    if reading.unit_of[n + 1] == unit:
        return False
    spoken = reading.units[unit].channel.runs_on
    if spoken and reading.words[n + 1] in _GOES_ON:
        return False
    return reading.unpunctuated or not spoken
