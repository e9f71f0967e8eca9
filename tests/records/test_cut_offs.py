from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.cut_offs import PeriodRule, adjoining, days_of, last_day_of, period_on
from ict_desktop.records.periods import Kind, parse_period, period_of

KINDS: tuple[Kind, ...] = ("year", "half", "quarter", "month")
DAY = timedelta(days=1)
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
cuts = st.tuples(days, st.integers(-3, 3), st.integers(1, 31))


def rule(valid_from: date, to_day: int, to_month: int = 0, kind: str = "half") -> PeriodRule:
    return PeriodRule(id=f"{valid_from}", period_kind=kind, valid_from=valid_from, to_month=to_month, to_day=to_day)


FIFTEENTH = (rule(date(2020, 1, 1), 14),)
"""15/12–14/6 and 15/6–14/12, the dates provinces restate from Nghị định 09/2019/NĐ-CP."""


@given(st.lists(cuts, max_size=4), st.sampled_from(KINDS), days)
def test_every_day_belongs_to_exactly_one_period_under_whatever_rules(
    known: Sequence[tuple[date, int, int]], kind: Kind, day: date
):
    rules = [
        PeriodRule(id=str(n), period_kind=kind, valid_from=v, to_month=m, to_day=d) for n, (v, m, d) in enumerate(known)
    ]
    period = period_on(day, kind, rules)
    first, last = days_of(period, rules)
    assert first <= day <= last
    near = [period]
    for _step in range(4):
        near = [near[0].previous(), *near, near[-1].next()]
    spans = [days_of(each, rules) for each in near]
    assert [each for each, (begins, ends) in zip(near, spans, strict=True) if begins <= day <= ends] == [period]
    assert all(ends + DAY == begins for (_, ends), (begins, _) in pairwise(spans))


@given(st.lists(cuts, max_size=4), days)
def test_where_all_kinds_have_the_same_rules_periods_nest_on_every_day(
    known: Sequence[tuple[date, int, int]], day: date
):
    rules = [
        PeriodRule(id=f"{number}", period_kind=kind, valid_from=start, to_month=months, to_day=to_day)
        for kind in KINDS
        for number, (start, months, to_day) in enumerate(known)
    ]
    month, quarter, half, year = (period_on(day, kind, rules) for kind in reversed(KINDS))
    assert quarter.holds(month)
    assert half.holds(quarter)
    assert year.holds(half)


@given(days, st.sampled_from(KINDS))
def test_without_a_rule_the_calendar_holds(day: date, kind: Kind):
    other = [rule(date(2000, 1, 1), 14, kind="quarter" if kind != "quarter" else "year")]
    assert period_on(day, kind, other) == period_of(day, kind)
    assert days_of(period_of(day, kind), other) == (period_of(day, kind).first_day, period_of(day, kind).last_day)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ((2026, 6, 14), "2026-H1"),
        ((2026, 6, 15), "2026-H2"),
        ((2026, 6, 30), "2026-H2"),
        ((2026, 12, 14), "2026-H2"),
        ((2026, 12, 15), "2027-H1"),
        ((2026, 12, 31), "2027-H1"),
        ((2027, 1, 1), "2027-H1"),
        ((2019, 6, 30), "2019-H1"),
        ((2019, 12, 31), "2019-H2"),
    ],
)
def test_the_last_days_of_december_belong_to_the_first_half_of_the_next_year(day: tuple[int, int, int], code: str):
    assert period_on(date(*day), "half", FIFTEENTH).code == code


@pytest.mark.parametrize(
    ("starts", "first", "second"),
    [
        (date(2026, 7, 1), ("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-12-14")),
        (date(2026, 6, 10), ("2026-01-01", "2026-06-14"), ("2026-06-15", "2026-12-14")),
        (date(2026, 6, 15), ("2026-01-01", "2026-06-14"), ("2026-06-15", "2026-12-14")),
        (date(2026, 6, 20), ("2026-01-01", "2026-06-19"), ("2026-06-20", "2026-12-14")),
        (date(2026, 12, 31), ("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-12-30")),
    ],
)
def test_a_rule_that_begins_in_the_middle_of_a_period_leaves_no_day_out_and_counts_none_twice(
    starts: date, first: tuple[str, str], second: tuple[str, str]
):
    rules = [rule(starts, 14)]
    for code, expected in (("2026-H1", first), ("2026-H2", second)):
        assert tuple(day.isoformat() for day in days_of(parse_period(code), rules)) == expected


def test_a_later_rule_does_not_open_again_what_was_over():
    rules = [rule(date(2020, 1, 1), 14), rule(date(2026, 6, 16), 20)]
    assert last_day_of(parse_period("2026-H1"), rules) == date(2026, 6, 14)
    assert last_day_of(parse_period("2026-H2"), rules) == date(2026, 12, 20)
    assert period_on(date(2026, 6, 18), "half", rules).code == "2026-H2"


def test_nine_months_are_reported_within_their_year():
    rules = [rule(date(2020, 1, 1), 14, kind=kind) for kind in ("nine_months", "year")]
    assert days_of(parse_period("2026-9M"), rules) == (date(2025, 12, 15), date(2026, 9, 14))
    assert period_on(date(2026, 10, 1), "nine_months", rules).code == "2026-9M"
    assert period_on(date(2026, 12, 20), "nine_months", rules).code == "2027-9M"


def test_the_end_of_a_month_is_its_last_day_whatever_its_length():
    rules = [rule(date(2020, 1, 1), 31, kind="month")]
    assert last_day_of(parse_period("2026-02"), rules) == date(2026, 2, 28)
    assert last_day_of(parse_period("2028-02"), rules) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        (PeriodRule(valid_from=date(2020, 1, 1)), set()),
        (PeriodRule(valid_from=date(2020, 1, 1), from_month=-1, from_day=15, to_day=14), set()),
        (PeriodRule(valid_from=date(2020, 1, 1), from_month=-2, from_day=26, to_month=-1, to_day=25), set()),
        (PeriodRule(valid_from=date(2020, 1, 1), from_month=0, from_day=1, to_day=14), set()),
        (PeriodRule(valid_from=date(2020, 1, 1), to_month=3), {"to_month"}),
        (PeriodRule(valid_from=date(2020, 1, 1), from_day=0, to_day=32), {"from_day", "to_day"}),
        (PeriodRule(), {"valid_from"}),
    ],
)
def test_a_cut_off_lies_near_its_period(rule: PeriodRule, wrong: set[str]):
    assert set(rule.problems()) == wrong


@given(st.integers(-2, 2), st.integers(1, 31))
def test_whichever_side_of_the_cut_is_changed_the_other_follows(month: int, day: int):
    before = PeriodRule(valid_from=date(2020, 1, 1))
    after = replace(before, **adjoining({"to_month": month, "to_day": day}, before))
    back = replace(before, **adjoining({"from_month": after.from_month, "from_day": after.from_day}, before))
    assert back == after


@pytest.mark.parametrize(
    ("to_month", "to_day", "begins"),
    [(0, 31, (0, 1)), (-1, 31, (-1, 1)), (0, 14, (-1, 15)), (0, 30, (-1, 31)), (1, 5, (0, 6))],
)
def test_a_period_begins_on_the_day_after_the_cut_off_of_the_one_before(
    to_month: int, to_day: int, begins: tuple[int, int]
):
    before = PeriodRule(valid_from=date(2020, 1, 1), from_month=-2, from_day=7)
    after = replace(before, **adjoining({"to_month": to_month, "to_day": to_day}, before))
    assert (after.from_month, after.from_day) == begins


@pytest.mark.parametrize(
    ("kind", "to_day", "said"),
    [
        ("half", 14, "15/12 – 14/6, 15/6 – 14/12"),
        ("year", 14, "15/12 – 14/12"),
        ("quarter", 14, "15/12 – 14/3, 15/3 – 14/6, …"),
        ("month", 31, "1/1 – 31/1, 1/2 – 28/2, …"),
        ("nine_months", 31, "1/1 – 30/9"),
    ],
)
def test_a_rule_says_which_days_it_makes(kind: str, to_day: int, said: str):
    assert rule(date(2020, 1, 1), to_day, kind=kind).spans() == said
