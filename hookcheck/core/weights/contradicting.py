"""Which clashes truly contradict a message, and which only look like it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at, may_have_sides
from hookcheck.core.finds.finding import words_told
from hookcheck.core.finds.findings import Findings
from hookcheck.core.lexicon import Lightness
from hookcheck.core.matching import find_excluded, pattern, told_meanings
from hookcheck.core.message import ConceptKind
from hookcheck.core.readings.voice import is_passive
from hookcheck.core.senses.searched import Searched, clause_around, concept_words, quote, read_message
from hookcheck.core.weights.clash_features import clash_features
from hookcheck.core.weights.logistic import load_model
from hookcheck.core.weights.plain_clashes import is_ordered_to_stop, is_plain
from hookcheck.core.wording.lightness import lightness
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TWO_SIDES = (frozenset(("buy", "sell")), frozenset(("borrow", "lend")))
"""Meanings of one deed, as either side does it."""
_NOT_BUT = frozenset(("bukan", "bukannya"))
"""What begins so goes on with what is so instead."""
_NOT = frozenset(("not", "isn't", "aren't", "wasn't", "weren't", "bukan"))
_IT_IS = frozenset(("it's", "it", "they're", "that's", "he's", "she's", "yang", "tapi", "melainkan"))
"""Words by which it is told what is so instead of what is not."""


def contradiction(findings: Findings, clash: Clash) -> float:
    """Probability that *clash* contradicts the message."""
    return settled(findings, clash, load_model("clash").probability(clash_features(findings, clash)))


@lru_cache(maxsize=8)
def contradictions(findings: Findings) -> tuple[tuple[Clash, float], ...]:
    """Each clash, with the probability that it contradicts the message."""
    return tuple((clash, contradiction(findings, clash)) for clash in findings.clashes)


def settled(findings: Findings, clash: Clash, learned: float) -> float:
    """Probability that *clash* contradicts, given the one that was *learned*, where rules leave it open."""
    match clash.kind:
        case ClashKind.ROLES | ClashKind.SCOPE | ClashKind.PLANNED | ClashKind.ANOTHER | ClashKind.UNASSERTED:
            return 1.0
        case ClashKind.REPLACED if _is_told_by_other_side(findings, clash) and _names_no_doer(
            findings, clash
        ):
            return 0.0
        case ClashKind.REPLACED:
            # What looks like the opposite in the very same place often is another way of saying it.
            return learned
        case ClashKind.NAME | ClashKind.LEAVE | ClashKind.CORRECTED:
            return _NUMBERS.plain_contradiction
        case ClashKind.POLARITY if clash.concept is None:
            return _NUMBERS.plain_contradiction
        case ClashKind.POLARITY if _denies_another_way(findings, clash):
            return 0.0
        case ClashKind.POLARITY if is_ordered_to_stop(findings, clash):
            return max(learned, _NUMBERS.plain_contradiction)
        case ClashKind.OPPOSITE if _is_turned_round(findings, clash):
            return 0.0
        case ClashKind.OPPOSITE if _is_told_by_other_side(findings, clash):
            return 0.0
        case ClashKind.OPPOSITE if _is_of_other_subject(findings, clash):
            return 0.0
        case ClashKind.OPPOSITE | ClashKind.VALUE if _is_of_rival(findings, clash):
            return 0.0
        case ClashKind.OPPOSITE | ClashKind.VALUE if _is_hearsay_answered(findings, clash):
            return 0.0
    likely = learned >= _NUMBERS.plainly_wrong or _is_refused(findings, clash)
    plain = likely and is_plain(findings, clash)
    return max(learned, _NUMBERS.plain_contradiction) if plain else learned


def _is_turned_round(findings: Findings, clash: Clash) -> bool:
    """Whether both sides of an opposite stand the other way round: A beats B is B loses to A."""
    assert clash.concept is not None
    if not may_have_sides(clash.concept, findings.message):
        return False
    finds = findings.in_text(clash.channel, clash.start_s)
    before, after = (
        [find.first for find in finds if find.concept == n] for n in (clash.concept - 1, clash.concept + 1)
    )
    return bool(before and after) and min(before) > max(after)


def _denies_another_way(findings: Findings, clash: Clash) -> bool:
    """Whether what is denied is another way than the message's, which is told after it.

    "Don't cough into your hands | into your elbow please."
    """
    searched = findings.of_channel(clash.channel)
    if not searched.sense.negated[clash.last]:
        return False
    begin, end = clause_around(clash.first, clash.last, searched)
    here = [find for find in findings.good if find.channel is clash.channel]
    told = words_told(here)
    of_another = any(searched.reading.content[n] and n not in told for n in range(clash.last + 1, end + 1))
    denied = {find.concept for find in here if begin <= find.first <= end}
    return of_another and any(
        find.first > end and find.concept not in denied and find.outright and find.in_own_words
        for find in here
    )


def _is_refused(findings: Findings, clash: Clash) -> bool:
    """Whether an answer refuses the words of a clash."""
    return clash.last in findings.of_channel(clash.channel).sense.refused


def _is_told_by_other_side(findings: Findings, clash: Clash) -> bool:
    """Whether what looks like an opposite is what the other one does: you borrow what the library lends."""
    if clash.concept is None:
        return False
    own = told_meanings(findings.message.concepts[clash.concept])
    said = {
        span.key
        for span in findings.of_channel(clash.channel).reading.meanings
        if span.first == clash.first and span.last == clash.last
    }
    return any(not (pair.isdisjoint(own) or pair.isdisjoint(said)) for pair in _TWO_SIDES)


def _names_no_doer(findings: Findings, clash: Clash) -> bool:
    """Whether a message tells its deed in the passive: "tickets are sold online"."""
    assert clash.concept is not None
    verb = concept_words(findings.message)[clash.concept]
    return bool(verb) and is_passive(verb[0], read_message(findings.message).reading)


def _is_of_other_subject(findings: Findings, clash: Clash) -> bool:
    """Whether an opposite is told of something else, the message itself being told beside it: the pool is
    clean, and the café is dirty."""
    assert clash.concept is not None
    searched = findings.of_channel(clash.channel)
    reading, here = searched.reading, [find for find in findings.good if find.channel is clash.channel]
    begin, end = clause_around(clash.first, clash.last, searched)
    own = [find for find in here if find.concept == clash.concept and find.outright]
    if not any(findings.share_around(find) >= _NUMBERS.plain_share for find in own):
        return False
    told = words_told(here)
    subject = next((n for n in range(clash.first - 1, -1, -1) if reading.content[n]), None)
    return (
        subject is not None
        and subject not in told
        and told.isdisjoint(range(begin, end + 1))
        and reading.unit_of[subject] == reading.unit_of[clash.first]
        and lightness(reading.words[subject]) is not Lightness.PADDING
    )


def _is_hearsay_answered(findings: Findings, clash: Clash) -> bool:
    """Whether others are said to tell it, and then the message's own is told as what is so: "katanya bayar?
    Gratis kok."."""
    sense = findings.of_channel(clash.channel).sense
    claimed = any(one.begin <= clash.first and clash.last <= one.end for one in sense.claims)
    return (claimed or sense.tentative[clash.first]) and any(
        find.outright and find.channel is clash.channel and find.first > clash.last
        for find in findings.of_concept[clash.concept or 0]
    )


def _is_of_rival(findings: Findings, clash: Clash) -> bool:
    """Whether it is told of what leaves no room for another concept that is told: breakfast is free, and
    dinner costs ten pounds."""
    reading = findings.of_channel(clash.channel).reading
    message = read_message(findings.message).reading.at_root.keys()
    for n, (concept, finds) in enumerate(zip(findings.message.concepts, findings.of_concept, strict=True)):
        if n == clash.concept or not finds or concept.kind is not ConceptKind.THING:
            continue
        own = [find.last for find in finds if find.channel is clash.channel and find.last < clash.first]
        for hit in find_excluded(pattern(concept, concept.phrases[0]).whole, reading):
            same_text = reading.unit_of[hit.first] == reading.unit_of[clash.first]
            # "Dogs and cats" leave room for each other where a message tells of both.
            theirs = message.isdisjoint(reading.roots[hit.first])
            if same_text and theirs and max(own, default=-1) < hit.first and hit.last < clash.first:
                return True
    return False


def contradicting(findings: Findings, *, captured: bool) -> tuple[Clash, ...]:
    """The clashes that contradict the message, the surest for each concept, by time.

    One that speaks against a message which is *captured* by all else has to be surer.
    """
    least = _NUMBERS.sure_contradiction if captured else load_model("clash").threshold
    surest: dict[int | None, tuple[float, Clash]] = {}
    for clash, probability in contradictions(findings):
        known = surest.get(clash.concept)
        if probability >= least and (known is None or _order(probability, clash) > _order(*known)):
            surest[clash.concept] = (probability, clash)
    found = _told_once(findings, [clash for _, clash in surest.values()])
    return tuple(sorted(found, key=lambda clash: clash.start_s))


def _in_context(findings: Findings, clash: Clash) -> Clash:
    """*clash* quoted with its clause, where its own word says little: "off limits" to whom?"""
    if clash.kind not in (ClashKind.OPPOSITE, ClashKind.POLARITY, ClashKind.REPLACED, ClashKind.ANOTHER):
        return clash
    searched = findings.of_channel(clash.channel)
    first, last = clause_around(clash.first, clash.last, searched)
    instead = _end_of_instead(first, last, searched)
    last = instead if instead - first < _NUMBERS.longest_quote_words else last
    if last - first >= _NUMBERS.longest_quote_words:
        return clash
    return replace(clash, quote=quote(searched.reading, first, last))


def _end_of_instead(first: int, last: int, searched: Searched) -> int:
    """Where what is so instead ends, told after the clause from *first* to *last* ("bukan A, B") or after its
    sentence ("it isn't A. It's B.")."""
    words, sense = searched.reading.words, searched.sense
    beyond = sense.end_of_sentence(last) + 1
    if not _NOT_BUT.isdisjoint(words[first : first + 2]):
        after = last + 1
    elif not _IT_IS.isdisjoint(words[beyond : beyond + 1]) and not _NOT.isdisjoint(words[first : last + 1]):
        after = beyond
    else:
        return last
    return last if after >= len(words) or sense.asked[after] else clause_around(after, after, searched)[1]


def _told_once(findings: Findings, clashes: Sequence[Clash]) -> Iterator[Clash]:
    """*clashes*, but those with several concepts that one answer refuses as one with the whole message."""
    by_answer: dict[tuple[Channel, int], list[Clash]] = {}
    for clash in clashes:
        searched = findings.of_channel(clash.channel)
        if clash.kind is ClashKind.POLARITY and _is_refused(findings, clash):
            by_answer.setdefault((clash.channel, _answer_end(clash.last, searched)), []).append(clash)
        else:
            yield _in_context(findings, clash)
    for (channel, end), refused in by_answer.items():
        searched = findings.of_channel(channel)
        begin = min(clash.first for clash in refused)
        concept = refused[0].concept if len(refused) == 1 else None
        yield clash_at(concept, begin, end, ClashKind.POLARITY, searched)


def _answer_end(position: int, searched: Searched) -> int:
    """Where the answer ends that refuses the word at *position*: "does it help? at the moment it doesn't"."""
    end = len(searched.reading.words) - 1
    while position < end and position in searched.sense.refused:
        position += 1
    return searched.sense.end_of_sentence(position)


def _order(probability: float, clash: Clash) -> tuple[float, float, str]:
    return (round(probability, 6), -clash.start_s, clash.quote)


def surest_by_concept(findings: Findings, clashes: Sequence[tuple[Clash, float]]) -> list[float]:
    """The greatest of the probabilities with which each concept is contradicted."""
    surest = [0.0] * len(findings.weights)
    for clash, probability in clashes:
        if clash.concept is not None:
            surest[clash.concept] = max(surest[clash.concept], probability)
    return surest
