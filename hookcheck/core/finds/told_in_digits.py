"""Where the digits of a telephone number are told apart, in pairs, or as so many of one."""

import itertools
from collections.abc import Iterator, Sequence

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.reading import Reading
from hookcheck.core.values import Value
from hookcheck.core.values.cardinals import spoken_digit
from hookcheck.core.values.number_words import PLURALS, TEENS, TENS, UNITS
from hookcheck.core.values.phones import HUNDREDFOLD, REPEATS
from hookcheck.core.values.scores import GOALS
from hookcheck.core.wording.function_phrases import Span


def repeated(value: Value, reading: Reading) -> Iterator[Span]:
    """A number of one digit told as so many of it: three nines."""
    if len(set(value.code)) != 1:
        return
    for n, (count, digit) in enumerate(itertools.pairwise(reading.words)):
        if (str(PLURALS.get(digit)), GOALS.get(count)) == (value.code[0], len(value.code)):
            yield n, n + 1


def told_in_digits(value: Value, reading: Reading) -> Iterator[Span]:
    """A number whose digits are told or shown apart, also over several phrases: 1 1 9."""
    words = reading.words
    told = [_digits_of(words, n) for n in range(len(words))]
    for first in range(len(told)):
        digits, last = told[first][0], first + told[first][1] - 1
        while digits and value.code.startswith(digits) and last + 1 < len(told) and told[last + 1][0]:
            if digits == value.code or not _run_on(last, reading):
                break
            more, length = told[last + 1]
            digits += more
            last += length
        if digits == value.code and last > first:
            yield first, last


def _digits_of(words: Sequence[str], at: int) -> tuple[str, int]:
    """The digits told from word *at* on, and by how many words: five, eighty-five, double nine, oh."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word.isdecimal():
        return word, 1
    if word in REPEATS and (digit := spoken_digit(after)) is not None:
        return digit * REPEATS[word], 2
    if word == "hundred" and at and words[at - 1] in HUNDREDFOLD:
        return "00", 1
    if word in TENS:
        ones = UNITS.get(after)
        return (str(TENS[word] + ones), 2) if ones is not None else (str(TENS[word]), 1)
    return str(TEENS[word]) if word in TEENS else spoken_digit(word) or "", 1


def _run_on(last: int, reading: Reading) -> bool:
    """Whether the word after *last* goes on with it: speech does, texts on a screen do not."""
    here, after = reading.unit_of[last], reading.unit_of[last + 1]
    return here == after or reading.units[here].channel is not Channel.SCREEN
