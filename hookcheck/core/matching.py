"""Comparing words that people said or showed with words that an editor wrote."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from hookcheck.core.lexicon import NameWord, function_words, name_words
from hookcheck.core.message import Concept, ConceptKind, KeyMessage, specificity
from hookcheck.core.names.name_kinds import is_left_out
from hookcheck.core.readings.addresses import address_parts, find_address
from hookcheck.core.readings.misheard import find_slips
from hookcheck.core.readings.needle import Hit, Needle
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.suggesting import find_suggestions
from hookcheck.core.values import Value, find_values
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.meanings import PARTICLES, conveys, find_meanings
from hookcheck.core.wording.sounds import as_said, spelt_out
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import fold, squeeze, tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_DEMONYM_ENDINGS = ("ian", "an", "n", "i")
_NEW = frozenset(("new", "baru"))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A concept's wording, ready to be looked for."""

    kind: ConceptKind
    whole: Needle
    """The wording as a whole: one meaning, one squeezed spelling. By this, by no word of a set phrase alone,
    opposites are looked for."""
    words: tuple[Needle, ...]
    values: tuple[Value, ...]
    """None of a name or a plain word."""


def told_meanings(concept: Concept) -> frozenset[str]:
    """The meanings of *concept* that something may be the opposite of."""
    return pattern(concept, concept.phrases[0]).whole.meanings


@lru_cache(maxsize=64)
def pattern(concept: Concept, wording: str) -> Pattern:
    """What to look for when *wording* stands for *concept*."""
    return _pattern(concept.kind, wording, concept.value)


@lru_cache(maxsize=8192)
def _pattern(kind: ConceptKind, wording: str, value: Value | None) -> Pattern:
    """The same for all messages with that word, whatever it weighs in them."""
    whole, words = _needles(kind, wording)
    if value:
        values: tuple[Value, ...] = (value,)
    else:
        values = () if kind in (ConceptKind.NAME, ConceptKind.THING) else find_values(wording)
    return Pattern(kind, whole, words, values)


# A value is another one wherever else it stands in a message; its words are the same.
@lru_cache(maxsize=8192)
def _needles(kind: ConceptKind, wording: str) -> tuple[Needle, tuple[Needle, ...]]:
    """*wording* as a whole, and those of its words that carry something."""
    tokens = tokenise(wording)
    small, titles = function_words(), name_words(NameWord.TITLE)
    is_name = kind in (ConceptKind.NAME, ConceptKind.PHRASE)
    spans = find_meanings([token.text for token in tokens], [roots(token.text) for token in tokens])
    content = [token for token in tokens if token.text not in small] or list(tokens)
    # An alun-alun is one square.
    content = [one for n, one in enumerate(content) if not n or one.text != content[n - 1].text]
    if len(tokens) == 2 and tokens[1].text in PARTICLES:
        # "Sign up" is more than "sign".
        content = list(tokens)
    names = [token.text for token in content] if kind is ConceptKind.NAME else []
    new = kind is ConceptKind.THING and len(content) == 2
    heaviest = max(specificity(token.text) for token in content)
    words = tuple(
        Needle(
            token.text,
            # "New customers" is told by no customers.
            (heaviest if new and token.text in _NEW else specificity(token.text))
            * (_NUMBERS.left_out_share if is_left_out(token.text, names) else 1.0),
            roots(token.text) | (_of_country(token.text) if names else frozenset()),
            frozenset(span.key for span in spans if span.first == span.last and tokens[span.first] is token),
            squeeze(token.text),
            tuple(map(squeeze, spelt_out(wording[token.start : token.end]))),
            as_said(token.text),
            is_name,
            _is_coded(token.text),
            zipf(token.text) >= _NUMBERS.dictionary_zipf,
        )
        for token in content
    )
    if len(words) == 1:
        # It is looked for as it is.
        return words[0], words
    whole_keys = frozenset(span.key for span in spans if span.first == 0 and span.last == len(tokens) - 1)
    together = fold(wording)
    whole = Needle(
        together,
        sum(word.weight for word in words),
        frozenset((together,)),
        whole_keys,
        squeeze(wording),
        (),
        "".join(as_said(token.text) for token in tokens if token.text not in titles),
        is_name,
        _is_coded(together),
        all(word.known for word in words),
    )
    return whole, words


def _is_coded(text: str) -> bool:
    return any(map(str.isdigit, text))


@lru_cache(maxsize=4096)
def _of_country(name: str) -> frozenset[str]:
    """The country of a folded *name* for what comes from there, or what comes from it: Ghanaian, Ghana."""
    stems = (name.removesuffix(ending) for ending in _DEMONYM_ENDINGS if name.endswith(ending))
    countries = {stem for stem in stems if len(stem) >= _NUMBERS.shortest_country_letters}
    people = {name + ending for ending in _DEMONYM_ENDINGS}
    return frozenset(countries | people)


def find_needle(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Every place where *reading* says *needle*."""
    if address_parts(needle.text):
        yield from find_address(needle.text, reading)
        return
    for root in needle.roots:
        for position in reading.at_root.get(root, ()):
            same = reading.tokens[position].text == needle.text
            yield Hit(
                position,
                position,
                _NUMBERS.same_word if same else _NUMBERS.same_stem,
                "" if same else "inflection",
            )
    for joined in (needle.squeezed, *needle.letters):
        for first, last in reading.at_join(joined):
            if not (needle.coded and _cuts_value(last, reading)):
                yield Hit(first, last, _NUMBERS.joined, "spelling")
    conveyed = needle.conveyed
    if not conveyed.isdisjoint(reading.conveyed):
        for n in sorted({n for key in conveyed & reading.conveyed for n in reading.conveying[key]}):
            span = reading.meanings[n]
            if span.key in needle.meanings:
                yield Hit(span.first, span.last, _NUMBERS.same_meaning, "meaning")
            elif not needle.meanings.isdisjoint(conveys(span.key)):
                yield Hit(span.first, span.last, _NUMBERS.narrower, "narrower")
            elif span.key in conveyed:
                yield Hit(span.first, span.last, _NUMBERS.broader, "broader")
    said = not needle.roots.isdisjoint(reading.at_root)
    if not (needle.is_name or said):
        for first, last in find_suggestions(needle.meanings, needle.roots, reading):
            yield Hit(first, last, _NUMBERS.suggested, "suggestion")
    # Also where a name is found elsewhere: a slip may come earlier than the right spelling.
    if needle.is_name or not said:
        yield from find_slips(needle, reading)


def _cuts_value(position: int, reading: Reading) -> bool:
    """Whether a value goes on after the word at *position*: no code ends in the 20 of "20 percent"."""
    return any(one.first <= position < one.last for one in reading.values)


def find_joined(message: KeyMessage, reading: Reading) -> Mapping[int, Sequence[Hit]]:
    """For concepts that follow each other in *message*, where one word says both: hayfever for hay fever."""
    hits: dict[int, list[Hit]] = {}
    for number, pair in enumerate(pairwise(message.concepts)):
        one, other = pair[0].name, pair[1].name
        if pair[0].kind is not ConceptKind.THING or pair[1].kind is not ConceptKind.THING:
            continue
        if " " in one + other:
            continue
        if f"{one} {other}" not in message.text and f"{one}-{other}" not in message.text:
            continue
        begins, together = fold(one), fold(one + other)
        # Few words are worth the stemming.
        alike = [n for n, word in enumerate(reading.words) if word.startswith(begins) and word != begins]
        inflected = [(n, n) for n in alike if not roots(together).isdisjoint(reading.roots[n])]
        for first, last in (*inflected, *reading.at_join(squeeze(together))):
            hit = Hit(first, last, _NUMBERS.joined, "spelling")
            hits.setdefault(number, []).append(hit)
            hits.setdefault(number + 1, []).append(hit)
    return hits


def find_opposites(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Where *reading* says the opposite of *needle*."""
    against = needle.opposed
    for span in () if against.isdisjoint(reading.conveyed) else reading.meanings:
        if not against.isdisjoint(conveys(span.key)):
            yield Hit(span.first, span.last, _NUMBERS.same_meaning, "opposite")


def find_excluded(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Where *reading* says what would leave no room for *needle* in the same place: amber for yellow."""
    against = needle.excluded
    for span in () if against.isdisjoint(reading.conveyed) else reading.meanings:
        if span.key in against:
            yield Hit(span.first, span.last, _NUMBERS.same_meaning, "opposite")
