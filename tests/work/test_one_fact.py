"""A filled file is read from every side: the same figure says the same wherever it stands."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ict_desktop.app import main
from ict_desktop.records.cut_offs import PeriodRule, days_of, period_on
from ict_desktop.records.figures import CellKey, Gap
from ict_desktop.records.incidents import Incident
from ict_desktop.records.indicators import VALUE_COLUMNS, Indicator, Target, Value
from ict_desktop.records.periods import parse_period
from ict_desktop.store import listing, table
from ict_desktop.store.areas import VALUES
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import charts
from ict_desktop.work.grid import Grid, grid
from ict_desktop.work.overview import overview
from ict_desktop.work.registers import Printable, register
from tests.files import now
from tests.filled import HALVES, filled_file

DAYS = [
    date(2013, 1, 1),
    date(2015, 6, 14),
    date(2015, 6, 15),
    date(2016, 12, 20),
    date(2018, 12, 31),
    date(2026, 11, 27),
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_file(tmp_path_factory.mktemp("mot-su-that") / "day.ict")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(open_store(path, now)) as opened:
        yield opened


@pytest.fixture
def known(store: Store) -> list[Indicator]:
    return table.every(store.connection, Indicator)


@pytest.fixture
def cells(store: Store, known: list[Indicator]) -> Grid:
    return grid(store.connection, known)


def test_the_file_holds_every_kind_of_figure(cells: Grid):
    every = cells.cells.values()
    words = {cell.text for cell in every}
    assert {Gap.NIL.value, Gap.NO_DATA.value, "Có", "Không"} <= words
    assert {cell.reached for cell in every} == {True, False, None}
    assert len([cell for cell in every if cell.is_known]) > 900


def test_show_lists_what_the_grid_shows(path: Path, cells: Grid, capsys: pytest.CaptureFixture[str]):
    assert main(["show", str(path), "figures", "--json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    listed = {
        CellKey(r["indicator_id"], r["agency_id"], r["period"]): (r["text"], r["target"], r["reached"]) for r in rows
    }
    assert listed == {key: (cell.text, cell.target, cell.reached) for key, cell in cells.cells.items() if cell.is_known}


def test_the_list_of_values_and_its_register_show_what_the_grid_shows(store: Store, cells: Grid):
    rows = listing.all_rows(store.connection, VALUES, listing.Query())
    column = next(column for column in VALUE_COLUMNS if column.name == "number")
    shown = {CellKey(r["indicator_id"], r["agency_id"], r["period"]): column.text(r) for r in rows}
    assert shown == {key: cell.text for key, cell in cells.cells.items() if cell.figure.value_id}
    paper = register("", Printable("số liệu", "Danh sách số liệu", VALUE_COLUMNS, rows), date(2026, 11, 27))
    place = 1 + [c.name for c in VALUE_COLUMNS if c.heading].index("number")
    printed = [line[place] for line in paper.blocks[0].rows]  # type: ignore[union-attr]
    assert printed == [column.text(row) for row in rows]


def test_the_lines_of_every_chart_say_what_the_grid_shows(cells: Grid):
    for row in {key.row for key in cells.cells}:
        marks = [mark for line in charts.trend(cells, row).series for mark in line.marks]
        assert {mark.key: (mark.text, mark.target_text, mark.value) for mark in marks} == {
            key: (cell.text, cell.target, float(cell.number))
            for key, cell in cells.cells.items()
            if key.row == row and cell.number is not None
        }


def test_agencies_side_by_side_say_what_the_grid_shows(known: list[Indicator], cells: Grid):
    for indicator in known:
        for period in HALVES:
            marks = charts.comparison(cells, CellKey(indicator.id, None, period)).marks
            assert {mark.key: (mark.text, mark.target_text) for mark in marks} == {
                key: (cell.text, cell.target)
                for key, cell in cells.cells.items()
                if key == CellKey(indicator.id, key.agency_id or "", period) and cell.number is not None
            }


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_overview_says_of_each_indicator_what_its_cell_says(
    day: date, store: Store, known: list[Indicator], cells: Grid
):
    seen = overview(store.connection, day)
    rules = table.every(store.connection, PeriodRule)
    said = {
        key.said.cell.key: (key.text.removesuffix(" dịch vụ"), key.said.cell.target, key.said.cell.reached)
        for key in seen.indicators + seen.stages
    }
    wanted = {}
    for indicator in known:
        begun = [
            parse_period(key.period)
            for key, cell in cells.cells.items()
            if key == CellKey(indicator.id, None, key.period)
            and cell.is_known
            and days_of(parse_period(key.period), rules)[0] <= day
        ]
        if begun:
            newest = max(begun, key=lambda period: period.place())
            cell = cells.cells[CellKey(indicator.id, None, newest.code)]
            wanted[cell.key] = (cell.text, cell.target, cell.reached)
    assert said == wanted


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_card_of_incidents_counts_exactly_the_days_of_its_period(day: date, store: Store):
    seen = overview(store.connection, day)
    rules = table.every(store.connection, PeriodRule)
    every = table.every(store.connection, Incident)
    mine = [
        incident.count
        for incident in every
        if incident.occurred_on
        and incident.occurred_on <= day
        and period_on(incident.occurred_on, "half", rules) == seen.incident_period
    ]
    assert sum(seen.incidents.sums().values()) == sum(mine)
    assert len(seen.incidents.rows) == len(mine)


def test_every_target_and_value_was_entered_once(store: Store):
    assert len(table.every(store.connection, Target)) == 125
    assert len(table.every(store.connection, Value)) > 700
