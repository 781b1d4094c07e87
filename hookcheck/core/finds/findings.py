"""Everything that some channels say of a message by some moment, for and against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from operator import attrgetter, mul

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, tells_leave_or_price
from hookcheck.core.finds.finding import Find, concepts_told
from hookcheck.core.finds.in_place import has_another_in_place
from hookcheck.core.message import ConceptKind, KeyMessage, specificity
from hookcheck.core.readings.kept import kept
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.put_off import puts_answer_off
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TOLD = frozenset(
    ("news", "claim", "post", "fact", "alert", "berita", "kabar", "info", "informasi", "fakta", "cek")
)
"""What is called false when the whole of a video is."""
_asked, _denied, _similarity = map(attrgetter, ("asked", "denied", "similarity"))


# Without eq, what is worked out for these is looked up by which they are, not by all that is in them.
@dataclass(frozen=True, eq=False)
class Told:
    """What one channel tells of a message."""

    searched: Searched
    finds: tuple[Find, ...]
    """Those that are sure enough to count."""

    @kept
    def purity(self) -> float:
        """The greatest share of a sentence's words that finds of two concepts or more take up."""
        found = concepts_told(find for find in self.finds if find.brief)
        reading, sentence_of = self.searched.reading, _sentence_of(self.searched)
        words, content = reading.words, reading.content
        concepts: dict[int, set[int]] = {}
        for n, some in found.items():
            if content[n]:
                concepts.setdefault(sentence_of[n], set()).update(some)
        purest = 0.0
        for sentence in (one for one, some in concepts.items() if len(some) > 1):
            said = [n for n, one in enumerate(sentence_of) if one == sentence and content[n]]
            taken = sum(specificity(words[n]) for n in said if n in found)
            purest = max(purest, taken / sum(specificity(words[n]) for n in said))
        return purest


@dataclass(frozen=True, eq=False)
class Findings:
    """What there is to weigh."""

    message: KeyMessage
    searched: tuple[Searched, ...]
    finds: tuple[Find, ...]
    clashes: tuple[Clash, ...]
    until_s: float = inf
    """What comes later has not been taken in."""
    whole: "Findings | None" = None
    """What all channels say, where these are some of them."""

    def only(self, channels: Sequence[Channel]) -> "Findings":
        """What *channels* alone give."""
        if all(one.channel in channels for one in self.searched):
            return self
        return Findings(
            self.message,
            tuple([one for one in self.searched if one.channel in channels]),
            tuple([find for find in self.finds if find.channel in channels]),
            tuple([clash for clash in self.clashes if clash.channel in channels]),
            whole=self,
        )

    def by(self, time_s: float) -> "Findings":
        """What has been taken in by *time_s*; how it is meant may show later."""
        in_time = (one.captured_at_s <= time_s for places in (self.finds, self.clashes) for one in places)
        if all(in_time):
            return self
        return Findings(
            self.message,
            self.searched,
            tuple(find for find in self.finds if find.captured_at_s <= time_s),
            tuple(clash for clash in self.clashes if clash.captured_at_s <= time_s),
            time_s,
        )

    @kept
    def good(self) -> tuple[Find, ...]:
        """The finds that are sure enough to count."""
        return tuple([find for find in self.finds if find.similarity >= _NUMBERS.captured])

    @kept
    def told(self) -> tuple[Told, ...]:
        """What each channel tells. It is the same for who hears or sees no other, and worked out once."""
        if self.whole is not None:
            return tuple(one for one in self.whole.told if one.searched in self.searched)
        return tuple(
            Told(one, tuple([find for find in self.good if find.channel is one.channel]))
            for one in self.searched
        )

    @kept
    def of_concept(self) -> tuple[tuple[Find, ...], ...]:
        """The good finds of each concept."""
        found: list[list[Find]] = [[] for _ in self.message.concepts]
        for find in self.good:
            found[find.concept].append(find)
        return tuple(map(tuple, found))

    @kept
    def suggestions(self) -> tuple[Find, ...]:
        """The finds that only let a viewer take their concept, in words that no other concept is found in."""
        hints = [find for find in self.finds if find.why == "suggestion"]
        if not hints:
            return ()
        used = {
            (find.channel, n) for find in self.good if find.brief for n in range(find.first, find.last + 1)
        }
        # "Bayar" may suggest a price, but not that it is free.
        opposed = {
            (clash.concept, clash.channel, n)
            for clash in self.clashes
            if clash.kind is ClashKind.OPPOSITE
            and clash.concept is not None
            and tells_leave_or_price(self.message.concepts[clash.concept])
            for n in range(clash.first, clash.last + 1)
        }
        return tuple(
            find
            for find in hints
            if (find.concept, find.channel, find.first) not in opposed
            and any((find.channel, n) not in used for n in range(find.first, find.last + 1))
        )

    @kept
    def suggested(self) -> tuple[int, ...]:
        """In how many places something lets a viewer take each concept."""
        places: list[set[tuple[Channel, int]]] = [set() for _ in self.message.concepts]
        for find in self.suggestions:
            places[find.concept].add((find.channel, find.first))
        return tuple(map(len, places))

    @kept
    def another_in_place(self) -> bool:
        """Whether another word stands in the place of one that was not found, and all else is told."""
        taken = {n for n, finds in enumerate(self.of_concept) if finds or self.suggested[n]}
        return len(taken) == len(self.of_concept) - 1 and any(
            has_another_in_place(self.message, taken, one) for one in self.searched
        )

    @kept
    def lost(self) -> tuple[bool, ...]:
        """Whether each concept is a word that tells something, and neither found nor suggested."""
        places = zip(self.message.concepts, self.of_concept, self.suggested, strict=True)
        return tuple(
            [
                concept.kind is ConceptKind.THING and concept.light is None and not (finds or hints)
                for concept, finds, hints in places
            ]
        )

    @kept
    def channels(self) -> frozenset[Channel]:
        """The channels that tell something of the message."""
        return frozenset(find.channel for find in self.good)

    @kept
    def similarity(self) -> tuple[float, ...]:
        """How surely each concept was found, 0 to 1."""
        best = [0.0] * len(self.message.concepts)
        for find in (*[find for find in self.finds if find.why != "suggestion"], *self.suggestions):
            if find.similarity > best[find.concept]:
                best[find.concept] = find.similarity
        return tuple(best)

    @kept
    def negates(self) -> bool:
        """Whether anything is negated in the video."""
        return any(one.sense.negators for one in self.searched)

    @kept
    def reworded(self) -> float:
        """Share of the concepts found that are told in other words than the message's."""
        found = [max(map(_similarity, finds)) for finds in self.of_concept if finds]
        return sum([best < _NUMBERS.same_words for best in found]) / len(found) if found else 0.0

    @kept
    def weights(self) -> tuple[float, ...]:
        """The weight of each concept."""
        return tuple([concept.weight for concept in self.message.concepts])

    @kept
    def coverage(self) -> float:
        """Share of the message, by weight, that was found, each concept as surely as it was."""
        return float(sum(map(mul, self.weights, self.similarity)))

    @kept
    def denied(self) -> frozenset[int]:
        """The concepts found only in what is called false; all, where a short text on screen says so."""
        stamped = any(
            one.channel is Channel.SCREEN and _is_stamp(one.reading, first, last)
            for one in self.searched
            for first, last in one.sense.denials
        )
        return frozenset(
            n for n, finds in enumerate(self.of_concept) if finds and (stamped or all(map(_denied, finds)))
        )

    @kept
    def claim_denied(self) -> bool:
        """Whether a channel tells the message and then says that this claim is false, with no more of it."""
        for one in self.searched:
            for first, last in one.sense.claims_denied:
                here = [find for find in self.good if find.channel is one.channel]
                before = {find.concept for find in here if find.last < first}
                after = {find.concept for find in here if find.first > last and not find.negated}
                if (
                    self.share(before, None) >= _NUMBERS.claim_share
                    and self.share(after, None) < _NUMBERS.claim_share
                    and not one.sense.asked[first]
                ):
                    return True
        return False

    @kept
    def left_unanswered(self) -> bool:
        """Whether something in the second half of the message, its news, is asked for a later answer."""
        concepts = self.message.concepts
        asked = [n for n, finds in enumerate(self.of_concept) if finds and all(map(_asked, finds))]
        return any(
            n >= len(concepts) / 2 and (concepts[n].kind is ConceptKind.NAME or concepts[n].light is None)
            for n in asked
        ) and puts_answer_off(self.searched)

    @kept
    def unstated(self) -> tuple[int, ...]:
        """The concepts found nowhere but in questions, wishes, plans, or in what is called false."""
        return tuple(
            n
            for n, finds in enumerate(self.of_concept)
            if finds and all(find.asked or find.tentative or find.denied for find in finds)
        )

    @kept
    def lacks_negation(self) -> bool:
        """Whether the message negates something, and the video nothing at all."""
        own = read_message(self.message)
        if not own.sense.negators:
            return False
        for one in self.searched:
            sense = one.sense
            if sense.negators or sense.denials or sense.refused:
                return False
            if any(placed.value.says_none for placed in one.reading.values):
                return False
        return not any(find.why == "opposite" for find in self.good)

    @kept
    def fullest(self) -> float:
        """How much, by weight, of the sentence that tells most purely of the message are words found, 0 to 1.

        Of those with two concepts or more; a text on screen counts as a sentence.
        """
        return max((one.purity for one in self.told), default=0.0)

    def share(self, concepts: Iterable[int], without: int | None) -> float:
        """Share, by weight, that *concepts* are of the message but for the concept *without*."""
        rest = 1.0 if without is None else 1 - self.weights[without]
        return sum(map(self.weights.__getitem__, concepts)) / rest if rest > 0 else 1.0

    @kept
    def share_taken(self) -> float:
        """Share, by weight, of the concepts that are found, or that something lets a viewer take."""
        return self.share([n for n, finds in enumerate(self.of_concept) if finds or self.suggested[n]], None)

    def share_found(self, without: int | None) -> float:
        """Share, by weight, of the concepts but *without* that were found."""
        return self.share((n for n, finds in enumerate(self.of_concept) if finds and n != without), without)

    def share_near(self, time_s: float, reach_s: float, without: int | None) -> float:
        """Share, by weight, of the concepts but *without* that are found within *reach_s* of *time_s*."""
        near = {
            find.concept
            for find in self.good
            if find.concept != without and abs(find.start_s - time_s) <= reach_s
        }
        return self.share(near, without)

    def share_around(self, place: Find | Clash) -> float:
        """Share, by weight, of the other concepts of which a word stands around the words of *place*."""
        searched = self.of_channel(place.channel)
        reach, sentence_of = _NUMBERS.bound_words, _sentence_of(searched)
        begin, end = place.first - reach, place.last + reach
        same = {sentence_of[place.first], sentence_of[place.last]}
        around = {
            find.concept
            for find in self.good
            if find.channel is place.channel
            and find.concept != place.concept
            and begin <= find.first
            and find.last <= end
            and (searched.reading.unpunctuated or sentence_of[find.first] in same)
        }
        return self.share(around, place.concept)

    def in_text(self, channel: Channel, start_s: float) -> tuple[Find, ...]:
        """The good finds in the text or phrase of *channel* that begins at *start_s*."""
        return tuple(find for find in self.good if (find.channel, find.start_s) == (channel, start_s))

    def of_channel(self, channel: Channel) -> Searched:
        """What was searched of *channel*, in which something was found."""
        return next(one for one in self.searched if one.channel is channel)

    def in_sentence(self, channel: Channel, start_s: float) -> tuple[Find, ...]:
        """The good finds in the sentences to which the text or phrase that begins at *start_s* belongs."""
        searched = self.of_channel(channel)
        reading, sentence_of = searched.reading, searched.sense.sentence_of
        here = {
            sentence
            for sentence, unit in zip(sentence_of, reading.unit_of, strict=True)
            if reading.units[unit].start_s == start_s
        }
        return tuple(
            find for find in self.good if find.channel is channel and sentence_of[find.first] in here
        )


def _is_stamp(reading: Reading, first: int, last: int) -> bool:
    """Whether the denial from word *first* to *last* stands in a text of its own, like "HOAX!"; but not in
    one of what it is about, like "FAKE LINKS"."""
    inside = [n for n, unit in enumerate(reading.unit_of) if unit == reading.unit_of[first]]
    others = [n for n in inside if not first <= n <= last and reading.content[n]]
    return len(inside) <= _NUMBERS.stamp_words and all(reading.words[n] in _TOLD for n in others)


def _sentence_of(searched: Searched) -> Sequence[int]:
    """For each word, which sentence it stands in; on screen, which text."""
    if searched.channel is Channel.SCREEN:
        return searched.reading.unit_of
    return searched.sense.sentence_of
