"""Values in a few characters, so that tests can be tables."""

from hookcheck.core.values import CalendarDate, Comparator, Value, ValueKind, find_values

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def found(text: str, language: str = "") -> list[str]:
    """What is found in *text*: "money 50000 IDR from", "date 1/12/2026", "clock 8:00?", "duration 5400s"."""
    return [brief(value) for value in find_values(text, language)]


def brief(value: Value) -> str:
    """One value in short; a question mark after a time that may be the other half of the day."""
    parts = [value.kind.value, _amounts(value)]
    if value.comparator is not Comparator.EXACT:
        parts.append(value.comparator.value)
    return " ".join(part for part in parts if part)


def _amounts(value: Value) -> str:
    match value.kind:
        case ValueKind.DATE | ValueKind.WEEKDAY:
            dates = (value.date, value.until)
            return "..".join(_date(date) for date in dates if date is not None)
        case ValueKind.PHONE | ValueKind.CODE:
            return value.code
        case ValueKind.SCORE:
            return f"{value.amount:g}-{value.upper:g}"
        case ValueKind.OFFER:
            return f"{value.amount:g}>{value.upper:g}"
        case ValueKind.CLOCK:
            times = "..".join(
                _time(minutes) for minutes in (value.amount, value.upper) if minutes is not None
            )
            return times + ("?" if value.others else "") + (f" {value.unit}" if value.unit else "")
        case ValueKind.DURATION | ValueKind.AGE:
            return _range(value) + {"second": "s", "month": "mo"}[value.unit]
        case _:
            return _range(value) + (f" {value.unit}" if value.unit else "")


def _range(value: Value) -> str:
    return "..".join(
        f"{round(amount, 6):.15g}" for amount in (value.amount, value.upper) if amount is not None
    )


def _time(minutes: float) -> str:
    return f"{int(minutes) // 60}:{int(minutes) % 60:02}"


def _date(date: CalendarDate) -> str:
    named = [] if date.weekday is None else [_WEEKDAYS[date.weekday]]
    if date.day or date.month or date.year:
        parts = [date.day, date.month, date.year]
        while parts[-1] is None:
            parts.pop()
        named.append("/".join("-" if part is None else str(part) for part in parts))
    if date.relative:
        named.append(date.relative)
    return " ".join(named)
