"""What a name is of: said along, left out, or another thing."""

import pytest

from hookcheck.core.lexicon import Lightness
from hookcheck.core.message import ConceptKind, parse_message
from tests.core.test_names_heard import is_found


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param("Beds are free at Wrenby Hostel", "this is wrenby and beds are free", id="hostel"),
        pytest.param("Bread is free at Quillon Bakery", "bread is free at quillon today", id="bakery"),
        pytest.param("The cup goes to Dunmore FC", "dunmore have won the cup", id="a club of a rare name"),
        pytest.param("The cup goes to Leicester FC", "leicester have won the cup", id="a club of a town"),
        pytest.param("Loans from Ironvale Bank", "ironvale gives loans", id="bank"),
        pytest.param("A feast of Malian food", "a feast of food from mali", id="what comes from a country"),
        pytest.param("A feast of food from Mali", "a malian feast", id="the country"),
        pytest.param("Diskon di Nusaria Kafe", "diskon di nusaria", id="kafe"),
        pytest.param("Cek gigi gratis di Klinik Sehatindo", "cek gigi gratis di sehatindo", id="klinik"),
        pytest.param(
            "The fair is at Corbin Town Hall", "the corbin fair is at the town hall", id="told apart"
        ),
    ],
)
def test_name_is_found_without_what_it_is_of(message: str, said: str) -> None:
    assert is_found(message, said=said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param("Beds are free at Wrenby Hostel", "beds are free at wrenby bakery", id="another thing"),
        pytest.param("Beds are free at Wrenby Hostel", "wrenby station is free", id="a place of that name"),
        pytest.param("The fair is at Tarrant Town Hall", "the fair is in tarrant", id="the town"),
        pytest.param(
            "The fair is at Corbin Town Hall",
            "corbin library has books, see you at the town hall",
            id="two places",
        ),
        pytest.param("The fair is at Castle Park", "the fair is at the castle", id="everyday words"),
        pytest.param("The fair is at London University", "the fair is in london", id="a known town"),
        pytest.param("Parkir di Stasiun Bogor gratis", "parkir di bogor gratis", id="kota dari stasiunnya"),
        pytest.param("Cek gigi di Klinik Sehatindo", "cek gigi di apotek sehatindo", id="apotek"),
        pytest.param("Diskon di Hotel Bandung", "diskon di bandung", id="kota yang dikenal"),
    ],
)
def test_name_is_not_found_where_what_it_is_of_tells(message: str, said: str) -> None:
    assert not is_found(message, said=said)


@pytest.mark.parametrize(
    ("message", "kind", "light"),
    [
        pytest.param("The Marrow Lane podcast is back", "podcast", Lightness.IMPLIED, id="a podcast by name"),
        pytest.param("The Wrenby bakery is back", "bakery", Lightness.IMPLIED, id="a rare name"),
        pytest.param("Periksa gratis di klinik Sehatindo", "klinik", Lightness.IMPLIED, id="before the name"),
        pytest.param("The Marrow Lane bakery is back", "bakery", None, id="the bakery of a street"),
        pytest.param("The London podcast is back", "podcast", None, id="the podcast of a town"),
        pytest.param("Wrenby launches a podcast", "podcast", None, id="what the name does"),
    ],
)
def test_what_a_name_is_of_goes_without_saying(message: str, kind: str, light: Lightness | None) -> None:
    (concept,) = [one for one in parse_message(message).concepts if one.name == kind]

    assert concept.light is light


def test_town_of_a_branch_is_a_part_of_its_own() -> None:
    names = [concept.name for concept in parse_message("Diskon di FreshKita Bandung").concepts]

    assert names == ["Diskon", "FreshKita", "Bandung"]
    # Everyday words make no rare name: this one may be all of it.
    everyday = parse_message("The fair is at Grand Duke Leeds today")
    assert "Grand Duke Leeds" in [concept.name for concept in everyday.concepts]


@pytest.mark.parametrize("message", ["Descale your kettle monthly", "Repot the orchid in May"])
def test_an_order_begins_with_no_name(message: str) -> None:
    assert parse_message(message).concepts[0].kind is ConceptKind.THING
