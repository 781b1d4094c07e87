"""What a number, date, price or other value in a text amounts to."""

from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    """What a value counts or names."""

    NUMBER = "number"
    """A count, a multiple (unit `times`) or a fraction (unit `fraction`)."""
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    """Any of day, month, year, or a day told from today."""
    WEEKDAY = "weekday"
    CLOCK = "clock"
    DURATION = "duration"
    FREQUENCY = "frequency"
    """How often: once a month."""
    AGE = "age"
    ORDINAL = "ordinal"
    PHONE = "phone"
    """Digits that are a name, not an amount: a hotline, a telephone number, a number read digit by digit."""
    MEASURE = "measure"
    SCORE = "score"
    CODE = "code"
    """Letters with digits: A38, U-17, Covid-19, HEMAT50."""
    OFFER = "offer"
    """So many for the price of so many."""


class Comparator(StrEnum):
    """How an amount or a date bounds what is meant."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    FROM = "from"
    UNTIL = "until"
    OPENS = "opens"
    """A day or time at which something opens or begins, which no closing time contradicts."""
    CLOSES = "closes"


FROM_THE_DAY = ("day-", "day+")
"""How a day begins that is told from the day of what it is about."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """The parts of a date that a text gives; None for those it leaves out."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    relative: str = ""
    """A day told from today ("tomorrow", "next_week"), or from the day itself ("day-3"); or "this", "next" or
    "last" beside a weekday."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value, where it stands in its text, and what it amounts to."""

    kind: ValueKind
    text: str
    """As written."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    amount: float | None = None
    """In `unit`. CLOCK: minutes after midnight. FREQUENCY: times a year. SCORE: goals of the first side.
    OFFER: items paid for."""
    upper: float | None = None
    """The far end of a range. SCORE: goals of the other side. OFFER: items received."""
    unit: str = ""
    """MONEY: ISO 4217, empty when no currency is named. DURATION and AGE: `second` or `month`.
    CLOCK: the time zone, when named. MEASURE: the base unit (`kg`, `m`, `m2`, `l`, `MB`…).
    FREQUENCY: `rate` when it is what an amount is told for (£2 an hour).
    NUMBER: `times`, `fraction`, `person` or empty."""
    comparator: Comparator = Comparator.EXACT
    others: tuple[float, ...] = ()
    """Amounts it may also stand for: 1.500 as 1.5, eight o'clock as 20:00."""
    date: CalendarDate | None = None
    until: CalendarDate | None = None
    """The last day of a range."""
    code: str = ""
    """CODE and PHONE: letters in upper case and digits, without spaces and hyphens."""

    @property
    def says_none(self) -> bool:
        """Whether it says that there is none of what it stands beside: 0% interest, 0 ads."""
        counts = self.kind is ValueKind.PERCENT or (self.kind is ValueKind.NUMBER and not self.unit)
        return counts and self.amount == 0 and self.upper is None
