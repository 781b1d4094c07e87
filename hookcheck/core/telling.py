"""How a video tells what was found of a message: through which channels, to whom, and with what else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations
from operator import attrgetter

from hookcheck.core.clash import Clash
from hookcheck.core.evidence import Channel
from hookcheck.core.finding import Find, told_well, words_told
from hookcheck.core.findings import Findings
from hookcheck.core.message import KeyMessage
from hookcheck.core.searched import Searched, read_message
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
_ADDRESSING = (_VIEWER, _CALLS, _ALLOWED, _CASES)
_TURNS = frozenset(
    (
        "but", "however", "though", "although", "except", "unless", "only", "instead", "actually", "sorry",
        "wait", "oops", "correction", "false", "fake", "wrong", "untrue", "myth", "rumour", "rumor", "until",
        "was", "were", "used", "tapi", "tetapi", "namun", "cuma", "hanya", "kecuali", "asal", "asalkan",
        "padahal", "malah", "justru", "sayangnya", "maaf", "eh", "ralat", "salah", "keliru", "hoaks", "hoax",
        "bohong", "mitos", "isu", "dulu", "tadinya", "semula", "ternyata",
    )
)  # fmt: skip
"""Words that may lead to something else than what was said before."""
_TOPIC = frozenset(
    (
        "about", "topic", "story", "tale", "behind", "debate", "question", "versus", "vs", "soal", "tentang",
        "mengenai", "seputar", "topik", "bahas", "ngebahas", "membahas", "cerita", "kisah", "debat",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """What an editor notices of how a video tells what it tells, each from 0 to 1."""

    complementing: float
    """Share of the message that the channel which tells most of it leaves to the others."""
    mirrored: float
    """Share that voice and screen both tell, where something is missing: neither tells the rest."""
    addressing: float
    """In how many ways it speaks to its viewer: you, do, you may, if you."""
    topic: float
    """1 when it speaks of what it is about."""
    values_amid: float
    """How many values stand among what was found that are none of the message's, three counting as many."""
    turning: float
    """How much of the message a single phrase or text tells, times how much of what is said next may take it
    back: a negation, a contrast, another value."""
    neighbouring: float
    """Share of the neighbours in the message that stand side by side, times the share told in other words."""
    other_order: float
    """Share of the pairs of concepts that come the other way round, where all were found."""


@lru_cache(maxsize=8)
def telling(findings: Findings) -> Telling:
    """How what *findings* hold is told."""
    said, shown = _by_sense(findings)
    whole = all(findings.of_concept)
    words = {word for one in findings.searched for word in one.reading.words}
    words.difference_update(read_message(findings.message).reading.words)
    told = findings.share(said | shown, None)
    run = fullest_run(findings)
    return Telling(
        complementing=told - max(findings.share(said, None), findings.share(shown, None)),
        mirrored=findings.share(said & shown, None) * (not whole),
        addressing=sum(not words.isdisjoint(ways) for ways in _ADDRESSING) / len(_ADDRESSING),
        topic=float(not words.isdisjoint(_TOPIC)),
        values_amid=_values_amid(run) if run else 0.0,
        turning=_turns_after(run, findings.message) * _in_one_text(findings) if run else 0.0,
        neighbouring=_side_by_side(run) * findings.reworded if run else 0.0,
        other_order=_turned(run) * whole if run else 0.0,
    )


def _by_sense(findings: Findings) -> tuple[set[int], set[int]]:
    """The concepts found in what is heard, and in what is seen."""
    said = {find.concept for find in findings.good if find.channel is Channel.SPEECH}
    return said, {find.concept for find in findings.good if find.channel is not Channel.SPEECH}


@dataclass(frozen=True, slots=True)
class Run:
    """The shortest run of words that tells all that is found in a channel."""

    first: int
    last: int
    searched: Searched
    finds: tuple[Find, ...]
    """All in the channel but those that span much of it."""

    def holds(self, place: Clash) -> bool:
        """Whether *place* stands in it."""
        return (
            place.channel is self.searched.channel and self.first <= place.first and place.last <= self.last
        )

    def precedes(self, place: Clash) -> bool:
        """Whether *place* comes after it in its channel."""
        return place.channel is self.searched.channel and self.last < place.first


@lru_cache(maxsize=8)
def fullest_run(findings: Findings) -> Run | None:
    """The run of the channel that tells most concepts."""
    best, most = None, 0
    for one in findings.searched:
        here = tuple(
            find
            for find in findings.good
            if find.channel is one.channel and find.last - find.first < _NUMBERS.longest_find_words
        )
        places = _by_concept(here)
        if len(places) > most:
            best, most = Run(*_shortest_run(places), one, here), len(places)
    return best


def _by_concept(finds: Iterable[Find]) -> dict[int, list[Find]]:
    places: dict[int, list[Find]] = {}
    for find in finds:
        places.setdefault(find.concept, []).append(find)
    return places


def _shortest_run(places: Mapping[int, Sequence[Find]]) -> tuple[int, int]:
    """First and last word of the shortest run of words that tells each concept of *places* well."""
    latest: dict[int, int] = {}
    runs = []
    for find in sorted(chain.from_iterable(map(told_well, places.values())), key=attrgetter("last")):
        latest[find.concept] = max(find.first, latest.get(find.concept, 0))
        if len(latest) == len(places):
            runs.append((min(latest.values()), find.last))
    return min(runs, key=lambda run: run[1] - run[0])


def _values_amid(run: Run) -> float:
    """How many values stand in *run* that were not looked for, from 0 to 1."""
    taken = words_told(run.finds)
    others = sum(
        run.first <= value.first <= run.last and taken.isdisjoint(range(value.first, value.last + 1))
        for value in run.searched.reading.values
    )
    return min(others / _NUMBERS.many_values, 1.0)


def _turns_after(run: Run, message: KeyMessage) -> float:
    """How many words soon after *run* may turn what it tells, from 0 to 1."""
    searched, first = run.searched, run.last + 1
    end = min(first + _NUMBERS.turn_words, len(searched.reading.words))
    taken = words_told(run.finds)
    turns = {n for n in range(first, end) if searched.reading.words[n] in _TURNS}
    turns.update(begin for begin, _ in searched.sense.negators if first <= begin < end)
    kinds = {concept.value.kind for concept in message.concepts if concept.value is not None}
    turns.update(
        one.first for one in searched.reading.values if first <= one.first < end and one.value.kind in kinds
    )
    return min(len(turns - taken) / _NUMBERS.many_turns, 1.0)


def _in_one_text(findings: Findings) -> float:
    """The greatest share of the message that one phrase or text tells."""
    texts: dict[tuple[Channel, float], set[int]] = {}
    for find in findings.good:
        texts.setdefault((find.channel, find.start_s), set()).add(find.concept)
    return max((findings.share(concepts, None) for concepts in texts.values()), default=0.0)


def _side_by_side(run: Run) -> float:
    """Share of the message's neighbours told in *run* that are told side by side."""
    places = _by_concept(run.finds)
    pairs = [(finds, places[n + 1]) for n, finds in places.items() if n + 1 in places]
    near = sum(
        any(
            max(one.first, other.first) - min(one.last, other.last) <= _NUMBERS.side_by_side_words
            for one in ones
            for other in others
        )
        for ones, others in pairs
    )
    return near / len(pairs) if pairs else 0.0


def _turned(run: Run) -> float:
    """Share of the pairs of concepts that *run* tells in another order than the message."""
    order: list[int] = []
    for find in sorted(run.finds, key=attrgetter("first")):
        if run.first <= find.first and find.last <= run.last and find.concept not in order:
            order.append(find.concept)
    pairs = list(combinations(order, 2))
    return sum(one > other for one, other in pairs) / len(pairs) if pairs else 0.0
