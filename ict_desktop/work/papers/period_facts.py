"""What the file knows of a period on a day, gathered for report and pack: each figure from whoever computes it."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ict_desktop.records.agencies import Agency
from ict_desktop.records.charts import LineChart
from ict_desktop.records.cut_offs import PeriodRule, days_of
from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.figures import VERDICTS, RowKey
from ict_desktop.records.incidents import Counted
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbers import percent_text
from ict_desktop.records.periods import Period, following, is_period, parse_period
from ict_desktop.records.tasks import OPEN, OPEN_IN_TIME, OPEN_LATE
from ict_desktop.store import listing, table
from ict_desktop.store import meetings as stored_meetings
from ict_desktop.store.areas import INSPECTIONS
from ict_desktop.store.listing import Query, Row, codes
from ict_desktop.store.overview import buckets_per_agency
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import charts
from ict_desktop.work.grid import Cell, Grid, province_grid, this_periods
from ict_desktop.work.overview import known_by


@dataclass(frozen=True)
class Figure:
    """What is told of an indicator of the province: the figure of the period, else the last one known; the one before."""

    group: str
    cell: Cell
    before: Cell
    chart: LineChart

    @property
    def name(self) -> str:
        """What is measured."""
        return self.cell.indicator.name

    @property
    def period(self) -> Period:
        """Of when the figure is."""
        return parse_period(self.cell.key.period)

    @property
    def target(self) -> str:
        """The target that counts, one in percent with its sign; "" where none does."""
        in_percent = self.cell.target and self.cell.indicator.unit == "%"
        return percent_text(self.cell.target) if in_percent else self.cell.target

    @property
    def verdict(self) -> str:
        """Whether the target that counts is met, in words; "" without one."""
        return VERDICTS.get(self.cell.reached, "") if self.cell.reached is not None else ""


@dataclass(frozen=True)
class PeriodFacts:
    """What is known of a period on a day, and what is ahead as it is known on the day that is told.

    `tasks` maps a chip of the task page to its count on `day`; `still_open` and `ahead` are counted on `told_on`.
    """

    period: Period
    day: date
    told_on: date
    first: date
    last: date
    next_last: date
    tasks: dict[str, int]
    agencies: tuple[Row, ...]
    figures: tuple[Figure, ...]
    incidents: Counted
    papers: tuple[Document, ...]
    meetings: tuple[Meeting, ...]
    inspections: tuple[Row, ...]
    late: tuple[Row, ...]
    still_open: int
    ahead: tuple[Row, ...]
    unanswered: tuple[Row, ...]
    names: Mapping[str, str]
    """What agencies are called in full, by id."""

    @property
    def next(self) -> Period:
        """The period it looks ahead to."""
        return following(self.period)


def facts_by_the_end(connection: sqlite3.Connection, period: Period, told_on: date) -> PeriodFacts:
    """Gather what a report tells: of a period that is over its last day counts, however much later it is written."""
    last = days_of(period, table.every(connection, PeriodRule))[1]
    return period_facts(connection, period, min(last, told_on), told_on)


def period_facts(connection: sqlite3.Connection, period: Period, day: date, told_on: date | None = None) -> PeriodFacts:
    """Gather what is told of a period as it is known on a day; periods are cut off as the office's rules say.

    What is ahead is known on `told_on`, the same day where none is given.
    """
    told_on = told_on or day
    tasks = listing.counts(connection, TASKS, Query(day=day.isoformat()))
    then = tasks if told_on == day else listing.counts(connection, TASKS, Query(day=told_on.isoformat()))
    rules = table.every(connection, PeriodRule)
    first, last = days_of(period, rules)
    known_to = min(last, day)
    next_last = days_of(following(period), rules)[1]
    return PeriodFacts(
        period=period,
        day=day,
        told_on=told_on,
        first=first,
        last=last,
        next_last=next_last,
        tasks=tasks,
        agencies=tuple(buckets_per_agency(connection, day.isoformat())),
        figures=tuple(_figures(connection, period, known_to)),
        incidents=known_by(connection, period, day, rules),
        papers=tuple(_papers(connection, first, known_to)),
        meetings=tuple(_meetings(connection, first, known_to)),
        inspections=tuple(_inspections(connection, period, first, known_to)),
        late=tuple(listing.all_rows(connection, TASKS, Query(filter=OPEN_LATE, day=day.isoformat()))),
        still_open=sum(then[bucket] for bucket in OPEN),
        ahead=tuple(_ahead(connection, next_last, told_on)),
        unanswered=tuple(stored_meetings.unanswered(connection, day.isoformat())),
        names=full_names(connection),
    )


def full_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what agencies are called in full, by id: no official paper shortens their names."""
    return {each.id: each.name for each in table.every(connection, Agency)}


def _ahead(connection: sqlite3.Connection, last: date, day: date) -> list[Row]:
    rows = listing.all_rows(connection, TASKS, Query(filter=OPEN_IN_TIME, day=day.isoformat()))
    return [row for row in rows if row["due"] and row["due"] <= last.isoformat()]


def _figures(connection: sqlite3.Connection, period: Period, day: date) -> list[Figure]:
    cells = province_grid(connection, day)
    groups = {**dict(codes(connection, "indicator_group")), "khac": "Chỉ tiêu khác"}
    headlines = cells.headlines(map(RowKey, cells.indicators), this_periods(connection, day))
    told = []
    for row, said in headlines.items():
        own = cells.at(row.at(period.code))
        cell = own if own.is_known else said.cell
        if cell.is_known:
            group = groups.get(cell.indicator.group_code, "")
            told.append(Figure(group, cell, _before(cells, cell), _until(charts.trend(cells, row), day)))
    return told


def _before(cells: Grid, cell: Cell) -> Cell:
    return cells.at(cell.key.row.at(parse_period(cell.key.period).previous().code))


def _until(chart: LineChart, day: date) -> LineChart:
    """Return a chart without what was measured for periods that begin only after a day."""
    kept = [replace(line, marks=tuple(m for m in line.marks if m.period.first_day <= day)) for line in chart.series]
    return replace(chart, series=tuple(line for line in kept if line.marks))


def _papers(connection: sqlite3.Connection, first: date, last: date) -> list[Document]:
    """Return what went out in a stretch of days, in the order of days; a paper replaced since went out all the same."""
    every = table.every(connection, Document, "dated_on, number", direction="di")
    sent = [each for each in every if each.state in ("da_ban_hanh", REPLACED)]
    return [each for each in sent if each.dated_on is not None and first <= each.dated_on <= last]


def _meetings(connection: sqlite3.Connection, first: date, last: date) -> list[Meeting]:
    every = table.every(connection, Meeting, "held_on")
    return [each for each in every if each.held_on is not None and first <= each.held_on <= last]


def _inspections(connection: sqlite3.Connection, period: Period, first: date, last: date) -> list[Row]:
    """Return the inspections of a period: those entered for it or a part of it, else those whose days touch it."""
    return [row for row in listing.all_rows(connection, INSPECTIONS, Query()) if _is_in(row, period, first, last)]


def _is_in(row: Row, period: Period, first: date, last: date) -> bool:
    if is_period(row["period"]) and period.holds(parse_period(row["period"])):
        return True
    begins = row["planned_from"] or row["planned_to"]
    return bool(begins) and begins <= last.isoformat() and (row["planned_to"] or begins) >= first.isoformat()


def planned_inspections(connection: sqlite3.Connection, year: Period) -> Sequence[Inspection]:
    """Return the inspections of a year, in the order they are listed."""
    ids = [row["id"] for row in _inspections(connection, year, year.first_day, year.last_day)]
    return [found for each in ids if (found := table.get(connection, Inspection, each)) is not None]
