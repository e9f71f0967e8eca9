"""The chart on screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, numbers_of
from ict_desktop.records.periods import parse_period
from ict_desktop.widgets.chart import ChartView
from ict_desktop.widgets.chart_numbers import NumbersModel
from ict_desktop.widgets.theme import DARK, LIGHT
from tests.hands import Key, press
from tests.records.test_chart_layout import target

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def line(name: str, **texts: str) -> Series:
    marks = []
    for key, text in texts.items():
        period = parse_period(key[1:])
        marks.append(Mark(period.short, period.name, float(text.split("/")[0]), text, period, source="Báo cáo 12"))
    return Series(name, tuple(marks))


RANKS = LineChart(
    title="Thứ hạng của tỉnh",
    subtitle="Số nhỏ hơn là tốt hơn.",
    series=(line("Hạ tầng", y2015="20/63", y2016="17/63"), line("Nhân lực", y2016="38/63")),
    inverted=True,
    lowest=1.0,
    highest=63.0,
)
TREND = replace(RANKS, series=RANKS.series[:1], steps=target(y2015=15, y2016=15))
BARS = BarChart(
    title="Tỷ lệ",
    marks=tuple(
        Mark(f"Sở {number}", f"Sở {number}", 90.0 - number, f"{90 - number} %", parse_period("2017"))
        for number in range(26)
    ),
    highlight=20,
)


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> ChartView:
    view = ChartView(LIGHT, tmp_path)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    qtbot.waitActive(view)
    return view


def words(view: ChartView) -> set[str]:
    """Return the words of the drawing, those of the axes aside."""
    assert view._laid is not None
    return {each.text for each in view._laid.words if each.ink != "muted"}


def test_each_line_is_named_at_its_end(view: ChartView):
    view.show_chart(RANKS)
    assert words(view) == {"Hạ tầng  17/63", "Nhân lực  38/63"}
    view.show_chart(TREND)
    assert words(view) == {"20/63", "17/63"}


def test_the_drawing_fills_the_pixels_there_are(view: ChartView):
    view.show_chart(TREND)
    view.resize(900, 400)
    assert view._laid is not None
    assert (view._laid.width, view._laid.height) == (view._plot.width(), view._plot.height())


def test_a_chart_without_data_says_so(view: ChartView):
    view.show_chart(replace(RANKS, series=(Series("Hạ tầng", ()),)))
    assert "Chưa có số liệu" in view._empty.text()
    assert view._stack.currentWidget() is view._empty
    view.show_chart(None)
    assert "Chọn một chỉ tiêu" in view._empty.text()


def test_many_bars_keep_their_height_and_scroll(view: ChartView):
    view.show_chart(BARS)
    assert view._plot.minimumHeight() >= 26 * view.fontMetrics().height()
    assert view._plot.minimumHeight() > view._scroll.viewport().height()
    assert view._scroll.verticalScrollBar().value() > 0  # the bar it is about is in sight
    assert words(view) == {f"{90 - n} %" for n in range(26)}
    view.show_chart(TREND)
    assert view._plot.minimumHeight() == 0


def test_a_chart_is_said_to_a_screen_reader(view: ChartView):
    view.show_chart(TREND)
    said = "Thứ hạng của tỉnh. Hạ tầng: 2015: 20/63, 2016: 17/63. Mục tiêu: ≥ 15 từ 01/01/2015"
    assert view._plot.accessibleName() == said


def test_a_broken_axis_is_said_under_the_title(view: ChartView):
    numbers = {f"y{2010 + n}": str(value) for n, value in enumerate((12, 15, 13, 5000))}
    view.show_chart(LineChart(title="T", series=(line("A", **numbers),), lowest=0.0))
    assert view._notes.isVisible()
    assert "Trục bị ngắt quãng" in view._notes.text()
    view.show_chart(TREND)
    assert not view._notes.isVisible()


# Pointing, choosing, and the table


def place_of(view: ChartView, number: int) -> QPoint:
    assert view._laid is not None
    x, y = view._laid.places[number].at
    return QPoint(round(x), round(y))


def test_pointing_at_a_number_tells_its_value_period_and_source(view: ChartView):
    view.show_chart(TREND)
    QTest.mouseMove(view._plot.viewport(), place_of(view, 1))
    assert "Năm 2016: 17/63" in QToolTip.text()
    assert "Nguồn: Báo cáo 12" in QToolTip.text()


def test_a_name_that_looks_like_markup_is_told_as_it_stands(view: ChartView):
    marked = replace(BARS.marks[0], name="<b>Sở</b><img src=x>")
    view.show_chart(replace(BARS, marks=(marked,), highlight=None))
    QTest.mouseMove(view._plot.viewport(), place_of(view, 0))
    assert "&lt;b&gt;" in QToolTip.text()


def test_a_click_on_a_number_chooses_it(view: ChartView):
    chosen: list[Mark] = []
    view.chosen.connect(chosen.append)
    view.show_chart(TREND)
    QTest.mouseClick(view._plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 0))
    QTest.mouseClick(view._plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert [mark.text for mark in chosen] == ["20/63"]


def test_the_arrows_go_from_number_to_number_and_enter_chooses(view: ChartView):
    chosen: list[Mark] = []
    view.chosen.connect(chosen.append)
    view.show_chart(TREND)
    view.focus()
    assert "Năm 2016" in view._plot.accessibleDescription()
    assert view._plot._ring is not None
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert "Năm 2015" in view._plot.accessibleDescription()
    press(Key.Key_Return)
    assert [mark.text for mark in chosen] == ["20/63"]
    view._buttons[1].setFocus()
    assert view._plot._ring is None


def test_the_same_numbers_are_there_as_a_table(view: ChartView):
    chosen: list[Mark] = []
    view.chosen.connect(chosen.append)
    view.show_chart(TREND)
    view._as_table.click()
    model = view.table.numbers
    assert view._stack.currentWidget() is view.table
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["2016", "2015"]
    view.focus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert len(chosen) == 1
    view.show_chart(BARS)
    assert view.table.numbers.rowCount() == 26
    view._as_table.click()
    assert view._stack.currentWidget() is view._scroll


def test_the_table_keeps_qts_rules(qtmodeltester: ModelTester):
    model = NumbersModel()
    model.show_numbers(numbers_of(RANKS))
    qtmodeltester.check(model)


# Many


def test_thousands_of_numbers_are_as_few_items_as_two(view: ChartView):
    view.show_chart(TREND)
    few = view._plot.count()
    codes = [f"y{year}-{month:02d}" for year in range(1900, 2200) for month in range(1, 13)]
    many = line("A", **{code: str(number % 50) for number, code in enumerate(codes)})
    view.show_chart(replace(TREND, series=(many,), inverted=False))
    assert view._plot.count() <= few
    view.show_chart(replace(BARS, marks=BARS.marks * 40))
    assert view._plot.count() <= few


# The picture


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
    assert offered == [str(tmp_path / "thu-hang-cua-tinh.png")]
    assert not QImage(str(tmp_path / "anh.png")).isNull()


def test_a_picture_that_cannot_be_saved_is_told(view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    said: list[str] = []
    view.failed_to_save.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "khong-co" / "anh.png"), ""))
    view.show_chart(RANKS)
    view.save()
    assert len(said) == 1
    assert "Không ghi được ảnh" in said[0]
