"""The moment at which a message has come across: the end of the piece that completes it."""

from itertools import pairwise

from hookcheck.core.finds.finding import told_well
from hookcheck.core.finds.findings import Findings
from hookcheck.core.weights.run import by_concept
from hookcheck.core.weights.weighing import confidence_of, is_captured, threshold
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


def nearly_as_sure(confidence: float) -> float:
    """The least confidence that is nearly as sure as *confidence* and captures the message."""
    return max(confidence - _NUMBERS.nearly_as_sure, threshold())


def complete_at_s(findings: Findings) -> float:
    """When what *findings*, which capture the message, say of it is complete.

    That is when each concept that they say has been told, and what follows makes it hardly surer; but a
    sentence is heard out as long as it tells more.
    """
    enough, told_s = nearly_as_sure(confidence_of(findings)), _all_told_at_s(findings)
    *moments, last_s = _moments(findings)
    sure = (time_s for time_s in moments if time_s >= told_s and confidence_of(findings.by(time_s)) >= enough)
    return _heard_out(next(sure, last_s), findings)


def first_captured_at_s(findings: Findings, after_s: float) -> float | None:
    """The first moment after *after_s* at which what *findings* say by then captures the message."""
    moments = (time_s for time_s in _moments(findings) if time_s > after_s)
    return next((time_s for time_s in moments if is_captured(findings.by(time_s))), None)


def _moments(findings: Findings) -> list[float]:
    """When something of the message has been taken in, in order."""
    return sorted({find.captured_at_s for find in findings.finds})


def _all_told_at_s(findings: Findings) -> float:
    """When the last of the concepts that were found has been told, outright and about as well as ever.

    What asks about a concept, or hints at it, has not told it yet; one that is only hinted at is told by the
    first hint, if it says enough of the message to be waited for.
    """
    hints = by_concept(
        find
        for find in findings.suggestions
        if not findings.of_concept[find.concept]
        and findings.message.concepts[find.concept].weight >= _NUMBERS.hint_waited_for
    )
    moments = [min(find.captured_at_s for find in finds) for finds in hints.values()]
    for finds in filter(None, findings.of_concept):
        told = [find for find in finds if find.outright] or finds
        moments.append(min(find.captured_at_s for find in told_well(told)))
    return max(moments, default=0.0)


def _heard_out(time_s: float, findings: Findings) -> float:
    """When the sentence of which a phrase ends at *time_s* has told all that it tells of the message."""
    for one in findings.searched:
        telling = {find.captured_at_s for find in findings.finds if find.channel is one.channel}
        ends_s = [one.reading.units[unit].captured_at_s for unit in one.reading.unit_of]
        for here, after in pairwise(zip(one.sense.sentence_of, ends_s, strict=True)):
            if here == (after[0], time_s) and after[1] in telling:
                time_s = after[1]
    return time_s
