"""The roots of a word, in English and Indonesian at once: both languages meet in one sentence."""

import re
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer
from Sastrawi.Stemmer.Stemmer import Stemmer as IndonesianStemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from hookcheck.core.lexicon import function_words, irregular_forms

_CASUAL_NASAL = re.compile(r"^(ny|ng|n|m)(?=[aeiou])")
_CASUAL_VERB = re.compile(r"(?P<prefix>di|nge)(?P<stem>[a-z]{3,}?)(?P<suffix>in|)$")
_CASUAL_NASAL_VERB = re.compile(r"(?P<stem>(?:ng(?!e)|ny|n(?=[aiou])|m(?=[aiou])|per)[a-z]{3,})in$")
_ENCLITIC = re.compile(r"(?:nya|lah|kah|pun)$")
# All that the stemmer takes off: a prefix or an infix it may have a rule for, or a suffix.
_AFFIX = re.compile(
    r"be|te|me|pe|di|ke|se|ku|kau|[^aeiou](?:er|el|em|in)[aeiou]"
    r"|.*(?:lah|kah|tah|pun|ku|mu|nya|is|isme|isasi|i|kan|an)$"
)
_NASAL_ROOTS = {"ny": ("s", "c"), "ng": ("", "k"), "n": ("t",), "m": ("p",)}


class _RootWords:
    """The dictionary that the Indonesian stemmer asks, as a set: its own is a list."""

    def __init__(self) -> None:
        self.words = frozenset(StemmerFactory().get_words())

    def contains(self, word: str) -> bool:
        return word in self.words


@cache
def _indonesian() -> tuple[IndonesianStemmer, frozenset[str]]:
    dictionary = _RootWords()
    return IndonesianStemmer(dictionary), dictionary.words


@cache
def _english() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _known_roots() -> dict[str, str]:
    """The roots of the lexicon's own words, worked out ahead: doing it at every start takes seconds."""
    table = files("hookcheck.core.lexicon").joinpath("roots.txt").read_text(encoding="utf-8")
    return dict(line.split(" ", 1) for line in table.splitlines())


@lru_cache(maxsize=65536)
def roots(word: str) -> frozenset[str]:
    """Every root that the folded *word* may go back to; two words share a stem when these sets meet."""
    known = _known_roots().get(word)
    return frozenset(known.split()) if known else find_roots(word)


def find_roots(word: str) -> frozenset[str]:
    """Work the roots of a folded *word* out."""
    forms = irregular_forms()
    owner = word.removesuffix("'s")
    if owner != word and word not in forms and owner not in function_words():
        return find_roots(owner) | {word}
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return frozenset((word,))
    base = forms.get(word) or forms.get(_ENCLITIC.sub("", word)) or word
    if forms.get(base) == base:
        return frozenset((base,))
    if " " in base:
        return frozenset((word,))
    small = function_words()
    standard = _standard_form(base) if base == word else None
    if standard is not None:
        return find_roots(standard) | {word}
    found = {_english().stemWord(base), *_indonesian_roots(base)}
    # "mengadakan" (to hold) would go back to "ada" (there is), which is everywhere and means nothing.
    return frozenset((base, *found)) if base in small else frozenset((base, *(found - small)))


def _standard_form(word: str) -> str | None:
    """What a word as people speak it is in a dictionary: diaktifin is diaktifkan, ngelarang is melarang."""
    forms = irregular_forms()
    stemmer, known = _indonesian()
    if nasal := _CASUAL_NASAL_VERB.match(word):
        # nyediain is menyediakan, perpanjangin is memperpanjang.
        head = "mem" if nasal["stem"].startswith("per") else "me"
        standards = [f"{head}{nasal['stem']}{ending}" for ending in ("kan", "i", "")]
        if nasal["stem"].endswith("a"):
            # "Nilain" is "nilai" with one vowel less.
            standards.insert(0, f"{head}{nasal['stem']}i")
        likeliest = (form for form in standards if form in forms)
        known_ones = (form for form in standards if stemmer.stem_word(form) in known)
        return next(likeliest, None) or next(known_ones, None)
    if not (casual := _CASUAL_VERB.match(word)):
        return None
    prefix, stem, suffix = casual["prefix"], forms.get(casual["stem"], casual["stem"]), casual["suffix"]
    if prefix == "di" and not suffix:
        return None
    if stem not in known and stemmer.stem_word(stem) not in known:
        return None
    endings = ("kan", "i") if suffix else ("", "kan", "i")
    heads = ("di",) if prefix == "di" else ("di", "")
    standards = [head + stem + ending for ending in endings for head in heads]
    return next((form for form in standards if form in forms), standards[0] if suffix else stem)


def _indonesian_roots(word: str) -> set[str]:
    stemmer, known = _indonesian()
    # It tries each of its rules three times, which takes long where none fits.
    found = {stemmer.stem_word(word)} if word not in known and _AFFIX.match(word) else {word}
    # Everyday Indonesian drops "me-" and turns "-kan" into "-in": nyobain = mencoba, nanggung = menanggung.
    bare = {word, word.removesuffix("in"), word.removesuffix("nya"), word.removesuffix("an")}
    if not found & known:
        for form in bare:
            if form in known:
                found.add(form)
            if nasal := _CASUAL_NASAL.match(form):
                rest = form[nasal.end() :]
                found.update(head + rest for head in _NASAL_ROOTS[nasal[1]] if head + rest in known)
    return found
