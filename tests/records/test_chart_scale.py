"""The value axis: round ticks, zero where it belongs, and room left out for an outlier."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ict_desktop.records.chart_scale import scale_of, spread


def ticks(
    *numbers: float, lowest: float | None = None, highest: float | None = None, inverted: bool = False
) -> list[str]:
    return [words for _place, words in scale_of(numbers, lowest, highest, inverted).ticks]


def test_percentages_have_an_axis_from_0_to_100():
    assert ticks(98.62, lowest=0.0, highest=100.0) == ["0", "25", "50", "75", "100"]
    assert ticks(1.0, 2.0, 3.0, lowest=0.0, highest=100.0) == ["0", "25", "50", "75", "100"]


def test_counts_begin_at_zero_in_round_steps():
    assert ticks(748.0, 15.0, lowest=0.0) == ["0", "200", "400", "600", "800"]
    assert ticks(12_345.0, lowest=0.0) == ["0", "5.000", "10.000", "15.000"]


def test_scores_have_a_decimal_comma():
    assert ticks(0.662, lowest=0.0) == ["0", "0,2", "0,4", "0,6", "0,8"]


def test_ranks_begin_at_the_first_and_do_not_show_the_whole_field():
    assert ticks(20.0, 17.0, lowest=1.0, highest=63.0, inverted=True) == ["1", "5", "10", "15", "20"]


def test_whole_numbers_have_whole_steps():
    assert ticks(3.0, lowest=1.0, highest=4.0) == ["1", "2", "3", "4"]


def test_named_places_stand_as_they_are_named():
    named = ((0.0, "Không"), (1.0, "Có"))
    scale = scale_of([1.0], 0.0, None, named=named)
    assert scale.ticks == named
    assert (scale.share(0.0), scale.share(1.0)) == (0.0, 1.0)


@pytest.mark.parametrize(
    "numbers",
    [
        (12.0, 17.0, 15.0, 5000.0, 18.0),
        (98.0, 97.0, 99.0, 9862.0),
        (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 900.0, 905.0),
        (0.5, 0.7, 0.6, 64.0),
    ],
)
def test_one_outlier_does_not_flatten_the_others(numbers: tuple[float, ...]):
    scale = scale_of(numbers, 0.0, None)
    others = sorted(numbers)[: len(numbers) * 2 // 3]
    assert scale.breaks
    assert scale.share(others[-1]) > 0.4
    assert "ngắt quãng" in scale.words()


def test_an_outlier_below_zero_does_not_flatten_the_others():
    scale = scale_of([-5000.0, 10.0, 11.0, 12.0], 0.0, None)
    assert len(scale.breaks) == 1
    assert scale.share(-5000.0) < scale.share(0.0) < scale.share(12.0)
    assert scale.share(12.0) - scale.share(0.0) > 0.4


@pytest.mark.parametrize(
    ("numbers", "highest"),
    [
        ((10.0, 5000.0), None),  # two numbers: which of them is out of the way?
        ((5000.0, 5001.0, 5003.0), None),  # far from zero, but the axis begins there
        ((0.0, 5000.0, 5001.0, 5002.0), None),
        ((1.0, 2.0, 3.0, 96.0), 100.0),  # per cent: the axis goes to 100
        ((0.0, 0.0, 0.0, 7.0), None),  # nothing to tell apart in what would be flat
        ((10.0, 20.0, 30.0, 40.0, 80.0), None),
    ],
)
def test_an_axis_is_not_broken_without_need(numbers: tuple[float, ...], highest: float | None):
    scale = scale_of(numbers, 0.0, highest)
    assert scale.breaks == ()
    assert scale.words() == ""


@given(some.lists(some.floats(-1e6, 1e6), min_size=1, max_size=8), some.booleans())
def test_the_axis_holds_every_number_in_its_order(numbers: list[float], from_zero: bool):
    numbers = sorted(round(number, 6) for number in numbers)
    scale = scale_of(numbers, 0.0 if from_zero else None, None)
    places = [place for place, _words in scale.ticks]
    assert places == sorted(places)
    shares = [scale.share(number) for number in numbers]
    assert all(-1e-9 <= share <= 1 + 1e-9 for share in shares)
    assert all(before <= after + 1e-9 for before, after in itertools.pairwise(shares))
    for (first, before), (second, after) in itertools.pairwise(zip(numbers, shares, strict=True)):
        assert first == second or before < after or second - first < 1e-5 * (numbers[-1] - numbers[0])


def test_labels_are_pushed_apart_in_their_order_and_the_others_stay():
    assert spread([10, 10.5, 11, 30], 4) == [6.5, 10.5, 14.5, 30]


def test_labels_stay_inside_where_they_fit():
    assert spread([1, 1, 1], 4, 0, 20) == [0, 4, 8]
    assert spread([20, 20], 4, 0, 20) == [16, 20]


@given(some.lists(some.floats(0, 100), max_size=8))
def test_pushed_apart_labels_are_a_gap_apart(places: list[float]):
    moved = sorted(spread(places, 5))
    assert all(after - before >= 5 - 1e-6 for before, after in itertools.pairwise(moved))
