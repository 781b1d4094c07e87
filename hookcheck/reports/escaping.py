"""Making text from outside harmless to show: file names, messages, speech and screen text."""

import re

# Control characters, halves of surrogate pairs, what XML forbids, line separators, and the format characters
# that reorder or hide text. Joiners stay: emoji and many scripts need them.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACES = re.compile("[\t\n\r\v\f\x85\u2028\u2029\xa0 ]+")

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
    return _HIDDEN.sub(_escape, _SPACES.sub(" ", text)).strip()


def file_name(path: str) -> str:
    """A path as it can be shown: spaces stay, since they are part of the name; line breaks are escaped."""
    return _HIDDEN.sub(_escape, path)


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


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:
        # A byte of a file name that is not UTF-8, as Python carries it.
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
