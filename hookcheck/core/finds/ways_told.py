"""In what ways a text says a concept: its words, a value that is the same, a name with what it is of."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.stating import states
from hookcheck.core.matching import Pattern, find_needle
from hookcheck.core.message import ConceptKind
from hookcheck.core.names.name_kinds import is_told_by_kind, kinds
from hookcheck.core.readings.needle import Hit, Needle
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.correcting import told_instead, withdrawn
from hookcheck.core.values import ValueKind
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_similarity, _why = attrgetter("similarity"), attrgetter("why")


def ways_told(
    wanted: Pattern, own: Reading, reading: Reading
) -> Iterator[tuple[tuple[Hit, ...], float, str]]:
    """The hits that together say the concept, the similarity they add up to, and why."""
    if wanted.values:
        yield from _value_ways(wanted, own, reading)
        # "Yearly" is a word beside a value: "the whole year in one" says it too.
        if wanted.kind is not ConceptKind.PHRASE and not _is_adverb(wanted):
            return
    for hit in find_needle(wanted.whole, reading) if len(wanted.words) > 1 else ():
        if wanted.kind is not ConceptKind.PHRASE or hit.why in ("", "spelling"):
            yield (hit,), hit.similarity, hit.why
    if not wanted.words:
        return
    by_word: list[list[Hit]] = []
    for needle in wanted.words:
        hits = list(find_needle(needle, reading))
        if wanted.kind is ConceptKind.PHRASE:
            hits = [hit for hit in hits if hit.why in ("", "inflection", "spelling")]
        by_word.append(hits)
    if not (all if wanted.kind is ConceptKind.PHRASE else any)(by_word):
        return
    total = sum([needle.weight for needle in wanted.words])
    unit_of = reading.unit_of
    anchors = sorted({hit.first for hits in by_word for hit in hits})
    for anchor in anchors:
        # In the anchor's own text first, so that what comes before or after cannot take a match away.
        in_unit = by_word
        if len(anchors) > 1:
            unit = unit_of[anchor]
            in_unit = [[hit for hit in hits if unit_of[hit.first] == unit] for hits in by_word]
        groups = [in_unit]
        if len(anchors) > 1 and reading.units[unit_of[anchor]].channel is not Channel.SCREEN:
            reach = _NUMBERS.reach_words * (len(wanted.words) + 1)
            near = [[hit for hit in hits if abs(hit.first - anchor) <= reach] for hits in by_word]
            if near != in_unit:
                groups.append(near)
        for group in groups:
            if wanted.kind is ConceptKind.PHRASE and not all(group):
                continue
            chosen = [
                (needle, hits[0] if len(hits) == 1 else _surest(hits, anchor))
                for needle, hits in zip(wanted.words, group, strict=True)
                if hits
            ]
            similarity = sum([needle.weight * hit.similarity for needle, hit in chosen]) / total
            if wanted.kind is ConceptKind.NAME and len(chosen) > 1:
                # The words of a name stand together: "toll me state forest, the national park next door".
                span = max(hit.last for _, hit in chosen) - min(hit.first for _, hit in chosen) + 1
                said = sum(hit.last - hit.first + 1 for _, hit in chosen)
                if span - said > _NUMBERS.name_gap_words and not is_told_by_kind(chosen, reading):
                    continue
            if len(chosen) < len(wanted.words) and _is_of_another_kind(wanted, chosen, reading):
                continue
            told = tuple([hit for _, hit in chosen])
            if "suggestion" in map(_why, told):
                # What is only suggested does not make a phrase said: "arus balik" is not "arus mudik".
                similarity = min(similarity, _NUMBERS.partly_suggested)
            yield told, similarity, min(told, key=_similarity).why


def _surest(hits: Sequence[Hit], anchor: int) -> Hit:
    """The surest of *hits*; of those that are as sure, the nearest to the word at *anchor*."""
    return max(hits, key=lambda hit: (hit.similarity, -abs(hit.first - anchor)))


def _is_of_another_kind(wanted: Pattern, chosen: Sequence[tuple[Needle, Hit]], reading: Reading) -> bool:
    """Whether a name stands beside a word for another thing than the one it is of: Sunniside bakery."""
    own = {needle.text for needle in wanted.words}
    if wanted.kind is not ConceptKind.NAME or own.isdisjoint(kinds()):
        return False
    first, last = min(hit.first for _, hit in chosen), max(hit.last for _, hit in chosen)
    return any(
        0 <= n < len(reading.words)
        and reading.unit_of[n] == reading.unit_of[first]
        and reading.words[n] in kinds()
        and reading.words[n] not in own
        for n in (first - 1, last + 1)
    )


def _is_adverb(wanted: Pattern) -> bool:
    (value, *others) = wanted.values
    return value.kind is ValueKind.FREQUENCY and not others and " " not in value.text


def _value_ways(
    wanted: Pattern, own: Reading, reading: Reading
) -> Iterator[tuple[tuple[Hit, ...], float, str]]:
    gone = withdrawn(own, reading)
    for value in wanted.values:
        for (first, last), similarity in states(value, own, reading):
            if first in gone:
                continue
            yield (Hit(first, last, similarity, "value"),), similarity, "value"
        for one in told_instead(value, own, reading):
            yield (Hit(one.first, one.last, 1.0, "value"),), 1.0, "value"
