"""Whether a video says what a message says without asserting it: "it's not true that", "just kidding"."""

from collections.abc import Iterator, Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, told_well
from hookcheck.core.lexicon import FrameKind
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.framing import Frame
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


def find_unasserted(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """What keeps a message from being asserted, where hardly anything of it is told outside."""
    if not any(any(one.sense.unasserted) for one in searched) or read_message(message).sense.frames:
        return
    framed = {one.channel: one.sense.unasserted for one in searched}
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    # What comes first, and names, only tell whom it is about.
    said = [one for one in good if one.concept and message.concepts[one.concept].kind is not ConceptKind.NAME]
    told = {find.concept for find in said or good}
    # "Last night I dreamt the final is in Dorsley": "last" is no telling of the final.
    best = [told_well([find for find in good if find.concept == n]) for n in told]
    asserted = {find.concept for finds in best for find in finds if not framed[find.channel][find.first]}
    share = sum(message.concepts[n].weight for n in told - asserted)
    if not told or share < _NUMBERS.asked_share * sum(message.concepts[n].weight for n in told):
        return
    for one in searched:
        inside = [find for find in good if find.channel is one.channel]
        for frame in one.sense.frames:
            if frame.kind is FrameKind.ASKED:
                continue
            held = [find.last for find in inside if frame.begin <= find.first <= frame.end]
            # What an answer refuses is told as the opposite already.
            if held and one.sense.refused.isdisjoint(held):
                yield clash_at(None, *_words_of(frame, max(held)), ClashKind.UNASSERTED, one)


def _words_of(frame: Frame, held: int) -> tuple[int, int]:
    """The words of a frame, with those that follow it up to the last one *held* in it."""
    return frame.first, max(frame.last, min(held, frame.end))
