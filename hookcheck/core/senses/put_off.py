"""Where a video asks and puts the answer off: "we'll find out", "jawabannya di akhir video"."""

from collections.abc import Sequence

from hookcheck.core.senses.searched import Searched
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases

_PUTTING_OFF = index_phrases(
    (
        "jawabannya nanti", "jawabannya besok", "jawabannya di akhir", "jawabannya ada di akhir",
        "jawabannya di video", "jawabannya menyusul", "kita umumkan", "kami umumkan", "diumumkan nanti",
        "kita bahas", "kita tanya", "kita tanyain", "kita tanyakan", "kita tes", "kita cek", "kita buktikan",
        "kita buktiin", "kita cari tahu", "kita uji", "kita coba", "bahas besok", "bahas nanti", "tebak",
        "komen dulu", "tulis di komen", "jawab di komen", "tunggu jawabannya",
        "tunggu pengumumannya", "tunggu hasilnya", "aku kasih tahu", "akhir video",
        "video berikutnya", "video selanjutnya", "find out", "let's test", "let's ask", "let's see",
        "at the end of this video", "stay tuned", "we'll see", "guess", "after the break", "in part two",
    )
)  # fmt: skip


def puts_answer_off(searched: Sequence[Searched]) -> bool:
    """Whether something is asked, and answered later than in what was *searched*."""
    return any(any(one.sense.asked) for one in searched) and any(
        any(find_indexed(_PUTTING_OFF, one.reading.words)) for one in searched
    )
