"""Every period can be reached and entered in both grids, whatever the clock says."""

from datetime import datetime
from pathlib import Path

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import Indicator, Target
from ict_desktop.screens.areas.indicator_tabs import GridTab
from ict_desktop.screens.areas.indicators import IndicatorsPage
from ict_desktop.work import indicators as work
from ict_desktop.work import keep
from tests.files import BY, outside
from tests.hands import CONTROL, Key, focused, press, write
from tests.screens.areas.test_indicators import LEVEL_3, page_of, stand_on
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office


@pytest.fixture
def later(open_office: OpenOffice, sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The sample, opened nine years after its figures."""
    office = open_office(sample_path)
    monkeypatch.setattr(office.desk.store, "now", lambda: datetime(2027, 1, 4, 8))
    return office


@pytest.fixture
def new_in_2026(open_office: OpenOffice, empty_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A new file with two indicators and an agency, in 2026."""
    office = open_office(empty_path)
    monkeypatch.setattr(office.desk.store, "now", lambda: datetime(2026, 11, 27, 8))
    keep.add(office.desk.store, Indicator(name="Tỷ lệ", unit="%", kind="ty_le"), BY)
    keep.add(office.desk.store, Indicator(name="Thứ hạng", kind="xep_hang", period_type="year", direction="giam"), BY)
    keep.add(office.desk.store, Agency(name="Sở Nội vụ", block="so_nganh"), BY)
    return office


def open_period(tab: GridTab, words: str) -> None:
    tab.when.field.focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write(words)
    went: list[bool] = []
    tab.when.entered.connect(lambda: went.append(True))
    press(Key.Key_Return)
    if went:  # the offscreen platform gives the focus back to the line whose popup is gone
        tab.panel.grid.setFocus()


def in_sight(tab: GridTab) -> list[str]:
    return [tab.panel.model.columns[column] for column in tab.panel.columns_in_sight()]


def stored(office: Office, kind: str = "values") -> list[tuple[str, float]]:
    return sorted((row["period"], row["number"]) for row in office.rows(kind))


def test_years_later_the_newest_figures_are_in_sight(later: Office):
    page = page_of(later)
    later.settle()
    assert {"2016", "6T đầu 2017"} <= set(in_sight(page.province))
    assert page.province.panel.model.columns[-3] == "2027"


@pytest.mark.parametrize(
    ("words", "heading", "code"),
    [
        ("6 tháng đầu 2017", "6T đầu 2017", "2017-H1"),
        ("2017-h2", "6T cuối 2017", "2017-H2"),
        ("quý III/2017", "Quý III/2017", "2017-Q3"),
        ("tháng 7/2017", "T7/2017", "2017-07"),
        ("9 tháng 2019", "9T đầu 2019", "2019-9M"),
        ("2031", "2031", "2031"),
    ],
)
def test_a_period_typed_gets_its_column_and_takes_numbers(new_in_2026: Office, words: str, heading: str, code: str):
    page = page_of(new_in_2026)
    open_period(page.province, words)
    assert heading in in_sight(page.province)
    write("17")
    press(Key.Key_Return)
    write("18/63")
    press(Key.Key_Return)
    assert stored(new_in_2026) == [(code, 17.0), (code, 18.0)]


def test_the_agencies_take_the_figures_of_any_period_too(new_in_2026: Office):
    page = page_of(new_in_2026)
    page.tabs.setCurrentWidget(page.agencies)
    open_period(page.agencies, "6 tháng đầu năm 2017")
    write("98,62")
    press(Key.Key_Return)
    assert stored(new_in_2026) == [("2017-H1", 98.62)]


def test_a_period_that_cannot_be_read_is_said_at_the_field(new_in_2026: Office):
    page = page_of(new_in_2026)
    before = page.province.panel.model.columns
    open_period(page.province, "quý V/2017")
    assert page.province.when.problem.isVisible()
    assert "“quý V/2017”" in page.province.when.problem.text()
    assert page.province.panel.model.columns == before
    open_period(page.province, "quý IV/2017")
    assert not page.province.when.problem.isVisible()


def test_a_period_can_be_picked_from_the_list(new_in_2026: Office):
    page = page_of(new_in_2026)
    tab = page.province
    tab.when.field.focus_target().setFocus()
    write("2017")
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert tab.when.period is not None
    assert tab.when.period.first_day.year == 2017


def test_a_target_goes_to_the_period_looked_at_in_the_kind_of_the_row(new_in_2026: Office):
    page = page_of(new_in_2026)
    open_period(page.province, "6 tháng cuối 2017")
    stand_on(page, "Tỷ lệ", "Mục tiêu")
    write("95")
    press(Key.Key_Return)
    write("15")
    press(Key.Key_Return)
    assert stored(new_in_2026, "targets") == [("2017", 15.0), ("2017-H2", 95.0)]


def test_a_target_goes_to_the_newest_figure_of_its_row_not_to_today(later: Office):
    page = page_of(later)
    stand_on(page, LEVEL_3, "Mục tiêu")
    write(">= 800")
    press(Key.Key_Return)
    page.show_chip("xep_hang")
    stand_on(page, "Thứ hạng về hạ tầng", "Mục tiêu")
    write("15")
    press(Key.Key_Return)
    assert stored(later, "targets") == [("2016", 15.0), ("2017-H1", 800.0)]


def test_the_target_that_counts_is_the_same_in_grid_overview_and_chart(new_in_2026: Office):
    office = new_in_2026
    rank = next(row["id"] for row in office.rows("indicators") if row["name"] == "Thứ hạng")
    keep.change(office.desk.store, Indicator, rank, {"kind": "so_luong", "direction": "tang"}, BY)
    for period, number in (("2024", 70.0), ("2025", 85.0)):
        work.enter(office.desk.store, CellKey(rank, None, period), number, BY)
    for period, number in (("2025", 80.0), ("2030", 100.0)):
        keep.add(office.desk.store, Target(indicator_id=rank, period=period, comparator=">=", number=number), BY)
    page = page_of(office)
    panel = page.province.panel
    assert panel.model.cell(1, panel.model.columns.index("So mục tiêu")).text == "✓ Đạt"
    assert panel.model.cell(1, panel.model.columns.index("Mục tiêu")).text.startswith("≥ 80")
    stand_on(page, "Thứ hạng", "2025")
    chart = panel.chart.chart
    assert [step.text for step in chart.steps] == ["≥ 80", "≥ 100"]  # type: ignore[union-attr]
    assert [mark.target_text for mark in chart.series[0].marks] == ["", "≥ 80"]  # type: ignore[union-attr]


def test_a_number_clicked_in_the_chart_is_gone_to_in_the_grid(office: Office):
    page = page_of(office)
    panel = page.province.panel
    stand_on(page, LEVEL_3, "Mục tiêu")
    press(Key.Key_F6)
    press(Key.Key_Return)
    index = panel.grid.currentIndex()
    assert focused() is panel.grid
    assert panel.model.columns[index.column()] == "6T đầu 2017"
    assert panel.sheet.lines[index.row()].name == LEVEL_3


# What is being typed


def typing(office: Office) -> IndicatorsPage:
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("801")
    return page


def number_typed(office: Office) -> list[float]:
    return [row["number"] for row in office.rows("values") if row["period"] == "2017-H2"]


def test_a_number_being_typed_is_stored_when_another_page_is_opened(office: Office):
    typing(office)
    press(Key.Key_1, CONTROL)
    assert number_typed(office) == [801.0]


def test_a_number_being_typed_is_stored_when_another_tab_is_opened(office: Office):
    page = typing(office)
    page.tabs.setCurrentWidget(page.agencies)
    assert number_typed(office) == [801.0]


def test_a_number_being_typed_is_stored_when_the_window_closes(office: Office):
    page = typing(office)
    assert page.leave()
    assert number_typed(office) == [801.0]


def test_a_text_that_cannot_be_read_keeps_the_page_until_it_is_given_up(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    office.answers = [False, True]
    write("tam tram")
    assert not page.leave()
    assert page.province.panel.model.refused_count == 1
    assert page.leave()
    assert page.province.panel.model.refused_count == 0
    assert all("chưa đọc được" in question for question in office.asked)


def test_a_number_that_can_be_read_two_ways_is_asked_about_before_the_page_is_left(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    from ict_desktop.widgets import messages

    monkeypatch.setattr(messages, "choose", lambda *_words: 0)
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    write("12,345")
    assert page.leave()
    assert number_typed(office) == [12345.0]


def test_a_column_that_appears_meanwhile_takes_no_word_away(office: Office):
    page = typing(office)
    panel = page.province.panel
    other = next(row["id"] for row in office.rows("indicators") if row["name"] == LEVEL_3)
    work.enter(office.desk.store, CellKey(other, None, "2015-H1"), 700.0, BY)
    page.reload()
    assert "6T đầu 2015" not in panel.model.columns
    write("5")
    press(Key.Key_Return)
    office.settle()
    assert number_typed(office) == [8015.0]
    assert "6T đầu 2015" in panel.model.columns


@pytest.mark.parametrize("mine", [True, False])
def test_a_number_another_program_changed_meanwhile_is_asked_about(office: Office, mine: bool):
    page = page_of(office)
    panel = page.province.panel
    stand_on(page, LEVEL_3, "6T đầu 2017")
    with outside(office.desk.store.path) as other:
        other.execute("UPDATE value SET number = 750 WHERE number = 748")
    other.close()
    office.answers = [mine]
    write("760")
    press(Key.Key_Return)
    office.settle()
    assert [all(words in question for words in ("748", "750", "760")) for question in office.asked] == [True]
    found = [row["number"] for row in office.rows("values") if row["period"] == "2017-H1"]
    assert (760.0 if mine else 750.0) in found
    row = panel.grid.currentIndex().row()
    assert panel.model.refused_count == 0
    assert {"760", "750"} & {panel.model.cell(row - 1, panel.model.columns.index("6T đầu 2017")).text}


def test_the_same_number_from_another_program_is_no_question(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    with outside(office.desk.store.path) as other:
        other.execute("UPDATE value SET number = 760 WHERE number = 748")
    other.close()
    write("760")
    press(Key.Key_Return)
    office.settle()
    assert office.asked == []


def test_a_target_another_program_changed_meanwhile_is_asked_about(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "Mục tiêu")
    write("800")
    press(Key.Key_Return)
    with outside(office.desk.store.path) as other:
        other.execute("UPDATE target SET number = 850")
    other.close()
    stand_on(page, LEVEL_3, "Mục tiêu")
    office.answers = [False]
    write("900")
    press(Key.Key_Return)
    office.settle()
    assert "≥ 850" in office.asked[0]
    assert [row["number"] for row in office.rows("targets")] == [850.0]
