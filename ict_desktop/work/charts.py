"""Filling the charts of indicators from the cells of the grid: one over time, agencies side by side, ranks over time."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence

from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, Step, steps
from ict_desktop.records.figures import RANK, SCALE, YES_NO, CellKey, Gap, RowKey
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.periods import KIND_NAMES, parse_period, period_of
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table
from ict_desktop.work.grid import Cell, Grid, grid


def trend(grid: Grid, row: RowKey) -> LineChart:
    """Fill the chart of a row over time, a line for each kind of period, with the steps of its target.

    Ranks have their best place on top.
    """
    indicator, cells = grid.indicators[row.indicator_id], grid.rows.get(row, ())
    series = _series(indicator, cells)
    sizes = _sizes(cells)
    whose = next((f", {cell.figure.agency}" for cell in cells if cell.figure.agency), "")
    return LineChart(
        title=f"{indicator.name}{whose}",
        subtitle=joined(
            (_subtitle(indicator, cells), _gaps((parse_period(cell.key.period).short, cell) for cell in cells)), " "
        ),
        series=series,
        steps=_steps(grid, row, series),
        inverted=indicator.kind == RANK,
        lowest=_lowest(indicator),
        highest=max(sizes, default=indicator.maximum),
        ticks=((0.0, "Không"), (1.0, "Có")) if indicator.kind == YES_NO else (),
    )


def every_trend(connection: sqlite3.Connection) -> list[LineChart]:
    """Return the chart over time of every indicator and agency that has a figure, in the order of the catalogue."""
    known = table.every(connection, Indicator, "group_code, position")
    cells = grid(connection, known)
    drawn = [trend(cells, row) for row in cells.rows]
    return [chart for chart in drawn if not chart.is_empty]


def _sizes(cells: Iterable[Cell]) -> list[float]:
    return [float(cell.figure.field_size) for cell in cells if cell.figure.field_size]


def _series(indicator: Indicator, cells: Iterable[Cell]) -> tuple[Series, ...]:
    """Part the figures by kind of period, that of the indicator first; each is a line of its own, named so."""
    marks = [_mark(cell) for cell in cells if cell.number is not None]
    kinds = [kind for kind in KIND_NAMES if any(mark.period.kind == kind for mark in marks)]
    kinds.sort(key=lambda kind: kind != indicator.measured_in())
    return tuple(
        Series(
            name=capitalised(KIND_NAMES[kind]) if len(kinds) > 1 else indicator.name,
            marks=tuple(mark for mark in marks if mark.period.kind == kind),
        )
        for kind in kinds
    )


def _mark(cell: Cell, label: str = "") -> Mark:
    period = parse_period(cell.key.period)
    return Mark(
        label=label or period.short,
        name=label or period.name,
        value=float(cell.number or 0),
        text=cell.text,
        period=period,
        target=cell.aim.number if cell.aim else None,
        target_text=cell.target,
        source=cell.figure.source,
        field_size=cell.figure.field_size,
        key=cell.key,
    )


def _steps(grid: Grid, row: RowKey, series: Sequence[Series]) -> tuple[Step, ...]:
    """Ask for each period from the first number or target to the last which target counts in it."""
    targets = grid.aims[row.indicator_id]
    aims = [parse_period(target.period) for target in targets if target.agency_id in (row.agency_id, None)]
    if not aims:
        return ()
    kind = series[0].marks[0].period.kind if series else grid.indicators[row.indicator_id].measured_in()
    periods = [*aims, *(mark.period for each in series for mark in each.marks)]
    first, last = min(period.first_day for period in periods), max(period.last_day for period in periods)
    period = period_of(first, kind)
    counted = []
    while period.first_day <= last:
        cell = grid.at(row.at(period.code))
        counted.append((period, cell.aim.number if cell.aim else None, cell.target))
        period = period.next()
    return steps(counted)


def _lowest(indicator: Indicator) -> float | None:
    if indicator.kind == RANK:
        return 1.0
    if indicator.kind in (SCALE, YES_NO):
        return indicator.minimum
    return 0.0


def _subtitle(indicator: Indicator, cells: Iterable[Cell]) -> str:
    sources = list(dict.fromkeys(cell.figure.source for cell in cells if cell.figure.source))
    better = "Số nhỏ hơn là tốt hơn. " if indicator.direction == "giam" else ""
    unit = f"Đơn vị tính: {indicator.unit}. " if indicator.unit else ""
    return f"{better}{unit}{'Nguồn: ' + '; '.join(sources) + '.' if sources else ''}".strip()


MOST_GAPS = 4
"""So many periods or agencies without a number are named under a chart."""


def _gaps(known: Iterable[tuple[str, Cell]]) -> str:
    """Say where there is no number and why, which a gap in a line does not tell: "Không phát sinh: 6T đầu 2017."."""
    found: dict[Gap, list[str]] = {}
    for name, cell in known:
        if isinstance(cell.figure.amount, Gap) and cell.is_known:
            found.setdefault(cell.figure.amount, []).append(name)
    said = []
    for gap, names in found.items():
        more = f" và {len(names) - MOST_GAPS} chỗ khác" if len(names) > MOST_GAPS else ""
        said.append(f"{capitalised(gap.value)}: {', '.join(names[:MOST_GAPS])}{more}.")
    return " ".join(said)


def comparison(grid: Grid, about: CellKey, among: Collection[RowKey] | None = None) -> BarChart:
    """Fill the chart that compares the agency of a cell with the others in the period of the cell, best first.

    `among` are the rows compared (None: those of all agencies that have numbers).
    """
    indicator, when = grid.indicators[about.indicator_id], parse_period(about.period)
    there = [
        cell
        for key, cell in grid.cells.items()
        if (key.indicator_id, key.period) == (about.indicator_id, about.period)
        and key.agency_id is not None
        and (among is None or key.row in among)
    ]
    marks = [_mark(cell, cell.figure.agency or "") for cell in there if cell.number is not None]
    marks.sort(key=lambda mark: mark.value, reverse=indicator.direction == "tang")
    words = sorted({mark.target_text for mark in marks if mark.target_text})
    aimed = f"Vạch đứt: mục tiêu {words[0]}." if len(words) == 1 else ""
    beside = [(cell.figure.agency or "", cell) for cell in there]
    return BarChart(
        title=f"{indicator.name}, {when.name}",
        subtitle=joined((_subtitle(indicator, there), aimed, _gaps(beside)), " "),
        marks=tuple(marks),
        highest=indicator.maximum,
        highlight=next((n for n, mark in enumerate(marks) if mark.key == about), None),
    )


def ranking(grid: Grid) -> LineChart:
    """Fill the chart of all ranks of the province over time, rank 1 on top."""
    found: list[Series] = []
    sizes: list[float] = []
    for indicator in grid.indicators.values():
        if indicator.kind != RANK:
            continue
        own = grid.rows.get(RowKey(indicator.id), ())
        sizes += _sizes(own)
        lines = _series(indicator, own)
        found += (
            Series(f"{indicator.name}, {line.name.lower()}", line.marks) if len(lines) > 1 else line for line in lines
        )
    size = f" trong {max(sizes):.0f} tỉnh, thành phố" if sizes else ""
    return LineChart(
        title=f"Thứ hạng của tỉnh{size}",
        subtitle="Số nhỏ hơn là tốt hơn.",
        series=tuple(found),
        inverted=True,
        lowest=1.0,
        highest=max(sizes, default=None),
    )
