import pytest

from ict_desktop.widgets import theme
from tests.widgets.colour_vision import CONES, distance, nearest, seen

SCHEMES = [theme.LIGHT, theme.DARK, theme.CONTRAST]
LEAST_OF_SERIES, LEAST_OF_STATUS, LEAST_TO_STATUS = 12.0, 9.0, 6.0
"""Beside its colour a line has a shape and its name at the end, a status its icon and its word."""


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_that_of_the_published_pairs(one, two, apart: float):
    assert distance(one, two) == pytest.approx(apart, abs=0.0001)  # Sharma, Wu and Dalal 2005


@pytest.mark.parametrize("cones", CONES)
@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_the_lines_of_a_chart_are_told_apart_whatever_cones_are_lacking(colours: theme.Colours, cones: str):
    apart, *pair = nearest(colours.series, cones)
    assert apart >= LEAST_OF_SERIES, pair


@pytest.mark.parametrize("cones", CONES)
@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_a_status_is_told_from_another_whatever_cones_are_lacking(colours: theme.Colours, cones: str):
    inks = tuple(colours.status(name)[0] for name in ("good", "warning", "bad", "neutral", "accent"))
    apart, *pair = nearest(inks, cones)
    assert apart >= LEAST_OF_STATUS, pair


@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_no_line_of_a_chart_looks_like_a_status(colours: theme.Colours):
    for name in ("good", "warning", "bad"):
        for ink in colours.series:
            assert distance(seen(ink, "all"), seen(colours.status(name)[0], "all")) >= LEAST_TO_STATUS, (name, ink)
