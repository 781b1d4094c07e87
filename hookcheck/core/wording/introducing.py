"""Words that only lead in to what a message tells: "how one family …", "begini cara membersihkan …"."""

import re
from collections.abc import Sequence

_LEADING = frozenset(("how", "bagaimana", "gimana", "why", "mengapa", "kenapa"))
_LEADING_WAY = frozenset(("ini", "inilah", "begini", "beginilah", "gini"))
_WAY = "cara"
_DOING = re.compile(r"(me|ber)\w{3,}")
_ONE = frozenset(("one", "satu", "1"))
_SOMEBODY = frozenset(
    (
        "family", "couple", "household", "man", "woman", "boy", "girl", "mum", "mom", "dad", "mother",
        "father", "grandmother", "grandfather", "student", "teacher", "nurse", "doctor", "farmer", "driver",
        "chef", "artist", "school", "village", "town", "city", "street", "company", "shop", "cafe",
        "hospital", "club", "team", "keluarga", "pasangan", "pria", "wanita", "ibu", "bapak", "anak", "guru",
        "dokter", "petani", "sopir", "sekolah", "desa", "kampung", "kota", "kelurahan", "perusahaan", "toko",
        "warung", "klub", "tim",
    )
)  # fmt: skip
_DEMANDING = frozenset(
    (
        "must", "can", "may", "only", "per", "each", "needs", "should", "wajib", "harus", "boleh", "bisa",
        "hanya",
    )
)  # fmt: skip
"""Where a message has these, "one" before them counts: one parent may come along."""


def tells_how(n: int, words: Sequence[str]) -> bool:
    """Whether word *n* only says that it is told how something is done: "cara membersihkan sepatu"."""
    return (
        words[n] == _WAY
        and _LEADING_WAY.issuperset(words[:n])
        and any(_DOING.match(word) for word in words[n + 1 : n + 2])
    )


def brings_up(n: int, words: Sequence[str]) -> bool:
    """Whether a "one" at word *n*, with which a message begins, only brings somebody up: "one school bans
    homework"."""
    return (
        words[n] in _ONE
        and _LEADING.issuperset(words[:n])
        and not _SOMEBODY.isdisjoint(words[n + 1 : n + 2])
        and _DEMANDING.isdisjoint(words)
    )
