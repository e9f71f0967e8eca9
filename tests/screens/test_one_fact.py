"""What the first page says of an indicator, its row in the grid and the table of its chart say too."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from ict_desktop.records.charts import LineChart, numbers_of
from ict_desktop.records.figures import VERDICTS, Gap
from ict_desktop.records.indicators import Indicator
from ict_desktop.screens.indicator_tabs import ProvinceTab
from ict_desktop.screens.indicators import IndicatorsPage
from ict_desktop.screens.overview import OverviewPage
from ict_desktop.store import table
from ict_desktop.work.charts import trend
from ict_desktop.work.overview import KeyIndicator
from tests.filled import filled_file
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office


def key_indicators(office: Office) -> dict[str, KeyIndicator]:
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    assert page.shown is not None
    shown = {label.text() for label in page.findChildren(QLabel)}
    keys = [*page.shown.indicators, *page.shown.stages]
    assert all(f"<b>{key.text}</b>" in shown for key in page.shown.indicators[:12])
    return {key.id: key for key in keys}


def province(office: Office) -> ProvinceTab:
    page = office.go("indicators")
    assert isinstance(page, IndicatorsPage)
    page.show_chip("")
    return page.province


def verdict(key: KeyIndicator) -> str:
    if not key.target:
        return "hướng tới" if key.ahead else ""
    if key.reached is not None:
        return VERDICTS[key.reached]
    return key.text if key.text in {gap.value for gap in Gap} else ""


def test_the_first_page_the_grid_and_the_chart_say_the_same_of_every_indicator(open_office: OpenOffice, tmp_path: Path):
    office = open_office(filled_file(tmp_path / "day.ict"))
    said = key_indicators(office)
    tab = province(office)
    model, sheet = tab.panel.model, tab.panel.sheet
    assert len(sheet.lines) == len(table.every(office.desk.connection, Indicator)) == 25
    for row, line in enumerate(sheet.lines):
        key = said[line[0].id]
        texts = [model.cell(row, column).text for column in range(model.columnCount())]
        column = list(model.columns).index(key.period)
        unit = f" {line[0].unit}"
        assert texts[column].removesuffix(" ⚠").removesuffix(" *") == key.text.removesuffix(
            unit if unit != " %" else ""
        )
        aim, judged = texts[-2:]
        assert (key.target or key.ahead) in aim
        assert verdict(key) in judged.lower()
        assert bool(judged) == bool(key.target or key.ahead)
        chart = trend(office.desk.connection, line[0].id)
        assert isinstance(chart, LineChart)
        rows = {words[0]: words for words in numbers_of(chart).rows}
        if key.number is not None:
            assert texts[column].startswith(rows[key.period][1])
            assert rows[key.period][2] == key.target
