"""Which clashes truly contradict a message, and which only look like it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from hookcheck.core.clash import Clash, ClashKind, clash_at, is_modal
from hookcheck.core.clash_features import clash_features, share_within
from hookcheck.core.evidence import Channel
from hookcheck.core.finding import Find, words_told
from hookcheck.core.findings import Findings
from hookcheck.core.function_phrases import find_indexed, index_phrases
from hookcheck.core.lexicon import Lightness
from hookcheck.core.lightness import lightness
from hookcheck.core.logistic import load_model
from hookcheck.core.matching import find_excluded, pattern, told_meanings
from hookcheck.core.message import ConceptKind
from hookcheck.core.only_planned import deeds_told
from hookcheck.core.searched import Searched, clause_around, quote
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEEDED = frozenset(("needed", "required", "necessary"))
_NEEDLESS = index_phrases(
    (
        "no need", "don't need", "doesn't need", "needn't", "nggak perlu", "gak perlu", "tidak perlu",
        "tak perlu", "nggak usah", "gak usah", "tidak usah",
    )
)  # fmt: skip
_NOT_BUT = frozenset(("bukan", "bukannya"))
"""What begins so goes on with what is so instead."""
_RATHER = frozenset(("malah", "justru", "malahan"))
"""Words before what is so against what was expected."""


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
        case ClashKind.REPLACED:
            # What looks like the opposite in the very same place often is another way of saying it.
            return learned
        case ClashKind.NAME | ClashKind.LEAVE | ClashKind.CORRECTED:
            return _NUMBERS.plain_contradiction
        case ClashKind.POLARITY if clash.concept is None:
            return _NUMBERS.plain_contradiction
        case ClashKind.OPPOSITE if not _speaks_of_leave(findings, clash) and _is_turned_round(
            findings, clash
        ):
            return 0.0
        case ClashKind.OPPOSITE if _is_of_other_subject(findings, clash):
            return 0.0
        case ClashKind.OPPOSITE | ClashKind.VALUE if _is_of_rival(findings, clash):
            return 0.0
    return max(learned, _NUMBERS.plain_contradiction) if _is_plain(findings, clash) else learned


def _is_turned_round(findings: Findings, clash: Clash) -> bool:
    """Whether both sides of an opposite stand the other way round: A beats B is B loses to A."""
    assert clash.concept is not None
    finds = findings.in_text(clash.channel, clash.start_s)
    before, after = (
        [find.first for find in finds if find.concept == n] for n in (clash.concept - 1, clash.concept + 1)
    )
    return bool(before and after) and min(before) > max(after)


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


def _is_of_rival(findings: Findings, clash: Clash) -> bool:
    """Whether it is told of what leaves no room for another concept that is told: breakfast is free, and
    dinner costs ten pounds."""
    reading = findings.of_channel(clash.channel).reading
    for n, (concept, finds) in enumerate(zip(findings.message.concepts, findings.of_concept, strict=True)):
        if n == clash.concept or not finds or concept.kind is not ConceptKind.THING:
            continue
        own = [find.last for find in finds if find.channel is clash.channel and find.last < clash.first]
        for hit in find_excluded(pattern(concept, concept.phrases[0]).opposed, reading):
            same_text = reading.unit_of[hit.first] == reading.unit_of[clash.first]
            if same_text and max(own, default=-1) < hit.first and hit.last < clash.first:
                return True
    return False


def _is_plain(findings: Findings, clash: Clash) -> bool:
    """Whether a clash stands in the very sentence of the message, which is nowhere told as it should be."""
    if clash.concept is None:
        return False
    if clash.kind is ClashKind.VALUE and _takes_the_place(findings, clash):
        return True
    if clash.kind is ClashKind.OPPOSITE and _is_told_against_it(findings, clash):
        return True
    stated = [
        find
        for find in findings.of_concept[clash.concept]
        # "Batal pindah" does not state that it moves.
        if not find.asked and not (clash.kind is ClashKind.POLARITY and _is_within(find, clash))
    ]
    if any(not (find.negated or find.outdated or find.tentative) for find in stated):
        return False
    neighbours = (clash.concept - 1, clash.concept + 1)
    beside = any(find.concept in neighbours for find in findings.in_text(clash.channel, clash.start_s))
    if clash.kind is not ClashKind.POLARITY:
        # "Jangan pakai lampu kilat" is beside "boleh memotret".
        near = beside or (_allows(findings, clash) and findings.share_around(clash) > 0)
        modal = near and _speaks_of_leave(findings, clash)
        return not stated and (modal or share_within(findings, clash) >= _NUMBERS.plain_share)
    if (
        beside
        or _is_needless(findings, clash)
        or _is_told_deed(findings, clash)
        or _is_never_denied(findings, clash)
    ):
        return True
    around = {find.concept for find in findings.in_sentence(clash.channel, clash.start_s)} - {clash.concept}
    return len(around) > 1 and findings.share(around, clash.concept) >= _NUMBERS.plain_sentence_share


def _is_told_against_it(findings: Findings, clash: Clash) -> bool:
    """Whether the opposite is told against what is expected, of nothing else: "malah naik"."""
    searched = findings.of_channel(clash.channel)
    words, content, sense = searched.reading.words, searched.reading.content, searched.sense
    before = clash.first - 1
    if before < 0 or words[before] not in _RATHER or sense.asked[before]:
        return False
    begin, _ = clause_around(clash.first, clash.last, searched)
    found = words_told(find for find in findings.good if find.channel is clash.channel)
    of_it = all(n in found for n in range(begin, before) if content[n])
    later = any(
        find.channel is clash.channel and find.first > clash.last and not (find.asked or find.negated)
        for find in findings.of_concept[clash.concept or 0]
    )
    return of_it and not later and findings.share_found(clash.concept) >= _NUMBERS.plain_share


def _is_within(find: Find, clash: Clash) -> bool:
    return find.channel is clash.channel and clash.first <= find.first and find.last <= clash.last


def _is_told_deed(findings: Findings, clash: Clash) -> bool:
    """Whether the very verb of a message is denied, and the rest of the message told."""
    if clash.concept not in deeds_told(findings.message):
        return False
    return findings.share_found(clash.concept) >= _NUMBERS.planned_share


def _is_needless(findings: Findings, clash: Clash) -> bool:
    """Whether what a message demands is told to be needless, and most of the rest told: "no lead needed"."""
    words = findings.of_channel(clash.channel).reading.words
    told = not _NEEDED.isdisjoint(words[clash.last + 1 : clash.last + 3]) or any(
        find_indexed(_NEEDLESS, words[max(clash.first - 1, 0) : clash.last + 1])
    )
    return told and findings.share_found(clash.concept) >= _NUMBERS.leave_share


def _is_never_denied(findings: Findings, clash: Clash) -> bool:
    """Whether what a message denies is asserted, all else told, and nothing denied: "just flush it"."""
    return findings.lacks_negation and findings.share_found(clash.concept) >= _NUMBERS.never_denied_share


def _speaks_of_leave(findings: Findings, clash: Clash) -> bool:
    """Whether a clash speaks against what a message calls allowed, forbidden or a duty."""
    assert clash.concept is not None
    return is_modal(findings.message.concepts[clash.concept])


def _allows(findings: Findings, clash: Clash) -> bool:
    """Whether a clash speaks against what a message calls allowed."""
    assert clash.concept is not None
    return "allowed" in told_meanings(findings.message.concepts[clash.concept])


def _takes_the_place(findings: Findings, clash: Clash) -> bool:
    """Whether the rest of the message is told with what clashes, and nothing of it with the message's own.

    Where voice and screen disagree, it is told with either, each in its channel.
    """
    assert clash.concept is not None
    own = [
        find
        for find in findings.of_concept[clash.concept]
        if not (find.asked or find.negated or find.outdated)
    ]
    here = [find for find in own if find.channel is clash.channel]
    least = _NUMBERS.plain_share if here else _NUMBERS.disagreeing_share
    return (
        bool(own)
        and findings.share_around(clash) >= least
        and not any(findings.share_around(find) for find in here)
    )


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
    if clash.kind not in (ClashKind.OPPOSITE, ClashKind.POLARITY):
        return clash
    searched = findings.of_channel(clash.channel)
    first, last = clause_around(clash.first, clash.last, searched)
    last = _end_of_instead(first, last, searched)
    if last - first >= _NUMBERS.longest_quote_words:
        return clash
    return replace(clash, quote=quote(searched.reading, first, last))


def _end_of_instead(first: int, last: int, searched: Searched) -> int:
    """Where what is so instead ends, told after the clause from *first* to *last*: "bukan A, B"."""
    words, sense = searched.reading.words, searched.sense
    if last + 1 >= len(words) or _NOT_BUT.isdisjoint(words[first : first + 2]) or sense.asked[last + 1]:
        return last
    return clause_around(last + 1, last + 1, searched)[1]


def _told_once(findings: Findings, clashes: Sequence[Clash]) -> Iterator[Clash]:
    """*clashes*, but those with several concepts that one answer refuses as one with the whole message."""
    by_answer: dict[tuple[Channel, int], list[Clash]] = {}
    for clash in clashes:
        searched = findings.of_channel(clash.channel)
        if clash.kind is ClashKind.POLARITY and clash.last in searched.sense.refused:
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
