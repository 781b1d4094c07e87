"""Speech without its slips."""

import pytest

from hookcheck.core.wording.fluency import fluent


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("the pool um is shut", "the pool is shut"),
        ("The pool, uh, is shut.", "The pool is shut."),
        ("Umm, the pool is shut.", "The pool is shut."),
        ("kolamnya emm tutup", "kolamnya tutup"),
        ("the ma- market is on fri- Friday", "the market is on Friday"),
        ("pasar ter- terapung buka", "pasar terapung buka"),
        ("we we close at at six", "we close at six"),
        ("itu ada di di Malang", "itu ada di Malang"),
        ("um", ""),
    ],
)
def test_slips_are_left_out(heard: str, meant: str) -> None:
    assert fluent(heard) == meant


@pytest.mark.parametrize(
    "heard",
    [
        "anak-anak masuk gratis",
        "anak- anak masuk gratis",
        "open 9- 9.30 only",
        "go to the ER tonight",
        "a hole of 3 mm",
        "UM Surabaya buka pendaftaran",
        "uh-huh it is",
        "free, free, free for all",
        "a very very long queue",
        "he said that that bridge is shut",
        "no no no swimming",
        "the sign- up closes today",
    ],
)
def test_what_is_meant_so_stays(heard: str) -> None:
    assert fluent(heard) == heard
