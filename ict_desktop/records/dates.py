"""Dates as they are shown, typed, and worded on papers.

Screen dates are always dd/MM/yyyy, whatever the computer's own setting. Papers follow Nghị định 30/2020/NĐ-CP, Phụ lục
I: days below 10 and the months 1 and 2 get a zero, the months 3 to 9 never; Thông tư 01/2011/TT-BNV did the same.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ict_desktop.records.periods import last_day_of_month, period_of
from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


# As a row holds it


def stored_date(text: str | None) -> date | None:
    """Return the date of a row; None where there is none, and where another program wrote what is no date."""
    try:
        return date.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        return None


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


FAR = 20
"""Years from today at which a day is doubted: rather a slip of a key than a plan."""


def day_doubt(day: date, today: date, happened: bool) -> str:
    """Ask in one sentence about a day that is hardly meant, or return "".

    `happened` says that the day is one of something done: it cannot lie ahead.
    """
    if abs(day.year - today.year) > FAR:
        return f"Ngày này cách hôm nay {abs(day.year - today.year)} năm. Hãy xem lại năm."
    if happened and day > today:
        return f"Ngày này chưa đến (hôm nay là {date_text(today)}). Hãy xem lại."
    return ""


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
