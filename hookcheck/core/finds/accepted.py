"""What else would be accepted as a concept, for an editor to look over."""

from functools import cache

from hookcheck.core.lexicon import load_lexicon
from hookcheck.core.message import Concept, ConceptKind
from hookcheck.core.wording.meanings import conveys, find_meanings
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise


def accepted_wordings(concept: Concept) -> tuple[str, ...]:
    """Wordings that count as *concept* beside its own: same meaning, either language, the closest first.

    None for a wording demanded word for word (`must`): there, only what the editor listed counts.
    """
    if concept.kind is ConceptKind.PHRASE:
        return concept.phrases[1:]
    keys: dict[str, None] = {}
    for phrase in concept.phrases:
        words = [token.text for token in tokenise(phrase)]
        for span in find_meanings(words, [roots(word) for word in words]):
            if (span.first, span.last) == (0, len(words) - 1):
                keys[span.key] = None
    keys |= dict.fromkeys(narrower for key in keys for narrower in _narrower(key))
    own = {phrase.casefold() for phrase in concept.phrases[:1]}
    wordings = dict.fromkeys(concept.phrases[1:])
    for key in keys:
        if not key.startswith("="):
            wordings |= dict.fromkeys(wording.text for wording in load_lexicon().by_key(key).wordings)
    return tuple(wording for wording in wordings if wording.casefold() not in own)


@cache
def _narrower(key: str) -> tuple[str, ...]:
    """Meanings that convey *key* as well."""
    return tuple(
        meaning.key
        for meaning in load_lexicon().meanings
        if meaning.key != key and key in conveys(meaning.key)
    )
