"""Deadlines read out of a paper's words: "trước ngày 30/9/2017", "trong quý III", "chậm nhất 05 ngày"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ict_desktop.records.periods import last_day_of_month, parse_period, period_of, quarter_number
from ict_desktop.records.vietnamese import nfc, one_line

Precision = Literal["day", "month", "quarter", "half", "year"]


@dataclass(frozen=True)
class Deadline:
    """A time limit found in a paper: how exact it is, its last day, and the words as they stand there."""

    precision: Precision
    last_day: date
    words: str


_RECURRING = re.compile(
    r"\b(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)\b|\bđịnh k[ỳì]\b|\Athường xuyên\Z", re.IGNORECASE
)

_YEAR = r"(?:(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))?"
_AT_LATEST = r"(?:chậm|muộn)\s+nhất(?:\s+là)?(?:\s+(?:đến|vào|trong|sau))?"
_FIRM = rf"(?:trước|{_AT_LATEST}|đến hết|hết|xong)\s+"
_LOOSE = r"(?:đến|tới|vào|trong)\s+"
_BY = rf"(?:{_FIRM}|{_LOOSE})"
# "Đến 3/4 số xã" is a share: after a loose word only "ngày", a year or a spelt month make a date of it.
_BY_DATE = rf"(?:{_FIRM}|{_LOOSE}(?=ngày\b|\d+\s*([/.\-])\s*\d+\s*\1\s*\d{{4}}|\d+\s+tháng\s+\d))"
_WITHIN = rf"(?:{_AT_LATEST}|trong(?:\s+(?:vòng|thời hạn|thời gian))?)\s+"
_DATE = (
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.\-]\s*(?P<month>\d{1,2})(?:\s*[/.\-]\s*(?P<year>\d{4}))?(?![\d/])"
    r"|\s+tháng\s+(?P<month_word>\d{1,2})(?:\s+năm\s+(?P<year_word>\d{4}))?)"
)
# "Trong 6 tháng qua" looks back.
_COUNT = r"(?P<count>\d{1,3})\s+(?P<unit>ngày làm việc|ngày|tuần|tháng)\b(?!\s+(?:đầu|cuối|qua|vừa|gần|trước|\d))"
_HALF = r"(?:6|06|sáu)\s+tháng\s+(?P<half>đầu|cuối)(?:\s+năm(?:\s+(?P<year>\d{4}))?)?"
_QUARTER = rf"quý\s+(?P<quarter>IV|III|II|I|[1-4])\b{_YEAR}"
_MONTH = rf"tháng\s+(?P<month>\d{{1,2}})\b{_YEAR}"
_IN_YEAR = r"(?:cuối\s+)?năm\s+(?P<year>\d{4})"
# "Trong năm qua" and "trong năm ngày" are neither: nothing but "này", "nay" or the end of a clause may follow.
_THIS = r"(?:cuối\s+)?(?P<this>tháng|quý|năm)(?:\s+(?:này|nay)\b|(?=\s*(?:[.,;)]|$)))"


def is_recurring(phrase: str) -> bool:
    """Say whether words set a standing duty ("hằng tháng", "định kỳ"): a task "thường xuyên" without deadline."""
    return _RECURRING.search(nfc(phrase)) is not None


def deadline(phrase: str, assigned_on: date) -> Deadline | None:
    """Find the time limit in a phrase or a whole paragraph; None where it sets none or a standing duty.

    "Trước ngày X" gives X: trackers count what is done on the recorded day as in time (DOMAIN 2.1, not confirmed by an
    act). A year left out is the first one in which the limit does not lie before `assigned_on`. "Ngày làm việc" leaves
    out Saturdays and Sundays only. Bare forms ("quý III/2017") count when they are all of the phrase: inside a
    paragraph they name its subject.
    """
    text = nfc(phrase).strip().rstrip(".;,")
    if not text or is_recurring(text):
        return None
    for whole, _inside, read in _SHAPES:
        match = whole.fullmatch(text)
        if match and (found := read(match, assigned_on)):
            return found
    earliest: tuple[int, Deadline] | None = None
    for _whole, inside, read in _SHAPES:
        for match in inside.finditer(text):
            found = read(match, assigned_on)
            # A day gone by when the task was given is a report of what was done, not a limit.
            if found and found.last_day >= assigned_on and (earliest is None or match.start() < earliest[0]):
                earliest = match.start(), found
    return earliest[1] if earliest else None


def _limit(precision: Precision, last_day: date, match: re.Match[str]) -> Deadline:
    return Deadline(precision, last_day, one_line(match[0]))


def _is_before(match: re.Match[str]) -> bool:
    """Say whether the limit is the beginning of the stretch named: "trước tháng 10" ends with September."""
    return match[0].lower().startswith("trước") and "cuối" not in match[0].lower()


def _read_date(match: re.Match[str], assigned_on: date) -> Deadline | None:
    day, month = int(match["day"]), int(match["month"] or match["month_word"])
    year = match["year"] or match["year_word"]
    try:
        last = date(int(year or assigned_on.year), month, day)
        if not year and last < assigned_on:
            last = date(assigned_on.year + 1, month, day)
    except ValueError:
        return None
    return _limit("day", last, match)


def _read_count(match: re.Match[str], assigned_on: date) -> Deadline:
    count = int(match["count"])
    match match["unit"].lower():
        case "tháng":
            months = assigned_on.year * 12 + assigned_on.month - 1 + count
            end = last_day_of_month(months // 12, months % 12 + 1)
            return _limit("day", end.replace(day=min(assigned_on.day, end.day)), match)
        case "tuần":
            return _limit("day", assigned_on + timedelta(weeks=count), match)
        case "ngày làm việc":
            return _limit("day", _working_days_after(assigned_on, count), match)
    return _limit("day", assigned_on + timedelta(days=count), match)


def _working_days_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _read_half(match: re.Match[str], assigned_on: date) -> Deadline:
    half = "H1" if match["half"].lower() == "đầu" else "H2"
    return _stretch("half", match, assigned_on, lambda year: f"{year}-{half}")


def _read_quarter(match: re.Match[str], assigned_on: date) -> Deadline:
    quarter = quarter_number(match["quarter"])
    return _stretch("quarter", match, assigned_on, lambda year: f"{year}-Q{quarter}")


def _read_month(match: re.Match[str], assigned_on: date) -> Deadline | None:
    month = int(match["month"])
    return _stretch("month", match, assigned_on, lambda year: f"{year}-{month:02d}") if 1 <= month <= 12 else None


def _read_year(match: re.Match[str], assigned_on: date) -> Deadline:
    return _stretch("year", match, assigned_on, str)


def _read_this(match: re.Match[str], assigned_on: date) -> Deadline:
    kinds: dict[str, Literal["month", "quarter", "year"]] = {"tháng": "month", "quý": "quarter", "năm": "year"}
    kind = kinds[match["this"].lower()]
    return _limit(kind, period_of(assigned_on, kind).last_day, match)


def _stretch(precision: Precision, match: re.Match[str], assigned_on: date, code: Callable[[int], str]) -> Deadline:
    """Return the end of the named stretch, or the day before it begins where the words say "trước"."""

    def end(year: int) -> date:
        period = parse_period(code(year))
        return period.first_day - timedelta(days=1) if _is_before(match) else period.last_day

    if match["year"]:
        return _limit(precision, end(int(match["year"])), match)
    last = end(assigned_on.year)
    return _limit(precision, last if last >= assigned_on else end(assigned_on.year + 1), match)


_Reader = Callable[[re.Match[str], date], Deadline | None]


def _shape(before: str, shape: str, read: _Reader) -> tuple[re.Pattern[str], re.Pattern[str], _Reader]:
    """Return how the shape looks as a whole phrase, how inside a paragraph, and what reads it."""
    return re.compile(f"(?:{before})?{shape}", re.IGNORECASE), re.compile(rf"\b{before}{shape}", re.IGNORECASE), read


_SHAPES = (
    _shape(_BY_DATE, _DATE, _read_date),
    _shape(_BY, _HALF, _read_half),
    _shape(_WITHIN, _COUNT, _read_count),
    _shape(_BY, _QUARTER, _read_quarter),
    _shape(_BY, _MONTH, _read_month),
    _shape(_BY, _IN_YEAR, _read_year),
    _shape(_BY, _THIS, _read_this),
)
