"""Whether a video makes an exception of some where a message tells of all: "all but one", "hampir semua"."""

from collections.abc import Iterator, Sequence

from hookcheck.core.clashes.scope import NOT, ONLY, REST, TIMES, is_count, nouns_told, scope_of, tells_own
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import CIRCUMSTANTIAL
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.values import ValueKind
from hookcheck.core.wording.function_phrases import Span, find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEARLY = index_phrases(
    (
        "nearly all", "nearly every", "almost all", "almost every", "virtually all", "practically all",
        "not every one", "not all of", "the majority of", "hardly any", "barely any", "the vast majority",
        "hampir semua", "hampir seluruh", "hampir setiap", "hampir semuanya", "nyaris semua", "mayoritas",
        "belum semua", "belum semuanya", "nggak semuanya", "tidak semuanya",
    )
)  # fmt: skip
"""How nearly all are told, but not all."""
_BUT = index_phrases(
    (
        "all but", "every one but", "everyone but", "everything but", "except", "except for", "apart from",
        "aside from", "other than", "excluding", "bar", "kecuali", "terkecuali", "selain", "di luar",
    )
)  # fmt: skip
"""Words before how many, or which, are excepted."""
_EXCEPTIONS = index_phrases(
    (
        "with one exception", "with two exceptions", "with three exceptions", "with a few exceptions",
        "with some exceptions", "with the exception of", "there is one exception", "there's one exception",
        "there are exceptions", "dengan pengecualian", "ada pengecualian", "dengan satu pengecualian",
    )
)  # fmt: skip
_PART_OF = index_phrases(
    (
        "most of", "half of", "some of", "a few of", "a handful of", "a third of", "a quarter of",
        "two thirds of", "three quarters of", "a fraction of", "part of", "many of",
    )
)  # fmt: skip
"""Words before those of whom a part is told."""
_THEM = frozenset(("them", "those", "us", "these"))
_NOTHING = frozenset(
    (
        "nothing", "none", "no", "not", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't",
        "won't", "can't", "haven't", "hasn't", "still", "without", "died", "failed", "miss", "missed",
    )
)  # fmt: skip
_ONLY_FOR = index_phrases(
    (
        "they're only for", "it's only for", "that's only for", "this is only for", "only if you're",
        "as long as you're", "only for the", "but only for", "they're just for", "it's just for",
    )
)  # fmt: skip
"""Words before the few who get what is told of before them."""
_A_WHILE = frozenset(
    ("today", "tonight", "now", "week", "weekend", "month", "time", "season", "year", "summer", "day")
)
_HALVES = frozenset(("separuh", "setengah", "separo"))
_MOST = frozenset(("most", "kebanyakan"))
_ALIKE = frozenset(("too", "also", "as", "well", "juga", "of", "same", "sama", "menyusul", "follow"))
"""Behind "the rest" these tell the same of them."""
_POINTING = frozenset(("these", "this", "the", "those", "a", "for", "yang", "dari", "of", "ini"))
_WHOLE = frozenset(
    ("all", "every", "both", "everyone", "everybody", "semua", "semuanya", "seluruh", "kedua", "setiap")
)
"""Words before the number of all of them, or after those who tell of all."""
_KIND_LEADS = CIRCUMSTANTIAL | {"with", "yang"}
_ONE_IN = frozenset(("in", "dari", "out"))
_ONLY_ID = frozenset(("cuma", "hanya", "cuman", "khusus", "baru", "terbatas"))
_LEADING = frozenset(("untuk", "buat", "bagi", "di", "ke", "dari", "pada", "para", "ada", "berlaku"))
_NO_KIND = TIMES | frozenset(
    (
        "dapat", "dapet", "kebagian", "bisa", "boleh", "aja", "saja", "doang", "dulu", "ini", "itu", "baru",
        "lama", "tinggal", "perlu", "harus", "wajib", "cukup", "mau", "bayar", "gratis", "langsung",
        "sekarang", "kini", "apa", "mana", "siapa", "apapun", "manapun", "siapapun", "lain", "lainnya",
    )
)  # fmt: skip
"""Words after a noun by which it is told what they do, not which of them."""
_OTHERWISE = frozenset(
    ("i'm", "i've", "pay", "paying", "aku", "saya", "gue", "gua", "anakku", "umurku", "bayar", "bayarnya")
)
"""Before "only" and a number these tell how old or how much: "aku baru tiga", "bayarnya cuma dua"."""
_NO_EXCEPTION_AFTER = NOT | _OTHERWISE
_REFUSING = frozenset(
    ("nggak", "gak", "ga", "tidak", "belum", "doesn't", "don't", "isn't", "aren't", "won't", "not")
)


def find_excepted(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """The places that except some of what *message* tells all of."""
    scope = scope_of(message)
    own = read_message(message).reading.words
    if scope is None or not scope.whole or any(find_indexed(_NEARLY, own)):
        return
    whole_told = any(tells_own(scope, one) for one in searched)
    for one in searched:
        told = [
            find
            for find in finds
            if find.channel is one.channel
            and find.similarity >= _NUMBERS.captured
            and find.concept != scope.concept
        ]
        nouns = nouns_told(scope, finds, one)
        if not told or not nouns:
            continue
        after = () if whole_told else _kinds_after(nouns, read_message(message).reading, one)
        part = _of_a_part(nouns, told, message, one)
        for first, last in (*_excepted(nouns, one), *_of_a_kind(nouns, message, one), *after, *part):
            if one.sense.asked[first] or one.sense.outdated[first]:
                continue
            if any(abs(find.first - first) <= _NUMBERS.rest_scope_words for find in told):
                yield clash_at(scope.concept, first, last, ClashKind.SCOPE, one)


def _excepted(nouns: frozenset[int], searched: Searched) -> Iterator[Span]:
    """From the word that begins an exception to the one that ends it."""
    reading = searched.reading
    words = reading.words
    yield from find_indexed(_NEARLY, words)
    yield from find_indexed(_EXCEPTIONS, words)
    for first, last in find_indexed(_BUT, words):
        at = last + 1
        while at < len(words) and words[at] in _POINTING:
            at += 1
        if at < len(words) and _is_number(at, searched):
            yield first, at
    others = (
        (n - 1, n + 1)
        for n in range(1, len(words) - 1)
        if words[n] == "other" and not nouns.isdisjoint((n + 1, n + 2))
    )
    for first, last in (*find_indexed(REST, words), *others):
        counted = next((n for n in nouns if first - n > 0 and _is_counted(n, searched)), None)
        after = words[last + 1 : last + 3]
        if counted is not None and after and _ALIKE.isdisjoint(after):
            yield counted - 1, last + 1
    for n, word in enumerate(words):
        if (word in _HALVES and n + 1 in nouns) or (
            word in _MOST and not nouns.isdisjoint((n + 1, n + 2)) and words[max(n - 1, 0)] != "the"
        ):
            yield n, n + 1
        elif (
            word in ONLY
            and words[max(n - 1, 0)] not in _NO_EXCEPTION_AFTER
            and _is_number(n + 1, searched)
            and _stands_alone(n + 1, words)
        ):
            # "So far it's just one", "baru tiga lokasi", "cuma satu yang nggak".
            yield n, n + 1
        elif _is_number(n, searched) and words[n + 1 : n + 2] and words[n + 1] in _ONE_IN:
            at = n + 2 + (words[n + 2 : n + 3] in (("every",), ("of",), ("setiap",)))
            if _is_number(at, searched) and any(at < noun <= at + 3 for noun in nouns):
                yield n, at
        elif word == "ada" and words[n + 1 : n + 2] == ("yang",) and "ada" in words[max(n - 10, 0) : n]:
            yield n, n + 1


def _of_a_kind(nouns: frozenset[int], message: KeyMessage, searched: Searched) -> Iterator[Span]:
    """Where those of them in some place alone are told of: "it's just the shops near the station"."""
    own, reading = read_message(message).reading, searched.reading
    words = reading.words
    for n, word in enumerate(words):
        alone = word == "khusus" or (word in ("just", "only") and words[max(n - 1, 0)] in ("it's", "is"))
        if not alone or words[max(n - 1, 0)] in NOT:
            continue
        noun = next((m for m in range(n + 1, min(n + 4, len(words))) if m in nouns), None)
        while noun is not None and noun + 1 in nouns:
            noun += 1
        for m in range(noun + 1, min(noun + 8, len(words))) if noun is not None else ():
            if words[m] in _KIND_LEADS:
                continue
            if reading.content[m] and own.at_root.keys().isdisjoint(reading.roots[m]):
                if not _KIND_LEADS.isdisjoint(words[max(m - 2, 0) : m]):
                    yield n, m
                break


def _kinds_after(nouns: frozenset[int], own: Reading, searched: Searched) -> Iterator[Span]:
    """Where those of some kind alone are told of, which Indonesian tells after the noun: "cuma rute tiga A",
    "karyawan tetap doang"."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    for noun in sorted(nouns):
        kind = noun + 1
        if (
            noun + 1 in nouns
            or kind >= len(words)
            or reading.unit_of[kind] != reading.unit_of[noun]
            or sense.asked[noun]
            or sense.outdated[noun]
            or words[kind] in _NO_KIND
            or not (reading.content[kind] or is_count(words[kind]))
            or not own.at_root.keys().isdisjoint(reading.roots[kind])
        ):
            continue
        lead = noun - 1
        while lead > 0 and (words[lead] in _LEADING or lead in nouns):
            lead -= 1
        if lead >= 0 and words[lead] in _ONLY_ID and words[max(lead - 1, 0)] not in NOT:
            yield lead, kind
            continue
        for_them = not _LEADING.isdisjoint(words[max(noun - 1, 0) : noun])
        beyond = range(kind + 1, min(kind + 4, len(words)))
        after = {words[n] for n in beyond if reading.unit_of[n] == reading.unit_of[kind]}
        if "doang" in after or (for_them and not {"aja", "saja"}.isdisjoint(after)):
            yield noun, kind


def _of_a_part(
    nouns: frozenset[int], told: Sequence[Find], message: KeyMessage, searched: Searched
) -> Iterator[Span]:
    """Where so many of them are told of, or only some: "a third of the buses", "three shops"."""
    own, reading = read_message(message).reading, searched.reading
    words, clause_of = reading.words, searched.sense.clause_of
    for first, last in find_indexed(_PART_OF, words):
        noun = next((n for n in range(last + 1, min(last + 4, len(words))) if n in nouns), None)
        if noun is not None and _is_about_it(noun, nouns, told, searched):
            yield first, noun
    uncounted = not any(one.value.kind is ValueKind.NUMBER for one in own.values)
    for n in range(len(words) - 1):
        if not _is_number(n, searched) or words[n] == "one":
            continue
        if words[n + 1] == "of" and not _THEM.isdisjoint(words[n + 2 : n + 3]):
            near = range(n + 3, min(n + 3 + _NUMBERS.longest_subject_words, len(words)))
            denied = next((m for m in near if words[m] in _NOTHING and clause_of[m] == clause_of[n]), None)
            if denied is not None:
                yield n, denied
        elif (
            uncounted
            and _WHOLE.isdisjoint(words[n:])
            and n + 1 in nouns
            and reading.unit_of[n] == reading.unit_of[n + 1]
            and words[max(n - 1, 0)] not in _POINTING | _WHOLE
            # "So I did the garage: forty two bottles" tells of no others.
            and any(
                0 < find.first - n <= _NUMBERS.part_reach_words
                and find.first not in nouns
                and _is_deed(find, message)
                for find in told
            )
        ):
            yield n, n + 1
    for first, last in find_indexed(_ONLY_FOR, words):
        after = next((n for n in range(last + 1, min(last + 4, len(words))) if reading.content[n]), None)
        if (
            any(n < first for n in nouns)
            and after is not None
            # "It's only for this weekend" leaves nobody out.
            and words[after] not in _A_WHILE
            and not any(value.first <= after <= value.last for value in reading.values)
            and own.at_root.keys().isdisjoint(reading.roots[after])
        ):
            yield first, after


def _is_about_it(noun: int, nouns: frozenset[int], told: Sequence[Find], searched: Searched) -> bool:
    """Whether what is told of a part is what the message tells of all, or that it is not so."""
    sentence_of, words = searched.sense.sentence_of, searched.reading.words
    others = (find.first for find in told if find.first not in nouns)
    denials = (n for n, word in enumerate(words) if word in _NOTHING)
    return any(sentence_of[n] == sentence_of[noun] for n in (*others, *denials))


def _is_deed(find: Find, message: KeyMessage) -> bool:
    """Whether a find tells what is told of them: neither a place nor a name."""
    places = concept_words(message)[find.concept]
    before = read_message(message).reading.words[places[0] - 1] if places and places[0] else ""
    return message.concepts[find.concept].kind is ConceptKind.THING and before not in CIRCUMSTANTIAL


def _is_number(n: int, searched: Searched) -> bool:
    """Whether a plain number stands at *n*: no price, date or time."""
    reading = searched.reading
    if n >= len(reading.words) or not is_count(reading.words[n]):
        return False
    return all(one.value.kind is ValueKind.NUMBER for one in reading.values if one.first <= n <= one.last)


def _is_counted(noun: int, searched: Searched) -> bool:
    """Whether a number stands right before the *noun*: two schools."""
    return noun > 0 and (_is_number(noun - 1, searched) or (noun > 1 and _is_number(noun - 2, searched)))


def _stands_alone(n: int, words: Sequence[str]) -> bool:
    """Whether a number is told as how many of them: "just one of them", "baru satu yang udah"."""
    after = words[n + 1 : n + 3]
    return (
        not after
        or after[0] in ("yang", "of", "so", "aja", "ya", "lokasi", "does", "do", "is", "are", "has", "have")
        or not _REFUSING.isdisjoint(after)
    )
