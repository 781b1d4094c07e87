"""What a value comes to when another one corrects it, or a piece of it: 31 July, sorry, March."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hookcheck.core.values import Comparator, Relation, Value, ValueKind, compare, find_values
from hookcheck.core.values.calendar_words import MONTHS, WEEKDAYS

_PIECE = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d]+(?:'s)?")
_BARE = frozenset((ValueKind.NUMBER, ValueKind.ORDINAL, ValueKind.MONEY))
_ORDINAL_END = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_SCALES = frozenset(
    ("hundred", "thousand", "million", "billion", "k", "ribu", "rb", "juta", "jt", "miliar", "triliun")
)
_LINEAR = frozenset(
    (
        ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DURATION, ValueKind.AGE,
        ValueKind.MEASURE, ValueKind.ORDINAL,
    )
)  # fmt: skip
"""Of twice the number these are twice as much."""
_LONGEST_PIECE = 5
"""Words of a number at most: two hundred and fifty thousand."""


@lru_cache(maxsize=1024)
def amended(gone: Value, instead: Value) -> tuple[Value, ...]:
    """All that *gone* may come to by *instead*: nothing when they cannot be of one thing, or are the same."""
    relation = compare(_exactly(gone), _exactly(instead))
    if relation.agrees:
        return ()
    whole = relation is Relation.DIFFERENT and not _counts_else(gone, instead)
    if not _is_piece(instead):
        return (_bounded_as(gone, instead),) if whole else ()
    found = [*_put_in(_ORDINAL_END.sub("", instead.text), gone, instead)]
    if not found and gone.kind is instead.kind and whole:
        found.append(_bounded_as(gone, instead))
    return tuple(one for one in found if compare(_exactly(gone), _exactly(one)) is Relation.DIFFERENT)


def is_bare(value: Value) -> bool:
    """Whether *value* is a number that needs a unit, or a thing, to tell something."""
    # A number after "it's now" is read as a price.
    return value.kind in _BARE and not value.unit and value.upper is None


def holds(told: Value, denied: Value) -> bool:
    """Whether *denied* is a piece of what was *told*: eight, of eight in the morning."""
    return _is_piece(denied) and any(
        piece.casefold() == denied.text.casefold()
        or (is_bare(denied) and any(compare(denied, one).agrees for one in find_values(piece)))
        for piece in _pieces_like(denied, told.text)
    )


def times_apart(gone: Value, instead: Value) -> float:
    """How many times the number in *gone* nearest to *instead* is as much, or as little, as that."""
    sizes = [
        one.amount for text in _numbers_in(gone.text) for one in find_values(text) if one.amount is not None
    ]
    return min((_ratio(size, instead.amount or 0.0) for size in sizes), default=1.0)


def _exactly(value: Value) -> Value:
    return replace(value, comparator=Comparator.EXACT)


def _bounded_as(gone: Value, instead: Value) -> Value:
    """*instead*, which corrects the amount and not what it bounds: over 45, sorry, 50."""
    return replace(instead, comparator=gone.comparator) if instead.comparator is Comparator.EXACT else instead


def _ratio(one: float, other: float) -> float:
    return max(one, other) / min(one, other) if min(one, other) > 0 else math.inf


def _is_number(value: Value) -> bool:
    return value.kind is ValueKind.NUMBER and is_bare(value) and value.comparator is Comparator.EXACT


def _is_piece(value: Value) -> bool:
    """Whether *value* may be a piece of what it corrects: a bare number, a month, a weekday."""
    date = value.date
    if value.until is not None:
        return False
    if value.kind is ValueKind.WEEKDAY:
        return True
    return is_bare(value) or (date is not None and date.day is None and date.year is None)


def _counts_else(gone: Value, instead: Value) -> bool:
    """Whether two numbers that are not bare count people and something else."""
    return gone.kind is ValueKind.NUMBER and instead.kind is ValueKind.NUMBER and gone.unit != instead.unit


def _put_in(said: str, gone: Value, instead: Value) -> Iterator[Value]:
    """*gone* with what was *said* in the place of each of its pieces that is of that kind."""
    pieces = _pieces_like(instead, gone.text)
    if not pieces and gone.kind is ValueKind.CLOCK and is_bare(instead):
        # Noon, sorry, one.
        yield from (one for one in find_values(f"{said} o'clock") if one.kind is ValueKind.CLOCK)
    if gone.kind is ValueKind.PHONE and said.isdecimal() and len(said) == len(gone.code):
        yield replace(gone, text=said, code=said)
    if gone.kind in _LINEAR and gone.upper is None and gone.amount and is_bare(instead):
        for piece in pieces:
            size = find_values(piece)[0].amount
            if size:
                amount = gone.amount * (instead.amount or 0.0) / size
                yield replace(gone, text=said, amount=amount, others=())
        return
    for piece in pieces:
        at = gone.text.find(piece)
        text = f"{gone.text[:at]}{said}{gone.text[at + len(piece) :]}"
        values = find_values(text)
        if len(values) == 1 and values[0].kind is gone.kind:
            yield values[0]


def _pieces_like(instead: Value, text: str) -> list[str]:
    """The pieces of *text* that *instead* may take the place of."""
    if is_bare(instead):
        return _numbers_in(text)
    names = WEEKDAYS if instead.kind is ValueKind.WEEKDAY else MONTHS
    return [piece for piece in _PIECE.findall(text) if piece.casefold() in names]


def _numbers_in(text: str) -> list[str]:
    """The numbers of *text*, in digits or in words, whole."""
    pieces = list(_PIECE.finditer(text))
    found: list[str] = []
    at = 0
    while at < len(pieces):
        for end in range(min(len(pieces), at + _LONGEST_PIECE), at, -1):
            piece = text[pieces[at].start() : pieces[end - 1].end()]
            values = find_values(piece)
            if len(values) == 1 and values[0].text == piece and _is_number(values[0]):
                found.append(piece)
                # "Seventy million. Sorry, eighty."
                short = piece.removesuffix(pieces[end - 1].group()).rstrip()
                if short and pieces[end - 1].group().casefold() in _SCALES:
                    found.append(short)
                at = end - 1
                break
        at += 1
    return found
