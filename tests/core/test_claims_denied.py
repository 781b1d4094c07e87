"""Whether a video tells the message only as a claim that it then calls false."""

import pytest

from tests.core.judging import findings


@pytest.mark.parametrize(
    ("message", "said", "denied"),
    [
        (
            "Kripto Rajawali sudah diawasi OJK",
            "katanya kripto rajawali|sudah diawasi OJK|klaim itu nggak bener",
            True,
        ),
        (
            "Pabrik Sagara membuang oli ke laut",
            "Pabrik Sagara membuang oli ke laut.|Tuduhan tersebut tidak terbukti.",
            True,
        ),
        ("Halden has run out of insulin", "halden has run out of insulin|that rumour is not true", True),
        (
            "Kripto Rajawali sudah diawasi OJK",
            "kabar itu nggak bener|kripto rajawali sudah diawasi OJK",
            False,
        ),
        (
            "Vaksin campak aman untuk bayi",
            "vaksin campak bikin demam tinggi?|kabar itu hoaks|vaksin campak aman untuk bayi",
            False,
        ),
        (
            "Pabrik Sagara membuang oli ke laut",
            "Pabrik Sagara membuang oli ke laut.|Info itu dari warga.",
            False,
        ),
    ],
)
def test_a_claim_that_is_called_false_is_not_told(message: str, said: str, denied: bool) -> None:
    found = findings(message, said)
    assert found.claim_denied is denied
