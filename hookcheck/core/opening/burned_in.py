"""Captions burned into the picture, told from other texts by what is said while they are up."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from hookcheck.core.evidence import SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.wording.words import fold, tokenise, words_of
from hookcheck.settings import BurnedInSettings


def part_burned_in(
    texts: Sequence[TextEvent], speech: Sequence[SpeechPhrase], settings: BurnedInSettings
) -> tuple[Sequence[TextEvent], Sequence[TextEvent]]:
    """*texts* without those that write down what is said, and these; none of these where most is not.

    Where nothing was heard, those that follow each other at the pace of a speaker.
    """
    if not speech:
        return _part_paced(texts, settings)
    if sum(map(_lines, texts)) < settings.fewest_lines:
        return texts, ()
    said = [(one, word) for phrase in speech for word in phrase.words for one in words_of(fold(word.text))]
    others: list[TextEvent] = []
    captions: list[TextEvent] = []
    written: set[int] = set()
    for text in texts:
        here = _written_in(text, said, settings)
        (captions if here else others).append(text)
        written.update(here)
    if sum(map(_lines, captions)) < settings.fewest_lines or len(written) < settings.written_share * len(
        said
    ):
        return texts, ()
    return others, captions


def _lines(text: TextEvent) -> int:
    """How many lines *text* has, or how often more of it was shown."""
    return max(len(text.parts), len(text.text.splitlines()))


def _written_in(
    text: TextEvent, said: Sequence[tuple[str, SpeechWord]], settings: BurnedInSettings
) -> tuple[int, ...]:
    """The words *said* that *text* shows while they are said; none where it shows others, or stays longer."""
    shown = [token.text for token in tokenise(text.text)]
    begin_s, end_s = text.start_s - settings.slack_s, text.end_s + settings.slack_s
    near = [n for n, (_, word) in enumerate(said) if word.end_s > begin_s and word.start_s < end_s]
    while_up = sum(text.start_s <= (word.start_s + word.end_s) / 2 < text.end_s for _, word in said)
    same = [
        near[op.dest_start + k]
        for op in LCSseq.opcodes(shown, [said[n][0] for n in near])
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    ]
    return tuple(same) if len(same) >= settings.same_share * max(len(shown), while_up, 1) else ()


def _part_paced(
    texts: Sequence[TextEvent], settings: BurnedInSettings
) -> tuple[Sequence[TextEvent], Sequence[TextEvent]]:
    """*texts* without those that give way to each other at the pace of a speaker, and these."""
    others: list[TextEvent] = []
    captions: list[TextEvent] = []
    for text in sorted(texts, key=lambda text: text.start_s):
        words = len(text.text.split())
        paced = words >= settings.speaking_words_per_s * (text.end_s - text.start_s)
        in_turn = not captions or text.start_s >= captions[-1].end_s - settings.overlap_s
        (captions if paced and in_turn else others).append(text)
    return (others, captions) if len(captions) >= settings.fewest_unheard else (texts, ())
