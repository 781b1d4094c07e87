"""Messages told outright, in part, and with one thing changed: of these it is plain what came across."""

import re
from dataclasses import replace
from functools import cache

from hookcheck.core.evidence import SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.lexicon import exclusive_words
from hookcheck.core.message import parse_message
from hookcheck.evaluation import Case, Label
from tests.benchmarks.learning.folds import fold_of
from tests.benchmarks.turned_messages import WINDOW_S, messages, other_value, spoken

LONG_ENOUGH = 6
"""From so many words on, half a message is told."""
SOON_S = 9.0
"""What is said after a phrase that ends by then is heard out in the window."""
SHOWN_S = 4.0
WORD_S = 0.3
MUCH = 0.4
"""Share of a message without which it has not come across."""


@cache
def excluding(language: str) -> dict[str, str]:
    """A word for each word in a set of words of which only one can be true."""
    used = {word for text in messages(language) for word in text.casefold().split()}
    instead: dict[str, str] = {}
    for members in exclusive_words():
        known = [[word for word in member if word in used] for member in members]
        known = [words for words in known if words]
        for words, others in zip(known, [*known[1:], *known[:1]], strict=True):
            if len(known) > 1:
                instead |= dict.fromkeys(words, others[0])
    return instead


def other_word(message: str, language: str) -> tuple[str, str, str] | None:
    """A word of *message* that tells something, one that excludes it, and the message with that."""
    for concept in parse_message(message, language=language).concepts:
        own, other = concept.name, excluding(language).get(concept.name.casefold())
        if other is not None and concept.light is None:
            return own, other, re.sub(rf"\b{own}\b", other, message, count=1)
    return None


def told_outright(case: Case, other: Case) -> Case:
    """The message of *case* word for word: said alone, shown, or said amid what is said in *other*.

    Half of those with a value, or with a word that excludes another, are told with that, which is another
    message.
    """
    return _amid(case, *_told(case, other_word(case.message, case.language)), other)


def told_besides(case: Case) -> Case | None:
    """The message of *case* word for word in its own video, shown or said between two phrases; half of those
    with a value with another one. None where that video speaks against it, or where a wording is demanded."""
    evidence = case.evidence
    assert evidence is not None
    if case.label.contradicted or case.must:
        return None
    told, label = _told(case, None)
    in_time = [phrase for phrase in evidence.speech if phrase.end_s <= SOON_S]
    place = fold_of(f"place {case.id}", len(in_time) + 1)
    if fold_of(f"shown {case.id}", 2) == 0:
        begin_s = in_time[place - 1].end_s if place else 0.5
        shown = TextEvent(told.upper() if place % 2 else told, begin_s, begin_s + SHOWN_S)
        texts = sorted((*evidence.screen_text, shown), key=lambda text: text.start_s)
        evidence = replace(evidence, screen_text=tuple(texts))
    else:
        begin_s, took_s = in_time[place - 1].end_s if place else 0.0, len(told.split()) * WORD_S
        own = SpeechPhrase((SpeechWord(_as_sentence(told), begin_s, begin_s + took_s),))
        later = (_put_off(phrase, took_s) for phrase in evidence.speech[place:])
        evidence = replace(evidence, speech=(*evidence.speech[:place], own, *later))
    return replace(case, id=f"besides {case.id}", evidence=evidence, label=label)


def _told(case: Case, with_other_word: tuple[str, str, str] | None) -> tuple[str, Label]:
    """The message of *case*, or for half of them one with another value or word, and what must come of it."""
    changed = other_value(case.message, case.language) or with_other_word
    if changed and fold_of(f"changed {case.id}", 2) == 0:
        own, instead, told = changed
        return told, Label(False, None, None, "", (), ((own, instead),))
    return case.message, Label(True, WINDOW_S, WINDOW_S, "", (), ())


def _put_off(phrase: SpeechPhrase, seconds: float) -> SpeechPhrase:
    return replace(
        phrase,
        words=tuple(
            replace(word, start_s=word.start_s + seconds, end_s=word.end_s + seconds) for word in phrase.words
        ),
    )


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def told_in_part(case: Case, other: Case) -> Case | None:
    """Half the message of *case* word for word, alone or with other talk; None where that is most of it."""
    words = case.message.split()
    middle = len(words) // 2
    told, left_out = words[:middle], words[middle:]
    if fold_of(f"half {case.id}", 2) == 0:
        told, left_out = left_out, told
    concepts = parse_message(case.message, language=case.language).concepts
    lacking = [one for one in concepts if one.name in " ".join(left_out)]
    if len(words) < LONG_ENOUGH or sum(one.weight for one in lacking) < MUCH:
        return None
    label = Label(False, None, None, "", tuple(one.name for one in lacking), ())
    return _amid(replace(case, must=()), " ".join(told), label, other)


def _amid(case: Case, told: str, label: Label, other: Case) -> Case:
    """*case* with *told* in its video: said alone, shown, or said amid what is said in *other*."""
    assert case.evidence is not None and other.evidence is not None
    way = fold_of(f"way {case.id}", 4)
    text = _as_sentence(told)
    begin, end = other.evidence.speech[:2], other.evidence.speech[-2:]
    before, after = (" | ".join(phrase.text for phrase in some) for some in (begin, end))
    said = "" if way == 0 else text if way == 1 else f"{before} | {text} | {after}"
    if fold_of(f"marks {case.id}", 3) == 0:
        said = re.sub(r"[.,?!;:](?=\s|$)", "", said).lower()
    shown = TextEvent(told, 1.0, 9.0)
    evidence = replace(
        case.evidence, speech=tuple(spoken(said)) if said else (), screen_text=() if said else (shown,)
    )
    return replace(case, id=f"plain {case.id}", evidence=evidence, label=label)
