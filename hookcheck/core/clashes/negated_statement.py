"""Whether a video says the very statement of a message with a "not" in it."""

from collections.abc import Iterator, Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.needing import denied_without
from hookcheck.core.senses.negation import denying
from hookcheck.core.senses.polarity import denies_place_after, is_excepted, is_shielded_from
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_UNTIL = frozenset(("until", "till", "before", "unless", "yet", "sampai", "sebelum", "hingga", "kecuali"))
"""After a negation these tell what is so: "the sale isn't over until Sunday"."""
_JUST = frozenset(("only", "just", "hanya", "cuma", "cuman"))
"""So do these, unless the message has them: "it doesn't show any, just the film"."""
_PRONOUNS = frozenset(("it", "they", "he", "she", "this", "that", "ini", "itu", "dia", "mereka"))
_HELPING = frozenset(("will", "would", "can", "could", "do", "does", "did", "is", "are", "was", "were"))
_TAGS = frozenset(("it", "they", "he", "she", "we", "you"))
"""Right after a negation: "that's three years, isn't it?"."""
_LIFTED = frozenset(("lifted", "lifts", "lift", "ends", "ended", "scrapped", "over", "dicabut", "mencabut"))
"""In a message these tell that a ban is no more."""
_MAKING = frozenset(
    (
        "make", "makes", "making", "made", "help", "helps", "helping", "let", "lets", "bikin",
        "ngebikin", "membuat", "bantu", "membantu", "ngebantu", "menolong",
    )
)  # fmt: skip
"""Who does these to somebody does what comes after: "it doesn't make you lose weight"."""
_OF_ORDERS = frozenset(("jangan", "jgn", "no", "nobody", "nothing", "none", "nowhere", "neither", "nor"))


def find_negated_statements(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where a negation stands amid the words of *message*, in one clause, and nowhere else is it told."""
    own = read_message(message)
    if denying(own.reading.words) or own.sense.denials:
        return
    kept_from = {
        n
        for n, places in enumerate(concept_words(message))
        if any(is_shielded_from(place, own) or is_excepted(place, own) for place in places)
    }
    bans = any(find_phrases(FunctionKind.PROHIBITION, own.reading.words))
    bans = bans and _LIFTED.isdisjoint(own.reading.words)
    so = _UNTIL | _JUST.difference(own.reading.words)
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    for one in searched:
        here = [find for find in good if find.channel is one.channel]
        for first, last in denying(one.reading.words):
            if _begins_with_who(first, one):
                # "Yang belum, segera urus".
                continue
            if (first, last) not in one.sense.negators or one.sense.asked[first] or one.sense.either[first]:
                continue
            clause = one.sense.clause_of[last]
            inside = [find for find in here if one.sense.clause_of[find.first] == clause]
            ahead = [find for find in inside if find.last < first]
            before = {find.concept for find in ahead}
            if not before and first and _word_before(first, one.reading.words) in _PRONOUNS:
                # "Petrol? Nope. It won't become more expensive."
                before = {find.concept for find in here if find.last < first}
            after = [find for find in inside if find.first > last]
            denied = {find.concept for find in after}
            end = max((find.last for find in after), default=last)
            begin = max((find.last for find in ahead), default=first - 1)
            nearest = min((find.first for find in after), default=last)
            if (
                not before
                or not denied
                or _others(begin, first, own, one) > _NUMBERS.negated_statement_words
                or _others(last + (one.reading.words[last + 1] in _MAKING), nearest, own, one)
                or any(begin <= none_last and none_first <= end for none_first, none_last in one.sense.none)
            ):
                continue
            if any(denies_place_after(find.last, own, one) for find in after if find.first == nearest):
                continue
            if first in denied_without(own, one):
                continue
            if bans and not _tells_ban(last + 1, end, one):
                # "There aren't any plastic bags" agrees with who bans them, "it isn't banning them" does not.
                continue
            # "They can't be evicted" agrees with who protects them from it.
            if any(find.concept in kept_from for find in after if find.first == nearest):
                continue
            if any(find.first <= first <= find.last or find.why == "opposite" for find in inside):
                continue
            if (
                one.reading.words[last + 1] in _TAGS
                or " ".join(one.reading.words[first : last + 1]) in _OF_ORDERS
                or not so.isdisjoint(one.reading.words[last + 1 : end + 1])
            ):
                continue
            elsewhere = {
                find.concept for find in good if find not in inside and not (find.asked or find.outdated)
            }
            told = sum(message.concepts[n].weight for n in before | denied)
            if told >= _NUMBERS.negated_statement_share and not denied & elsewhere:
                yield clash_at(None, first, end, ClashKind.POLARITY, one)


def _tells_ban(first: int, last: int, searched: Searched) -> bool:
    """Whether the words from *first* to *last* tell of a ban, which is what a negation before them denies."""
    return any(
        first <= begin <= last for begin, _ in find_phrases(FunctionKind.PROHIBITION, searched.reading.words)
    )


def _begins_with_who(first: int, searched: Searched) -> bool:
    """Whether a phrase begins by telling of those who do not."""
    reading, who = searched.reading, first - 1
    return (
        who >= 0
        and reading.words[who] == "yang"
        and reading.unit_of[who] == reading.unit_of[first]
        and (who == 0 or reading.unit_of[who - 1] != reading.unit_of[who])
    )


def _word_before(first: int, words: Sequence[str]) -> str:
    """The word before a negation and its verb: "he will not"."""
    before = first - 1
    return words[before - 1] if before and words[before] in _HELPING else words[before]


def _others(first: int, last: int, own: Searched, searched: Searched) -> int:
    """How many words between two carry something that the message does not."""
    reading = searched.reading
    return sum(
        reading.content[n] and own.reading.at_root.keys().isdisjoint(reading.roots[n])
        for n in range(first + 1, last)
    )
