"""A text cut into words, numbers and signs, with what a recogniser misread inside numbers put right."""

import re
from collections.abc import Iterable, Set
from typing import NamedTuple

from hookcheck.core.values.calendar_words import MONTHS, WEEKDAYS
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import HUNDREDS, SE_SCALES, TEENS, TENS, UNITS


class Token(NamedTuple):
    """A word, a number or a sign, in lower case."""

    text: str
    start: int
    end: int
    kind: str
    """`w` word, `d` digits, `s` sign; empty past the end of the text."""
    glued: bool
    """True when nothing stands between it and the token before."""


class Tokens(list[Token]):
    """A text cut into tokens, followed by empty ones so that looking ahead (or back, from 0) is safe."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__((*tokens, *_PADDING))
        self.numbers: dict[tuple[int, str], Number | None] = {}
        """Those read so far, by where they begin and the language that points and commas are read in: each
        kind of value looks for one."""


PAST_END = Token("", 0, 0, "", False)
_PADDING = (PAST_END,) * 12

# One character for one, so that offsets stay those of the text given.
_FOLD = str.maketrans(
    {
        **{dash: "-" for dash in "‐‑‒–—―−﹣-"},
        **{quote: "'" for quote in "’‘ʼ`´′"},
        **{space: " " for space in "\u00a0\u2007\u2009\u200a\u202f\u3000"},
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0xFF21 + letter): chr(0x61 + letter) for letter in range(26)},
        **{chr(0xFF41 + letter): chr(0x61 + letter) for letter in range(26)},
        **{quote: '"' for quote in "“”″"},
        "％": "%", "﹪": "%", "×": "x", "²": "2", "³": "3", "º": "°", "＄": "$", "：": ":", "．": ".",
        "，": ",", "／": "/", "＋": "+", "İ": "i",
    }
)  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<short> (?=[a-z]{1,6}\s?[./'])
      (?: [ap]\.\s?m\b\.? | s\.?\s?/\s?d\b\.? | s\.\s?d\b\.? | o'clock
        | (?:rp|tgl|no|pkl|jan|feb|mar|apr|jun|jul|aug|agt|agu|ags|sept?|oct|okt|nov|dec|des|mon|tues?|wed
            |thurs?|fri|sat|sun|sen|sel|rab|kam|jum|sab|tel|telp|hub|ext)\.(?=\s?\d)
        | (?:min|max|maks|approx)\.(?=\s)
      )
    )
    | (?P<word> [^\W\d_½¼¾⅓⅔]+(?:'[^\W\d_]+)* )
    | (?P<spaced> (?=\d)
      (?: (?:(?<=rp)|(?<=rp\s)|(?<=rp\.)|(?<=rp\.\s)|(?<=idr)|(?<=idr\s))
          \d{1,3}(?:\s?[.,]\s?\d{3}|\s\d{3})+(?![\d,.]\d|\d)
        | \d{1,2}\.\s\d{2}(?=\s?(?:wib|wita|wit)\b)
        | (?:(?<=[$€£])|(?<=[$€£]\s)) \d{1,4}(?:\s[.,]\s?|[.,]\s)\d{2}(?!\d|[.,]\d)
      )
    )
    | (?P<parted> (?<![\d.,:/]) (?<!\d\s) (?:\d\s\d(?=\s?%) | \d{1,3}(?:\s000)+(?![.,\s]?\d)) )
    | (?P<digits> \d+(?:[.,]\d+)* )
    | (?P<sign> [^\w\s] | [½¼¾⅓⅔] )
    """,
    re.VERBOSE,
)
_KINDS: dict[str | None, str] = {
    "short": "w",
    "word": "w",
    "spaced": "d",
    "parted": "d",
    "digits": "d",
    "sign": "s",
}
_LONE_WORD = re.compile(r"[^\W\d_½¼¾⅓⅔]+(?:'[^\W\d_]+)*")
SPELLINGS = {
    "malem": "malam", "semalem": "semalam", "semalaman": "semalam", "kemaren": "kemarin", "ntar": "nanti",
    "entar": "nanti", "enem": "enam", "jumaat": "jumat",
}  # fmt: skip
"""Casual spellings of words that values are told with."""
_DIGIT = re.compile(r"[\d½¼¾⅓⅔]")
_SPACED_SIGN = re.compile(r"\s?[.,]\s?|\s")
_DOTS = str.maketrans("", "", ". ")


def has_number_or(cues: Set[str], folded: str) -> bool:
    """Whether a *folded* text has a digit, a number in one glued word, or one of the words *cues*."""
    if _DIGIT.search(folded):
        return True
    words = _LONE_WORD.findall(folded)
    return not cues.isdisjoint(words) or any(
        len(word) >= _SHORTEST_GLUED and _GLUED.fullmatch(word) for word in words
    )


def tokenise(folded: str) -> Tokens:
    """Cut a *folded* text into tokens."""
    tokens: list[Token] = []
    last_end = -1
    for match in _TOKEN.finditer(folded):
        word, group = match.group(), match.lastgroup
        start, end = match.span()
        if group == "spaced":
            word = _SPACED_SIGN.sub(".", word)
        elif group == "parted":
            word = word.replace(" ", "")
        elif group == "short":
            word = word.translate(_DOTS)
            word = "s/d" if word == "sd" else word
        kind = _KINDS[group]
        word = SPELLINGS.get(word, word)
        if word in CONTRACTIONS:
            # "Four's closed", in which the number is a word of its own.
            tokens.append(Token(word[:-2], start, end - 2, kind, start == last_end))
            tokens.append(Token("'s", end - 2, end, kind, True))
        elif len(word) >= _SHORTEST_GLUED and kind == "w" and _GLUED.fullmatch(word):
            tokens.extend(_unglued(word, start, start == last_end))
        else:
            tokens.append(Token(word, start, end, kind, start == last_end))
        last_end = end
    return Tokens(tokens)


def _unglued(word: str, start: int, glued: bool) -> list[Token]:
    """The words of a number that were written or read as one: duapuluh, LIMARATUS, twentyfive."""
    return [
        Token(part.group(), start + part.start(), start + part.end(), "w", glued or part.start() > 0)
        for part in _NUMBER_WORD.finditer(word)
    ]


def fold(text: str) -> str:
    """*text* in lower case and plain signs, misread digits repaired, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    folded = lowered.replace("`", "'") if lowered.isascii() else lowered.translate(_FOLD)
    if not (_MIXED_WITH_LETTERS.search(folded) or _LETTERS_ALONE.search(folded)):
        return folded
    folded = _PRICE.sub(_repair_price, folded)
    # Names of months first: a lone I before one is a 1.
    folded = _MIXED.sub(_repair_mixed, folded)
    folded = _BEFORE_UNIT.sub(lambda match: match.group().translate(_TO_DIGITS), folded)
    folded = _BEFORE_SHORT_MONTH.sub(lambda match: match.group().translate(_TO_DIGITS), folded)
    return _LONE_ONE.sub("1", folded)


_NUMBER_WORDS_GLUED = sorted(
    {*UNITS, *TEENS, *TENS, *HUNDREDS, *SE_SCALES, "seratus", "puluh", "belas", "ribu", "juta", "miliar"}
    - {"kosong", "tuju"},
    key=len,
    reverse=True,
)
_NUMBER_WORD = re.compile("|".join([*_NUMBER_WORDS_GLUED, "persen", "percent", "rupiah", "ribuan", "jutaan"]))
_CONTRACTED = frozenset({*UNITS, *TEENS, *TENS, "hundred"}) - {"one"}
CONTRACTIONS = frozenset(f"{word}'s" for word in _CONTRACTED)
_GLUED = re.compile(f"(?:{'|'.join(_NUMBER_WORDS_GLUED)})(?:{_NUMBER_WORD.pattern})+")
_SHORTEST_GLUED = 7
"""Letters in the shortest glued number worth looking at: duaribu."""

_TO_DIGITS = str.maketrans("oil|sbz", "0111582")
_TO_LETTERS = (str.maketrans("0134568", "oieasgb"), str.maketrans("0134568", "oleasgb"))
_MONTH_NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 3 and name != "march"), reverse=True))

# How a misread number looks. One pattern for both takes twice as long.
_MIXED_WITH_LETTERS = re.compile(r"\d(?:[.,]?[a-z|]|(?<=[a-z|]\d))")
_LETTERS_ALONE = re.compile(rf"\b(?:(?:rp|idr)\.?\s?[oilsbz|]|[il|]\s(?:{_MONTH_NAMES}))")
_PRICE = re.compile(r"((?:\brp|\bidr|[$€£])\.?\s?)([\doilsbz|]+(?:[.,][\doilsbz|]+)*)")
_BEFORE_UNIT = re.compile(
    rf"(?<![^\s(])(?=[oil|s]*\d)[\doil|s]{{2,4}}(?=\s?(?:%|persen\b|percent\b|(?:{_MONTH_NAMES})\b))"
)
_BEFORE_SHORT_MONTH = re.compile(
    r"(?<![^\s(])(?=[oil|]*\d)[0-3oil|][\doil|](?=\s(?:may|mei|jan|feb|mar|apr|jun|jul|agu|agt|aug|sept?|okt|oct|nov"
    r"|des|dec)\b)"
)
_LONE_ONE = re.compile(rf"(?<![^\s(])[il|](?=\s(?:{_MONTH_NAMES})\b)")
_MIXED = re.compile(r"(?<![^\s(])[^\s]*\d[^\s]*")
_NUMERIC = re.compile(r"[\doil|.,:/%()+-]+")
_LAST_ZERO = re.compile(r"(?<=[a-z]{3}\d)o+(?![a-z\d])")
_REPAIRED_WORDS = frozenset(
    {*MONTHS, *WEEKDAYS, "ribu", "juta", "miliar", "persen", "percent", "million", "nov", "oct", "okt"}
)
_LETTERS_WITH_DIGITS = re.compile(r"[a-z\d]{3,}")


def _repair_price(match: re.Match[str]) -> str:
    prefix, body = match.groups()
    if body.isdecimal() or not (any(char.isdecimal() for char in body) or re.search(r"[.,]\w{3}\b", body)):
        return match.group()
    # A last letter may be a scale, as in $5b.
    kept = body[-1] if body[-1] in "bsz" and body[-4:-3] not in (".", ",") else ""
    return prefix + body[: len(body) - len(kept)].translate(_TO_DIGITS) + kept


def _repair_mixed(match: re.Match[str]) -> str:
    chunk = match.group()
    if chunk.isdecimal():
        return chunk
    if _NUMERIC.fullmatch(chunk):
        repaired = re.sub(
            r"(?<=[\d.,:])o+(?![a-z])|(?<![a-z\d])o(?=\d{2})", lambda o: "0" * len(o.group()), chunk
        )
        return re.sub(r"(?<=\d)[il|](?=[\d.,:])|(?<![a-z\d.,:])[il|](?=\d[\d.,:])", "1", repaired)
    chunk = _LAST_ZERO.sub(lambda o: "0" * len(o.group()), chunk)
    for length in range(3):
        # Up to two digits may be a day that lost its space.
        word = _LETTERS_WITH_DIGITS.match(chunk, length)
        if word is None or not (length == 0 or chunk[:length].isdecimal()):
            break
        for table in _TO_LETTERS:
            letters = word.group().translate(table)
            if letters in _REPAIRED_WORDS:
                return chunk[:length] + letters + chunk[word.end() :]
    return chunk
