"""How findings are weighed: what an editor looks at, each as one number, and the learned weight of each."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from hookcheck.core.evidence import Channel
from hookcheck.core.finding import Clash, Find, Searched
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.words import tokenise

CAPTURED_SIMILARITY = 0.6
"""From here on a concept counts as said."""
CLASH_CONTEXT = 0.4
"""Share of the rest of the message that has to stand beside another value for that to contradict it."""
_TOGETHER_S = 9.0
"""Words further apart than this hardly make one statement."""

_RUN_GAP = 4
"""Words apart at the most for two concepts to be in one run."""
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
    missing_rare: float
    """How specific the rarest ordinary word not found is."""
    missing_words: float
    """Share of the ordinary words, by weight, not found."""
    together: float
    """Largest share of the message found within a few seconds."""
    verbatim: float
    """Largest share of the message's concepts found in one unbroken run."""
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
    teased: float
    """Share of the message not found, where an answer is promised."""
    outdated: float
    """Share of the values found that tell what was before."""
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
    found = [similarity >= CAPTURED_SIMILARITY for similarity in best]
    weights = [concept.weight for concept in concepts]
    is_value = [concept.kind in _VALUES for concept in concepts]
    things = [n for n, concept in enumerate(concepts) if concept.kind is ConceptKind.THING]
    things_weight = sum(weights[n] for n in things)
    good = [find for find in findings.finds if find.similarity >= CAPTURED_SIMILARITY]
    coverage = sum(weight * similarity for weight, similarity in zip(weights, best, strict=True))
    return Features(
        coverage=coverage,
        weakest_part=min(_coverage(part, weights, best) for part in parts(findings.message)),
        missing_value=float(sum(value and not got for value, got in zip(is_value, found, strict=True))),
        missing_name=sum(
            1 - best[n] for n, concept in enumerate(concepts) if concept.kind is ConceptKind.NAME
        ),
        missing_rare=max((weights[n] * len(concepts) for n in things if not found[n]), default=0.0),
        missing_words=sum(weights[n] * (1 - best[n]) for n in things) / things_weight if things else 0.0,
        together=_together(good, weights),
        verbatim=_verbatim(good, len(concepts)),
        value_clash=_clash(findings, good, "value"),
        opposite=_clash(findings, good, "opposite"),
        polarity=_only(good, weights, lambda find: find.negated),
        denied=coverage * any(one.sense.denials for one in findings.searched),
        asked=_only(good, weights, lambda find: find.asked),
        teased=(1 - coverage) * any(one.sense.teasers for one in findings.searched),
        outdated=_only(
            [find for find in good if is_value[find.concept]], weights, lambda find: find.outdated
        ),
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
        words = [token.text for token in tokenise(between)]
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


def _together(good: Sequence[Find], weights: Sequence[float]) -> float:
    best = 0.0
    for anchor in good:
        near = {find.concept for find in good if 0 <= find.start_s - anchor.start_s <= _TOGETHER_S}
        best = max(best, sum(weights[n] for n in near))
    return best


def _verbatim(good: Sequence[Find], concepts: int) -> float:
    """Concepts found one after the other in the message's order with hardly a word between."""
    longest = 0
    places: dict[tuple[Channel, int], list[Find]] = {}
    for find in good:
        places.setdefault((find.channel, find.concept), []).append(find)
    for find in good:
        length, last, concept = 1, find.last, find.concept
        while True:
            after = [f for f in places.get((find.channel, concept + 1), ()) if 0 < f.first - last <= _RUN_GAP]
            if not after:
                break
            nearest = min(after, key=lambda f: f.first)
            length, last, concept = length + 1, nearest.last, concept + 1
        longest = max(longest, length)
    return longest / concepts


def _clash(findings: Findings, good: Sequence[Find], kind: str) -> float:
    """The greatest share of the message that stands beside a clash of that *kind*."""
    return max(
        (context(findings, good, clash) for clash in findings.clashes if clash.kind == kind), default=0.0
    )


def context(findings: Findings, good: Sequence[Find], clash: Clash) -> float:
    """Share of the rest of the message found within a few seconds of *clash*."""
    concepts = findings.message.concepts
    near = {
        find.concept
        for find in good
        if find.concept != clash.concept and abs(find.start_s - clash.start_s) <= _TOGETHER_S / 2
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
    if _lacks_must(findings) or not findings.finds:
        return 0.0
    weights = _weights()
    numbers = features_of(findings)
    logit = weights.bias + sum(
        weight * getattr(numbers, name) for name, weight in zip(FEATURES, weights.by_feature, strict=True)
    )
    return 1 / (1 + exp(-logit))


def _lacks_must(findings: Findings) -> bool:
    best = best_similarity(findings)
    return any(
        concept.must and similarity < CAPTURED_SIMILARITY
        for concept, similarity in zip(findings.message.concepts, best, strict=True)
    )


def threshold() -> float:
    """Confidence from which a message counts as captured."""
    return _weights().threshold


def is_captured(findings: Findings) -> bool:
    """Whether the message counts as captured."""
    return confidence_of(findings) >= threshold() and not contradicting(findings)


def contradicting(findings: Findings) -> tuple[Clash, ...]:
    """The clashes that truly contradict: in the message's context, where its own value is not said."""
    good = [find for find in findings.finds if find.similarity >= CAPTURED_SIMILARITY]
    standing = {(find.concept, find.channel) for find in good if not find.outdated}
    chosen: dict[int, Clash] = {}
    for clash in findings.clashes:
        if clash.kind != "value" or (clash.concept, clash.channel) in standing:
            continue
        beside = context(findings, good, clash)
        if beside >= CLASH_CONTEXT and (clash.concept not in chosen):
            chosen[clash.concept] = clash
    return tuple(chosen[concept] for concept in sorted(chosen))
