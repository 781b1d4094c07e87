"""Which concepts of a message the evidence conveys, from when, and what speaks against it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from hookcheck.core.clashes.clashing import find_clashes_together
from hookcheck.core.clashes.inversion import ask_by_order
from hookcheck.core.clashes.roles import without_other_side
from hookcheck.core.clashes.scope import WHOLE
from hookcheck.core.clashes.side_offers import without_side_offers
from hookcheck.core.evidence import Channel, Evidence
from hookcheck.core.finds.clash import Clash, ClashKind
from hookcheck.core.finds.finding import Find, find_all
from hookcheck.core.finds.findings import Findings
from hookcheck.core.message import Concept, KeyMessage, parse_message
from hookcheck.core.opening.taken_in import source_of, taken_in
from hookcheck.core.senses.negation import denying
from hookcheck.core.senses.polarity import FRAUD, negator_before
from hookcheck.core.senses.searched import concept_words, quote, read_message, search
from hookcheck.core.weights.contradicting import contradicting
from hookcheck.core.weights.moment import complete_at_s, first_captured_at_s, nearly_as_sure
from hookcheck.core.weights.weighing import confidence_of, heard_or_read, threshold
from hookcheck.settings import MatchingSettings, VerdictSettings

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class ConceptMatch:
    """A concept found in one channel."""

    concept: Concept
    channel: Channel
    quote: str
    """The exact words, as heard or read."""
    start_s: float
    """When the words begin to be said or appear."""
    captured_at_s: float
    """When a viewer has taken them in: the phrase has ended, the text has been up long enough to be read."""
    similarity: float
    why: str
    """How the quote says it: "'1st of December' = '1 Desember'"."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Where the video says something else than the message."""

    message_says: str
    video_says: str
    channel: Channel
    start_s: float
    captured_at_s: float
    why: str
    concept: str = ""
    """Name of the concept that it speaks against; empty when it is not about one."""


@dataclass(frozen=True, slots=True)
class ChannelCapture:
    """What some channels convey together."""

    channels: tuple[Channel, ...]
    confidence: float
    """Calibrated probability that a careful editor would call the message captured inside the window."""
    captured_at_s: float | None
    """From when it is captured: in the window or, when more was read, after it. None when it never is."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What of a message reaches a viewer."""

    message: KeyMessage
    matches: tuple[ConceptMatch, ...]
    """Every concept's best match in each channel, by time; those after the window included."""
    contradictions: tuple[Contradiction, ...]
    """Those inside the window."""
    confidence: float
    """Calibrated probability that a careful editor would call the message captured inside the window."""
    by_channels: tuple[ChannelCapture, ...] = ()
    """For each way of watching, in the order of `View`."""
    threshold: float = 0.5
    """Confidence from which a message counts as captured."""
    unstated: tuple[Concept, ...] = ()
    """Found in the window, but only asked, wished, planned or called false."""

    def coverage_at(self, time_s: float, channels: Iterable[Channel] = tuple(Channel)) -> float:
        """Share of the message, by weight, captured by *time_s* in *channels*."""
        allowed = frozenset(channels)
        seen = {m.concept for m in self.matches if m.captured_at_s <= time_s and m.channel in allowed}
        if not seen:
            return 0.0
        # In the order of the message: a sum depends on its order, and a set has another in each process.
        return min(1.0, sum((concept.weight for concept in self.message.concepts if concept in seen), 0.0))

    def captured_at_s(self, concept: Concept) -> float | None:
        """When *concept* is first captured, in any channel; None when it never is."""
        # Names are soon compared; most differ.
        of_name = [m for m in self.matches if m.concept.name == concept.name]
        return min((m.captured_at_s for m in of_name if m.concept == concept), default=None)


FORBIDDEN = "forbidden"
"""Why of a contradiction with a wording that the editor forbids."""

SOUND_ON = (Channel.SPEECH, Channel.SCREEN, Channel.CAPTIONS)
SOUND_OFF = (Channel.SCREEN, Channel.CAPTIONS)
SPEECH_ALONE = (Channel.SPEECH,)


def find_capture(message: KeyMessage, evidence: Evidence, settings: VerdictSettings) -> Capture:
    """Find what of *message* the evidence conveys, from when, and what speaks against it."""
    window_s = evidence.window_s
    inside = findings_in(message, evidence, window_s, settings)
    beyond = (
        findings_in(message, evidence, evidence.read_until_s, settings) if _reads_on(evidence) else inside
    )
    whole = heard_or_read(inside)
    by_channels = _by_channels(inside, whole, beyond, window_s)
    clashes = contradicting(whole, captured=by_channels[0].confidence >= threshold())
    return Capture(
        message,
        _matches(message, beyond, evidence),
        (
            *(_contradiction(message, clash, evidence) for clash in clashes),
            *_forbidden(message, inside, evidence),
        ),
        by_channels[0].confidence,
        by_channels,
        threshold(),
        tuple(message.concepts[n] for n in whole.unstated),
    )


def _forbidden(message: KeyMessage, findings: Findings, evidence: Evidence) -> Iterable[Contradiction]:
    """Where a forbidden wording is said or shown."""
    for wording in message.forbid:
        demand = parse_message(wording, language=message.language, must=(wording,))
        for searched in findings.searched:
            finds, _ = find_all(demand, searched)
            first = min(
                (f for f in finds if f.similarity >= _NUMBERS.captured),
                key=lambda f: f.start_s,
                default=None,
            )
            if first is not None:
                yield Contradiction(
                    wording,
                    first.quote,
                    source_of(first.channel, evidence),
                    first.start_s,
                    first.captured_at_s,
                    FORBIDDEN,
                )


def _reads_on(evidence: Evidence) -> bool:
    return evidence.read_until_s > evidence.window_s


def findings_in(
    message: KeyMessage, evidence: Evidence, until_s: float, settings: VerdictSettings
) -> Findings:
    """What *evidence* says of *message* by *until_s*, for and against."""
    told = [(channel, units) for channel, units in taken_in(evidence, until_s, settings) if units]
    own_denial, stated = _calls_false(message), _stated(message)
    searched = tuple(search(channel, units, own_denial, stated) for channel, units in told)
    if any(one.sense.doubly for one in searched):
        # "HOAX", on a text beside it, calls the same denial false.
        searched = tuple(
            search(channel, units, own_denial or channel is Channel.SCREEN, stated) for channel, units in told
        )
    found = [find_all(message, one) for one in searched]
    finds = tuple(
        find
        for one, (finds, _) in zip(searched, found, strict=True)
        for find in ask_by_order(message, without_side_offers(message, finds, one), one)
    )
    clashes = tuple(clash for _, clashes in found for clash in clashes)
    clashes = without_other_side(message, finds, searched, clashes)
    clashes += find_clashes_together(message, finds, searched)
    return Findings(message, searched, finds, clashes)


@lru_cache(maxsize=128)
def _stated(message: KeyMessage) -> frozenset[str]:
    """The roots and meanings of what a message states and does not deny, if it calls nothing false."""
    own = read_message(message)
    if own.sense.denials:
        return frozenset()
    told = {n for n, content in enumerate(own.reading.content) if content and not own.sense.negated[n]}
    meant = {span.key for span in own.reading.meanings if span.first in told}
    return frozenset(meant).union(*(own.reading.roots[n] for n in told))


@lru_cache(maxsize=128)
def _calls_false(message: KeyMessage) -> bool:
    """Whether a message calls something false or a fraud itself, so that who says so agrees with it."""
    own = read_message(message)
    # "A cold is not caught so" is what "that's a myth" says; "it has been banned" is not.
    denies = own.sense.denials or denying(own.reading.words)
    return bool(denies) or not FRAUD.isdisjoint(own.reading.words)


def _matches(message: KeyMessage, findings: Findings, evidence: Evidence) -> tuple[ConceptMatch, ...]:
    best: dict[tuple[int, Channel], Find] = {}
    for find in findings.finds:
        if find.similarity < _NUMBERS.captured:
            continue
        place = (find.concept, source_of(find.channel, evidence))
        known = best.get(place)
        if known is None or (find.captured_at_s, -find.similarity) < (known.captured_at_s, -known.similarity):
            best[place] = find
    found = sorted(best.items(), key=lambda one: (one[1].captured_at_s, one[0]))
    return tuple(
        ConceptMatch(
            message.concepts[concept], channel, find.quote, find.start_s, find.captured_at_s,
            find.similarity, _why(message.concepts[concept], find),
        )
        for (concept, channel), find in found
    )  # fmt: skip


def _why(concept: Concept, find: Find) -> str:
    return f"“{find.quote}” = “{concept.name}”" if find.why else ""


def _contradiction(message: KeyMessage, clash: Clash, evidence: Evidence) -> Contradiction:
    name = message.text if clash.concept is None else message.concepts[clash.concept].name
    return Contradiction(
        message_says=_denied_in_message(message, clash) or _whole_in_message(message, clash) or name,
        video_says=clash.quote,
        channel=source_of(clash.channel, evidence),
        start_s=clash.start_s,
        captured_at_s=clash.captured_at_s,
        why=clash.kind,
        concept="" if clash.concept is None else name,
    )


def _denied_in_message(message: KeyMessage, clash: Clash) -> str:
    """The words of *message* that it denies itself, where a video asserts them: "without buying a ticket"."""
    if clash.kind is not ClashKind.POLARITY or clash.concept is None:
        return ""
    own, places = read_message(message), concept_words(message)
    inside = places[clash.concept]
    if not inside or not own.sense.negated[inside[0]]:
        return ""
    last = inside[-1]
    # What is done with it: feed bread, buy a ticket, flush old medicine.
    for place in places[clash.concept + 1 :]:
        done = last > inside[-1]
        between = own.reading.content[last + 1 : place[0]] if place else ()
        if not place or any(between) or not own.sense.negated[place[0]] or (done and place[0] > last + 1):
            break
        last = place[-1]
    return quote(own.reading, negator_before(inside[0], own), last)


def _whole_in_message(message: KeyMessage, clash: Clash) -> str:
    """The words by which *message* tells the whole of what a video tells a part of: "every bus driver"."""
    if clash.kind is not ClashKind.SCOPE or clash.concept is None:
        return ""
    own, place = read_message(message), concept_words(message)[clash.concept]
    begin = place[0] if place else 0
    before = range(begin - 1, max(begin - 1 - _NUMBERS.whole_reach_words, -1), -1)
    first = next((n for n in before if own.reading.words[n] in WHOLE), None)
    return "" if first is None else quote(own.reading, first, place[-1])


def _by_channels(
    inside: Findings, whole: Findings, beyond: Findings, window_s: float
) -> tuple[ChannelCapture, ...]:
    """What each way of watching conveys, of which *whole* is what is to be heard and seen.

    That is complete when a channel alone has told it, if one tells every concept that is found and
    leaves it nearly as sure as all do: pieces of two channels may add up earlier, but whoever is being told
    something waits for the end of it. Who watches less has it no sooner.
    """
    parts = [_watched(inside, beyond, channels, window_s) for channels in (SOUND_OFF, SPEECH_ALONE)]
    confidence = confidence_of(whole)
    if confidence < threshold():
        later = whole if beyond is inside else heard_or_read(beyond)
        return (_watched(whole, later, SOUND_ON, window_s), *parts)
    enough = nearly_as_sure(confidence)
    told_s = [
        one.captured_at_s
        for one in parts
        if one.captured_at_s is not None and one.confidence >= enough and _tells_as_much(one.channels, whole)
    ]
    at_s = min(told_s) if told_s else complete_at_s(whole)
    return (ChannelCapture(SOUND_ON, confidence, at_s), *(_no_sooner_than(at_s, one) for one in parts))


def _tells_as_much(channels: tuple[Channel, ...], inside: Findings) -> bool:
    """Whether *channels* alone tell every concept that all channels do."""
    told = {find.concept for find in inside.good if find.channel in channels}
    return all(find.concept in told for find in inside.good)


def _watched(
    inside: Findings, beyond: Findings, channels: tuple[Channel, ...], window_s: float
) -> ChannelCapture:
    """What *channels* convey together; the window alone decides the confidence."""
    seen = inside.only(channels)
    confidence = confidence_of(seen)
    captured_at_s = complete_at_s(seen) if confidence >= threshold() else None
    if captured_at_s is None and beyond is not inside:
        captured_at_s = first_captured_at_s(beyond.only(channels), window_s)
    return ChannelCapture(channels, confidence, captured_at_s)


def _no_sooner_than(time_s: float, view: ChannelCapture) -> ChannelCapture:
    at_s = view.captured_at_s
    return view if at_s is None else replace(view, captured_at_s=max(at_s, time_s))
