"""Which words of a message it denies itself, and where the denial of a word begins."""

import re
from functools import lru_cache

from hookcheck.core.matching import pattern
from hookcheck.core.message import Concept, KeyMessage
from hookcheck.core.names.places import LOCATIVES
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.core.senses.stopping import is_never_stopped
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
# "Nggak usah bawa", "don't need to bring": what is negated comes after these.
LIGHT = frozenset(
    (
        "usah", "perlu", "boleh", "harus", "mau", "bisa", "dapat", "lagi", "need", "allowed", "have", "want",
        "harap",
        "got", "yet",
    )
)  # fmt: skip
_PLACING = frozenset(("in", "at", "on", "during", "from", "until", "di", "pada", "selama", "mulai", "sampai"))
SAYING_NONE = frozenset(
    (
        "bebas", "membebaskan", "gratis", "nol", "zero", "tolak", "cegah", "hindar", "hindari", "hapus",
        "lawan", "anti", "henti", "batal", "prevent", "refus", "reject", "scrap", "cancel", "avoid", "remov",
        "end", "against", "waiv", "abolish", "eradicate", "erad", "berantas", "putus", "tiada", "skip",
        "ditch", "clear", "acquit", "exonerat", "stop", "quit", "berhenti",
    )
)  # fmt: skip
"""Roots of what says there is none, or shall be none, of what follows: prevents falls, menghapus denda."""
FRAUD = frozenset(
    (
        "modus", "penipuan", "penipu", "menipu", "ditipu", "tertipu", "tipuan", "bodong", "mencatut",
        "catut", "gadungan", "scam", "scams", "scammer", "scammers", "fraud", "fraudsters", "phishing",
        "smishing", "counterfeit", "impostor", "impostors", "con", "bogus",
    )
)  # fmt: skip
"""Words for who pretends to be somebody else, and for what they do."""
_OFF = frozenset(("batal", "tiada", "urung", "cancel", "scrap", "axe", "abolish"))
_KEEPING = frozenset(("keep", "stay", "jauh", "jauhkan", "hindarkan"))
_AWAY = frozenset(("out", "away", "off", "dari"))
_FREE = frozenset(("gratis", "bebas"))
_VERB = re.compile(r"(ber|di|me[mnlrwy])\w{4,}")
_SHIELDING = frozenset(("protect", "shield", "exempt", "immun", "lindung", "hindar", "bebas"))
"""Roots of what keeps something from somebody: protects tenants from eviction, melindungi penyewa."""
_FROM = frozenset(("from", "against", "dari"))
_EXCEPTING = frozenset(("except", "excluding", "excludes", "kecuali", "selain"))
_DENYING_NOTHING_BEFORE = frozenset(("tanpa", "without", "jangan", "bukan", "no", "free", "don't"))
_REPLACING = frozenset(("instead", "rather", "bukannya", "ketimbang"))


def negator_before(position: int, searched: Searched) -> int:
    """Where the negation that covers the word at *position* begins; the word itself when none does."""
    sense = searched.sense
    if not sense.negated[position]:
        return position
    return max((first for first, last in sense.negators if last < position), default=position)


@lru_cache(maxsize=128)
def own_polarities(message: KeyMessage) -> tuple[bool | None, ...]:
    """Whether *message* itself negates each of its concepts; None where a video may do either."""
    own = read_message(message)
    return tuple(_polarity(concept, own) for concept in message.concepts)


def _polarity(concept: Concept, own: Searched) -> bool | None:
    words, sense = own.reading.words, own.sense
    needles = pattern(concept, concept.phrases[0]).words
    position = next((words.index(needle.text) for needle in needles if needle.text in words), None)
    if position is None:
        return False
    if is_excepted(position, own) or is_never_stopped(position, own.reading):
        return None
    if not sense.negated[position]:
        # "Ongkir tidak dipungut" and "tidak ada ongkir", "bebas ongkir" and "tanpa ongkir".
        content = [n for n in range(position) if own.reading.content[n]]
        begin = content[-2] if len(content) > 1 else 0
        # "Gratis selama arus mudik" says nothing against the rush itself.
        if not _PLACING.isdisjoint(words[begin:position]):
            begin = max(n + 1 for n in range(begin, position) if words[n] in _PLACING)
        at = own.reading.roots[begin : position + (len(needles) > 1)]
        none = not all(map(SAYING_NONE.isdisjoint, at))
        # "Bus gratis beroperasi", "bebas berkunjung": before a verb these deny nothing.
        none = none and not (_VERB.match(words[position]) and words[position - 1] in _FREE)
        either = (
            none
            or is_shielded_from(position, own)
            or is_denied_after(position, own)
            or _is_called_off(position, own)
            or _is_kept_away(position, own)
        )
        return None if either else False
    if _is_replaced(position, own):
        return False
    return True if follows_negator(concept, own) and not sense.either[position] else None


def is_excepted(position: int, own: Searched) -> bool:
    """Whether a message excepts the word at *position* itself: "except night buses"."""
    words, clause_of = own.reading.words, own.sense.clause_of
    return not _EXCEPTING.isdisjoint(words) and any(
        words[n] in _EXCEPTING and clause_of[n] == clause_of[position] for n in range(position)
    )


def is_shielded_from(position: int, own: Searched) -> bool:
    """Whether somebody is kept from the word at *position*: "protects tenants from eviction"."""
    reading = own.reading
    return reading.words[position - 1] in _FROM and any(
        not _SHIELDING.isdisjoint(reading.roots[n]) for n in range(position - 1)
    )


def denies_place_after(last: int, own: Searched, searched: Searched) -> bool:
    """Whether another place than the message's follows word *last*: only that is denied, "bukan di pasar"."""
    reading, clause_of = searched.reading, searched.sense.clause_of
    place = last + 2
    return (
        place < len(reading.words)
        and reading.words[last + 1] in LOCATIVES
        and clause_of[place] == clause_of[last]
        and reading.content[place]
        and own.reading.at_root.keys().isdisjoint(reading.roots[place])
    )


def is_denied_after(position: int, searched: Searched) -> bool:
    """Whether a negation follows that may be about the word at *position*: "parkirnya nggak ada"."""
    sense, unit_of = searched.sense, searched.reading.unit_of
    return bool(sense.negators) and any(
        0 < first - position <= _NUMBERS.denied_after_words
        and unit_of[first] == unit_of[position]
        and sense.clause_of[first] == sense.clause_of[position]
        and searched.reading.words[first] not in _DENYING_NOTHING_BEFORE
        for first, _ in sense.negators
    )


def _is_called_off(position: int, own: Searched) -> bool:
    """Whether what follows says that the word at *position* is not to be: "penerbangan batal" agrees with
    "nggak jadi terbang"."""
    clause_of, words = own.sense.clause_of, own.reading.words
    if _OFF.isdisjoint(own.reading.at_root) and "off" not in words:
        return False
    return any(
        not _OFF.isdisjoint(own.reading.roots[n]) or words[n - 1 : n + 1] == ("called", "off")
        for n in range(position + 1, len(clause_of))
        if clause_of[n] == clause_of[position]
    )


def _is_kept_away(position: int, own: Searched) -> bool:
    """Whether the word at *position* is to be kept from somewhere: "keep screens out of the bedroom"."""
    reading, clause_of = own.reading, own.sense.clause_of
    if _KEEPING.isdisjoint(reading.at_root):
        return False
    here = [n for n, clause in enumerate(clause_of) if clause == clause_of[position]]
    return any(not _KEEPING.isdisjoint(reading.roots[n]) for n in here if n < position) and any(
        reading.words[n] in _AWAY for n in here if n > position
    )


def follows_negator(concept: Concept, own: Searched) -> bool:
    """Whether the message negates the concept itself, not a word that stands before it."""
    words = own.reading.words
    needles = pattern(concept, concept.phrases[0]).words
    position = words.index(needles[0].text) if needles and needles[0].text in words else 0
    between = range(_last_of_negator(position, own) + 1, position)
    # "Flash is banned in the textile rooms" negates no rooms.
    return not any(
        (own.reading.content[n] and words[n] not in LIGHT) or words[n] in _PLACING for n in between
    )


def _last_of_negator(position: int, own: Searched) -> int:
    return max((last for _, last in own.sense.negators if last < position), default=position)


def _is_replaced(position: int, own: Searched) -> bool:
    """Whether a word is negated only as what something else replaces: monthly instead of yearly."""
    first = negator_before(position, own)
    return own.reading.tokens[first].text in _REPLACING
