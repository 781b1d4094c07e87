"""Addresses, of mail and of pages, and names of accounts: told only by themselves, not by whose they are."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.needle import Hit
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.sounds import INDONESIAN_LETTERS
from hookcheck.core.wording.words import squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TOP_LEVELS = (
    "ac app au biz co com coop dev edu example gov go id info int io ly me mil museum my net news ngo nz "
    "online org page sch sg shop site store tech test tv uk us web xyz"
)
_ADDRESS = re.compile(rf"\S+@\S+\.\w+|@\w+(?:[.\w]*\w)?|\S+\.(?:{'|'.join(_TOP_LEVELS.split())})(?:/\S*)?")
_LEAD = re.compile(r"^(?:https?://)?(?:www\.)?")
_SIGNS = re.compile(r"[^\w]+|_")
_SAID_SIGNS = frozenset(
    (
        "at", "et", "ad", "dot", "titik", "point", "poin", "slash", "garis", "miring", "bawah", "underscore",
        "strip", "dash", "hyphen",
    )
)  # fmt: skip
"""What the signs of an address are called."""
_ACCOUNT = frozenset(
    (
        "at", "et", "akun", "akunnya", "account", "follow", "ikuti", "ig", "ignya", "instagram",
        "instagramnya", "tiktok", "tiktoknya", "dm", "page", "handle", "username", "tag", "mention",
    )
)  # fmt: skip
"""What is said, or shown, before the name of an account."""


@lru_cache(maxsize=4096)
def address_parts(word: str) -> tuple[str, ...]:
    """The squeezed parts of a folded *word* that is an address, or none: hr, maju and id."""
    if not _ADDRESS.fullmatch(word):
        return ()
    return tuple(part for one in _SIGNS.split(_LEAD.sub("", word)) if (part := squeeze(one)))


def find_address(address: str, reading: Reading) -> Iterator[Hit]:
    """Every place where *reading* says or shows a folded *address*."""
    parts = address_parts(address)
    plain = _LEAD.sub("", address)
    for n, word in enumerate(reading.words):
        shown = _LEAD.sub("", word)
        if shown == plain or shown.startswith(f"{plain}/"):
            yield Hit(n, n, _NUMBERS.same_word, "")
            continue
        last = _last_told(parts, n, reading)
        if last is not None and (not address.startswith("@") or _is_account(n, reading)):
            yield Hit(n, last, _NUMBERS.joined, "spelling")


def _last_told(parts: tuple[str, ...], first: int, reading: Reading) -> int | None:
    """Where all *parts* of an address end that begin at word *first*, one after the other."""
    if not parts:
        return first - 1
    for count in range(1, _NUMBERS.longest_join_words + 1):
        last = first + count - 1
        if last >= len(reading.words) or not _runs_on(first, last, reading):
            break
        said = reading.words[first : last + 1]
        for told in range(1, len(parts) + 1):
            if _is_told(parts[:told], said):
                end = _last_told(parts[told:], _after_signs(last + 1, reading), reading)
                if end is not None:
                    return max(end, last)
    return None


def _is_told(parts: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether the words *said* are *parts* of an address: as they are written, or letter by letter."""
    joined, wanted = squeeze("".join(said)), "".join(parts)
    if wanted in (joined, squeeze("".join(INDONESIAN_LETTERS.get(word, word) for word in said))):
        return True
    # A slip; but "Elm Theatre" is none for elmtheatre.org.
    whole = len(parts) == 1 or (len(said) == 1 and not said[0].isalnum())
    return (
        whole
        and len(wanted) >= _NUMBERS.shortest_fuzzy_letters
        and fuzz.ratio(joined, wanted) >= _NUMBERS.address_part_percent
    )


def _after_signs(at: int, reading: Reading) -> int:
    while at < len(reading.words) and reading.words[at] in _SAID_SIGNS:
        at += 1
    return at


def _runs_on(first: int, last: int, reading: Reading) -> bool:
    shown = reading.units[0].channel is Channel.SCREEN
    return not shown or reading.unit_of[first] == reading.unit_of[last]


def _is_account(n: int, reading: Reading) -> bool:
    """Whether the word at *n* is told as the name of an account, and not as whose it is."""
    before = reading.words[max(n - _NUMBERS.account_reach_words, 0) : n]
    return reading.words[n].startswith("@") or not _ACCOUNT.isdisjoint(before)
