"""Working days: weekends, public holidays, and what the office's own table says of a day.

Public holidays follow Bộ luật Lao động 2019 (45/2019/QH14), Điều 112: 01/01; Tết Âm lịch, five days; 30/4; 01/5; Quốc
khánh, 02/9 and one day beside it; Giỗ Tổ, 10/3 âm lịch. Before it Tết had four days until 01/5/2013 (Bộ luật Lao động
2012, Điều 115) and Quốc khánh one until 2021. A holiday on a day of the weekly rest is made good on the next working
day (Điều 111.3; 2012: Điều 115.3). Which days are the fifth of Tết and the second of Quốc khánh is decided every year;
what stands here is the choice made each year from 2014 to 2026. The office enters the decision itself, with the
days exchanged for it, in its table, and the table has the last word. Ngày Văn hóa Việt Nam (24/11, Nghị quyết
80-NQ/TW) is left to that table until an act orders it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

Holidays = Mapping[date, bool]
"""The days of the office's table: False for a day off, True for one worked instead."""

SATURDAY = 5
_TUESDAY = 1
_DAY = timedelta(days=1)

# Mùng 1 Tết and mùng 10 tháng 3 of the lunar year, as month and day of the calendar, from 2010 on.
_TET = (
    "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0202 "
    "0123 0211 0131 0219 0208 0128 0215 0204 0124 0212"
)
_GIO_TO = (
    "0423 0412 0331 0419 0409 0428 0416 0406 0425 0414 0402 0421 0410 0429 0418 0407 0426 0416 0404 0423 0412 "
    "0401 0419 0409 0428 0417 0406 0424 0413 0403 0420"
)
_FIRST_LUNAR_YEAR = 2010


def _table(text: str) -> dict[int, date]:
    days = enumerate(text.split(), _FIRST_LUNAR_YEAR)
    return {year: date(year, int(day[:2]), int(day[2:])) for year, day in days}


TET, GIO_TO = _table(_TET), _table(_GIO_TO)
"""Year → the day of Tết (mùng 1 tháng Giêng) and of Giỗ Tổ; outside these years the office's table must tell."""


def is_working_day(day: date, holidays: Holidays) -> bool:
    """Say whether offices work on a day: the office's table first, then weekends and public holidays."""
    decided = holidays.get(day)
    return decided if decided is not None else day.weekday() < SATURDAY and day not in public_holidays(day.year)


def next_working_day(day: date, holidays: Holidays) -> date:
    """Return the first working day after a day."""
    return working_days_after(day, 1, holidays)


def working_days_after(day: date, count: int, holidays: Holidays) -> date:
    """Return the last of `count` working days that follow a day; the day itself is not counted."""
    while count:
        day += _DAY
        count -= is_working_day(day, holidays)
    return day


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, with the days that make good what falls on a weekly rest."""
    named = sorted({*_of_the_calendar(year), *_of_the_moon(year)})
    off = {day for day in named if day.weekday() < SATURDAY}
    for day in named:
        if day.weekday() >= SATURDAY:
            instead = day + _DAY
            while instead.weekday() >= SATURDAY or instead in off or instead in named:
                instead += _DAY
            off.add(instead)
    return frozenset(off)


def _of_the_calendar(year: int) -> Iterator[date]:
    for month, day in ((1, 1), (4, 30), (5, 1), (9, 2)):
        yield date(year, month, day)
    if year >= 2021:
        # The day that makes the longer rest: after it when the 2nd is a Thursday, a Sunday or a Monday, else before.
        after = date(year, 9, 2).weekday() in (3, 6, 0)
        yield date(year, 9, 3 if after else 1)


def _of_the_moon(year: int) -> Iterator[date]:
    if year in GIO_TO:
        yield GIO_TO[year]
    if year in TET:
        tet = TET[year]
        if year <= 2013:
            before, last = 1, 3
        else:
            before, last = (1, 4) if tet.weekday() == _TUESDAY else (2, 3)
        for step in range(-before, last):
            yield tet + timedelta(days=step)
