"""What the hash of a video notices."""

from io import BytesIO

from hookcheck.content_hash import content_hash
from hookcheck.settings import HASHED_END_BYTES

LARGE = bytes(3 * HASHED_END_BYTES)


def changed(at: int, content: bytes = LARGE) -> BytesIO:
    return BytesIO(content[:at] + b"\x01" + content[at + 1 :])


def test_notices_either_end_and_the_size() -> None:
    assert (
        len(
            {
                content_hash(BytesIO(LARGE)),
                content_hash(BytesIO(LARGE + b"\0")),
                content_hash(changed(0)),
                content_hash(changed(HASHED_END_BYTES - 1)),
                content_hash(changed(len(LARGE) - HASHED_END_BYTES)),
                content_hash(changed(len(LARGE) - 1)),
            }
        )
        == 6
    )


def test_reads_all_of_a_file_shorter_than_both_ends() -> None:
    short = LARGE[: HASHED_END_BYTES + 10]

    assert len({content_hash(changed(at, short)) for at in (0, len(short) // 2, len(short) - 1)}) == 3


def test_reads_only_the_ends_of_a_large_file() -> None:
    class Counting(BytesIO):
        read_bytes = 0

        def read(self, size: int | None = -1, /) -> bytes:
            content = super().read(size)
            self.read_bytes += len(content)
            return content

    file = Counting(LARGE)
    content_hash(file)

    assert file.read_bytes == 2 * HASHED_END_BYTES
