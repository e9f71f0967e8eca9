"""Charts filled from the file."""

from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.charts import Series
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import CellKey, RowKey
from ict_desktop.records.indicators import RANK, Indicator
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import charts, indicators, keep
from ict_desktop.work.grid import grid
from tests.files import BY


@pytest.fixture
def rate(empty: Store) -> Indicator:
    known = Indicator(name="Tỷ lệ", unit="%", kind="ty_le", period_type="year", minimum=0.0, maximum=100.0)
    return keep.add(empty, known, BY)


def enter(store: Store, indicator: Indicator, agency: str | None = None, **numbers: float) -> None:
    for key, number in numbers.items():
        indicators.enter(store, CellKey(indicator.id, agency, key[1:].replace("_", "-")), number, BY)


def values(line: Series) -> list[float]:
    return [mark.value for mark in line.marks]


def trend(store: Store, indicator: Indicator, agency: str | None = None) -> charts.LineChart:
    return charts.trend(grid(store.connection, [indicator]), RowKey(indicator.id, agency))


def test_each_kind_of_period_is_a_line_the_indicators_own_first(empty: Store, rate: Indicator):
    enter(empty, rate, y2021_Q3=37, y2021_H1=30, y2021=44, y2020=20)
    chart = trend(empty, rate)
    assert [(line.name, values(line)) for line in chart.series] == [
        ("Năm", [20, 44]),
        ("6 tháng", [30]),
        ("Quý", [37]),
    ]
    assert (chart.inverted, chart.lowest, chart.highest) == (False, 0.0, 100.0)


def test_one_kind_of_period_is_named_as_the_indicator(empty: Store, rate: Indicator):
    enter(empty, rate, y2017=90, y2016=70)
    (line,) = trend(empty, rate).series
    assert (line.name, values(line)) == ("Tỷ lệ", [70, 90])
    assert [mark.text for mark in line.marks] == ["70%", "90%"]
    assert line.marks[1].key == CellKey(rate.id, None, "2017")


def test_a_target_is_a_step_in_the_periods_it_counts_for(empty: Store, rate: Indicator):
    enter(empty, rate, y2013=50, y2014=60, y2015=70)
    indicators.set_target(empty, CellKey(rate.id, None, "2013"), ">=", 3, BY)
    indicators.set_target(empty, CellKey(rate.id, None, "2015"), ">=", 4, BY)
    assert [(step.first_day.year, step.until.year, step.text) for step in trend(empty, rate).steps] == [
        (2013, 2015, "≥ 3"),
        (2015, 2016, "≥ 4"),
    ]


def test_a_target_ahead_is_shown_and_does_not_judge_what_was_before(empty: Store, rate: Indicator):
    enter(empty, rate, y2024=70, y2025=85)
    indicators.set_target(empty, CellKey(rate.id, None, "2025"), ">=", 80, BY)
    indicators.set_target(empty, CellKey(rate.id, None, "2030"), ">=", 100, BY)
    chart = trend(empty, rate)
    assert [(step.first_day, step.until) for step in chart.steps] == [
        (date(2025, 1, 1), date(2030, 1, 1)),
        (date(2030, 1, 1), date(2031, 1, 1)),
    ]
    assert [mark.target_text for mark in chart.series[0].marks] == ["", "≥ 80"]


def test_an_agency_is_measured_by_its_own_target_else_by_that_of_the_province(empty: Store, rate: Indicator):
    agency = keep.add(empty, Agency(name="Sở Nội vụ"), BY)
    enter(empty, rate, agency.id, y2016=70, y2017=85)
    indicators.set_target(empty, CellKey(rate.id, None, "2016"), ">=", 95, BY)
    indicators.set_target(empty, CellKey(rate.id, agency.id, "2017"), ">=", 80, BY)
    chart = trend(empty, rate, agency.id)
    assert [mark.target_text for mark in chart.series[0].marks] == ["≥ 95", "≥ 80"]
    assert [step.text for step in chart.steps] == ["≥ 95", "≥ 80"]
    assert chart.title == "Tỷ lệ, Sở Nội vụ"


def test_the_target_of_another_agency_makes_no_chart_longer(empty: Store, rate: Indicator):
    ours, other = (keep.add(empty, Agency(name=name), BY).id for name in ("Sở A", "Sở B"))
    for whose in (None, ours):
        enter(empty, rate, whose, y2017=85)
    indicators.set_target(empty, CellKey(rate.id, None, "2017"), ">=", 80, BY)
    indicators.set_target(empty, CellKey(rate.id, other, "2020"), ">=", 90, BY)
    for whose in (None, ours):
        steps = trend(empty, rate, whose).steps
        assert [(step.first_day.year, step.until.year) for step in steps] == [(2017, 2018)]


def test_ranks_have_their_first_place_on_top_and_their_field_below(sample: Store):
    ranks = [i for i in table.every(sample.connection, Indicator) if i.kind == RANK]
    chart = trend(sample, ranks[0])
    assert (chart.inverted, chart.lowest, chart.highest) == (True, 1.0, 63.0)
    known = table.every(sample.connection, Indicator)
    together = charts.ranking(grid(sample.connection, known, province_only=True))
    assert len(together.series) == 5
    assert together.title == "Thứ hạng của tỉnh trong 63 tỉnh, thành phố"


def test_agencies_are_compared_best_first(empty: Store, rate: Indicator):
    for name, number in (("Sở A", 70.0), ("Sở B", 90.0), ("Sở C", 80.0)):
        enter(empty, rate, keep.add(empty, Agency(name=name), BY).id, y2017=number)
    indicators.set_target(empty, CellKey(rate.id, None, "2017"), ">=", 85, BY)
    chart = charts.comparison(grid(empty.connection, [rate]), CellKey(rate.id, None, "2017"))
    assert [mark.label for mark in chart.marks] == ["Sở B", "Sở C", "Sở A"]
    assert chart.subtitle.endswith("Vạch đứt: mục tiêu ≥ 85.")
    less = keep.change(empty, Indicator, rate.id, {"direction": "giam"}, BY)
    chart = charts.comparison(grid(empty.connection, [less]), CellKey(less.id, None, "2017"))
    assert [mark.label for mark in chart.marks] == ["Sở A", "Sở C", "Sở B"]


def test_where_there_is_no_number_the_chart_says_why(empty: Store, rate: Indicator):
    nil = Reading(None, nil=True)
    enter(empty, rate, y2013=50, y2017=70)
    for period in ("2014", "2016", "2015"):
        indicators.enter(empty, CellKey(rate.id, None, period), nil, BY)
    chart = trend(empty, rate)
    assert chart.subtitle == "Đơn vị tính: %. Không phát sinh: 2014, 2015, 2016."
    assert [len(run) for run in chart.series[0].runs()] == [1, 1]
    for name, reading in (("Sở A", nil), ("Sở B", 90.0), *((f"Sở {n}", nil) for n in range(5))):
        agency = keep.add(empty, Agency(name=name), BY)
        indicators.enter(empty, CellKey(rate.id, agency.id, "2017"), reading, BY)
    bars = charts.comparison(grid(empty.connection, [rate]), CellKey(rate.id, None, "2017"))
    assert [mark.label for mark in bars.marks] == ["Sở B"]
    assert bars.subtitle == "Đơn vị tính: %. Không phát sinh: Sở 0, Sở 1, Sở 2, Sở 3 và 2 chỗ khác."
