"""Where a video puts another name in the place of the message's: "it's Tanner Street, not Vine Street"."""

from collections.abc import Iterator

from hookcheck.core.names.name_likeness import OwnName, names_another
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.pauses import ends_sentence, is_parted
from hookcheck.core.senses.searched import Searched
from hookcheck.core.wording.function_phrases import DENYING, Span

MEANT = frozenset(("meant", "mean", "maksudku", "maksudnya", "maksud", "harusnya", "seharusnya"))
_SAID = frozenset(("said", "say", "wrote", "put", "bilang", "sebut", "tulis", "nulis", "ngomong"))
_MEANING = frozenset(("meant", "maksudku", "maksudnya"))
"""Before the other name, these correct one told before; "I mean" may only fill a pause."""
_BETWEEN = frozenset(
    (
        "but", "it's", "its", "it", "is", "i", "we", "that's", "the", "at", "in", "on", "to", "from",
        "sorry", "rather", "actually", "tapi", "tetapi", "melainkan", "yang", "benar", "bener", "di", "ke",
        "dari", "ya", "deng", "maaf", "sebenarnya", "saya", "aku", "kami", "si", "itu",
    )
)  # fmt: skip
"""Words between the name that is taken back and the other one, beside them, or before the former."""
_MOST_BETWEEN = 4
_MOST_NAMES = 3


def find_replaced_names(name: OwnName, own: Reading, searched: Searched) -> Iterator[Span]:
    """Where *name*, of a message that reads *own*, is denied for another one, or that one was meant."""
    reading, sense = searched.reading, searched.sense
    for n, word in enumerate(reading.words):
        if sense.asked[n]:
            continue
        if word in _MEANING and (end := _end_of_other(n + 1, name, own, reading)) is not None:
            yield n, end
        if word not in DENYING and word not in _SAID:
            continue
        first = n + 1
        while first < len(reading.words) and reading.words[first] in _BETWEEN and first - n < _MOST_BETWEEN:
            first += 1
        last = _end_of_own(first, name, reading)
        if last < first:
            continue
        after = last + 1
        while (
            after < len(reading.words) and after - last <= _MOST_BETWEEN and _is_between(after, word, reading)
        ):
            after += 1
        meant = not MEANT.isdisjoint(reading.words[last + 1 : after])
        if word in DENYING or meant:
            end = _end_of_other(after, name, own, reading, surely=meant)
            if end is not None:
                yield n, end
                continue
        if word in DENYING and (begin := _begin_of_other(n, name, own, reading)) is not None:
            yield begin, last


def _is_between(n: int, after: str, reading: Reading) -> bool:
    return reading.words[n] in _BETWEEN or (after in _SAID and reading.words[n] in MEANT)


def _end_of_own(first: int, name: OwnName, reading: Reading) -> int:
    """The last of the words from *first* on that are all of *name*; before *first* when there is none."""
    last = first - 1
    while last + 1 < len(reading.words) and not name.roots.isdisjoint(reading.roots[last + 1]):
        last += 1
    return last


def _end_of_other(
    first: int, name: OwnName, own: Reading, reading: Reading, *, surely: bool = False
) -> int | None:
    """Where the other name ends that begins at word *first*, *surely* or by its looks, and ends a phrase."""
    last = first - 1
    while (
        last + 1 < len(reading.words) and last - first + 1 < _MOST_NAMES and _may_name(last + 1, own, reading)
    ):
        last += 1
        if is_parted(last, reading):
            break
    if last < first or not (is_parted(last, reading) or reading.words[last + 1] in _BETWEEN):
        return None
    surely = surely or names_another(name, first, last, reading, held=True, perhaps_misheard=False)
    return last if surely else None


def _begin_of_other(denial: int, name: OwnName, own: Reading, reading: Reading) -> int | None:
    """Where the other name begins that stands right before the word at *denial*, in its sentence."""
    last = denial - 1
    while last >= 0 and reading.words[last] in _BETWEEN and not ends_sentence(last, reading):
        last -= 1
    first = last + 1
    while first > 0 and last - first + 1 < _MOST_NAMES and _may_name(first - 1, own, reading):
        if first <= last and is_parted(first - 1, reading):
            break
        if ends_sentence(first - 1, reading):
            break
        first -= 1
    if first > last or (first and not is_parted(first - 1, reading) and reading.content[first - 1]):
        return None
    return first if names_another(name, first, last, reading, held=True, perhaps_misheard=False) else None


def _may_name(n: int, own: Reading, reading: Reading) -> bool:
    return reading.content[n] and own.at_root.keys().isdisjoint(reading.roots[n])
