"""Times of day told by how long before or after noon or midnight they are."""

from hookcheck.core.values.clock import fixed_at
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_BEFORE = words("before sebelum jelang menjelang")
_AFTER = words("after past setelah sesudah selepas lewat")
_MINUTE_S = 60


def hour_off(tokens: Tokens, length: Draft) -> Draft | None:
    """The time that is a *length* before, or after, noon or midnight: an hour before midnight."""
    word = tokens[length.end].text
    fixed = fixed_at(tokens, length.end + 1) if word in _BEFORE or word in _AFTER else None
    if fixed is None or length.unit != "second" or length.amount is None or length.upper is not None:
        return None
    minutes, end = fixed
    off, rest = divmod(length.amount, _MINUTE_S)
    if rest or off >= HALF_DAY_MIN:
        return None
    told = minutes - off if word in _BEFORE else minutes + off
    return Draft(ValueKind.CLOCK, length.first, end, told % DAY_MIN)
