"""The page of indicators, at the keyboard over the sample."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ict_desktop.screens.indicators import IndicatorsPage
from ict_desktop.widgets import messages
from tests.hands import CONTROL, Key, press, write
from tests.screens.office import Office


def page_of(office: Office) -> IndicatorsPage:
    page = office.go("indicators")
    assert isinstance(page, IndicatorsPage)
    return page


def stand_on(page: IndicatorsPage, name: str, heading: str) -> None:
    panel = page.province.panel
    row = next(n for n, line in enumerate(panel.lines) if line[2].startswith(name))
    panel.grid.setFocus()
    panel.grid.setCurrentIndex(panel.model.index(row, panel.model.columns.index(heading)))


def number_of(office: Office, period: str, count: int) -> list[float]:
    found = [value["number"] for value in office.rows("values") if value["period"] == period]
    assert len(found) == count
    return found


def test_a_number_typed_into_a_cell_is_stored_and_the_cursor_goes_down(office: Office):
    page = page_of(office)
    stand_on(page, "Số dịch vụ công trực tuyến mức độ 3", "6T cuối 2017")
    write("801")
    press(Key.Key_Return)
    assert number_of(office, "2017-H2", 1) == [801.0]
    assert page.province.panel.lines[page.province.panel.grid.currentIndex().row()][2].endswith("mức độ 4")
    assert "801" in office.window.undo_step.label or "Nhập số liệu" in office.window.undo_step.label


def test_a_decimal_comma_and_a_decimal_point_mean_the_same(office: Office):
    page = page_of(office)
    stand_on(page, "Tỷ lệ đơn vị hành chính", "6T cuối 2017")
    write("98,62")
    press(Key.Key_Return)
    write("98.62")
    press(Key.Key_Return)
    assert number_of(office, "2017-H2", 2) == [98.62, 98.62]


def test_a_rank_is_typed_with_its_field(office: Office):
    page = page_of(office)
    stand_on(page, "Thứ hạng về hạ tầng", "2017")
    write("15/34")
    press(Key.Key_Return)
    stored = [v for v in office.rows("values") if v["period"] == "2017"]
    assert [(v["number"], v["field_size"]) for v in stored] == [(15.0, 34)]


def test_an_ambiguous_number_asks_which_of_two_is_meant(office: Office, monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    monkeypatch.setattr(messages, "choose", lambda _parent, text, *_words: asked.append(text) or 0)
    page = page_of(office)
    stand_on(page, "Số dịch vụ công trực tuyến mức độ 3", "6T cuối 2017")
    write("1.234")
    press(Key.Key_Return)
    assert len(asked) == 1
    assert number_of(office, "2017-H2", 1) == [1234.0]


def test_what_cannot_be_read_stays_in_its_cell_with_a_sentence(office: Office):
    page = page_of(office)
    panel = page.province.panel
    stand_on(page, "Số dịch vụ công trực tuyến mức độ 3", "6T cuối 2017")
    place = panel.grid.currentIndex()
    write("bay tram")
    press(Key.Key_Return)
    assert panel.model.data(panel.model.index(place.row(), place.column())) == "bay tram"
    assert "Hãy ghi" in panel.model.problem(place.row(), place.column())
    number_of(office, "2017-H2", 0)


def test_a_pasted_block_is_one_step(office: Office):
    page = page_of(office)
    stand_on(page, "Tỷ lệ đơn vị hành chính", "6T cuối 2017")
    QGuiApplication.clipboard().setText("97,5\n98\n99\n")
    press(Key.Key_V, CONTROL)
    assert sorted(number_of(office, "2017-H2", 3)) == [97.5, 98.0, 99.0]
    press(Key.Key_Z, CONTROL)
    number_of(office, "2017-H2", 0)


def test_a_target_says_whether_it_is_reached(office: Office):
    page = page_of(office)
    page.show_chip("xep_hang")
    stand_on(page, "Thứ hạng về hạ tầng", "2017")
    write("17/63")
    press(Key.Key_Return)
    stand_on(page, "Thứ hạng về hạ tầng", "Mục tiêu")
    write("15")
    press(Key.Key_Return)
    targets = office.rows("targets")
    assert [(t["comparator"], t["number"], t["period"]) for t in targets] == [("<=", 15.0, "2017")]
    model = page.province.panel.model
    assert model.cell(0, model.columns.index("So mục tiêu")).text == "■ Chưa đạt"


def test_the_chart_of_ranks_has_the_best_on_top(office: Office):
    page = page_of(office)
    page.show_chip("xep_hang")
    QTest.qWait(0)
    chart = page.province.panel.chart.chart
    assert chart is not None
    assert chart.inverted
    assert {series.texts[-1] or series.texts[0] for series in chart.series} >= {"17/63", "38/63"}


def test_agencies_are_entered_and_compared(office: Office):
    page = page_of(office)
    page.tabs.setCurrentWidget(page.agencies)
    panel = page.agencies.panel
    column = panel.model.columns.index("6T cuối 2017")
    panel.grid.setFocus()
    panel.grid.setCurrentIndex(panel.model.index(0, column))
    for words in ("90", "75,5"):
        write(words)
        press(Key.Key_Return)
    assert sorted(number_of(office, "2017-H2", 2)) == [75.5, 90.0]
    panel.grid.setCurrentIndex(panel.model.index(0, column))
    chart = panel.chart.chart
    assert chart is not None
    assert chart.kind == "bar"
    assert chart.series[0].texts == ("90 %", "75,5 %")


def test_the_remark_of_the_ambiguous_rank_is_shown_where_the_cursor_stands(office: Office):
    page = page_of(office)
    stand_on(page, "Thứ hạng về dịch vụ công", "2016")
    assert "một thứ hạng 9" in page.province.panel.note.text()
