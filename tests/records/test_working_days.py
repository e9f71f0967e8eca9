"""Working days: weekends, public holidays, what makes them good, and the office's table that has the last word."""

import math
from datetime import date, timedelta

import pytest

from ict_desktop.records import working_days as rule


def off(year: int, month: int) -> list[int]:
    return sorted(day.day for day in rule.public_holidays(year) if day.month == month)


def test_new_year_is_no_working_day_in_an_empty_table():
    assert not rule.is_working_day(date(2018, 1, 1), {})
    assert rule.next_working_day(date(2017, 12, 29), {}) == date(2018, 1, 2)


def test_offices_rest_at_weekends_and_holidays_and_work_on_days_swapped():
    holidays = {date(2017, 9, 1): False, date(2017, 9, 2): False, date(2017, 9, 4): False, date(2017, 9, 9): True}
    assert not rule.is_working_day(date(2017, 9, 2), holidays)
    assert rule.is_working_day(date(2017, 9, 9), holidays), "a Saturday worked instead"
    assert not rule.is_working_day(date(2017, 9, 10), holidays)
    assert rule.next_working_day(date(2017, 8, 31), holidays) == date(2017, 9, 5)
    assert rule.next_working_day(date(2017, 9, 8), holidays) == date(2017, 9, 9)


def test_the_table_may_call_a_public_holiday_worked():
    assert rule.is_working_day(date(2018, 1, 1), {date(2018, 1, 1): True})


@pytest.mark.parametrize(
    ("year", "days"),
    [
        # The breaks of Tết as they were announced, Saturdays and Sundays left out.
        (2017, ["26/01", "27/01", "30/01", "31/01", "01/02"]),
        (2018, ["14/02", "15/02", "16/02", "19/02", "20/02"]),
        (2022, ["31/01", "01/02", "02/02", "03/02", "04/02"]),
        (2023, ["20/01", "23/01", "24/01", "25/01", "26/01"]),
        (2025, ["27/01", "28/01", "29/01", "30/01", "31/01"]),
        (2026, ["16/02", "17/02", "18/02", "19/02", "20/02"]),
    ],
)
def test_the_five_days_of_tet_are_those_announced(year: int, days: list[str]):
    around = {rule.TET[year] + timedelta(days=step) for step in range(-6, 8)}
    assert [f"{day:%d/%m}" for day in sorted(rule.public_holidays(year) & around)] == days


@pytest.mark.parametrize(
    ("year", "days"),
    [(2012, ["23/01", "24/01", "25/01", "26/01"]), (2013, ["11/02", "12/02", "13/02", "14/02"])],
)
def test_until_2013_tet_had_four_days_with_what_makes_good_its_weekend(year: int, days: list[str]):
    around = {rule.TET[year] + timedelta(days=step) for step in range(-6, 8)}
    assert [f"{day:%d/%m}" for day in sorted(rule.public_holidays(year) & around)] == days


@pytest.mark.parametrize(
    ("year", "days"),
    [(2017, [4]), (2020, [2]), (2021, [2, 3]), (2022, [1, 2]), (2023, [1, 4]), (2024, [2, 3]), (2025, [1, 2])],
)
def test_quoc_khanh_has_a_second_day_since_2021(year: int, days: list[int]):
    assert off(year, 9) == days


def test_a_holiday_at_a_weekend_is_made_good_on_the_next_working_days():
    assert off(2022, 1)[:1] == [3]
    assert off(2022, 5) == [2, 3], "30/4 on a Saturday, 1/5 on a Sunday"
    assert off(2023, 5) == [1, 2, 3], "Giỗ Tổ on a Saturday, 30/4 on a Sunday"


def test_ten_working_days_over_tet_leave_it_out():
    assert rule.working_days_after(date(2026, 2, 10), 10, {}) == date(2026, 3, 3)
    assert rule.working_days_after(date(2026, 2, 10), 10, {date(2026, 2, 16): True}) == date(2026, 3, 2)


def test_a_year_without_a_known_moon_has_the_days_of_the_calendar():
    assert date(2060, 1, 1) in rule.public_holidays(2060)
    assert rule.is_working_day(date(2060, 2, 3), {})


@pytest.mark.parametrize("year", range(2010, 2041))
def test_tet_and_gio_to_are_where_the_moon_puts_them(year: int):
    assert rule.TET[year] == day_of_the_moon(1, 1, year)
    assert rule.GIO_TO[year] == day_of_the_moon(10, 3, year)


# The calendar of the moon at 105° east (UTC+7), after Jean Meeus' formulas for new moons and the sun's longitude, as
# Hồ Ngọc Đức describes it for Vietnam. Days are Julian day numbers.


def new_moon(number: int) -> int:
    t = number / 1236.85
    mean = 2415020.75933 + 29.53058868 * number + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * math.sin(math.radians(166.56 + 132.87 * t - 0.009173 * t**2))
    sun = math.radians(359.2242 + 29.10535608 * number - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = math.radians(306.0253 + 385.81691806 * number + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = math.radians(21.2964 + 390.67050646 * number - 0.0016528 * t**2 - 0.00000239 * t**3)
    terms = (
        *((0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon), (-0.0004, 3 * moon)),
        *((0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon), (0.0004, 2 * node + sun)),
        *((-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon), (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun)),
    )
    late = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return int(mean + sum(size * math.sin(angle) for size, angle in terms) - late + 0.5 + 7 / 24)


def twelfth_of_the_sun(day: int) -> int:
    t = (day - 2451545.5 - 7 / 24) / 36525
    anomaly = math.radians(357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t**2) * math.sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * math.sin(2 * anomaly) + 0.00029 * math.sin(3 * anomaly)
    return int(longitude % 360 / 30)


def eleventh_month(year: int) -> int:
    number = int((date(year, 12, 31).toordinal() + 1721425 - 2415021) / 29.530588853)
    day = new_moon(number)
    return new_moon(number - 1) if twelfth_of_the_sun(day) >= 9 else day


def day_of_the_moon(day: int, month: int, year: int) -> date:
    """Return the day of a month of the first half of a lunar year."""
    start, end = eleventh_month(year - 1), eleventh_month(year)
    number = int(0.5 + (start - 2415021.076998695) / 29.530588853)
    months = month + 1
    if end - start > 365:
        arcs = [twelfth_of_the_sun(new_moon(number + step)) for step in range(14)]
        leap = next(step for step in range(2, 14) if arcs[step] == arcs[step - 1]) - 1
        months += months >= leap
    return date.fromordinal(new_moon(number + months) + day - 1 - 1721425)
