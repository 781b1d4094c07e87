"""Runs of words are recognised by what they mean, in either language and in any form."""

import pytest

from hookcheck.core.wording.meanings import conveys, excluded_by, find_meanings, opposites
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise


def said(text: str) -> set[str]:
    """Keys of all that *text* conveys, near and far."""
    words = [token.text for token in tokenise(text)]
    spans = find_meanings(words, [roots(word) for word in words])
    return {key for span in spans for key in conveys(span.key)}


def meant(text: str) -> set[str]:
    """Keys of what *text* as a whole means."""
    words = [token.text for token in tokenise(text)]
    spans = find_meanings(words, [roots(word) for word in words])
    return {span.key for span in spans if (span.first, span.last) == (0, len(words) - 1)}


@pytest.mark.parametrize(
    ("part", "wording"),
    [
        ("free", "tanpa dipungut biaya"),
        ("gratis", "won't cost you a penny"),
        ("registration", "pendaftaran"),
        ("daftar", "sign up"),
        ("turun drastis", "anjlok"),
        ("starts", "dibuka"),
        ("called off", "dibatalkan"),
        ("postponed", "diundur"),
        ("doubled", "naik dua kali lipat"),
        ("discount", "potongan harga"),
        ("free delivery", "gratis ongkos kirim"),
        ("sold out", "ludes terjual"),
        ("instalments", "bisa dicicil"),
        ("no down payment", "dp nol"),
        ("elderly", "lansia"),
        ("every weekend", "tiap akhir pekan"),
        ("turn off", "matikan"),
        ("bring", "jangan lupa bawa"),
        ("laid off", "di-phk"),
        ("delicious", "maknyus"),
        ("in cinemas", "tayang di bioskop"),
        ("fruit", "mangga"),
        ("phone", "smartphone"),
        ("buru-buru", "hurry"),
        ("launch", "launching"),
        ("cash on delivery", "bayar di tempat"),
        ("turn off", "turn your old heater off"),
        ("pick up", "pick it up"),
        ("turn off", "turn garden lights off and save"),
        ("adults", "grown-ups"),
        ("goes on sale", "mulai dijual"),
        ("room temperature", "out on the counter"),
    ],
)
def test_a_wording_conveys_the_part(part: str, wording: str) -> None:
    assert meant(part) & said(wording)


@pytest.mark.parametrize(
    ("part", "wording"),
    [
        ("free", "discount"),
        ("gratis", "diskon"),
        ("chicken", "beef"),
        ("train", "bus"),
        ("cashback", "discount"),
        ("coffee", "tea"),
        ("download", "upload"),
        ("debit card", "credit card"),
        ("loan", "savings"),
        ("mango", "fruit"),
        ("postponed", "cancelled"),
        ("weekday", "weekend"),
        ("meninggal", "tinggal"),
        ("mengalahkan", "kalah"),
        ("meminjamkan", "meminjam"),
        ("mengadakan", "ada"),
        ("membagikan", "bagi"),
        ("pendapat", "dapat"),
        ("perusahaan", "berusaha"),
        ("penyakit", "sakit"),
    ],
)
def test_what_is_only_near_does_not_convey_the_part(part: str, wording: str) -> None:
    assert not meant(part) & said(wording)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("buka", "closed"),
        ("naik", "falls"),
        ("free", "berbayar"),
        ("cheaper", "lebih mahal"),
        ("wajib", "not required"),
        ("menang", "lost"),
        ("hot", "dingin"),
        ("turn on", "dimatikan"),
        ("before", "setelah"),
    ],
)
def test_opposites_contradict_across_languages(one: str, other: str) -> None:
    assert {opposite for key in meant(one) for opposite in opposites(key)} & said(other)


@pytest.mark.parametrize("wording", ["pukul", "pedagang kaki lima"])
def test_an_abbreviation_stands_for_each_of_its_readings(wording: str) -> None:
    assert meant("pkl") & said(wording)


def test_readings_of_one_abbreviation_are_not_the_same() -> None:
    assert not meant("pukul") & said("pedagang kaki lima")


@pytest.mark.parametrize(
    ("one", "other"), [("nyobain", "mencoba"), ("went", "going"), ("dibikin", "membuat")]
)
def test_forms_of_one_word_share_a_root(one: str, other: str) -> None:
    assert roots(one) & roots(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yellow", "amber"),
        ("sarapan", "makan malam"),
        ("arus mudik", "arus balik"),
        ("smp", "senior high school"),
        ("kelas ekonomi", "executive class"),
        ("ukuran l", "size xl"),
    ],
)
def test_what_stands_in_one_place_leaves_no_room_for_another(one: str, other: str) -> None:
    assert {excluded for key in meant(one) for excluded in excluded_by(key)} & said(other)


def test_what_belongs_to_no_set_excludes_nothing() -> None:
    assert excluded_by("register") == frozenset()


@pytest.mark.parametrize("text", ["the women's team", "a woman's team"])
def test_whose_something_is_keeps_its_meaning(text: str) -> None:
    assert "woman" in said(text)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("petugas", "homework"),
        ("winnings", "win"),
        ("goods", "good"),
        ("berikan", "fish_food"),
        ("menangis", "win"),
        ("gilas", "crazy"),
    ],
)
def test_what_only_looks_like_a_form_of_a_word_does_not_mean_it(word: str, key: str) -> None:
    assert key not in meant(word)


@pytest.mark.parametrize(
    ("doer", "deed"),
    [("pelanggan", "pakai"), ("customer", "pakai"), ("pembeli", "pakai"), ("worker", "kerja keras")],
)
def test_who_does_something_is_not_told_by_what_is_done(doer: str, deed: str) -> None:
    assert not meant(doer) & meant(deed)
