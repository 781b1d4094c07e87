"""Digits that name rather than count: telephone numbers, codes, scores, offers."""

import itertools

from hookcheck.core.values.calendar_words import month_named
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import UNITS, ZEROS, number_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_PHONE_CUES = words(
    """
    hotline call calls calling dial phone telephone tel telp telpon telepon hubungi hub kontak contact
    whatsapp wa nomor number no center centre sms text layanan halo hallo line ring emergency darurat
    """
)
_PHONE_FILLERS = words(
    ": di ke us on at kami the is adalah now center centre - . to number nomor free atau or ( ya line hotline"
)
_EXTENSIONS = frozenset({"ext", "ekstensi", "extension", "pesawat", "ekstension"})
_REPEATS: dict[str, int] = {"double": 2, "dobel": 2, "triple": 3, "tripel": 3}
_SPOKEN_ZEROS = frozenset({*ZEROS, "oh", "o", "kosong"})
_SCORE_CUES = words(
    """
    skor score menang kemenangan kalah kekalahan unggul imbang draw win wins won beat beats defeat
    defeats lose loses lost leads lead final vs versus goal gol takluk mengalahkan kalahkan taklukkan
    hajar libas tumbang ditahan tahan hasil result full-time victory thrash thrashed edge down up ft
    match pertandingan babak
    """
)
_NILS = frozenset({"nil", "kosong", "zero", "nol", "love"})
_KNOWN_BEFORE_DIGITS = words(
    """
    rp idr usd rm sgd myr gbp eur jam pukul pkl at tgl tanggal tahun diskon disc discount disk promo
    hemat cuma cuman hanya only just harga from start mulai mulaidari upto hingga sampai max maks min
    minimal maksimal no nomor ke hari usia umur dan and beli buy get gratis free dapat isi s d sd up off
    save per x kali the of to till until pm am cashback stok call hub hubungi wa telp tel hotline total
    lebih dari than over under bayar
    """
)
_KNOWN_AFTER_DIGITS = words(
    """
    st nd rd th rb ribu rebu jt juta k m b bn t mn mil million miliar milyar triliun trillion billion
    thousand hundred am pm x kg g gr gram mg ton km cm mm l lt ltr ml liter litre gb mb tb kb gbps mbps
    kbps mah w watt kw kwh v volt inch inci ft lb lbs oz kcal kkal c f mp ppm ha mtr meter menit mnt jam
    hari minggu bulan bln tahun thn th yr yrs hr hrs h s sec min mins detik minute minutes hour hours
    day days week weeks month months year years orang pcs pax an off persen percent ribuan jutaan d wib
    wita wit p cc mph kmh kpj usd idr rupiah dollars bucks cents dan sampai to and pack pak buah item
    items plus in on kali times fold ke rban jtan o
    """
)
CODE_WORDS = frozenset({"buy", "beli", "bogo", "double", "triple", "oh", "kosong", "nil", "o", "+", "dobel"})


def phone_at(tokens: list[Token], at: int) -> Draft | None:
    """The telephone number, or number told digit by digit, that begins at token *at*."""
    digits, end, elements, spoken = _digit_run(tokens, at)
    if not digits:
        return None
    cued = _is_cued(tokens, at)
    if spoken:
        if elements < 3 and not (cued and elements == 2 and len(digits) >= 3):
            return None
        if not cued and (len(set(digits)) == len(digits) and _is_counting(digits)):
            return None
    else:
        written = len(digits) >= 7 and (tokens[at].text[0] in "0+" or cued or elements > 1)
        short = cued and 3 <= len(digits) <= 6 and _stands_alone(tokens, end)
        short = short or (elements == 1 and 3 <= len(digits) <= 6 and tokens[end].text in _EXTENSIONS)
        toll_free = elements >= 3 and len(digits) >= 8
        if not (written or short or toll_free):
            return None
    if tokens[end].text in _EXTENSIONS:
        extension = number_at(tokens, end + 1)
        if extension is not None and extension.digits.isdecimal():
            return Draft(ValueKind.PHONE, at, extension.end, code=_plain(digits) + "X" + extension.digits)
        if extension is not None and extension.amount % 1 == 0:
            return Draft(ValueKind.PHONE, at, extension.end, code=f"{_plain(digits)}X{int(extension.amount)}")
    return Draft(ValueKind.PHONE, at, end, code=_plain(digits))


def _plain(digits: str) -> str:
    """Without the country code of Indonesia, which stands for the leading zero."""
    bare = digits.lstrip("+")
    return "0" + bare[2:] if bare.startswith("62") and len(bare) >= 10 else bare


def _digit_run(tokens: list[Token], at: int) -> tuple[str, int, int, bool]:
    """The digits, where they end, of how many pieces they are, and whether any was said digit by digit."""
    digits, end, elements, spoken = "", at, 0, False
    here = at
    while True:
        token = tokens[here]
        word = token.text
        if token.kind == "d":
            if not word.isdecimal():
                parts = word.split(".")
                if not (len(parts) > 1 and "," not in word and parts[0][0] == "0" and len(word) > 8):
                    break
                word = "".join(parts)
            following = tokens[here + 1]
            if (following.glued and following.kind == "w") or following.text in ("%", "/", ":"):
                break
            digits += word
        elif word in _REPEATS and (digit := _spoken_digit(tokens[here + 1].text)) is not None:
            digits += digit * _REPEATS[word]
            here += 1
            spoken = True
        elif (digit := _spoken_digit(word)) is not None:
            after = tokens[here + 1].text
            if after in (
                "puluh",
                "belas",
                "ratus",
                "ribu",
                "juta",
                "rb",
                "jt",
                "thousand",
                "million",
                "hundred",
            ):
                if after == "hundred" and (digits == "0" or digits == "1"):
                    digits += digit + "00"
                    spoken = True
                    elements += 1
                    here += 2
                    end = here
                    continue
                break
            digits += digit
            spoken = True
        elif (word == "+" and not digits and tokens[here + 1].kind == "d" and tokens[here + 1].glued) or (
            word == "(" and tokens[here + 1].kind == "d" and tokens[here + 1].text[0] == "0"
        ):
            here += 1
            continue
        else:
            break
        elements += 1
        here += 1
        end = here
        if tokens[here].text in ("-", ")", ".", ",") and (
            tokens[here + 1].kind == "d" or _spoken_digit(tokens[here + 1].text) is not None
        ):
            if tokens[here].text == "," and not spoken:
                break
            here += 1
    return digits, end, elements, spoken


def _spoken_digit(word: str) -> str | None:
    if word in UNITS:
        return str(UNITS[word])
    return "0" if word in _SPOKEN_ZEROS else None


def _is_counting(digits: str) -> bool:
    steps = {int(after) - int(before) for before, after in itertools.pairwise(digits)}
    return steps in ({1}, {-1})


def _is_cued(tokens: list[Token], at: int) -> bool:
    for place in range(at - 1, at - 5, -1):
        word = tokens[place].text
        if word in _PHONE_CUES and place >= 0:
            return True
        if word not in _PHONE_FILLERS:
            return False
    return False


def _stands_alone(tokens: list[Token], end: int) -> bool:
    after = tokens[end]
    if after.kind == "d" or after.text in ("%", "x", "/", ":"):
        return False
    return after.text not in _KNOWN_AFTER_DIGITS or after.text in ("dan", "and", "to", "in", "on", "off", "o")


def score_at(tokens: list[Token], at: int) -> Draft | None:
    """The score of a match that begins at token *at*: 2-1, dua satu, three nil."""
    first = tokens[at]
    if first.kind == "d":
        sign, second = tokens[at + 1], tokens[at + 2]
        if not first.text.isdecimal() or len(first.text) > 2:
            return None
        cued = _near_score(tokens, at)
        if (
            sign.text in ("-", ":")
            and second.kind == "d"
            and second.text.isdecimal()
            and len(second.text) <= 2
        ):
            if sign.text == ":" and len(second.text) == 2 and not cued:
                return None
            after = tokens[at + 3]
            if (after.kind == "d" and after.glued) or (after.text in ("-", "/", ":", "%") and after.glued):
                return None
            if sign.text == "-" and not cued:
                descends = int(first.text) >= int(second.text) or first.text == "0"
                if not descends or int(first.text) > 15 or (first.text[0] == "0" and len(first.text) > 1):
                    return None
                if after.kind == "w" and (after.text in _KNOWN_AFTER_DIGITS or month_named(after.text)):
                    return None
            return Draft(ValueKind.SCORE, at, at + 3, float(first.text), float(second.text))
        if second is not None and cued and sign.kind == "d" and len(sign.text) == 1 and len(first.text) == 1:
            return Draft(ValueKind.SCORE, at, at + 2, float(first.text), float(sign.text))
        return None
    if first.text not in UNITS and first.text not in _NILS:
        return None
    if tokens[at - 1].text in UNITS or tokens[at - 1].text in _SPOKEN_ZEROS:
        return None
    goals = UNITS.get(first.text, 0)
    here = at + 1 + (tokens[at + 1].text == "-")
    word = tokens[here].text
    if tokens[here + 1].text in UNITS or tokens[here + 1].text in (
        "nol",
        "zero",
        "belas",
        "puluh",
        "ratus",
        "ribu",
        "hundred",
    ):
        return None
    nearby = _near_score(tokens, at)
    if word in ("nil", "kosong") and (nearby or word == "nil"):
        return Draft(ValueKind.SCORE, at, here + 1, float(goals), 0.0)
    if nearby and word in ("sama", "all"):
        return Draft(ValueKind.SCORE, at, here + 1, float(goals), float(goals))
    if nearby and (word in UNITS or word in _NILS):
        return Draft(ValueKind.SCORE, at, here + 1, float(goals), float(UNITS.get(word, 0)))
    return None


def _near_score(tokens: list[Token], at: int) -> bool:
    around = [tokens[place].text for place in range(max(at - 5, 0), at)]
    around += [tokens[at + place].text for place in range(1, 7)]
    return any(word in _SCORE_CUES for word in around)


def offer_at(tokens: list[Token], at: int) -> Draft | None:
    """The offer that begins at token *at*: buy one get one, beli 2 gratis 1, 3 for 2."""
    word = tokens[at].text
    if word == "bogo":
        return Draft(ValueKind.OFFER, at, at + 1, 1, 2)
    if (
        word == "b"
        and tokens[at + 1].kind == "d"
        and tokens[at + 2].text == "g"
        and tokens[at + 3].kind == "d"
    ):
        paid, more = tokens[at + 1].text, tokens[at + 3].text
        if paid.isdecimal() and more.isdecimal():
            return Draft(ValueKind.OFFER, at, at + 4, float(paid), float(int(paid) + int(more)))
    if word in ("buy", "beli"):
        paid_number = number_at(tokens, at + 1)
        if paid_number is None:
            return None
        here = paid_number.end
        while tokens[here].text in (
            ",",
            "-",
            "pcs",
            "bisa",
            "item",
            "and",
            "langsung",
            "pizza",
            "kopi",
            "cup",
            "you",
            "dan",
        ):
            here += 1
        verb = tokens[here].text
        if verb not in ("get", "gratis", "free", "dapat", "dapet", "bonus"):
            return None
        while tokens[here + 1].text in ("gratis", "free", "bonus", "dapat"):
            here, verb = here + 1, "gratis"
        more_number = number_at(tokens, here + 1)
        if more_number is None:
            return None
        end = more_number.end + (tokens[more_number.end].text in ("free", "gratis"))
        # "Dapat" may name what is added or all that is taken home; buying one for one can only be the first.
        all_of_it = (
            verb in ("dapat", "dapet") and more_number.amount > paid_number.amount and end == more_number.end
        )
        received = more_number.amount + (0 if all_of_it else paid_number.amount)
        return Draft(ValueKind.OFFER, at, end, paid_number.amount, received)
    received_number = number_at(tokens, at)
    if received_number is not None and tokens[received_number.end].text == "for":
        paid_number = number_at(tokens, received_number.end + 1)
        if (
            paid_number is not None
            and paid_number.amount in (1, 2, 3)
            and received_number.amount in (2, 3, 4)
        ):
            after = tokens[paid_number.end]
            if received_number.amount > paid_number.amount and (
                after.kind != "w" or after.text in ("on", "offer", "deal", "at")
            ):
                return Draft(ValueKind.OFFER, at, paid_number.end, paid_number.amount, received_number.amount)
    if received_number is not None and received_number.amount == 2:
        price = [tokens[received_number.end + place].text for place in range(6)]
        if price == ["for", "the", "price", "of", "one", price[5]] or price[:5] == [
            "for",
            "the",
            "price",
            "of",
            "1",
        ]:
            return Draft(ValueKind.OFFER, at, received_number.end + 5, 1, 2)
    return None


def code_at(tokens: list[Token], at: int) -> Draft | None:
    """The code that begins at token *at*: A38, U-17, 5G, Covid-19, 24/7, 9/11, 50/50."""
    first = tokens[at]
    if first.kind == "d":
        return _digits_first(tokens, at)
    if first.kind != "w" or first.text in _KNOWN_BEFORE_DIGITS or month_named(first.text) is not None:
        return None
    second = tokens[at + 1]
    hyphen = second.text == "-" and second.glued
    place = at + 1 + hyphen
    digits = tokens[place]
    if digits.kind != "d" or not digits.glued or not digits.text.isdecimal():
        return None
    if (hyphen and len(first.text) > 7) or first.text in UNITS:
        return None
    end = place + 1
    code = first.text + digits.text
    tail = tokens[end]
    if tail.kind == "w" and tail.glued and tail.text not in _KNOWN_AFTER_DIGITS:
        code, end = code + tail.text, end + 1
    elif tail.text in ("%", "x") and tail.glued:
        return None
    return Draft(ValueKind.CODE, at, end, code=code.upper())


def _digits_first(tokens: list[Token], at: int) -> Draft | None:
    first, second, third = tokens[at], tokens[at + 1], tokens[at + 2]
    if second.text == "/" and second.glued and third.glued:
        pair = (first.text, third.text)
        if pair in (("24", "7"), ("50", "50")):
            return Draft(ValueKind.CODE, at, at + 3, code=f"{pair[0]}/{pair[1]}")
        return None
    if not second.glued or second.kind != "w" or not first.text.isdecimal():
        return None
    if (
        second.text == "g"
        and first.text in ("2", "3", "4", "5", "6")
        and third.text not in ("of", "gula", "protein")
    ):
        return Draft(ValueKind.CODE, at, at + 2, code=f"{first.text}G")
    if second.text in _KNOWN_AFTER_DIGITS or second.text in UNITS or month_named(second.text) is not None:
        return None
    if len(second.text) > 3 or (third.glued and third.kind == "d" and second.text in ("s", "x")):
        return None
    end = at + 2
    code = first.text + second.text
    if third.kind == "d" and third.glued and third.text.isdecimal():
        code, end = code + third.text, end + 1
    return Draft(ValueKind.CODE, at, end, code=code.upper())
