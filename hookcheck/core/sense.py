"""What a text does with what it says: assert it, deny it, ask it, promise to answer it, take it back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hookcheck.core.function_phrases import Span, find_phrases
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.reading import Reading
from hookcheck.settings import MatchingSettings

_BEFORE = frozenset(
    (
        "dulu", "dulunya", "semula", "tadinya", "sebelumnya", "awalnya", "previously",
        "originally", "formerly",
    )
)  # fmt: skip
_WAS = frozenset(("was", "were"))
_NOW = frozenset(("sekarang", "kini", "jadi", "menjadi", "now", "today", "mundur", "naik", "turun"))
_ARROW = re.compile(r"\s*(?:→|➡|➜|-+>|=+>|»)")
_CLAUSE_END = re.compile(r"[.!?;:,\n]")
_CLAUSE_WORDS = frozenset(
    (
        "but", "so", "because", "and", "if", "when", "while", "until", "unless", "then", "tapi",
        "tetapi", "namun", "karena", "soalnya", "melainkan", "jadi", "dan", "kalau", "kalo", "jika",
        "bila", "saat", "supaya", "agar", "untuk", "buat", "sampai", "lalu", "terus",
    )
)  # fmt: skip

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class Sense:
    """How each word of a reading is meant."""

    negated: tuple[bool, ...]
    clause_of: tuple[int, ...]
    asked: tuple[bool, ...]
    """The word stands in a question."""
    outdated: tuple[bool, ...]
    """The word tells what was before: "it used to be", "semula"."""
    tentative: tuple[bool, ...]
    """The word tells what is only wished, planned, asked for or rumoured."""
    denials: tuple[Span, ...]
    """Where what is said elsewhere is called false."""
    teasers: tuple[Span, ...]
    corrections: tuple[Span, ...]
    negators: tuple[Span, ...]


def make_sense(reading: Reading) -> Sense:
    """How the words of *reading* are meant."""
    words = reading.words
    clauses = _clauses(reading)
    # "Dilarang merokok" and "jangan merokok" are one; of "are not allowed" the negation is "not".
    plain = tuple(find_phrases(FunctionKind.NEGATORS, words))
    known = {n for first, last in plain for n in range(first, last + 1)}
    prohibitions = (
        (first, last)
        for first, last in find_phrases(FunctionKind.PROHIBITION, words)
        if known.isdisjoint(range(first, last + 1))
    )
    negators = tuple(sorted((*plain, *prohibitions)))
    negated = [False] * len(words)
    for _, last in negators:
        for n in range(last + 1, min(last + 1 + _NUMBERS.negation_reach_words, len(words))):
            if clauses[n] != clauses[last]:
                break
            negated[n] = True
    return Sense(
        tuple(negated),
        clauses,
        tuple(_asked(reading)),
        _outdated(words, clauses, reading),
        _tentative(words, clauses),
        tuple(find_phrases(FunctionKind.DENIERS, words)),
        tuple(find_phrases(FunctionKind.TEASERS, words)),
        tuple(find_phrases(FunctionKind.CORRECTIONS, words)),
        negators,
    )


def _outdated(words: tuple[str, ...], clauses: Sequence[int], reading: Reading) -> tuple[bool, ...]:
    """Which words stand after a word for the past, up to a word for the present, or before an arrow."""
    outdated = [False] * len(words)
    for placed in reading.values:
        text = reading.units[reading.unit_of[placed.last]].text
        if _ARROW.match(text, reading.tokens[placed.last].end):
            outdated[placed.first : placed.last + 1] = [True] * (placed.last + 1 - placed.first)
    for n, word in enumerate(words):
        # "It was £20" tells a price of before only when what it is now follows.
        before = word in _WAS and not _NOW.isdisjoint(words[n : n + 1 + _NUMBERS.past_reach_words])
        if before or word in _BEFORE or (word == "used" and words[n + 1 : n + 2] == ("to",)):
            for after in range(n, min(n + 1 + _NUMBERS.past_reach_words, len(words))):
                if words[after] in _NOW or clauses[after] > clauses[n]:
                    break
                outdated[after] = True
    return tuple(outdated)


def _tentative(words: Sequence[str], clauses: Sequence[int]) -> tuple[bool, ...]:
    """Which words stand in a clause after a word that keeps it from being so yet."""
    tentative = [False] * len(words)
    for first, last in find_phrases(FunctionKind.TENTATIVE, words):
        for n in range(first, min(last + 1 + _NUMBERS.tentative_reach_words, len(words))):
            if clauses[n] > clauses[last]:
                break
            tentative[n] = True
    return tuple(tentative)


def _clauses(reading: Reading) -> tuple[int, ...]:
    """A number for each word's clause. An unpunctuated phrase runs on into the next one."""
    numbers: list[int] = []
    clause = 0
    for n, token in enumerate(reading.tokens):
        if n:
            before = reading.tokens[n - 1]
            unit, unit_before = reading.unit_of[n], reading.unit_of[n - 1]
            text = reading.units[unit_before].text
            gap = text[before.end : token.start] if unit == unit_before else text[before.end :]
            if _CLAUSE_END.search(gap) or token.text in _CLAUSE_WORDS:
                clause += 1
        numbers.append(clause)
    return tuple(numbers)


def _asked(reading: Reading) -> Iterator[bool]:
    sentence_asks: list[bool] = []
    start = 0
    words = reading.words
    for n, token in enumerate(reading.tokens):
        unit = reading.unit_of[n]
        text = reading.units[unit].text
        last_of_unit = n + 1 == len(words) or reading.unit_of[n + 1] != unit
        gap = text[token.end :] if last_of_unit else text[token.end : reading.tokens[n + 1].start]
        if re.search(r"[.!?\n]", gap) or n + 1 == len(words) or (last_of_unit and not _run_on(reading, unit)):
            sentence = words[start : n + 1]
            sentence_asks.extend([("?" in gap) or _sounds_asked(sentence)] * len(sentence))
            start = n + 1
    yield from sentence_asks


def _run_on(reading: Reading, unit: int) -> bool:
    """Whether the next phrase continues this one's sentence."""
    if unit + 1 >= len(reading.units) or reading.units[unit].channel is not reading.units[unit + 1].channel:
        return False
    after = reading.units[unit + 1].text.lstrip()
    return (
        reading.units[unit].channel == "speech"
        and not re.search(r"[.!?]\s*$", reading.units[unit].text)
        and after[:1].islower()
        and any(char in ".,!?" for item in reading.units for char in item.text)
    )


_ASKED_AT_END = re.compile(
    r"\b((nggak|gak|ga|bukan) sih|apa (nggak|enggak|gak)|apa fakta( ya| nih)?|isn't it|or not)$"
)
_ASKED_AT_START = re.compile(
    r"(apakah|benarkah|bolehkah|bisakah|haruskah|perlukah|tahukah|kira kira|did you know|do you know)\b"
)


def _sounds_asked(words: Sequence[str]) -> bool:
    """Whether an unpunctuated sentence is a question: it ends or begins as one."""
    text = " ".join(words)
    return bool(_ASKED_AT_END.search(text) or _ASKED_AT_START.match(text))
