"""Words by which a value takes the place of one told before: "sorry, nine", "not eight but nine"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.amending import amended, is_bare
from hookcheck.core.senses.pauses import ends_sentence, has_end_mark, pauses
from hookcheck.core.values import CalendarDate, Value, ValueKind
from hookcheck.core.values.calendar_words import ALSO_WORDS, MONTHS, SUNDAY_WORD, WEEKDAYS
from hookcheck.core.wording.function_phrases import (
    BUT,
    DENYING,
    find_indexed,
    find_phrases,
    find_taking_back,
    index_phrases,
)
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ANYWHERE = frozenset(
    (
        "sorry", "apologies", "oops", "whoops", "correction", "typo", "maaf", "sori", "ralat", "koreksi",
        "ups", "or rather", "i mean", "i meant", "turns out", "turned out",
    )
)  # fmt: skip
"""Right before a value that tells nothing else, these correct wherever they stand."""
_AT_START = frozenset(
    (
        "no", "nope", "actually", "wait", "wrong", "mistake", "mistaken", "salah", "keliru",
        "ternyata", "bukan",
    )
)  # fmt: skip
"""And these where nothing else stands before them in their clause."""
_SET_OFF = frozenset(("no", "wait", "bukan"))
"""These right before a value tell of that one, unless a pause follows."""
_CUES = _ANYWHERE | _AT_START
_PHRASES = index_phrases(_CUES)
_STARTLED = frozenset(("oh", "eh", "aduh", "waduh", "um", "uh", "lho", "loh"))
_NEW = frozenset(
    (
        "i", "i'm", "i've", "you", "you're", "you've", "we've", "to", "of", "there's", "there are", "have",
        "has", "had", "because", "if", "who", "aku", "saya", "gue", "kamu", "ada", "punya", "dari", "karena",
        "kalau", "kalo",
    )
)  # fmt: skip
"""Between a cue and a value these begin to tell something new."""
_DENYING_MORE = frozenset(
    (
        "only", "just", "even", "until", "till", "before", "after", "more", "less", "every", "all", "hanya",
        "cuma", "sekadar", "sekedar", "sampai", "sebelum", "sesudah", "lebih", "kurang", "lagi", "semua",
    )
)  # fmt: skip
"""Between a negation and a value, with these not the value is denied."""
_AND = frozenset(("and", "dan", "ya", "that's", "it's"))
_INSTEAD = "instead"
_LIGHT = frozenset(
    (
        "hari", "jam", "pukul", "tanggal", "tgl", "bulan", "deng", "ding", "harganya", "mean", "meant",
        "make", "got", "said", "told", "say", "bilang", "sebut", "tulis", "bentar", "sebentar", "tunggu",
        "hang", "hold", "moment", "tadi", "maksudnya", "maksudku", "benar", "bener", "yang", "melainkan",
        "now", "sekarang", "today", "instead", "fix", "typo",
    )
)  # fmt: skip
_FURTHER = frozenset(
    (
        "more", "extra", "additional", "another", "later", "left", "off", "ago", "early", "late", "lagi",
        "tambahan", "sisa",
    )
)  # fmt: skip
"""After a value these tell of an amount beside the one told before."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Where words begin that change a value told before, and what they put in its place."""

    first: int
    instead: PlacedValue
    denied: PlacedValue | None = None
    """The value that they call wrong, "not eight", where they name it."""
    negator: int | None = None
    """The word that does."""
    alone: bool = True
    """Whether they tell nothing but the value."""


def find_cues(reading: Reading) -> Iterator[Cue]:
    """Every cue in *reading*, the surest kinds first."""
    words = reading.words
    at = {one.first: one for one in reading.values}
    ending = {one.last: one for one in reading.values}
    if not DENYING.isdisjoint(words):
        yield from _denying(at, ending, reading)
    for first, last in (
        *find_taking_back(words),
        *find_phrases(FunctionKind.CHANGED_TO, words),
    ):
        instead = next((one for one in reading.values if last < one.last and first < one.first), None)
        near = instead is not None and instead.first <= last + _NUMBERS.correction_reach_words
        if instead is None or not near:
            instead = _value_after(last + 1, at, reading)
        if instead is None:
            continue
        beside = _is_beside(first, instead, ending, reading)
        if beside or not _counts_else(instead, reading):
            light = all(_is_light(n, reading) for n in range(last + 1, instead.first))
            yield Cue(first, instead, alone=light and (beside or _ends(instead, first, reading)))
    yield from _bare(at, ending, reading)
    if _INSTEAD in words:
        yield from _instead(ending, reading)


def _is_beside(first: int, instead: PlacedValue, ending: Mapping[int, PlacedValue], reading: Reading) -> bool:
    """Whether the value that is corrected comes right before the cue at *first*: 600, sorry, 640 toys."""
    before = first - 1
    while before > 0 and reading.words[before] in _STARTLED:
        before -= 1
    further = not _FURTHER.isdisjoint(reading.words[instead.last + 1 : instead.last + 2])
    return before in ending and not further and _may_replace(ending[before].value, instead.value)


def _bare(
    at: Mapping[int, PlacedValue], ending: Mapping[int, PlacedValue], reading: Reading
) -> Iterator[Cue]:
    """A value that is all that is told after a cue, "Sorry, April", or that follows on one of its kind."""
    for first, last in find_indexed(_PHRASES, reading.words):
        cue = " ".join(reading.words[first : last + 1])
        instead = _value_after(last + 1, at, reading)
        if instead is None:
            continue
        beside = _is_beside(first, instead, ending, reading) and _corrects(cue, last, instead, reading)
        begins = cue in _ANYWHERE or _begins(first, at, reading)
        if beside or (begins and _ends(instead, first, reading)):
            yield Cue(first, instead)


def _corrects(cue: str, last: int, instead: PlacedValue, reading: Reading) -> bool:
    """Whether *cue*, which ends at word *last*, does more than deny, or number, what follows."""
    if cue not in _SET_OFF or _is_set_off(last, reading):
        return True
    return cue != "bukan" and not is_bare(instead.value)


def _is_set_off(n: int, reading: Reading) -> bool:
    """Whether a pause follows the "no" at *n* that makes it tell of what came before: not that of "No. 5"."""
    gap = reading.gaps[n]
    if reading.words[n] == "no":
        return pauses(n, reading) and "." not in gap
    # At the end of a phrase "bukan" denies what begins the next, unless it stands alone.
    alone = not n or reading.unit_of[n - 1] != reading.unit_of[n]
    return pauses(n, reading) and (reading.words[n] != "bukan" or alone or bool(gap.strip()))


def _begins(n: int, at: Mapping[int, PlacedValue], reading: Reading) -> bool:
    """Whether the cue at *n* is set off from what is told: not that of "no £5 fee", "wait ten minutes"."""
    words = reading.words
    begin = n
    while begin and not pauses(begin - 1, reading):
        begin -= 1
        if not (_is_light(begin, reading) or words[begin] in _CUES):
            return False
    if words[n] not in _SET_OFF:
        return words[n : n + 2] != ("salah", "satu")
    if _is_set_off(n, reading):
        return True
    following = at.get(n + 1) or _named(n + 1, reading)
    if following is None or (n and words[n - 1] in _STARTLED):
        return True
    numbered = is_bare(following.value) or following.value.kind is ValueKind.DURATION
    return reading.unpunctuated and words[n] != "bukan" and not numbered and pauses(following.last, reading)


def _instead(ending: Mapping[int, PlacedValue], reading: Reading) -> Iterator[Cue]:
    """A sentence that tells nothing but a value "instead"."""
    for n, word in enumerate(reading.words):
        one = (ending.get(n - 1) or _named(n - 1, reading)) if n and word == _INSTEAD else None
        if one is None or reading.words[n + 1 : n + 2] == ("of",):
            continue
        begin = one.first
        while begin and not pauses(begin - 1, reading) and _is_light(begin - 1, reading):
            begin -= 1
        if begin and pauses(begin - 1, reading):
            yield Cue(begin, one)


def _denying(
    at: Mapping[int, PlacedValue], ending: Mapping[int, PlacedValue], reading: Reading
) -> Iterator[Cue]:
    """Nine, not eight; not eight but nine."""
    for n, word in enumerate(reading.words):
        # "Ninety, eh bukan, fifty" denies the ninety.
        startled = n and reading.words[n - 1] in _STARTLED
        if word not in DENYING or startled or _is_set_off(n, reading):
            continue
        denied = _value_after(n + 1, at, reading, but=_DENYING_MORE)
        if denied is None:
            continue
        after = _value_after(denied.last + 1, at, reading)
        if after is not None and not _may_replace(denied.value, after.value):
            after = None
        before = None if after and reading.words[denied.last + 1] in BUT else _told_before(n, ending, reading)
        if before is not None and _may_replace(denied.value, before.value):
            yield Cue(before.first, before, denied, n)
        elif after is not None:
            joined = reading.words[denied.last + 1] in BUT or not any(
                ends_sentence(word, reading) for word in range(denied.last, after.first)
            )
            if joined or _ends(after, n, reading):
                yield Cue(n, after, denied, n)


def _told_before(n: int, ending: Mapping[int, PlacedValue], reading: Reading) -> PlacedValue | None:
    """The value that word *n* follows on, with nothing told between."""
    end = n - 1
    while end >= 0 and end not in ending and reading.words[end] in _AND:
        end -= 1
    return ending.get(end) if end >= 0 and not has_end_mark(end, reading) else None


def _may_replace(denied: Value, told: Value) -> bool:
    return bool(amended(denied, told) or amended(told, denied))


def _value_after(
    n: int, at: Mapping[int, PlacedValue], reading: Reading, but: frozenset[str] = frozenset()
) -> PlacedValue | None:
    """The value that follows from word *n* on, with nothing told between."""
    ends = 0
    words = reading.words
    for position in range(n, min(n + _NUMBERS.correction_reach_words, len(words))):
        ends += position > 0 and ends_sentence(position - 1, reading)
        if position in at:
            one = at[position]
            return one if _FURTHER.isdisjoint(words[one.first : one.last + 1]) else None
        word = words[position]
        named = _named(position, reading)
        if named is not None and ends < 3:
            return named
        if (
            word in but
            or (_begins_news(position, reading) and not pauses(position, reading))
            or (word in DENYING and word not in _CUES)
            or not (_is_told(position, n - 1, reading) or word in _CUES)
        ):
            return None
    return None


def _begins_news(n: int, reading: Reading) -> bool:
    words = reading.words
    return words[n] in _NEW or " ".join(words[n : n + 2]) in _NEW


def _named(n: int, reading: Reading) -> PlacedValue | None:
    """The month or weekday at word *n* whose name, alone, is another word: May, March, minggu."""
    if n == len(reading.words):
        return None
    word, token = reading.words[n], reading.tokens[n]
    if word in ALSO_WORDS:
        date, kind = CalendarDate(month=MONTHS[word]), ValueKind.DATE
    elif word == SUNDAY_WORD:
        date, kind = CalendarDate(weekday=WEEKDAYS["ahad"]), ValueKind.WEEKDAY
    else:
        return None
    return PlacedValue(Value(kind, word, token.start, token.end, date=date), n, n)


def _ends(one: PlacedValue, first: int, reading: Reading) -> bool:
    """Whether after a value, told in words that begin at *first*, nothing is told that was not before."""
    n = one.last
    while not pauses(n, reading):
        n += 1
        word = reading.words[n]
        if word in _FURTHER or (word not in DENYING and not _is_told(n, first, reading)):
            return False
        if word in DENYING:
            return True
    return "?" not in reading.gaps[n]


def _is_told(n: int, first: int, reading: Reading) -> bool:
    """Whether word *n* tells nothing, or what was told before word *first*."""
    return _is_light(n, reading) or any(
        position < first for root in reading.roots[n] for position in reading.at_root[root]
    )


def _counts_else(one: PlacedValue, reading: Reading) -> bool:
    """Whether a bare number counts something that was not told of before it: moved to 40 Canal Street."""
    if not is_bare(one.value) or pauses(one.last, reading):
        return False
    return reading.words[one.last + 1] in _FURTHER or not _is_told(one.last + 1, one.first, reading)


def _is_light(n: int, reading: Reading) -> bool:
    return not reading.content[n] or reading.words[n] in _LIGHT
