"""How a video tells what was found of a message: through which channels, to whom, and with what else."""

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from math import log1p
from operator import attrgetter

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.finding import words_between, words_told
from hookcheck.core.finds.findings import Findings, Told
from hookcheck.core.senses.searched import read_message
from hookcheck.core.weights.run import Run, by_concept, fullest_run, shortest_run
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_VIEWER = frozenset(
    (
        "you", "your", "you're", "you've", "you'll", "you'd", "yours", "yourself", "yourselves", "kamu",
        "anda", "kalian", "lo", "lu", "loe", "elu", "kau",
    )
)  # fmt: skip
_CALLS = frozenset(
    (
        "ask", "avoid", "book", "bring", "call", "check", "click", "come", "don't", "download", "drink",
        "eat", "get", "give", "go", "grab", "head", "join", "keep", "leave", "let", "make", "never", "order",
        "pick", "please", "put", "register", "remember", "save", "scan", "share", "sign", "stay", "stop",
        "switch", "take", "tap", "tell", "try", "turn", "use", "visit", "wait", "wash", "wear", "ambil",
        "ayo", "bagikan", "bawa", "beli", "buka", "cek", "coba", "cuci", "daftar", "datang", "dateng",
        "gunakan", "hindari", "hubungi", "ikut", "ingat", "isi", "jangan", "kirim", "klik", "kunjungi",
        "lapor", "makan", "manfaatkan", "mari", "matikan", "minum", "mohon", "pakai", "pake", "pastikan",
        "pilih", "siapkan", "silahkan", "silakan", "simpan", "tolong", "tunggu", "tutup", "unduh", "yuk",
    )
)  # fmt: skip
_ALLOWED = frozenset(("can", "could", "may", "might", "bisa", "boleh", "dapat"))
_CASES = frozenset(
    (
        "if", "when", "once", "whenever", "unless", "kalau", "kalo", "jika", "bila", "saat", "ketika",
        "begitu",
    )
)  # fmt: skip
_AS_WORDED = ("value", "spelling")
"""Ways beside its own words in which a concept is found as the message words it."""
_ADDRESSING = (_VIEWER, _CALLS, _ALLOWED, _CASES)
_TOPIC = frozenset(
    (
        "about", "topic", "story", "tale", "behind", "debate", "question", "versus", "vs", "soal", "tentang",
        "mengenai", "seputar", "topik", "bahas", "ngebahas", "membahas", "cerita", "kisah", "debat",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """What an editor notices of how a video tells what it tells; from 0 to 1 but where it says so."""

    complementing: float = 0.0
    """Share of the message that the channel which tells most of it leaves to the others."""
    told_twice: float = 0.0
    """Share that voice and screen both tell."""
    mirrored: float = 0.0
    """The same where something is missing: neither tells the rest."""
    addressing: float = 0.0
    """In how many ways it speaks to its viewer: you, do, you may, if you."""
    topic: float = 0.0
    """1 when it speaks of what it is about."""
    values_told: float = 0.0
    """How many values it tells, those of the message too, five counting as many."""
    values_amid: float = 0.0
    """How many values stand among what was found that are none of the message's, three counting as many."""
    negated_amid: float = 0.0
    """How many negations stand among what was found, two counting as many."""
    goes_on: float = 0.0
    """Share of the concepts told in the fullest run of a channel, times the share of its words that follow,
    of few words as if there were more."""
    compact: float = 0.0
    """Share of the words in that run that tell the message, where all was found."""
    outright: float = 0.0
    """The same where a channel states each concept in the message's own words."""
    wide: float = 0.0
    """Over how many sentences that run goes, as a logarithm, times the share that one of them tells."""
    neighbouring: float = 0.0
    """Share of the neighbours in the message that stand side by side, times the share told in other words."""
    other_order: float = 0.0
    """Share of the pairs of concepts that come the other way round, where all were found."""


@lru_cache(maxsize=8)
def telling(findings: Findings) -> Telling:
    """How what *findings* hold is told."""
    run = fullest_run(findings)
    if run is None:
        return Telling(addressing=_addressing(findings), topic=_topic(findings))
    said, shown = _by_sense(findings)
    whole = all(findings.of_concept)
    twice = findings.share(said & shown, None)
    inside = range(run.first, run.last + 1)
    sense = run.searched.sense
    values = sum(len(one.reading.values) for one in findings.searched)
    negations = sum(run.first <= first <= run.last for first, _ in sense.negators)
    sentences = len(set(sense.sentence_of[run.first : run.last + 1]))
    return Telling(
        complementing=findings.share(said | shown, None)
        - max(findings.share(said, None), findings.share(shown, None)),
        told_twice=twice,
        mirrored=twice * (not whole),
        addressing=_addressing(findings),
        topic=_topic(findings),
        values_told=min(values / _NUMBERS.many_values_told, 1.0),
        values_amid=_values_amid(run),
        negated_amid=min(negations / _NUMBERS.many_negations, 1.0),
        goes_on=_goes_on(run, findings),
        compact=whole * _share_told(inside, run.told),
        outright=max(_outright(told, findings) for told in findings.told) if whole else 0.0,
        wide=log1p(sentences - 1) * _in_one_sentence(findings),
        neighbouring=_side_by_side(run) * findings.reworded,
        other_order=_turned(run) * whole,
    )


def _by_sense(findings: Findings) -> tuple[set[int], set[int]]:
    """The concepts found in what is heard, and in what is seen."""
    said: set[int] = set()
    shown: set[int] = set()
    for find in findings.good:
        (said if find.channel.runs_on else shown).add(find.concept)
    return said, shown


def _addressing(findings: Findings) -> float:
    words = _own_words(findings)
    return sum(not words.isdisjoint(ways) for ways in _ADDRESSING) / len(_ADDRESSING)


def _topic(findings: Findings) -> float:
    return float(not _own_words(findings).isdisjoint(_TOPIC))


@lru_cache(maxsize=8)
def _own_words(findings: Findings) -> frozenset[str]:
    """The words of the video that are not the message's."""
    words = frozenset().union(*(one.reading.words for one in findings.searched))
    return words.difference(read_message(findings.message).reading.words)


@lru_cache(maxsize=8)
def _values_amid(run: Run) -> float:
    """How many values stand in *run* that were not looked for, from 0 to 1."""
    others = sum(
        run.first <= value.first <= run.last and run.told.isdisjoint(range(value.first, value.last + 1))
        for value in run.searched.reading.values
    )
    return min(others / _NUMBERS.many_values, 1.0)


def _goes_on(run: Run, findings: Findings) -> float:
    """Share of the concepts that *run* tells, times the share of words taken in after it."""
    reading = run.searched.reading
    after = sum(
        reading.units[unit].captured_at_s <= findings.until_s for unit in reading.unit_of[run.last + 1 :]
    )
    share = after / max(run.last + 1 + after, _NUMBERS.few_words)
    return len(run.places) / len(findings.of_concept) * share


def _outright(told: Told, findings: Findings) -> float:
    """Share of the words from the first to the last one needed that tell a message, where all of it is stated
    in its own words."""
    finds = [
        find
        for find in told.finds
        if find.brief and find.outright and (find.in_own_words or find.why in _AS_WORDED)
    ]
    places = by_concept(finds)
    if len(places) < len(findings.of_concept):
        return 0.0
    first, last = shortest_run(places)
    return _share_told(range(first, last + 1), words_told(finds))


def _share_told(inside: range, told: Set[int]) -> float:
    """Share of the words *inside* that are *told* of the message."""
    return sum(map(told.__contains__, inside)) / len(inside)


def _in_one_sentence(findings: Findings) -> float:
    """The greatest share of the message that one sentence tells."""
    sentence_of = {one.channel: one.sense.sentence_of for one in findings.searched}
    told: dict[tuple[Channel, int], set[int]] = {}
    for find in findings.good:
        sentence = sentence_of[find.channel][find.first]
        told.setdefault((find.channel, sentence), set()).add(find.concept)
    return max([findings.share(concepts, None) for concepts in told.values()], default=0.0)


@lru_cache(maxsize=8)
def _side_by_side(run: Run) -> float:
    """Share of the message's neighbours told in *run* that are told side by side."""
    pairs = [(finds, run.places[n + 1]) for n, finds in run.places.items() if n + 1 in run.places]
    near = sum(
        any(words_between(*two) < _NUMBERS.side_by_side_words for two in product(ones, others))
        for ones, others in pairs
    )
    return near / len(pairs) if pairs else 0.0


@lru_cache(maxsize=8)
def _turned(run: Run) -> float:
    """Share of the pairs of concepts that *run* tells in another order than the message."""
    inside = [find for find in run.finds if run.first <= find.first and find.last <= run.last]
    order = dict.fromkeys([find.concept for find in sorted(inside, key=attrgetter("first"))])
    pairs = list(combinations(order, 2))
    return sum([one > other for one, other in pairs]) / len(pairs) if pairs else 0.0
