"""Whether a video leaves out the very ones to whom a message grants something."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told, words_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched, clause_around, concept_at, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span, find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_STATES = frozenset(
    (
        "free", "open", "opens", "reopens", "reopened", "available", "half-price", "off", "discount", "back",
        "gratis", "buka", "dibuka", "terbuka", "bebas", "diskon", "berlaku", "tersedia", "potongan",
    )
)  # fmt: skip
"""What is granted, before the word for whom."""
_FOR = frozenset(("to", "for", "untuk", "buat", "bagi"))
_GETTING = frozenset(
    (
        "get", "gets", "can", "may", "receive", "receives", "go", "travel", "ride", "enter", "swim", "eat",
        "dapat", "dapet", "boleh", "bisa", "kebagian", "terima", "menerima", "mendapat",
    )
)  # fmt: skip
"""Verbs after the word for whom."""
_NOT = ("nggak", "gak", "ga", "tidak", "belum", "enggak")
_REFUSED = index_phrases(
    (
        "not let in", "aren't let in", "still not", "still can't", "still cannot", "still pay",
        "still paying", "still on full price", "told to wait",  "still have to pay", "pay full",
        "pay as normal", "pay as usual", "pay as before", "not included",
        "aren't included", "isn't included", "don't count", "doesn't count", "miss out", "misses out",
        "no such luck", "no luck", "not so lucky", "get nothing", "gets nothing", "are not covered",
        "aren't covered", "isn't covered", "not covered", "are excluded", "is excluded", "turned away",
        "are turned away", "still banned", "are still banned", "still shut out", "stay out", "left out",
        "are left out", "have to stay out", "tetap bayar", "masih bayar", "tetap harus bayar",
        "masih harus bayar", "bayar normal", "bayar penuh", "tetap dilarang", "masih dilarang", "gigit jari",
        "tetap kena", "dikecualikan", "harus muter", "tetap harus muter", "masih harus muter",
        "harus putar balik",
        "masih disuruh muter", "still have to", "still has to",
        *(f"{no} {verb}" for no in _NOT for verb in (
            "termasuk", "ikut", "dapat", "dapet", "kebagian", "boleh", "bisa", "berlaku", "masuk hitungan",
        )),
    )
)  # fmt: skip
"""How those are told of who are left out."""
_OFF_LIST = index_phrases(
    (
        "isn't on the list", "not on the list", "isn't one of them", "is not one of them", "isn't included",
        "not included", "is left out", "got left out", "misses out", "no such luck", "didn't make the list",
        "nggak masuk daftar", "tidak masuk daftar", "nggak termasuk", "tidak termasuk", "nggak kebagian",
        "belum kebagian", "gigit jari",
    )
)  # fmt: skip
"""How a place or somebody by name is."""
_SHUT = frozenset(("ditutup", "tutup", "closed", "shut", "closes"))
"""What is barred, before the word for whom."""
_ADMITTED = index_phrases(
    (
        "masih boleh", "tetap boleh", "masih bisa lewat", "tetap bisa lewat", "masih bisa masuk",
        "tetap bisa masuk", "bebas lewat", "boleh lewat", "boleh masuk", "tetap lewat", "masih lewat",
        "tetap jalan", "dikecualikan", "still allowed", "are still let", "can still", "are exempt",
        "still go through", "still get through",
    )
)  # fmt: skip
"""How those are told of who get in all the same."""
_DENIED_AT_END = re.compile(r"\b(?:(?:is|are|was|were|do|does|did|will|can|has|have) not|\w+n't)$")
"""How the sentence ends that denies of some what was told of others: "pensioners are not"."""
_OTHERS = frozenset(
    (
        "without", "who", "non", "other", "yang", "tanpa", "selain", "bukan", "lain", "if", "kalau", "except",
        "kecuali",
    )
)  # fmt: skip
"""Words by which it is some others, or some of them, who are left out."""


def find_left_out(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and those it is granted to are left out: "lorries still pay"."""
    granted = _granted(message)
    clashes: list[Clash] = []
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    # Whoever or whatever it begins with is told something of.
    for concept in dict.fromkeys((*granted, *_subject(message))):
        if rest_told(message, good, concept) < _NUMBERS.leave_share:
            continue
        for one in searched:
            whom = [find for find in good if find.concept == concept and find.channel is one.channel]
            clashes.extend(
                clash_at(concept, first, last, ClashKind.ANOTHER, one)
                for first, last in _denied_at_end(whom, good, one)
            )
            if concept not in granted:
                continue
            clashes.extend(
                clash_at(concept, first, last, ClashKind.ANOTHER, one)
                for first, last in _left_out(
                    whom, good, message, one, named=message.concepts[concept].kind is ConceptKind.NAME
                )
            )
    return tuple(clashes)


def _left_out(
    whom: Sequence[Find], good: Sequence[Find], message: KeyMessage, searched: Searched, *, named: bool
) -> Iterator[Span]:
    """From the word for whom it is granted to the end of what leaves them out."""
    if not whom:
        return
    reading, sense = searched.reading, searched.sense
    own = read_message(message).reading
    told = words_told(find for find in good if find.channel is searched.channel)
    told |= {n for one in reading.values for n in range(one.first, one.last + 1)}
    barred = not _SHUT.isdisjoint(own.words)
    for first, last in find_indexed(_OFF_LIST if named else _ADMITTED if barred else _REFUSED, reading.words):
        inside = range(first, last + 1)
        own_word = any(
            reading.content[n] and not own.at_root.keys().isdisjoint(reading.roots[n]) for n in inside
        )
        if own_word or sense.asked[first] or sense.outdated[first] or sense.denied[first]:
            continue
        near = [find for find in whom if 0 < first - find.last <= _NUMBERS.left_out_reach_words]
        for find in near[-1:]:
            between = range(find.last + 1, first)
            plain = sum(reading.content[n] and n not in told for n in between) == 0
            before = reading.words[max(find.first - 2, 0) : find.first]
            others = {*before, *(reading.words[n] for n in between)}
            apart = before[-2:] in (("everyone", "but"), ("all", "but"))
            if plain and not apart and _OTHERS.isdisjoint(others):
                yield find.first, last


def _denied_at_end(whom: Sequence[Find], good: Sequence[Find], searched: Searched) -> Iterator[Span]:
    """Where a clause tells nothing of the message but those, and ends with a denial, after it was told."""
    words, content = searched.reading.words, searched.reading.content
    text = " ".join(words) if whom else ""
    if not ("not" in text or "n't" in text):
        return
    for find in whom:
        first, last = clause_around(find.first, find.last, searched)
        if not _DENIED_AT_END.search(" ".join(words[find.last + 1 : last + 1])) or searched.sense.asked[last]:
            continue
        inside = {one.concept for one in good if one.channel is find.channel and first <= one.first <= last}
        before = range(first, find.first)
        if (
            inside == {find.concept}
            and not any(content[n] for n in before)
            and _OTHERS.isdisjoint(words[n] for n in before)
        ):
            yield find.first, last


@lru_cache(maxsize=128)
def _granted(message: KeyMessage) -> tuple[int, ...]:
    """The concepts of *message* for those to whom it grants something, or is closed."""
    own = read_message(message)
    words = own.reading.words
    if own.sense.negators or any(own.sense.asked):
        return ()
    at = {
        n: number
        for number, places in enumerate(concept_words(message))
        if message.concepts[number].kind is ConceptKind.THING
        for n in places
    }
    granted = [n for n, concept in enumerate(message.concepts) if n and concept.kind is ConceptKind.NAME]
    for n, word in enumerate(words):
        if word in _FOR and not (_STATES | _SHUT).isdisjoint(words[:n]):
            after = n + 1
            while after < len(words) and not own.reading.content[after]:
                after += 1
            while after in at:
                granted.append(at[after])
                after += 1
        elif word in _GETTING and n - 1 in at and n <= _NUMBERS.left_out_subject_words:
            granted.append(at[n - 1])
    return tuple(dict.fromkeys(granted))


@lru_cache(maxsize=128)
def _subject(message: KeyMessage) -> tuple[int, ...]:
    """The concepts that *message* begins with; none where it denies something."""
    own, at = read_message(message), concept_at(message)
    begin = next((n for n, content in enumerate(own.reading.content) if content), 0)
    run = itertools.takewhile(at.__contains__, itertools.count(begin))
    return () if own.sense.negators else tuple(dict.fromkeys(at[n] for n in run))
