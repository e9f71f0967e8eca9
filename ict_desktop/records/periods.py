"""Reporting periods as plain codes that sort in time: "2017", "2017-H1", "2017-9M", "2017-Q3", "2017-07".

First and last day are the calendar's. The cut-off dates of reports ("thời gian chốt số liệu", Nghị định
09/2019/NĐ-CP) are rows of the file with their own validity, not known here.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted

Kind = Literal["year", "half", "nine_months", "quarter", "month"]
KIND_NAMES: dict[Kind, str] = {
    "year": "năm",
    "half": "6 tháng",
    "nine_months": "9 tháng",
    "quarter": "quý",
    "month": "tháng",
}
"""What each kind of period is called."""

ROMAN = ("I", "II", "III", "IV")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True)
class Period:
    """A stretch of the calendar that numbers are reported for; `name` goes into a sentence, `short` over a column."""

    code: str
    kind: Kind
    first_day: date
    last_day: date
    name: str
    short: str

    def place(self) -> tuple[date, int]:
        """Return what periods are put in order by: their end, and of those that end together the shortest first.

        So the second half of a year stands before the year, as a total stands behind what it sums up.
        """
        return self.last_day, -self.first_day.toordinal()

    def length(self) -> int:
        """Return how many days of the calendar it has."""
        return (self.last_day - self.first_day).days + 1

    def holds(self, other: "Period") -> bool:
        """Say whether another period is this one or a part of it: month, quarter, half, nine months, year.

        Periods nest by what they are called, whatever the cut-off dates of their figures: June is always a part of the
        first half.
        """
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def parts(self) -> tuple["Period", ...]:
        """Return the period and all shorter ones that are parts of it, those that begin first and last longest first."""
        found = {self.code: self}
        for month in range(self.first_day.month, self.last_day.month + 1):
            for kind in KIND_NAMES:
                part = period_of(date(self.first_day.year, month, 1), kind)
                if self.holds(part):
                    found[part.code] = part
        return tuple(sorted(found.values(), key=lambda part: (part.first_day, -part.length())))

    def previous(self) -> "Period":
        """Return the period of the same kind before this one (the nine months of the year before, for those)."""
        if self.kind == "nine_months":
            return _nine_months(self.first_day.year - 1)
        return period_of(date.fromordinal(self.first_day.toordinal() - 1), self.kind)

    def next(self) -> "Period":
        """Return the period of the same kind after this one."""
        if self.kind == "nine_months":
            return _nine_months(self.first_day.year + 1)
        return period_of(date.fromordinal(self.last_day.toordinal() + 1), self.kind)


def following(period: Period) -> Period:
    """Return the period a report looks ahead to: the next of its kind, of nine months the last quarter of their year."""
    return _quarter(period.first_day.year, 4) if period.kind == "nine_months" else period.next()


def kind_of(stored: str) -> Kind:
    """Return the kind of period a stored word means; the half-year, which is usual, where the word is none."""
    return next((kind for kind in KIND_NAMES if kind == stored), "half")


def period_of(day: date, kind: Kind) -> Period:
    """Return the period of a kind that a day lies in; for nine months, those of the day's year."""
    match kind:
        case "year":
            return _year(day.year)
        case "half":
            return _half(day.year, 1 if day.month <= 6 else 2)
        case "nine_months":
            return _nine_months(day.year)
        case "quarter":
            return _quarter(day.year, (day.month + 2) // 3)
        case "month":
            return _month(day.year, day.month)


def _year(year: int) -> Period:
    return _period(f"{year}", "year", (year, 1, 12), f"năm {year}", f"{year}")


def _half(year: int, half: int) -> Period:
    word = "đầu" if half == 1 else "cuối"
    months = (year, 1, 6) if half == 1 else (year, 7, 12)
    return _period(f"{year}-H{half}", "half", months, f"6 tháng {word} năm {year}", f"6T {word} {year}")


def _nine_months(year: int) -> Period:
    return _period(f"{year}-9M", "nine_months", (year, 1, 9), f"9 tháng đầu năm {year}", f"9T đầu {year}")


def _quarter(year: int, quarter: int) -> Period:
    roman = ROMAN[quarter - 1]
    months = (year, 3 * quarter - 2, 3 * quarter)
    return _period(f"{year}-Q{quarter}", "quarter", months, f"quý {roman} năm {year}", f"Quý {roman}/{year}")


def _month(year: int, month: int) -> Period:
    return _period(
        f"{year}-{month:02d}", "month", (year, month, month), f"tháng {month} năm {year}", f"T{month}/{year}"
    )


def _period(code: str, kind: Kind, months: tuple[int, int, int], name: str, short: str) -> Period:
    year, first, last = months
    return Period(code, kind, date(year, first, 1), last_day_of_month(year, last), name, short)


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


# What is left of a period's words once marks, capitals and the little words between are gone.
_YEAR = r"(?P<year>\d{4})"
_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("year", re.compile(rf"(?:nam )?{_YEAR}")),
    ("half", re.compile(rf"{_YEAR}-h(?P<half>[12])")),
    ("half", re.compile(rf"(?:6|sau) ?t(?:hang)? (?P<half>dau|cuoi)(?: nam)? {_YEAR}")),
    ("nine_months", re.compile(rf"{_YEAR}-9m")),
    ("nine_months", re.compile(rf"(?:9|chin) ?t(?:hang)?(?: dau)?(?: nam)? {_YEAR}")),
    ("quarter", re.compile(rf"{_YEAR}-q(?P<quarter>[1-4])")),
    ("quarter", re.compile(rf"q(?:uy)? ?(?P<quarter>[1-4]|iii|iv|ii|i) ?(?:nam |/|-| )? ?{_YEAR}")),
    ("month", re.compile(rf"{_YEAR}-(?P<month>\d{{1,2}})")),
    ("month", re.compile(rf"(?:t(?:hang)? ?)?(?P<month>\d{{1,2}}) ?(?:nam |/|-|\.) ?{_YEAR}")),
)


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read a code or the Vietnamese name of a period; marks and capitals do not matter.

    Raises `Unreadable` for anything else, "" included: a field that may stay empty asks that first.
    """
    words = fold(one_line(text)).replace("–", "-")
    for kind, shape in _SHAPES:
        found = shape.fullmatch(words)
        if found and _FIRST_YEAR <= int(found["year"]) <= _LAST_YEAR:
            period = _made(kind, int(found["year"]), found)
            if period is not None:
                return period
    raise Unreadable(
        f"Không đọc được kỳ {quoted(text)}."
        " Hãy ghi như “2017”, “6 tháng đầu năm 2017”, “quý III/2017” hoặc “tháng 7/2017”."
    )


@lru_cache(maxsize=4096)
def is_period(stored: str) -> bool:
    """Say whether what stands in a file is the code of a period: damage and other tools leave words there that are none."""
    try:
        return parse_period(stored).code == stored
    except Unreadable:
        return False


def period_words(stored: str) -> str:
    """Name a stored period; what another program wrote there and is none stands as it is."""
    return parse_period(stored).name if is_period(stored) else stored


def _made(kind: Kind, year: int, found: re.Match[str]) -> Period | None:
    match kind:
        case "year":
            return _year(year)
        case "half":
            return _half(year, 1 if found["half"] in ("1", "dau") else 2)
        case "nine_months":
            return _nine_months(year)
        case "quarter":
            return _quarter(year, quarter_number(found["quarter"]))
        case "month":
            month = int(found["month"])
            return _month(year, month) if 1 <= month <= 12 else None


def quarter_number(text: str) -> int:
    """Return 3 for "III" or "3"; the text must be one of the four."""
    return ROMAN.index(text.upper()) + 1 if text.upper() in ROMAN else int(text)
