"""Which characters belong to the writing that hookcheck reads."""

import unicodedata

_MARKS_AND_SIGNS = "€£¥¢₹₱₫₩₽₿$%‰§©®™°±×÷²³½¼¾№ªº–—‘’“”…•·¡¿«»"


def is_readable(character: str) -> bool:
    """Whether *character* may stand in English or Indonesian copy: Latin letters, digits, everyday signs."""
    if not character or character.isascii():
        return True
    if any(one in _MARKS_AND_SIGNS for one in character):
        return True
    if len(character) > 1:
        return False
    return unicodedata.name(character, "").startswith("LATIN ") and ord(character) < 0x180
