"""Who does it to whom: whether a video has the two sides of a message's verb the other way round."""

from collections.abc import Iterator, Sequence
from itertools import product

from hookcheck.core.causes import find_reversed
from hookcheck.core.clash import Clash, ClashKind, clash_at
from hookcheck.core.deeds import deeds_of, is_mutual
from hookcheck.core.finding import Find
from hookcheck.core.function_phrases import find_indexed, index_phrases
from hookcheck.core.lexicon import load_lexicon
from hookcheck.core.losing import find_lost
from hookcheck.core.matching import pattern
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.other_doers import tells_done
from hookcheck.core.reading import Reading
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.core.sides import find_sides
from hookcheck.core.turned import find_turned
from hookcheck.core.voice import MODALS, is_thought
from hookcheck.core.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_WORDS = (ConceptKind.NAME, ConceptKind.THING)
_COMPARING = frozenset(("than", "daripada", "dibanding", "dibandingkan", "ketimbang"))
_MORE = frozenset(("lebih", "kurang"))
_DEGREES = frozenset(
    ("more", "less", "fewer", "longer", "earlier", "later", "better", "worse", "faster", "lebih", "kurang")
)
_VERBS = "everyday_verbs"
_CIRCUMSTANTIAL = frozenset(
    (
        "in", "at", "on", "for", "from", "during", "with", "near", "until", "after", "before", "di", "ke",
        "dari", "untuk", "buat", "bagi", "dengan", "pada", "selama", "sampai", "dekat", "pakai", "pake",
        "lewat",
    )
)  # fmt: skip
_BESIDE_MODAL = frozenset(("now", "also", "soon", "not", "never"))
_ROUND = index_phrases(
    (
        "kebalik", "terbalik", "kebalikannya", "sebaliknya", "other way round", "other way around",
        "the reverse",
    )
)  # fmt: skip
_AGENT_MARKERS = frozenset(("by", "oleh"))


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
            *_clauses(message, here, one),
            *find_turned(message, here, one),
            *find_reversed(message, here, one),
        )
        for is_swap, first, last in told:
            if not is_swap:
                return ()
            swaps.append(clash_at(None, first, last, ClashKind.ROLES, one))
    return tuple(swaps)


def _clauses(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each clause that has both sides of a verb or a comparison, whether turned round, and its words."""
    for is_swap, places in (
        *_verbs(message, finds, searched),
        *_comparisons(message, finds, searched),
    ):
        yield is_swap, min(find.first for find in places), max(find.last for find in places)


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


def _at(find: Find) -> int:
    return find.first


def _verbs(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, Sequence[Find]]]:
    """Each clause with a doer, a verb and what it is done to, and whether it turns them round."""
    # Most videos that tell less of a message have no such clause at all.
    found = {find.concept for find in finds}
    for claim in _claims(message) if len(found) > 2 else ():
        for places in _in_clauses(claim, finds, searched):
            straight = places[0].first < places[1].first < places[2].first
            turned = places[2].first < places[1].first < places[0].first
            if turned and _starts_anew(places[0], places[1], searched.reading):
                continue
            if (straight or turned) and not is_thought(places[1].first, searched.reading):
                passive = _is_passive(searched.reading, min(places, key=_at), max(places, key=_at), places[1])
                yield straight != (passive == _own_passive(message, claim)), places


def _starts_anew(doer: Find, verb: Find, reading: Reading) -> bool:
    """Whether a doer after the *verb* is the subject of another: "all cancelled | the airline confirmed"."""
    unit, after = reading.unit_of[doer.first], doer.last + 1
    return (
        unit != reading.unit_of[verb.last]
        and after < len(reading.words)
        and reading.unit_of[after] == unit
        and tells_done(reading.words[after])
    )


def _claims(message: KeyMessage) -> Iterator[tuple[int, int, int]]:
    """Concepts that may be a doer, a verb and what it is done to: neighbours, or a verb between two names."""
    concepts = message.concepts
    words = [n for n, concept in enumerate(concepts) if concept.kind in _WORDS]
    after_modal = _after_modal(message)
    for n in range(1, len(concepts) - 1):
        if concepts[n].kind is not ConceptKind.THING or is_mutual(concepts[n]):
            continue
        if (
            n - 1 in words
            and n + 1 in words
            and (_is_verb(concepts[n]) or n in after_modal)
            and not _is_circumstance(n, n + 1, message)
        ):
            yield n - 1, n, n + 1
        before = [m for m in words if m < n and concepts[m].kind is ConceptKind.NAME]
        after = [m for m in words if m > n and concepts[m].kind is ConceptKind.NAME]
        if before and after and not _is_circumstance(n, after[0], message):
            yield before[-1], n, after[0]


def _is_circumstance(verb: int, other: int, message: KeyMessage) -> bool:
    """Whether what follows a verb only tells where, when or for whom: "checked in the clinic"."""
    words = [token.text for token in read_message(message).reading.tokens]
    places = [_place(message.concepts[n].name, words) for n in (verb, other)]
    return not _CIRCUMSTANTIAL.isdisjoint(words[places[0] + 1 : places[1] + 1])


def _after_modal(message: KeyMessage) -> frozenset[int]:
    """The concepts that are verbs by what stands before them: "can now rate"."""
    words = read_message(message).reading.words
    return frozenset(
        n
        for n, places in enumerate(concept_words(message))
        if places
        and words[max(places[0] - 1 - (words[places[0] - 1] in _BESIDE_MODAL), 0)] in MODALS
        and places[0]
    )


def _is_verb(concept: Concept) -> bool:
    """Whether a word is a verb in a form that no noun has: trained, mengalahkan."""
    needle = pattern(concept, concept.name).whole
    inflected = needle.text.endswith("ed") or needle.text.startswith(("me", "di", "ber"))
    return inflected and any(
        load_lexicon().by_key(key).field == _VERBS for key in needle.meanings if not key.startswith("=")
    )


def _comparisons(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, Sequence[Find]]]:
    """Each clause that compares the message's two sides, and whether it turns them round."""
    own = read_message(message).reading.words
    than = next((n for n in range(len(own)) if _is_than(n, own)), None)
    if than is None:
        return
    words = searched.reading.words
    more = _comparative(than, own)
    for sides in _compared(than, message):
        for pair in _in_clauses(sides, finds, searched):
            first, last = min(pair, key=_at), max(pair, key=_at)
            other = next((n for n in range(first.last + 1, last.first) if _is_than(n, words)), None)
            # "Pay less than" tells the same of the other side.
            if other is not None and _comparative(other, words) == more:
                yield pair[0].first > pair[1].first, pair


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


def _is_passive(reading: Reading, first: Find, last: Find, verb: Find) -> bool:
    words = reading.words[first.first : last.last + 1]
    return not _AGENT_MARKERS.isdisjoint(words) or _has_passive_prefix(reading, verb.first)


def _has_passive_prefix(reading: Reading, position: int) -> bool:
    """Whether a verb has the Indonesian prefix di-: "dikalahkan" goes back to "kalah"."""
    word = reading.tokens[position].text
    return word.startswith("di") and any(not root.startswith("di") for root in reading.roots[position])


def _own_passive(message: KeyMessage, claim: tuple[int, int, int]) -> bool:
    reading = read_message(message).reading
    words = reading.words
    doer, verb, other = (_place(message.concepts[n].name, words) for n in claim)
    return not _AGENT_MARKERS.isdisjoint(words[doer : other + 1]) or _has_passive_prefix(reading, verb)


def _place(name: str, words: Sequence[str]) -> int:
    first = tokenise(name)[0].text
    return words.index(first) if first in words else 0
