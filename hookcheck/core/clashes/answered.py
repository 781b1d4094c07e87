"""Whether a video tells a message only as what somebody says, and then says something else itself."""

import re
from collections.abc import Iterator, Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told, words_told
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.framing import Frame, find_denying
from hookcheck.core.senses.polarity import negator_before
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_AGREEING = re.compile(
    r"((and|so|well|turns out|guess what|ternyata|memang|emang|dan|itu|kabar itu|faktanya) )*"
    r"((it|that|this|they|he|she|you|i)('s|'re|'m| is| are| was| were) )?(all |so |absolutely |quite )?"
    r"(true|right|correct|confirmed|official|yes|yep|yeah|yup|indeed|benar|betul|bener|beneran|iya|memang|emang|terbukti)\b"
)
"""How an answer begins that vouches for what was said."""
_RUMOURED = frozenset(
    (
        "rumour", "rumor", "gossip", "story", "myth", "supposedly", "allegedly", "don't", "kabar", "kabarnya",
        "gosip", "gosipnya", "isu", "isunya", "rumornya", "konon", "tuduhan", "tudingan", "klaim",
        "beredar", "viral",
    )
)  # fmt: skip
"""Words of a claim that nobody vouches for, so that whatever else is said after it answers it."""
_STATING = frozenset(("that's", "it's", "he's", "she's", "is", "are", "was", "were"))
"""Words by which something else is claimed before a message is told."""


def find_answered(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """What a channel says after it has told *message* as a claim, unless it tells it again."""
    if not any(one.sense.claims for one in searched) or read_message(message).sense.claims:
        return
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    for one in searched:
        here = [find for find in good if find.channel is one.channel]
        for claim in one.sense.claims:
            last = _end_of_claim(claim, message, here, one)
            if last is None:
                continue
            after = [find for find in here if find.first > last]
            again = [find for find in after if find.outright]
            # Or a video tells the opposite itself: "It's safe."
            rumoured = not _RUMOURED.isdisjoint(one.reading.words[claim.first : claim.last + 1]) or any(
                find.negated and not (find.loose or find.asked) for find in after
            )
            answer = _answer_after(last, one, rumoured=rumoured)
            if answer is not None and rest_told(message, again, None) < _NUMBERS.claim_share:
                yield clash_at(None, *answer, ClashKind.UNASSERTED, one)


def _end_of_claim(claim: Frame, message: KeyMessage, finds: Sequence[Find], searched: Searched) -> int | None:
    """The last word of the sentence by which *message* has been told as a *claim*; None where it is not."""
    told: dict[int, Find] = {}
    for find in finds:
        if claim.begin <= find.first and find.last <= claim.end:
            told.setdefault(find.concept, find)
    claimed = tuple(told.values())
    if rest_told(message, claimed, None) < _NUMBERS.claim_share or any(
        # "Don't tell me that" denies what it is about, not what is claimed.
        find.negated and not claim.first <= negator_before(find.first, searched) <= claim.last
        for find in claimed
    ):
        return None
    first, last = min(find.first for find in claimed), max(find.last for find in claimed)
    content, words, own = searched.reading.content, searched.reading.words, words_told(finds)
    ahead = claim.begin > claim.last
    between = range(claim.begin, first) if ahead else range(last + 1, claim.first)
    # "I thought that's gone" claims nothing of what comes after it.
    if not _STATING.isdisjoint(words[n] for n in between) or (ahead and words[claim.last] == "that's"):
        return None
    said = [n for n in range(first, last + 1) if content[n]]
    if sum(content[n] for n in between) > _NUMBERS.most_unclaimed_words or (
        sum(n in own for n in said) < _NUMBERS.claimed_share * len(said)
    ):
        return None
    return searched.sense.end_of_sentence(max(last, claim.last))


def _answer_after(position: int, searched: Searched, *, rumoured: bool) -> Span | None:
    """What is said after the word at *position*, from the first sentence that denies something if one does;
    None where nothing denies what is no rumour, or hardly anything is said."""
    words, sense = searched.reading.words, searched.sense
    first = position + 1
    if len(words) - first < _NUMBERS.shortest_answer_words or _AGREEING.match(" ".join(words[first:])):
        return None
    denied = [n for n, _ in find_denying(searched.reading) if n >= first]
    # "Nonsense, I told her. She was right."
    if any(n > max(denied, default=position) for n, _ in sense.vouching) or not (rumoured or denied):
        return None
    denying = next((n for n, _ in sense.negators if n >= first), first)
    while denying > first and sense.sentence_of[denying - 1] == sense.sentence_of[denying]:
        denying -= 1
    return denying, min(denying + _NUMBERS.longest_answer_words, len(words)) - 1
