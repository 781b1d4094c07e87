"""Where sentences begin and end, which of them ask, and what answers make of those."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.reading import Reading

_END = re.compile(r"[.!?\n]")
_ENDED = re.compile(r"[.!?]\s*$")
_PAUSE = re.compile(r"[.!?,;:\n…-]")
# "It came off, right?" states it.
_TAGS = frozenset(("kan", "right", "huh", "innit", "yeah"))

_VOTES = ({"yes", "no"}, {"ya", "tidak"}, {"iya", "tidak"}, {"setuju", "tidak"}, {"ya", "nggak"})
_CHOICES = frozenset(("yes", "ya", "iya", "setuju"))
_FEWEST_STATED = 3
"""Words of a statement at least, before a question that it goes on into."""
_AND = frozenset(("and", "but", "so", "dan", "terus", "tapi", "nah", "lalu"))
_ASKING_WORDS = frozenset(
    (
        "who", "who's", "what", "what's", "when", "where", "where's", "how", "how's", "why", "which", "guess",
        "siapa", "apa", "kapan", "berapa", "gimana", "bagaimana", "kenapa", "mengapa", "mana", "ke",
    )
)  # fmt: skip
_UNSTATED = frozenset(
    (
        "if", "when", "do", "did", "does", "can", "could", "would", "will", "should", "are", "is", "have",
        "kalau", "kalo", "jika", "apakah", "bisakah", "mau", "tau", "tahu",
    )
)  # fmt: skip
"""Words that begin no statement."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The first and last of some words that are said in one go, and whether they ask."""

    first: int
    last: int
    asks: bool
    addresses: bool = False
    """It asks, but only to say whom or what it is about: "Got an old phone?", "the trick to soft rice?"."""


def find_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of *reading*, in order; where nothing is punctuated, every phrase counts as one."""
    words = reading.words
    sentences: list[Sentence] = []
    start = 0
    opened = False
    places = zip(reading.gaps, reading.unit_of, (*reading.unit_of[1:], None), strict=False)
    for n, (gap, unit, next_unit) in enumerate(places):
        # Between most words there is nothing but a space.
        if (gap not in ("", " ") and _ends_sentence(n, gap, reading)) or (
            unit != next_unit and (reading.unpunctuated or not _runs_on(reading, unit))
        ):
            sentence = words[start : n + 1]
            # A question of several phrases: "could turning it down | really save you money".
            opened = (
                reading.unpunctuated
                and (_opens_question(sentence) or (opened and goes_on(sentence)))
                and not _TELLING.match(" ".join(sentence))
            )
            # "Freelancer bisa nggak sih | ngajuin KPR".
            begun = reading.unpunctuated and _MODAL_ASKED.search(" ".join(words[max(0, start - 4) : start]))
            marked = "?" in gap and words[n] not in _TAGS
            asked_from = _question_within(start, n, reading) if marked else None
            if asked_from is not None:
                sentences.append(Sentence(start, asked_from - 1, asks=False))
                start, sentence = asked_from, words[asked_from : n + 1]
            asks = opened or bool(begun) or marked or _sounds_asked(sentence) or _is_voted_on(unit, reading)
            sentences.append(Sentence(start, n, asks, asks and _addresses(sentence)))
            start = n + 1
            # "Are you a landlord? | protect the deposit": a mark is the end of it.
            opened = opened and not marked
    return tuple(sentences)


def _is_voted_on(unit: int, reading: Reading) -> bool:
    """Whether a text on screen ends in what there is to choose from: "PHONE BAN? YES / NO"."""
    if reading.units[unit].channel is not Channel.SCREEN or _CHOICES.isdisjoint(reading.words):
        return False
    words = [word for word, n in zip(reading.words, reading.unit_of, strict=True) if n == unit]
    choices = [word for word in words if word not in ("or", "atau")][-2:]
    return len(words) > 2 and (set(choices) in _VOTES)


def _question_within(first: int, last: int, reading: Reading) -> int | None:
    """Where a question begins behind a statement, set off from it: "it's back in May, and who sings?"."""
    words = reading.words
    for n in range(first + _FEWEST_STATED, last):
        set_off = bool(reading.gaps[n - 1].strip()) or reading.unit_of[n - 1] != reading.unit_of[n]
        if set_off and words[n] in _AND and words[n + 1] in _ASKING_WORDS:
            stated = words[first:n]
            asks = stated[0] in _ASKING_WORDS | _UNSTATED or _opens_question(stated) or _sounds_asked(stated)
            return None if asks or _TELLING.match(" ".join(stated)) else n
    return None


def _ends_sentence(n: int, gap: str, reading: Reading) -> bool:
    """Whether the mark after word *n* ends a sentence, unlike the point of 07.30."""
    if gap == "." and n + 1 < len(reading.words) and reading.unit_of[n] == reading.unit_of[n + 1]:
        return not (reading.words[n][-1].isdigit() and reading.words[n + 1][0].isdigit())
    return bool(_END.search(gap))


def _runs_on(reading: Reading, unit: int) -> bool:
    """Whether the next phrase continues this one's sentence."""
    if unit + 1 >= len(reading.units) or reading.units[unit].channel is not reading.units[unit + 1].channel:
        return False
    after = reading.units[unit + 1].text.lstrip()
    return (
        reading.units[unit].channel.runs_on
        and not _ENDED.search(reading.units[unit].text)
        and after[:1].islower()
    )


_ASKED_AT_END = re.compile(
    r"\b(bukan sih|apa fakta( ya| nih)?|isn't it|or not|coba tebak|tebak dulu"
    r"|(bisa|boleh|perlu|harus|wajib|aman) (\w+ ){0,5}(apa|atau) (harus|malah|nggak|enggak|gak|ga|tidak)"
    r"( \w+){0,2}"
    r"|(udah|sudah|dah) (\w+ ){1,5}belum( ya| sih| nih| kak| gaes| guys)*"
    # "Aku sih enggak" answers, "halal nggak kak" asks.
    r"|(?!(aku|saya|gue|gua|kami|kita|dia|mereka|sih|tapi|ya|yang|jadi|mau|atau|kalau|oh|eh) )\w+"
    r" (nggak|enggak|gak|ga|ngga)( ya| sih| nih| dong| kak| min| bang| bun| sis| bu| pak| gaes| guys)*)$"
)
_ASKED_AT_START = re.compile(
    r"(mana yang (lebih|paling|bikin|bisa|boleh)"
    r"|apakah|benarkah|bolehkah|bisakah|haruskah|perlukah|tahukah|kira kira"
    r"|did you know|do you know|is it true"
    r"|apa (?!yang|aja|saja|pun|itu|lagi|adanya)\w+)\b"
)
_REPORTED = re.compile(r"\b(ask|asks|asked|asking|wonder|wonders|wondered|wondering)( \w+)? (if|whether)\b")
# "Got an old phone?", "mau beli tiket di Pasar Legi?": who is meant.
_ADDRESSING = re.compile(
    r"((hey|hi|so|and|ok|okay|nah|hai|halo|eh|guys|gaes|kak|bun|bunda|bu|pak|yang|siapa|di|sini|teman"
    r"|kalian|kamu|anda) )*"
    r"(\w+ (?=(lagi|sering|suka) ))?"
    r"(mau|pengen|pengin|ingin|punya|pernah|ada|butuh|lupa|kena|lagi|masih|sering|suka|belum|udah|sudah|dah"
    r"|habis|abis|capek|bosan|lihat|liat|nemu|hilang|kehilangan|berencana"
    r"|naik|pergi|jalan|masak|bawa|nyetir|kerja|belanja|pindah|main|tinggal|jualan|kuliah|mudik|liburan"
    r"|new|just|pregnant|unwell|ill|sick|stuck|bored|hungry|worried|unsure|curious|ready"
    r"|got|need|want|wanna|looking|lost|found|seen|spotted|ever|tired|sick|fancy|planning|thinking|going"
    r"|coming|heading|missed|struggling|forgot|forgotten|have you|are you|did you|do you)\b"
)
_DOUBTED = re.compile(
    r"\b(boleh|bisa|aman|perlu|harus|wajib|halal|benar|bener|berapa|kapan|apa|mana|gimana|bagaimana|kenapa"
    r"|atau|nggak|gak|enggak|ga|tau|tahu|or|know|think|believe|wonder|really|what|which|who|when|where|how"
    r"|why)\b"
)
# "Did you know the zoo is free?" tells it, "did you know why" does not.
_TELLING = re.compile(
    r"((so|and|but|hey|hi|guys|gaes|nah|eh|bun|kak) )*"
    r"(did (you|ya)( guys)? know|tahukah (kamu|anda|kalian|bunda)"
    r"|(kamu |kalian |udah |sudah )*(tau|tahu) (nggak|gak|ga|ngga|belum)( sih| ya| kak| bun| gaes| guys)*)"
    r"( that| kalau| kalo| bahwa)?($| "
    r"(?!(this|it|if|whether|how|what|which|who|whose|why|where|when|the (reason|answer|secret|difference)"
    r"|apa|siapa|berapa|kapan|kenapa|mengapa|gimana|bagaimana|mana|di mana|dimana|cara|caranya|alasan"
    r"|bedanya)\b)"
    r"\w+ \w+)"
)
# "Riding a scooter?", "leaving the office?": when it is so.
_DOING = re.compile(
    r"((so|and|but|hey|hi|guys) )*(?!nothing|something|anything|everything|during|bring)\w{2,}ing\b"
)
_LONGEST_FRAGMENT = 6
# "The secret of soft rice?": what comes next.
_NAMING = re.compile(r"(the|\w+'s) ")
_FINITE = re.compile(
    r"(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b|\w+('s|n't|'re|'ve|ed)\b"
)


def _addresses(words: Sequence[str]) -> bool:
    """Whether a question puts nothing in doubt, but names who is meant, or what comes next."""
    text = " ".join(words)
    if _TELLING.match(text):
        return True
    if _DOUBTED.search(text):
        return False
    if _ADDRESSING.match(text):
        return True
    if _DOING.match(text) and len(words) <= _LONGEST_FRAGMENT:
        return not any(_FINITE.match(word) for word in words)
    return bool(_NAMING.match(text)) and not any(_FINITE.match(word) for word in words[1:])


def _sounds_asked(words: Sequence[str]) -> bool:
    """Whether a sentence without its mark is a question, by its end or begin, or tells of one."""
    text = " ".join(words)
    return bool(_ASKED_AT_END.search(text) or _ASKED_AT_START.match(text) or _REPORTED.search(text))


_PRONOUNS = frozenset(
    ("i", "you", "we", "they", "he", "she", "it", "this", "that", "these", "those", "there")
)
ARTICLES = frozenset(("the", "a", "an"))
_POSSESSIVES = frozenset(("my", "your", "our", "their", "his", "her"))
# "Do it", "do your homework", "do not": an order, no question.
_DONE = frozenset(
    (
        "not", "it", "this", "that", "the", "a", "an", "some", "any", "more", "what", "all", "as", "try",
        "come", "your", "my", "our", "so", "one", "something", "nothing", "everything", "have", "keep",
    )
)  # fmt: skip
_ASKING_VERBS = frozenset(("is", "are", "do", "does", "did", "has", "have", "will", "can", "could", "should"))
_DOUBTING = frozenset(("really", "actually", "truly", "genuinely"))
_DOUBTED_WITHIN = 7
_MODALS = frozenset(("can", "could", "will", "would", "should", "does", "did"))
_GOING_ON = re.compile(
    r"(i|you|we|they|he|she|it|this|that|these|those|there|here|the|a|an|my|your|our|so|and|but|well|yes"
    r"|no|nope|yeah|ok|okay|right|because|if|when|let|lets|let's|do|don't|is|are|now|today|what|how|why"
    r"|who|where|i'm|i've|it's|that's|there's|here's|we're|we've|they're|you're|he's|she's)\b"
)


_MODAL_ASKED = re.compile(r"\b(bisa|boleh|perlu|harus|wajib|dapat) (nggak|enggak|gak|ga|ngga)( sih| ya)*$")


def _opens_question(words: Sequence[str]) -> bool:
    """Whether a phrase begins as an English question does, and as no order or continuation would."""
    if len(words) < 3:
        return False
    first, second = words[0], words[1]
    if first in _ASKING_VERBS and not _DOUBTING.isdisjoint(words[2:_DOUBTED_WITHIN]) and second != "not":
        # "Are firms in Orland really switching", but "is really good".
        return True
    if first == "do":
        return second not in _DONE
    if first in ("is", "are", "have", "has", "was", "were"):
        return second in _PRONOUNS or (first in ("is", "are") and second in _POSSESSIVES)
    if first in _MODALS:
        return second in _PRONOUNS | _POSSESSIVES | ARTICLES or (
            first in ("could", "does", "did") and second != "not"
        )
    return False


def goes_on(words: Sequence[str]) -> bool:
    """Whether a phrase cannot be the start of a sentence of its own."""
    answers = _AGREEING.match(words[0]) or _COUNTED_ANSWER.search(" ".join(words))
    return not _GOING_ON.match(words[0]) and not answers


_AGREEING = re.compile(
    r"(yes|yep|yeah|yup|true|correct|absolutely|indeed|benar|betul|bener|iya|yoi|fakta|bisa|boleh)$"
)
_AGREEING_BRIEFLY = frozenset(
    (
        "it is", "it does", "they do", "they are", "you can", "you do", "we do", "it can", "it will",
        "she has", "he has", "it has", "they have", "we have", "she is", "he is", "she did", "he did",
        "they did", "it did", "she will", "he will", "they will", "we will", "yes it is", "yes it does",
        "yes they are", "yes they do", "yes you can", "it did indeed", "it is indeed",
    )
)  # fmt: skip
_AGREEING_AT_LAST = re.compile(
    r"(yes|yep|yeah) (it|they|you|we|she|he) (is|are|do|does|can|has|have|did|will)( indeed)?"
    r"|jawabannya (iya|ya|boleh|bisa)"
)
_REFUSING = re.compile(r"(no|nope|nggak|enggak|gak|tidak|belum|bukan|salah|never)$")
_REFUSING_BRIEFLY = re.compile(
    r"(not really|not yet|not any ?more|sadly not|sorry no|unfortunately not"
    r"|(oh )?(no )?(it|they|you|we|he|she|that) "
    r"(isn't|aren't|doesn't|don't|won't|can't|didn't|is not|are not|does not|do not|will not|cannot))$"
)
_MAY = frozenset(("boleh", "bisa", "perlu", "harus", "wajib", "dapat", "mesti", "kudu"))
_WHAT = frozenset(
    (
        "apa",
        "siapa",
        "mana",
        "kapan",
        "berapa",
        "gimana",
        "bagaimana",
        "kenapa",
        "what",
        "who",
        "where",
        "when",
        "why",
    )
)
_COUNTED_ANSWER = re.compile(r"\b(?:say|says|said|told \w+|answered|answer|voted|replied) (yes|no)$")
_SHORT_ANSWER = 3
_SURELY = frozenset(("banget", "kok", "dong", "aja", "lah", "sih", "kak", "bu", "pak", "bun"))
"""Right after the first word of an answer: "boleh banget, kata satpamnya"."""
_ELLIPSIS = re.compile(
    # "I know you won't" takes nothing back.
    r"(?<!\bknow )(?<!\bbet )(?<!\bguess )(?<!\bif )(?<!\bwhen )(?<!\bcase )(?<!\bbecause )(?<!\bcos )"
    r"(?<!\bwhich )(?<!\bwhat )(?<!\bwho )(?<!\bthing )(?<!\blot )(?<!\bor )(?<!\band )"
    r"\b((it|they|he|she|that|this|there|we|you)( really| actually| just| still| simply| certainly)?"
    r" (isn't|aren't|doesn't|don't|won't|can't|didn't|wasn't|hasn't|haven't"
    r"|(is|are|does|do|will|did|has|have|was|can)( really| actually| just| still| simply)? not|cannot)"
    r"|(it|they|he|she|that|there|we|you)'(s|re)( really| actually| just| still| simply)? not)$"
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What becomes of words by an answer that follows them."""

    confirmed: frozenset[int]
    """In a question that is answered with yes."""
    refused: frozenset[int]
    """In a question or statement that is answered with no: "at the moment it isn't"."""


_STATES = frozenset(
    (
        "punya", "tau", "tahu", "dengar", "denger", "coba", "cobain", "nyoba", "pernah", "daftar", "ikut",
        "isi", "cek", "bayar", "beli", "siap", "lapor", "ambil",
    )
)  # fmt: skip
"""What somebody is asked to have, or to have done, already."""


def find_answers(reading: Reading, sentences: Sequence[Sentence], reach_words: int) -> Answers:
    """The words that an answer confirms or takes back, at most *reach_words* before it."""
    words = reading.words
    confirmed: set[int] = set()
    refused: set[int] = set()
    for number, sentence in enumerate(sentences):
        if _is_voted_on(reading.unit_of[sentence.first], reading):
            # "YES / NO" answers nothing.
            continue
        said = words[sentence.first : sentence.last + 1]
        text = " ".join(said)
        # "No, you don't" is set off; "no dogs in the park" is a statement of its own.
        apart = (
            len(said) <= _SHORT_ANSWER
            or bool(_PAUSE.search(reading.gaps[sentence.first]))
            or said[1] in _SURELY
        )
        if number and sentences[number - 1].asks and not _asks_for_thing(sentences[number - 1], words):
            question = _question_before(number, sentences)
            if (apart and (_AGREEING.match(said[0]) or _repeats(said, question, reading))) or (
                text in _AGREEING_BRIEFLY
            ):
                confirmed.update(question)
                continue
            if _names_who(question, said, reading):
                confirmed.update(question)
                continue
            counted = _COUNTED_ANSWER.search(text)
            if counted:
                # "Do you plan to move? Eighty percent told us yes."
                (confirmed if counted[1] == "yes" else refused).update(question)
                continue
            if said[0] == "belum" and not _STATES.isdisjoint(words[n] for n in question):
                # "Udah punya kartunya? Belum" tells only of who is asked.
                continue
            if (apart and _REFUSING.match(said[0])) or _REFUSING_BRIEFLY.match(text):
                # "Kartu lama boleh dipakai? Nggak" refuses no card.
                modal = next((n for n in question if words[n] in _MAY), question.start)
                refused.update(range(modal, question.stop))
                continue
        if number > 1 and _AGREEING_AT_LAST.fullmatch(text) and not sentences[number - 1].asks:
            # "Is it safe? I asked the lab. Yes it is."
            before = number - 1 if sentences[number - 2].asks else number - 2
            if before and sentences[before - 1].asks:
                confirmed.update(_question_before(before, sentences))
                continue
        may_refuse = number and not sentence.asks and said[-1].endswith(("n't", "not"))
        ellipsis = _ELLIPSIS.search(text) if may_refuse else None
        if ellipsis:
            start = sentence.first + len(text[: ellipsis.start()].split())
            refused.update(range(max(0, start - reach_words), sentence.first))
    return Answers(frozenset(confirmed), frozenset(refused))


def agrees(number: int, sentences: Sequence[Sentence], words: Sequence[str]) -> bool:
    """Whether the number-th sentence is a short answer that says yes."""
    if number >= len(sentences):
        return False
    said = words[sentences[number].first : sentences[number].last + 1]
    text = " ".join(said)
    brief = bool(_AGREEING.match(said[0])) and len(said) <= _SHORT_ANSWER
    return brief or text in _AGREEING_BRIEFLY or bool(_AGREEING_AT_LAST.fullmatch(text))


def _repeats(said: Sequence[str], question: range, reading: Reading) -> bool:
    """Whether an answer says yes as Indonesians do, by the word that was asked: "Perlu nggak? Perlu."."""
    repeated = said[0] in {reading.words[n] for n in question if reading.content[n]}
    return repeated and not _REFUSING.match(said[0])


ASKING_WHO = frozenset(("who", "who's", "siapa", "siapakah"))
_BY_VERB = frozenset(("did", "does", "do", "is", "was", "are", "has", "have", "will"))
_ANSWERING = frozenset(("jawabannya", "yaitu", "ternyata", "answer"))
_MOST_WORDS_OF_NAME = 5
_NONE_OTHER = re.compile(
    r"(it's |that's |it is )?(none|no one|no|nobody) other than \w|(tak|tidak) lain\b|siapa lagi kalau bukan"
)
"""How an answer begins that makes much of a name."""


def _names_who(question: range, said: Sequence[str], reading: Reading) -> bool:
    """Whether an answer tells who does what a question asks of: "Who sued the landlord? The tenants did."."""
    asks = not ASKING_WHO.isdisjoint(reading.words[question.start : question.start + 3])
    if asks and _NONE_OTHER.match(" ".join(said)):
        return True
    if not asks or len(said) > _MOST_WORDS_OF_NAME or len(said) < 2:
        return False
    # "You will", "I did".
    return (said[-1] in _BY_VERB and said[0] not in _PRONOUNS) or not _ANSWERING.isdisjoint(said)


def _asks_for_thing(question: Sentence, words: Sequence[str]) -> bool:
    """Whether a question cannot be answered with yes or no: "Bimo bilang apa?"."""
    return words[question.last] in _WHAT and words[question.last - 1] not in ("atau", "or")


def _question_before(number: int, sentences: Sequence[Sentence]) -> range:
    """The words of the question, of one sentence or several, that ends before the number-th."""
    first = number - 1
    while first and sentences[first - 1].asks:
        first -= 1
    return range(sentences[first].first, sentences[number - 1].last + 1)
