"""Which words a text tells to be no more: the ban has been lifted, online payment is down, vans not yet."""

from collections.abc import Iterator, Sequence

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_RULES = frozenset(
    (
        "ban", "bans", "rule", "rules", "restriction", "restrictions", "requirement", "curfew", "lockdown",
        "closure", "warning",
    )
)  # fmt: skip
"""What somebody may lift."""
_LIFTED = frozenset(
    ("lifted", "scrapped", "dropped", "axed", "abolished", "revoked", "repealed", "withdrawn")
)
_LIFTING = frozenset(
    (
        "lift", "lifts", "lifted", "lifting", "scrap", "scraps", "scrapped", "scrapping", "abolish",
        "abolishes", "abolished", "revoke", "revokes", "revoked", "repeal", "repeals", "repealed",
    )
)  # fmt: skip
_BETWEEN = frozenset(
    (
        "the", "this", "that", "its", "has", "have", "been", "was", "were", "is", "are", "being", "now",
        "finally", "just", "already", "all",
    )
)  # fmt: skip
_SERVICES = frozenset(
    (
        "online", "app", "apps", "site", "website", "system", "server", "servers", "payment", "payments",
        "booking", "bookings", "portal", "lift", "lifts", "escalator", "aplikasi", "aplikasinya", "situs",
        "situsnya", "sistem", "sistemnya", "layanan", "layanannya", "mesin", "mesinnya",
    )
)  # fmt: skip
_BROKEN = index_phrases(
    (
        "is down", "are down", "is out of order", "are out of order", "is out of service",
        "are out of service", "lagi error", "sedang error", "lagi gangguan", "sedang gangguan", "lagi rusak",
        "sedang rusak", "masih rusak",
    )
)  # fmt: skip
_OVER = index_phrases(
    (
        "is history", "are history", "is a thing of the past", "are a thing of the past", "no longer applies",
        "no longer apply", "no longer valid", "no longer counts", "tinggal kenangan", "sudah tidak berlaku",
        "sudah nggak berlaku", "udah nggak berlaku", "udah gak berlaku", "tidak berlaku lagi",
        "nggak berlaku lagi", "gak berlaku lagi",
    )
)  # fmt: skip
_NOT_SO = index_phrases(
    ("not yet", "not any more", "not anymore", "not this time", "no longer", "no chance", "not today")
)
_NOT_SO_AFTER = frozenset(("kalau", "kalo", "yang", "untuk", "buat", "sedangkan"))
_NOT_SO_ID = frozenset(("belum", "nggak", "enggak", "gak", "tidak"))


def find_undone(reading: Reading, clauses: Sequence[int]) -> frozenset[int]:
    """The words that *reading* tells to be no more, given the number of each word's clause."""
    return frozenset(
        (
            *_lifted(reading),
            *_before(_broken(reading), reading, clauses),
            *_before((first for first, _ in find_indexed(_OVER, reading.words)), reading, clauses),
            *_not_so(reading, clauses),
        )
    )


def _lifted(reading: Reading) -> Iterator[int]:
    words = reading.words
    if _RULES.isdisjoint(words):
        return
    for n, word in enumerate(words):
        if word in _LIFTED:
            at = n - 1
            while at >= 0 and words[at] in _BETWEEN:
                at -= 1
            if 0 <= at < n - 1 and words[at] in _RULES:
                yield at
        if word in _LIFTING:
            at = n + 1
            while at < len(words) and words[at] in _BETWEEN:
                at += 1
            if at < len(words) and words[at] in _RULES:
                yield at


def _broken(reading: Reading) -> Iterator[int]:
    words = reading.words
    for first, _ in find_indexed(_BROKEN, words):
        if first and words[first - 1] in _SERVICES:
            yield first


def _before(places: Iterator[int], reading: Reading, clauses: Sequence[int]) -> Iterator[int]:
    """The words before each of *places*, in its text and clause."""
    for first in places:
        for n in range(max(first - _NUMBERS.undone_reach_words, 0), first):
            if reading.unit_of[n] == reading.unit_of[first] and clauses[n] == clauses[first]:
                yield n


def _not_so(reading: Reading, clauses: Sequence[int]) -> Iterator[int]:
    """The words of a short text that only says of some that it is not so for them."""
    words, unit_of = reading.words, reading.unit_of
    spans = {last: first for first, last in find_indexed(_NOT_SO, words)}
    if not spans and (_NOT_SO_AFTER.isdisjoint(words) or _NOT_SO_ID.isdisjoint(words)):
        return
    ends = [n for n in range(len(words)) if n + 1 == len(words) or unit_of[n + 1] != unit_of[n]]
    begins = [n for n in range(len(words)) if n == 0 or unit_of[n - 1] != unit_of[n]]
    for begin, end in zip(begins, ends, strict=True):
        if reading.units[unit_of[begin]].channel is Channel.SCREEN:
            continue
        if words[begin] in _NOT_SO_AFTER and words[end] in _NOT_SO_ID and end - begin > 1:
            first = end
        elif end in spans:
            first = spans[end]
        else:
            continue
        if 0 < first - begin <= _NUMBERS.undone_reach_words and "?" not in reading.units[unit_of[begin]].text:
            yield from range(begin, first)
