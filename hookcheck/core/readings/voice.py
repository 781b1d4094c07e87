"""Whether a verb tells what its subject does, or what is done to it."""

import re
from collections.abc import Sequence

from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
AND = frozenset(("and", "dan", "serta"))
"""Between two that are told of together."""
BY = frozenset(("by", "oleh", "sama"))
_BEING = frozenset(
    (
        "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "getting", "gotten", "it's",
        "he's", "she's", "they're", "has", "have", "had",
    )
)  # fmt: skip
_PASSIVE = _BEING - {"has", "have", "had"}
OBJECTS = frozenset(
    (
        "the", "a", "an", "his", "her", "their", "our", "my", "your", "its", "us", "them", "him", "me", "it",
        "this", "those", "these", "that", "all", "some", "two", "three",
    )
)  # fmt: skip
CIRCUMSTANTIAL = frozenset(
    (
        "in", "at", "on", "for", "from", "during", "with", "near", "until", "after", "before", "over", "of",
        "about", "against", "under", "because", "di", "ke", "dari", "untuk", "buat", "bagi", "dengan", "pada",
        "selama", "sampai", "dekat", "soal", "tentang", "karena", "terhadap", "akibat", "atas", "setelah",
    )
)  # fmt: skip
MODALS = frozenset(("can", "may", "will", "must", "should", "bisa", "boleh", "akan", "dapat", "harus"))
"""Words before a verb that are no part of who does it."""
_THOUGHT = frozenset(
    (
        "kira", "dikira", "kirain", "thought", "expected", "supposed", "predicted", "harusnya",
        "seharusnya", "if",
    )
)  # fmt: skip
_SHORTEST_VERB = 6
DEED = re.compile(r"(di|me[mnlrwy])\w{4,}|\w{3,}ed$")
"""Words that by their form are verbs for what is done: dibuka, merekrut, opened."""
_IRREGULAR = frozenset(
    (
        "built", "wrote", "won", "beat", "sang", "gave", "made", "bought", "sold", "found", "led", "ran",
        "taught", "caught", "drew", "stole", "broke", "paid", "took", "sent", "brought", "shot", "began",
        "lent", "chose", "held", "kept", "met", "set", "put", "lost", "hid", "flew", "grew", "dug", "got",
        "written", "sung", "given", "drawn", "stolen", "broken", "taken", "chosen", "grown", "flown",
    )
)  # fmt: skip
"""Verbs that tell what was done, without the ending of such."""
_DONE = re.compile(r"\w{3,}ed|me[mnlrwy]\w{4,}|di\w{4,}")
_UNDERGOING = ("di", "ter", "ke", "kalah", "kena")
"""How Indonesian verbs begin after which "sama" leads in who does it: dibeli, ketahuan, kalah."""
_BEING_DONE = frozenset(("is", "was", "are", "were", "itu", "adalah"))
_ADVERBS = frozenset(("now", "also", "soon", "just", "kini", "sekarang", "juga"))
DETERMINERS = frozenset(
    (
        "the", "a", "an", "his", "her", "their", "our", "my", "your", "its", "this", "these", "those",
        "every", "each", "some", "all", "two", "three", "four", "five", "six",
    )
)  # fmt: skip
PURPOSE = re.compile(r"(ber|bel|me[mnlrwy])\w{4,}|ke\w{4,}an$")
"""Words after "untuk" that tell what something is for, not whom: belajar, kemudahan."""
_NUMERIC = re.compile(r"\d|rp|usd")


def is_passive(verb: int, reading: Reading) -> bool:
    """Whether the verb at *verb* tells what is done to its subject."""
    word = reading.words[verb]
    bare = any(not root.startswith(word[:2]) for root in reading.roots[verb])
    if word.startswith(("di", "ter")) and len(word) > 4 and bare:
        return True
    before = reading.words[max(verb - 2, 0) : verb]
    participle = not word.endswith(("ing", "s")) and not word.startswith("me")
    return participle and (not _PASSIVE.isdisjoint(before) or by_after(verb, reading) is not None)


def tells_done(word: str) -> bool:
    """Whether *word* is, by its form, a verb for what was done."""
    return word in _IRREGULAR or bool(_DONE.fullmatch(word))


def is_verb(position: int, words: Sequence[str]) -> bool:
    """Whether a word is a verb by its form, or by what stands beside it: "must pay", "is causing", "opens its
    doors", "drivers rate the", but not "phone chargers"."""
    word, after = words[position], words[position + 1 : position + 2]
    before = next((words[n] for n in range(position - 1, -1, -1) if words[n] not in _ADVERBS), "")
    return word not in MODALS and (
        tells_done(word)
        or before in MODALS
        or (word.endswith("ing") and before in _BEING_DONE)
        or ((word.endswith("s") or before.endswith("s")) and bool(after) and after[0] in DETERMINERS)
    )


def is_bare_verb(word: str) -> bool:
    """Whether *word* is the stem of an Indonesian verb, as headlines have them: larang, tanam, tolak."""
    passive = zipf(f"di{word}")
    return passive >= _NUMBERS.dictionary_zipf and passive >= zipf(word) - _NUMBERS.bare_verb_zipf


def is_me_verb(position: int, reading: Reading) -> bool:
    """Whether the word at *position* has the Indonesian prefix of active verbs: membangun, meraih."""
    word = reading.words[position]
    # Few nouns begin so, unlike those with a plain "me".
    plain = word.startswith(("mem", "meng", "meny")) and len(word) > _SHORTEST_VERB
    return plain or (
        word.startswith("me") and any(not root.startswith("me") for root in reading.roots[position])
    )


def _is_object(position: int, reading: Reading) -> bool:
    """Whether the word at *position* may be what is done to, and no amount or manner."""
    amount = any(one.first <= position <= one.last for one in reading.values)
    return reading.content[position] and not amount and not reading.words[position].endswith("ly")


def by_after(verb: int, reading: Reading) -> int | None:
    """Where "by" stands that tells who does it: "beaten 3-1 by", not "supported a project by the river"."""
    words = reading.words
    end = min(verb + 5, len(words))
    is_told = words[verb].endswith(("ed", "en", "ought")) or words[verb].startswith(("di", "ter"))
    if words[verb + 1 : verb + 2] and words[verb + 1] in BY:
        # "Teken kontrak sama pelatih" is with, "dibeli sama warga" is by.
        return verb + 1 if words[verb + 1] != "sama" or words[verb].startswith(_UNDERGOING) else None
    return next(
        (
            n
            for n in range(verb + 1, end)
            if is_told
            and words[n] in BY
            and reading.unit_of[n] == reading.unit_of[verb]
            and not any(_is_object(m, reading) for m in range(verb + 1, n))
        ),
        None,
    )


def is_active(verb: int, reading: Reading) -> bool:
    """Whether a verb has what it is done to right after it, so that what stands before it does it."""
    after = verb + 1
    if after >= len(reading.words) or reading.unit_of[after] != reading.unit_of[verb]:
        return False
    word = reading.words[after]
    if _NUMERIC.match(word) or word in CIRCUMSTANTIAL | BY | {"to", "kepada"}:
        return False
    if reading.words[verb].endswith("ed"):
        # "Builder sued over cracks" is no active sentence, "builder sued the owners" is.
        return word in OBJECTS or reading.tokens[after].capitalised
    return word in OBJECTS or reading.content[after]


def is_object_relative(side: int, told: dict[int, bool], reading: Reading) -> bool:
    """Whether the side at *side* does it to somebody told before: "which Larkspur bought"."""
    first = side
    while first - 1 in told and told[first - 1] is told[side]:
        first -= 1
    return first > 0 and reading.words[first - 1] in ("which", "that", "whom")


def is_thought(verb: int, reading: Reading) -> bool:
    """Whether somebody only thought, or expected, what the verb at *verb* tells."""
    return not _THOUGHT.isdisjoint(reading.words[max(verb - _NUMBERS.swap_reach_words, 0) : verb])
