"""Values told by what happens to somebody, by neighbouring values, or over the border of two phrases."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.finds.findings import Findings
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence
from tests.core.values.brief_values import found

FOUND = [
    # Years and decades.
    ("the 2031/32 school year", "date -/-/2031..-/-/2032"),
    ("tahun ajaran 2031/2032", "date -/-/2031..-/-/2032"),
    ("twenty thirty one thirty two", "date -/-/2031..-/-/2032"),
    ("dua ribu tiga puluh satu dua ribu tiga puluh dua", "date -/-/2031..-/-/2032"),
    ("SPMB 31/32", "date -/-/2031..-/-/2032"),
    ("the thirty one thirty two season", "date -/-/2031..-/-/2032"),
    ("2031/33", "number 2031|number 33"),
    ("in 2031, 2032 and 2033", "date -/-/2031|date -/-/2032|date -/-/2033"),
    ("in 2031 32 people", "date -/-/2031|number 32 person"),
    ("hits of the 1970s", "date -/-/1970..-/-/1979"),
    ("seventies disco", "date -/-/1970..-/-/1979"),
    ("70s PARTY", "date -/-/1970..-/-/1979"),
    ("lagu tujuh puluhan", "date -/-/1970..-/-/1979"),
    ("tahun 70-an", "date -/-/1970..-/-/1979"),
    ("tahun 1970-an", "date -/-/1970..-/-/1979"),
    ("in her seventies", ""),
    ("a 90s timer", "duration 90s"),
    # The last day of a month.
    ("by the last day of june", "date 30/6 until"),
    ("last day in february 2028", "date 29/2/2028"),
    ("hari terakhir bulan April", "date 30/4"),
    ("last day is 5 June", "date 5/6 until"),
    ("the last day of school", ""),
    ("tanggal dua lima dan dua delapan Juni", "date 25/6|date 28/6"),
    # An hour of a named day.
    ("nine on tuesday morning", "clock 9:00|weekday tue"),
    ("seven on Saturday night", "clock 19:00|weekday sat"),
    ("seven on Saturdays", "number 7|weekday sat"),
    # Ages.
    ("when they turn two", "age 24mo"),
    ("once you're sixty", "age 720mo"),
    ("when she is five she can", "age 60mo"),
    ("turn two pages", "number 2"),
    ("when they're five hours late", "duration 18000s"),
    ("before his third birthday", "age 36mo"),
    ("minimum age is 15", "age 180mo at_least"),
    ("paling muda enam belas tahun", "duration 192mo at_least"),
    # From one to another.
    ("rises from 12 to 20 weeks", "duration 7257600s|duration 12096000s"),
    ("dropped from eight to five percent", "percent 8|percent 5"),
    ("we paid £900 to 40 families", "money 900 GBP|number 40"),
    ("£9 to 14 a head", "money 9..14 GBP"),
    # What a price is for, told before it.
    ("sekilonya tiga ribu", "measure 1 kg|money 3000"),
    ("sebulannya dua juta", "frequency 12 rate|money 2000000"),
    ("setahun enam juta", "frequency 1 rate|money 6000000"),
    ("sehari enam ribu langkah", "duration 86400s|number 6000"),
    # Some more.
    ("three solid hours", "duration 10800s"),
    ("season three may the fourth", "number 3|date 4/5"),
    ("bertiga", "number 3 person"),
    ("200 C for an hour", "measure 200 °C|duration 3600s"),
    ("empat ribu gopek", "number 4500"),
    ("tahun dua sembilan", "date -/-/2029"),
    ("it's nine to six every day", "clock 9:00..6:00?|weekday mon..sun"),
    ("every couple of days", "frequency 182.5"),
    ("the couple of the year", ""),
    ("per tri wulan", "frequency 4"),
    ("dua kilo tiga ratus gram", "measure 2.3 kg"),
    ("two kilos, 300 grams", "measure 2 kg|measure 0.3 kg"),
    ("gate three oh seven's closed", "phone 307"),
    ("buy one get the second free", "offer 1>2"),
    ("beli tiga yang keempat gratis", "offer 3>4"),
    ("buy one and we'll throw in another", "offer 1>2"),
    ("buy two and the third is half price", "number 2|ordinal 3|percent 50"),
]
STATED = [
    ("Entries close on 30 June", "entries close | on the last day of june"),
    ("Valid until 31 December", "valid till | the end of the year"),
    ("Berlaku sampai 31 Desember", "berlaku sampai akhir tahun"),
    ("Closed on 25 and 26 December", "we're closed | christmas day and boxing day"),
    ("Toddlers get the jab at 24 months", "they get it | when they turn two"),
    ("Leave rises from 12 to 20 weeks", "from twelve weeks | to twenty weeks"),
    ("It charges in 20 minutes", "it took nineteen minutes fifty"),
    ("The jacket costs £49.99", "the jacket's fifty quid"),
    ("Sepatunya Rp199.900", "sepatunya dua ratus ribu aja"),
    ("The jacket costs £49.99", "@ONLY £4999"),
    ("Pay in 12 instalments", "split it over twelve | twelve tiny payments"),
    ("Cashback Rp40.000", "cashbacknya empat puluh | ribu"),
    ("Diskon 30%", "diskonnya tiga puluh | persen"),
    ("They are paid twice a month", "on the third and on the eighteenth"),
    ("Gaji cair dua kali sebulan", "cair tanggal tiga dan tanggal delapan belas"),
    ("Call 0800 555 0177", "oh eight hundred | triple five | oh one double seven"),
    ("Text JOIN to 72345", "text it to seventy two three forty five"),
    ("It is a 5 km race", "the five k run"),
    ("The strike lasts 3 hours", "from nine | till twelve"),
    ("Leave rises from 12 to 20 weeks", "twelve weeks | up to twenty"),
    ("Sign-up runs 4-9 June", "it starts on the fourth | last day is the ninth of june"),
    ("Bus 41 is late", "the number forty one is late"),
    ("Sepatunya Rp67.000", "cuma enam tujuh ribu"),
    ("Interest is 3.25%", "interest is now three point two five"),
]
CONTRADICTED = [
    ("Usia minimal 16 tahun", "umur paling rendah 20 tahun"),
    ("The minimum age is 16", "you need to be nineteen or over"),
    ("Telur Rp2.500 per butir, gula Rp9.000 per kilo", "gulanya sekilonya dua belas ribu"),
    ("The firm recalls 9,000 kettles", "around thirty thousand units are going back"),
    ("The warranty grows from 1 to 3 years", "it grows from three years to six"),
    ("Entry to the fair is £4", "the fair's free"),
    ("Masuk pasar malam Rp5.000", "masuk pasar malamnya gratis"),
    ("Sign-up closes on 2 May and training starts on 20 May", "sign-up opens on 2 May and closes on 20 May"),
]
NOT_CONTRADICTED = [
    ("Entry to the fair is £4", "free parking all day | entry four pounds"),
    ("Entry to the fair is £4", "the fair used to be free"),
    ("Open from 8 am to 5 pm", "we open at eight | and close at five"),
    ("Buka jam 8 pagi sampai 5 sore", "buka jam delapan pagi | tutup jam lima sore"),
    ("The firm recalls 9,000 kettles", "thirty thousand people work there"),
    ("The firm recalls 9,000 kettles", "two units were on fire"),
]
OTHER_WAY = [
    ("Rents fall 9%", "rents are up nine percent"),
    ("Harga cabai turun 9 persen", "cabai naik sembilan persen"),
    ("Sales rose 9%", "sales dropped nine percent"),
]
NOT_OTHER_WAY = [
    ("Rents fall 9%", "rents down up to nine percent"),
    ("Rents fall 9%", "nine percent off rents"),
    ("Rents fall 9%", "up four percent last year, down nine percent now"),
]


def _findings(message: str, told: str) -> Findings:
    parts = [part.strip() for part in told.split("|")]
    timed = [(part.removeprefix("@"), 2.0 + 1.2 * n) for n, part in enumerate(parts)]
    given = evidence(
        said=[one for one, part in zip(timed, parts, strict=True) if part[0] != "@"],
        shown=[one for one, part in zip(timed, parts, strict=True) if part[0] == "@"],
    )
    return findings_in(parse_message(message), given, 15.0, SETTINGS)


def _against(message: str, told: str, *kinds: ClashKind) -> list[str]:
    return [clash.quote for clash in _findings(message, told).clashes if clash.kind in kinds]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_value_is_found(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected


@pytest.mark.parametrize(("message", "told"), STATED)
def test_every_value_is_stated(message: str, told: str) -> None:
    findings = _findings(message, told)
    valued = [n for n, concept in enumerate(findings.message.concepts) if concept.value is not None]

    assert valued
    assert all(findings.of_concept[n] for n in valued)


@pytest.mark.parametrize(("message", "told"), CONTRADICTED)
def test_another_value_contradicts(message: str, told: str) -> None:
    assert _against(message, told, ClashKind.VALUE)


@pytest.mark.parametrize(("message", "told"), NOT_CONTRADICTED)
def test_what_only_looks_like_another_value_does_not(message: str, told: str) -> None:
    assert _against(message, told, ClashKind.VALUE, ClashKind.OPPOSITE) == []


@pytest.mark.parametrize(("message", "told"), OTHER_WAY)
def test_a_share_that_moves_the_other_way_contradicts(message: str, told: str) -> None:
    assert _against(message, told, ClashKind.OPPOSITE)


@pytest.mark.parametrize(("message", "told"), NOT_OTHER_WAY)
def test_a_share_that_moves_as_stated_does_not(message: str, told: str) -> None:
    assert _against(message, told, ClashKind.OPPOSITE) == []
