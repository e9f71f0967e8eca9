"""The page of indicators, at the keyboard over the sample."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from ict_desktop.records.charts import BarChart, LineChart
from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import COMPUTED, Indicator, Target
from ict_desktop.screens.areas.indicator_cell import CellDialog
from ict_desktop.screens.areas.indicators import IndicatorsPage
from ict_desktop.widgets import messages
from ict_desktop.work import indicators as work
from ict_desktop.work import keep
from tests.files import BY
from tests.hands import CONTROL, SHIFT, Key, focused, in_dialog, press, write
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

LEVEL_3 = "Số dịch vụ công trực tuyến mức độ 3"


def page_of(office: Office) -> IndicatorsPage:
    page = office.go("indicators")
    assert isinstance(page, IndicatorsPage)
    return page


def stand_on(page: IndicatorsPage, name: str, heading: str) -> None:
    panel = page.province.panel
    row = next(n for n, line in enumerate(panel.sheet.lines) if line.name.startswith(name))
    panel.grid.setFocus()
    panel.grid.setCurrentIndex(panel.model.index(row, panel.model.columns.index(heading)))


def number_of(office: Office, period: str, count: int) -> list[float]:
    found = [value["number"] for value in office.rows("values") if value["period"] == period]
    assert len(found) == count
    return found


def test_a_number_typed_into_a_cell_is_stored_and_the_cursor_goes_down(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("801")
    press(Key.Key_Return)
    assert number_of(office, "2017-H2", 1) == [801.0]
    assert page.province.panel.sheet.lines[page.province.panel.grid.currentIndex().row()].name.endswith("mức độ 4")
    step = office.desk.store.next_undo()
    assert step is not None
    assert step.label.startswith("Nhập số liệu")


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
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("1.234")
    press(Key.Key_Return)
    office.settle()
    assert len(asked) == 1
    assert number_of(office, "2017-H2", 1) == [1234.0]


def test_what_cannot_be_read_stays_in_its_cell_with_a_sentence(office: Office):
    page = page_of(office)
    panel = page.province.panel
    stand_on(page, LEVEL_3, "6T cuối 2017")
    place = panel.grid.currentIndex()
    write("bay tram")
    press(Key.Key_Return)
    assert panel.model.data(panel.model.index(place.row(), place.column())) == "⚠ bay tram"
    assert "Hãy ghi" in panel.model.problem(place.row(), place.column())
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
    assert isinstance(chart, LineChart)
    assert chart.inverted
    assert {series.marks[-1].text for series in chart.series} >= {"17/63", "38/63"}


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
    assert isinstance(chart, BarChart)
    assert [mark.text for mark in chart.marks] == ["90%", "75,5%"]


def test_the_remark_of_the_ambiguous_rank_is_shown_where_the_cursor_stands(office: Office):
    page = page_of(office)
    stand_on(page, "Thứ hạng về dịch vụ công", "2016")
    assert "một thứ hạng 9" in page.province.panel.note.text()


def test_an_ambiguous_number_nobody_decides_on_stays_in_its_cell(office: Office, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(messages, "choose", lambda *_words: None)
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    place = page.province.panel.grid.currentIndex()
    write("1.234")
    press(Key.Key_Return)
    office.settle()
    number_of(office, "2017-H2", 0)
    assert page.province.panel.model.text_of(place.row(), place.column()) == "1.234"


def test_numbers_of_four_digits_are_filled_down_without_a_question(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("12345")
    press(Key.Key_Return)
    press(Key.Key_D, CONTROL)
    assert number_of(office, "2017-H2", 2) == [12345.0, 12345.0]


def test_a_number_that_looks_wrong_is_stored_and_said(office: Office):
    page = page_of(office)
    panel = page.province.panel
    stand_on(page, LEVEL_3, "6T cuối 2017")
    place = panel.grid.currentIndex()
    row, column = place.row(), place.column()
    write("7480")
    press(Key.Key_Return)
    office.settle()
    assert number_of(office, "2017-H2", 1) == [7480.0]
    assert panel.model.cell(row, column).text == "7.480 ⚠"
    assert "Chênh hơn 10 lần" in panel.note.text()


def test_f4_shows_the_history_of_a_cell(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    for key in (Key.Key_8, Key.Key_Delete, Key.Key_9):
        press(key)
        if key != Key.Key_Delete:
            press(Key.Key_Return)
            press(Key.Key_Up)
    seen: list[tuple[str, str]] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, CellDialog)
        write("80")
        press(Key.Key_Tab)
        table = dialog.history
        seen.extend((table.item(row, 1).text(), table.item(row, 2).text()) for row in range(table.rowCount()))  # type: ignore[union-attr]

    came = in_dialog(look)
    press(Key.Key_F4)
    assert came
    assert seen[1:] == [("Lan", "Nhập 9"), ("Lan", "Xóa 8"), ("Lan", "Nhập 8")]
    assert seen[0][1].endswith("9 → 80")
    assert focused() is page.province.panel.grid


def test_f4_on_a_target_opens_its_period_and_source(office: Office):
    page = page_of(office)
    page.show_chip("xep_hang")
    stand_on(page, "Thứ hạng về hạ tầng", "Mục tiêu")
    write("15")
    press(Key.Key_Return)
    press(Key.Key_Up)
    came = in_dialog(lambda _dialog: None)
    press(Key.Key_F4)
    assert came == ["Sửa mục tiêu"]


def test_the_target_that_counts_for_the_newest_figure_is_shown(office: Office):
    rank = next(i for i in office.rows("indicators") if i["name"].startswith("Thứ hạng về hạ tầng"))
    keep.add(office.desk.store, Target(indicator_id=rank["id"], period="2016", comparator="<=", number=20.0), BY)
    page = page_of(office)
    page.show_chip("xep_hang")
    model = page.province.panel.model
    assert model.cell(0, model.columns.index("Mục tiêu")).text == "≤ 20"
    assert model.cell(0, model.columns.index("So mục tiêu")).text == "✓ Đạt"
    assert page.province.header.summary.words == "5 chỉ tiêu · 1 đạt mục tiêu"


def test_a_computed_indicator_says_why_it_takes_nothing(office: Office):
    level_3, level_4 = (
        next(i["id"] for i in office.rows("indicators") if i["name"].endswith(words))
        for words in ("mức độ 3", "mức độ 4")
    )
    computed = Indicator(name="Tỷ lệ mức độ 4", unit="%", kind=COMPUTED, numerator_id=level_4, denominator_id=level_3)
    keep.add(office.desk.store, computed, BY)
    page = page_of(office)
    stand_on(page, "Tỷ lệ mức độ 4", "6T đầu 2017")
    panel = page.province.panel
    row, column = panel.grid.currentIndex().row(), panel.grid.currentIndex().column()
    assert panel.model.cell(row, column).text.startswith("2,01%")
    assert "tự tính" in panel.note.text()
    write("5")
    assert panel.model.cell(row, column).text.startswith("2,01%")


def test_f6_goes_to_the_chart_and_back(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    panel = page.province.panel
    press(Key.Key_F6)
    assert panel.chart.isAncestorOf(focused())
    press(Key.Key_F6)
    assert focused() is panel.grid


def test_a_value_of_an_agency_is_found_in_its_grid(office: Office):
    agency = next(a for a in office.rows("agencies") if a["name"] == "Sở Nội vụ" and a["valid_to"] is None)
    indicator = next(i for i in office.rows("indicators") if i["name"] == LEVEL_3)
    work.enter(office.desk.store, CellKey(indicator["id"], agency["id"], "2017-H1"), 12.0, BY)
    value = next(v for v in office.rows("values") if v["agency_id"] == agency["id"])
    page = page_of(office)
    page.show_record(value["id"])
    panel = page.agencies.panel
    index = panel.grid.currentIndex()
    assert page.front is page.agencies
    assert (panel.sheet.lines[index.row()].name, panel.model.cell(index.row(), index.column()).text) == (
        "Sở Nội vụ",
        "12",
    )
    assert isinstance(panel.chart.chart, BarChart)
    assert panel.chart.chart.highlight == 0


def test_an_empty_file_says_what_to_do_and_leads_to_the_catalogue(new_office: Office):
    page = page_of(new_office)
    assert "Hãy thêm chỉ tiêu" in page.province.empty.words.text()
    press(Key.Key_N, CONTROL)
    assert page.front is page.catalogue
    assert page.catalogue.form.is_new


def test_words_that_fit_nothing_say_so_and_can_be_dropped(office: Office):
    page = page_of(office)
    page.show_words("khong co dau")
    assert "Không có dòng nào khớp" in page.province.empty.words.text()
    page.province.empty.button.click()
    assert page.province.panel.isVisible()


def test_a_file_open_for_viewing_takes_nothing(
    open_office: OpenOffice, sample_path: Path, monkeypatch: pytest.MonkeyPatch
):
    office = open_office(sample_path)
    monkeypatch.setattr(office.desk.store, "read_only", True)
    page = page_of(office)
    panel = page.province.panel
    assert not page.province.header.primary.isEnabled()
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("5")
    press(Key.Key_Delete, SHIFT)
    assert "mở để xem" in panel.note.text()
    number_of(office, "2017-H2", 0)
