"""Every value in a text."""

from hookcheck.core.values.bounds import BOUND_WORDS, bound_after, bounds_before, fits
from hookcheck.core.values.calendar_words import month_named
from hookcheck.core.values.clock import CLOCK_WORDS, HALF_DAY_MIN, clock_at
from hookcheck.core.values.codes import CODE_WORDS, code_at, offer_at, phone_at, score_at
from hookcheck.core.values.dates import DATE_WORDS, date_at
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.measures import MEASURE_WORDS, measure_at, percent_at, unit_word_at
from hookcheck.core.values.money import MONEY_WORDS, money_at
from hookcheck.core.values.numbers import NUMBER_WORDS, Number, number_at
from hookcheck.core.values.ordinals import ORDINAL_WORDS, ordinal_at
from hookcheck.core.values.tokens import Token, tokenise
from hookcheck.core.values.value import Comparator, Value, ValueKind
from hookcheck.core.values.vocabulary import words

_STARTS = (
    NUMBER_WORDS | DATE_WORDS | CLOCK_WORDS | MONEY_WORDS | MEASURE_WORDS | ORDINAL_WORDS | CODE_WORDS |
    BOUND_WORDS
    | {"$", "€", "£", "¥", "₹", "½", "¼", "¾", "⅓", "⅔", "@", "between", "antara", "(", "#"}
)  # fmt: skip
_JOINS = frozenset({"-", "to", "sampai", "s/d", "hingga", "until", "till", "through", "sampe", "~", "thru"})
_CHANGES = words(
    """
    moved changed rise rises rose risen fall falls fell dropped drop cut cuts raised slashed shifted
    increase increased grew grown went brought rescheduled postponed pushed extended reduced down up
    jumped lifted
    """
)
_NOT_ONE_AFTER = words(
    """
    of another more thing by time who that is was who's to and s day stop lagi per sama kali - another's
    can has hal kata pun
    """
)
_NOT_ONE_BEFORE = words(
    """
    no the this that which every any each some another only big next last new right good loved - it's
    its it my your our their salah menjadi jadi first as not is was
    """
)


def find_values(text: str, language: str = "") -> tuple[Value, ...]:
    """Every value in *text*, in order and without overlap.

    *language* (ISO 639-1) only settles what points and commas in numbers mean; both languages are always
    read.
    """
    tokens = tokenise(text)
    values = []
    at = 0
    while tokens[at].kind:
        draft = _bounded_at(tokens, at, language) if _may_start(tokens, at) else None
        if draft is None:
            at += 1
            continue
        values.append(_cut(text, tokens, draft))
        at = draft.end
    return tuple(values)


def _may_start(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "d" or token.text in _STARTS:
        return True
    if token.kind != "w":
        return False
    after = tokens[at + 1]
    if after.kind == "d":
        return after.glued or (len(token.text) > 4 and month_named(token.text) is not None)
    return after.text == "-" and tokens[at + 2].kind == "d" and after.glued


def _cut(text: str, tokens: list[Token], draft: Draft) -> Value:
    start, end = tokens[draft.first].start, tokens[draft.end - 1].end
    amount = None if draft.amount is None else float(draft.amount)
    upper = None if draft.upper is None else float(draft.upper)
    return Value(
        draft.kind, text[start:end], start, end, amount, upper, draft.unit, draft.comparator, draft.others,
        draft.date, draft.until, draft.code,
    )  # fmt: skip


def _bounded_at(tokens: list[Token], at: int, language: str) -> Draft | None:
    """The value at token *at*, with the words that bound it."""
    if tokens[at].text in ("between", "antara"):
        draft = _range_at(tokens, at + 1, language, also=("and", "dan"))
        if draft is not None and (draft.upper is not None or draft.until is not None):
            return draft._replace(first=at)
    if tokens[at].text in BOUND_WORDS:
        for bound in bounds_before(tokens, at):
            draft = _range_at(tokens, _skip_article(tokens, bound.end), language)
            if draft is None:
                continue
            if bound.comparator is Comparator.FROM and (draft.upper is not None or draft.until is not None):
                return draft._replace(first=at)
            if fits(bound.comparator, draft.kind):
                return draft._replace(first=at, comparator=bound.comparator)
    draft = _range_at(tokens, at, language)
    if draft is None:
        return None
    after = bound_after(tokens, draft.end)
    if after is not None and fits(after.comparator, draft.kind) and draft.comparator is Comparator.EXACT:
        return draft._replace(end=after.end, comparator=after.comparator)
    return draft


def _skip_article(tokens: list[Token], at: int) -> int:
    while tokens[at].text in ("the", "of", "dengan", "dari", ":", "only", "hanya", "harga", "as"):
        at += 1
    return at


def _range_at(tokens: list[Token], at: int, language: str, also: tuple[str, ...] = ()) -> Draft | None:
    """The value at token *at*, up to the far end when it is a range."""
    first = _value_at(tokens, at, language)
    if first is None or first.upper is not None or first.until is not None:
        return first
    join = tokens[first.end].text
    if not (join in _JOINS or join in also) or _is_change(tokens, at, join):
        return first
    place = first.end + 1
    if join == "-" and tokens[place].text == "-":
        place += 1
    if tokens[place].text == "dengan":
        place += 1
    last = _value_at(tokens, place, language)
    if last is None or last.upper is not None:
        return first
    return _joined(tokens, first, last) or first


def _is_change(tokens: list[Token], at: int, join: str) -> bool:
    return join == "to" and any(tokens[place].text in _CHANGES for place in range(max(at - 5, 0), at))


def _joined(tokens: list[Token], first: Draft, last: Draft) -> Draft | None:
    """One range of two values, the first of which may take its unit from the second."""
    if first.date is not None and last.date is not None and first.kind is last.kind:
        if first.date.relative or (last.date.relative and first.kind is ValueKind.DATE):
            return None
        return first._replace(end=last.end, until=last.date)
    if first.kind is ValueKind.CLOCK or last.kind is ValueKind.CLOCK:
        return _joined_times(first, last)
    if first.amount is None or last.amount is None:
        return None
    counted = (ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY)
    same_unit = first.unit == last.unit or (first.kind is ValueKind.MONEY and not last.unit)
    if (first.kind is last.kind and same_unit) or (
        first.kind is ValueKind.MONEY and last.kind is ValueKind.NUMBER
    ):
        if first.kind in (ValueKind.PHONE, ValueKind.CODE, ValueKind.SCORE, ValueKind.OFFER):
            return None
        scale = _shared_scale(first.amount, last.amount) if first.kind in counted else 1.0
        if last.amount <= first.amount * scale:
            return None
        return first._replace(end=last.end, amount=first.amount * scale, upper=last.amount, others=())
    if first.kind is ValueKind.NUMBER and not first.unit and last.kind is not ValueKind.ORDINAL:
        return _taking_unit(tokens, first, last)
    return None


def _shared_scale(low: float, high: float) -> float:
    """What the low end of a range is multiplied with when only the high end names its scale: 50-100 ribu."""
    if low >= 1000:
        return 1.0
    for scale in (1e12, 1e9, 1e6, 1e3):
        if high >= scale:
            return scale if low * scale < high else 1.0
    return 1.0


def _taking_unit(tokens: list[Token], first: Draft, last: Draft) -> Draft | None:
    """2 to 5 days: what turns the second number into its amount does so for the first."""
    number = number_at(tokens, last.first)
    if number is None or not number.amount or first.amount is None or last.amount is None:
        return None
    factor = last.amount / number.amount
    amount = first.amount * factor * _shared_scale(first.amount, number.amount)
    if amount >= last.amount:
        return None
    return last._replace(first=first.first, amount=amount, upper=last.amount, others=())


def _joined_times(first: Draft, last: Draft) -> Draft | None:
    """8 to 10 pm, jam 8 sampai 5 sore, 20.00-22.00 WIB."""
    begin, end = _as_time(first), _as_time(last)
    if begin is None or end is None or begin.amount is None or end.amount is None:
        return None
    zone = end.unit or begin.unit
    if begin.others and not end.others:
        # The start has no half of the day of its own: the later one that still comes before the end.
        close = end.amount or 2 * HALF_DAY_MIN
        starts = sorted(minutes for minutes in (begin.amount, *begin.others) if minutes < close)
        return begin._replace(
            end=last.end,
            amount=starts[-1] if starts else begin.amount,
            upper=end.amount,
            others=(),
            unit=zone,
        )
    if end.others and not begin.others:
        ends = sorted(minutes for minutes in (end.amount, *end.others) if minutes > begin.amount)
        return begin._replace(end=last.end, upper=ends[0] if ends else end.amount, unit=zone)
    return begin._replace(end=last.end, upper=end.amount, unit=zone)


def _as_time(draft: Draft) -> Draft | None:
    if draft.kind is ValueKind.CLOCK:
        return draft
    amount = draft.amount
    if (
        draft.kind is not ValueKind.NUMBER
        or draft.unit
        or amount is None
        or not 0 <= amount <= 24
        or amount % 1
    ):
        return None
    minutes = amount * 60
    others = (minutes + HALF_DAY_MIN,) if 0 < amount <= 12 else ()
    return draft._replace(kind=ValueKind.CLOCK, amount=minutes, others=others)


def _value_at(tokens: list[Token], at: int, language: str) -> Draft | None:
    """The value that begins at token *at*, without bounds."""
    token = tokens[at]
    if token.kind == "w" and tokens[at + 1].text == "-" and tokens[at + 2].text.startswith(token.text):
        # Doubled words such as "satu-satunya" and "setengah-setengah" count nothing.
        return None
    found = (
        offer_at(tokens, at)
        or _code_before_units(tokens, at)
        or score_at(tokens, at)
        or date_at(tokens, at, language)
        or clock_at(tokens, at, language)
        or phone_at(tokens, at)
        or money_at(tokens, at, language)
    )
    if found is not None:
        return found
    number = number_at(tokens, at, language)
    if number is not None:
        found = percent_at(tokens, at, number) or measure_at(tokens, at, number)
        if found is not None:
            return found
    found = ordinal_at(tokens, at) or unit_word_at(tokens, at, language)
    if found is not None:
        return found
    return None if number is None else _plain(tokens, at, number)


def _code_before_units(tokens: list[Token], at: int) -> Draft | None:
    token = tokens[at]
    if token.kind == "w" and not (
        tokens[at + 1].glued and (tokens[at + 1].kind == "d" or tokens[at + 1].text == "-")
    ):
        return None
    return code_at(tokens, at)


def _plain(tokens: list[Token], at: int, number: Number) -> Draft | None:
    """A bare number, unless it only looks like one."""
    word, after = tokens[at].text, tokens[number.end]
    before = tokens[at - 1]
    if word in ("a", "an") and number.amount == 1:
        return None
    alone = word in ("one", "satu") and number.end == at + 1
    if alone and (after.text in _NOT_ONE_AFTER or before.text in _NOT_ONE_BEFORE or after.kind != "w"):
        return None
    if number.digits and after.glued and after.kind == "w" and len(after.text) == 1 and after.text != "x":
        return None
    unit = "fraction" if number.fraction else ""
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    return Draft(
        ValueKind.NUMBER,
        at,
        number.end,
        number.amount,
        unit=unit,
        comparator=comparator,
        others=number.others,
    )
