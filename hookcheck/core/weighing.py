"""How findings are weighed: what an editor looks at, each as one number, and the learned weight of each."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from hookcheck.core.evidence import Channel
from hookcheck.core.finding import Clash, ClashKind, Find, Searched
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.words import tokenise
from hookcheck.settings import MatchingSettings

_PART_WORDS = frozenset(
    (
        "and", "or", "but", "with", "without", "in", "at", "on", "for", "from", "to", "until",
        "after", "before", "so", "if", "because", "by", "plus", "via", "when", "while", "dan",
        "atau", "tapi", "dengan", "tanpa", "di", "ke", "dari", "untuk", "bagi", "sampai", "hingga",
        "lewat", "melalui", "setelah", "sebelum", "supaya", "agar", "jika", "kalau", "bila",
        "karena", "saat", "selama", "serta", "lalu", "asalkan", "pada", "oleh", "hanya", "only",
    )
)  # fmt: skip

_VALUES = (
    ConceptKind.NUMBER, ConceptKind.MONEY, ConceptKind.PERCENT, ConceptKind.DATE, ConceptKind.TIME,
    ConceptKind.DURATION,
)  # fmt: skip

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to weigh: everything found by some moment in some channels."""

    message: KeyMessage
    searched: tuple[Searched, ...]
    finds: tuple[Find, ...]
    clashes: tuple[Clash, ...]

    def only(self, channels: Sequence[Channel]) -> "Findings":
        """What *channels* alone give."""
        return Findings(
            self.message,
            tuple(one for one in self.searched if one.channel in channels),
            tuple(find for find in self.finds if find.channel in channels),
            tuple(clash for clash in self.clashes if clash.channel in channels),
        )

    def by(self, time_s: float) -> "Findings":
        """What has been taken in by *time_s*; how it is meant may show later."""
        return Findings(
            self.message,
            self.searched,
            tuple(find for find in self.finds if find.captured_at_s <= time_s),
            tuple(clash for clash in self.clashes if clash.captured_at_s <= time_s),
        )

    def complete_at_s(self) -> float | None:
        """When the last of the concepts that were found at all is in; None when none was."""
        first: dict[int, float] = {}
        for find in self.finds:
            if find.similarity >= _NUMBERS.captured:
                first[find.concept] = min(first.get(find.concept, find.captured_at_s), find.captured_at_s)
        return max(first.values(), default=None)


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for and against a message having come across."""

    coverage: float
    """Share of the message, by weight, that was found."""
    weakest_part: float
    """Coverage of the part of the message ("and glasses", "from Monday") that came across least."""
    missing_value: float
    """Values not found."""
    missing_name: float
    """Names not found, or found in part."""
    value_clash: float
    """How much else of the message stands beside another value in the slot of one of its own."""
    opposite: float
    """The same for the opposite of one of its words."""
    polarity: float
    """Share of the message found only under the other polarity."""
    denied: float
    """Coverage, where what is said is called false."""
    asked: float
    """Share of the message found only in questions."""
    outdated: float
    """Share of the values found that tell what was before."""
    tentative: float
    """Weight of the heaviest word found only as wished, planned, asked for or rumoured."""
    asked_part: float
    """Weight of the heaviest word or value found only in questions."""
    swapped: float
    """1 when doer and done-to are the other way round."""
    together: float
    """The largest share of the message said or shown within a few seconds."""
    short: float
    """Reciprocal of the number of concepts: a short message is more easily hit by chance."""


FEATURES = tuple(field.name for field in fields(Features))


def best_similarity(findings: Findings) -> list[float]:
    """How surely each concept was found, 0 to 1."""
    best = [0.0] * len(findings.message.concepts)
    for find in findings.finds:
        best[find.concept] = max(best[find.concept], find.similarity)
    return best


def features_of(findings: Findings) -> Features:
    """The numbers that *findings* come down to."""
    concepts = findings.message.concepts
    best = best_similarity(findings)
    found = [similarity >= _NUMBERS.captured for similarity in best]
    weights = [concept.weight for concept in concepts]
    is_value = [concept.kind in _VALUES for concept in concepts]
    good = [find for find in findings.finds if find.similarity >= _NUMBERS.captured]
    coverage = sum(weight * similarity for weight, similarity in zip(weights, best, strict=True))
    return Features(
        coverage=coverage,
        weakest_part=min(_coverage(part, weights, best) for part in parts(findings.message)),
        missing_value=float(sum(value and not got for value, got in zip(is_value, found, strict=True))),
        missing_name=sum(
            1 - best[n] for n, concept in enumerate(concepts) if concept.kind is ConceptKind.NAME
        ),
        value_clash=_clash(findings, good, ClashKind.VALUE),
        opposite=_clash(findings, good, ClashKind.OPPOSITE),
        polarity=_only(good, weights, lambda find: find.negated),
        denied=coverage * any(one.sense.denials for one in findings.searched),
        asked=_only(good, weights, lambda find: find.asked),
        outdated=_only(
            [find for find in good if is_value[find.concept]], weights, lambda find: find.outdated
        ),
        tentative=_heaviest(good, weights, lambda find: find.tentative),
        asked_part=_heaviest(good, weights, lambda find: find.asked),
        swapped=float(any(clash.kind is ClashKind.ROLES for clash in findings.clashes)),
        together=_together(good, weights),
        short=1 / len(concepts),
    )


def _coverage(part: Sequence[int], weights: Sequence[float], best: Sequence[float]) -> float:
    return sum(weights[n] * best[n] for n in part) / sum(weights[n] for n in part)


@lru_cache(maxsize=1024)
def parts(message: KeyMessage) -> tuple[tuple[int, ...], ...]:
    """The concepts of *message* by part; commas, conjunctions and prepositions divide it."""
    text = message.text
    found: list[list[int]] = [[]]
    position = 0
    for n, concept in enumerate(message.concepts):
        start = text.find(concept.name, position)
        between = text[position:start] if start >= 0 else ""
        words = [token.text for token in (*tokenise(between), *tokenise(concept.name)[:1])]
        if found[-1] and ("," in between or any(word in _PART_WORDS for word in words)):
            found.append([])
        found[-1].append(n)
        if start >= 0:
            position = start + len(concept.name)
    return tuple(tuple(part) for part in found)


def _only(good: Sequence[Find], weights: Sequence[float], holds: Callable[[Find], bool]) -> float:
    """Share, by weight, of the concepts found of which every find *holds*."""
    by_concept: dict[int, list[bool]] = {}
    for find in good:
        by_concept.setdefault(find.concept, []).append(holds(find))
    total = sum(weights[n] for n in by_concept)
    return sum(weights[n] for n, flags in by_concept.items() if all(flags)) / total if total else 0.0


def _heaviest(good: Sequence[Find], weights: Sequence[float], holds: Callable[[Find], bool]) -> float:
    """The greatest weight, times the number of concepts, of one that was found and of which every find *holds*."""
    doubtful = {find.concept for find in good if holds(find)} - {f.concept for f in good if not holds(f)}
    return max((weights[n] for n in doubtful), default=0.0) * len(weights)


def _together(good: Sequence[Find], weights: Sequence[float]) -> float:
    """The largest share, by weight, of the concepts found within a passage."""
    return max(
        (
            sum(
                weights[n]
                for n in {
                    find.concept
                    for find in good
                    if first.start_s <= find.start_s <= first.start_s + _NUMBERS.passage_s
                }
            )
            for first in good
        ),
        default=0.0,
    )


def _clash(findings: Findings, good: Sequence[Find], kind: ClashKind) -> float:
    """The greatest share of the message that stands beside a clash of that *kind*."""
    return max(
        (
            context(findings, good, clash)
            for clash in findings.clashes
            if clash.kind == kind and not _is_outweighed(clash, good)
        ),
        default=0.0,
    )


def _is_outweighed(clash: Clash, good: Sequence[Find]) -> bool:
    """Whether the message's own claim is made too: anywhere, or for a value in the channel of the clash."""
    own = [find for find in good if find.concept == clash.concept and not find.outdated]
    return any(clash.kind is not ClashKind.VALUE or find.channel is clash.channel for find in own)


def context(findings: Findings, good: Sequence[Find], clash: Clash) -> float:
    """Share of the rest of the message found within a few seconds of *clash*."""
    concepts = findings.message.concepts
    assert clash.concept is not None
    near = {
        find.concept
        for find in good
        if find.concept != clash.concept and abs(find.start_s - clash.start_s) <= _NUMBERS.context_s
    }
    rest = 1 - concepts[clash.concept].weight
    return sum(concepts[n].weight for n in near) / rest if rest > 0 else 1.0


@dataclass(frozen=True, slots=True)
class _Weights:
    bias: float
    by_feature: tuple[float, ...]
    threshold: float


@cache
def _weights() -> _Weights:
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return _Weights(table["bias"], tuple(table["features"][name] for name in FEATURES), table["threshold"])


def confidence_of(findings: Findings) -> float:
    """Probability that a careful editor would call the message captured, from 0 to 1."""
    weights = _weights()
    numbers = features_of(findings)
    logit = weights.bias + sum(
        weight * getattr(numbers, name) for name, weight in zip(FEATURES, weights.by_feature, strict=True)
    )
    confidence = 1 / (1 + exp(-logit))
    return confidence * ceiling(findings, numbers)


def ceiling(findings: Findings, numbers: Features) -> float:
    """Share of the confidence left: none without a demanded wording, little when contradicted or asked."""
    if not findings.finds or lacks_must(findings):
        return 0.0
    return _NUMBERS.doubted_share if contradicting(findings) or numbers.asked >= _NUMBERS.asked_share else 1.0


def lacks_must(findings: Findings) -> bool:
    """Whether a wording that the editor demands was not found."""
    best = best_similarity(findings)
    return any(
        concept.must and similarity < _NUMBERS.captured
        for concept, similarity in zip(findings.message.concepts, best, strict=True)
    )


def threshold() -> float:
    """Confidence from which a message counts as captured."""
    return _weights().threshold


def is_captured(findings: Findings) -> bool:
    """Whether the message counts as captured."""
    return confidence_of(findings) >= threshold()


def contradicting(findings: Findings) -> tuple[Clash, ...]:
    """The clashes that truly contradict: in the message's context, where its own claim is not made."""
    good = [find for find in findings.finds if find.similarity >= _NUMBERS.captured]
    chosen: dict[int | None, Clash] = {}
    for clash in sorted(findings.clashes, key=lambda clash: clash.start_s):
        if clash.concept not in chosen and _contradicts(clash, findings, good):
            chosen[clash.concept] = clash
    return tuple(chosen.values())


def _contradicts(clash: Clash, findings: Findings, good: Sequence[Find]) -> bool:
    if clash.kind is ClashKind.ROLES:
        return True
    if clash.kind is ClashKind.DENIAL:
        coverage = sum(findings.message.concepts[n].weight for n in {find.concept for find in good})
        return coverage >= _NUMBERS.denial_coverage
    own = [find for find in good if find.concept == clash.concept and not find.outdated]
    beside = context(findings, good, clash)
    match clash.kind:
        case ClashKind.VALUE:
            if any(find.channel is clash.channel for find in own):
                return False
            return beside >= (_NUMBERS.disagreement_context if own else _NUMBERS.clash_context)
        case ClashKind.OPPOSITE:
            return beside >= _NUMBERS.opposite_context and not own
        case _:
            stated = [find for find in own if not find.asked]
            return beside >= _NUMBERS.polarity_context and all(find.negated for find in stated)
