"""What holds for every value."""

import calendar
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from hookcheck.core.values import Relation, Value, ValueKind, compare, find_values
from tests.core.values.spelling_numbers import in_english, in_indonesian

_LAW = settings(deadline=None, derandomize=True)
_MONTHS = {
    "en": str.split("January February March April May June July August September October November December"),
    "id": str.split("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
}
_AGREE = (Relation.SAME, Relation.EQUIVALENT)
_PIECES = (
    "1", "2", "17", "50", "1.500", "20.00", "2026", "0812", "ribu", "juta", "Rp", "$", "%", "persen", "of",
    "to", "-", "sampai", "jam", "pm", "malam", "Desember", "May", "the", "first", "satu", "dua", "puluh",
    "setengah", "half", "a", "and", "dan", "minggu", "hari", "kg", "x", "up", "hingga", "minimal", "mulai",
    "usia", "tahun", "ke", "buy", "get", "one", "two", "point", "koma", ".", ",", ":", "/", "O", "l", "5O",
    "A38", "in", "dari", "out", "twenty", "oh", "hundred", "kosong", "skor", "menang", "call", "hubungi",
    "+", "(", ")", "½", "°", "next", "Senin", "se",
)  # fmt: skip
_numbers = st.one_of(st.integers(0, 1000), st.integers(0, 10**6), st.integers(0, 10**12))
_counts = _numbers.filter(lambda number: not 1900 <= number <= 2100)
_texts = st.lists(st.sampled_from(_PIECES), max_size=12).flatmap(
    lambda pieces: st.lists(st.sampled_from(("", " ")), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True))
    )
)


def _one(text: str, language: str = "") -> Value:
    (value,) = find_values(text, language)
    return value


@_LAW
@given(_counts)
def test_an_english_number_reads_back(number: int) -> None:
    words = in_english(number)

    for text in (f"{words} shops", f"{words} shops".upper(), f"{words} shops".replace("-", " ")):
        assert _one(text).amount == number


@_LAW
@given(_counts)
def test_an_indonesian_number_reads_back(number: int) -> None:
    words = in_indonesian(number)

    for text in (f"{words} toko", f"{words} toko".upper()):
        assert _one(text).amount == number


@_LAW
@given(_counts.filter(bool))
def test_a_number_is_the_same_in_digits_and_words_of_both_languages(number: int) -> None:
    forms = [
        f"{number} toko",
        f"{number:,} shops",
        f"{number:,} toko".replace(",", "."),
        f"{in_english(number)} shops",
    ]
    values = [_one(form) for form in forms] + [_one(f"{in_indonesian(number)} toko")]

    assert all(compare(one, other) in _AGREE for one in values for other in values)


@_LAW
@given(_counts.filter(bool), _counts.filter(bool))
def test_two_different_numbers_are_never_close(one: int, other: int) -> None:
    relation = compare(_one(f"{in_english(one)} shops"), _one(f"{in_indonesian(other)} toko"))

    shorthand = {one, other} & {n + rest * 999 for n in (one, other) for rest in range(100, 1000, 100)}
    assert (relation in _AGREE) == (one == other) or shorthand


@_LAW
@given(st.integers(1, 999), st.sampled_from((("ribu", "rb", 10**3), ("juta", "jt", 10**6))))
def test_a_price_is_the_same_in_every_form(count: int, scale: tuple[str, str, int]) -> None:
    word, short, factor = scale
    amount = count * factor
    digits = f"{amount:,}".replace(",", ".")
    forms = [
        f"Rp{digits}", f"Rp {digits},-", f"Rp. {digits}", f"RP{count}{word.upper()}", f"Rp {count} {word}",
        f"Rp{count}{short}", f"IDR {amount:,}", f"{digits} rupiah", f"{count} {word} rupiah",
        f"{in_indonesian(count)} {word} rupiah", f"{in_english(amount)} rupiah", f"Rp{digits},00",
    ]  # fmt: skip
    values = [_one(form) for form in forms]

    assert {(value.kind, value.amount, value.unit) for value in values} == {("money", amount, "IDR")}


@_LAW
@given(st.integers(1, 12), st.data(), st.integers(1950, 2080))
def test_a_date_is_the_same_in_every_form(month: int, data: st.DataObject, year: int) -> None:
    day = data.draw(st.integers(1, calendar.monthrange(year, month)[1]))
    english, indonesian = _MONTHS["en"][month - 1], _MONTHS["id"][month - 1]
    forms = [
        f"{day} {english} {year}", f"{english} {day}, {year}", f"{day} {indonesian} {year}",
        f"{day:02}-{month:02}-{year}", f"{day}/{month}/{year}", f"{year}-{month:02}-{day:02}",
        f"{day}{indonesian.upper()}{year}", f"tanggal {in_indonesian(day)} {indonesian} {year}",
        f"{day:02}.{month:02}.{year}", f"tgl {day} {indonesian} {year}", f"{indonesian} {day}, {year}",
    ]  # fmt: skip

    for form in forms:
        date = _one(form).date
        assert date is not None
        assert (date.day, date.month, date.year) == (day, month, year)


@_LAW
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_the_same_in_every_form(hour: int, minute: int) -> None:
    half = "am" if hour < 12 else "pm"
    twelve = hour % 12 or 12
    forms = [
        f"{hour:02}:{minute:02}", f"pukul {hour:02}.{minute:02}", f"{hour:02}.{minute:02} WIB",
        f"{twelve}:{minute:02} {half}", f"{twelve}.{minute:02}{half.upper()}",
    ]  # fmt: skip

    for form in forms:
        value = _one(form)
        assert value.kind is ValueKind.CLOCK
        assert value.amount == hour * 60 + minute


@_LAW
@given(_texts)
def test_values_lie_in_their_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for value in find_values(text):
        assert end <= value.start < value.end <= len(text)
        assert value.text == text[value.start : value.end]
        end = value.end


@_LAW
@given(_texts)
def test_case_and_unicode_form_do_not_matter(text: str) -> None:
    def bare(form: str) -> list[tuple[object, ...]]:
        return [
            (v.kind, v.amount, v.upper, v.unit, v.comparator, v.date, v.until, v.code)
            for v in find_values(form)
        ]

    assert bare(text.upper()) == bare(text.lower()) == bare(unicodedata.normalize("NFD", text))


@_LAW
@given(_texts, _texts)
def test_same_is_symmetric_and_reflexive(text: str, other: str) -> None:
    for one in find_values(text):
        assert compare(one, one) is Relation.SAME
        for two in find_values(other):
            same = compare(one, two) is Relation.SAME
            assert same == (compare(two, one) is Relation.SAME)


@_LAW
@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    for value in find_values(text):
        assert value.text == text[value.start : value.end]
