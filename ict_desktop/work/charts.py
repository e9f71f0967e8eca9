"""Filling the charts of indicators: one over time, agencies side by side, ranks over time.

What is said of a figure, and which target counts for it, comes from the cells of the grid.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, Step, steps
from ict_desktop.records.figures import RANK, SCALE, YES_NO, Gap
from ict_desktop.records.indicators import CellKey, Indicator
from ict_desktop.records.periods import Kind, Period, parse_period, period_of
from ict_desktop.records.record import joined
from ict_desktop.records.targets import Targets
from ict_desktop.store import table
from ict_desktop.work.indicators import Cell, Grid, grid, target_words, targets_of

KINDS: Mapping[Kind, str] = {
    "year": "Năm",
    "half": "6 tháng",
    "nine_months": "9 tháng",
    "quarter": "Quý",
    "month": "Tháng",
}
"""What the line of each kind of period is called."""


def trend(connection: sqlite3.Connection, indicator_id: str, agency_id: str | None = None) -> LineChart | None:
    """Fill the chart of an indicator over time, a line for each kind of period, with the steps of its target.

    Ranks have their best place on top.
    """
    indicator = table.get(connection, Indicator, indicator_id)
    if indicator is None:
        return None
    cells = _of(grid(connection, [indicator], {agency_id}), indicator.id, agency_id)
    series = _series(indicator, cells)
    sizes = [cell.field_size for cell in cells.values() if cell.field_size]
    whose = next((f", {cell.agency}" for cell in cells.values() if cell.agency), "")
    return LineChart(
        title=f"{indicator.name}{whose}",
        subtitle=joined((_subtitle(indicator, cells.values()), _gaps(_by_period(cells))), " "),
        series=series,
        steps=_steps(indicator, agency_id, series, targets_of(connection, indicator.id)),
        inverted=indicator.kind == RANK,
        lowest=_lowest(indicator),
        highest=float(max(sizes)) if sizes else indicator.maximum,
        ticks=((0.0, "Không"), (1.0, "Có")) if indicator.kind == YES_NO else (),
    )


def _of(cells: Grid, indicator_id: str, agency_id: str | None) -> dict[CellKey, Cell]:
    return {CellKey(*key): cell for key, cell in cells.items() if key[:2] == (indicator_id, agency_id)}


def _series(indicator: Indicator, cells: Mapping[CellKey, Cell]) -> tuple[Series, ...]:
    """Part the figures by kind of period, that of the indicator first; each is a line of its own, named so."""
    marks = [_mark(key, cell, parse_period(key.period)) for key, cell in cells.items() if cell.number is not None]
    marks.sort(key=lambda mark: mark.period.place())
    kinds = [kind for kind in KINDS if any(mark.period.kind == kind for mark in marks)]
    kinds.sort(key=lambda kind: kind != indicator.measured_in())
    return tuple(
        Series(
            name=KINDS[kind] if len(kinds) > 1 else indicator.name,
            marks=tuple(mark for mark in marks if mark.period.kind == kind),
        )
        for kind in kinds
    )


def _mark(key: CellKey, cell: Cell, period: Period, label: str = "") -> Mark:
    return Mark(
        label=label or period.short,
        name=label or period.name,
        value=float(cell.number or 0),
        text=cell.text,
        period=period,
        target=cell.aim.number if cell.aim else None,
        target_text=cell.target,
        source=cell.source,
        field_size=cell.field_size,
        key=key,
    )


def _steps(indicator: Indicator, agency_id: str | None, series: Sequence[Series], targets: Targets) -> tuple[Step, ...]:
    """Ask for each period from the first number or target to the last which target counts in it."""
    aims = [parse_period(target.period) for target in targets if target.agency_id in (agency_id, None)]
    if not aims:
        return ()
    kind = series[0].marks[0].period.kind if series else indicator.measured_in()
    periods = [*aims, *(mark.period for each in series for mark in each.marks)]
    first, last = min(period.first_day for period in periods), max(period.last_day for period in periods)
    period = period_of(first, kind)
    counted = []
    while period.first_day <= last:
        aim = targets.counting(agency_id, period)
        counted.append((period, aim.number if aim else None, target_words(indicator, aim)))
        period = period.next()
    return steps(counted)


def _lowest(indicator: Indicator) -> float | None:
    if indicator.kind == RANK:
        return 1.0
    if indicator.kind in (SCALE, YES_NO):
        return indicator.minimum
    return 0.0


def _subtitle(indicator: Indicator, cells: Iterable[Cell]) -> str:
    sources = list(dict.fromkeys(cell.source for cell in cells if cell.source))
    better = "Số nhỏ hơn là tốt hơn. " if indicator.direction == "giam" else ""
    unit = f"Đơn vị tính: {indicator.unit}. " if indicator.unit else ""
    return f"{better}{unit}{'Nguồn: ' + '; '.join(sources) + '.' if sources else ''}".strip()


MOST_GAPS = 4
"""So many periods or agencies without a number are named under a chart."""


def _gaps(known: Iterable[tuple[str, Cell]]) -> str:
    """Say where there is no number and why, which a gap in a line does not tell: "Không phát sinh: 6T đầu 2017."."""
    found: dict[Gap, list[str]] = {}
    for name, cell in known:
        if isinstance(cell.amount, Gap) and cell.is_known:
            found.setdefault(cell.amount, []).append(name)
    said = []
    for gap, names in found.items():
        more = f" và {len(names) - MOST_GAPS} chỗ khác" if len(names) > MOST_GAPS else ""
        said.append(f"{gap.value[:1].upper()}{gap.value[1:]}: {', '.join(names[:MOST_GAPS])}{more}.")
    return " ".join(said)


def _by_period(cells: Mapping[CellKey, Cell]) -> list[tuple[str, Cell]]:
    periods = {key: parse_period(key.period) for key in cells}
    return [(periods[key].short, cells[key]) for key in sorted(cells, key=lambda key: periods[key].place())]


def comparison(
    indicator: Indicator,
    cells: Grid,
    period: str,
    agency_id: str | None = None,
    among: Collection[str] | None = None,
) -> BarChart:
    """Fill the chart that compares agencies in one period from the cells of the grid, best first.

    `agency_id` is the one the chart is about; `among` are the agencies compared (None: all that have numbers).
    """
    there = {
        CellKey(*key): cell
        for key, cell in cells.items()
        if key[0] == indicator.id and key[2] == period and key[1] is not None and (among is None or key[1] in among)
    }
    when = parse_period(period)
    marks = [_mark(key, cell, when, cell.agency or "") for key, cell in there.items() if cell.number is not None]
    marks.sort(key=lambda mark: mark.value, reverse=indicator.direction == "tang")
    words = sorted({mark.target_text for mark in marks if mark.target_text})
    aimed = f"Vạch đứt: mục tiêu {words[0]}." if len(words) == 1 else ""
    beside = [(cell.agency or "", cell) for cell in there.values()]
    return BarChart(
        title=f"{indicator.name}, {when.name}",
        subtitle=joined((_subtitle(indicator, there.values()), aimed, _gaps(beside)), " "),
        marks=tuple(marks),
        highest=indicator.maximum,
        highlight=next((n for n, mark in enumerate(marks) if mark.key and mark.key.agency_id == agency_id), None),
    )


def ranking(indicators: Sequence[Indicator], cells: Grid) -> LineChart:
    """Fill the chart of several ranks of the province over time from the cells of the grid, rank 1 on top."""
    found: list[Series] = []
    sizes: list[int] = []
    for indicator in indicators:
        if indicator.kind != RANK:
            continue
        own = _of(cells, indicator.id, None)
        sizes += [cell.field_size for cell in own.values() if cell.field_size]
        lines = _series(indicator, own)
        found += (
            Series(f"{indicator.name}, {line.name.lower()}", line.marks) if len(lines) > 1 else line for line in lines
        )
    size = f" trong {max(sizes)} tỉnh, thành phố" if sizes else ""
    return LineChart(
        title=f"Thứ hạng của tỉnh{size}",
        subtitle="Số nhỏ hơn là tốt hơn.",
        series=tuple(found),
        inverted=True,
        lowest=1.0,
        highest=float(max(sizes)) if sizes else None,
    )
