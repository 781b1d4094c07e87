"""Making text from outside harmless to show: file names, messages, speech and screen text."""

import unicodedata

# Of the format characters those that reorder or hide text. Joiners stay: emoji and many scripts need them.
_HIDDEN = frozenset("\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad") | frozenset(
    chr(code)
    for start, end in ((0x202A, 0x202E), (0x2066, 0x206F), (0xE0000, 0xE007F))
    for code in range(start, end + 1)
)
_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029\xa0")

# What the reports draw with, and what becomes of it in ASCII: of the same width, so that columns stay.
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "…": "~",
        "·": "-",
        "–": "-",
        "—": "-",
        "─": "-",
        "━": "=",
        "✓": "+",
        "✗": "x",
        "◐": "~",
        "≠": "!",
        "→": ">",
        "•": "*",
    }
)


def one_line(text: str) -> str:
    """*text* on one line, its control and direction characters made visible as escapes."""
    spaced = (" " if character in _SPACES else character for character in text)
    return " ".join("".join(map(_visible, spaced)).split())


def file_name(path: str) -> str:
    """A path as it can be shown: spaces stay, since they are part of the name; line breaks are escaped."""
    return "".join(map(_visible, path))


def encodable(text: str, encoding: str) -> str:
    """*text* as a stream of *encoding* can carry it: ornaments become ASCII, the rest escapes."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        plain = text.translate(_PLAIN)
        try:
            return plain.encode(encoding, "backslashreplace").decode(encoding)
        except LookupError:
            return plain.encode("ascii", "backslashreplace").decode("ascii")
    return text


def _visible(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        # A byte of a file name that is not UTF-8, as Python carries it.
        return f"\\x{code - 0xDC00:02x}"
    if character in _HIDDEN or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character
