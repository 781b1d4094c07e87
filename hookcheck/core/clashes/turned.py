"""Whether a video tells the doer of a message's verb as the one it is done to, whatever the other side is."""

from collections.abc import Iterator, Sequence

from hookcheck.core.clashes.deeds import ELECTED, Deed, deeds_of, stem_of
from hookcheck.core.clashes.pronouns import told_by_pronoun
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.readings.voice import (
    BY,
    CIRCUMSTANTIAL,
    OBJECTS,
    by_after,
    is_active,
    is_object_relative,
    is_passive,
    is_thought,
)
from hookcheck.core.senses.searched import Searched

_CONVERSE = {
    "buy": "sell", "lend": "borrow", "teach": "learn", "beli": "jual", "give": "receive",
}  # fmt: skip
"""Verbs that tell one thing from both sides."""
_GUESTS = {
    "host": ("guest",), "teach": ("pupil", "student"), "train": ("trainee",), "buy": ("seller",),
    "sell": ("buyer",), "sue": ("defendant",), "gugat": ("tergugat",), "beli": ("penjual", "penjualnya"),
    "jual": ("pembeli", "pembelinya"), "undang": ("tamu",), "lapor": ("terlapor",), "tuduh": ("tertuduh",),
    "ajar": ("murid", "muridnya"), "latih": ("peserta",),
}  # fmt: skip
"""Nouns for the one that a verb is done to."""
_AGENTS = {
    "host": ("host",), "sue": ("plaintiff",), "buy": ("buyer",), "sell": ("seller",), "gugat": ("penggugat",),
    "beli": ("pembeli",), "jual": ("penjual",), "lapor": ("pelapor",), "tuduh": ("penuduh",),
    "ajar": ("pengajar", "guru"), "latih": ("pelatih",), "teach": ("teacher",), "train": ("trainer",),
    "lend": ("lender",), "borrow": ("borrower",), "win": ("winner",), "lose": ("loser",),
    "rescue": ("rescuer",), "save": ("rescuer", "saviour"), "donate": ("donor",), "attack": ("attacker",),
    "help": ("helper",), "kill": ("killer",), "invite": ("host",), "tolong": ("penolong",),
}  # fmt: skip
"""Nouns for the one that does it."""
_BEATING = frozenset(
    ("beat", "beating", "beats", "defeated", "defeats", "mengalahkan", "kalahkan", "ngalahin")
)
_BEING = frozenset(("is", "are", "as", "be", "was", "were", "become", "adalah", "jadi", "sebagai"))
_SUBJECTS = frozenset(
    (
        "i", "we", "you", "they", "he", "she", "we're", "i'm", "they're", "he's", "she's", "you're", "who've",
        "whom", "we've", "they've", "people", "aku", "saya", "kami", "kita", "mereka", "dia", "ia", "orang",
        "gue", "gua",
    )
)  # fmt: skip
_LET = frozenset(("helped", "let", "lets", "help", "helps", "make", "makes", "made", "want", "wants"))


def find_turned(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each place that tells a side of the message's verb, whether as the wrong one, and its words."""
    for deed in deeds_of(message):
        told = told_sides(deed, finds, searched)
        if not told:
            continue
        given = frozenset(
            n for find in finds if find.concept in deed.recipients for n in range(find.first, find.last + 1)
        )
        for find in finds:
            same = find.first == find.last and stem_of(searched.reading.roots[find.first]) != ""
            if find.concept == deed.verb and same and find.why != "suggestion":
                yield from _sides(find.first, told, given, searched)
                yield from told_by_pronoun(find.first, told, searched)
        yield from _converse(deed, told, searched)
        yield from _nouns(deed, told, searched)
        yield from _beaten(deed, told, searched)


def told_sides(deed: Deed, finds: Sequence[Find], searched: Searched) -> dict[int, bool]:
    """The words that tell one side alone: whether it is the doer."""
    told: dict[int, bool] = {}
    both: set[int] = set()
    content, word_roots = searched.reading.content, searched.reading.roots
    for find in finds:
        if _spans_other_side(find, finds, deed):
            continue
        if not find.loose and find.concept in deed.doers | deed.others:
            for n in (
                n
                for n in range(find.first, find.last + 1)
                if content[n] and deed.shared.isdisjoint(word_roots[n])
            ):
                doer = find.concept in deed.doers
                if told.setdefault(n, doer) is not doer:
                    both.add(n)
    return {n: doer for n, doer in told.items() if n not in both}


def _spans_other_side(find: Find, finds: Sequence[Find], deed: Deed) -> bool:
    """Whether the words of a name are told so far apart that the other side stands among them."""
    others = deed.others if find.concept in deed.doers else deed.doers
    return any(
        other.concept in others and find.first < other.first and other.last < find.last for other in finds
    )


def _sides(
    verb: int, told: dict[int, bool], given: frozenset[int], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """The sides that stand before and after one verb, and whether each is the wrong one there."""
    reading, sense = searched.reading, searched.sense
    if is_thought(verb, reading) or sense.negated[verb] or sense.outdated[verb] or sense.asked[verb]:
        return
    passive = is_passive(verb, reading)
    before, after = subject_before(verb, told, searched), _after(verb, told, searched)
    word = reading.words[verb]
    relative = "yang" in reading.words[max(verb - 2, 0) : verb]
    if passive:
        if before is not None and not relative:
            yield told[before], before, verb
        if after is not None and (
            by_after(verb, reading) or (word.startswith("di") and _has_patient(verb, told, searched))
        ):
            yield not told[after], verb, after
        return
    if not is_active(verb, reading):
        if before is not None and is_object_relative(before, told, reading):
            yield not told[before], before, verb
        return
    if before is not None and not relative:
        yield not told[before], before, verb
        if before in given:
            # Whoever was to be given something gives it.
            return
    if relative and before is not None and after is not None and told[before] is not told[after]:
        # "It is the farmers who sue the company."
        yield not told[before], before, after
    if after is not None and not relative and _has_subject(verb, told, after, searched):
        yield told[after], verb, after


def subject_before(verb: int, told: dict[int, bool], searched: Searched) -> int | None:
    """The side that stands right before a verb as its subject."""
    reading, clauses = searched.reading, searched.sense.clause_of
    n = verb - 1
    while (
        n >= 0
        and n >= verb - 4
        and clauses[n] == clauses[verb]
        and reading.unit_of[n] == reading.unit_of[verb]
    ):
        if n in told:
            first = n
            while first - 1 in told and told[first - 1] is told[n]:
                first -= 1
            lead = first - 1
            while lead >= 0 and reading.words[lead] in OBJECTS:
                lead -= 1
            joined = lead >= 0 and reading.unit_of[lead] == reading.unit_of[verb]
            # After a preposition, or another verb, it is no subject.
            if joined and (reading.words[lead] in CIRCUMSTANTIAL | BY | _LET | {"to"}):
                return None
            return n
        if (
            reading.content[n]
            or reading.words[n] in _SUBJECTS
            or reading.words[n] in CIRCUMSTANTIAL | BY | {"to"}
        ):
            return None
        n -= 1
    return None


def _after(verb: int, told: dict[int, bool], searched: Searched) -> int | None:
    """The side that stands right after a verb, or after "by"."""
    reading, clauses = searched.reading, searched.sense.clause_of
    by = by_after(verb, reading)
    n = (by or verb) + 1
    end = min(n + 3, len(reading.words))
    while n < end and clauses[n] == clauses[verb] and (reading.unit_of[n] == reading.unit_of[verb]):
        if n in told:
            return n
        if reading.words[n] in CIRCUMSTANTIAL | {"to", "kepada"} or (
            reading.content[n] and n + 1 not in told
        ):
            return None
        n += 1
    return None


def _has_patient(verb: int, told: dict[int, bool], searched: Searched) -> bool:
    """Whether whom it is done to stands before "di-": what follows is who does it then."""
    reading, clauses = searched.reading, searched.sense.clause_of
    return any(
        reading.content[n] and clauses[n] == clauses[verb] and reading.unit_of[n] == reading.unit_of[verb]
        for n in range(max(verb - 3, 0), verb)
    )


def _has_subject(verb: int, told: dict[int, bool], after: int, searched: Searched) -> bool:
    """Whether somebody else does it: what follows is no subject told late, nor a title's owner."""
    reading, clauses = searched.reading, searched.sense.clause_of
    if verb == 0:
        return False
    before = [
        n
        for n in range(max(verb - 3, 0), verb)
        if clauses[n] == clauses[verb] and reading.unit_of[n] == reading.unit_of[verb]
    ]
    if any(reading.words[n] in _SUBJECTS for n in before):
        return True
    inflected = reading.words[verb].endswith(("ed", "ing")) or reading.words[verb].startswith("me")
    return inflected and any(reading.content[n] and told.get(n) is not told[after] for n in before)


def _converse(deed: Deed, told: dict[int, bool], searched: Searched) -> Iterator[tuple[bool, int, int]]:
    """Sides of the verb that tells the same from the other side: who lends is no borrower."""
    pairs = {**_CONVERSE, **{other: one for one, other in _CONVERSE.items()}}
    other = pairs.get(deed.stem)
    reading = searched.reading
    for verb in reading.at_root.get(other, ()) if other else ():
        before = subject_before(verb, told, searched)
        reach = range(verb + 1, min(verb + 7, len(reading.words)))
        if before is not None and any(n in told and told[n] is not told[before] for n in reach):
            if searched.sense.negated[verb] or searched.sense.asked[verb] or is_passive(verb, reading):
                continue
            yield told[before], before, verb


def _nouns(deed: Deed, told: dict[int, bool], searched: Searched) -> Iterator[tuple[bool, int, int]]:
    """Sides named by what they are in it: "is our guest", "penggugatnya PT Bara"."""
    reading, sense = searched.reading, searched.sense
    if deed.stem not in _GUESTS and deed.stem not in _AGENTS:
        return
    for n, word in enumerate(reading.words):
        forms = {word, word.removesuffix("nya"), word.removesuffix("s")}
        agent = not forms.isdisjoint(_AGENTS.get(deed.stem, ()))
        if not (agent or not forms.isdisjoint(_GUESTS.get(deed.stem, ()))):
            continue
        if n in told or sense.negated[n] or sense.asked[n]:
            continue
        side = next(
            (
                m
                for m in range(n + 1, min(n + 3, len(reading.words)))
                if m in told
                and (reading.unit_of[m], sense.clause_of[m]) == (reading.unit_of[n], sense.clause_of[n])
            ),
            None,
        )
        if side is None:
            before = range(n - 1, max(n - 5, -1), -1)
            be = any(reading.words[m] in _BEING for m in before)
            side = next((m for m in before if m in told), None) if be else None
            if side is not None and any(reading.words[m] in BY | {"with", "for"} for m in range(side, n)):
                side = None
        if side is not None:
            yield told[side] is not agent, min(side, n), max(side, n)


def _beaten(deed: Deed, told: dict[int, bool], searched: Searched) -> Iterator[tuple[bool, int, int]]:
    """Where somebody beats the one whom the message tells to win."""
    reading, sense = searched.reading, searched.sense
    if deed.stem not in ELECTED or _BEATING.isdisjoint(reading.words):
        return
    for n, word in enumerate(reading.words):
        if word not in _BEATING or stem_of(reading.roots[n]) == deed.stem:
            continue
        if sense.negated[n] or sense.asked[n] or is_passive(n, reading) or is_thought(n, reading):
            continue
        after = _after(n, told, searched)
        before = subject_before(n, told, searched)
        if after is not None and before is None:
            yield True, n, after
        elif before is not None:
            yield False, before, n
