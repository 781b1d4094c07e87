"""Speech without its slips: what a speaker says while searching for words is no part of what is told."""

import re

# Not "er", which is a hospital's, nor "mm", which may be a length.
_HESITATION = re.compile(
    r"(?:,\s*)?(?<![\w'’-])(?:[Uu]+[hm]+|[Ee]rm+|[Ee]m{2,}|[Hh]m{2,}|[Mm]{3,}|[Ee]{3,}h*)(?![\w'’-])(?:,|…|\.{2,})?"
)
_CUT_OFF = re.compile(r"(?<!\w)([^\W\d_]+)(?:[-–—]|…|\.{3})\s+(?=\1\w)", re.IGNORECASE)
_SAID_TWICE = re.compile(
    r"(?<![\w'’-])(the|a|an|i|we|they|he|she|to|in|at|of|and|for|with|my|your|our"
    r"|di|ke|dan|untuk|yang|dari|pada)\s+(?=\1(?![\w'’-]))",
    re.IGNORECASE,
)


def fluent(text: str) -> str:
    """*text* without hesitation, words cut off and begun again, and small words said twice."""
    said = _SAID_TWICE.sub("", _CUT_OFF.sub("", _HESITATION.sub("", text)))
    if said == text:
        return text
    said = " ".join(said.split()).lstrip(",.… ")
    return said[:1].upper() + said[1:] if text[:1].isupper() else said
