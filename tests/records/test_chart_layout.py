"""Where everything of a chart stands, without any pen."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ict_desktop.records.chart_bars import lay_out_bars
from ict_desktop.records.chart_layout import Box, Layout, Words, cut, places_at
from ict_desktop.records.chart_lines import lay_out_lines
from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, Step, steps
from ict_desktop.records.numbers import number_text
from ict_desktop.records.periods import parse_period
from tests.records.test_charts import mark, series

LINE = 17.0


def measure(words: str) -> float:
    return 7.0 * len(words)


def laid(*lines: Series, width: float = 700, height: float = 250, **others: object) -> Layout:
    chart = LineChart(title="T", series=lines, lowest=others.pop("lowest", 0.0), **others)  # type: ignore[arg-type]
    return lay_out_lines(chart, width, height, measure, LINE)


def target(**values: float) -> tuple[Step, ...]:
    counted = [(parse_period(key[1:].replace("_", "-")), value) for key, value in values.items()]
    return steps([(period, value, f"≥ {number_text(value)}") for period, value in counted])


def words_of(layout: Layout) -> dict[str, Words]:
    return {words.text: words for words in layout.words}


def centre(words: Words) -> float:
    return (words.box.left + words.box.right) / 2


def test_time_is_to_scale():
    dots = laid(series(y2012=1, y2013=2, y2020=3, y2021=4)).dots
    xs = [dot.at[0] for dot in dots]
    assert (xs[2] - xs[1]) / (xs[1] - xs[0]) == pytest.approx(7, abs=0.02)
    assert xs[3] - xs[2] == pytest.approx(xs[1] - xs[0], rel=0.01)


def test_a_year_stands_between_its_halves_and_these_between_their_quarters():
    layout = laid(series("Năm", y2017=1), series("6 tháng", y2017_H1=1.5, y2017_H2=2), series("Quý", y2017_Q3=3))
    year, first, second, third = (dot.at[0] for dot in layout.dots)
    assert first < year < third < second


def test_no_line_crosses_a_missing_period():
    layout = laid(series(y2012=1, y2013=2, y2020=3, y2021=4))
    assert [len(line.points) for line in layout.lines] == [2, 2]
    (band,) = layout.bands
    assert all(not band.crossed_by(*line.points) for line in layout.lines)


def test_each_kind_of_period_is_a_line_of_its_own():
    layout = laid(series("Năm", y2020=1, y2021=4), series("6 tháng", y2021_H1=2), series("Quý", y2021_Q3=3))
    assert [(line.ink, len(line.points)) for line in layout.lines if line.style == "solid"] == [(0, 2)]
    assert {"Năm  4", "6 tháng  2 (6T đầu 2021)", "Quý  3 (Quý III/2021)"} <= words_of(layout).keys()


def test_a_target_is_level_until_the_next_one():
    layout = laid(series(y2013=3, y2014=3, y2015=3), steps=target(y2013=3, y2014=3, y2015=4))
    levels = [line for line in layout.targets if line.style == "dashed"]
    assert len(levels) == 2
    for level in levels:
        assert level.points[0][1] == level.points[1][1]
    (riser,) = [line for line in layout.targets if line.style == "dotted"]
    assert riser.points[0][0] == riser.points[1][0] == levels[1].points[0][0]


def test_a_target_ahead_gives_the_axis_its_time():
    layout = laid(series(y2024=70, y2025=85), steps=target(y2025=80, y2026=80, y2027=80, y2028=80, y2029=80, y2030=100))
    assert layout.dots[-1].at[0] < layout.plot.left + layout.plot.width * 0.4
    assert "2025" in words_of(layout)
    assert "Mục tiêu ≥ 100" in words_of(layout)


@pytest.mark.parametrize(
    "line",
    [
        series(y2016=1, y2017=2),
        series(y2015_H1=1, y2017_H1=2),
        series(**{f"y{year}_Q{quarter}": year - 2000 for year in range(2010, 2026) for quarter in (1, 2, 3)}),
        series(**{f"y{year}_{month:02d}": month for year in range(2019, 2024) for month in range(1, 12)}),
        series(y2016_9M=1, y2017_9M=2),
    ],
)
@pytest.mark.parametrize("width", [260, 700, 1060])
def test_the_newest_number_is_dated_and_valued_and_nothing_is_cut(line: Series, width: float):
    layout = laid(line, width=width)
    newest = line.marks[-1]
    dated = words_of(layout)[newest.label]
    assert dated.box.left - 1 <= layout.dots[-1].at[0] <= dated.box.right + 1
    assert any(words.text == newest.text and words.ink == 0 for words in layout.words)
    for words in layout.words:
        assert words.box.left >= -0.1, words
        assert words.box.right <= width + 0.1, words
        assert words.box.top >= -0.1, words
        assert words.box.bottom <= 250.1, words


@given(
    some.lists(some.floats(0, 100), min_size=1, max_size=14),
    some.one_of(some.none(), some.floats(0, 100)),
    some.booleans(),
)
def test_no_target_runs_through_a_number_and_no_words_cover_others(values: list[float], aim: float | None, ranks: bool):
    line = series(**{f"y{2000 + number}": round(value, 1) for number, value in enumerate(values)})
    aims = target(**{f"y{2000 + number}": round(aim, 1) for number in range(len(values))}) if aim is not None else ()
    layout = laid(line, steps=aims, inverted=ranks, highest=100.0)
    levels = [level for level in layout.targets if level.style == "dashed"]
    numbers = [words for words in layout.words if words.ink == 0]
    assert numbers
    for words in numbers:
        assert not any(words.box.crossed_by(*level.points) for level in levels), words
    for one, other in itertools.combinations([words.box for words in layout.words], 2):
        assert not one.meets(other)


def test_six_equal_ranks_are_all_to_be_seen():
    lines = [series(f"Mục {number}", y2015=20 + number % 2, y2016=17, y2017=17) for number in range(6)]
    layout = laid(*lines, inverted=True, lowest=1.0, highest=63.0)
    ends = {dot.at for dot in layout.dots if dot.at[0] == layout.dots[-1].at[0]}
    assert len(ends) == 6
    assert min(b - a for a, b in itertools.pairwise(sorted(y for _x, y in ends))) > 2
    assert "Những đường trùng nhau được vẽ kề nhau." in layout.notes
    names = sorted(words.box.top for words in layout.words if words.text.startswith("Mục "))
    assert len(names) == 6
    assert all(after - before >= LINE for before, after in itertools.pairwise(names))


def test_lines_that_only_meet_once_are_parted_there_only():
    layout = laid(series("A", y2015=1, y2016=5), series("B", y2015=9, y2016=5))
    assert layout.dots[0].at[1] != layout.dots[2].at[1]
    assert 2 < abs(layout.dots[1].at[1] - layout.dots[3].at[1]) < 8


def test_rank_one_is_on_top():
    top, below = (dot.at[1] for dot in laid(series(y2015=1, y2016=60), inverted=True, lowest=1.0).dots)
    assert top < below
    below, top = (dot.at[1] for dot in laid(series(y2015=1, y2016=60)).dots)
    assert top < below


def test_a_join_between_different_fields_is_dashed():
    marks = [mark(str(2021 + number), 30 - number, field_size=size) for number, size in enumerate((63, 63, 34, 34))]
    styles = [(line.style, len(line.points)) for line in laid(Series("DTI", tuple(marks))).lines]
    assert styles == [("solid", 2), ("dashed", 2), ("solid", 2)]


def test_an_outlier_is_beyond_a_break_that_is_said():
    layout = laid(series(y2015=12, y2016=17, y2017=15, y2018=5000, y2019=18))
    (gap,) = layout.breaks
    heights = [dot.at[1] for dot in layout.dots]
    assert heights[3] < gap.top
    assert all(height > gap.bottom for height in heights[:3] + heights[4:])
    assert "ngắt quãng" in layout.notes[0]


def test_many_numbers_are_thinned_to_what_pixels_can_show():
    codes = [f"{year}-{month:02d}" for year in range(1900, 2200) for month in range(1, 13)]
    line = Series("A", tuple(mark(code, number % 97) for number, code in enumerate(codes)))
    layout = laid(line)
    (drawn,) = layout.lines
    assert 700 < len(drawn.points) <= 4 * 700
    (whole,) = laid(line, width=10_000).lines
    assert len(whole.points) == len(codes)
    heights, all_heights = ([y for _x, y in each.points] for each in (drawn, whole))
    assert (min(heights), max(heights)) == pytest.approx((min(all_heights), max(all_heights)))
    assert len(layout.dots) == 1
    assert layout.places[-1].mark is line.marks[-1]


def test_what_is_pointed_at_is_the_nearest_number():
    layout = laid(series(y2015=12, y2016=17))
    x, y = layout.dots[1].at
    assert [place.mark.text for place in places_at(layout, (x + 4, y - 5))] == ["17"]
    assert places_at(layout, (x - 40, y)) == []


def test_pointing_at_equal_ranks_tells_all_of_them():
    layout = laid(series("A", y2016=17), series("B", y2016=17), inverted=True, lowest=1.0)
    assert {place.series for place in places_at(layout, layout.dots[0].at)} == {"A", "B"}


# Bars


def bars(*values: float, width: float = 500, **others: object) -> Layout:
    period = parse_period("2017")
    marks = tuple(
        Mark(f"Sở {number}", f"Sở {number}", value, number_text(value), period, others.pop("target", None))  # type: ignore[arg-type]
        for number, value in enumerate(values)
    )
    return lay_out_bars(BarChart(title="T", marks=marks, **others), width, 300, measure, LINE)  # type: ignore[arg-type]


def test_bars_begin_at_zero_and_are_to_scale():
    one, two = bars(50, 100).bars
    assert one.box.left == two.box.left
    assert two.box.width == pytest.approx(2 * one.box.width)


def test_a_bar_below_zero_goes_the_other_way():
    up, down = bars(100, -50).bars
    assert down.box.right == pytest.approx(up.box.left)


def test_one_long_bar_does_not_flatten_the_others():
    layout = bars(5000, 12, 11, 10)
    assert layout.bars[1].box.width > 0.4 * layout.plot.width
    assert layout.breaks[0].left > layout.bars[1].box.right


def test_a_target_does_not_run_through_the_number_of_a_bar():
    layout = bars(79, target=80.0)
    (number,) = [words for words in layout.words if words.text == "79"]
    assert not number.box.crossed_by(*layout.targets[0].points)


def test_a_whole_row_can_be_pointed_at():
    layout = bars(50, 0)
    assert [place.mark.label for place in places_at(layout, (3, layout.bars[1].box.top))] == ["Sở 1"]


def test_equal_bars_are_pointed_at_one_by_one():
    layout = bars(50, 50, 50)
    assert len(places_at(layout, (3, layout.bars[1].box.top))) == 1


def test_words_are_cut_to_their_room():
    assert cut("Sở Thông tin", 1000, measure) == "Sở Thông tin"
    assert cut("Sở Thông tin", 50, measure) == "Sở Thô…"
    assert cut("Sở", 1, measure) == "…"


def test_a_line_crosses_a_box_only_inside_it():
    box = Box(10, 10, 20, 20)
    assert box.crossed_by((0, 15), (30, 15))
    assert box.crossed_by((5, 5), (25, 25))
    assert not box.crossed_by((0, 10), (30, 10))
    assert not box.crossed_by((0, 0), (9, 30))
