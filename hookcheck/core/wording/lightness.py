"""How easily a message does without a word."""

from collections.abc import Mapping
from functools import lru_cache

from hookcheck.core.lexicon import Lightness, function_words, light_words
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise


@lru_cache(maxsize=4096)
def lightness(wording: str) -> Lightness | None:
    """How easily a message does without *wording*: as easily as without the weightiest of its words."""
    small, light = function_words(), light_words()
    words = [token.text for token in tokenise(wording) if token.text not in small]
    found = {_lightness_of(word, light) for word in words}
    if len(words) > 1 and found != {Lightness.PADDING}:
        # "Users" goes without saying, "new users" does not.
        return None
    return next((one for one in (None, *reversed(Lightness)) if one in found), None)


def _lightness_of(word: str, light: Mapping[str, Lightness]) -> Lightness | None:
    if word in light:
        return light[word]
    return next((light[root] for root in sorted(roots(word)) if root in light), None)
