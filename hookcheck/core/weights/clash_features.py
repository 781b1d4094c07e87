"""What speaks for a clash being a contradiction, each as one number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from hookcheck.core.finds.clash import Clash, ClashKind
from hookcheck.core.finds.finding import Find, words_between, words_told
from hookcheck.core.finds.findings import Findings
from hookcheck.core.message import ConceptKind, specificity
from hookcheck.core.senses.searched import Searched, clause_around, read_message
from hookcheck.core.weights.run import fullest_run
from hookcheck.core.weights.telling import telling
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TURNS = frozenset(
    (
        "but", "however", "though", "although", "yet", "except", "unless", "only", "instead", "actually",
        "sorry", "wrong", "false", "fake", "myth", "until", "till", "still", "was", "were", "used", "tapi",
        "tetapi", "namun", "cuma", "hanya", "kecuali", "padahal", "masih", "tetap", "maaf", "salah", "hoaks",
        "mitos", "dulu", "ternyata",
    )
)  # fmt: skip
"""Words that, like a negation, may take back what was said before."""


@dataclass(frozen=True, slots=True)
class ClashFeatures:
    """What speaks for a clash being a contradiction; the first letters tell its kind where that matters."""

    value: float
    opposite: float
    polarity: float
    denial: float
    replaced: float
    value_beside: float
    """Share of the rest of the message found within a few seconds."""
    opposite_beside: float
    polarity_beside: float
    value_within: float
    """Share of the rest of the message found in the very same text or phrase."""
    opposite_within: float
    polarity_within: float
    value_rest: float
    """Share of the rest of the message found at all."""
    opposite_rest: float
    denial_rest: float
    """Share of the message found only in what is called false."""
    value_own: float
    """Whether the message's own value is stated too, in the same channel."""
    opposite_own: float
    polarity_own: float
    value_elsewhere: float
    """Whether the message's own value is stated in another channel."""
    value_bound: float
    """Share of the message told in the clause, or line, of what clashes and in none with its own value."""
    opposite_bound: float
    opposite_light: float
    """It is the opposite of a word that a message can do without."""
    opposite_reworded: float
    """Share of what was found of the message that is told in other words."""
    polarity_negated: float
    """It is found under a negation, not where the message's own is missing."""
    polarity_elsewhere: float
    polarity_whole: float
    """All of the message was found."""
    value_lasting: float
    """It is a duration, of which a video tells many."""
    value_shown: float
    value_heavy: float
    """Weight of the concept times their number."""
    opposite_heavy: float
    few: float
    """Reciprocal of the number of concepts."""
    of_other: float
    """How specific the words are in the clause of a value or opposite that tell nothing of the message."""
    of_own_subject: float
    """Such a word comes before the value or opposite, and the message's own is stated: dinner costs that."""
    amid: float
    """It stands in the shortest run of words that tells all that is found of the message."""
    after: float
    """It comes after that run."""
    beside_own: float
    """The message's own stands in the very same text or phrase."""
    turned: float
    """Soon after the message's own a word or negation comes that may take it back."""
    apart: float
    """How many words stand between it and a concept beside its own in the message, ten counting as many."""
    own_apart: float
    """The same of the message's own."""
    opposite_apart: float
    value_late: float
    """It is in the last third of what its channel tells: what corrects comes last."""
    in_both: float
    """Both voice and screen tell another of the same concept."""
    first: float
    """It is of the concept that comes first in the message."""
    long: float
    """Its number of words, six at most."""
    pure: float
    """How much of the sentence that tells most of the message is words found."""
    reworded: float
    addressing: float
    """As in `Telling`."""


def clash_features(findings: Findings, clash: Clash) -> ClashFeatures:
    """The numbers that *clash* comes down to."""
    concept, kind, concepts = clash.concept, clash.kind, findings.message.concepts
    weight = 0.0 if concept is None else findings.weights[concept]
    own = () if concept is None else findings.of_concept[concept]
    stated = [find for find in own if not find.asked]
    plain = [find for find in stated if not (find.outdated or find.negated or find.tentative)]
    beside = findings.share_near(clash.start_s, _NUMBERS.context_s, concept)
    within = share_within(findings, clash)
    rest = findings.share_found(concept)
    own_here = any(find.channel is clash.channel for find in plain)
    heavy = weight * len(findings.weights)
    run = fullest_run(findings)
    searched = findings.of_channel(clash.channel)
    words, own_words = searched.reading.words, read_message(findings.message).reading.words
    own_told = [find for find in own if find.channel is clash.channel]
    apart = _apart(findings, clash)
    left = _left_in_clause(findings, clash, searched) if kind in (ClashKind.VALUE, ClashKind.OPPOSITE) else []
    value, opposite, polarity, denial = (
        float(kind is one)
        for one in (ClashKind.VALUE, ClashKind.OPPOSITE, ClashKind.POLARITY, ClashKind.DENIAL)
    )
    return ClashFeatures(
        value=value, opposite=opposite, polarity=polarity, denial=denial,
        replaced=float(kind is ClashKind.REPLACED),
        value_beside=value * beside, opposite_beside=opposite * beside, polarity_beside=polarity * beside,
        value_within=value * within, opposite_within=opposite * within, polarity_within=polarity * within,
        value_rest=value * rest, opposite_rest=opposite * rest,
        denial_rest=denial * findings.share(findings.denied, None),
        value_own=value * own_here, opposite_own=opposite * own_here, polarity_own=polarity * own_here,
        value_elsewhere=value * any(find.channel is not clash.channel for find in plain),
        value_bound=value and _bound(findings, clash, plain),
        opposite_bound=opposite and _bound(findings, clash, plain),
        opposite_light=opposite * (concept is not None and concepts[concept].light is not None),
        opposite_reworded=opposite * findings.reworded,
        polarity_negated=polarity * searched.sense.negated[clash.first],
        polarity_elsewhere=polarity * any(find.channel is not clash.channel for find in own),
        polarity_whole=polarity * all(findings.of_concept),
        value_lasting=value * (concept is not None and concepts[concept].kind is ConceptKind.DURATION),
        of_other=min(sum(specificity(words[n]) for n in left), _NUMBERS.many_specific),
        of_own_subject=float(bool(plain) and any(n < clash.first for n in left)),
        value_shown=value * (not clash.channel.runs_on),
        value_heavy=value * heavy, opposite_heavy=opposite * heavy,
        few=1 / len(findings.weights),
        amid=float(run is not None and run.holds(clash)),
        after=float(run is not None and run.precedes(clash)),
        beside_own=float(any((find.channel, find.start_s) == (clash.channel, clash.start_s) for find in own)),
        turned=float(any(_is_turned(find, searched, own_words) for find in own_told)),
        apart=apart, opposite_apart=opposite * apart,
        own_apart=min((_apart(findings, find) for find in own_told), default=1.0),
        value_late=value * (clash.last >= len(words) * _NUMBERS.late_share),
        in_both=float(
            any(one.concept == concept and one.channel is not clash.channel for one in findings.clashes)
        ),
        first=float(concept == 0),
        long=min(clash.last - clash.first + 1, _NUMBERS.long_clash_words) / _NUMBERS.long_clash_words,
        pure=findings.fullest,
        reworded=findings.reworded,
        addressing=telling(findings).addressing,
    )  # fmt: skip


def _bound(findings: Findings, clash: Clash, own: Sequence[Find]) -> float:
    """Share of the message that is told beside what clashes and not beside its *own* value, of which all that
    is told stands there too: "opens 17 August, closes 31 August"."""
    if not own:
        return 0.0
    with_other = _in_clause(findings, clash)
    with_own = frozenset().union(*(_in_clause(findings, find) for find in own))
    return findings.share(with_other - with_own, clash.concept) if with_own < with_other else 0.0


def _is_turned(find: Find, searched: Searched, own_words: Collection[str]) -> bool:
    """Whether a word that is none of the message's may take *find* back soon after it."""
    words, begin = searched.reading.words, find.last + 1
    end = min(begin + _NUMBERS.turning_words, len(words))
    turns = {word for word in words[begin:end] if word in _TURNS}
    turns.update(words[first] for first, _ in searched.sense.negators if begin <= first < end)
    return not turns.issubset(own_words)


def _apart(findings: Findings, place: Clash | Find) -> float:
    """How far *place* stands from the nearest concept beside its own in the message, from 0 to 1."""
    beside = {place.concept - 1, place.concept + 1} if place.concept is not None else set()
    gaps = (
        words_between(find, place)
        for find in findings.good
        if find.concept in beside and find.channel is place.channel and find.brief
    )
    return min(min(gaps, default=_NUMBERS.far_words) / _NUMBERS.far_words, 1.0)


def _in_clause(findings: Findings, place: Clash | Find) -> frozenset[int]:
    """The other concepts found in the clause and text, or line on screen, of *place*."""
    searched = findings.of_channel(place.channel)
    unit_of, clause_of = searched.reading.unit_of, searched.sense.clause_of
    here = {(unit_of[n], clause_of[n]) for n in (place.first, place.last)}
    return frozenset(
        find.concept
        for find in findings.good
        if find.channel is place.channel
        and find.concept != place.concept
        and (unit_of[find.first], clause_of[find.first]) in here
    )


def _left_in_clause(findings: Findings, clash: Clash, searched: Searched) -> list[int]:
    """The words in the clause of *clash* that tell neither it nor anything of the message."""
    first, last = clause_around(clash.first, clash.last, searched)
    taken = words_told(find for find in findings.good if find.channel is clash.channel)
    taken.update(range(clash.first, clash.last + 1))
    return [n for n in range(first, last + 1) if searched.reading.content[n] and n not in taken]


def share_within(findings: Findings, clash: Clash) -> float:
    """Share of the rest of the message found in the very text or phrase of *clash*."""
    inside = {find.concept for find in findings.in_text(clash.channel, clash.start_s)}
    return findings.share(inside - {clash.concept}, clash.concept)
