"""How many verdicts change when the same words reach hookcheck in another form.

    python -m tests.benchmarks.forms_of_evidence [EVERY]

Judges every EVERY-th (default 4th) of the labelled cases, but the blind ones, as it is and in other forms
that leave the label as it is: as another recogniser divides the speech, with captions burned in, with
a speaker's slips, with the message typed otherwise. Prints how many right verdicts went wrong, and back.
"""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from hookcheck.core.evidence import Caption, Evidence, SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.opening.breaths import split_breaths
from hookcheck.core.opening.caption_runs import join_runs
from hookcheck.core.opening.phrases import split_phrases
from hookcheck.evaluation import Case, answer_from_evidence, read_cases
from hookcheck.settings import CaptionRunSettings, PhraseSettings, SpeechSettings, VerdictSettings
from tests.benchmarks.turned_messages import CASES, WINDOW_S

_MARKS = re.compile(r"^[“\"'(]+|[.,;:!?…”\")]+$")
_SLIP_AT = 2
"""Before which word of each phrase."""


def _evidence(case: Case) -> Evidence:
    assert case.evidence is not None
    return case.evidence


def _words(case: Case) -> list[SpeechWord]:
    return [word for phrase in _evidence(case).speech for word in phrase.words]


def _said(case: Case, phrases: Sequence[SpeechPhrase]) -> Case:
    return replace(case, evidence=replace(_evidence(case), speech=tuple(phrases)))


def _as_whisper(case: Case) -> Case:
    return _said(case, split_breaths(split_phrases(_words(case), PhraseSettings()), SpeechSettings()))


def _worded(case: Case, change: Callable[[int, str], str]) -> Case:
    """*case* with each word, given its place in its phrase, written otherwise."""
    return _said(
        case,
        [
            SpeechPhrase(tuple(replace(word, text=change(n, word.text)) for n, word in enumerate(one.words)))
            for one in _evidence(case).speech
        ],
    )


def _unpunctuated(case: Case) -> Case:
    return _worded(case, lambda _, word: _MARKS.sub("", word).lower() or word)


def _shown(case: Case, texts: Sequence[TextEvent]) -> Case:
    given = _evidence(case)
    return replace(case, evidence=replace(given, screen_text=(*given.screen_text, *texts)))


def _captions(case: Case, step: int = 1) -> list[TextEvent]:
    phrases = _evidence(case).speech
    groups = [phrases[n : n + step] for n in range(0, len(phrases), step)]
    return [
        TextEvent("\n".join(one.text for one in group), group[0].start_s, group[-1].end_s) for group in groups
    ]


def _word_by_word(case: Case) -> Case:
    shown = [TextEvent(word.text, word.start_s, word.end_s) for word in _words(case)]
    return _shown(case, join_runs(shown, CaptionRunSettings()))


def _in_file(case: Case) -> Case:
    captions = tuple(Caption(text.text, text.start_s, text.end_s) for text in _captions(case))
    return replace(case, evidence=replace(_evidence(case), speech=(), captions=captions))


def _slipping(slip: Callable[[str], str]) -> Callable[[Case], Case]:
    return lambda case: _worded(case, lambda n, word: f"{slip(word)} {word}" if n == _SLIP_AT else word)


def _typed(case: Case, english: str, indonesian: str) -> Case:
    return replace(case, message=(english if case.language == "en" else indonesian).format(case.message))


FORMS: dict[str, Callable[[Case], Case]] = {
    "divided as by Whisper": _as_whisper,
    "unpunctuated": _unpunctuated,
    "unpunctuated, Whisper": lambda case: _as_whisper(_unpunctuated(case)),
    "in a caption file": _in_file,
    "captions burned in": lambda case: _shown(case, _captions(case)),
    "captions of two phrases": lambda case: _shown(case, _captions(case, 2)),
    "captions word by word": _word_by_word,
    "captions alone": lambda case: _said(_shown(case, _captions(case)), ()),
    "hesitating": _slipping(lambda _: "um"),
    "stammering": _slipping(lambda word: f"{word[:2]}-" if word[2:].isalpha() else "um"),
    "a handle all the time": lambda case: _shown(case, [TextEvent("@newsdesk", 0.0, WINDOW_S)]),
    "message after a lead": lambda case: _typed(case, "Key message: {}", "Pesan utama: {}"),
    "message with a hashtag": lambda case: _typed(case, "{} #news", "{} #info"),
    "message in capitals": lambda case: replace(case, message=case.message.upper()),
    "message in small letters": lambda case: replace(case, message=case.message.lower()),
}


def main() -> None:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    paths = (path for path in sorted(CASES.glob("*.jsonl")) if not path.name.startswith("blind"))
    cases = [case for path in paths for case in read_cases(path)[::every] if case.evidence is not None]
    settings = VerdictSettings()

    def right(cases: Sequence[Case]) -> list[bool]:
        answers = (answer_from_evidence(case, _evidence(case), settings) for case in cases)
        return [answer.captured == case.label.captured for answer, case in zip(answers, cases, strict=True)]

    for language in ("en", "id"):
        chosen = [_in_window(case) for case in cases if case.language == language]
        before = right(chosen)
        for name, form in FORMS.items():
            pairs = list(zip(before, right(list(map(form, chosen))), strict=True))
            lost, won = pairs.count((True, False)), pairs.count((False, True))
            print(f"{language} {name:26} {lost:3} lost, {won:3} won of {len(pairs)}", flush=True)


def _in_window(case: Case) -> Case:
    """*case* without the phrase that the window's end cuts off."""
    return _said(case, [phrase for phrase in _evidence(case).speech if phrase.end_s <= WINDOW_S])


if __name__ == "__main__":
    main()
