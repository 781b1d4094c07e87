"""How the units of one channel become a reading: the words laid out, and the values placed among them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from operator import and_

from hookcheck.core.evidence import Channel
from hookcheck.core.lexicon import function_words, load_lexicon
from hookcheck.core.readings.misread import mend_letters
from hookcheck.core.readings.reading import PlacedValue, Reading, Unit
from hookcheck.core.values import (
    Comparator,
    Value,
    ValueKind,
    as_rate_value,
    carried,
    find_values,
    may_go_on,
    may_hold_value,
)
from hookcheck.core.wording.meanings import MeaningSpan, find_meanings
from hookcheck.core.wording.sounds import INDONESIAN_LETTERS
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import Token, mend, tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
# Shorter words have a full stop when they are abbreviated.
_ENDED = re.compile(r"[?!]|\w{3}\.\s")
_NOW = frozenset(
    (
        "now", "today", "just", "only", "it's", "its", "sekarang", "kini", "jadi", "menjadi", "tinggal",
        "cuma", "cuman", "hanya", "actually", "bener", "benar", "really", "sebenarnya",
    )
)  # fmt: skip
"""Words before a bare number that is what an amount told before has become."""
_LESS = "kurang"
_LACKS = frozenset(("be_short", "decrease"))
"""Meanings that it has before what is too little, and not before what describes."""
_ADJECTIVES = "everyday_adjectives"
_STOPPED = re.compile(r"[.!?,;:]\s*$")
"""A phrase that does not go on in the next one."""
_TO = frozenset(("to", "ke", "jadi", "menjadi"))
_AFTER_BARE = frozenset(
    (
        "a", "an", "per", "each", "for", "and", "on", "until", "from", "this", "at", "in", "aja", "saja",
        "doang", "dan", "sebulan", "sehari", "setahun", "ya", "guys", "folks", "only", "instead", "now",
    )
)  # fmt: skip


def _legible(unit: Unit) -> str:
    return mend_letters(unit.text) if unit.channel is Channel.SCREEN else unit.text


@lru_cache(maxsize=16384)
def _roots(word: str) -> frozenset[str]:
    mended = mend(word)
    return roots(word) if mended == word else roots(word) | roots(mended)


def read_units(units: Iterable[Unit]) -> Reading:
    """Lay *units* of one channel, in order of time, out for searching."""
    units = tuple(units)
    tokens: list[Token] = []
    unit_of: list[int] = []
    values: list[PlacedValue] = []
    for number, unit in enumerate(units):
        text = _legible(unit)
        unit_tokens = tokenise(text)
        values.extend(_place(find_values(text), unit_tokens, len(tokens)))
        tokens.extend(unit_tokens)
        unit_of.extend([number] * len(unit_tokens))
    across = list(_values_across(units, tokens, unit_of))
    if across:
        # What lies inside one of these is only a piece of it: "twenty" / "four artists".
        values = [*across, *(one for one in values if not any(_lies_in(one, whole) for whole in across))]
    if values and units[0].channel is not Channel.SCREEN:
        values = list(_with_units(_with_months(_with_rates(values, units, unit_of)), tokens, unit_of))
    words = tuple([token.text for token in tokens])
    word_roots = [*map(_roots, words)]
    for first, last, letters in _spelt(tokens, words):
        # An abbreviation that was spelt out stands at its last letter.
        word_roots[last] = word_roots[last] | {letters}
        word_roots[first] = word_roots[first] | {letters}
    at_root: dict[str, list[int]] = {}
    for position, found in enumerate(word_roots):
        for root in found:
            at_root.setdefault(root, []).append(position)
    small = function_words()
    return Reading(
        units=units,
        tokens=tuple(tokens),
        words=words,
        unit_of=tuple(unit_of),
        roots=tuple(word_roots),
        content=tuple([word not in small for word in words]),
        meanings=tuple(
            [
                span
                for span in _without_degrees(find_meanings(words, word_roots), words, unit_of)
                if span.first == span.last
                or (
                    _is_whole(span.first, span.last, unit_of, units)
                    and not _is_parted(span.first, span.last, unit_of, units, tokens)
                )
            ]
        ),
        values=tuple(values),
        at_root=at_root,
    )


def _without_degrees(
    spans: Sequence[MeaningSpan], words: Sequence[str], unit_of: Sequence[int]
) -> Iterator[MeaningSpan]:
    """*spans* but those of a lack in what only is not so very much so: "kurang enak" lacks nothing."""
    if _LESS not in words:
        yield from spans
        return
    described = {
        one.first
        for one in spans
        if not one.key.startswith("=") and load_lexicon().by_key(one.key).field == _ADJECTIVES
    }
    for one in spans:
        after = one.last + 1
        degree = words[one.first : after] == (_LESS,) and after in described
        if not (degree and one.key in _LACKS and unit_of[after] == unit_of[one.first]):
            yield one


def _place(values: Iterable[Value], tokens: tuple[Token, ...], offset: int) -> Iterable[PlacedValue]:
    for value in values:
        inside = [n for n, token in enumerate(tokens) if token.start < value.end and token.end > value.start]
        if inside:
            yield PlacedValue(value, offset + inside[0], offset + inside[-1])


def _values_across(units: tuple[Unit, ...], tokens: list[Token], unit_of: list[int]) -> Iterable[PlacedValue]:
    """Values that begin in one phrase and end in the next: "dua belas" / "ribu lima ratus"."""
    following = [
        number
        for number, (this, after) in enumerate(pairwise(units))
        if _goes_on(this, after) and not _STOPPED.search(this.text)
    ]
    if not following:
        return
    words: list[list[str]] = [[] for _ in units]
    for token, unit in zip(tokens, unit_of, strict=True):
        words[unit].append(token.text)
    for number in following:
        this, after = units[number], units[number + 1]
        if not may_hold_value(words[number]) or not words[number + 1]:
            continue
        if not (may_hold_value(words[number + 1]) or may_go_on(words[number + 1][0])):
            continue
        if words[number + 1][0] in words[number][-2:]:
            # "Split it into ten", "ten payments"; "day 1", "day 30": said again, not on.
            continue
        text = f"{this.text} {after.text}"
        seam = len(this.text)
        across = [value for value in find_values(text, before=seam) if value.start < seam < value.end]
        if across:
            offset = unit_of.index(number) if number in unit_of else 0
            yield from _place(across, tokenise(text), offset)


def _goes_on(this: Unit, after: Unit) -> bool:
    """Whether *after* is what comes next: in speech always, on screen where it takes the place of *this*."""
    return this.channel.runs_on or abs(after.start_s - this.end_s) <= _NUMBERS.in_turn_s


def _with_rates(
    values: Iterable[PlacedValue], units: Sequence[Unit], unit_of: Sequence[int]
) -> Iterator[PlacedValue]:
    """Values in the order of the telling, the time that begins a phrase after a price as what that is for:
    "two pounds" / "a month"."""
    price: PlacedValue | None = None
    for placed in sorted(values, key=lambda placed: placed.first):
        value = placed.value
        if (
            price is not None
            and value.kind is ValueKind.DURATION
            and price.last + 1 == placed.first
            and unit_of[price.last] != unit_of[placed.first]
            and (placed.first == placed.last or value.text.casefold().startswith(("a ", "an ")))
            and not _STOPPED.search(units[unit_of[price.last]].text)
        ):
            placed = replace(placed, value=as_rate_value(value))
        price = placed if value.kind is ValueKind.MONEY else None
        yield placed


def _with_months(values: Iterable[PlacedValue]) -> Iterator[PlacedValue]:
    """Values in the order of the telling, a day that is named alone in the month that was last named."""
    month = None
    for placed in sorted(values, key=lambda placed: placed.first):
        date = placed.value.date
        if date is not None and date.month is not None:
            month = date.month
        elif date is not None and date.day is not None and placed.value.until is None and month is not None:
            value = replace(placed.value, date=replace(date, month=month))
            placed = replace(placed, value=value)
        yield placed


def _lies_in(piece: PlacedValue, whole: PlacedValue) -> bool:
    is_range = whole.value.upper is not None or whole.value.until is not None
    return not is_range and whole.first <= piece.first and piece.last <= whole.last


def _with_units(
    values: Iterable[PlacedValue], tokens: Sequence[Token], unit_of: Sequence[int]
) -> Iterator[PlacedValue]:
    """Values in the order of the telling, a bare number that now is so in the unit last named."""
    named: PlacedValue | None = None
    for placed in values:
        before = {
            token.text for token in tokens[max(placed.first - _NUMBERS.now_reach_words, 0) : placed.first]
        }
        near = named is not None and placed.first - named.last <= _NUMBERS.result_reach_words
        # From five percent to four and a half.
        follows = (
            named is not None and placed.first == named.last + 2 and tokens[placed.first - 1].text in _TO
        )
        # Sixteen weeks, up to thirty-two.
        up_to = named is not None and placed.first == named.last + 1 and placed.value.text.startswith("up to")
        if up_to:
            placed = replace(placed, value=replace(placed.value, comparator=Comparator.EXACT))
        now = follows or up_to or not before.isdisjoint(_NOW)
        if named is not None and near and now and _ends(placed.last, tokens, unit_of):
            value = carried(placed.value, named.value)
            if value is not None:
                yield replace(placed, value=value)
                continue
        if placed.value.upper is None and placed.value.amount is not None:
            named = placed
        yield placed


def _ends(last: int, tokens: Sequence[Token], unit_of: Sequence[int]) -> bool:
    """Whether nothing follows word *last* that a number there could count."""
    after = last + 1
    return after == len(tokens) or unit_of[after] != unit_of[last] or tokens[after].text in _AFTER_BARE


def _spelt(tokens: Sequence[Token], words: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    names = INDONESIAN_LETTERS
    letters_told = [len(word) == 1 or word in names for word in words]
    if not any(map(and_, letters_told, letters_told[1:])):
        return
    start = 0
    while start < len(tokens):
        if len(tokens[start].text) > 1 and tokens[start].text not in names:
            start += 1
            continue
        end = start
        letters = ""
        while end < len(tokens) and tokens[end].text in names:
            letters += names[tokens[end].text]
            end += 1
        if len(letters) >= 2:
            yield start, end - 1, letters
        single = start
        while single < len(tokens) and len(tokens[single].text) == 1 and tokens[single].text.isalpha():
            single += 1
        if single - start >= 2:
            yield start, single - 1, "".join(token.text for token in tokens[start:single])
        start = max(end, single, start + 1)


def _is_whole(first: int, last: int, unit_of: Sequence[int], units: Sequence[Unit]) -> bool:
    """Whether words may be read as one: speech runs on from phrase to phrase, texts on a screen do not."""
    return unit_of[first] == unit_of[last] or units[unit_of[first]].channel is not Channel.SCREEN


def _is_parted(
    first: int, last: int, unit_of: Sequence[int], units: Sequence[Unit], tokens: Sequence[Token]
) -> bool:
    """Whether a sentence ends between two words of one text."""
    return any(
        unit_of[n] == unit_of[n + 1]
        and _ENDED.search(units[unit_of[n]].text, max(tokens[n].end - 3, 0), tokens[n + 1].start)
        for n in range(first, last)
    )
