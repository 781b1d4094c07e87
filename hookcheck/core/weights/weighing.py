"""How findings are weighed: what an editor looks at, each as one number, and the learned weight of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from operator import attrgetter

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.finds.finding import Find
from hookcheck.core.finds.findings import Findings
from hookcheck.core.finds.message_parts import message_parts
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import DEED
from hookcheck.core.senses.searched import concept_words, read_message
from hookcheck.core.weights.contradicting import contradicting, contradictions, surest_by_concept
from hookcheck.core.weights.conveyed import VALUES, conveyed, part_features
from hookcheck.core.weights.logistic import load_model
from hookcheck.core.weights.neighbours import Neighbours, neighbours
from hookcheck.core.weights.telling import Telling, telling
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_BEING = frozenset(("is", "are", "was", "were", "becomes", "become", "has", "have", "been"))
_asked, _negated, _tentative, _outdated = map(attrgetter, ("asked", "negated", "tentative", "outdated"))
_UNTRUE = frozenset((ClashKind.ROLES, ClashKind.PLANNED, ClashKind.ANOTHER, ClashKind.UNASSERTED))


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for and against a message having come across."""

    weakest: float
    """Probability that the concept came across which did so least surely."""
    all_of_them: float
    """Sum of the logarithms of the probabilities that the concepts came across."""
    weakest_value: float
    """As `weakest`, of the values alone; 1 when there are none."""
    curt: float
    """How unsurely the weakest concept came across, times how purely one sentence tells of the others: where
    no word is left over, none can say in other words what is missing."""
    contradicted: float
    """How unlikely it is that the surest clash is none, as the negative logarithm of that."""
    weakest_part: float
    """Coverage of the part of the message ("and glasses", "from Monday") that came across least."""
    lost_item: float
    """1 when nothing of some part was found that a comma or "and" puts beside the others."""
    taken: float
    """In how many places something lets a viewer take words that were not found: 0 to 1."""
    untold: float
    """Share of the message, by weight, that is neither found nor suggested."""
    missing: float
    """How many concepts were not found, four counting as many: 0 to 1."""
    missing_value: float
    """Values not found."""
    missing_name: float
    """Names not found, or found in part."""
    missing_words: float
    """Words not found of those that tell something."""
    missing_weight: float
    """Weight of the heaviest of these, values and names, the mean weight counting as 1."""
    values: float
    """How many values the message has."""
    lost_negation: float
    """1 when the message denies or forbids something, and the video nowhere denies, refuses or forbids."""
    asked_too: float
    """Share of the concepts that are found in a question among other places, times how purely one sentence
    tells of the message."""
    all_negated: float
    """Share of the concepts that are only found with the other polarity."""
    all_tentative: float
    """Share of the concepts that are only found as wished, planned or rumoured."""
    outdated: float
    """Share of the concepts that are also told of before."""
    reworded: float
    """Share of the concepts found that are told in other words than the message's."""
    negates: float
    """1 when the message denies or forbids something."""
    denying: float
    """1 when the video negates anything."""
    short: float
    """Reciprocal of the number of concepts, three at least: chance hits a short message more easily."""
    telling: Telling
    neighbours: Neighbours


def features_of(findings: Findings) -> Features:
    """The numbers that *findings* come down to."""
    clashes = contradictions(findings)
    sure = conveyed(part_features(findings, surest_by_concept(findings, clashes)))
    return message_features(findings, sure, max((probability for _, probability in clashes), default=0.0))


def message_features(findings: Findings, sure: Sequence[float], contradicted: float) -> Features:
    """The numbers that *findings* come down to, given how *sure* each concept and the surest clash are."""
    concepts, weights, best = findings.message.concepts, findings.weights, findings.similarity
    found, own = findings.of_concept, read_message(findings.message).sense
    is_value = [concept.kind in VALUES for concept in concepts]
    missing = [n for n, finds in enumerate(found) if not finds]
    telling_missing = [n for n in missing if concepts[n].light is None]
    parts = message_parts(findings.message)
    lost = [part for part in parts if not any(map(found.__getitem__, part.concepts))]
    sure = [min(max(one, _NUMBERS.least_sure), 1.0) for one in sure]
    return Features(
        weakest=min(sure),
        all_of_them=sum(map(log, sure)),
        weakest_value=min([one for one, value in zip(sure, is_value, strict=True) if value], default=1.0),
        curt=(1 - min(sure)) * findings.fullest,
        contradicted=-log(1 - min(contradicted, _NUMBERS.surest_contradiction)),
        weakest_part=min([_coverage(part.concepts, weights, best) for part in parts]),
        lost_item=float(any(part.listed for part in lost)),
        taken=min(
            sum(map(findings.suggested.__getitem__, missing)) / _NUMBERS.many_suggestions_in_all,
            1.0,
        ),
        untold=1 - findings.share_taken,
        missing=min(len(missing) / _NUMBERS.many_missing, 1.0),
        missing_value=float(sum(map(is_value.__getitem__, missing))),
        missing_name=sum(
            [1 - best[n] for n, concept in enumerate(concepts) if concept.kind is ConceptKind.NAME]
        ),
        missing_words=float(sum([concepts[n].kind is ConceptKind.THING for n in telling_missing])),
        missing_weight=max(map(weights.__getitem__, telling_missing), default=0.0) * len(weights),
        values=float(sum(is_value)),
        lost_negation=float(findings.lacks_negation),
        asked_too=_share(found, any, _asked) * findings.fullest,
        all_negated=_share(found, all, _negated),
        # Whoever calls a rumour false tells it first.
        all_tentative=0.0 if own.denials else _share(found, all, _tentative),
        outdated=_share(found, any, _outdated),
        reworded=findings.reworded,
        denying=float(findings.negates),
        negates=float(bool(own.negators)),
        short=1 / max(len(concepts), _NUMBERS.fewest_concepts),
        telling=telling(findings),
        neighbours=neighbours(findings),
    )


def _share(
    found: Sequence[tuple[Find, ...]],
    among: Callable[[Iterable[bool]], bool],
    holds: Callable[[Find], bool],
) -> float:
    """Share of all concepts of which something *holds* *among* the finds: of any or all."""
    return sum([among(map(holds, finds)) for finds in found if finds]) / len(found)


def _said_only(findings: Findings, holds: Callable[[Find], bool]) -> float:
    """Share, by weight, of what the message says of its subject of which every find *holds*."""
    concepts = findings.message.concepts
    said = [f for f in findings.good if f.concept and concepts[f.concept].kind is not ConceptKind.NAME]
    return _only(said or findings.good, findings.weights, holds)


def _coverage(part: Sequence[int], weights: Sequence[float], best: Sequence[float]) -> float:
    return sum([weights[n] * best[n] for n in part]) / sum(map(weights.__getitem__, part))


def _only(good: Sequence[Find], weights: Sequence[float], holds: Callable[[Find], bool]) -> float:
    """Share, by weight, of the concepts found of which every find *holds*."""
    by_concept: dict[int, list[bool]] = {}
    for find in good:
        by_concept.setdefault(find.concept, []).append(holds(find))
    total = sum(map(weights.__getitem__, by_concept))
    return sum([weights[n] for n, flags in by_concept.items() if all(flags)]) / total if total else 0.0


def _is_wished(findings: Findings) -> bool:
    """Whether a verb that tells something is found only as wished, planned, asked for or rumoured."""
    return any(
        finds
        and all(map(_tentative, finds))
        and concept.kind is ConceptKind.THING
        and concept.light is None
        and DEED.match(concept.name.casefold())
        for concept, finds in zip(findings.message.concepts, findings.of_concept, strict=True)
    )


def _is_asked(findings: Findings) -> bool:
    """Whether the very word that a message says of its subject is found in questions alone."""
    said = _said_of_subject(findings.message)
    return any(finds and all(map(_asked, finds)) for finds in map(findings.of_concept.__getitem__, said))


@lru_cache(maxsize=128)
def _said_of_subject(message: KeyMessage) -> tuple[int, ...]:
    """The concepts by which *message* says what its subject is: those that follow "is"."""
    words, places = read_message(message).reading.words, concept_words(message)
    return tuple(
        n
        for n, at in enumerate(places)
        if n
        and at
        and message.concepts[n].kind is ConceptKind.THING
        and message.concepts[n].light is None
        and (words[at[0] - 1] in _BEING or words[at[0]].endswith("ed"))
    )


@lru_cache(maxsize=8)
def confidence_of(findings: Findings) -> float:
    """Probability that a careful editor would call the message captured, from 0 to 1."""
    if not is_left_to_model(findings):
        return 0.0
    # A question is no statement, however much of the message it holds.
    asked = findings.left_unanswered or (_said_only(findings, _asked) >= _NUMBERS.asked_share)
    # Nor is what is only told of before: "you used to have to book".
    past = all(findings.of_concept) and (_said_only(findings, _outdated) >= _NUMBERS.asked_share)
    # Nor is one that has who does it and whom it is done to the other way round, tells it of another, leaves
    # it open, or does not assert it.
    swapped = any(clash.kind in _UNTRUE for clash in findings.clashes)
    # Nor is one of which what is done is only wished: "buruh minta upah dinaikkan".
    # Nor is one with another word in the place of its own: "checks engines", not brakes.
    # Nor is a word or two of it that any video may have.
    doubted = (
        asked
        or past
        or _is_asked(findings)
        or swapped
        or _is_wished(findings)
        or findings.claim_denied
        or findings.another_in_place
        or findings.share_taken < _NUMBERS.least_taken
    )
    share = _NUMBERS.doubted_share if doubted else 1.0
    return share * load_model("message").probability(features_of(findings))


def heard_or_read(findings: Findings) -> Findings:
    """*findings* without the speech or without the captions, which say it again: that which tells less, or
    leaves out what contradicts."""
    channels = frozenset(one.channel for one in findings.searched)
    if not channels.issuperset((Channel.SPEECH, Channel.CAPTIONS)):
        return findings
    heard = findings.only((Channel.SPEECH, Channel.SCREEN))
    read = findings.only((Channel.CAPTIONS, Channel.SCREEN))
    surer, other = (read, heard) if confidence_of(read) > confidence_of(heard) else (heard, read)
    return other if _leaves_out_clash(surer, other) else surer


def _leaves_out_clash(findings: Findings, other: Findings) -> bool:
    """Whether *other* contradicts a concept on which *findings* are silent: captions without the hour that is
    said."""
    silent = {n for n, finds in enumerate(findings.of_concept) if not finds}
    return any(clash.concept in silent for clash in contradicting(other, captured=False))


def is_left_to_model(findings: Findings) -> bool:
    """Whether anything was found, and each wording that the editor demands."""
    return bool(findings.finds) and not any(
        concept.must and not finds
        for concept, finds in zip(findings.message.concepts, findings.of_concept, strict=True)
    )


def threshold() -> float:
    """Confidence from which a message counts as captured."""
    return load_model("message").threshold


def is_captured(findings: Findings) -> bool:
    """Whether the message counts as captured."""
    return confidence_of(findings) >= threshold()
