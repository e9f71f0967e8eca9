from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.periods import Period, parse_period, period_of
from ict_desktop.records.vietnamese import Unreadable

KINDS = ("year", "half", "nine_months", "quarter", "month")
days = st.dates(date(1902, 1, 1), date(2197, 12, 31))


@pytest.mark.parametrize(
    ("code", "kind", "first", "last", "name", "short"),
    [
        ("2017", "year", (1, 1), (12, 31), "năm 2017", "2017"),
        ("2017-H1", "half", (1, 1), (6, 30), "6 tháng đầu năm 2017", "6T đầu 2017"),
        ("2017-H2", "half", (7, 1), (12, 31), "6 tháng cuối năm 2017", "6T cuối 2017"),
        ("2017-9M", "nine_months", (1, 1), (9, 30), "9 tháng đầu năm 2017", "9T đầu 2017"),
        ("2017-Q3", "quarter", (7, 1), (9, 30), "quý III năm 2017", "Quý III/2017"),
        ("2017-07", "month", (7, 1), (7, 31), "tháng 7 năm 2017", "T7/2017"),
        ("2017-02", "month", (2, 1), (2, 28), "tháng 2 năm 2017", "T2/2017"),
    ],
)
def test_a_code_names_its_days_and_its_words(code, kind, first, last, name, short):
    assert parse_period(code) == Period(code, kind, date(2017, *first), date(2017, *last), name, short)


@given(days, st.sampled_from(KINDS))
def test_code_name_and_short_name_all_read_back(day, kind):
    period = period_of(day, kind)
    for text in (period.code, period.name, period.short, period.name.upper(), period.code.lower()):
        assert parse_period(text) == period


@given(days, st.sampled_from(KINDS))
def test_a_period_holds_its_day_and_neighbours_lead_back(day, kind):
    period = period_of(day, kind)
    assert period.next().previous() == period
    assert period.previous().next() == period
    if kind != "nine_months":
        assert period.first_day <= day <= period.last_day
        assert period.next().first_day - period.last_day == timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("quý 3/2017", "2017-Q3"),
        ("Q3/2017", "2017-Q3"),
        ("quy iv nam 2017", "2017-Q4"),
        ("7/2017", "2017-07"),
        ("tháng 07/2017", "2017-07"),
        ("sáu tháng đầu năm 2017", "2017-H1"),
        ("9 tháng 2017", "2017-9M"),
    ],
)
def test_usual_ways_of_writing_a_period_are_read(text, code):
    assert parse_period(text).code == code


@pytest.mark.parametrize(
    "text", ["", "17", "2017-H3", "2017-13", "tháng 0/2017", "quý V/2017", "6 tháng 2017", "0017", "2017-Q"]
)
def test_what_is_no_period_is_refused_with_examples(text):
    with pytest.raises(Unreadable, match="Hãy ghi như"):
        parse_period(text)


def test_in_time_a_total_stands_behind_what_it_sums_up():
    codes = ["2018-H1", "2017", "2017-12", "2016", "2017-9M", "2017-H2", "2017-Q4", "2017-Q3", "2017-H1"]
    assert sorted(codes, key=lambda code: parse_period(code).place()) == [
        *("2016", "2017-H1", "2017-Q3", "2017-9M", "2017-12", "2017-Q4", "2017-H2", "2017", "2018-H1")
    ]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("2017-05", {"2017-05"}),
        ("2017-Q2", {"2017-Q2", "2017-04", "2017-05", "2017-06"}),
        ("2017-H1", {"2017-H1", "2017-Q1", "2017-Q2", *(f"2017-0{month}" for month in range(1, 7))}),
        (
            "2017-9M",
            {"2017-9M", "2017-H1", "2017-Q1", "2017-Q2", "2017-Q3", *(f"2017-0{month}" for month in range(1, 10))},
        ),
    ],
)
def test_a_period_knows_its_parts(code: str, parts: set[str]):
    assert {part.code for part in parse_period(code).parts()} == parts


@given(days, st.sampled_from(KINDS), days, st.sampled_from(KINDS))
def test_a_period_holds_another_just_when_that_is_one_of_its_parts(day, kind, other_day, other_kind):
    whole, other = (
        period_of(day, kind),
        period_of(other_day.replace(year=day.year, day=min(other_day.day, 28)), other_kind),
    )
    assert whole.holds(other) == (other in whole.parts())
    assert len(parse_period("2017").parts()) == 20
