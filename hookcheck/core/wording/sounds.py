"""How a name sounds, so that a misheard one is still known: to English and Indonesian ears alike."""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate
from math import inf

from rapidfuzz import fuzz

from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_REPEATED = re.compile(r"(.)\1+")

INDONESIAN_LETTERS = {
    "a": "a", "be": "b", "ce": "c", "de": "d", "e": "e", "ef": "f", "ge": "g", "ha": "h", "i": "i",
    "en i": "ni", "je": "j", "ka": "k", "el": "l", "em": "m", "en": "n", "o": "o", "pe": "p", "ki": "q",
    "qi": "q", "er": "r", "es": "s", "te": "t", "u": "u", "ve": "v", "fe": "v", "we": "w", "eks": "x",
    "ye": "y", "zet": "z", "si": "c", "ah": "a",
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


@lru_cache(maxsize=4096)
def spelt_out(word: str) -> tuple[str, ...]:
    """How the letters of an acronym, as written in a message, may be heard: STNK as "estenka"."""
    if not _ACRONYM.fullmatch(word):
        return ()
    heard = ("".join(names[letter] for letter in word.lower()) for names in _LETTER_NAMES)
    return tuple(dict.fromkeys(form for one in heard for form in (one, _REPEATED.sub(r"\1", one))))


TIES = frozenset(
    (
        "at", "by", "in", "on", "to", "from", "with", "for", "of", "and", "or", "di", "ke", "dari", "oleh",
        "pada", "dengan", "sama", "dan", "atau",
    )
)  # fmt: skip
"""Words that stand before a name and are heard for no part of it."""
_SAID_FOR = {"st": "saint", "mt": "mount"}
# Names whose letters mislead who does not know whence they come: Nguyen, Ngozi, Siobhan, Sean, Aoife, Niamh.
_READ_FOR = tuple(
    (re.compile(written), said)
    for written, said in (
        ("^nguye", "wi"),
        ("^n(?=[dgj][aeiou])", "in"),
        ("^sio", "shi"),
        ("^sean", "shon"),
        ("aoi", "ee"),
        ("[bm]h", "v"),
    )
)


@lru_cache(maxsize=4096)
def as_said(word: str) -> str:
    """A folded word of a name as its letters are commonly said: "st" is "saint", "nguyen" is "wen"."""
    word = _SAID_FOR.get(word, word)
    for written, said in _READ_FOR:
        word = written.sub(said, word)
    return word


# What letters stand for, in the order in which they are looked for. Capitals are sounds that no one letter
# has, or that may be several: C as in church, J as in jam, G and Q before e and i (gilang, gene; cikini,
# city), N as in sing, Y as in yes, R and L where many do not say them (park, palm).
_SPELLINGS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        ("^(?:ng(?=[^aeiou])|p(?=[nst])|[gkm](?=n)|w(?=r))", ""),
        ("^x", "s"),
        ("wh", "w"),
        ("chr", "kr"),
        ("tch|s[ck]h|s[hjy](?=[aeiou])|sh|[ct]i(?=[ao])|ch|tj", "C"),
        ("ph", "f"),
        ("gh(?=t|$|[^aeiouy])|g(?=n(?![aeiou]))", ""),
        ("(?<=[tdkgr])h", ""),
        ("mb(?=e?s?$)", "m"),
        ("stl", "sl"),
        ("sc(?=[eiy])|z", "s"),
        ("dj|dg(?=e)|j", "J"),
        ("g(?=[eiy])", "G"),
        ("c(?=[eiy])", "Q"),
        ("x", "ks"),
        ("qu", "kw"),
        ("c|q", "k"),
        ("ng", "N"),
        ("y(?=[aeiou])", "Y"),
        ("y", "i"),
        ("(?<=[^aeiou])e$", ""),
        (r"(.)\1+", r"\1"),
        ("[eiy](?=r(?![aeiou]))", "u"),
        ("r(?![aeiou])", "R"),
        ("l(?=[kmf](?![aeiou]))", "L"),
        ("ai|ei", "e"),
        ("e[ae]|ie", "i"),
        ("oo|ou|au|[ao]w|oa|oe", "o"),
        ("i([aeou])[aeiou]*|([aeou])[aeiou]+", r"\1\2"),
    )
)
_NO_SOUND = re.compile(r"[^a-z]")
_LEAST_WEIGHT = 0.1
_VOWELS = "aeiou"
_WEIGHT = {**dict.fromkeys(_VOWELS, 0.35), "h": 0.5, "Y": 0.5, "w": 0.7, "R": 0.0, "L": 0.0}
"""How much of a name a sound is, where a consonant is 1."""
_LOST = {**dict.fromkeys(_VOWELS, 0.22), "h": 0.2, "Y": 0.25, "w": 0.3, "R": 0.06, "L": 0.1}
"""How much it tells against two names being one that only one of them has a sound."""
_LOST_CONSONANT = 0.85
_HEARD_FOR = {
    0.1: "kg td pb fv nN JG gG kG sQ",
    0.15: "CJ CQ CG ae ei au ou ao rR lL",
    0.05: "JY",
    0.2: "ai eu eo",
    0.3: "io iu",
    0.35: "mn sC sJ fw vw vb tC dJ JQ mN dC fp vp sG",
    0.5: "lr tf df ts ds fb kC wr bw gN lw hk kJ wo wu Yi hw",
}
"""How much it tells against it that one of two sounds was heard for the other; any others 1."""
_COST: defaultdict[str, dict[str, float]] = defaultdict(dict)
for _cost, _pairs in _HEARD_FOR.items():
    for _pair in _pairs.split():
        _COST[_pair[0]][_pair[1]] = _COST[_pair[1]][_pair[0]] = _cost


@lru_cache(maxsize=16384)
def phones(text: str) -> str:
    """What folded *text* sounds like to English and Indonesian ears, roughly, a letter or capital a sound."""
    sounds = text if text.isascii() and text.isalpha() else _NO_SOUND.sub("", text)
    for spelling, sound in _SPELLINGS:
        sounds = spelling.sub(sound, sounds)
    return sounds


def sound_weight(sounds: str) -> float:
    """How much there is to tell a name by: about the number of its consonants and half its vowels."""
    return sum([_WEIGHT.get(sound, 1.0) for sound in sounds])


def _least_cost(one: str, other: str) -> float:
    """What it costs at least to hear *one* for *other*, wherever its sounds stand there."""
    return sum([_least_cost_of(sound, other) for sound in one if sound not in other])


def _least_cost_of(sound: str, other: str) -> float:
    swaps = [cost for theirs, cost in _COST.get(sound, {}).items() if theirs in other]
    return min([*swaps, _LOST.get(sound, _LOST_CONSONANT)])


@lru_cache(maxsize=16384)
def unlikeness(one: str, other: str, most: float) -> float:
    """How unlike two rows of `phones` sound: 0 is the same, 1 as if they had nothing in common; infinite when
    that is more than *most*."""
    if one == other:
        return 0.0
    weight = max(sound_weight(one), sound_weight(other), _LEAST_WEIGHT)
    # Most that are compared have not even the sounds for it.
    if max(_least_cost(one, other), _least_cost(other, one)) / weight > most:
        return inf
    lost_of_other = [_LOST.get(sound, _LOST_CONSONANT) for sound in other]
    costs = list(accumulate(lost_of_other, initial=0.0))
    for mine in one:
        lost, heard_for = _LOST.get(mine, _LOST_CONSONANT), {**_COST.get(mine, {}), mine: 0.0}
        before, *above = costs
        cheapest = before + lost
        costs = [cheapest]
        for theirs, lost_of_theirs, after in zip(other, lost_of_other, above, strict=True):
            swapped = before + heard_for.get(theirs, 1.0)
            before = after
            # Plain comparisons: this is the innermost loop of all.
            cheapest += lost_of_theirs
            if swapped < cheapest:
                cheapest = swapped
            if after + lost < cheapest:
                cheapest = after + lost
            costs.append(cheapest)
        # It only grows.
        if min(costs) / weight > most:
            return inf
    found = costs[-1] / weight
    return found if found <= most else inf


def may_be_slip(one: str, other: str) -> bool:
    """Whether a recogniser may have written one of two folded names for the other."""
    if fuzz.ratio(one, other) >= _NUMBERS.may_be_name_percent:
        return True
    most = _NUMBERS.may_be_unlike
    return unlikeness(phones(as_said(one)), phones(as_said(other)), most) <= most
