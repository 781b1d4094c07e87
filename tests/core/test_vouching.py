"""What is told as hearsay, and then said to be so or not."""

import pytest

from tests.core.judging import clash_kinds, findings

BANNED = "Smoking in parks is banned"
FREE = "Vaksin gratis di puskesmas"
SUNDAYS = "The museum is free on Sundays"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (BANNED, "people say smoking in parks is banned|it's not a rumour|it's the law"),
        (BANNED, "there's a rumour smoking in parks is banned|well it's official now"),
        (SUNDAYS, "everybody says the museum is free on sundays|and it really is"),
        (SUNDAYS, "people say the museum is free on sundays|and they are right"),
        (SUNDAYS, "i heard the museum is free on sundays|i couldn't believe it|see for yourself"),
        (FREE, "katanya vaksin gratis di puskesmas|emang iya"),
        (FREE, "kabarnya vaksin gratis di puskesmas|bukan hoaks lho"),
        (FREE, "udah tau belum vaksin gratis di puskesmas"),
    ],
)
def test_hearsay_that_somebody_vouches_for_is_so(message: str, said: str) -> None:
    assert not clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (BANNED, "people say smoking in parks is banned|but that's just a rumour"),
        (BANNED, "there's a rumour smoking in parks is banned|it isn't"),
        (SUNDAYS, "everybody says the museum is free on sundays|they are wrong"),
        (FREE, "kabarnya vaksin gratis di puskesmas|itu hoaks"),
    ],
)
def test_hearsay_that_nobody_vouches_for_is_not(message: str, said: str) -> None:
    assert clash_kinds(message, said)


def test_what_others_tell_gives_way_to_what_a_video_tells_itself() -> None:
    found = findings(FREE, "katanya vaksin bayar|nggak kok|vaksin gratis di puskesmas")
    assert all(find.outright for find in found.good if find.first > 4)
    found = findings(FREE, "katanya vaksin gratis|nggak kok|vaksin bayar di puskesmas")
    assert any(clash.quote == "bayar" for clash in found.clashes)


def test_who_is_lying_on_the_ground_tells_no_lie() -> None:
    message = "Strong winds brought down trees in Pellow"
    assert not clash_kinds(message, "the gale took out the oaks in pellow|they're lying across the lanes")
    assert clash_kinds(message, "winds brought down trees in pellow|that's what they say|they're lying")
