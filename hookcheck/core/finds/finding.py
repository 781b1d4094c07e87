"""Where each concept of a message is said or shown, and how it is meant there."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import (
    Clash,
    ClashKind,
    clash_at,
    find_clashes,
    is_modal,
    may_have_sides,
)
from hookcheck.core.finds.in_place import find_heard_in_place
from hookcheck.core.finds.more_or_less import APART, CHANGES
from hookcheck.core.finds.no_more import GONE, find_no_more
from hookcheck.core.finds.out_at import find_out_at
from hookcheck.core.finds.parts_of_day import find_hours
from hookcheck.core.finds.ways_told import ways_told
from hookcheck.core.finds.working_out import worked_out, worked_out_otherwise
from hookcheck.core.lexicon import FunctionKind, Lightness
from hookcheck.core.matching import find_joined, find_opposites, pattern
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.names.places import LOCATIVES
from hookcheck.core.readings.needle import Hit
from hookcheck.core.senses.needing import denied_without
from hookcheck.core.senses.negation import BANS
from hookcheck.core.senses.past import tells_past
from hookcheck.core.senses.polarity import (
    FRAUD,
    LIGHT,
    SAYING_NONE,
    denies_place_after,
    follows_negator,
    is_denied_after,
    negator_before,
    own_polarities,
)
from hookcheck.core.senses.searched import Searched, quote, read_message
from hookcheck.core.senses.stopping import is_place
from hookcheck.core.values import Value, ValueKind
from hookcheck.core.wording.function_phrases import Span, find_phrases
from hookcheck.core.wording.words import fold
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ALLOWED = frozenset(
    (
        "boleh", "dibolehkan", "diperbolehkan", "diizinkan", "diperkenankan", "allowed", "permitted",
        "welcome",
    )
)  # fmt: skip

_JOINING = frozenset(("to", "di"))
"""Words that add nothing between a negation and its verb: "no need to boil", "tidak bisa di-refund"."""
_GOT = frozenset(("got", "a", "an", "any"))
_WITHOUT = frozenset(("no", "without", "tanpa"))
_BEING_THERE = frozenset(("ada",))
_WHO = frozenset(("yang", "who"))
_EACH = frozenset(("each", "apiece", "masing-masing"))
_ALL = frozenset(("semua", "seluruh", "setiap", "tiap", "segenap", "all", "every"))
_first, _last = attrgetter("first"), attrgetter("last")
_start_s, _captured_at_s, _noticed = map(attrgetter, ("start_s", "captured_at_s", "noticed"))


class Find(NamedTuple):
    """One place where one channel says a concept."""

    concept: int
    """Which of the message's concepts."""
    channel: Channel
    first: int
    last: int
    start_s: float
    captured_at_s: float
    similarity: float
    quote: str
    why: str
    negated: bool
    """Whether the words stand under a negation, counted against the message's own."""
    asked: bool
    outdated: bool
    """Whether it is said of before: "it used to be", "semula"."""
    tentative: bool
    """Whether it is only wished, planned, asked for or rumoured, unlike in the message."""
    denied: bool
    """Whether it stands in what is called false."""

    @property
    def brief(self) -> bool:
        """Whether it takes up few words: one that spans much tells nothing by where it stands."""
        return self.last - self.first < _NUMBERS.longest_find_words

    @property
    def in_own_words(self) -> bool:
        """Whether it is told in the message's own words, in any form of theirs."""
        return self.why in ("", "inflection")

    @property
    def loose(self) -> bool:
        """Whether its words only let a viewer take it, or tell of more than it."""
        return self.why in ("suggestion", "broader")

    @property
    def outright(self) -> bool:
        """Whether it is stated as the message states it, and of now."""
        return not (self.negated or self.asked or self.outdated or self.tentative or self.denied)


def words_between(one: Find | Clash, other: Find | Clash) -> int:
    """How many words stand between two places of one channel."""
    return max(max(one.first, other.first) - min(one.last, other.last) - 1, 0)


def words_told(finds: Iterable[Find]) -> set[int]:
    """The words that *finds*, all of one channel, stand in."""
    return {n for find in finds for n in range(find.first, find.last + 1)}


def concepts_told(finds: Iterable[Find]) -> dict[int, set[int]]:
    """Which concepts each word tells that one of *finds*, all of one channel, stands in."""
    told: dict[int, set[int]] = {}
    for find in finds:
        for n in range(find.first, find.last + 1):
            told.setdefault(n, set()).add(find.concept)
    return told


def told_well(finds: Sequence[Find]) -> list[Find]:
    """Those of *finds*, all of one concept, that tell it about as well as any does."""
    if len(finds) == 1:
        return [*finds]
    enough = max([find.similarity for find in finds]) - _NUMBERS.told_as_well
    return [find for find in finds if find.similarity >= enough]


def rest_told(message: KeyMessage, finds: Iterable[Find], without: int | None) -> float:
    """Share, by weight, of the concepts but *without* that are surely found; 0 where there is no other."""
    found = {find.concept for find in finds if find.similarity >= _NUMBERS.captured} - {without}
    rest = 1.0 if without is None else 1 - message.concepts[without].weight
    return sum([message.concepts[n].weight for n in found]) / rest if rest > 0 else 0.0


def find_all(message: KeyMessage, searched: Searched) -> tuple[tuple[Find, ...], tuple[Clash, ...]]:
    """Every find and clash of every concept in one channel."""
    own = read_message(message)
    own_tentative = any(own.sense.tentative)
    finds: list[Find] = []
    clashes: list[Clash] = []
    joined = find_joined(message, searched.reading)
    needed_for = denied_without(own, searched)
    for number, (concept, own_negated) in enumerate(
        zip(message.concepts, own_polarities(message), strict=True)
    ):
        for wording in concept.phrases:
            wanted = pattern(concept, wording)
            ways = [*ways_told(wanted, own.reading, searched.reading)]
            if number in joined:
                ways += [((hit,), hit.similarity, hit.why) for hit in joined[number]]
            # One place may be come upon from several of its words.
            for hits, similarity, why in dict.fromkeys(ways):
                find = _find(number, hits, similarity, why, own_negated, own_tentative, searched)
                if find.first in needed_for:
                    find = find._replace(negated=False)
                finds.append(find)
                if (
                    find.negated
                    and find.similarity >= _NUMBERS.captured
                    and not (find.asked or find.outdated)
                    and (concept.kind is ConceptKind.THING or _is_replaced(find, concept, searched))
                    # A message that negates may do so with another word: "not allowed" is "no dogs". What it
                    # bans is contradicted where the ban is lifted.
                    and (
                        follows_negator(concept, own)
                        if own_negated
                        else not _denies_plainly(own)
                        or find.first in searched.sense.refused
                        or _is_own_ban(concept, own)
                    )
                    and not denies_place_after(find.last, own, searched)
                    # "Nggak usah jauh-jauh" says nothing against paying "lewat QRIS".
                    and (find.in_own_words or concept.light is not Lightness.PADDING or is_modal(concept))
                    and _is_plain(find, concept, own_negated, own, searched)
                ):
                    clashes.append(
                        clash_at(
                            number,
                            negator_before(find.first, searched),
                            find.last,
                            ClashKind.POLARITY,
                            searched,
                        )
                    )
        if concept.value is not None:
            derived = tuple(_arithmetic(number, concept.value, own_negated, own_tentative, own, searched))
            finds.extend(derived)
            if not any(find.concept == number and find.similarity >= _NUMBERS.captured for find in finds):
                clashes.extend(
                    clash_at(number, first, last, ClashKind.VALUE, searched)
                    for first, last in worked_out_otherwise(concept.value, own, searched)
                )
            for find in derived:
                # Whoever tells both amounts tells that it went up, or down.
                finds.extend(find._replace(concept=n) for n in _told_change(number, message))
            for find in derived:
                # Twenty a month are 240 a year.
                if _is_told_for(number + 1, message) and _holds_time(find, searched):
                    finds.append(find._replace(concept=number + 1))
        for hour, agrees in find_hours(number, message, searched):
            if agrees:
                hit = Hit(hour.first, hour.last, _NUMBERS.same_meaning, "value")
                finds.append(
                    _find(number, (hit,), hit.similarity, hit.why, own_negated, own_tentative, searched)
                )
            else:
                clashes.append(clash_at(number, hour.first, hour.last, ClashKind.VALUE, searched))
        finds.extend(_not_the_opposite(number, concept, own_negated, own_tentative, searched))
        if own_negated:
            finds.extend(_forbidden(number, concept, own_tentative, searched))
        if searched.sense.none:
            finds.extend(_none_but(number, concept, own_tentative, searched))
        for clash in find_clashes(number, concept, own_negated, own.reading, searched):
            needed = clash.kind is ClashKind.OPPOSITE and clash.last in needed_for
            tells_value = clash.kind is ClashKind.VALUE or concept.value is not None
            if not needed and not (tells_value and _is_inside(clash, number, finds)):
                clashes.append(clash)
    found = {find.concept for find in finds if find.similarity >= _NUMBERS.captured}
    finds.extend(
        _find(n, (hit,), hit.similarity, hit.why, own_polarities(message)[n], own_tentative, searched)
        for n, hit in (*find_heard_in_place(message, found, searched), *find_out_at(message, searched))
    )
    told: dict[int, list[Span]] = {}
    for find in finds:
        if find.similarity >= _NUMBERS.captured and not find.outdated:
            told.setdefault(find.concept, []).append((find.first, find.last))
    finds.extend(
        _find(n, (hit,), hit.similarity, hit.why, None, own_tentative, searched)
        for n, hit in find_no_more(message, told, searched)
        if n not in found
    )
    clashes = [clash for clash in clashes if not _leads_to_advice(clash, message, finds, searched)]
    finds.extend(_turned_round(message, finds, clashes, own_tentative, searched))
    finds = _without_borrowed(finds)
    clashes.extend(
        clash_at(None, first, last, ClashKind.DENIAL, searched)
        for first, last in searched.sense.denials
        if not searched.sense.asked[first]
    )
    return tuple(finds), tuple(clashes)


def _leads_to_advice(clash: Clash, message: KeyMessage, finds: Sequence[Find], searched: Searched) -> bool:
    """Whether what a message warns of is told as what happened, before the warning itself: "it was on charge
    by the door … never charge one there"."""
    if clash.kind is not ClashKind.POLARITY or clash.concept is None:
        return False
    if not own_polarities(message)[clash.concept] or not tells_past(clash.first, searched):
        return False
    return any(
        find.concept == clash.concept
        and find.first > clash.last
        and find.outright
        and searched.sense.negated[find.first]
        for find in finds
    )


def _without_borrowed(finds: Sequence[Find]) -> list[Find]:
    """*finds* but those by another wording in a word that tells another concept by its own: mail carriers
    deliver no mail yet."""
    taken = {
        find.first: find.concept
        for find in finds
        if find.first == find.last and find.similarity >= _NUMBERS.same_words and not find.why
    }
    return [
        find
        for find in finds
        if find.first != find.last
        or find.similarity >= _NUMBERS.same_words
        or taken.get(find.first, find.concept) == find.concept
    ]


def _told_change(number: int, message: KeyMessage) -> Iterator[int]:
    """The words that say what change a value is: "naik dua ribu"; those anywhere in a message with no other
    value: "raised the price by a dollar"."""
    alone = sum(concept.value is not None for concept in message.concepts) == 1
    for n, concept in enumerate(message.concepts):
        if abs(n - number) == 1 or (alone and n != number):
            words = pattern(concept, concept.name).words if concept.kind is ConceptKind.THING else ()
            if any(needle.text in CHANGES or needle.text in APART for needle in words):
                yield n


def _is_told_for(number: int, message: KeyMessage) -> bool:
    """Whether a concept is what the amount before it is told for: a year, each."""
    if number >= len(message.concepts):
        return False
    concept = message.concepts[number]
    if concept.value is None:
        return fold(concept.name) in _EACH
    return concept.value.kind is ValueKind.FREQUENCY


def _holds_time(find: Find, searched: Searched) -> bool:
    """Whether an amount was worked out from one for a time, or for several things."""
    return any(
        one.first in (find.first, find.last) or one.last == find.last
        for one in searched.reading.values
        if one.value.kind in (ValueKind.FREQUENCY, ValueKind.DURATION, ValueKind.NUMBER)
    )


def _is_inside(clash: Clash, number: int, finds: Iterable[Find]) -> bool:
    """Whether what would clash is a piece of what states the value: "a hundred transfers every month"."""
    return any(
        find.concept == number
        and find.similarity >= _NUMBERS.captured
        and find.first <= clash.first
        and clash.last <= find.last
        for find in finds
    )


def _not_the_opposite(
    number: int, concept: Concept, own_negated: bool | None, own_tentative: bool, searched: Searched
) -> Iterator[Find]:
    """Where the opposite of a word is negated: "doesn't shut till ten" says "open"; or "we refuse" says "not
    accepted"."""
    wanted = pattern(concept, concept.phrases[0])
    if concept.kind is not ConceptKind.THING or not wanted.words:
        return
    negated = searched.sense.negated
    for hit in find_opposites(wanted.whole, searched.reading):
        first = negator_before(hit.first, searched)
        if negated[hit.first] != own_negated and (first < hit.first or own_negated):
            find = _find(
                number, (hit,), _NUMBERS.negated_opposite, "opposite", own_negated, own_tentative, searched
            )
            yield find._replace(first=first, quote=quote(searched.reading, first, hit.last), negated=False)


def _turned_round(
    message: KeyMessage,
    finds: Sequence[Find],
    clashes: Sequence[Clash],
    own_tentative: bool,
    searched: Searched,
) -> Iterator[Find]:
    """Where an opposite says the same, its sides the other way round: B is beaten by A, B loses to A."""
    for clash in clashes:
        if clash.kind is not ClashKind.OPPOSITE or clash.concept is None:
            continue
        if may_have_sides(clash.concept, message):
            before, after = (
                [one.first for one in finds if one.concept == n and one.start_s == clash.start_s]
                for n in (clash.concept - 1, clash.concept + 1)
            )
            if before and after and max(after) < clash.first < min(before):
                hits = (Hit(clash.first, clash.last, _NUMBERS.negated_opposite, "opposite"),)
                yield _find(
                    clash.concept, hits, hits[0].similarity, "opposite", None, own_tentative, searched
                )


def _forbidden(number: int, concept: Concept, own_tentative: bool, searched: Searched) -> Iterator[Find]:
    """Where a message's "not allowed" is told in other words: "jangan", "haram", "no dogs"."""
    if fold(concept.name) not in _ALLOWED:
        return
    for first, last in find_phrases(FunctionKind.PROHIBITION, searched.reading.words):
        hits = (Hit(first, last, _NUMBERS.negated_opposite, "opposite"),)
        find = _find(number, hits, _NUMBERS.negated_opposite, "opposite", True, own_tentative, searched)
        yield find._replace(negated=False)


def _none_but(number: int, concept: Concept, own_tentative: bool, searched: Searched) -> Iterator[Find]:
    """Where "all" is told as not one that does the opposite: "nggak ada satu pun yang tutup"."""
    if fold(concept.name) in _ALL:
        for first, last in searched.sense.none:
            if "yang" in searched.reading.words[last + 1 : last + 1 + _NUMBERS.scope_reach_words]:
                hits = (Hit(first, last, _NUMBERS.negated_opposite, "opposite"),)
                find = _find(
                    number, hits, _NUMBERS.negated_opposite, "opposite", None, own_tentative, searched
                )
                yield find._replace(negated=False)


def _is_replaced(find: Find, concept: Concept, searched: Searched) -> bool:
    """Whether a name is said to be the wrong one: "bukan di Stadion Bima"."""
    words = searched.reading.words
    before = find.first - 1 - (words[max(find.first - 1, 0)] in LOCATIVES)
    return concept.kind is ConceptKind.NAME and before >= 0 and words[before] in ("bukan", "not")


def _is_plain(
    find: Find, concept: Concept, own_negated: bool | None, own: Searched, searched: Searched
) -> bool:
    """Whether a find plainly has the other polarity: negated right before it, or nowhere near."""
    sense = searched.sense
    words, content = searched.reading.words, searched.reading.content
    if own_negated:
        begin = max(find.first - _NUMBERS.no_negation_words, 0)
        return not (
            any(_may_be_of(find, first, last, own, searched) for first, last in sense.negators)
            # "Drivers who park here pay a fine".
            or _is_described(find, searched)
            # "They've stopped handing out cups" hands out none.
            or any(not SAYING_NONE.isdisjoint(roots) for roots in searched.reading.roots[begin : find.first])
            or not GONE.isdisjoint(words[find.last + 1 : find.last + 1 + _NUMBERS.denied_after_words])
            or not FRAUD.isdisjoint(words)
            # "They took our stop off the route" says of no bus that it stops.
            or is_place((find.first, find.last), searched.reading)
            or _lacks_deed(find, concept, searched)
        )
    if any(0 < find.first - last <= 2 * _NUMBERS.negation_reach_words for _, last in sense.none):
        return True
    if any(find.first < first and last < find.last for first, last in sense.negators):
        # "Ongkir tidak gratis".
        return find.last - find.first < _NUMBERS.longest_negated_words
    return find.first in sense.refused or any(
        0
        < find.first - last - sum(word in _joining(last, words) for word in words[last + 1 : find.first])
        <= _NUMBERS.plain_negation_words
        and not any(content[n] and words[n] not in LIGHT for n in range(last + 1, find.first))
        for _, last in sense.negators
    )


def _is_own_ban(concept: Concept, own: Searched) -> bool:
    """Whether a concept is itself the word by which a message bans: "banning", "dilarang"."""
    first = next(iter(pattern(concept, concept.phrases[0]).words), None)
    words = own.reading.words
    return first is not None and any(
        words[last] == first.text and words[last] in BANS for _, last in own.sense.negators
    )


def _joining(last: int, words: Sequence[str]) -> frozenset[str]:
    """Words that add nothing behind the negation that ends at word *last*: hasn't got a name."""
    return _JOINING | _GOT if not _GOT.isdisjoint(words[last + 1 : last + 2]) else _JOINING


def _may_be_of(find: Find, first: int, last: int, own: Searched, searched: Searched) -> bool:
    """Whether a negation near *find* may be about it; not a word that the message itself negates ("stop"),
    nor one in the sentence before that calls something false, or after it, in another sentence, one that has
    a thing of its own: "no box"."""
    words, roots, sentence_of = searched.reading.words, searched.reading.roots, searched.sense.sentence_of
    if abs(first - find.first) > _NUMBERS.no_negation_words:
        return False
    before = sentence_of[first] < sentence_of[find.first]
    if before and any(first <= end < find.first for _, end in find_phrases(FunctionKind.DENIERS, words)):
        # "That's not true. Helmets are still required."
        return False
    if find.first <= first <= find.last or first <= find.first <= last:
        no = frozenset().union(
            *(own.reading.roots[n] for n, _ in own.sense.negators if not own.sense.negated[n])
        )
        return not no.isdisjoint(roots[first])
    of_thing = words[first] in _WITHOUT or not _BEING_THERE.isdisjoint(words[last : last + 2])
    return first < find.first or sentence_of[first] == sentence_of[find.last] or not of_thing


def _denies_plainly(own: Searched) -> bool:
    """Whether a message negates, and not only in a condition: "hangus jika tidak diisi"."""
    return any(
        not own.sense.either[min(last + 1, len(own.sense.either) - 1)] for _, last in own.sense.negators
    )


def _is_described(find: Find, searched: Searched) -> bool:
    """Whether who does it, or what does, is only told of: "bus yang ngetem", "anyone who parks"."""
    reading = searched.reading
    around = range(max(find.first - _NUMBERS.described_words, 0), find.last + 2)
    return any(
        reading.words[n] in _WHO and reading.unit_of[n] == reading.unit_of[find.first]
        for n in around
        if n < len(reading.words)
    )


def _lacks_deed(find: Find, concept: Concept, searched: Searched) -> bool:
    """Whether of what is not to be done only the thing is told: "milk", of "not drink milk"."""
    deed, *things = pattern(concept, concept.phrases[0]).words
    said = frozenset().union(*searched.reading.roots[find.first : find.last + 1])
    return said.isdisjoint(deed.roots) and any(not said.isdisjoint(thing.roots) for thing in things)


def _arithmetic(
    number: int,
    value: Value,
    own_negated: bool | None,
    own_tentative: bool,
    own: Searched,
    searched: Searched,
) -> Iterator[Find]:
    """Where the value follows from two amounts, which are both quoted."""
    reading = searched.reading
    for pair in worked_out(value, own, searched):
        hits = tuple(Hit(first, last, _NUMBERS.worked_out, "arithmetic") for first, last in pair)
        find = _find(number, hits, _NUMBERS.worked_out, "arithmetic", own_negated, own_tentative, searched)
        negated = all(searched.sense.negated[hit.first] for hit in hits)
        yield find._replace(
            quote=" … ".join(quote(reading, hit.first, hit.last) for hit in hits),
            negated=own_negated is not None and negated != own_negated,
            # One of the two is the amount of before.
            outdated=False,
        )


def _find(
    number: int,
    hits: tuple[Hit, ...],
    similarity: float,
    why: str,
    own_negated: bool | None,
    own_tentative: bool,
    searched: Searched,
) -> Find:
    reading, sense = searched.reading, searched.sense
    places, ends = [*map(_first, hits)], [*map(_last, hits)]
    first, last = min(places), max(ends)
    unit_of = reading.unit_of
    inside = {unit_of[first]}
    if unit_of[last] != unit_of[first]:
        inside.update(unit_of[n] for hit in hits for n in (hit.first, hit.last))
    units = [*map(reading.units.__getitem__, inside)]
    negated = any(map(sense.negated.__getitem__, places))
    turned = own_negated is not None and negated != own_negated
    if turned and (sense.either[first] or (own_negated and is_denied_after(last, searched))):
        turned = False
    # Who asks about the opposite does not even say whom it is about.
    asked = sense.asked if turned else sense.doubted
    return Find(
        number, searched.channel, first, last,
        min(map(_start_s, units)), max(map(_captured_at_s, units)),
        similarity * min(map(_noticed, units)),
        quote(reading, first, last), why, turned,
        all(map(asked.__getitem__, places)),
        any(map(sense.outdated.__getitem__, (*places, *ends))),
        not own_tentative and all(map(sense.tentative.__getitem__, places)),
        all(map(sense.denied.__getitem__, places)),
    )  # fmt: skip
