"""Filling the grid of indicators: what each cell says, and what is said of a row on a day."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ict_desktop.records.agencies import Agency
from ict_desktop.records.cut_offs import PeriodRule, period_on
from ict_desktop.records.figures import RANK, SCALE, CellKey, Gap, RowKey, reached
from ict_desktop.records.indicators import Indicator, Target, suspicious
from ict_desktop.records.numbers import Number
from ict_desktop.records.periods import KIND_NAMES, Kind, Period, parse_period
from ict_desktop.records.targets import Targets
from ict_desktop.store import indicators as stored
from ict_desktop.store import listing, table
from ict_desktop.store.areas import INDICATORS
from ict_desktop.store.listing import Query
from ict_desktop.work.figures import Figure, figures_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid: its figure, the target that counts for its period, and what both say in words.

    Grid, overview, chart, comparison and `show` take what they say of a figure from here. `aim` is the target that
    counts (`Targets.counting`), set for this very period or not; `before` is the last number of the same kind of period.
    The words are made when they are asked for: of a large file few cells are looked at.
    """

    indicator: Indicator
    figure: Figure
    aim: Target | None = None
    before: float | None = None

    @property
    def key(self) -> CellKey:
        """Where it stands."""
        return self.figure.key

    @property
    def number(self) -> Number | None:
        """The number, exact where it is computed, or None where there is none; why not says `figure.amount`."""
        return None if isinstance(self.figure.amount, Gap) else self.figure.amount

    @property
    def is_known(self) -> bool:
        """Say whether there is something to tell: a number, nil, or a ratio that has no value."""
        return self.figure.amount is not Gap.NOT_ENTERED

    @property
    def text(self) -> str:
        """The figure in words, with the digits that tell beside its target; "" where nothing was entered."""
        return self.indicator.figure_text(self.figure.amount, self.figure.field_size, self._mark())

    @property
    def told(self) -> str:
        """The figure in words, with the unit where a bare number would not tell."""
        bare = self.number is None or self.indicator.kind in (RANK, SCALE) or self.indicator.unit in ("", "%")
        return self.text if bare else f"{self.text} {self.indicator.unit}"

    @property
    def target(self) -> str:
        """The target that counts, in words; "" where none does."""
        return self.indicator.target_text(self.aim)

    @property
    def has_own_target(self) -> bool:
        """Whether the target that counts was set for this very cell."""
        return self.aim is not None and self.aim.key() == self.key

    @property
    def reached(self) -> bool | None:
        """Whether the target that counts is met; None without a target or a number."""
        mark = self._mark()
        return reached(*mark, self.figure.amount) if mark else None

    def _mark(self) -> tuple[str, Number] | None:
        return (self.aim.comparator, self.aim.number) if self.aim and self.aim.number is not None else None

    @property
    def doubt(self) -> str:
        """What looks wrong about the figure, in a sentence, or ""."""
        if not self.is_known:
            return ""
        wanted = self.aim.number if self.aim else None
        slip = "" if self.number is None else suspicious(self.indicator, float(self.number), self.before, wanted)
        return slip or self.indicator.out_of_force(parse_period(self.key.period))


@dataclass(frozen=True)
class Headline:
    """What is said of a row: the figure of one period, the target that counts for it, and what is ahead.

    `ahead` is the nearest target of the future ("hướng tới"), told only where no target counts yet.
    """

    cell: Cell
    ahead: Target | None = None

    @property
    def period(self) -> Period:
        """The period it is said of."""
        return parse_period(self.cell.key.period)

    @property
    def ahead_text(self) -> str:
        """The target that is ahead, with its period: "≥ 100 (2030)"; "" for none."""
        return self.cell.indicator.dated_target_text(self.ahead) if self.ahead else ""


Headlines = dict[RowKey, Headline]


@dataclass(frozen=True)
class Grid:
    """The cells of some indicators that carry something, and what counts where nothing was entered."""

    indicators: Mapping[str, Indicator]
    aims: Mapping[str, Targets]
    cells: Mapping[CellKey, Cell]

    def at(self, key: CellKey) -> Cell:
        """Return what stands in a place: where nothing was entered, the target that counts there."""
        found = self.cells.get(key)
        return found or Cell(self.indicators[key.indicator_id], Figure(key), self.aims[key.indicator_id].counting(key))

    @cached_property
    def rows(self) -> Mapping[RowKey, Sequence[Cell]]:
        """The cells of each row that has some, in the order of time; those with nothing but a target last."""
        found: dict[RowKey, list[Cell]] = {}
        for key, cell in self.cells.items():
            found.setdefault(key.row, []).append(cell)
        return found

    def headline(self, key: CellKey) -> Headline:
        """Say what is said of a row in a period."""
        cell = self.at(key)
        return Headline(cell, None if cell.aim else self.aims[key.indicator_id].ahead(key))

    def headlines(self, rows: Iterable[RowKey], now: Mapping[Kind, Period]) -> Headlines:
        """Say what overview, chart and the target column of the grid all say of some rows on a day.

        Each speaks of the latest period begun by the day that has a figure, else of that of the day (`now`).
        """
        return {row: self.headline(row.at(self._newest(row, now).code)) for row in rows}

    def _newest(self, row: RowKey, now: Mapping[Kind, Period]) -> Period:
        known = [parse_period(cell.key.period) for cell in self.rows.get(row, ()) if cell.is_known]
        begun = [period for period in known if period.place() <= now[period.kind].place()]
        return max(begun, key=Period.place, default=now[self.indicators[row.indicator_id].measured_in()])


def grid(connection: sqlite3.Connection, indicators: Sequence[Indicator], province_only: bool = False) -> Grid:
    """Fill the cells of some indicators: all periods that carry values or targets, computed ones computed."""
    cells: dict[CellKey, Cell] = {}
    found = Grid(
        {each.id: each for each in indicators}, {each.id: _aims(connection, each) for each in indicators}, cells
    )
    for indicator in indicators:
        aims = found.aims[indicator.id]
        last: dict[tuple[str | None, Kind], float] = {}
        for figure in figures_of(connection, indicator, province_only):
            key = figure.key
            alike = (key.agency_id, parse_period(key.period).kind)
            cells[key] = Cell(indicator, figure, aims.counting(key), last.get(alike))
            if not isinstance(figure.amount, Gap):
                last[alike] = float(figure.amount)
        for key in (aim.key() for aim in aims):
            if key.agency_id is None or not province_only:
                cells.setdefault(key, found.at(key))
    return found


def province_grid(connection: sqlite3.Connection, day: date) -> Grid:
    """Fill the cells of all indicators for the province alone, in the order in which they are listed."""
    every = {each.id: each for each in table.every(connection, Indicator)}
    listed = listing.ids(connection, INDICATORS, Query(day=day.isoformat()))
    return grid(connection, [every[indicator_id] for indicator_id in listed], province_only=True)


def _aims(connection: sqlite3.Connection, indicator: Indicator) -> Targets:
    return Targets(table.record_of(Target, row) for row in stored.targets(connection, indicator.id))


def figure_rows(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return every figure of the file, entered and computed, as `show FILE figures` lists them.

    `number` is the number nearest to an exact one, `text` what every screen shows, `target` the one that counts.
    """
    names = {agency.id: agency.name for agency in table.every(connection, Agency)}
    return [
        {
            "indicator_id": key.indicator_id,
            "indicator": cell.indicator.name,
            "agency_id": key.agency_id,
            "agency": names.get(key.agency_id or ""),
            "period": key.period,
            "number": None if cell.number is None else float(cell.number),
            "text": cell.text,
            "target": cell.target,
            "target_period": cell.aim.period if cell.aim else "",
            "reached": cell.reached,
        }
        for key, cell in grid(connection, table.every(connection, Indicator)).cells.items()
        if cell.is_known
    ]


def this_periods(connection: sqlite3.Connection, day: date) -> dict[Kind, Period]:
    """Return the period of each kind that a day belongs to, under the rules of the office."""
    rules = table.every(connection, PeriodRule)
    return {kind: period_on(day, kind, rules) for kind in KIND_NAMES}
