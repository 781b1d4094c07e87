"""One code for each language, however users write it."""

import langcodes

from hookcheck.errors import UsageError

_OURS = {"fil": "tl"}
"""Languages with a code of two letters that the standard would rather not use."""


def language_code(said: str, where: str) -> str:
    """The ISO 639-1 code of the language that a user calls *said*: "ID", "ind" and "id-ID" are "id".

    Empty stays empty. *where* is the place it was said at.

    Raises:
        UsageError: there is no such code.
    """
    tag = said.strip()
    if not tag:
        return ""
    if not langcodes.tag_is_valid(tag):
        raise UsageError(f"{where}: “{tag}” is no code of a language.", "Write one such as en, id or ms.")
    code = langcodes.get(tag).language or ""
    return _OURS.get(code, code)
