"""The first page: every number is the one its own page says, on every day and under every cut-off."""

from datetime import date

import pytest

from ict_desktop.records.cut_offs import PeriodRule
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import COMPUTED, CellKey
from ict_desktop.records.incidents import Incident
from ict_desktop.records.indicators import Indicator
from ict_desktop.store.listing import codes
from ict_desktop.store.store import Store
from ict_desktop.work import indicators, keep
from ict_desktop.work.grid import Headline
from ict_desktop.work.overview import overview
from tests.files import BY


def line(store: Store, count: float, period: str = "", day: date | None = None) -> None:
    keep.add(store, Incident(text=f"{period}{day}", count=count, period=period, occurred_on=day), BY)


def cut_off_on_the_fourteenth(store: Store, valid_from: date = date(2020, 1, 1)) -> None:
    rule = PeriodRule(valid_from=valid_from, from_month=-1, from_day=15, to_day=14)
    keep.add(store, rule, BY)


def card(store: Store, day: date) -> tuple[str, dict[str, float]]:
    seen = overview(store.connection, day)
    return seen.incident_period.code, seen.incidents.sums()


def test_lines_of_quarters_and_months_stand_in_the_card_of_their_half(empty: Store):
    for number, period in enumerate(("2026-Q1", "2026-Q2", "2026-06", "2026-07", "2026", "2026-9M"), 1):
        line(empty, number, period)
    assert card(empty, date(2026, 6, 30)) == ("2026-H1", {"sự cố": 3.0})
    assert card(empty, date(2026, 7, 31)) == ("2026-H2", {"sự cố": 4.0})


@pytest.mark.parametrize(
    ("day", "seen_on", "period"),
    [
        (date(2026, 12, 20), date(2026, 12, 20), "2027-H1"),
        (date(2026, 12, 20), date(2026, 12, 31), "2027-H1"),
        (date(2026, 12, 20), date(2027, 2, 1), "2027-H1"),
        (date(2026, 6, 15), date(2026, 6, 15), "2026-H2"),
        (date(2026, 6, 30), date(2026, 7, 1), "2026-H2"),
        (date(2026, 6, 14), date(2026, 6, 14), "2026-H1"),
    ],
)
def test_an_incident_stands_on_the_card_of_the_period_its_day_belongs_to(
    empty: Store, day: date, seen_on: date, period: str
):
    cut_off_on_the_fourteenth(empty)
    line(empty, 1, day=day)
    assert card(empty, seen_on) == (period, {"sự cố": 1.0})


def test_a_line_of_a_period_holds_the_single_incidents_whose_days_belong_to_it_under_the_rules(empty: Store):
    cut_off_on_the_fourteenth(empty)
    line(empty, 5, "2027-H1")
    line(empty, 1, day=date(2026, 12, 20))
    assert card(empty, date(2027, 2, 1)) == ("2027-H1", {"sự cố": 5.0})
    line(empty, 7, "2026-H2")
    line(empty, 1, day=date(2026, 6, 20))
    assert card(empty, date(2026, 12, 1)) == ("2026-H2", {"sự cố": 7.0})


def test_the_card_names_the_days_that_belong_to_its_period_under_the_rules(empty: Store):
    line(empty, 1, day=date(2026, 7, 20))
    days = date(2026, 7, 1), date(2026, 12, 31)
    assert overview(empty.connection, date(2026, 8, 1)).incident_days == days
    cut_off_on_the_fourteenth(empty)
    assert overview(empty.connection, date(2026, 8, 1)).incident_days == (date(2026, 6, 15), date(2026, 12, 14))


def test_a_line_of_a_month_is_known_from_the_day_the_month_begins_under_its_rule(empty: Store):
    month = PeriodRule(period_kind="month", valid_from=date(2020, 1, 1), from_month=-1, from_day=15, to_day=14)
    keep.add(empty, month, BY)
    line(empty, 9, "2026-06")
    assert card(empty, date(2026, 5, 14)) == ("2026-H1", {})
    assert card(empty, date(2026, 5, 15)) == ("2026-H1", {"sự cố": 9.0})


def test_under_a_rule_that_begins_in_mid_year_no_day_is_counted_twice(empty: Store):
    cut_off_on_the_fourteenth(empty, date(2026, 7, 1))
    line(empty, 1, day=date(2026, 6, 20))
    line(empty, 1, day=date(2026, 7, 2))
    assert card(empty, date(2026, 6, 30)) == ("2026-H1", {"sự cố": 1.0})
    assert card(empty, date(2026, 8, 1)) == ("2026-H2", {"sự cố": 1.0})


def test_what_happened_later_is_not_known_on_an_earlier_day(empty: Store):
    line(empty, 1, day=date(2026, 5, 1))
    line(empty, 1, day=date(2026, 6, 1))
    line(empty, 9, "2026-06")
    assert card(empty, date(2026, 5, 2)) == ("2026-H1", {"sự cố": 1.0})


def said(store: Store, indicator: Indicator, day: date) -> Headline:
    seen = [known.said for known in overview(store.connection, day).indicators]
    return next(each for each in seen if each.cell.indicator == indicator)


@pytest.fixture
def rate(empty: Store) -> Indicator:
    wanted = Indicator(name="Tỷ lệ", unit="%", kind="ty_le", minimum=0.0, maximum=100.0, period_type="year")
    return keep.add(empty, wanted, BY)


def test_a_target_of_the_future_does_not_judge_what_is_reached_today(empty: Store, rate: Indicator):
    for period, number in (("2024", 70.0), ("2025", 85.0)):
        indicators.enter(empty, CellKey(rate.id, None, period), number, BY)
    for period, number in (("2025", 80.0), ("2030", 100.0)):
        indicators.set_target(empty, CellKey(rate.id, None, period), ">=", number, BY)
    today = said(empty, rate, date(2026, 11, 27))
    seen = today.cell
    assert (seen.text, seen.key.period, seen.target, seen.reached) == ("85%", "2025", "≥ 80", True)
    assert today.ahead_text == ""
    earlier = said(empty, rate, date(2024, 12, 31))
    assert (earlier.cell.text, earlier.cell.target, earlier.cell.reached) == ("70%", "", None)
    assert earlier.ahead_text == "≥ 80 (2025)"


def test_nil_and_a_ratio_without_value_are_said_and_not_passed_over(empty: Store, rate: Indicator):
    above, below = (keep.add(empty, Indicator(name=name), BY) for name in ("Tử số", "Mẫu số"))
    share = Indicator(name="Tỷ lệ xử lý", unit="%", kind=COMPUTED, numerator_id=above.id, denominator_id=below.id)
    share = keep.add(empty, share, BY)
    for indicator, number in ((above, 5.0), (below, 0.0)):
        indicators.enter(empty, CellKey(indicator.id, None, "2026-H1"), number, BY)
    indicators.enter(empty, CellKey(rate.id, None, "2025"), 85.0, BY)
    indicators.enter(empty, CellKey(rate.id, None, "2026"), Reading(None, nil=True), BY)
    indicators.set_target(empty, CellKey(rate.id, None, "2025"), ">=", 80.0, BY)
    seen = said(empty, rate, date(2026, 11, 27)).cell
    assert (seen.text, seen.key.period, seen.reached) == ("không phát sinh", "2026", None)
    assert said(empty, share, date(2026, 11, 27)).cell.text == "không có số liệu"


def test_indicators_stand_on_the_first_page_in_the_order_of_their_groups_and_places(empty: Store):
    first, second = (code for code, _name in codes(empty.connection, "indicator_group")[:2])
    named = [("C", second, 1), ("B", first, 2), ("A", first, 1), ("D", second, 2)]
    for name, group, place in named:
        found = keep.add(empty, Indicator(name=name, group_code=group, position=place), BY)
        indicators.enter(empty, CellKey(found.id, None, "2025"), 85.0, BY)
    seen = overview(empty.connection, date(2026, 1, 1))
    assert [one.said.cell.indicator.name for one in seen.indicators] == ["A", "B", "C", "D"]
