"""Values that change into others: what looks like a range may be a move from one to the next."""

from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.vocabulary import words

CHANGES = words(
    """
    moved changed rise rises rose risen fall falls fell dropped drop cut cuts raised slashed shifted
    increase increased grew grown went brought rescheduled postponed pushed extended reduced down up
    jumped lifted
    """
)
"""Words near "to" that make it a change from one value to the next, not a range."""
_REACH = 5
"""How many tokens back such a word may stand."""


def is_change(tokens: Tokens, at: int, join: str) -> bool:
    """Whether *join*, after the value at token *at*, leads from an old value to a new one."""
    return join == "to" and any(token.text in CHANGES for token in tokens[max(at - _REACH, 0) : at])
