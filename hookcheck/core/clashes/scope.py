"""Whether a video tells of a part what a message tells of all, or of all what the message tells of a part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.values import ValueKind
from hookcheck.core.values.number_words import TEENS, TENS, UNITS
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ALL = frozenset(("all", "every", "each", "semua", "seluruh", "setiap", "tiap", "segala", "any"))
"""Words right before what the whole of is meant."""
TIMES = frozenset(
    (
        "day", "days", "night", "week", "month", "year", "hour", "morning", "evening", "weekend", "time",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "hari", "malam",
        "minggu", "bulan", "tahun", "jam", "pagi", "sore", "siang", "akhir", "senin", "selasa", "rabu",
        "kamis", "jumat", "sabtu", "kali", "saat", "waktu", "summer", "winter", "season",
    )
)  # fmt: skip
WHOLE = _ALL | {
    "everyone", "everybody", "everything", "everywhere", "anyone", "anybody", "anywhere", "whole", "entire",
    "both", "whichever", "whatever", "semuanya", "seluruhnya", "siapapun", "apapun", "segenap", "semuany",
    "seantero", "across", "throughout", "nationwide", "citywide", "serentak", "sekalian", "whoever",
    "wherever", "regardless",
}  # fmt: skip
"""Words by which a video tells the whole, also beside a part of it."""
_SOME = frozenset(
    (
        "some", "half", "most", "several", "few", "certain", "selected", "sebagian", "beberapa", "separuh",
        "setengah", "kebanyakan",
    )
)  # fmt: skip
_DEGREES = frozenset(("half", "most", "setengah", "separuh"))
"""Of these words that are told of a price, an hour or a degree as well."""
_HUNDREDS = frozenset(("seratus", "hundred", "seribu"))
ONLY = frozenset(("only", "just", "cuma", "hanya", "cuman", "baru"))
_CERTAIN = frozenset(("tertentu", "terpilih"))
_BETWEEN = frozenset(
    (
        "of", "the", "our", "my", "your", "their", "these", "those", "this", "dari", "para", "out", "in",
        "kecil", "besar",
    )
)  # fmt: skip
NOT = frozenset(("not", "tidak", "nggak", "gak", "ga", "enggak", "tak", "bukan", "ngga", "isn't", "aren't"))
_EXCEPT = frozenset(("except", "excluding", "kecuali", "terkecuali"))
REST = index_phrases(
    (
        "the rest", "everyone else", "everybody else", "the others", "sisanya", "yang lain", "yang lainnya",
        "everyone on the other", "all the others", "the other ones", "everything else",
    )
)  # fmt: skip
_KINDS = frozenset(
    (
        "eligible", "registered", "permanent", "senior", "junior", "foreign",
        "international", "female", "male", "disabled", "selected", "engineering", "medical",
        "nursing", "law", "science", "older", "younger", "adult", "primary",
        "secondary", "retired", "single", "pregnant", "unemployed", "postgraduate", "undergraduate",
    )
)  # fmt: skip
"""Words for those of some kind only."""
_GETTING = frozenset(
    ("get", "gets", "qualify", "qualifies", "receive", "receives", "dapat", "dapet", "kebagian")
)
_NOTHING = frozenset(
    (
        "nothing", "not", "no", "none", "don't", "doesn't", "won't", "isn't", "aren't", "still", "can't",
        "tidak",
        "nggak", "gak", "ga", "enggak", "tak", "belum", "masih", "tetap", "bukan", "without", "tanpa", "must",
        "wait", "sorry", "maaf",
        "nunggu", "menunggu", "pay", "bayar",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """Of what a message tells something, and whether of all of it."""

    noun_roots: frozenset[str]
    """Of the words that may be the noun after "all"."""
    concept: int
    whole: bool


def find_other_scopes(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """The places that tell of a part what *message* tells of all, or the other way round."""
    scope = scope_of(message)
    if scope is None or any(tells_own(scope, one) for one in searched):
        return ()
    clashes: list[Clash] = []
    for one in searched:
        nouns = nouns_told(scope, finds, one)
        spans = _parts(nouns, one) if scope.whole else _wholes(nouns, one)
        clashes.extend(
            clash_at(scope.concept, first, last, ClashKind.SCOPE, one)
            for first, last in spans
            if _tells_message(scope, last, finds, one)
        )
    return tuple(clashes)


def nouns_told(scope: Scope, finds: Sequence[Find], searched: Searched) -> frozenset[int]:
    """The words of a channel for what the message tells all, or a part, of: in other words too."""
    word_roots = searched.reading.roots
    alike = {
        find.last
        for find in finds
        if find.channel is searched.channel
        and find.concept == scope.concept
        and find.why in ("meaning", "narrower", "broader")
        and find.last - find.first < _NUMBERS.scope_noun_words
    }
    same = (n for n in range(len(word_roots)) if not scope.noun_roots.isdisjoint(word_roots[n]))
    return frozenset((*same, *alike))


@lru_cache(maxsize=128)
def scope_of(message: KeyMessage) -> Scope | None:
    own = read_message(message)
    reading = own.reading
    if not _EXCEPT.isdisjoint(reading.words) or (
        _ALL.isdisjoint(reading.words) and _SOME.isdisjoint(reading.words)
    ):
        return None
    for n, word in enumerate(reading.words[:-1]):
        whole = word in _ALL
        if not whole and (word in ("certain", "selected", "few") or not _is_some(n, reading.words)):
            continue
        if whole and (own.sense.negated[n] or (n and reading.words[n - 1] in NOT | {"after", "at", "of"})):
            continue
        nouns = tuple(_nouns_after(n, reading, own.sense.clause_of))
        if not nouns or not TIMES.isdisjoint(reading.words[n + 1 : nouns[-1] + 1]):
            continue
        if any(one.first <= m <= one.last for one in reading.values for m in nouns[:1]):
            continue
        concept = _concept_at(nouns, message)
        if concept is not None:
            found = frozenset().union(*(reading.roots[m] for m in nouns))
            return Scope(found, concept, whole)
    return None


def _concept_at(nouns: Sequence[int], message: KeyMessage) -> int | None:
    return next((n for n, at in enumerate(concept_words(message)) if not set(at).isdisjoint(nouns)), None)


def _nouns_after(n: int, reading: Reading, clauses: Sequence[int]) -> Iterator[int]:
    """The words for what is all of: up to two that carry something, before a word that does not."""
    begun = 0
    for m in range(n + 1, min(n + 5, len(reading.words))):
        if clauses[m] != clauses[n] and begun:
            return
        if reading.content[m]:
            begun += 1
            yield m
            if begun == 2:
                return
        elif begun or reading.words[m] not in _BETWEEN:
            return


def _is_some(n: int, words: Sequence[str]) -> bool:
    """Whether the word at *n* tells a part of something, as in "half of them", not in "half price"."""
    after = words[n + 1] if n + 1 < len(words) else ""
    if words[n] in _DEGREES:
        superlative = n > 0 and words[n - 1] in ("the", "your", "our", "its")
        return after in ("of", "the", "our", "dari") or (
            words[n] == "most" and after.endswith("s") and not superlative
        )
    return words[n] in _SOME


def tells_own(scope: Scope, searched: Searched) -> bool:
    """Whether a channel tells the message's own extent somewhere."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    if not scope.whole:
        return not _SOME.isdisjoint(words) or not ONLY.isdisjoint(words) or not _CERTAIN.isdisjoint(words)
    return any(
        word in WHOLE and not _is_parted(n, words) and not sense.negated[n] for n, word in enumerate(words)
    )


def _is_parted(n: int, words: Sequence[str]) -> bool:
    """Whether a word for all is told to be no such, or of the others, or with an exception."""
    before, after = words[max(n - 2, 0) : n], words[n + 1 : n + 5]
    return (
        not NOT.isdisjoint(before)
        or "else" in after[:1]
        or "other" in after
        or "others" in after
        or not _EXCEPT.isdisjoint(words[n + 1 : n + 7])
    )


def _parts(nouns: frozenset[int], searched: Searched) -> Iterator[tuple[int, int]]:
    """Where a channel tells a part of what the message tells all of."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    for n, word in enumerate(words):
        if sense.asked[n] or sense.outdated[n]:
            continue
        noun = None
        if word == "some" and words[n + 1 : n + 3] == ("of", "them"):
            if _noun_before(nouns, n) is not None:
                yield n, n + 2
        elif _is_some(n, words) or (word in _ALL and not NOT.isdisjoint(words[max(n - 1, 0) : n])):
            noun = _noun_near(nouns, n, reading)
        elif is_count(word) and not _is_single(n, words):
            of = words[n + 1 : n + 2] in (("of",), ("dari",)) or words[n + 1 : n + 3] == ("out", "of")
            only = n > 0 and words[n - 1] in ONLY
            if only and _is_of_number(n, words, nouns):
                yield n - 1, n
            elif of or only:
                noun = _noun_near(nouns, n, reading)
        elif _restricts(n, words):
            noun = _noun_before(nouns, n)
            if noun is not None:
                yield n, min(n + 2, len(words) - 1)
            noun = None
        elif word in ONLY and (getting := _getting(n, reading)) is not None:
            yield n, getting
        elif word in ONLY or word in _KINDS:
            noun = _noun_of_kind(n, nouns, reading)
        elif word in _CERTAIN and n and n - 1 in nouns:
            yield n - 1, n
        elif word in _EXCEPT:
            noun = _all_before(nouns, n, searched)
            if noun is not None:
                yield n, min(n + 1, len(words) - 1)
            noun = None
        if noun is not None:
            yield n, noun
    for first, last in find_indexed(REST, words):
        follows = range(last + 1, min(last + _NUMBERS.rest_reach_words, len(words)))
        if any(words[m] in _NOTHING for m in follows):
            end = min(last + 2, len(words) - 1)
            part = max((m for m in nouns if 0 < first - m <= _NUMBERS.rest_scope_words), default=None)
            if part is not None:
                yield _text_start(part, reading), end
            elif any(m in nouns for m in range(first, end + 1)):
                yield first, end
            elif (some := _only_before(first, words)) is not None:
                yield some, end


def _text_start(n: int, reading: Reading) -> int:
    while n and reading.unit_of[n - 1] == reading.unit_of[n]:
        n -= 1
    return n


def _is_of_number(n: int, words: Sequence[str], nouns: frozenset[int]) -> bool:
    """Whether a number is told as so many only of more: "of eight hundred teachers, only ninety"."""
    before = range(max(n - _NUMBERS.scope_reach_words, 0), n - 1)
    return any(
        words[m] in ("of", "dari") and is_count(words[m + 1]) and any(m < noun < n for noun in nouns)
        for m in before
    )


def _is_single(n: int, words: Sequence[str]) -> bool:
    """Whether "one of" only tells what somebody or something is."""
    return words[n] in ("one", "satu", "salah") and not (n and words[n - 1] in ONLY)


def _restricts(n: int, words: Sequence[str]) -> bool:
    """Whether it is told of some only: "cuma yang baru masuk", "only those with a card"."""
    if words[n] not in ONLY or words[n] == "just":
        return False
    after = n + 1
    while after < len(words) and words[after] in ("for", "buat", "untuk", "bagi", "the"):
        after += 1
    return words[after : after + 1] in (("yang",), ("those",), ("ones",))


def _getting(n: int, reading: Reading) -> int | None:
    """Where it is told that only some get it, after the word at *n*: "only the flats get one"."""
    if not NOT.isdisjoint(reading.words[max(n - 2, 0) : n]):
        return None
    for m in range(n + 1, min(n + 6, len(reading.words))):
        if reading.unit_of[m] != reading.unit_of[n]:
            return None
        if reading.words[m] in _GETTING:
            return m if any(reading.content[k] for k in range(n + 1, m)) else None
    return None


def _noun_of_kind(n: int, nouns: frozenset[int], reading: Reading) -> int | None:
    """The noun of the kind that alone is told of: "only the number nine bus", "our engineering students"."""
    before = reading.words[max(n - 2, 0) : n]
    if reading.words[n] in _KINDS:
        led_in = before[-1:] in (("our",), ("the",), ("to",), ("for",), ("all",))
        return n + 1 if led_in and n + 1 in nouns and "other" not in before else None
    noun = _noun_near(nouns, n, reading)
    plain = (
        noun is None or reading.words[n] == "just" or before[-1:] == ("the",) or not NOT.isdisjoint(before)
    )
    return None if plain or not any(reading.content[m] for m in range(n + 1, noun or n)) else noun


def _only_before(n: int, words: Sequence[str]) -> int | None:
    """Where a word for no more than some stands before the rest told at *n*."""
    before = range(n - 1, max(n - _NUMBERS.rest_reach_words, -1), -1)
    return next((m for m in before if words[m] in ONLY and words[m] != "just"), None)


def _noun_before(nouns: frozenset[int], n: int) -> int | None:
    """Where the message's noun was last told before the word at *n*."""
    return max((m for m in nouns if 0 < n - m < _NUMBERS.scope_reach_words), default=None)


def _noun_near(nouns: frozenset[int], n: int, reading: Reading) -> int | None:
    """The message's noun right after the word at *n*, with a number or an attribute between at most."""
    carrying = 0
    for m in range(n + 1, min(n + 6, len(reading.words))):
        if reading.unit_of[m] != reading.unit_of[n]:
            return None
        if m in nouns:
            return m
        if reading.content[m] and not is_count(reading.words[m]):
            carrying += 1
        if carrying > 1 or not (reading.content[m] or reading.words[m] in _BETWEEN):
            return None
    return None


def _all_before(nouns: frozenset[int], n: int, searched: Searched) -> int | None:
    """The word for all of the message's noun in the sentence that makes an exception at *n*."""
    reading, sentence = searched.reading, searched.sense.sentence_of
    for m in range(max(n - _NUMBERS.scope_reach_words, 0), n):
        same = sentence[m] == sentence[n]
        if same and reading.words[m] in _ALL and m + 1 < n and _noun_near(nouns, m, reading) is not None:
            after = reading.words[n + 1 : n + 4]
            dated = any(
                n < one.first <= n + 3 and one.value.kind is not ValueKind.NUMBER for one in reading.values
            )
            return None if dated or not TIMES.isdisjoint(after) else m
    return None


def _wholes(nouns: frozenset[int], searched: Searched) -> Iterator[tuple[int, int]]:
    """Where a channel tells all of what the message tells a part of."""
    reading, sense = searched.reading, searched.sense
    for n, word in enumerate(reading.words):
        if word not in _ALL - {"any"} or sense.negated[n] or sense.asked[n] or _is_parted(n, reading.words):
            continue
        noun = _noun_near(nouns, n, reading)
        if noun is not None and all(not reading.content[m] for m in range(n + 1, noun)):
            yield n, noun


def _tells_message(scope: Scope, position: int, finds: Sequence[Find], searched: Searched) -> bool:
    """Whether something else of the message is told around the word that ends a part, or the whole."""
    return any(
        find.channel is searched.channel
        and find.similarity >= _NUMBERS.captured
        and find.concept != scope.concept
        and find.first != position
        and abs(find.first - position) <= _NUMBERS.rest_scope_words
        for find in finds
    )


def is_count(word: str) -> bool:
    """Whether *word* is a number."""
    return word.isdigit() or any(word in numbers for numbers in (UNITS, TEENS, TENS, _HUNDREDS))
