"""Whether a clash speaks against a message so plainly that nothing else need be weighed."""

from collections.abc import Sequence

from hookcheck.core.clashes.only_planned import deeds_told
from hookcheck.core.finds.clash import Clash, ClashKind, is_modal
from hookcheck.core.finds.finding import Find, words_told
from hookcheck.core.finds.findings import Findings
from hookcheck.core.matching import told_meanings
from hookcheck.core.senses.searched import clause_around, concept_words, read_message
from hookcheck.core.weights.clash_features import share_within
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases, phrase_at
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEEDED = frozenset(("needed", "required", "necessary"))
_NEEDLESS = index_phrases(
    (
        "no need", "don't need", "doesn't need", "needn't", "nggak perlu", "gak perlu", "tidak perlu",
        "tak perlu", "nggak usah", "gak usah", "tidak usah",
    )
)  # fmt: skip
_OTHER_WORDS = frozenset(("meaning", "narrower", "broader"))
"""How a find tells it that is in another word than the message's."""
_STOP = index_phrases(
    ("stop", "quit", "setop", "berhenti", "no more", "don't", "dont", "do not", "never", "jangan", "jgn")
)
_ALWAYS = frozenset(("always", "please", "do", "selalu", "biasakan", "tolong"))
"""Before the verb of a message that demands something."""
_RATHER = frozenset(("malah", "justru", "malahan"))
"""Words before what is so against what was expected."""


def is_plain(findings: Findings, clash: Clash) -> bool:
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
    if clash.kind is ClashKind.VALUE and _follows_what_was(stated, findings, clash):
        return True
    if any(
        not (find.negated or find.outdated or find.tentative) and not _is_other_word(find, clash, findings)
        for find in stated
    ):
        return False
    neighbours = (clash.concept - 1, clash.concept + 1)
    beside = any(find.concept in neighbours for find in findings.in_text(clash.channel, clash.start_s))
    if clash.kind is not ClashKind.POLARITY:
        # "Jangan pakai lampu kilat" is beside "boleh memotret".
        near = beside or (_allows(findings, clash) and findings.share_around(clash) > 0)
        modal = near and speaks_of_leave(findings, clash)
        refuses = _negates_itself(findings, clash) and (
            findings.share_around(clash) >= _NUMBERS.plain_sentence_share
        )
        return not stated and (modal or refuses or share_within(findings, clash) >= _NUMBERS.plain_share)
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


def _follows_what_was(stated: Sequence[Find], findings: Findings, clash: Clash) -> bool:
    """Whether the message's own value is told only as what was, or was to be, and another one after it."""
    # Two amounts that it could be worked out from are not told for it.
    told = [find for find in stated if find.why != "arithmetic"]
    return (
        any(find.channel is clash.channel and find.last < clash.first for find in told)
        and all(find.outdated for find in told)
        and findings.share_found(clash.concept) >= _NUMBERS.plain_share
    )


def _is_within(find: Find, clash: Clash) -> bool:
    return find.channel is clash.channel and clash.first <= find.first and find.last <= clash.last


def is_ordered_to_stop(findings: Findings, clash: Clash) -> bool:
    """Whether the deed that a message demands is told to be stopped: "always rinse the plates", "stop rinsing
    plates"."""
    deed = clash.concept
    if clash.kind is not ClashKind.POLARITY or deed is None:
        return False
    place, own = concept_words(findings.message)[deed], read_message(findings.message).reading
    led_in = bool(place) and _ALWAYS.issuperset(own.words[: place[0]])
    return (deed == 0 or led_in) and _stops(findings, clash, deed)


def _stops(findings: Findings, clash: Clash, deed: int) -> bool:
    """Whether a sentence begins with the "stop" of a clash, whose verb goes on with the concept after *deed*
    and with nothing else: "stop watering lawns at noon" stops no watering."""
    searched = findings.of_channel(clash.channel)
    reading, sense = searched.reading, searched.sense
    first = clash.first
    begins = (
        not first
        or sense.sentence_of[first - 1] != sense.sentence_of[first]
        or reading.unit_of[first - 1] != reading.unit_of[first]
        or reading.words[first - 1] == "please"
    )
    if not begins or phrase_at(first, _STOP, reading.words) is None or not is_plain(findings, clash):
        return False
    here = [find for find in findings.good if find.channel is clash.channel]
    things = [find for find in here if find.concept == deed + 1 and 0 < find.first - clash.last <= 2]
    told = words_told(here)
    _, end = clause_around(clash.first, clash.last, searched)
    return bool(things) and all(
        n in told or not reading.content[n] for n in range(things[0].last + 1, end + 1)
    )


def _is_other_word(find: Find, clash: Clash, findings: Findings) -> bool:
    """Whether the message's very word is denied, and *find* has but its meaning: "stop rinsing plates, they
    needn't be clean"."""
    denied = any(
        one.negated and one.why not in _OTHER_WORDS and _is_within(one, clash)
        for one in findings.of_concept[find.concept]
    )
    return clash.kind is ClashKind.POLARITY and denied and find.why in _OTHER_WORDS


def _negates_itself(findings: Findings, clash: Clash) -> bool:
    """Whether an opposite is told by a "not": they do not accept it."""
    return clash.first in (first for first, _ in findings.of_channel(clash.channel).sense.negators)


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


def speaks_of_leave(findings: Findings, clash: Clash) -> bool:
    """Whether a clash speaks against what a message calls allowed, forbidden or a duty."""
    assert clash.concept is not None
    return is_modal(findings.message.concepts[clash.concept])
