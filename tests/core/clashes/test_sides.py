"""Who does a message's verb to whom, whatever turn of phrase tells it; phrases with "|" between them."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

TENANTS = "The tenants sued the landlord over damp walls"
HARWICK = "Harwick beat Torrin in the cup final"
KESTRA = "Kestra bought Bolden Foods for 40 million"
NELAYAN = "Nelayan menyelamatkan dua turis di Pantai Ujung"
KURIRKU = "Kurirku menggugat Toko Serba ke pengadilan"
RINA = "Rina Wulandari menggantikan Dodi Saputra sebagai kapten"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (TENANTS, "it was the landlord who sued|the tenants over damp walls"),
        (TENANTS, "the landlord is the one who sued the tenants over damp walls"),
        (TENANTS, "the tenants got sued by the landlord over damp walls"),
        (TENANTS, "the landlord decided to sue|the tenants over damp walls"),
        (TENANTS, "Poor tenants. Were sued by the landlord over damp walls."),
        (TENANTS, "Who sued the tenants over damp walls? The landlord did."),
        (TENANTS, "It wasn't the tenants who sued the landlord.|It was the landlord who sued the tenants."),
        (HARWICK, "Meet Torrin, who beat Harwick in the cup final"),
        (HARWICK, "you know Harwick|Torrin just beat them in|the cup final"),
        (KESTRA, "Kestra, bought by Bolden Foods for 40 million"),
        ("Rosa Lind interviewed the prime minister", "The prime minister interviewed Rosa Lind"),
        ("Oat milk outsold soy milk", "soy milk actually outsold oat milk"),
        ("Worry is causing your poor sleep", "it's the poor sleep|that's causing your worry"),
        ("Northern Rivers must pay the farmers", "the judge ruled|that the farmers must pay northern rivers"),
        ("Orla is taking over Tandem", "tandem is taking over orla|shareholders got the letter at seven"),
        # Verbs by what stands around them, and a name told in pieces around the other one.
        ("Customers rate the drivers after each trip", "after each trip|the drivers rate the customers"),
        (
            "Bhayangkara Tarakan kalahkan Samarinda Stars 2-1",
            "malam di Tarakan!|Samarinda Stars kalahkan Bhayangkara Tarakan|dua satu",
        ),
        ("Passengers can now rate their drivers", "new today|drivers can now rate their passengers"),
        ("Bank Anggrek membeli Bank Kenari", "Bank Kenari akhirnya membeli|seluruh saham Bank Anggrek"),
        (KURIRKU, "toko serba menggugat|dua belas kurir Kurirku ke pengadilan"),
        (KURIRKU, "Toko Serba menggugat Kurirku ke pengadilan"),
        (KURIRKU, "Yang menggugat Kurirku itu Toko Serba"),
        (KURIRKU, "Yang digugat Toko Serba itu Kurirku"),
        (KURIRKU, "Kurirku menggugat Toko Serba? Kebalik. Toko Serba yang menggugat Kurirku."),
        (KURIRKU, "Bukan Kurirku yang menggugat Toko Serba, tapi Toko Serba yang menggugat Kurirku"),
        (NELAYAN, "Kasihan nelayan, diselamatkan dua turis di Pantai Ujung"),
        (NELAYAN, "ternyata dua turis lho yang|menyelamatkan nelayan di Pantai Ujung"),
        (RINA, "siapa yang menggantikan|rina wulandari sebagai kapten|dodi saputra"),
        (RINA, "Yang menggantikan Rina Wulandari itu Mas Dodi Saputra"),
    ],
)
def test_the_sides_are_the_other_way_round(message: str, said: str) -> None:
    """However the other one is told to do it, the message is not."""
    assert ClashKind.ROLES in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (TENANTS, "it was the tenants who sued|the landlord over damp walls"),
        (TENANTS, "the tenants are the ones who sued the landlord over damp walls"),
        (TENANTS, "the landlord got sued by the tenants over damp walls"),
        (
            TENANTS,
            "the landlord and the tenants|are in the news|the tenants sued the landlord|over damp walls",
        ),
        (
            TENANTS,
            "The tenants sued the landlord over damp walls. The landlord says it will fight the tenants.",
        ),
        (TENANTS, "Who sued the landlord over damp walls? The tenants did."),
        (HARWICK, "Meet Harwick, who beat Torrin in the cup final"),
        (HARWICK, "Torrin was beaten by Harwick in the cup final"),
        (KESTRA, "Bolden Foods, bought by Kestra for 40 million"),
        ("Northern Rivers must pay the farmers", "the judge ruled|that northern rivers must pay the farmers"),
        ("Joel Amis married Priya Sand in Fernley", "Priya Sand married Joel Amis in Fernley"),
        (KURIRKU, "Yang menggugat Toko Serba ke pengadilan itu Kurirku"),
        (KURIRKU, "Toko Serba digugat sama Kurirku ke pengadilan"),
        (NELAYAN, "Dua turis diselamatkan nelayan di Pantai Ujung"),
        (NELAYAN, "Ternyata nelayan lho yang menyelamatkan dua turis di Pantai Ujung"),
        (
            "Regu SAR menemukan tiga pemancing dalam keadaan selamat",
            "tiga pemancing ditemukan selamat|oleh regu SAR",
        ),
        (RINA, "Dodi Saputra digantikan oleh Rina Wulandari sebagai kapten"),
        (RINA, "Kemarin Dodi Saputra, sekarang Rina Wulandari yang menggantikan Dodi Saputra sebagai kapten"),
    ],
)
def test_the_sides_are_as_the_message_has_them(message: str, said: str) -> None:
    """The same told in the passive, or pointed out, is the same."""
    assert ClashKind.ROLES not in clash_kinds(message, said)
    assert is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Tavola Pizza has raised prices by a dollar", "Tavola Pizza has raised prices|by a dollar"),
        ("Residents supported the project by the river", "Residents supported the project|by the river"),
    ],
)
def test_by_after_what_it_is_done_to_tells_no_doer(message: str, said: str) -> None:
    assert ClashKind.ROLES not in clash_kinds(message, said)
