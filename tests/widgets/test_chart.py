"""The chart on screen."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ict_desktop.records.charts import Chart, Series
from ict_desktop.widgets.chart import ChartView
from ict_desktop.widgets.theme import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

RANKS = Chart(
    title="Thứ hạng của tỉnh",
    subtitle="Số nhỏ hơn là tốt hơn.",
    kind="line",
    labels=("2015", "2016"),
    series=(Series("Hạ tầng", (20.0, 17.0), ("20/63", "17/63")), Series("Nhân lực", (None, 38.0), ("", "38/63"))),
    inverted=True,
    lowest=1.0,
    highest=63.0,
)
TREND = replace(RANKS, series=RANKS.series[:1], target=(None, 15.0), target_text="Mục tiêu ≤ 15")
BARS = Chart(
    title="Tỷ lệ",
    subtitle="",
    kind="bar",
    labels=tuple(f"Sở {number}" for number in range(26)),
    series=(Series("Tỷ lệ", tuple(90.0 - n for n in range(26)), tuple(f"{90 - n} %" for n in range(26))),),
    lowest=0.0,
    highlight=20,
)


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    view = ChartView(LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    return view


def labels(view: ChartView) -> dict[str, tuple[float, float]]:
    """Return the words in the plot and the pixels where they stand."""
    view._plot.getPlotItem().getViewBox().updateMatrix()
    found = {}
    for item in view._plot.getPlotItem().items:
        if hasattr(item, "textItem"):
            item.updateTransform(force=True)
            place = item.textItem.sceneBoundingRect()
            found[item.textItem.toPlainText()] = (place.center().x(), place.center().y())
    return found


def test_rank_one_is_on_top(view: ChartView):
    view.show_chart(RANKS)
    assert view._plot.getPlotItem().getViewBox().yInverted()
    view.show_chart(replace(RANKS, inverted=False, lowest=0.0))
    assert not view._plot.getPlotItem().getViewBox().yInverted()


def test_each_line_is_named_at_its_end(view: ChartView):
    view.show_chart(RANKS)
    assert set(labels(view)) == {"Hạ tầng  17/63", "Nhân lực  38/63"}
    view.show_chart(TREND)
    assert set(labels(view)) == {"20/63", "17/63", "Mục tiêu ≤ 15"}


def test_names_that_would_overlap_stand_apart(view: ChartView):
    names = [f"Mục {number}" for number in range(4)]
    view.show_chart(replace(RANKS, series=tuple(Series(name, (9.0, 9.0), ("9/63", "9/63")) for name in names)))
    heights = sorted(y for _x, y in labels(view).values())
    assert len(heights) == 4
    line = view.fontMetrics().height()
    assert all(after - before >= line for before, after in itertools.pairwise(heights))


def test_a_single_point_with_its_words_is_inside_the_plot(view: ChartView):
    view.resize(700, 200)
    view.show_chart(replace(RANKS, labels=("2016",), series=(Series("Tỷ lệ", (100.0,), ("100 %",)),), inverted=False))
    _x, y = labels(view)["100 %"]
    assert y > view.fontMetrics().height() / 2


def test_a_chart_without_data_says_so(view: ChartView):
    view.show_chart(replace(RANKS, series=(Series("Hạ tầng", (None, None), ("", "")),)))
    assert "Chưa có số liệu" in view._empty.text()
    assert view._stack.currentWidget() is view._empty
    view.show_chart(None)
    assert "Chọn một chỉ tiêu" in view._empty.text()


def test_many_bars_keep_their_height_and_scroll(view: ChartView):
    view.show_chart(BARS)
    assert view._plot.minimumHeight() >= 26 * view.fontMetrics().height()
    assert view._plot.minimumHeight() > view._scroll.viewport().height()
    assert view._scroll.verticalScrollBar().value() > 0  # the bar it is about is in sight
    assert set(labels(view)) == {f"{90 - n} %" for n in range(26)}
    view.show_chart(TREND)
    assert view._plot.minimumHeight() == 0


def test_a_chart_is_said_to_a_screen_reader(view: ChartView):
    view.show_chart(TREND)
    assert view._plot.accessibleName() == "Thứ hạng của tỉnh. Hạ tầng: 2015: 20/63, 2016: 17/63. Mục tiêu ≤ 15"


def test_it_follows_the_scheme(view: ChartView):
    view.show_chart(RANKS)
    view.set_colours(DARK)
    assert view._plot.backgroundBrush().color().name().upper() == DARK.card
    assert QColor(view.picture().pixel(2, 2)).name().upper() == DARK.card


def test_the_picture_holds_the_whole_chart(view: ChartView):
    view.show_chart(BARS)
    view.copy()
    image = QGuiApplication.clipboard().image()
    assert image.height() >= 2 * view._plot.minimumHeight()
    colours = {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 7) for y in (image.height() - 60,)}
    assert len(colours) > 1, "the last bars are not in the picture"


def test_the_picture_is_saved_under_its_title(view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "anh"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    view.show_chart(RANKS)
    view.save()
    assert offered == ["thu-hang-cua-tinh.png"]
    assert not QImage(str(tmp_path / "anh.png")).isNull()


def test_a_picture_that_cannot_be_saved_is_told(view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    said: list[str] = []
    view.failed_to_save.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "khong-co" / "anh.png"), ""))
    view.show_chart(RANKS)
    view.save()
    assert len(said) == 1
    assert "Không ghi được ảnh" in said[0]
