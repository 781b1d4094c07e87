"""Where a text negates, and which of its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.correcting import denied_alone
from hookcheck.core.senses.sentences import Sentence
from hookcheck.core.senses.stopping import is_place, is_what_for, keeps_going
from hookcheck.core.values import ValueKind
from hookcheck.core.values.money import LENT
from hookcheck.core.wording.function_phrases import Span, find_indexed, find_phrases, index_phrases, phrase_at
from hookcheck.core.wording.language import guess_language
from hookcheck.core.wording.words import FREE_OF
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_SUBJECTS = frozenset(("it", "you", "they", "we", "he", "she", "i"))
_ONLY = frozenset(
    ("only", "just", "merely", "simply", "hanya", "cuma", "cuman", "sekadar", "sekedar", "sebatas", "asal")
)
"""Right after a negation: "not only", "jangan cuma" take nothing back."""
_CALMING = frozenset(
    (
        "forget", "miss", "hesitate", "worry", "panic", "wait", "delay", "mind", "bother", "lupa", "lupain",
        "lupakan", "lewatkan", "lewatin", "kelewatan", "ketinggalan", "kehabisan", "ragu", "khawatir",
        "kuatir", "takut", "panik", "bingung", "repot", "ribet", "pusing", "heran", "kaget", "cemas",
        "tunggu", "nunggu", "tunda", "nunda", "kesusu", "sungkan", "segan", "malu",
    )
)  # fmt: skip
"""Verbs whose negation says nothing against what follows: "don't forget to vote", "nggak usah bingung"."""
_PURPOSE = frozenset(("supaya", "agar", "biar"))
_CONDITION = frozenset(("kalau", "kalo", "jika", "jikalau", "bila", "apabila", "if", "whether"))
_AFTER_SO = _SUBJECTS | {"that", "your", "nobody", "no"}
_TAG_ENDS = frozenset(
    (
        "sih", "ya", "nih", "dong", "kak", "min", "bang", "bun", "sis", "bu", "pak", "gaes", "guys", "kah",
        "tuh",
    )
)  # fmt: skip
_DEGREES = frozenset(("lebih", "kurang"))
_COMPARING = frozenset(("daripada", "ketimbang"))
BANS = frozenset(
    (
        "ban", "bans", "banned", "banning", "forbid", "forbids", "forbidden", "prohibit", "prohibits",
        "prohibited", "prohibiting", "illegal", "outlawed", "unlawful", "dilarang", "larang", "melarang",
        "larangan", "haram", "diharamkan", "ilegal",
    )
)  # fmt: skip
_BEFORE_BAN = frozenset(("a", "any", "the", "longer", "more", "ada", "lagi", "been", "being", "get"))
_NO = frozenset(("tidak", "nggak", "gak", "ga", "tak", "enggak", "engga", "ngga", "tiada"))
_LACKING = _NO | {"tanpa"}
_KNOWING = frozenset(
    ("tau", "tahu", "denger", "dengar", "liat", "lihat", "coba", "nyoba", "cobain", "nyobain")
)
_YET_KNOWN = frozenset(("udah", "sudah", "dah", "pada", "kalian", "kamu", "pernah"))
_NEARLY = "nyaris"
_AMOUNTS = frozenset(
    ("semua", "seluruh", "setiap", "tiap", "separuh", "setengah", "tidak", "tak", "nggak", "gak")
)
_ANSWERING_NO = frozenset(("no", "nggak", "gak", "ga", "enggak", "engga", "ngga", "tidak", "bukan"))
_AFTER_NO = _TAG_ENDS | {"lah", "kok", "juga"}
_CASUAL_NO = frozenset(("nggak", "gak", "ga", "enggak", "ngga", "engga"))
_MAY = frozenset(("boleh", "bisa", "perlu", "harus", "wajib", "dapat", "mesti", "aman"))
_EMPHATIC = frozenset(("bukan", "bukanlah", "not", "no"))
_PLAIN = frozenset(
    (
        "sembarangan", "sembarang", "biasa", "kaleng", "abal", "ecek", "any", "ordinary", "average", "usual",
    )
)  # fmt: skip
"""What something is not that is more than that: bukan kiper sembarangan, no ordinary pool."""
_SINGLE = index_phrases(("satu pun", "seorang pun", "satupun", "seorangpun", "seekor pun", "sebuah pun"))
_REASONS = (("because",), ("karena",), ("gara-gara",), ("untuk",), ("buat",))
_COSTING = tuple(
    (word,) for word in ("cost", "costs", "costing", "pay", "pays", "paying", "paid", "charge", "charges")
)
"""Right before "nothing": "it costs nothing for refugees" is free for them."""
_NOBODY = frozenset(("nothing", "none", "nobody", "nowhere", "no one"))
_OBJECTS = frozenset(("nothing", "none", "nobody"))
"""At the end of a phrase these deny what comes before: "it costs nothing"."""


_OF_A_PART = index_phrases(
    (
        "without", "free of", "free from", "rather than", "instead of", "lack", "lacks", "lacking", "hardly",
        "barely", "scarcely", "fail to", "fails to", "failed to", "refuse to", "refuses to", "tanpa",
        "daripada", "ketimbang", "alih-alih", "nyaris", "gagal",
    )
)  # fmt: skip
"""Negations that call no statement false."""


def denying(words: tuple[str, ...]) -> tuple[Span, ...]:
    """Where *words* negate what they state: "is not", "never", "belum"."""
    parts = set(find_indexed(_OF_A_PART, words))
    return tuple(span for span in find_phrases(FunctionKind.NEGATORS, words) if span not in parts)


@dataclass(frozen=True, slots=True)
class Negation:
    """What a text negates."""

    negators: tuple[Span, ...]
    negated: tuple[bool, ...]
    """For each word, whether it stands under a negation."""
    either: tuple[bool, ...]
    """For each word, whether that negation stands in a purpose or condition, which may as well be told the
    other way round: "so you don't pay a fine" is "else you pay a fine"."""
    none: tuple[Span, ...]
    """Phrases by which not one of many does something, so that all do the opposite: nggak ada satu pun."""


def find_negation(reading: Reading, clauses: Sequence[int], sentences: Sequence[Sentence]) -> Negation:
    """What *reading* negates, given the number of each word's clause, and its sentences."""
    words = reading.words
    # "Dilarang merokok" and "jangan merokok" are one; of "are not allowed" the negation is "not".
    plain = find_phrases(FunctionKind.NEGATORS, words)
    known = {n for first, last in plain for n in range(first, last + 1)}
    lifted = _lifted(plain, words)
    prohibitions = (
        (first, last)
        for first, last in find_phrases(FunctionKind.PROHIBITION, words)
        if known.isdisjoint(range(first, last + 1)) and first not in lifted.values()
    )
    tags = _tags(words, sentences)
    # "Thursday, not Sunday, in the park" denies no park.
    ends = denied_alone(reading)
    negators = tuple(
        sorted(
            span
            for span in (*plain, *prohibitions)
            if span[1] not in tags and not _takes_nothing_back(span, reading)
        )
    )
    negated, either = [False] * len(words), [False] * len(words)
    barred = frozenset(
        first
        for kind in (FunctionKind.PROHIBITION, FunctionKind.DISSUASION)
        for first, _ in find_phrases(kind, words)
    )
    for span in negators:
        loose = (
            _is_loose(span, words, clauses)
            or _is_barred(span, barred, reading)
            or is_what_for(span, reading, clauses)
        )
        for n in _reach(span, reading, clauses):
            if n <= ends.get(span[0], n) and n <= lifted.get(span[0], n):
                negated[n], either[n] = True, loose
    negators = tuple(span for span in negators if span[0] not in ends)
    none = tuple(_none(negators, words))
    for _, last in none:
        _negate_relative(negated, last, reading)
    _negate_by_values(negated, reading, clauses)
    return Negation(negators, tuple(negated), tuple(either), none)


def _lifted(negators: Sequence[Span], words: Sequence[str]) -> dict[int, int]:
    """The negations that deny a ban, not what it is of, each with the word for it: "no ban on dogs"."""
    bans: dict[int, int] = {}
    for first, last in negators:
        at = last + 1
        while at < len(words) and words[at] in _BEFORE_BAN:
            at += 1
        if at < len(words) and words[at] in BANS:
            bans[first] = at
    return bans


def _none(negators: Sequence[Span], words: Sequence[str]) -> Iterator[Span]:
    """Where not one of many is told: nggak ada satu pun."""
    for first, last in negators:
        if words[last] in _NO or words[last] == "ada":
            at = last + 1 + (words[last + 1 : last + 2] == ("ada",))
            end = phrase_at(at, _SINGLE, words)
            if end is not None:
                yield first, end


def _negate_relative(negated: list[bool], last: int, reading: Reading) -> None:
    """Of "nggak ada satu pun puskesmas yang tutup" negate what comes after "yang", not the health centre."""
    words = reading.words
    end = min(last + 1 + 2 * _NUMBERS.negation_reach_words, len(words))
    that = next((n for n in range(last + 1, end) if words[n] == "yang"), None)
    if that is None:
        return
    negated[last + 1 : that] = [False] * (that - last - 1)
    for n in range(that + 1, min(that + 1 + _NUMBERS.negation_reach_words, len(words))):
        if n > that + 1 and reading.unit_of[n] != reading.unit_of[that]:
            return
        negated[n] = True


def _tags(words: Sequence[str], sentences: Sequence[Sentence]) -> frozenset[int]:
    """Words that end a question with a negation, or are all that an answer says: "enak nggak sih", "no"; one
    that says more than that, "nggak kok", may answer what was not asked."""
    tags = {
        answer.first
        for before, answer in pairwise(sentences)
        if (before.asks or answer.first < answer.last)
        and words[answer.first] in _ANSWERING_NO
        and _AFTER_NO.issuperset(words[answer.first + 1 : answer.last + 1])
    }
    for sentence in sentences:
        if sentence.asks:
            last = sentence.last
            while last > sentence.first and words[last] in _TAG_ENDS:
                last -= 1
            tags.add(last)
            tags.update(_tags_within(words, sentence))
    return frozenset(tags)


def _tags_within(words: Sequence[str], sentence: Sentence) -> Iterator[int]:
    """The negation by which a question asks either way in its midst: "boleh masuk nggak kalau hujan"."""
    first = next((n for n in range(sentence.first, sentence.last) if words[n] in _MAY), None)
    if first is not None and first - sentence.first <= 2:
        yield from (n for n in range(first + 1, sentence.last) if words[n] in _CASUAL_NO)


def _takes_nothing_back(span: Span, reading: Reading) -> bool:
    """Whether a negation is none: "not only", "tau nggak sih", "jangan-jangan"."""
    first, last = span
    words = reading.words
    after = words[last + 1] if last + 1 < len(words) else ""
    if words[first] in _COMPARING and not _DEGREES.isdisjoint(words[max(first - 4, 0) : first]):
        # "Lebih murah daripada kereta" denies no trains.
        return True
    if words[first] == "belum" and words[max(first - 1, 0)] in _KNOWING:
        # "Udah tau belum, masuknya gratis".
        return not _YET_KNOWN.isdisjoint(words[max(first - 3, 0) : first - 1])
    if words[first] in _ONLY or words[last] in _ONLY:
        return words[first] not in ("tanpa", "without")
    if (
        words[first] == _NEARLY
        and after
        and (after in _AMOUNTS or any(one.first == last + 1 for one in reading.values))
    ):
        # "Nyaris lima ribu orang".
        return True
    if words[first] in _EMPHATIC and any(
        words[n] in _PLAIN and reading.unit_of[n] == reading.unit_of[last]
        for n in range(last + 1, min(last + 1 + _NUMBERS.emphasis_reach_words, len(words)))
    ):
        # "Bukan kiper sembarangan" praises him.
        return True
    if is_place(span, reading) or keeps_going(span, reading):
        return True
    if words[first : last + 1] == ("ban",) and guess_language(_text_of(first, reading)) == "id":
        # A tyre.
        return True
    if words[last] in _NOBODY and words[last + 1 : last + 2] in (("but",), ("except",)):
        # "Nothing but rye bread".
        return True
    if words[last + 1 : last + 3] == ("other", "than") or words[last + 1 : last + 2] == ("lain",):
        # "None other than Ana Duval", "tidak lain adalah".
        return words[last] not in ("not", "bukan")
    doubled = words[first] == "jangan" and "jangan" in (after, words[first - 1] if first else "")
    return after in _ONLY or after == "sih" or doubled


def _text_of(position: int, reading: Reading) -> str:
    return reading.units[reading.unit_of[position]].text


def _reach(span: Span, reading: Reading, clauses: Sequence[int]) -> range:
    """The words that the negation *span* is about."""
    first, last = span
    words = reading.words
    # "The power it doesn't use back to the grid": of a relative clause only the verb.
    relative = (
        first > 1
        and words[first - 1] in _SUBJECTS
        and reading.content[first - 2]
        and clauses[first - 2] == clauses[first]
        and reading.unit_of[first - 2] == reading.unit_of[first - 1]
    )
    ends_phrase = last + 1 < len(words) and reading.unit_of[last + 1] != reading.unit_of[last]
    if words[last] in _OBJECTS and (ends_phrase or words[first - 1 : first] in _COSTING):
        return range(last + 1, last + 1)
    missing = words[last + 1 : last + 2] == ("ada",) and words[max(first - 1, 0)].endswith("nya")
    if missing and words[last + 2 : last + 3] not in (("yang",), ("sama",)):
        # "Biayanya nggak ada, gratis".
        return range(last + 1, last + 2)
    end = min(last + 1 + (1 if relative else _NUMBERS.negation_reach_words), len(words))
    # "Not because of the strike" denies the strike.
    clause = (
        clauses[min(last + 1, len(words) - 1)] if words[last + 1 : last + 2] in _REASONS else clauses[last]
    )
    told = False
    for n in range(last + 1, end):
        # What is said next is another matter, once this phrase has said what it denies.
        if clauses[n] != clause or (told and reading.unit_of[n] != reading.unit_of[n - 1]):
            return range(last + 1, n)
        if words[n] in _CALMING:
            return range(last + 1, n + 1)
        told = told or reading.content[n]
    return range(last + 1, end)


def _is_loose(span: Span, words: Sequence[str], clauses: Sequence[int]) -> bool:
    """Whether a negation stands in a purpose or condition."""
    first, last = span
    before = [
        n for n in range(max(0, first - _NUMBERS.purpose_reach_words), first) if clauses[n] == clauses[first]
    ]
    if any(words[n] in _PURPOSE or words[n] in _CONDITION for n in before):
        return True
    ahead = [
        n for n in range(max(0, first - _NUMBERS.condition_reach_words), first) if clauses[n] < clauses[first]
    ]
    if words[first] == "jangan" and any(
        words[n] in _CONDITION and clauses[n] == clauses[ahead[-1]] for n in ahead
    ):
        # "Kalau udah lewat, jangan disimpan" says nothing of before.
        return True
    # "So you don't", "to avoid"; but "so nobody", "not to be".
    return any(words[n] == "so" and words[n + 1] in _AFTER_SO for n in before) or (
        words[last] in ("avoid", "not") and first > 0 and words[first - 1] == "to"
    )


def _is_barred(span: Span, barred: frozenset[int], reading: Reading) -> bool:
    """Whether those who lack it are kept out, so that all must have it: "tanpa helm dilarang"."""
    _, last = span
    after = range(last + 2, min(last + 2 + _NUMBERS.negation_reach_words, len(reading.words)))
    return reading.words[last] in _LACKING and any(
        n in barred and reading.unit_of[n] == reading.unit_of[last] for n in after
    )


def _negate_by_values(negated: list[bool], reading: Reading, clauses: Sequence[int]) -> None:
    """Mark what "-free" and numbers like "0%" say there is none of."""
    words = reading.words
    for n, word in enumerate(words if FREE_OF in words else ()):
        if n and word == FREE_OF:
            negated[n - 1] = not negated[n - 1]
    for placed in reading.values:
        if placed.value.says_none:
            # "0% interest", "bunga 0%", "0 ads"; but "skor 0".
            after, before = placed.last + 1, placed.first - 1
            follows = after < len(words) and clauses[after] == clauses[placed.last] and reading.content[after]
            # "Bunga 0% enam bulan".
            follows = follows and all(one.first != after for one in reading.values)
            if follows and words[after] in LENT:
                continue
            if follows:
                negated[after] = not negated[after]
            elif before >= 0 and placed.value.kind is ValueKind.PERCENT and words[before] not in LENT:
                negated[before] = not negated[before]
