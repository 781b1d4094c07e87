"""Lists of prices, days or hours, in which a message's value stands beside another thing."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Child tickets are £5", "Adult £5, child £3"),
        ("Child tickets are £5", "£5 adults, £3 children"),
        ("Child tickets are £5", "£3 for kids and £5 for adults"),
        ("Tickets are £5 at the gate", "Online: £5 | Gate: £8"),
        ("Tiket anak Rp20.000", "Dewasa Rp20.000 | Anak Rp10.000"),
        ("The library is open until 8 pm on Thursdays", "Thu 5 pm | Sat 8 pm"),
        ("Haircuts cost €10 on Tuesdays", "haircuts | Tuesday €15 | Saturday €10"),
        ("Adults pay £8 and children £5", "Adult £5, child £8"),
        ("Tickets cost $20 at the door and $15 online", "Online $20 | Door $15"),
        ("Pelayanan KTP buka sampai pukul 15.00", "KTP sampai 12.00, SIM sampai 15.00"),
    ],
)
def test_a_list_tells_the_value_of_another(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Child tickets are £5", "Adult £8, child £5"),
        ("Child tickets are £5", "£8 adults, £5 children"),
        ("Child tickets are £5", "child tickets just £5 | Adult £5, child £5"),
        ("Tickets are £5 at the gate", "Online: £4 | Gate: £5"),
        ("Tickets cost £5", "Adult £5, child £3"),
        ("Adults pay £8 and children £5", "Adult £8, child £5"),
        ("Adults pay £8 and children £5", "children are £5, adults £8"),
        ("Tiket anak Rp20.000", "Dewasa Rp30.000 | Anak Rp20.000"),
        ("The Falco 3 is lighter than the Falco 2", "Falco 2: 300 g, Falco 3: 260 g"),
        ("Child tickets are £5", "parking £5, and kids love the £3 ice cream"),
    ],
)
def test_a_list_with_the_value_where_it_belongs_does_not_speak_against_it(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
