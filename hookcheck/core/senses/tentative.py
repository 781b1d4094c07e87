"""Where a text tells what is only wished, planned, asked for or rumoured."""

from collections.abc import Iterator, Sequence

from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.function_phrases import Span, find_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_WISHING = frozenset(
    (
        "mau", "maunya", "ingin", "pengen", "pingin", "kepengen", "minta", "meminta", "menuntut", "tuntut",
        "want", "wants", "want to", "wants to",
    )
)  # fmt: skip
_VIEWERS = frozenset(
    (
        "kalau", "kalo", "jika", "bila", "yang", "kamu", "kalian", "lo", "lu", "anda", "siapa", "juga", "ada",
        "aku", "saya", "gue", "gua", "kita", "kami", "tetap", "masih", "buat", "untuk", "pas", "lagi",
        "boleh", "bisa", "harus", "langsung", "tinggal", "jangan", "nggak", "gak", "ga", "tidak", "udah",
        "sudah", "you", "if", "we", "i", "who", "just", "may", "don't",
    )
)  # fmt: skip
"""Before a wish these make it one of those spoken to, or of the speaker, who announces what will be."""
_EVER = frozenset(("ever", "pernah"))
"""Before a wish these ask the viewer for one: "ever dreamt of", "pernah mimpi punya"."""
_BEFORE_MONTH = frozenset(("it's", "in", "this", "next", "last", "until", "since", "early", "late", "mid"))
_INTENDING = frozenset(("mau", "maunya", "ingin", "pengen", "pingin", "kepengen"))
_SETTLED = frozenset(("udah", "sudah", "telah", "resmi", "akhirnya", "officially", "finally"))
"""From these on it is so."""
_HEARSAY = frozenset(
    (
        "say", "says", "told", "heard", "think", "thinks", "word", "rumoured", "rumored", "reportedly",
        "allegedly", "apparently", "speculation", "kabarnya", "katanya", "konon", "gosipnya", "isunya",
        "dengar-dengar", "denger-denger", "disebut-sebut",
    )
)  # fmt: skip
"""Words for what others tell."""
_LEADING_ON = frozenset(("untuk", "supaya", "agar", "whether", "if"))
"""Right after what is only wished or weighed these tell what is."""
_NO = frozenset(("no", "nope", "nggak", "enggak", "gak", "ga", "ngga", "bukan", "tidak"))
_AFTER_NO = frozenset(("kok", "lah", "dong", "ya", "juga", "tuh", "at", "all", "it's", "not"))
_WAITING = frozenset(("nunggu", "menunggu", "tunggu"))
_LONGEST_PREPOSITION = 4
_ALMOST = frozenset(("almost", "nearly", "hampir"))
_AMOUNTS = frozenset(
    (
        "all", "every", "everyone", "everything", "everybody", "half", "always", "nobody", "no", "none",
        "nothing", "any", "semua", "semuanya", "seluruh", "seluruhnya", "setiap", "tiap", "separuh",
        "setengah", "selalu", "pasti", "tidak", "nggak", "gak", "tak", "sama", "satu",
    )
)  # fmt: skip
_ASKING = frozenset(("tanya", "kutanya", "konsultasi", "nanya"))
_OTHERS = frozenset(("mereka", "dia", "beliau", "they", "he", "she"))


def is_vouched_for(position: int, vouching: Sequence[Span]) -> bool:
    """Whether what is told at word *position* is soon said to be so."""
    return any(0 < first - position <= _NUMBERS.framed_reach_words for first, _ in vouching)


def find_tentative(reading: Reading, clauses: Sequence[int], vouching: Sequence[Span]) -> tuple[bool, ...]:
    """Which words stand in a clause after a word that keeps it from being so yet; not after hearsay that is
    then told to be so, where words are *vouching* for it."""
    words = reading.words
    tentative = [False] * len(words)
    for first, last in find_phrases(FunctionKind.TENTATIVE, words):
        if " ".join(words[first : last + 1]) in _WISHING and not _is_of_others(first, reading):
            continue
        if _plans_nothing((first, last), reading) or _is_answer(first, reading):
            continue
        if not _HEARSAY.isdisjoint(words[first : last + 1]) and is_vouched_for(last, vouching):
            continue
        # "Dikaji untuk dihapus" is one clause.
        leads_on = words[last + 1 : last + 2] and words[last + 1] in _LEADING_ON
        clause = clauses[last + 1] if leads_on else clauses[last]
        for n in range(first, min(last + 1 + _NUMBERS.tentative_reach_words, len(words))):
            # "Katanya SIM yang sudah mati …" settles nothing.
            settled = words[n] in _SETTLED and words[n - 1] != "yang"
            if clauses[n] > clause or (n > last and (settled or _denies(n, reading))):
                break
            tentative[n] = True
    for n, word in enumerate(words[:-1] if "tinggal" in words else ()):
        if word == "tinggal" and _is_left_to_do(words[n + 1]) and not (n and words[n - 1] in _VIEWERS):
            tentative[n : n + 2] = [True, True]
    for n in _almost(reading):
        tentative[n] = True
    return tuple(tentative)


def _denies(n: int, reading: Reading) -> bool:
    """Whether a phrase that begins with word *n* only says no, so that what follows is so: "nggak kok"."""
    inside = [
        word for word, unit in zip(reading.words, reading.unit_of, strict=True) if unit == reading.unit_of[n]
    ]
    begins = reading.unit_of[n - 1] != reading.unit_of[n]
    return begins and inside[0] in _NO and _AFTER_NO.issuperset(inside[1:])


def _is_left_to_do(word: str) -> bool:
    """Whether it is what remains to be done to something: "tinggal diteken", "tinggal nunggu"."""
    return word in _WAITING or (word.startswith("di") and len(word) > _LONGEST_PREPOSITION)


def _is_answer(first: int, reading: Reading) -> bool:
    """Whether "katanya" is no hearsay, but tells what somebody answered: "kutanya dokter, katanya …"."""
    asked = reading.roots[max(first - _NUMBERS.tentative_reach_words, 0) : first]
    return reading.words[first] == "katanya" and any(not _ASKING.isdisjoint(one) for one in asked)


def _almost(reading: Reading) -> Iterator[int]:
    """The verbs of what has only nearly come about: nearly sold out, hampir habis; not "almost all"."""
    words, unit_of = reading.words, reading.unit_of
    if _ALMOST.isdisjoint(words):
        return
    amounts = {one.first for one in reading.values}
    for n, word in enumerate(words[:-1]):
        after = n + 1
        amount = after in amounts or words[after] in _AMOUNTS
        if word in _ALMOST and reading.content[after] and not amount:
            yield from (one for one in (after, after + 1) if unit_of[one : one + 1] == (unit_of[n],))


def _plans_nothing(span: Span, reading: Reading) -> bool:
    """Whether a plan was changed, or the viewer's, or is a month: change of plan, planning a trip, in May."""
    first, last = span
    if reading.words[max(first - 1, 0)] in _EVER:
        return True
    if reading.words[first] == "wanted" and reading.unit_of[last + 1 : last + 2] != (reading.unit_of[last],):
        # "VOLUNTEERS WANTED" looks for them now.
        return True
    if reading.words[first] == "may" and (
        reading.words[first - 1] in _BEFORE_MONTH
        or any(one.first <= first <= one.last for one in reading.values)
    ):
        return True
    changed = reading.words[max(first - 2, 0) : first] == ("change", "of")
    opens = first == 0 or reading.unit_of[first - 1] != reading.unit_of[first]
    return changed or (opens and reading.words[first : last + 1] == ("planning",))


def _is_of_others(first: int, reading: Reading) -> bool:
    """Whether the wish at word *first* is told of somebody else: "buruh minta", but not "kalau mau"."""
    before = first - 1
    if before < 0 or reading.unit_of[before] != reading.unit_of[first]:
        return False
    word = reading.words[before]
    # "Pemkot mau naikin" announces it.
    told = reading.content[before] and word not in _VIEWERS and reading.words[first] not in _INTENDING
    return word in _OTHERS or told
