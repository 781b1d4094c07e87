"""Names as a recogniser writes them down, and other names that are not them."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import ConceptKind, parse_message
from tests.core.judging import SETTINGS, evidence


def is_found(message: str, *, said: str = "", shown: str = "", must: tuple[str, ...] = ()) -> bool:
    """Whether every name of *message*, or else what it demands, is found in what is said or shown."""
    kind = ConceptKind.PHRASE if must else ConceptKind.NAME
    findings = findings_in(
        parse_message(message, must=must),
        evidence(said=[(said, 2.0)], shown=[(shown, 1.0)] if shown else ()),
        15.0,
        SETTINGS,
    )
    wanted = [n for n, concept in enumerate(findings.message.concepts) if concept.kind is kind]
    assert wanted
    return all(findings.of_concept[n] for n in wanted)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param(
            "Breakfast at St Wulfric's is free", "breakfast at saint wolf ricks is free", id="saint"
        ),
        pytest.param("Yoga with Imani is free", "yoga with a marnie is free", id="silent r, a word invented"),
        pytest.param(
            "A talk by Dr Nguyen is free", "a talk by doctor win is free", id="letters that mislead"
        ),
        pytest.param("A talk by Siobhan Keogh", "a talk by shivawn keyo", id="an Irish name"),
        pytest.param("A talk by Ivo Reinders", "there's a talk by evo rynders today", id="vowels"),
        pytest.param("The fair is at Rapaccini", "the fair is at rapocini", id="a consonant lost"),
        pytest.param("The fair is at Kingsferry", "the fair is at kings fairy", id="words for a name"),
        pytest.param("The fair is at Penhallow", "the fair is at pinhallo", id="w that is not said"),
        pytest.param("A talk by Cormac Heaney", "a talk by comac heany", id="r before a consonant"),
        pytest.param("A talk by Tove Nygaard", "a talk by tovnikard", id="two words in one"),
        pytest.param("A talk by Harpreet Dhillon", "a talk by her pre dillon", id="borders elsewhere"),
        pytest.param("Coffee from Quillon is free", "quillan's coffee is free", id="its possessive"),
        pytest.param("Kopi di Nglanggeran gratis", "kopi di langgeran gratis", id="ng that is not heard"),
        pytest.param("Bazar di Wonotirto gratis", "bazar di wono tirta gratis", id="an o for an a"),
        pytest.param("Kopi dari Cahyaningsih gratis", "kopi dari cahya ningsi gratis", id="a silent h"),
    ],
)
def test_misheard_name_is_found(message: str, said: str) -> None:
    assert is_found(message, said=said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param("The fair is at Tansley", "the fair is at hansley", id="another first sound"),
        pytest.param("The fair is at Walton", "the fair is at wilton", id="two known towns"),
        pytest.param("The fair is at Chester", "the fair is at leicester", id="the end of a longer name"),
        pytest.param("A talk by Rani", "a talk by rina is on", id="two known first names"),
        pytest.param("A talk by Marta", "a talk by mara", id="a consonant more"),
        pytest.param("A talk by Barry", "a talk by harry", id="a preposition is no part of it"),
        pytest.param("A talk by Emeka Okpara", "a talk by emeka okafor", id="another surname"),
        pytest.param("A talk by Ingrid Lindgren", "a talk by ingrid lindqvist", id="another ending"),
        pytest.param("A talk by Dr Anil Rao", "a talk by doctor neil grant", id="a title is no part of it"),
        pytest.param("A talk by Rina Lestari", "a talk by rani lestari", id="the surname is shared"),
        pytest.param("Bazar di Wonotirto", "bazar di wonosobo", id="a shared beginning"),
        pytest.param("Kelas bersama Hartono", "kelas bersama hartanto", id="dua nama yang mirip"),
        pytest.param("Bazar di Cibinong", "bazar di cibitung", id="dua kota yang mirip"),
        pytest.param("Bazar di Klaten", "bazar di kediri", id="kota lain"),
        pytest.param("The fair is in Sandiway", "it was about this sunny way", id="everyday words"),
    ],
)
def test_another_name_is_not_found(message: str, said: str) -> None:
    assert not is_found(message, said=said)


def test_demanded_name_counts_as_heard_where_it_sounds_the_same() -> None:
    must = ("St Wulfric's",)

    assert is_found("Swap at St Wulfric's", said="the swap at saint wolf ricks", must=must)
    assert not is_found("Swap at St Wulfric's", said="the swap at saint cedrics", must=must)


def test_what_is_written_was_not_misheard() -> None:
    assert is_found("The fair is at Halden", said="the fair is at holden")
    assert not is_found("The fair is at Halden", shown="THE FAIR IS AT HOLDEN")
    assert is_found("The fair is at Halden", shown="THE FAIR IS AT HA1DEN")
