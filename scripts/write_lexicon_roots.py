"""Work out the roots of every word of the lexicon; run it after changing the lexicon."""

from pathlib import Path

from hookcheck.core.lexicon import (
    abbreviations,
    exclusive_words,
    light_words,
    load_lexicon,
    suggestions,
    suggestions_by_word,
)
from hookcheck.core.wording.stems import find_roots
from hookcheck.core.wording.words import tokenise

ROOTS = Path(__file__).parents[1] / "hookcheck" / "core" / "lexicon" / "roots.txt"


def lexicon_words() -> list[str]:
    """Every word of every wording, once, in order."""
    wordings = [wording.text for meaning in load_lexicon().meanings for wording in meaning.wordings]
    wordings += [text for short, spelt_out in abbreviations().items() for text in (short, *spelt_out)]
    for found in (suggestions(), suggestions_by_word()):
        wordings += [text for wordings_of_one in found.values() for text in wordings_of_one]
    wordings += [*suggestions_by_word(), *light_words()]
    wordings += [text for members in exclusive_words() for member in members for text in member]
    return sorted({token.text for wording in wordings for token in tokenise(wording)})


def table() -> str:
    """One line a word: the word, then its roots."""
    return "".join(f"{word} {' '.join(sorted(find_roots(word)))}\n" for word in lexicon_words())


if __name__ == "__main__":
    ROOTS.write_text(table(), encoding="utf-8")
