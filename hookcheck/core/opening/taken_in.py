"""What a viewer takes in: the phrases said, texts shown and captions of a video, and when each has been."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from hookcheck.core.evidence import Caption, Channel, Evidence, Placement, SpeechPhrase, TextEvent
from hookcheck.core.opening.burned_in import part_burned_in
from hookcheck.core.opening.caption_phrases import caption_phrases
from hookcheck.core.readings.misread import restore_spaces
from hookcheck.core.readings.reading import Unit
from hookcheck.core.wording.fluency import fluent
from hookcheck.settings import BurnedInSettings, MatchingSettings, VerdictSettings

_NUMBERS = MatchingSettings()
_BURNED_IN = BurnedInSettings()


def taken_in(
    evidence: Evidence, until_s: float, settings: VerdictSettings
) -> Iterator[tuple[Channel, Sequence[Unit]]]:
    """What each channel gives a viewer by *until_s*, in order of time.

    Captions burned into the picture are read as captions; where a file has them too, they are not read twice.
    """
    texts, burned = part_burned_in(evidence.screen_text, evidence.speech, _BURNED_IN)
    captions = evidence.captions or tuple(chain.from_iterable(map(_pieces, burned)))
    speech = (phrase for phrase in evidence.speech if phrase.end_s <= until_s)
    screen = (_shown(event, until_s, settings) for event in texts if event.start_s <= until_s)
    read = caption_phrases((one for one in captions if one.start_s <= until_s), until_s, settings)
    channels = (
        (Channel.SPEECH, _spoken(speech, Channel.SPEECH)),
        (Channel.SCREEN, screen),
        (Channel.CAPTIONS, _spoken(read, Channel.CAPTIONS)),
    )
    for channel, units in channels:
        yield channel, sorted(units, key=lambda unit: (unit.start_s, unit.captured_at_s, unit.text))


def source_of(channel: Channel, evidence: Evidence) -> Channel:
    """Where words read in *channel* were found: captions that no file has are on screen."""
    return Channel.SCREEN if channel is Channel.CAPTIONS and not evidence.captions else channel


def _spoken(phrases: Iterable[SpeechPhrase], channel: Channel) -> Iterator[Unit]:
    for phrase in phrases:
        if text := fluent(phrase.text):
            yield Unit(channel, text, phrase.start_s, phrase.end_s)


def _pieces(event: TextEvent) -> Iterator[Caption]:
    """A caption burned in, word by word where it was shown so."""
    if event.text.split() == " ".join(part.text for part in event.parts).split():
        ends_s = (*(part.start_s for part in event.parts[1:]), event.end_s)
        for part, end_s in zip(event.parts, ends_s, strict=True):
            yield Caption(part.text, part.start_s, end_s)
    else:
        yield Caption(restore_spaces(event.text), event.start_s, event.end_s)


def _shown(event: TextEvent, until_s: float, settings: VerdictSettings) -> Unit:
    return Unit(
        Channel.SCREEN,
        restore_spaces(event.text),
        event.start_s,
        _shown_by(event, until_s, settings),
        _NUMBERS.scene_noticed if event.placement is Placement.SCENE else 1.0,
        min(event.end_s, until_s),
    )


def _shown_by(event: TextEvent, until_s: float, settings: VerdictSettings) -> float:
    """When a text on screen has been read; one that grows, when its last piece has."""
    end_s = min(event.end_s, until_s)
    if event.parts:
        return _read_by(event.parts[-1].text, min(event.parts[-1].start_s, end_s), end_s, settings)
    return _read_by(event.text, event.start_s, end_s, settings)


def _read_by(text: str, start_s: float, end_s: float, settings: VerdictSettings) -> float:
    """When a text that appears at *start_s* has been read; at the latest when it goes."""
    reading_s = max(settings.shortest_reading_s, len(text.split()) / settings.reading_words_per_s)
    return max(start_s, min(start_s + reading_s, end_s))
