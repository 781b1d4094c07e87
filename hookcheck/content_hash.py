"""Which file a piece of evidence was taken from, without reading all of a 4-GB master."""

import hashlib
from typing import BinaryIO

from hookcheck.settings import HASHED_END_BYTES


def content_hash(file: BinaryIO) -> str:
    """SHA-256 of the size, the first and the last 4 MiB; of all of it when that is less.

    A container's index lies at one of its ends and lists the size and place of every frame, and an
    encoder never gives a changed picture the same sizes: exporting again changes one of the three.
    Only bytes patched by hand in the middle of a large file, its length kept, would go unnoticed.
    """
    size_bytes = file.seek(0, 2)
    digest = hashlib.sha256(b"%d\n" % size_bytes)
    file.seek(0)
    digest.update(file.read(HASHED_END_BYTES))
    if size_bytes > HASHED_END_BYTES:
        file.seek(max(HASHED_END_BYTES, size_bytes - HASHED_END_BYTES))
        digest.update(file.read(HASHED_END_BYTES))
    return digest.hexdigest()
