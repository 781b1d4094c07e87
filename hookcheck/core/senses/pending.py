"""Where an Indonesian text says that something is only planned, or not done yet: "masih sebatas usulan"."""

from collections.abc import Iterator

from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.stems import roots
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_STILL = frozenset(("baru", "masih", "cuma", "cuman", "hanya", "sekadar", "sekedar", "sebatas"))
_YET = "belum"
_BETWEEN = frozenset(
    (
        "sebatas", "dalam", "tahap", "berupa", "sekadar", "sekedar", "akan", "mau", "sedang", "lagi", "di",
        "proses", "ada", "juga", "pada", "resmi", "sampai", "ke", "level", "taraf", "sempat", "jadi",
    )
)  # fmt: skip
_PLANS = frozenset(
    root
    for word in (
        "usul", "rencana", "wacana", "bahas", "kajian", "godok", "timbang", "sketsa", "rancang", "rancangan",
        "draf", "rumor", "gosip", "isu", "tunggu", "nego", "negosiasi", "runding", "diskusi", "ide", "niat",
        "konsep", "lobi", "lelang", "tarik-ulur", "tarik", "jajak", "desain", "aju", "tinjau", "obrol",
        "nimbang-nimbang", "timbang-timbang", "ancang-ancang", "angan-angan", "omongan", "proposal",
    )
    for root in roots(word)
)  # fmt: skip
"""Roots of what something is before it is done."""
_SETTLING = frozenset(
    root
    for word in (
        "diputuskan", "sah", "disahkan", "setuju", "disetujui", "diteken", "tandatangan", "ditandatangani",
        "tanda", "ketok", "final", "konfirmasi", "diumumkan", "jawab", "balas", "pasti", "keputusan",
        "kepastian", "kesepakatan", "sepakat", "terbit", "rampung", "beres",
    )
    for root in roots(word)
)  # fmt: skip
"""Roots of what settles it."""
_PAPERS = frozenset(
    f"{word}{ending}"
    for word in (
        "izin", "keputusan", "putusan", "surat", "kontrak", "tangan", "jawaban", "persetujuan", "pengumuman",
        "anggaran", "dana", "kepastian", "hasil",
    )
    for ending in ("", "nya")
)  # fmt: skip
"""What has to be there first: "tanda tangannya belum ada"."""
_THERE = frozenset(("ada", "keluar", "turun", "terbit", "masuk", "cair", "diteken", "sampai"))


def find_pending(reading: Reading) -> Iterator[Span]:
    """The words that leave something open, from "still" or "not yet" on."""
    words = reading.words
    if _YET not in words and _STILL.isdisjoint(words):
        return
    for n, word in enumerate(words):
        if word != _YET and word not in _STILL:
            continue
        last = n + 1
        while last < len(words) and last - n <= _NUMBERS.pending_reach_words and words[last] in _BETWEEN:
            last += 1
        told = _SETTLING if word == _YET else _PLANS
        if last < len(words) and not told.isdisjoint(reading.roots[last]):
            yield n, last
        elif word == _YET and n and words[n - 1] in _PAPERS and not _THERE.isdisjoint(words[n + 1 : last]):
            yield n - 1, last - 1
