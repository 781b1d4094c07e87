"""Words that bound a value: at least, up to, mulai dari, ke atas."""

from typing import NamedTuple

from hookcheck.core.values.currencies import CURRENCY_BEFORE
from hookcheck.core.values.number_words import NUMBER_WORDS
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import Comparator, ValueKind
from hookcheck.core.values.vocabulary import words

_BEFORE: dict[Comparator, str] = {
    Comparator.AT_LEAST: """
        at least | a minimum of | minimum of | minimum | minimal | min | no less than | not less than | no
        fewer than | nothing under | nothing below | nothing less than | paling sedikit | paling tidak |
        paling kurang |
        paling rendah | paling muda | terendah | sekurang-kurangnya |
        sekurangnya | setidaknya | setidak-tidaknya | sedikitnya |
        tidak kurang dari | nggak kurang dari | gak kurang dari | tak kurang dari | jangan kurang dari |
        jangan sampai kurang dari | nggak boleh kurang dari | gak boleh kurang dari |
        tidak boleh kurang dari | minim
    """,
    Comparator.AT_MOST: """
        at most | paling tua | paling tinggi |
        a maximum of | maximum of | maximum | max | maks | maksimal | maksimum | no more than |
        not more than | nothing over | nothing above | nothing more than |
        never more than | not over | up to | upto | as much as | as many as | paling banyak | paling lama |
        sebanyak-banyaknya | tidak lebih dari | nggak lebih dari | gak lebih dari | tak lebih dari |
        jangan lebih dari | jangan sampai lebih dari | nggak boleh lebih dari | gak boleh lebih dari |
        tidak boleh lebih dari | s/d | hingga | sampai | sampe | sampai dengan |
        hingga maksimal | ampe | within
    """,
    Comparator.MORE_THAN: """
        more than | over | above | upwards of | in excess of | exceeding | greater than | older than |
        lebih dari | di atas | diatas | melebihi | lebih besar dari | melampaui | tembus
    """,
    Comparator.LESS_THAN: """
        less than | fewer than | under | below | younger than | kurang dari | di bawah | dibawah |
        lebih kecil dari | nggak sampai | nggak sampe | ngga sampai | ga sampai | ga sampe | gak sampai |
        gak sampe | tidak sampai | tak sampai | belum sampai
    """,
    Comparator.ABOUT: """
        about | around | approximately | approx | roughly | nearly | almost | circa | close to | some |
        sekitar | kira-kira | kurang lebih | hampir | kisaran | ~ | ± | sekitaran
    """,
    Comparator.FROM: """
        from | starting from | starting at | starts from | starts at | start from | start at | starts |
        starting | as low as | prices from | since | beginning | effective | as of | after | mulai | mulai
        dari | mulai tanggal | mulai pukul | dimulai | sejak | dari | per | terhitung | setelah | start |
        harga mulai
    """,
    Comparator.UNTIL: """
        until | till | til | by | before | through | no later than | not later than | ends | ends on |
        ending | hingga | sampai | sampai dengan | s/d | sampe | paling lambat | selambat-lambatnya |
        selambatnya | sebelum | deadline | deadline is | deadline's | deadlinenya | berakhir | up to |
        last day is | last day | last chance | closing date | cut-off | cutoff | batas akhir | batas
        akhirnya | batasnya | batas waktu | batas waktunya | terakhir | terakhirnya | paling telat |
        paling lambatnya
    """,
}  # fmt: skip
_OPENING = words("open opens opening opened reopens buka dibuka bukanya doors begins")
_CLOSING = words(
    "close closes closing shut shuts tutup tutupnya ditutup penutupan finish finishes finishing selesai"
)
_BESIDE = words("at on @ : jam pukul pkl tanggal tgl hari for from")
"""What may stand between such a word and its time."""
_KEPT_UNTIL = {"before": words("best"), "by": words("use sell"), "until": words("display")}
"""What is printed before a date on food, which names the date rather than bounds it: best before, use by."""
_CLOSING_AFTER = words("close closes tutup tutupnya ditutup")
_DATED = frozenset({ValueKind.DATE, ValueKind.WEEKDAY, ValueKind.CLOCK})
_PRICED = frozenset(
    {ValueKind.MONEY, ValueKind.AGE, ValueKind.PERCENT, ValueKind.DURATION, ValueKind.MEASURE}
)
_BOUNDED = _PRICED | {ValueKind.NUMBER, ValueKind.CLOCK, ValueKind.ORDINAL, ValueKind.FREQUENCY}
_FITS: dict[Comparator, frozenset[ValueKind]] = {
    Comparator.AT_LEAST: _BOUNDED,
    Comparator.AT_MOST: _BOUNDED - {ValueKind.CLOCK, ValueKind.ORDINAL},
    Comparator.MORE_THAN: _BOUNDED - {ValueKind.ORDINAL},
    Comparator.LESS_THAN: _BOUNDED - {ValueKind.ORDINAL},
    Comparator.ABOUT: _BOUNDED | _DATED,
    Comparator.FROM: _DATED | {ValueKind.MONEY, ValueKind.AGE},
    Comparator.UNTIL: _DATED,
}
_AFTER: dict[Comparator, str] = {
    Comparator.AT_LEAST: """
        + | plus | or more | or above | or older | or over | and above | and over | and up | and older |
        ke atas | keatas | atau lebih | minimum | minimal | dan lebih
    """,
    Comparator.MORE_THAN: "lebih",
    Comparator.AT_MOST: """
        or less | or fewer | or younger | and younger | or under | and under | or below | ke bawah |
        kebawah | atau kurang | max | maks | maksimal
    """,
    Comparator.FROM: "onwards | onward | dan seterusnya | ke depan",
    Comparator.ABOUT: "or so | odd | ish",
}
_BEFORE_NEXT = words("minimum minimal max maks maksimal")
_COMPARED = words(
    """
    murah cepat hemat banyak sedikit besar kecil tinggi rendah baik lama awal lambat mahal ringan berat
    kuat lengkap dari sehat mudah nyaman efektif efisien jauh dekat
    """
)
"""What follows "lebih" when it compares."""


class Bound(NamedTuple):
    """What a phrase says of the value beside it."""

    comparator: Comparator
    end: int


def _by_first_word(phrases: dict[Comparator, str]) -> dict[str, list[tuple[tuple[str, ...], Comparator]]]:
    table: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, listed in phrases.items():
        for phrase in listed.split("|"):
            parts = tuple(phrase.replace("-", " - ").split())
            table.setdefault(parts[0], []).append((parts, comparator))
    for options in table.values():
        options.sort(key=lambda option: -len(option[0]))
    return table


_BEFORE_WORDS = _by_first_word(_BEFORE)
_AFTER_WORDS = _by_first_word(_AFTER)
BOUND_WORDS = frozenset(_BEFORE_WORDS)


def bounds_before(tokens: Tokens, at: int) -> list[Bound]:
    """What the phrase at token *at* may say of the value after it, longest phrase first."""
    if _is_printed(tokens, at):
        return []
    found = []
    for phrase, comparator in _BEFORE_WORDS.get(tokens[at].text, ()):
        if all(tokens[at + place].text == word for place, word in enumerate(phrase)):
            found.append(Bound(comparator, at + len(phrase)))
    return found


def _is_printed(tokens: Tokens, at: int) -> bool:
    """Whether the word at token *at* is the end of "best before"."""
    before = at - 1 - (at > 0 and tokens[at - 1].text == "-")
    return before >= 0 and tokens[before].text in _KEPT_UNTIL.get(tokens[at].text, ())


def bound_after(tokens: Tokens, at: int) -> Bound | None:
    """What the phrase at token *at* says of the value before it."""
    for phrase, comparator in _AFTER_WORDS.get(tokens[at].text, ()):
        if _is_bound(tokens, at) and all(
            tokens[at + place].text == word for place, word in enumerate(phrase)
        ):
            return Bound(comparator, at + len(phrase))
    return None


def _is_bound(tokens: Tokens, at: int) -> bool:
    """Whether a word after a value bounds it: "50+" and "50 ribu lebih", not "20% lebih murah"."""
    token, after = tokens[at], tokens[at + 1]
    if token.text == "+":
        return token.glued and after.kind != "d"
    if token.text == "plus":
        return after.kind not in ("w", "d")
    if token.text in _BEFORE_NEXT:
        # "20% maksimal Rp25.000" bounds the next value.
        return after.kind != "d" and after.text not in CURRENCY_BEFORE and after.text not in NUMBER_WORDS
    return token.text != "lebih" or after.text not in _COMPARED


def fits(comparator: Comparator, kind: ValueKind) -> bool:
    """Whether *comparator* can bound a value of *kind*."""
    return kind in _FITS.get(comparator, ())


def end_beside(tokens: Tokens, at: int, end: int) -> Comparator:
    """What the words beside the time or day from token *at* to *end* say it is: opening or closing."""
    before = at - 1
    while before >= 0 and tokens[before].text in _BESIDE:
        before -= 1
    word = tokens[before].text if before >= 0 else ""
    if word in _OPENING:
        return Comparator.OPENS
    closing = word in _CLOSING or tokens[end].text in _CLOSING_AFTER
    return Comparator.CLOSES if closing else Comparator.EXACT
