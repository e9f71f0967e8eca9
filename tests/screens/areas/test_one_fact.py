"""What the first page says of an indicator, its row in the grid and the table of its chart say too."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from ict_desktop.app import main
from ict_desktop.records.charts import LineChart, numbers_of
from ict_desktop.records.figures import VERDICTS
from ict_desktop.records.indicators import Indicator
from ict_desktop.screens.areas.indicator_tabs import ProvinceTab
from ict_desktop.screens.areas.indicators import IndicatorsPage
from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.store import table
from ict_desktop.work.charts import trend
from ict_desktop.work.grid import Headline
from ict_desktop.work.overview import KeyIndicator
from tests.filled import filled_file
from tests.hands import Key, press, write
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office


def key_indicators(office: Office) -> dict[str, KeyIndicator]:
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    assert page.shown is not None
    shown = {label.text() for label in page.findChildren(QLabel) if label.property("role") == "strong"}
    keys = [*page.shown.indicators, *page.shown.stages]
    assert all(key.text in shown for key in page.shown.indicators[:12])
    return {key.said.cell.key.indicator_id: key for key in keys}


def province(office: Office) -> ProvinceTab:
    page = office.go("indicators")
    assert isinstance(page, IndicatorsPage)
    page.show_chip("")
    return page.province


def verdict(said: Headline) -> str:
    if not said.cell.target:
        return "hướng tới" if said.ahead else ""
    if said.cell.reached is not None:
        return VERDICTS[said.cell.reached]
    return said.cell.text if said.cell.number is None else ""


def test_the_first_page_the_grid_and_the_chart_say_the_same_of_every_indicator(open_office: OpenOffice, tmp_path: Path):
    office = open_office(filled_file(tmp_path / "day.ict"))
    said = key_indicators(office)
    tab = province(office)
    model, sheet = tab.panel.model, tab.panel.sheet
    assert len(sheet.lines) == len(table.every(office.desk.connection, Indicator)) == 25
    for row, line in enumerate(sheet.lines):
        key = said[line.row.indicator_id]
        cell, when = key.said.cell, key.said.period.short
        texts = [model.cell(row, column).text for column in range(model.columnCount())]
        column = list(model.columns).index(when)
        unit = f" {cell.indicator.unit}"
        assert texts[column].removesuffix(" ⚠").removesuffix(" *") == key.text.removesuffix(
            unit if unit != " %" else ""
        )
        aim, judged = texts[-2:]
        assert (cell.target or key.said.ahead_text) in aim
        assert verdict(key.said) in judged.lower()
        assert bool(judged) == bool(cell.target or key.said.ahead)
        chart = trend(sheet.cells, line.row)
        assert isinstance(chart, LineChart)
        rows = {words[0]: words for words in numbers_of(chart).rows}
        if cell.number is not None:
            assert texts[column].startswith(rows[when][1])
            assert rows[when][2] == cell.target


@pytest.mark.parametrize(
    ("number", "aim", "shown", "judged"),
    [
        ("10", "< 10", "10", "■ Chưa đạt"),
        ("9,99", "< 10", "9,99", "✓ Đạt"),
        ("10", "≤ 10", "10", "✓ Đạt"),
        ("90", "> 90", "90", "■ Chưa đạt"),
        ("90", "trên 89,5", "90", "✓ Đạt"),
        ("KPS", "≥ 5", "không phát sinh", "○ Không phát sinh"),
        ("-", "≥ 5", "không phát sinh", "○ Không phát sinh"),
        ("0", "≤ 5", "0", "✓ Đạt"),
    ],
)
def test_what_is_typed_is_stored_judged_and_said_alike(
    office: Office, number: str, aim: str, shown: str, judged: str, capsys: pytest.CaptureFixture[str]
):
    tab = province(office)
    panel, name = tab.panel, "Số dịch vụ công trực tuyến mức độ 4"
    row = next(place for place, line in enumerate(panel.sheet.lines) if line.name == name)
    for heading, text in (("6T đầu 2017", number), ("Mục tiêu", aim)):
        panel.grid.setFocus()
        panel.grid.setCurrentIndex(panel.model.index(row, panel.model.columns.index(heading)))
        write(text)
        press(Key.Key_Return)
        office.settle()
    texts = {heading: panel.model.cell(row, place).text for place, heading in enumerate(panel.model.columns)}
    assert texts["6T đầu 2017"].removesuffix(" ⚠") == shown
    assert texts["So mục tiêu"] == judged
    key = key_indicators(office)[panel.sheet.lines[row].row.indicator_id]
    assert key.text.removesuffix(" dịch vụ") == shown
    assert key.said.cell.reached is {"✓": True, "■": False, "○": None}[judged[0]]
    assert main(["show", str(office.desk.store.path), "figures"]) == 0
    assert f"{name}, toàn tỉnh, 6 tháng đầu năm 2017: {shown} ({key.said.cell.target}" in capsys.readouterr().out
