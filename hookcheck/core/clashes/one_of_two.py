"""Whether a video tells of one alone what a message tells of two: "students do, pensioners do not"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.clashes.scope import NOT
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told, words_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import AND, OBJECTS
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span, index_phrases, phrase_at
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ONLY = frozenset(("only", "just", "hanya", "cuma", "cuman", "khusus"))
_WITHOUT = index_phrases(
    (
        "except", "except for", "unlike", "not", "sorry", "instead of", "rather than", "minus", "excluding",
        "kecuali", "bukan", "maaf", "beda sama", "beda dengan", "berbeda dengan", "nggak termasuk",
        "tidak termasuk", "not for", "but not", "bukan buat", "bukan untuk",
    )
)  # fmt: skip
"""Words before the one that is left out."""
_NO = (
    "do not", "don't", "does not", "doesn't", "did not", "didn't", "will not", "won't", "are not", "aren't",
    "is not", "isn't", "was not", "wasn't", "were not", "weren't", "cannot", "can't", "nggak", "gak", "ga",
    "tidak", "enggak", "belum",
)  # fmt: skip
_REFUSED = index_phrases(_NO)
"""Right after it, at the end of what is told of it."""
_OUT = index_phrases(
    (
        "is exempt", "are exempt", "were exempt", "is left out", "are left out", "got left out",
        "is excluded", "are excluded", "will have to wait", "have to wait", "has to wait", "must wait",
        "must still wait", "miss out", "misses out", "get nothing", "gets nothing", "stay as they are",
        "menyusul", "nyusul", "dikecualikan", "gigit jari", "nanti dulu", "nunggu dulu",
        *(f"{no} {rest}" for no in _NO for rest in (
            "part of it", "part of this", "included", "covered", "eligible", "ikut", "termasuk", "dapat",
            "dapet", "kebagian", "masuk hitungan",
        )),
    )
)  # fmt: skip
"""How one is told to be left out."""
_STILL = frozenset(("still", "though", "unfortunately", "sadly", "masih", "sayangnya", "malah", "sendiri"))
_TAGS = frozenset(("though", "yet", "ya", "kok", "sih", "lho", "dulu", "sadly", "anymore", "dong"))
_BOTH = index_phrases(("not both", "bukan dua-duanya", "nggak dua-duanya", "bukan keduanya"))
_FOR = frozenset(("for", "untuk", "buat", "bagi"))
_OR = frozenset(("or", "atau"))


def find_one_of_two(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where one of two that *message* names together is told to be left out, or the other one alone."""
    pair = _pair(message)
    if pair is None:
        return
    good = [find for find in finds if find.similarity >= _NUMBERS.captured and not find.asked]
    for left, kept in (pair, pair[::-1]):
        if rest_told(message, good, left) < _NUMBERS.leave_share:
            continue
        mine = [find for find in good if find.concept == left and find.why != "suggestion"]
        others = [find for find in good if find.concept == kept]
        by_channel = {one.channel: one for one in searched}
        told = {one.channel: words_told(f for f in good if f.channel is one.channel) for one in searched}
        out = [(find, _left_out(find, told[find.channel], by_channel[find.channel])) for find in mine]
        if out and others and all(span is not None for _, span in out):
            for find, span in out:
                if span is not None:
                    yield clash_at(left, *span, ClashKind.SCOPE, by_channel[find.channel])
        elif not mine:
            for find in others:
                words = by_channel[find.channel].reading.words
                lead = _lead(find.first, by_channel[find.channel])
                only = words[lead] in _ONLY and words[max(lead - 1, 0)] not in NOT
                if only or "doang" in words[find.last + 1 : find.last + 2]:
                    yield clash_at(left, lead, find.last, ClashKind.SCOPE, by_channel[find.channel])


@lru_cache(maxsize=128)
def _pair(message: KeyMessage) -> tuple[int, int] | None:
    """The concepts right before and after the "and" of *message*, where it names no third."""
    own = read_message(message)
    words = own.reading.words
    joints = [n for n, word in enumerate(words) if word in AND]
    if len(joints) != 1 or own.sense.negators or not _ONLY.isdisjoint(words) or "between" in words:
        return None
    at = {
        n: number
        for number, places in enumerate(concept_words(message))
        if message.concepts[number].kind in (ConceptKind.NAME, ConceptKind.THING)
        for n in places
    }
    after = joints[0] + 1
    while after < len(words) and words[after] in OBJECTS:
        after += 1
    first, second = at.get(joints[0] - 1), at.get(after)
    return None if first is None or second is None or first == second else (first, second)


def _lead(first: int, searched: Searched) -> int:
    """Where the word stands that leads in what begins at *first*."""
    lead = first - 1
    while lead > 0 and (searched.reading.words[lead] in OBJECTS or searched.reading.words[lead] in _FOR):
        lead -= 1
    return max(lead, 0)


def _left_out(find: Find, told: set[int], searched: Searched) -> Span | None:
    """From the first to the last word that tell *find* to be left out."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    for lead in range(max(_lead(find.first, searched) - 1, 0), find.first):
        end = phrase_at(lead, _WITHOUT, words)
        between = words[end + 1 : find.first] if end is not None else ()
        if (
            end is not None
            and end < find.first
            and _ONLY.isdisjoint(between)
            and not any(reading.content[end + 1 : find.first])
        ):
            return lead, find.last
    after = find.last + 1
    if after in told and reading.unit_of[after] == reading.unit_of[find.last]:
        # Of "kolam renang" the pool alone stands beside "and".
        after += 1
    while after < len(words) and words[after] in _STILL:
        after += 1
    out = phrase_at(after, _OUT, words)
    if out is not None and not sense.asked[after]:
        return find.first, out
    refused = phrase_at(after, _REFUSED, words)
    if refused is not None and _ends(refused, searched):
        return find.first, refused
    return None if (both := _not_both(find, searched)) is None else both


def _ends(last: int, searched: Searched) -> bool:
    """Whether nothing more is told after the word at *last*, in its sentence or phrase."""
    reading = searched.reading
    n = last + 1
    while n < len(reading.words) and reading.words[n] in _TAGS:
        n += 1
    return (
        n >= len(reading.words)
        or searched.sense.sentence_of[n] != searched.sense.sentence_of[last]
        or reading.unit_of[n] != reading.unit_of[last]
    )


def _not_both(find: Find, searched: Searched) -> Span | None:
    """Where two are told as a choice: "A or B, but not both"."""
    words = searched.reading.words
    if not _OR.isdisjoint(words[max(find.first - 2, 0) : find.last + 2]):
        for n in range(find.last + 1, min(find.last + _NUMBERS.rest_scope_words, len(words))):
            end = phrase_at(n, _BOTH, words)
            if end is not None:
                return find.first, end
    return None
