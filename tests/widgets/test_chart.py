"""The chart on screen."""

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from ict_desktop.records.charts import Chart, Series
from ict_desktop.widgets.chart import ChartView, in_words, spread
from ict_desktop.widgets.theme import DARK, LIGHT

RANKS = Chart(
    title="Thứ hạng",
    subtitle="Số nhỏ hơn là tốt hơn.",
    kind="line",
    labels=("2015", "2016"),
    series=(Series("Hạ tầng", (20.0, 17.0), ("20/63", "17/63")), Series("Nhân lực", (None, 38.0), ("", "38/63"))),
    inverted=True,
    lowest=1.0,
    highest=63.0,
)


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    view = ChartView(LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 300)
    return view


def test_rank_one_is_on_top(view: ChartView):
    view.show_chart(RANKS)
    assert view._plot.getPlotItem().getViewBox().yInverted()
    view.show_chart(replace(RANKS, inverted=False, lowest=0.0))
    assert not view._plot.getPlotItem().getViewBox().yInverted()


def test_counts_start_at_zero(view: ChartView):
    view.show_chart(replace(RANKS, inverted=False, lowest=0.0, highest=None))
    low, high = view._plot.getPlotItem().getViewBox().viewRange()[1]
    assert low == 0
    assert high > 38


def test_numbers_of_the_axis_have_a_decimal_comma_and_no_rank_is_zero(view: ChartView):
    view.show_chart(RANKS)
    axis = view._plot.getAxis("left")
    assert axis.tickStrings([0, 1, 2.5], 1, 1) == ["", "1", "2,5"]


def test_a_chart_without_data_says_so(view: ChartView):
    view.show_chart(replace(RANKS, series=(Series("Hạ tầng", (None, None), ("", "")),)))
    assert "Chưa có số liệu" in view._empty.text()
    assert view._stack.currentWidget() is view._empty


def test_labels_are_pushed_apart_in_their_order():
    places = spread([10, 10.5, 11, 30], 4)
    assert all(after - before >= 4 - 1e-9 for before, after in pairwise(places[:3]))
    assert places == sorted(places)
    assert sum(places) == pytest.approx(61.5)


def test_a_chart_is_said_in_words():
    assert in_words(RANKS) == "Thứ hạng. Hạ tầng: 2015: 20/63, 2016: 17/63. Nhân lực: 2016: 38/63"


def test_the_picture_has_no_buttons_and_follows_the_scheme(view: ChartView):
    view.show_chart(RANKS)
    view.set_colours(DARK)
    assert view._plot.backgroundBrush().color().name().upper() == DARK.card
    assert not view.picture().isNull()
    assert not view._buttons[0].isHidden()
