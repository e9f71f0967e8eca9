"""Pieces of the calendar as papers name them, and the days they begin and end with."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ict_desktop.records.periods import last_day_of_month, parse_period

Unit = Literal["day", "month", "quarter", "year"]
Part = Literal["whole", "early", "middle", "late", "first", "last", "week"]


class ImpossibleDay(ValueError):  # noqa: N818 - a state of what was written, as `Unreadable` is
    """A day, month or quarter the calendar has not; the text is a Vietnamese sentence."""


_THURSDAY = 3


@dataclass(frozen=True)
class Member:
    """One piece of the calendar. `unit` None is a bare number of the unit beside it; `month` and `number` are of a day.

    `part` narrows it: early, middle and late thirds, the first or last `count` of a smaller unit (`of`), or a week.
    `loose` says that the words leave the day open ("giữa tháng 8"). `weekday` is the one written beside a day.
    """

    unit: Unit | None
    number: int = 0
    month: int | None = None
    year: int | None = None
    part: Part = "whole"
    count: int = 0
    of: Unit = "day"
    loose: bool = False
    weekday: int | None = None


def dated(members: list[Member], today: date, before: bool = False) -> list[tuple[date, date]]:
    """Return the first and last day of each member of a stretch; raises `ImpossibleDay`.

    A year left out is that of the member on the right, or the one before it where the order asks so; of the last
    member, the first year in which it does not end before `today`. `before` takes the day before a month, a quarter or
    a year begins: "trước tháng 10" ends with September.
    """
    found: list[tuple[date, date]] = []
    for member in reversed(members):
        if member.year is not None:
            days = _days(member, member.year, before)
        elif not found:
            days = _first_not_before(member, today, before)
        else:
            days = _days(member, found[0][1].year, before)
            if days[1] > found[0][1]:
                days = _days(member, found[0][1].year - 1, before)
        found.insert(0, days)
    return found


def _first_not_before(member: Member, today: date, before: bool) -> tuple[date, date]:
    if member.unit == "day" and (member.month or 0, member.number) < (today.month, today.day):
        return _days(member, today.year + 1, before)
    days = _days(member, today.year, before)
    return days if days[1] >= today else _days(member, today.year + 1, before)


def _days(member: Member, year: int, before: bool) -> tuple[date, date]:
    first, last = first_and_last(member, year)
    if before and member.unit != "day" and member.part == "whole":
        return first - timedelta(days=1), first - timedelta(days=1)
    return first, last


def first_and_last(member: Member, year: int) -> tuple[date, date]:
    """Return the first and last day of a member in a year; raises `ImpossibleDay`."""
    first, last = _whole(member, year)
    match member.part:
        case "first":
            if member.of == "month":
                return first, last_day_of_month(year, first.month + min(member.count, 12) - 1)
            return first, first + timedelta(days=member.count - 1)
        case "early" | "middle" | "late":
            return _third(member, first, last)
        case "week":
            # A week belongs to the month that most of its days lie in.
            short = first.weekday() > _THURSDAY
            sunday = first + timedelta(days=6 - first.weekday() + 7 * (member.count - 1 + short))
            return max(first, sunday - timedelta(days=6)), min(sunday, last)
    return first, last


def proposed_day(member: Member, last: date) -> date:
    """Return the day to propose for a member that ends with `last`: of a middle the middle, else its end."""
    if member.part != "middle":
        return last
    if member.unit == "year":
        return last.replace(month=6, day=30)
    return last.replace(month=last.month, day=15)


def _whole(member: Member, year: int) -> tuple[date, date]:
    if member.unit == "year":
        return date(year, 1, 1), date(year, 12, 31)
    if member.unit == "quarter":
        if not 1 <= member.number <= 4:
            raise ImpossibleDay("Một năm chỉ có bốn quý.")
        period = parse_period(f"{year}-Q{member.number}")
        return period.first_day, period.last_day
    month = member.number if member.unit == "month" else member.month or 0
    if not 1 <= month <= 12:
        raise ImpossibleDay(f"Không có tháng {month}.")
    end = last_day_of_month(year, month)
    if member.unit == "month":
        return end.replace(day=1), end
    if not 1 <= member.number <= end.day:
        raise ImpossibleDay(f"Tháng {month}/{year} không có ngày {member.number}.")
    day = date(year, month, member.number)
    return day, day


def _third(member: Member, first: date, last: date) -> tuple[date, date]:
    """Return the beginning, the middle or the end of a month (ten days), a quarter (a month) or a year (a quarter)."""
    if member.unit == "month":
        start, end = {"early": (1, 10), "middle": (11, 20)}.get(member.part, (21, last.day))
        return first.replace(day=start), first.replace(day=end)
    length, offsets = (1, (0, 1, 2)) if member.unit == "quarter" else (3, (0, 4, 9))
    month = first.month + offsets[("early", "middle", "late").index(member.part)]
    return first.replace(month=month), last_day_of_month(first.year, month + length - 1)
