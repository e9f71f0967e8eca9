"""A filled file is read from every side: the same figure says the same wherever it stands."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ict_desktop.app import main
from ict_desktop.records.agencies import Agency
from ict_desktop.records.cut_offs import PeriodRule, days_of, period_on
from ict_desktop.records.figures import COMPUTED, COUNT, PERCENT, RANK, SCALE, YES_NO, Gap
from ict_desktop.records.incidents import Incident
from ict_desktop.records.indicators import VALUE_COLUMNS, Indicator, Reading, Target, Value
from ict_desktop.records.periods import parse_period
from ict_desktop.store import listing, table
from ict_desktop.store.areas import VALUES
from ict_desktop.store.store import Store, create_store, open_store
from ict_desktop.work import charts, indicators, keep
from ict_desktop.work.overview import overview
from ict_desktop.work.registers import register
from tests.files import BY, now

HALVES = [f"{year}-H{half}" for year in range(2013, 2019) for half in (1, 2)]
DAYS = [
    date(2013, 1, 1),
    date(2015, 6, 14),
    date(2015, 6, 15),
    date(2016, 12, 20),
    date(2018, 12, 31),
    date(2026, 11, 27),
]
KINDS = (COUNT, PERCENT, RANK, SCALE, YES_NO)


def number_of(kind: str, chance: Random) -> Reading:
    if chance.random() < 0.1:
        return Reading(None, nil=True)
    match kind:
        case "ty_le":
            return Reading(round(chance.uniform(0, 100), chance.choice((0, 2, 6))))
        case "xep_hang":
            return Reading(float(chance.randint(1, 63)), 63)
        case "co_khong":
            return Reading(float(chance.randint(0, 1)))
        case "thang_bac":
            return Reading(float(chance.randint(1, 4)))
        case _:
            return Reading(float(chance.choice((0, 1, 3, 7, 100, 99999, 199999, 200000))))


def catalogue(store: Store) -> tuple[list[Indicator], list[Indicator]]:
    """Add indicators of every kind, and some computed from them and from one another."""
    entered = []
    for number in range(20):
        kind = KINDS[number % len(KINDS)]
        unit = "%" if kind == PERCENT else "dịch vụ" if kind == COUNT else ""
        way = "giam" if kind == RANK or number % 7 == 0 else "tang"
        entered.append(keep.add(store, Indicator(name=f"Chỉ tiêu {number}", kind=kind, unit=unit, direction=way), BY))
    counts = [indicator for indicator in entered if indicator.kind == COUNT]
    computed: list[Indicator] = []
    for above, below in pairwise([*counts, counts[0]]):
        share = Indicator(name=f"Tỷ lệ {above.name}", kind=COMPUTED, unit="%", numerator_id=above.id)
        computed.append(keep.add(store, replace(share, denominator_id=below.id), BY))
    of_two = Indicator(name="Tỷ lệ của tỷ lệ", kind=COMPUTED, numerator_id=computed[0].id)
    return entered, [*computed, keep.add(store, replace(of_two, denominator_id=computed[1].id), BY)]


def fill(store: Store) -> None:
    """Enter half-years with holes, targets of several years, changing cut-offs off the calendar, and incidents."""
    chance = Random(20170707)
    agencies = [None, *(keep.add(store, Agency(name=f"Sở {letter}"), BY).id for letter in "ABC")]
    entered, computed = catalogue(store)
    with store.action("Nhập số liệu", BY):
        for indicator, agency, half in product(entered, agencies, HALVES):
            if chance.random() < 0.8:
                indicators.enter(store, indicator.id, agency, half, number_of(indicator.kind, chance), BY)
        for indicator, year in product([*entered, *computed], ("2014", "2016-H1", "2016", "2018", "2030")):
            aim = chance.choice((">=", "<=", "=", "<", ">")), chance.choice((0, 1, 14, 33.33, 50, 99.999, 100))
            indicators.set_target(store, indicator.id, chance.choice(agencies), year, *aim, BY)
        for kind, start, last in (("half", "2015-07-01", 14), ("year", "2015-07-01", 14), ("half", "2018-03-01", 20)):
            rule = PeriodRule(period_kind=kind, valid_from=date.fromisoformat(start), to_day=last)
            keep.add(store, replace(rule, from_month=-1, from_day=last + 1), BY)
        for _number in range(200):
            day = date.fromordinal(date(2015, 1, 1).toordinal() + chance.randint(0, 1400))
            keep.add(store, Incident(text="Sự cố", occurred_on=day, count=float(chance.randint(1, 9))), BY)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mot-su-that") / "day.ict"
    with closing(create_store(path, now)) as store:
        fill(store)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(open_store(path, now)) as opened:
        yield opened


@pytest.fixture
def known(store: Store) -> list[Indicator]:
    return table.every(store.connection, Indicator)


@pytest.fixture
def cells(store: Store, known: list[Indicator]) -> indicators.Grid:
    return indicators.grid(store.connection, known)


def test_the_file_holds_every_kind_of_figure(cells: indicators.Grid):
    words = {cell.text for cell in cells.values()}
    assert {Gap.NIL.value, Gap.NO_DATA.value, "Có", "Không"} <= words
    assert {cell.reached for cell in cells.values()} == {True, False, None}
    assert len([cell for cell in cells.values() if cell.is_known]) > 900


def test_show_lists_what_the_grid_shows(path: Path, cells: indicators.Grid, capsys: pytest.CaptureFixture[str]):
    assert main(["show", str(path), "figures", "--json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    listed = {(r["indicator_id"], r["agency_id"], r["period"]): (r["text"], r["target"], r["reached"]) for r in rows}
    assert listed == {key: (cell.text, cell.target, cell.reached) for key, cell in cells.items() if cell.is_known}


def test_the_list_of_values_and_its_register_show_what_the_grid_shows(store: Store, cells: indicators.Grid):
    rows = listing.all_rows(store.connection, VALUES, listing.Query())
    column = next(column for column in VALUE_COLUMNS if column.name == "number")
    shown = {(r["indicator_id"], r["agency_id"], r["period"]): column.text(r) for r in rows}
    assert shown == {key: cell.text for key, cell in cells.items() if cell.value_id}
    paper = register("số liệu", VALUE_COLUMNS, rows, date(2026, 11, 27))
    place = 1 + [c.name for c in VALUE_COLUMNS if c.heading].index("number")
    printed = [line[place] for line in paper.blocks[0].rows]  # type: ignore[union-attr]
    assert printed == [column.text(row) for row in rows]


def test_the_lines_of_every_chart_say_what_the_grid_shows(store: Store, known: list[Indicator], cells: indicators.Grid):
    for indicator in known:
        for agency_id in {agency for _i, agency, _p in cells}:
            chart = charts.trend(store.connection, indicator.id, agency_id)
            assert chart is not None
            drawn = {m.period.code: (m.text, m.target_text, m.value) for line in chart.series for m in line.marks}
            assert drawn == {
                period: (cell.text, cell.target, float(cell.number))
                for (indicator_id, agency, period), cell in cells.items()
                if (indicator_id, agency) == (indicator.id, agency_id) and cell.number is not None
            }


def test_agencies_side_by_side_say_what_the_grid_shows(known: list[Indicator], cells: indicators.Grid):
    for indicator in known:
        for period in HALVES:
            marks = charts.comparison(indicator, cells, period).marks
            drawn = {m.key.agency_id: (m.text, m.target_text) for m in marks if m.key}
            assert drawn == {
                agency: (cell.text, cell.target)
                for (indicator_id, agency, code), cell in cells.items()
                if (indicator_id, code) == (indicator.id, period) and agency and cell.number is not None
            }


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_overview_says_of_each_indicator_what_its_cell_says(
    day: date, store: Store, known: list[Indicator], cells: indicators.Grid
):
    seen = overview(store.connection, day)
    rules = table.every(store.connection, PeriodRule)
    said = {
        key.id: (key.period, key.text.removesuffix(" dịch vụ"), key.target, key.reached)
        for key in seen.indicators + seen.stages
    }
    wanted = {}
    for indicator in known:
        begun = [
            parse_period(period)
            for (indicator_id, agency, period), cell in cells.items()
            if (indicator_id, agency) == (indicator.id, None)
            and cell.is_known
            and days_of(parse_period(period), rules)[0] <= day
        ]
        if begun:
            newest = max(begun, key=lambda period: period.place())
            cell = cells[indicator.id, None, newest.code]
            wanted[indicator.id] = (newest.short, cell.text, cell.target, cell.reached)
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
