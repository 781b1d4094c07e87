"""Whether a video tells what a message is about only as what something else is beside."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The market is at Kiln Yard", "the market moved to Mill House | a minute from Kiln Yard"),
        (
            "The company is planting a forest in Derry",
            "in derry the company is planting a vineyard | beside the old forest",
        ),
        (
            "The mayor opened a skate park in Dunholm",
            "the mayor opened a swimming pool | next to the skate park",
        ),
        (
            "The council builds a playground on Mill Lane",
            "the council builds a car park | right next to the playground",
        ),
        (
            "The clinic moves to Ferry Street",
            "the clinic is moving to Abbot Street, around the corner from Ferry Street",
        ),
        (
            "Free flu jabs at the Grove Pharmacy",
            "free flu jabs at the Hill Surgery, next door to the Grove Pharmacy",
        ),
        (
            "Warga mengadakan senam di Lapangan Merdeka",
            "senam warga di Taman Lembang | di seberang Lapangan Merdeka",
        ),
        ("Pameran batik di Gedung Wayang", "pameran batik di Aula Kencana, persis sebelah Gedung Wayang"),
        (
            "Pemkab Sindang membangun pasar ikan baru",
            "pemkab sindang membangun kolam renang baru | di sebelah pasar ikan",
        ),
    ],
)
def test_what_is_only_a_landmark_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "The mayor opened a skate park in Dunholm",
            "the mayor opened a skate park | next to the swimming pool",
        ),
        (
            "The mayor opened a skate park in Dunholm",
            "next to the pool is a skate park now | the mayor opened it",
        ),
        ("The clinic moves to Ferry Street", "the clinic is moving, you'll find us near Ferry Street"),
        ("The clinic moves to Ferry Street", "the clinic on Ferry Street, just across from the bakery"),
        ("A café opens next to Grove Pharmacy", "a new café at Hill House, next to Grove Pharmacy"),
        ("Free flu jabs at the Grove Pharmacy", "free flu jabs, the queue is behind the Grove Pharmacy"),
        ("Pameran batik di Gedung Wayang", "pameran batik di Gedung Wayang, dekat Aula Kencana"),
        (
            "Pemkab Sindang membangun pasar ikan baru",
            "pemkab sindang membangun pasar ikan baru | di sebelah kolam renang",
        ),
        ("Pameran batik di Gedung Wayang", "pameran batiknya di belakang Gedung Wayang"),
    ],
)
def test_where_something_is_found_may_be_told_by_what_is_near(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
