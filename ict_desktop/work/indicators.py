"""Entering indicator values and targets, and filling their charts and the grid."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from ict_desktop.records.charts import Chart, Series
from ict_desktop.records.cut_offs import PeriodRule, period_on
from ict_desktop.records.figures import RANK, SCALE, YES_NO, Amount, Gap, reached, target_text, value_text
from ict_desktop.records.indicators import Indicator, Reading, Target, Targets, Value, suspicious
from ict_desktop.records.numbers import Number, number_text
from ict_desktop.records.periods import Kind, Period, parse_period
from ict_desktop.store import indicators as stored
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.figures import Figure, figures_of


@dataclass(frozen=True)
class Cell:
    """One cell of the grid: what is known, in words, the target that counts for it, and whether that is met.

    Grid, overview, chart, comparison and `show` take what they say of a figure from here. `aim` is the target that
    counts for the period (`Targets.counting`), set for it or not; `amount` is exact where it is computed.
    """

    value_id: str | None = None
    amount: Amount = Gap.NOT_ENTERED
    text: str = ""
    aim: Target | None = None
    target: str = ""
    reached: bool | None = None
    doubt: str = ""
    remark: str = ""
    field_size: int | None = None
    source: str = ""

    @property
    def number(self) -> Number | None:
        """The number, or None where there is none; why not says `amount`."""
        return None if isinstance(self.amount, Gap) else self.amount

    @property
    def is_known(self) -> bool:
        """Say whether there is something to tell: a number, nil, or a ratio that has no value."""
        return self.amount is not Gap.NOT_ENTERED


Grid = dict[tuple[str, str | None, str], Cell]
"""(indicator, agency or None for the province, period) → what stands there."""


def enter(
    store: Store, indicator_id: str, agency_id: str | None, period: str, reading: Reading | float | None, by: str
) -> None:
    """Put a number or nil into a cell of the grid: new, changed, or (None) taken out; each is one step."""
    code = parse_period(period).code
    value_id = stored.value_at(store.connection, indicator_id, agency_id, code)
    entered = reading if isinstance(reading, Reading) else Reading(reading)
    size = {"field_size": entered.field_size} if entered.field_size else {}
    if entered.number is None and not entered.nil:
        if value_id is not None:
            keep.remove(store, Value, value_id, by)
    elif value_id is None:
        usual = None if entered.nil else _usual_field_size(store, indicator_id)
        value = Value(
            indicator_id=indicator_id, agency_id=agency_id, period=code, number=entered.number, nil=entered.nil
        )
        words = Gap.NIL.value if entered.number is None else number_text(entered.number)
        new = replace(value, field_size=entered.field_size or usual)
        keep.add(store, new, by, label=f"Nhập số liệu {words} ({code})")
    else:
        keep.change(store, Value, value_id, {"number": entered.number, "nil": entered.nil, **size}, by)


@dataclass(frozen=True)
class Entry:
    """What is to be put into a cell: a value, or (comparator, number) as its target."""

    indicator_id: str
    agency_id: str | None
    period: str
    value: Reading | None = None
    target: tuple[str, float | None] | None = None


def fault(store: Store, entry: Entry) -> str:
    """Say why a number cannot stand in its cell (a rank beyond its field), or ""; so that one does not refuse all."""
    reading = entry.value
    if reading is None or reading.number is None:
        return ""
    here = stored.value_at(store.connection, entry.indicator_id, entry.agency_id, entry.period)
    size = reading.field_size or (None if here else _usual_field_size(store, entry.indicator_id))
    before = keep.found(store, Value, here) if here else Value(indicator_id=entry.indicator_id, period=entry.period)
    value = replace(before, number=reading.number, nil=False, field_size=size or before.field_size)
    if keep.found(store, Indicator, entry.indicator_id).kind == RANK and reading.number % 1:
        return f"Thứ hạng là số nguyên, không phải {number_text(reading.number)}. Hãy ghi lại, ví dụ 17/63."
    return value.problems().get("number", "")


def enter_all(store: Store, entries: Sequence[Entry], by: str) -> None:
    """Put several values and targets in as one step."""
    label = "Nhập số liệu" if len(entries) == 1 else f"Nhập {len(entries)} số liệu"
    with store.action(label, by):
        for entry in entries:
            if entry.target is not None:
                set_target(store, entry.indicator_id, entry.agency_id, entry.period, *entry.target, by)
            elif entry.value is not None:
                enter(store, entry.indicator_id, entry.agency_id, entry.period, entry.value, by)


def _usual_field_size(store: Store, indicator_id: str) -> int | None:
    if keep.found(store, Indicator, indicator_id).kind != RANK:
        return None
    return stored.usual_field_size(store.connection, indicator_id)


def grid(
    connection: sqlite3.Connection, indicators: Sequence[Indicator], agency_ids: Collection[str | None] | None = None
) -> Grid:
    """Fill the cells of some indicators: all periods that carry values or targets, computed ones computed.

    `agency_ids` are the agencies wanted (None among them: the province); without it all that carry something.
    """
    cells: Grid = {}
    for indicator in indicators:
        aims = targets_of(connection, indicator.id)
        last: dict[tuple[str | None, str], float] = {}
        rows = figures_of(connection, indicator, agency_ids)
        periods = {code: parse_period(code) for code in {row.period for row in rows}}
        for row in rows:
            period = periods[row.period]
            alike = (row.agency_id, period.kind)
            cell = _cell(indicator, row, aims.counting(row.agency_id, period), last.get(alike))
            cells[indicator.id, row.agency_id, row.period] = cell
            if cell.number is not None:
                last[alike] = float(cell.number)
        for aim in aims:
            key = (indicator.id, aim.agency_id, aim.period)
            if key not in cells and (agency_ids is None or aim.agency_id in agency_ids):
                cells[key] = Cell(aim=aim, target=_target(indicator, aim))
    return cells


def targets_of(connection: sqlite3.Connection, indicator_id: str) -> Targets:
    """Return the targets of an indicator, ready to say which one counts."""
    return Targets(table.record_of(Target, row) for row in stored.targets(connection, indicator_id))


def _cell(indicator: Indicator, row: Figure, aim: Target | None, before: float | None) -> Cell:
    mark = None if aim is None or aim.number is None else (aim.comparator, aim.number)
    number = None if isinstance(row.amount, Gap) else row.amount
    return Cell(
        value_id=row.value_id,
        amount=row.amount,
        text=value_text(indicator.kind, row.amount, indicator.unit, row.field_size, mark),
        aim=aim,
        target=_target(indicator, aim),
        reached=reached(*mark, row.amount) if mark else None,
        doubt=suspicious(indicator, float(number), before, aim.number if aim else None) if number is not None else "",
        remark=row.remark,
        field_size=row.field_size,
        source=row.source,
    )


def aim_text(indicator: Indicator, aim: Target) -> str:
    """Name a target with its period: "≥ 100 (2030)"."""
    return f"{_target(indicator, aim)} ({parse_period(aim.period).short})"


def _target(indicator: Indicator, aim: Target | None) -> str:
    return "" if aim is None or aim.number is None else target_text(aim.comparator, aim.number, indicator.kind)


@dataclass(frozen=True)
class Headline:
    """What is said of an indicator on a day: its newest figure, the target that counts for it, and what is ahead.

    Without a figure `period` is the one of the day, and `cell` holds nothing but the target that counts for it. `ahead` is
    the nearest target of the future ("hướng tới"), told only where no target counts yet.
    """

    period: Period
    cell: Cell
    ahead: Target | None = None


Headlines = dict[tuple[str, str | None], Headline]
"""(indicator, agency or None for the province) → what is said of it."""


def headlines(connection: sqlite3.Connection, indicators: Sequence[Indicator], cells: Grid, day: date) -> Headlines:
    """Say what overview, chart and the target column of the grid all say, of each row that has cells, and the province.

    The newest figure is that of the latest period begun by the day that has one; `cells` are those of `grid`.
    """
    now = this_periods(connection, day)
    newest: dict[tuple[str, str | None], Period] = {}
    rows: dict[tuple[str, str | None], None] = {(indicator.id, None): None for indicator in indicators}
    periods = {code: parse_period(code) for code in {code for _i, _a, code in cells}}
    for (indicator_id, agency_id, code), cell in cells.items():
        row, period = (indicator_id, agency_id), periods[code]
        rows[row] = None
        begun = period.place() <= now[period.kind].place()
        if cell.is_known and begun and (row not in newest or newest[row].place() < period.place()):
            newest[row] = period
    aims = {indicator.id: targets_of(connection, indicator.id) for indicator in indicators}
    kinds = {indicator.id: indicator for indicator in indicators}
    return {
        row: _headline(kinds[row[0]], row[1], newest.get(row), now, cells, aims[row[0]])
        for row in rows
        if row[0] in kinds
    }


def _headline(
    indicator: Indicator,
    agency_id: str | None,
    newest: Period | None,
    now: Mapping[str, Period],
    cells: Grid,
    aims: Targets,
) -> Headline:
    period = newest or now[indicator.period_type]
    aim = aims.counting(agency_id, period)
    cell = cells[indicator.id, agency_id, period.code] if newest else Cell(aim=aim, target=_target(indicator, aim))
    return Headline(period, cell, None if aim else aims.ahead(agency_id, period))


def this_periods(connection: sqlite3.Connection, day: date) -> dict[str, Period]:
    """Return the period of each kind that a day belongs to, under the rules of the office."""
    rules = table.every(connection, PeriodRule)
    return {kind: period_on(day, kind, rules) for kind in get_args(Kind)}


def set_target(
    store: Store, indicator_id: str, agency_id: str | None, period: str, comparator: str, number: float | None, by: str
) -> None:
    """Set, change or (None) take away the target of a cell."""
    code = parse_period(period).code
    same = [
        row
        for row in stored.targets(store.connection, indicator_id)
        if (row["agency_id"], row["period"]) == (agency_id, code)
    ]
    if number is None:
        if same:
            keep.remove(store, Target, same[0]["id"], by)
    elif same:
        keep.change(store, Target, same[0]["id"], {"comparator": comparator, "number": number}, by)
    else:
        target = Target(
            indicator_id=indicator_id, agency_id=agency_id, period=code, comparator=comparator, number=number
        )
        keep.add(store, target, by)


def _rows(connection: sqlite3.Connection, indicator: Indicator) -> list[dict[str, Any]]:
    return [
        {
            "agency_id": figure.agency_id,
            "agency": figure.agency,
            "period": figure.period,
            "number": float(figure.amount),
            "field_size": figure.field_size,
            "scope": "",
            "source_document": figure.source,
        }
        for figure in figures_of(connection, indicator)
        if not isinstance(figure.amount, Gap)
    ]


def trend(connection: sqlite3.Connection, indicator_id: str, agency_id: str | None = None) -> Chart | None:
    """Fill the chart of an indicator over its periods, with its target line; ranks have their best place on top."""
    indicator = table.get(connection, Indicator, indicator_id)
    if indicator is None:
        return None
    rows = [row for row in _rows(connection, indicator) if row["agency_id"] == agency_id and not row["scope"]]
    wanted = {r["period"]: r for r in stored.targets(connection, indicator_id) if r["agency_id"] in (agency_id, None)}
    by_period = {row["period"]: row for row in rows}
    periods = sorted(by_period.keys() | wanted.keys(), key=lambda code: parse_period(code).place())
    sizes = [row["field_size"] for row in rows if row["field_size"]]
    whose = f", {rows[0]['agency']}" if agency_id is not None and rows else ""
    return Chart(
        title=f"{indicator.name}{whose}",
        subtitle=_subtitle(indicator, rows),
        kind="line",
        labels=tuple(parse_period(code).short for code in periods),
        series=(
            Series(
                name=indicator.name,
                values=tuple(by_period[code]["number"] if code in by_period else None for code in periods),
                texts=tuple(_text(indicator, by_period.get(code)) for code in periods),
            ),
        ),
        target=tuple(wanted[code]["number"] if code in wanted else None for code in periods) if wanted else (),
        target_text=f"Mục tiêu {target_text(w['comparator'], w['number'])}" if (w := _last(wanted)) else "",
        inverted=indicator.kind == RANK,
        lowest=_lowest(indicator),
        highest=float(max(sizes)) if sizes else indicator.maximum,
        ticks=((0.0, "Không"), (1.0, "Có")) if indicator.kind == YES_NO else (),
    )


def _last(wanted: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    return wanted[max(wanted, key=lambda code: parse_period(code).place())] if wanted else None


def _lowest(indicator: Indicator) -> float | None:
    if indicator.kind == RANK:
        return 1.0
    if indicator.kind in (SCALE, YES_NO):
        return indicator.minimum
    return 0.0


def _text(indicator: Indicator, row: dict[str, Any] | None) -> str:
    return value_text(indicator.kind, row["number"], indicator.unit, row["field_size"]) if row else ""


def _subtitle(indicator: Indicator, rows: Sequence[dict[str, Any]]) -> str:
    sources = list(dict.fromkeys(row["source_document"] for row in rows if row["source_document"]))
    better = "Số nhỏ hơn là tốt hơn. " if indicator.direction == "giam" else ""
    unit = f"Đơn vị tính: {indicator.unit}. " if indicator.unit else ""
    return f"{better}{unit}{'Nguồn: ' + '; '.join(sources) + '.' if sources else ''}".strip()


def comparison(
    connection: sqlite3.Connection,
    indicator_id: str,
    period: str,
    agency_id: str | None = None,
    among: Collection[str] | None = None,
) -> Chart | None:
    """Fill the chart that compares agencies in one period, best first.

    `agency_id` is the one the chart is about; `among` are the agencies compared (None: all that have numbers).
    """
    indicator = table.get(connection, Indicator, indicator_id)
    if indicator is None:
        return None
    rows = [
        row
        for row in _rows(connection, indicator)
        if row["period"] == period
        and row["agency_id"] is not None
        and (among is None or row["agency_id"] in among)
        and not row["scope"]
    ]
    rows.sort(key=lambda row: row["number"], reverse=indicator.direction == "tang")
    wanted = {r["agency_id"]: r for r in stored.targets(connection, indicator_id) if r["period"] == period}
    aimed = [wanted.get(row["agency_id"]) or wanted.get(None) for row in rows]
    words = sorted({target_text(target["comparator"], target["number"]) for target in aimed if target})
    return Chart(
        title=f"{indicator.name}, {parse_period(period).name}",
        subtitle=f"{_subtitle(indicator, rows)}{f' Vạch đứt: mục tiêu {words[0]}.' if len(words) == 1 else ''}".strip(),
        kind="bar",
        labels=tuple(str(row["agency"]) for row in rows),
        series=(
            Series(
                name=indicator.name,
                values=tuple(row["number"] for row in rows),
                texts=tuple(_text(indicator, row) for row in rows),
            ),
        ),
        target=tuple(target["number"] if target else None for target in aimed) if words else (),
        target_text=f"Mục tiêu {words[0]}" if len(words) == 1 else "",
        lowest=0.0,
        highest=indicator.maximum,
        highlight=next((number for number, row in enumerate(rows) if row["agency_id"] == agency_id), None),
    )


def ranking(connection: sqlite3.Connection, indicators: Sequence[Indicator]) -> Chart:
    """Fill the chart of several ranks of the province over time, rank 1 on top."""
    rows = {
        indicator.id: {r["period"]: r for r in _rows(connection, indicator) if r["agency_id"] is None}
        for indicator in indicators
        if indicator.kind == RANK
    }
    periods = sorted({code for by_period in rows.values() for code in by_period}, key=lambda c: parse_period(c).place())
    sizes = [row["field_size"] for by_period in rows.values() for row in by_period.values() if row["field_size"]]
    shown = [indicator for indicator in indicators if rows.get(indicator.id)]
    size = f" trong {max(sizes)} tỉnh, thành phố" if sizes else ""
    return Chart(
        title=f"Thứ hạng của tỉnh{size}",
        subtitle="Số nhỏ hơn là tốt hơn.",
        kind="line",
        labels=tuple(parse_period(code).short for code in periods),
        series=tuple(
            Series(
                name=indicator.name,
                values=tuple(rows[indicator.id][c]["number"] if c in rows[indicator.id] else None for c in periods),
                texts=tuple(_text(indicator, rows[indicator.id].get(c)) for c in periods),
            )
            for indicator in shown
        ),
        inverted=True,
        lowest=1.0,
        highest=float(max(sizes)) if sizes else None,
    )
