"""Numbers spelled out, to be read back."""

_ENGLISH = str.split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ENGLISH_TENS = str.split("twenty thirty forty fifty sixty seventy eighty ninety")
_ENGLISH_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_INDONESIAN = str.split("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
_INDONESIAN_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))


def in_english(number: int) -> str:
    """*number* in words: two hundred and five thousand, three hundred and twenty-one without the comma."""
    for scale, name in _ENGLISH_SCALES:
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_english(number // scale)} {name}" + (joint + in_english(rest) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ENGLISH[number // 100]} hundred" + (f" and {in_english(rest)}" if rest else "")
    if number >= 20:
        unit = number % 10
        return _ENGLISH_TENS[number // 10 - 2] + (f"-{_ENGLISH[unit]}" if unit else "")
    return _ENGLISH[number]


def in_indonesian(number: int) -> str:
    """*number* in words: dua ratus lima ribu tiga ratus dua puluh satu."""
    for scale, name in _INDONESIAN_SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            one = count == 1 and scale <= 1000
            head = f"se{name}" if one else f"{in_indonesian(count)} {name}"
            return head + (f" {in_indonesian(rest)}" if rest else "")
    if number >= 20:
        unit = number % 10
        return f"{_INDONESIAN[number // 10]} puluh" + (f" {_INDONESIAN[unit]}" if unit else "")
    return _INDONESIAN[number] if number < 12 else f"{_INDONESIAN[number % 10]} belas"
