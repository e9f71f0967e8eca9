"""What drawing a chart needs to know."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ict_desktop.records.charts import Chart, Series, in_words, spread, target_words_below, value_ticks


def chart_of(*values: float | None, **others: object) -> Chart:
    labels = tuple(str(2010 + number) for number in range(len(values)))
    series = Series("Hạ tầng", values, tuple("" if value is None else f"{value:g}" for value in values))
    return Chart("Thứ hạng", "", "line", labels, (series,), **others)  # type: ignore[arg-type]


def numbers(chart: Chart) -> list[str]:
    return [words for _place, words in value_ticks(chart)]


def test_percentages_have_an_axis_from_0_to_100():
    assert numbers(chart_of(98.62, lowest=0.0, highest=100.0)) == ["0", "25", "50", "75", "100"]


def test_counts_begin_at_zero_in_round_steps():
    assert numbers(chart_of(748.0, 15.0, lowest=0.0)) == ["0", "200", "400", "600", "800"]
    assert numbers(chart_of(12_345.0, lowest=0.0)) == ["0", "5.000", "10.000", "15.000"]


def test_scores_have_a_decimal_comma():
    assert numbers(chart_of(0.662, lowest=0.0)) == ["0", "0,2", "0,4", "0,6", "0,8"]


def test_ranks_begin_at_the_first_and_do_not_show_the_whole_field():
    ranks = chart_of(20.0, 17.0, lowest=1.0, highest=63.0, inverted=True)
    assert numbers(ranks) == ["1", "5", "10", "15", "20"]


def test_whole_numbers_have_whole_steps():
    assert numbers(chart_of(3.0, lowest=1.0, highest=4.0)) == ["1", "2", "3", "4"]


def test_named_places_stand_as_they_are_named():
    assert numbers(chart_of(1.0, ticks=((0.0, "Không"), (1.0, "Có")))) == ["Không", "Có"]


@given(some.lists(some.floats(-1e6, 1e6), min_size=1, max_size=8), some.booleans())
def test_the_axis_holds_every_value(values: list[float], from_zero: bool):
    values = [round(value, 6) for value in values]
    places = [place for place, _words in value_ticks(chart_of(*values, lowest=0.0 if from_zero else None))]
    assert places == sorted(set(places))
    assert 2 <= len(places) <= 7
    margin = 1e-6 * (places[-1] - places[0])
    assert places[0] - margin <= min(values)
    assert max(values) <= places[-1] + margin


def test_labels_are_pushed_apart_in_their_order_and_the_others_stay():
    assert spread([10, 10.5, 11, 30], 4) == [6.5, 10.5, 14.5, 30]


def test_labels_stay_inside_where_they_fit():
    assert spread([1, 1, 1], 4, 0, 20) == [0, 4, 8]
    assert spread([20, 20], 4, 0, 20) == [16, 20]


@given(some.lists(some.floats(0, 100), max_size=8))
def test_pushed_apart_labels_are_a_gap_apart(places: list[float]):
    moved = sorted(spread(places, 5))
    assert all(after - before >= 5 - 1e-6 for before, after in itertools.pairwise(moved))


@pytest.mark.parametrize(("value", "inverted", "below"), [(99.0, False, True), (90.0, False, False), (9.0, True, True)])
def test_the_words_of_a_target_stand_where_the_line_is_not(value: float, inverted: bool, below: bool):
    assert target_words_below(chart_of(80.0, value, target=(None, 95.0), inverted=inverted)) is below


def test_a_chart_is_said_in_words():
    assert in_words(chart_of(20.0, None, 17.0)) == "Thứ hạng. Hạ tầng: 2010: 20, 2012: 17"
    assert in_words(chart_of(None)) == "Thứ hạng"


@pytest.mark.parametrize(("values", "empty"), [((None, None), True), ((None, 0.0), False)])
def test_a_zero_is_something_to_draw(values: tuple[float | None, ...], empty: bool):
    assert chart_of(*values).is_empty is empty
