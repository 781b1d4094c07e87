"""Whether a video keeps for some what a message tells of all: "but only at our Portland store"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.clashes.scope import NOT, TIMES, WHOLE, is_count
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import PURPOSE
from hookcheck.core.senses.searched import Searched, concept_at, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_EXTENTS = frozenset(
    ("all", "every", "each", "whole", "entire", "both", "any", "semua", "seluruh", "setiap", "tiap", "kedua")
)
"""Words right before what the whole of is told of."""
_ONLY = frozenset(("only", "hanya", "cuma", "cuman", "khusus"))
_FOR = frozenset(("for", "untuk", "buat", "bagi"))
_WHERE = frozenset(("in", "at", "from", "on", "across", "throughout", "within", "di", "dari", "ke"))
_LEADING = frozenset(("the", "our", "those", "these", "your", "people", "para", "yang", "pada"))
_NOBODY = frozenset(("them", "us", "you", "it", "him", "her", "me", "fun", "now", "kamu", "kita", "kalian"))
_YEARS = frozenset(("year", "years", "grade", "class", "kelas"))
"""Words for those of one age where a number follows: "year seven"."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a message tells the whole of."""

    concept: int
    concepts: frozenset[int]
    """Those that tell of what, and that it is the whole of it."""
    roots: frozenset[str]
    where: bool
    """Whether it tells where: "from the whole country"."""


def find_kept_for(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where a channel tells for whom, where or of which alone it is so, and nowhere of the whole."""
    whole = _whole(message)
    if whole is None or any(not WHOLE.isdisjoint(one.reading.words) for one in searched):
        return
    good = [find for find in finds if not find.asked]
    told = {find.concept for find in good if find.similarity >= _NUMBERS.captured}
    rest = [n for n in range(len(message.concepts)) if n not in whole.concepts]
    weight = sum(message.concepts[n].weight for n in rest)
    if sum(message.concepts[n].weight for n in rest if n in told) < _NUMBERS.kept_for_share * weight:
        return
    own = read_message(message).reading
    for one in searched:
        sense = one.sense
        for n, word in enumerate(one.reading.words):
            if word not in _ONLY or one.reading.words[max(n - 1, 0)] in NOT:
                continue
            last = _end_of_part(n, whole, own, one)
            if last is not None and not (sense.asked[n] or sense.outdated[n] or sense.negated[n]):
                yield clash_at(whole.concept, n, last, ClashKind.SCOPE, one)


@lru_cache(maxsize=128)
def _whole(message: KeyMessage) -> _Whole | None:
    """What *message* tells the whole of; not where it makes an exception or says "only" itself."""
    own = read_message(message)
    words, at = own.reading.words, concept_at(message)
    if not _ONLY.isdisjoint(words) or own.sense.negators:
        return None
    for n, word in enumerate(words):
        if word not in _EXTENTS:
            continue
        nouns = _nouns_after(n, own.reading)
        if not nouns or words[nouns[0]] in TIMES:
            return None
        before = [one for one in words[max(n - 2, 0) : n] if one != "the"]
        roots = frozenset().union(*(own.reading.roots[m] for m in nouns))
        concepts = [at[m] for m in nouns if m in at]
        if not concepts:
            return None
        where = bool(before) and before[-1] in _WHERE
        return _Whole(concepts[0], frozenset(at[m] for m in (n, *nouns[:1]) if m in at), roots, where)
    return None


def _nouns_after(n: int, own: Reading) -> list[int]:
    """The words for what the whole is of, after the word for that at *n*: "all of the bus drivers"."""
    timed = {v.first for v in own.values}
    nouns: list[int] = []
    for m in range(n + 1, min(n + 1 + _NUMBERS.longest_part_words, len(own.words))):
        if own.content[m] and m not in timed:
            nouns.append(m)
        elif nouns or m in timed:
            break
    return nouns


def _end_of_part(n: int, whole: _Whole, own: Reading, searched: Searched) -> int | None:
    """Where the words end that tell, after the "only" at *n*, for whom or where; None where they do not."""
    reading = searched.reading
    words = reading.words
    lead = n + 1
    while lead < len(words) and (words[lead] in _FOR | _WHERE or words[lead] in _LEADING):
        lead += 1
    leads = words[n + 1 : lead]
    inside = [
        m
        for m in range(lead, min(lead + _NUMBERS.longest_part_words, len(words)))
        if searched.sense.clause_of[m] == searched.sense.clause_of[lead]
    ]
    part = [m for m in inside if reading.content[m] or is_count(words[m])]
    if not leads or part[:1] != [lead] or not own.at_root.keys().isdisjoint(reading.roots[part[0]]):
        return None
    if words[part[0]] in _NOBODY or (words[lead - 1] in _FOR and PURPOSE.match(words[part[0]])):
        return None
    of_year = words[part[0]] in _YEARS and len(part) > 1 and is_count(words[part[1]])
    timed = any(words[m] in TIMES or any(v.first == m for v in reading.values) for m in part[:2])
    if timed and not of_year:
        return None
    named_again = next((m for m in part if not whole.roots.isdisjoint(reading.roots[m])), None)
    if named_again is not None:
        return named_again
    if not _FOR.isdisjoint(leads) or (whole.where and not _WHERE.isdisjoint(leads)):
        return part[min(1, len(part) - 1)]
    return None
