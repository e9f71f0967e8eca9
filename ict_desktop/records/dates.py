"""Dates as they are shown, typed, and worded on papers, and the deadlines that papers set.

Screen dates are always dd/MM/yyyy, whatever the computer's own setting. Papers follow Nghị định 30/2020/NĐ-CP, Phụ lục
I: days below 10 and the months 1 and 2 get a zero, the months 3 to 9 never; Thông tư 01/2011/TT-BNV did the same.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ict_desktop.records.periods import last_day_of_month, parse_period, period_of, quarter_number
from ict_desktop.records.vietnamese import Unreadable, fold, nfc, one_line, quoted

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


# Showing


def date_text(day: date) -> str:
    """Return "07/07/2017", the one form of a date on the screen."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def weekday(day: date) -> str:
    """Return "thứ Sáu"."""
    return WEEKDAYS[day.weekday()]


def _official_month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else f"{month}"


def date_in_words(day: date) -> str:
    """Return "ngày 07 tháng 7 năm 2017", the form of papers."""
    return f"ngày {day.day:02d} tháng {_official_month(day.month)} năm {day.year}"


def date_official_short(day: date) -> str:
    """Return "07/7/2017", the short form in running text of papers (common practice, with the decree's zeros)."""
    return f"{day.day:02d}/{_official_month(day.month)}/{day.year}"


# Reading what was typed

_HOW = "Hãy ghi như 30/9, 30/9/2017 hoặc +15."
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?: ?[/.\-] ?| )(\d{1,2})(?:(?: ?[/.\-] ?| )(\d{4}|\d{2}))?")
_IN_WORDS = re.compile(r"(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_FROM_TODAY = re.compile(r"([+\-]) ?(\d{1,5})(?: ngay)?")
_MONTH_ONLY = re.compile(r"(?:thang )?(\d{1,2}) ?[/.\-] ?(\d{4})")

_WORDS: dict[str, Callable[[date], date]] = {
    "hom nay": lambda today: today,
    "hom qua": lambda today: today - timedelta(days=1),
    "ngay mai": lambda today: today + timedelta(days=1),
    "cuoi thang": lambda today: period_of(today, "month").last_day,
    "cuoi quy": lambda today: period_of(today, "quarter").last_day,
    "cuoi nam": lambda today: period_of(today, "year").last_day,
}


def parse_date(text: str, today: date) -> date | None:
    """Read a date as it is typed: 30/9, 30-9-17, 30.9.2017, 30092017, 2017-09-30, +15, "cuối tháng"; "" is None.

    A year left out is that of `today`; one of two digits lies at most fifty years ahead of it. Raises `Unreadable` for
    a day the calendar has not, and for what could be read in two ways.
    """
    words = fold(one_line(text))
    if not words:
        return None
    if words in _WORDS:
        return _WORDS[words](today)
    if step := _FROM_TODAY.fullmatch(words):
        return _days_from(today, int(step[1] + step[2]), text)
    words = words.removeprefix("ngay ")
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), text)
    for shape in (_DAY_MONTH_YEAR, _IN_WORDS, _RUN_TOGETHER):
        if found := shape.fullmatch(words):
            return _day(_full_year(found[3], today), int(found[2]), int(found[1]), text)
    if month := _MONTH_ONLY.fullmatch(words):
        raise Unreadable(f"{quoted(text)} chưa có ngày. Hãy ghi đủ ngày, ví dụ 15/{month[1]}/{month[2]}.")
    raise Unreadable(f"Không đọc được ngày {quoted(text)}. {_HOW}")


def _full_year(digits: str | None, today: date) -> int:
    if digits is None:
        return today.year
    if len(digits) == 4:
        return int(digits)
    century = today.year - today.year % 100
    year = century + int(digits)
    return year if year <= today.year + 50 else year - 100


def _days_from(today: date, days: int, text: str) -> date:
    day = today + timedelta(days=days)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise Unreadable(f"Ngày {quoted(text)} kể từ hôm nay là quá xa. {_HOW}")
    return day


def _day(year: int, month: int, day: int, text: str) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unreadable(f"Năm {year} trong {quoted(text)} ngoài khoảng {_FIRST_YEAR}–{_LAST_YEAR}. Hãy ghi lại năm.")
    if not 1 <= month <= 12:
        raise Unreadable(
            f"Không có tháng {month} trong {quoted(text)}. Hãy ghi ngày trước, tháng sau, ví dụ 30/9/{year}."
        )
    last = last_day_of_month(year, month)
    if not 1 <= day <= last.day:
        raise Unreadable(f"Tháng {month}/{year} không có ngày {day}. Tháng này có ngày 01 đến {last.day}, hãy ghi lại.")
    return date(year, month, day)


# Reading deadlines out of a paper's words

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
