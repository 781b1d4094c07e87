"""Time how long finding the values takes, in what is said in 15 seconds and in a message.

    python tests/benchmarks/time_values.py

Prints the median of several rounds per text, in milliseconds. The bar is 2 ms for a transcript and its
message.
"""

import statistics
import timeit

from hookcheck.core.values import compare, find_values

TEXTS = {
    "transcript, English": (
        "okay so listen up everyone starting from the first of december every single clinic in the "
        "city gives you a free flu shot monday to friday from eight am to four pm and you get up to "
        "fifty percent off the check-up so you only pay twenty five dollars call one one nine to "
        "book it takes five minutes"
    ),
    "transcript, Indonesian": (
        "halo teman-teman jadi mulai tanggal satu desember dua ribu dua puluh enam semua puskesmas "
        "di kota ini kasih vaksin gratis buat anak usia dua belas sampai tujuh belas tahun buka "
        "senin sampai jumat jam delapan pagi sampai jam empat sore dan ada diskon hingga lima puluh "
        "persen hubungi satu satu sembilan"
    ),
    "transcript without values": "halo semuanya apa kabar mari berbagi cerita tentang kota kita yang ramah "
    * 5,
    "message": "Free vaccination starts 1 December at every clinic, up to 50% off check-ups",
}
ROUNDS, CALLS = 7, 200


def main() -> None:
    for name, text in TEXTS.items():
        rounds = timeit.repeat(lambda text=text: find_values.__wrapped__(text), number=CALLS, repeat=ROUNDS)  # type: ignore[misc]
        print(f"{name:28} {len(text.split()):3} words  {statistics.median(rounds) / CALLS * 1000:.3f} ms")
    one, other = find_values("1 December 2026")[0], find_values("1/12")[0]
    rounds = timeit.repeat(lambda: compare(one, other), number=CALLS, repeat=ROUNDS)
    print(f"{'comparing two dates':38}  {statistics.median(rounds) / CALLS * 1000:.4f} ms")


if __name__ == "__main__":
    main()
