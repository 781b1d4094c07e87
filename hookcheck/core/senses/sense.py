"""What a text does with what it says: assert it, deny it, ask it, promise to answer it, take it back."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hookcheck.core.lexicon import FrameKind, FunctionKind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.correcting import corrected_alone
from hookcheck.core.senses.crossed_out import find_crossed_out
from hookcheck.core.senses.double_denials import DoubleDenial, find_double_denials
from hookcheck.core.senses.framing import Frame, find_claims, find_frames, find_vouching
from hookcheck.core.senses.negation import find_negation
from hookcheck.core.senses.sentences import Sentence, find_answers, find_sentences
from hookcheck.core.senses.tentative import find_tentative, is_vouched_for
from hookcheck.core.senses.undoing import find_undone
from hookcheck.core.wording.function_phrases import (
    DENYING,
    Span,
    find_indexed,
    find_phrases,
    find_taking_back,
    index_phrases,
)
from hookcheck.settings import MatchingSettings

FORMERLY = frozenset(
    (
        "dulu", "dulunya", "semula", "tadinya", "sebelumnya", "awalnya", "previously",
        "originally", "formerly",
    )
)  # fmt: skip
_WHO_OR_WHEN = frozenset(
    (
        "aku", "saya", "gue", "gua", "kita", "kami", "dia", "ia", "mereka", "orang", "yang", "zaman",
        "jaman", "waktu", "tahun", "pas", "kalau", "kalo", "dari", "kan", "ini", "itu", "padahal",
    )
)  # fmt: skip
_STATES = frozenset(("boleh", "bisa", "masih", "gratis", "bebas", "cuma", "harus", "wajib", "di", "nggak"))
"""Right after "dulu", before what is so now, these tell how it was."""
_SINCE = frozenset(("dari", "sejak", "like"))
_TIMES = frozenset(("zaman", "jaman", "waktu", "tahun", "pas", "kalau", "kalo"))
_WAS = frozenset(("was", "were"))
_USED = "used"
_PAST = FORMERLY | _WAS | {_USED}
_MEANT = frozenset(
    ("meant", "supposed", "due", "hoping", "going", "planned", "planning", "scheduled", "closing", "opening")
)
"""After "was" these tell what was to be, and is not."""
_NOW = frozenset(("sekarang", "kini", "jadi", "menjadi", "now", "today", "mundur", "naik", "turun"))
_SINCE_WHEN = frozenset(("sejak", "semenjak", "since"))
"""What follows these holds until now: "dulu sering sakit, sejak rajin olahraga"."""
_NOW_ON = _NOW | _SINCE_WHEN
_DENYING_WHAT_FOLLOWS = frozenset(
    (
        "don't believe", "do not believe", "no evidence", "no proof", "no truth", "debunk", "we deny",
        "jangan percaya", "jangan mudah percaya", "jangan termakan", "membantah", "menepis", "bantah",
        "menyangkal", "tidak ada bukti", "klarifikasi",
    )
)  # fmt: skip
_CLAIMS = frozenset(
    (
        "klaim", "tuduhan", "tudingan", "kabar", "isu", "berita", "rumor", "gosip", "info", "informasi",
        "claim", "rumour", "rumor", "allegation", "story", "report", "accusation",
    )
)  # fmt: skip
_CONFIRMED = frozenset(("true", "right", "real", "correct", "confirmed", "benar", "betul", "bener"))
"""After "the rumours are": they deny nothing."""
_RUMOURS = frozenset(("rumour", "rumours", "rumor", "rumors", "gosip", "isu"))
_POINTING = frozenset(("itu", "tersebut", "tadi", "that", "this"))
_WHO_SAYS = index_phrases(("kata siapa", "siapa bilang", "siapa yang bilang", "who says", "who said"))
_OTHERS = index_phrases(
    (
        "selain itu", "selain ini", "selain yang itu", "di luar itu", "di luar ini", "lainnya", "yang lain",
        "sisanya", "anything else", "everything else", "any other", "all others", "other than that",
        "other than this", "the rest",
    )
)  # fmt: skip
"""Words for all but what was told."""
_AT_ALL = frozenset(("sama", "sekali", "lagi", "ya", "kok", "tuh", "lho", "loh", "sih"))
_BELIEVED = frozenset(
    ("kirain", "kukira", "dikira", "dikirain", "sangkain", "kusangka", "disangka", "kupikir")
)
"""Words before what turned out not to be so."""
_TURNED_OUT = frozenset(("ternyata", "rupanya", "taunya", "tahunya", "padahal", "tapi", "nyatanya", "emang"))
_ARROW = re.compile(r"\s*(?:→|➡|➜|-+>|=+>|»|>\s)")
_HYPHEN = re.compile(r"-\w")
_CLAUSE_END = frozenset(".!?;:,\n")
_CLAUSE_WORDS = frozenset(
    (
        "but", "so", "because", "and", "if", "when", "while", "until", "unless", "then", "tapi",
        "tetapi", "namun", "karena", "soalnya", "melainkan", "jadi", "dan", "kalau", "kalo", "jika",
        "bila", "saat", "supaya", "agar", "untuk", "buat", "sampai", "lalu", "terus",
    )
)  # fmt: skip

_BECOMING = frozenset(
    ("nggak", "gak", "ga", "enggak", "ngga", "tidak", "tak", "belum", "batal", "bisa", "mau", "akan", "bakal")
)

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class Sense:
    """How each word of a reading is meant."""

    negated: tuple[bool, ...]
    either: tuple[bool, ...]
    """The word stands under a negation that may as well be told the other way round."""
    clause_of: tuple[int, ...]
    asked: tuple[bool, ...]
    """The word stands in a question."""
    doubted: tuple[bool, ...]
    """It does, and what is asked is open: "got an old phone?" only says whom the rest is about."""
    outdated: tuple[bool, ...]
    """The word tells what was before: "it used to be", "semula"."""
    believed: tuple[bool, ...]
    """The word tells what somebody believed, which turned out otherwise: "kirain"."""
    tentative: tuple[bool, ...]
    """The word tells what is only wished, planned, asked for or rumoured."""
    denials: tuple[Span, ...]
    """Where what is said around is called false."""
    denied: tuple[bool, ...]
    """The word stands in what is called false."""
    claims_denied: tuple[Span, ...]
    """Those of the denials that are about a claim told before: klaim itu nggak benar."""
    negators: tuple[Span, ...]
    none: tuple[Span, ...]
    """Where not one of many is told to do something: nggak ada satu pun."""
    sentence_of: tuple[int, ...]
    """A number for each word's sentence."""
    refused: frozenset[int]
    """Words that what follows turns round, "Does it help? It doesn't", "parkirnya nggak ada", or a cross."""
    frames: tuple[Frame, ...]
    """What keeps words from being asserted: "it's not true that", "I wish", "just kidding"."""
    unasserted: tuple[bool, ...]
    """The word stands in such a frame."""
    claims: tuple[Frame, ...]
    """What is told only as somebody's words, or as what was said before: "people say", "we told you"."""
    vouching: tuple[Span, ...]
    """Where it is said to be so: "and it's true"."""
    doubly: tuple[DoubleDenial, ...]
    """Where a denial is called false."""

    def end_of_sentence(self, position: int) -> int:
        """The last word of the sentence that the word at *position* stands in."""
        while self.sentence_of[position + 1 : position + 2] == self.sentence_of[position : position + 1]:
            position += 1
        return position


def make_sense(reading: Reading, own_denial: bool = False, stated: frozenset[str] = frozenset()) -> Sense:
    """How the words of *reading* are meant; beside a message with an *own_denial* none speaks against it.

    Where somebody is said to deny what the message has *stated*, as roots and meanings of its words, and that
    is called false, it is asserted.
    """
    words = reading.words
    clauses = _clauses(reading)
    sentences = find_sentences(reading)
    frames = find_frames(reading, sentences, own_denial)
    vouching = find_vouching(reading)
    sentences = _with_questions(sentences, frames)
    negation = find_negation(reading, clauses, sentences)
    answers = find_answers(reading, sentences, _NUMBERS.answer_reach_words)
    doubted = _doubted_claims(reading, sentences)
    answered = answers.confirmed | answers.refused | doubted
    refused = (
        answers.refused
        | doubted
        | _told_missing(negation.negators, clauses, reading)
        | find_undone(reading, clauses)
        | find_crossed_out(reading)
    )
    # "It's no myth" denies nothing.
    plain = find_phrases(FunctionKind.NEGATORS, words)
    called_false = tuple(
        span
        for span in find_phrases(FunctionKind.DENIERS, words)
        if not (
            _follows(span[0], plain)
            or _is_hyphened(span[1], reading)
            or _is_of_others(span, words)
            or not _CONFIRMED.isdisjoint(words[span[1] + 1 : span[1] + 3])
            or (words[span[1]] in _RUMOURS and is_vouched_for(span[1], vouching))
        )
    )
    taken_back = [(one.first, one.last) for one in frames if one.kind is FrameKind.TAKEN_BACK]
    backward = [
        span
        for span in dict.fromkeys((*called_false, *taken_back))
        if " ".join(words[span[0] : span[1] + 1]) not in _DENYING_WHAT_FOLLOWS
    ]
    double = tuple(find_double_denials(reading, negation.negators, backward, sentences, stated))
    frames = tuple(
        one for one in frames if all(one.last < a.begin or a.denial[1] < one.first for a in double)
    )
    denials = (
        ()
        if own_denial
        else tuple(
            span
            for span in called_false
            if all(span[1] < one.begin or one.denial[1] < span[0] for one in double)
        )
    )
    claimed = {n for one in double for n in range(one.begin, one.denial[1] + 1)}
    refused = refused - claimed
    asked: list[bool] = []
    sentence_of: list[int] = []
    for number, sentence in enumerate(sentences):
        count = sentence.last + 1 - sentence.first
        asked += [sentence.asks] * count
        sentence_of += [number] * count
    for n in answered:
        asked[n] = False
    for first, _ in find_phrases(FunctionKind.EITHER_WAY, words):
        start = max(0, first - _NUMBERS.denial_reach_words)
        asked[start:first] = [True] * (first - start)
    left_open = list(asked)
    if not any(sentence.asks and not sentence.addresses for sentence in sentences):
        for sentence in sentences:
            if sentence.addresses:
                count = sentence.last + 1 - sentence.first
                left_open[sentence.first : sentence.last + 1] = [False] * count
    negated = list(negation.negated)
    for n in refused:
        negated[n] = not negated[n]
    for one in double:
        # Of "nggak aman" both words are turned round.
        negated[one.negator[0] : one.denial[0]] = [
            n <= one.negator[1] for n in range(one.negator[0], one.denial[0])
        ]
    for n in claimed:
        asked[n] = left_open[n] = False
    # "It's not true that" is about what follows, and nothing else.
    denials = tuple(
        span
        for span in _without_believing_hoaxes(denials, words, sentences)
        if not any(one.first <= span[0] <= one.last < one.begin for one in frames)
    )
    return Sense(
        tuple(negated),
        negation.either,
        clauses,
        tuple(asked),
        tuple(left_open),
        _outdated(words, clauses, reading),
        _believed(words, clauses),
        tuple(one and n not in claimed for n, one in enumerate(find_tentative(reading, clauses, vouching))),
        denials,
        _denied(denials, words, sentences),
        tuple(span for span in denials if _is_of_claim(span, clauses, words)),
        tuple(span for span in negation.negators if all(span != one.negator for one in double)),
        negation.none,
        tuple(sentence_of),
        refused,
        frames,
        _framed((one for one in frames if one.kind is not FrameKind.ASKED), len(words), answers.confirmed),
        tuple(one for one in find_claims(reading) if claimed.isdisjoint(range(one.first, one.last + 1))),
        vouching,
        double,
    )


def _with_questions(sentences: Sequence[Sentence], frames: Sequence[Frame]) -> tuple[Sentence, ...]:
    """*sentences*, with those asking that a question goes on into: "apakah jalur pendakian | ditutup"."""
    asking = [one for one in frames if one.kind is FrameKind.ASKED]
    if not asking:
        return tuple(sentences)
    return tuple(
        replace(one, asks=True) if any(one.first <= q.end and q.begin <= one.last for q in asking) else one
        for one in sentences
    )


def _framed(frames: Iterable[Frame], count: int, confirmed: frozenset[int]) -> tuple[bool, ...]:
    """Which words stand in a frame; what is asked and answered with yes is asserted."""
    framed = [False] * count
    for frame in frames:
        framed[frame.begin : frame.end + 1] = [True] * (frame.end + 1 - frame.begin)
    for n in confirmed:
        framed[n] = False
    return tuple(framed)


def _doubted_claims(reading: Reading, sentences: Sequence[Sentence]) -> frozenset[int]:
    """What a question only asks to deny, behind what it denies it of: "kata siapa emas mahal?"."""
    denied: set[int] = set()
    for first, last in find_indexed(_WHO_SAYS, reading.words):
        end = next(one.last for one in sentences if one.first <= first <= one.last)
        told = [n for n in range(last + 1, end + 1) if reading.content[n]]
        if told:
            denied.update(range(told[min(2, len(told) - 1)], end + 1))
    return frozenset(denied)


def _told_missing(negators: Sequence[Span], clauses: Sequence[int], reading: Reading) -> frozenset[int]:
    """The words for what is told to be missing, which come first: parkirnya nggak ada."""
    return frozenset(
        n
        for first, last in negators
        if reading.words[last + 1 : last + 2] == ("ada",) and _ends_text(last + 1, reading)
        for n in range(max(0, first - _NUMBERS.missing_reach_words), first)
        if reading.unit_of[n] == reading.unit_of[first] and clauses[n] == clauses[first]
    )


def _ends_text(position: int, reading: Reading) -> bool:
    """Whether nothing but "at all" follows the word at *position* in its text."""
    unit = reading.unit_of[position]
    return all(
        reading.words[n] in _AT_ALL
        for n in range(position + 1, len(reading.words))
        if reading.unit_of[n] == unit
    )


def _is_hyphened(position: int, reading: Reading) -> bool:
    """Whether the word at *position* is the first half of another one: a lie-in."""
    text = reading.units[reading.unit_of[position]].text
    return bool(_HYPHEN.match(text, reading.tokens[position].end))


def _is_of_others(span: Span, words: Sequence[str]) -> bool:
    """Whether what is called false is all but what was told: "selain itu palsu", "anything else is fake"."""
    before = words[max(span[0] - _NUMBERS.others_reach_words, 0) : span[1] + 1]
    return any(find_indexed(_OTHERS, before))


def _follows(position: int, negators: Sequence[Span]) -> bool:
    """Whether a negation stands right before the word at *position*, or one word off."""
    return any(0 < position - last <= 2 for _, last in negators)


def _without_believing_hoaxes(
    denials: Sequence[Span], words: tuple[str, ...], sentences: Sequence[Sentence]
) -> tuple[Span, ...]:
    """*denials* but for advice that is about nothing told: "jangan percaya hoaks"."""
    ends = {sentence.last for sentence in sentences}
    advice = {
        one
        for first, last in denials
        for follower in find_phrases(FunctionKind.DENIERS, words)
        for one in ((first, last), follower)
        if " ".join(words[first : last + 1]) in _DENYING_WHAT_FOLLOWS
        and 0 < follower[0] - last <= 2
        and follower[1] in ends
    }
    return tuple(span for span in denials if span not in advice)


def _is_of_claim(span: Span, clauses: Sequence[int], words: Sequence[str]) -> bool:
    """Whether a denial is about "that claim", "tuduhan tersebut"."""
    first, last = span
    around = [
        n
        for n in range(max(first - 4, 0), min(last + 4, len(words)))
        if not first <= n <= last and clauses[n] == clauses[first]
    ]
    return any(
        words[n] in _CLAIMS and not _POINTING.isdisjoint((*words[n + 1 : n + 2], *words[max(n - 1, 0) : n]))
        for n in around
    )


def _denied(denials: Sequence[Span], words: Sequence[str], sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Which words a denial is about: what comes before it or, of "don't believe", what comes after."""
    denied = [False] * len(words)
    for first, last in denials:
        sentence = next(one for one in sentences if one.first <= first <= one.last)
        forward = " ".join(words[first : last + 1]) in _DENYING_WHAT_FOLLOWS and last < sentence.last
        begin = first if forward else max(0, first - _NUMBERS.denial_reach_words)
        end = min(sentence.last, last + _NUMBERS.denial_reach_words)
        denied[begin : end + 1] = [True] * (end + 1 - begin)
    return tuple(denied)


def _outdated(words: tuple[str, ...], clauses: Sequence[int], reading: Reading) -> tuple[bool, ...]:
    """Which words stand after a word for the past, up to a word for the present, or before an arrow."""
    outdated = [False] * len(words)
    for placed in reading.values:
        text = reading.units[reading.unit_of[placed.last]].text
        if _ARROW.match(text, reading.tokens[placed.last].end):
            outdated[placed.first : placed.last + 1] = [True] * (placed.last + 1 - placed.first)
    for n, word in enumerate(words):
        if word not in _PAST:
            continue
        # "It was £20" tells a price of before only when what it is now follows.
        before = word in _WAS and not _NOW.isdisjoint(words[n : n + 1 + _NUMBERS.past_reach_words])
        meant = word in _WAS and not _MEANT.isdisjoint(words[n + 1 : n + 2])
        if word in FORMERLY and n and _ends_unit(n, clauses, reading):
            # "Sampai 6 April tadinya".
            for told in range(n - 1, max(n - 1 - _NUMBERS.past_before_words, -1), -1):
                if reading.unit_of[told] != reading.unit_of[n] or clauses[told] != clauses[n]:
                    break
                outdated[told] = True
            continue
        if (
            before
            or meant
            or (word in FORMERLY and not _means_first(n, clauses, reading))
            or (word == _USED and words[n + 1 : n + 2] == ("to",))
        ):
            for after in range(n, min(n + 1 + _NUMBERS.past_reach_words, len(words))):
                if words[after] in _NOW_ON or clauses[after] > clauses[n]:
                    break
                outdated[after] = True
    for first, last in find_taking_back(words):
        # "Nine, scratch that, ten" takes back the hour alone.
        if first in corrected_alone(reading):
            continue
        start = max(0, first - _NUMBERS.past_reach_words)
        if named := _named_again(start, first, last, reading):
            for n in named:
                outdated[n] = True
            continue
        outdated[start:first] = [True] * (first - start)
    return tuple(outdated)


def _ends_unit(n: int, clauses: Sequence[int], reading: Reading) -> bool:
    """Whether the word at *n* ends its clause, and only says of what was told before it that it was so."""
    after = n + 1
    ends = after == len(reading.words) or clauses[after] != clauses[n] or bool(reading.gaps[n].strip())
    return ends and any(one.last == n - 1 for one in reading.values)


def _named_again(start: int, first: int, last: int, reading: Reading) -> Sequence[int]:
    """Where, from word *start* on, the words stand that alone are taken back by what begins at *first*: "no
    wait, not Leo, Max"."""
    words = reading.words
    after = last + 1
    if words[after : after + 1] and words[after] in DENYING:
        after += 1
    elif words[last] not in DENYING:
        return ()
    told = words[start:first]
    end = after
    while end < len(words) and reading.content[end] and words[end] in told:
        end += 1
    return [n for n in range(start, first) if words[n] in words[after:end]]


def _believed(words: Sequence[str], clauses: Sequence[int]) -> tuple[bool, ...]:
    """Which words stand after a word for a mistaken belief, up to what turned out."""
    believed = [False] * len(words)
    if _BELIEVED.isdisjoint(words):
        return tuple(believed)
    for n, word in enumerate(words):
        if word not in _BELIEVED or (n and words[n - 1] == "jangan"):
            continue
        for after in range(n, min(n + 1 + _NUMBERS.past_reach_words, len(words))):
            if words[after] in _TURNED_OUT or clauses[after] > clauses[n]:
                break
            believed[after] = True
    return tuple(believed)


def _means_first(n: int, clauses: Sequence[int], reading: Reading) -> bool:
    """Whether "dulu" follows what is to be done first: "cek dulu", not "dulu 12 ribu" or "aku dulu"."""
    before = n - 1
    words, unit_of = reading.words, reading.unit_of
    if words[n + 1 : n + 2] and words[n + 1] in _STATES and not _NOW.isdisjoint(words[n + 2 :]):
        # "Ojek dulu boleh masuk, sekarang …".
        return False
    told_in_unit = n > 1 and unit_of[n - 2] == unit_of[n]
    ends_unit = n + 1 == len(words) or unit_of[n + 1] != unit_of[n]
    if (
        words[n] == "dulu"
        and n
        and (words[before] in _SINCE or (told_in_unit and ends_unit and words[before] not in _TIMES))
    ):
        # "Dari dulu" tells what still is, "baca ini dulu" what to do first.
        return True
    after_verb = (
        n > 0
        and reading.unit_of[before] == reading.unit_of[n]
        and clauses[before] == clauses[n]
        and reading.words[before] not in _WHO_OR_WHEN
        and all(placed.last != before for placed in reading.values)
    )
    return reading.words[n] == "dulu" and after_verb


def _clauses(reading: Reading) -> tuple[int, ...]:
    """A number for each word's clause. An unpunctuated phrase runs on into the next one."""
    numbers: list[int] = []
    clause = 0
    for n, (word, gap) in enumerate(zip(reading.words, ("", *reading.gaps), strict=False)):
        # Between most words there is nothing but a space.
        marked = gap not in ("", " ") and not _CLAUSE_END.isdisjoint(gap)
        if marked or (n and word in _CLAUSE_WORDS and not _belongs_to_verb(n, reading)):
            clause += 1
        numbers.append(clause)
    return tuple(numbers)


def _belongs_to_verb(n: int, reading: Reading) -> bool:
    """Whether a word begins no clause: "nggak jadi cerah" is one, "kulitku kusam, jadi aku beli" two."""
    together = reading.unit_of[n] == reading.unit_of[n - 1]
    return reading.words[n] == "jadi" and together and reading.words[n - 1] in _BECOMING
