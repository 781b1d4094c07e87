"""How a name sounds, so that a misspelt one is still known: one key for English and Indonesian ears."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()

# What a recogniser writes for the same sound differs by spelling tradition: c/k/q, f/ph/v, x/sh/ch/s, j/dj/g.
_SAME_SOUND = (
    (re.compile(r"^(kn|gn|ngg?|mn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"bh|ph|v|ff"), "f"),
    (re.compile(r"tj|tch|ch|sy|sch|ss|x|z|c(?=[eiy])"), "s"),
    (re.compile(r"gh(?=t|$)|h"), ""),
    (re.compile(r"ck|c|q|kk"), "k"),
    (re.compile(r"dj|dge?|g(?=[eiy])"), "j"),
    (re.compile(r"ngg?|nk"), "nk"),
    (re.compile(r"d"), "t"),
    (re.compile(r"b"), "p"),
    (re.compile(r"g"), "k"),
    (re.compile(r"[wy]"), ""),
)
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")
_SH = re.compile(r"s[hj]|sj")

INDONESIAN_LETTERS = {
    "a": "a", "be": "b", "ce": "c", "de": "d", "e": "e", "ef": "f", "ge": "g", "ha": "h", "i": "i",
    "en i": "ni", "je": "j", "ka": "k", "el": "l", "em": "m", "en": "n", "o": "o", "pe": "p", "ki": "q",
    "qi": "q", "er": "r", "es": "s", "te": "t", "u": "u", "ve": "v", "fe": "v", "we": "w", "eks": "x",
    "ye": "y", "zet": "z", "si": "c",
}  # fmt: skip
"""From what a letter is called to the letter, its usual name first: "ka te pe" is KTP."""
_ENGLISH_NAMES = (
    "ay bee see dee ee eff gee aitch eye jay kay ell em en oh pee cue ar ess tee you vee doubleu ex why zed"
)
_LETTER_NAMES = (
    {letter: name for name, letter in reversed(INDONESIAN_LETTERS.items())},
    dict(zip("abcdefghijklmnopqrstuvwxyz", _ENGLISH_NAMES.split(), strict=True)),
)
_ACRONYM = re.compile(r"[A-Z]{1,6}")


def spelt_out(word: str) -> tuple[str, ...]:
    """How the letters of an acronym, as written in a message, may be heard: STNK as "estenka"."""
    if not _ACRONYM.fullmatch(word):
        return ()
    heard = ("".join(names[letter] for letter in word.lower()) for names in _LETTER_NAMES)
    return tuple(dict.fromkeys(form for one in heard for form in (one, _REPEATED.sub(r"\1", one))))


@lru_cache(maxsize=16384)
def sound_key(text: str) -> str:
    """The consonants of folded *text* in order, one letter a sound: "siobhan" and "chavon" share theirs."""
    key = re.sub(r"[^a-z]", "", text)
    key = _SH.sub("s", key)
    for pattern, sound in _SAME_SOUND:
        key = pattern.sub(sound, key)
    return _REPEATED.sub(r"\1", _VOWELS.sub("", key))


def may_be_slip(one: str, other: str) -> bool:
    """Whether a recogniser may have written one of two folded names for the other."""
    if fuzz.ratio(one, other) >= _NUMBERS.may_be_name_percent:
        return True
    keys = sound_key(one), sound_key(other)
    return keys[0][:1] == keys[1][:1] and fuzz.ratio(*keys) >= _NUMBERS.may_sound_percent
