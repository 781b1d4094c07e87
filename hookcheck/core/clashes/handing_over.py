"""Whether the one to whom a message gives an office is told to leave it, or to hand it over."""

from collections.abc import Sequence
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_OFFICE = frozenset(
    (
        "new", "leads", "becomes", "heads", "runs", "chairs", "next", "takes", "appointed",
        "elected", "named",
        "baru", "menjadi", "jadi", "memimpin", "dilantik", "terpilih", "ditunjuk",
    )
)  # fmt: skip
"""Words by which a message gives an office."""
_LEAVING = index_phrases(
    (
        "hands over", "handing over", "handed over", "is stepping aside", "steps aside", "stepping aside",
        "stepping down", "steps down", "stepped down", "makes way for", "making way for", "made way for",
        "is leaving", "leaves the", "leaves", "is retiring", "retires", "retired", "bows out", "passes on",
        "passing on", "passed on", "resigns", "resigned", "menyerahkan jabatan", "menyerahkan tongkat",
        "serah terima ke", "menyerahkan kunci", "mundur", "lengser", "pensiun", "pamit", "digantikan",
    )
)  # fmt: skip
_OUTGOING = frozenset(("outgoing", "former", "old", "ex", "departing", "previous", "mantan", "eks"))
_BETWEEN = frozenset(("is", "was", "has", "just", "now", "finally", "resmi", "sudah", "akan", "then", "and"))


def find_handed_over(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and its own person hands the office over or leaves it."""
    person = _in_office(message)
    if person is None or rest_told(message, finds, person) < _NUMBERS.planned_share:
        return ()
    clashes: list[Clash] = []
    for one in searched:
        reading, sense = one.reading, one.sense
        leaving = dict(find_indexed(_LEAVING, reading.words))
        for find in finds:
            if find.concept != person or find.channel is not one.channel or find.negated or find.asked:
                continue
            after = find.last + 1
            while after < len(reading.words) and reading.words[after] in _BETWEEN and after not in leaving:
                after += 1
            if after in leaving and not (sense.negated[after] or sense.asked[after]):
                clashes.append(clash_at(person, find.first, leaving[after], ClashKind.ANOTHER, one))
            elif find.first and reading.words[find.first - 1] in _OUTGOING:
                clashes.append(clash_at(person, find.first - 1, find.last, ClashKind.ANOTHER, one))
    return tuple(clashes)


@lru_cache(maxsize=128)
def _in_office(message: KeyMessage) -> int | None:
    """The first name of *message* when it gives an office to somebody, and tells of no leaving itself."""
    own = read_message(message)
    words, places = own.reading.words, concept_words(message)
    if _OFFICE.isdisjoint(words) or own.sense.negators or any(find_indexed(_LEAVING, words)):
        return None
    names = [n for n, concept in enumerate(message.concepts) if concept.kind is ConceptKind.NAME]
    if not names or not places[names[0]] or not _OUTGOING.isdisjoint(words):
        return None
    # "Leads", or "is the new head", comes after; "the new tram to Holt" is about no person.
    after = words[places[names[0]][-1] + 1 : places[names[0]][-1] + 4]
    return None if _OFFICE.isdisjoint(after) else names[0]
