"""Who does it to whom: whether a video has the two sides of a message's verb the other way round."""

from collections.abc import Iterator, Sequence
from itertools import product

from hookcheck.core.clashes.causes import find_reversed
from hookcheck.core.clashes.deeds import deeds_of
from hookcheck.core.clashes.losing import find_lost
from hookcheck.core.clashes.sides import find_sides
from hookcheck.core.clashes.turned import find_turned
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_WORDS = (ConceptKind.NAME, ConceptKind.THING)
_COMPARING = frozenset(("than", "daripada", "dibanding", "dibandingkan", "ketimbang"))
_MORE = frozenset(("lebih", "kurang"))
_DEGREES = frozenset(
    ("more", "less", "fewer", "longer", "earlier", "later", "better", "worse", "faster", "lebih", "kurang")
)
_CIRCUMSTANTIAL = frozenset(
    (
        "in", "at", "on", "for", "from", "during", "with", "near", "until", "after", "before", "di", "ke",
        "dari", "untuk", "buat", "bagi", "dengan", "pada", "selama", "sampai", "dekat", "pakai", "pake",
        "lewat",
    )
)  # fmt: skip
_ROUND = index_phrases(
    (
        "kebalik", "terbalik", "kebalikannya", "sebaliknya", "other way round", "other way around",
        "the reverse",
    )
)  # fmt: skip


def find_swaps(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> tuple[Clash, ...]:
    """The clauses that have the two sides swapped; none when one has them right."""
    swaps: list[Clash] = []
    mine = {
        one.channel: [
            find
            for find in finds
            if find.channel is one.channel and not find.asked and find.similarity >= _NUMBERS.captured
        ]
        for one in searched
    }
    # Where both sides stand around the verb itself, nothing else need be asked.
    plain = [
        (told, one)
        for one in searched
        for told in find_sides(message, finds, one)
        if told[0] or not _is_taken_back(told[2], one)
    ]
    if plain:
        if not all(is_swap for (is_swap, _, _), _ in plain):
            return ()
        return tuple(clash_at(None, first, last, ClashKind.ROLES, one) for (_, first, last), one in plain)
    for one in searched:
        here = mine[one.channel]
        # Who wins is plainer than how the words for it stand: "juara dua A, juara satunya B".
        told = tuple(find_lost(message, here, one)) or (
            *_comparisons(message, here, one),
            *find_turned(message, here, one),
            *find_reversed(message, here, one),
        )
        for is_swap, first, last in told:
            if not is_swap:
                return ()
            swaps.append(clash_at(None, first, last, ClashKind.ROLES, one))
    return tuple(swaps)


def _is_taken_back(last: int, searched: Searched) -> bool:
    """Whether what ends at word *last* is told to be the other way round right after."""
    return any(
        0 < first - last <= _NUMBERS.swap_reach_words
        for first, _ in find_indexed(_ROUND, searched.reading.words)
    )


def without_other_side(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched], clashes: tuple[Clash, ...]
) -> tuple[Clash, ...]:
    """*clashes* but for the opposite of a verb that tells the same from the other side: who lost to whom."""
    verbs = {clash.concept for clash in clashes if clash.kind is ClashKind.OPPOSITE}
    verbs &= {deed.verb for deed in deeds_of(message)}
    if not verbs:
        return clashes
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    told = [
        is_swap
        for one in searched
        for is_swap, _, _ in (
            *find_sides(message, good, one),
            *find_lost(message, [find for find in good if find.channel is one.channel], one),
        )
    ]
    if not told or any(told):
        return clashes
    return tuple(one for one in clashes if one.kind is not ClashKind.OPPOSITE or one.concept not in verbs)


def _comparisons(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each clause that compares the message's two sides, whether it turns them round, and its words."""
    own = read_message(message).reading.words
    if _COMPARING.isdisjoint(own) and "dari" not in own:
        return
    than = next((n for n in range(len(own)) if _is_than(n, own)), None)
    if than is None:
        return
    words = searched.reading.words
    more = _comparative(than, own)
    for sides in _compared(than, message):
        for pair in _in_clauses(sides, finds, searched):
            first, last = sorted(pair, key=lambda find: find.first)
            other = next((n for n in range(first.last + 1, last.first) if _is_than(n, words)), None)
            # "Pay less than" tells the same of the other side.
            if other is not None and _comparative(other, words) == more:
                yield pair[0].first > pair[1].first, first.first, last.last


def _is_than(n: int, words: Sequence[str]) -> bool:
    """Whether the word at *n* leads in what is compared with: than, "lebih murah dari"."""
    more = range(max(n - _NUMBERS.than_reach_words, 0), n - 1)
    return words[n] in _COMPARING or (words[n] == "dari" and any(words[m] in _MORE for m in more))


def _compared(than: int, message: KeyMessage) -> Iterator[tuple[int, int]]:
    """The two concepts compared: in summer and in winter, or who does and who is last told after "than"."""
    own = read_message(message).reading.words
    sides = [
        (at[0], n)
        for n, at in enumerate(concept_words(message))
        if at and message.concepts[n].kind in _WORDS and _more(than, own) not in at
    ]
    before, after = [n for place, n in sides if place < than], [n for place, n in sides if place > than]
    if not before or not after:
        return
    if own[than + 1] in _CIRCUMSTANTIAL:
        yield before[-1], after[0]
        return
    degree = _more(than, own)
    if degree and own[degree - 1] == "lebih":
        # "Kandungan protein tempe lebih tinggi" is of tempe: the subject stands right before "lebih".
        subject = message.concepts[before[-1]].name
        yield before[-1], next((n for n in after if message.concepts[n].name != subject), after[-1])
        return
    yield before[0], after[-1]


def _more(than: int, words: Sequence[str]) -> int | None:
    """Where the word stands that tells which way it is compared: more, cheaper; after "lebih", murah."""
    for n in range(than - 1, max(than - _NUMBERS.swap_reach_words, -1), -1):
        if words[n] in _DEGREES:
            degree = words[n]
            return n + 1 if degree in ("lebih", "kurang") and n + 1 < than else n
    shorter = than > 0 and len(words[than - 1]) > 4 and words[than - 1].endswith("er")
    return than - 1 if shorter else None


def _comparative(than: int, words: Sequence[str]) -> tuple[str, ...]:
    """The words that tell which way it is compared."""
    at = _more(than, words)
    if at is None:
        return ()
    return (words[at - 1], words[at]) if at and words[at - 1] in ("lebih", "kurang") else (words[at],)


def _in_clauses(
    concepts: Sequence[int], finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[Find, ...]]:
    """Every choice of one find for each of *concepts* that stands in one clause."""
    by_clause: dict[int, dict[tuple[int, int], Find]] = {}
    for find in finds:
        if find.concept in concepts:
            clause = by_clause.setdefault(searched.sense.clause_of[find.first], {})
            clause.setdefault((find.concept, find.first), find)
    for clause in by_clause.values():
        for places in product(*([f for f in clause.values() if f.concept == n] for n in concepts)):
            if max(find.last for find in places) - min(find.first for find in places) <= (
                _NUMBERS.swap_reach_words
            ):
                yield places
