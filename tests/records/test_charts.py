"""A chart as data: what is joined, when a target counts, what is said of a number."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from ict_desktop.records.charts import (
    BarChart,
    LineChart,
    Mark,
    Series,
    Step,
    in_words,
    middle,
    numbers_of,
    steps,
    told,
)
from ict_desktop.records.periods import parse_period, period_of


def mark(code: str, value: float, **others: object) -> Mark:
    period = parse_period(code)
    return Mark(period.short, period.name, value, f"{value:g}", period, **others)  # type: ignore[arg-type]


def series(name: str = "Hạ tầng", **values: float) -> Series:
    """Return a line; `y2017_H1` is the first half of 2017."""
    codes = {key[1:].replace("_", "-"): value for key, value in values.items()}
    marks = sorted((mark(code, value) for code, value in codes.items()), key=lambda each: each.period.place())
    return Series(name, tuple(marks))


def runs(line: Series) -> list[list[str]]:
    return [[each.period.code for each in run] for run in line.runs()]


def test_only_neighbouring_periods_are_joined():
    assert runs(series(y2012=1, y2013=2, y2020=3, y2021=4)) == [["2012", "2013"], ["2020", "2021"]]
    assert runs(series(y2016_H2=1, y2017_H1=2, y2018_H1=3)) == [["2016-H2", "2017-H1"], ["2018-H1"]]
    assert runs(series(y2016_Q4=1, y2017_Q1=2, y2017_Q3=3)) == [["2016-Q4", "2017-Q1"], ["2017-Q3"]]
    assert runs(series(y2016_12=1, y2017_01=2, y2017_03=3)) == [["2016-12", "2017-01"], ["2017-03"]]
    assert runs(series(y2016_9M=1, y2017_9M=2, y2019_9M=3)) == [["2016-9M", "2017-9M"], ["2019-9M"]]


@given(
    some.sampled_from(["year", "half", "nine_months", "quarter", "month"]),
    some.dates(date(1901, 1, 1), date(2190, 12, 31)),
)
def test_a_period_follows_the_one_before_it(kind: str, day: date):
    period = period_of(day, kind)  # type: ignore[arg-type]
    line = Series("A", tuple(mark(p.code, 1) for p in (period.previous(), period, period.next())))
    assert len(line.runs()) == 1
    skipping = Series("A", (line.marks[0], line.marks[2]))
    assert len(skipping.runs()) == 2
    assert skipping.missing() == [(period, period)]


def test_what_is_missing_is_named_from_its_first_to_its_last_period():
    (gap,) = series(y2013=2, y2020=3).missing()
    assert [period.code for period in gap] == ["2014", "2019"]


def test_a_target_is_a_step_over_its_periods_and_nothing_is_made_up_between():
    years = [parse_period(str(year)) for year in range(2012, 2017)]
    counted = [None, 3.0, 3.0, 4.0, 4.0]
    found = steps([(year, value, f"≥ {value}") for year, value in zip(years, counted, strict=True)])
    assert [(step.first_day, step.until, step.value) for step in found] == [
        (date(2013, 1, 1), date(2015, 1, 1), 3.0),
        (date(2015, 1, 1), date(2017, 1, 1), 4.0),
    ]


def test_a_target_that_turns_its_comparison_is_another_step():
    years = [parse_period(str(year)) for year in (2016, 2017)]
    assert len(steps([(years[0], 5.0, "≥ 5"), (years[1], 5.0, "≤ 5")])) == 2
    assert steps([]) == ()


def test_a_number_is_told_whole():
    there = mark("2017-H1", 98.0, target=100.0, target_text="≥ 100", source="BC 12/BC-STTTT")
    assert told(there) == "6 tháng đầu năm 2017: 98\nMục tiêu ≥ 100\nNguồn: BC 12/BC-STTTT"
    assert told(mark("2017", 5.0), "Hạ tầng") == "Hạ tầng, năm 2017: 5"


def test_the_same_numbers_stand_in_a_table_newest_first():
    chart = LineChart(title="T", series=(series("Năm", y2016=1, y2017=2), series("Quý", y2016_Q3=3)))
    table = numbers_of(chart)
    assert table.headings == ("Kỳ", "Đường", "Số liệu", "Mục tiêu", "Nguồn")
    assert [row[:3] for row in table.rows] == [("2017", "Năm", "2"), ("2016", "Năm", "1"), ("Quý III/2016", "Quý", "3")]
    assert [each.value for each in table.marks] == [2, 1, 3]
    assert numbers_of(LineChart(title="T", series=(series(y2016=1),))).headings[:2] == ("Kỳ", "Số liệu")


def test_bars_stand_in_the_table_in_their_order():
    bars = BarChart(title="T", marks=(Mark("Sở B", "Sở B", 9, "9", parse_period("2017")), mark("2017", 3)))
    assert [row[0] for row in numbers_of(bars).rows] == ["Sở B", "2017"]


def test_a_number_stands_in_the_middle_of_its_period():
    first = date(2017, 1, 1).toordinal()
    assert middle(parse_period("2017-01")) == first + 15.5
    assert middle(parse_period("2017")) == first + 182.5
    assert middle(parse_period("2017-H1")) < middle(parse_period("2017")) < middle(parse_period("2017-H2"))


def test_a_line_joins_neighbours_of_one_kind_only():
    marks = (mark("2017-H1", 1), mark("2017-Q3", 2), mark("2017-Q4", 3), mark("2018-Q2", 4))
    assert [[each.value for each in run] for run in Series("Hạ tầng", marks).runs()] == [[1], [2, 3], [4]]


def test_a_chart_is_said_in_words():
    chart = LineChart(title="Thứ hạng", series=(series(y2010=20, y2012=17),))
    assert in_words(chart) == "Thứ hạng. Hạ tầng: 2010: 20, 2012: 17"
    assert in_words(LineChart(title="Thứ hạng", series=(Series("A", ()),))) == "Thứ hạng"
    many = series(**{f"y{year}": year for year in range(1990, 2020)})
    assert in_words(LineChart(title="T", series=(many,))).endswith("2019: 2019 và 6 số khác trong bảng số")
    bars = BarChart(title="So sánh", marks=(Mark("Sở A", "Sở A", 9, "9 %", parse_period("2017")),))
    assert in_words(bars) == "So sánh. Sở A: 9 %"
    aims = (Step(date(2016, 1, 1), date(2018, 1, 1), 90, "≥ 90"), Step(date(2018, 1, 1), date(2020, 1, 1), 95, "≥ 95"))
    aimed = LineChart(title="T", series=(series(y2016=90),), steps=aims)
    assert in_words(aimed).endswith("Mục tiêu: ≥ 90 từ 01/01/2016, ≥ 95 từ 01/01/2018")


def test_a_zero_is_something_to_draw():
    assert LineChart(title="T", series=(Series("A", ()),)).is_empty
    assert not LineChart(title="T", series=(series(y2017=0),)).is_empty
    assert BarChart(title="T").is_empty
