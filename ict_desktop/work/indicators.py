"""Entering indicator values and targets, and filling their charts and the grid."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from ict_desktop.records.charts import Chart, Series
from ict_desktop.records.indicators import (
    COMPARATORS,
    COMPUTED,
    RANK,
    SCALE,
    YES_NO,
    Indicator,
    Reading,
    Target,
    Value,
    ratio,
    reached,
    suspicious,
    value_text,
)
from ict_desktop.records.numbers import number_text
from ict_desktop.records.periods import parse_period
from ict_desktop.store import indicators as stored
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep


@dataclass(frozen=True)
class Cell:
    """One cell of the grid: its value in words, whether it meets the target, and what looks wrong about it."""

    value_id: str | None = None
    number: float | None = None
    text: str = ""
    target: str = ""
    reached: bool | None = None
    doubt: str = ""
    remark: str = ""


Grid = dict[tuple[str, str | None, str], Cell]
"""(indicator, agency or None for the province, period) → what stands there."""


def enter(
    store: Store,
    indicator_id: str,
    agency_id: str | None,
    period: str,
    number: float | None,
    by: str,
    field_size: int | None = None,
    seen: Cell | None = None,
) -> None:
    """Put a number into a cell of the grid: new, changed, or (None) taken out; each is one step.

    `seen` is the cell as it was shown: raises `Conflict` where another program has put another number there since.
    """
    code = parse_period(period).code
    with store.action("Nhập số liệu", by) as name_step:
        value_id = stored.value_at(store.connection, indicator_id, agency_id, code)
        present = keep.found(store, Value, value_id) if value_id is not None else None
        if seen is not None and (theirs := present.number if present else None) not in (seen.number, number):
            keep.refuse_unseen("Số liệu của ô này", theirs)
        if present is None and number is not None:
            name_step(f"Nhập số liệu {number_text(number)} ({code})")
            size = field_size if field_size is not None else _usual_field_size(store, indicator_id)
            value = Value(indicator_id=indicator_id, agency_id=agency_id, period=code, number=number, field_size=size)
            keep.add(store, value, by)
        elif present is not None and number is None:
            name_step(f"Xóa {Value.NOUN} “{present.caption()}”")
            keep.remove(store, Value, present.id, by)
        elif present is not None:
            name_step(f"Sửa số liệu thành {number_text(number or 0)} ({code})")
            size = field_size or present.field_size
            keep.change(store, Value, present.id, {"number": number, "field_size": size}, by)


@dataclass(frozen=True)
class Entry:
    """What is to be put into a cell: a value, or (comparator, number) as its target; `seen` is the cell as shown."""

    indicator_id: str
    agency_id: str | None
    period: str
    value: Reading | None = None
    target: tuple[str, float | None] | None = None
    seen: Cell | None = None


def fault(store: Store, entry: Entry) -> str:
    """Say why a number cannot stand in its cell (a rank beyond its field), or ""; so that one does not refuse all."""
    reading = entry.value
    if reading is None or reading.number is None:
        return ""
    size = reading.field_size
    if size is None:
        here = stored.value_at(store.connection, entry.indicator_id, entry.agency_id, entry.period)
        size = keep.found(store, Value, here).field_size if here else _usual_field_size(store, entry.indicator_id)
    value = Value(indicator_id=entry.indicator_id, period=entry.period, number=reading.number, field_size=size)
    return value.problems().get("number", "")


def enter_all(store: Store, entries: Sequence[Entry], by: str) -> None:
    """Put several values and targets in as one step."""
    label = "Nhập số liệu" if len(entries) == 1 else f"Nhập {len(entries)} số liệu"
    with store.action(label, by):
        for entry in entries:
            if entry.target is not None:
                set_target(store, entry.indicator_id, entry.agency_id, entry.period, *entry.target, by, entry.seen)
            elif entry.value is not None:
                number, size = entry.value.number, entry.value.field_size
                enter(store, entry.indicator_id, entry.agency_id, entry.period, number, by, size, entry.seen)


def _usual_field_size(store: Store, indicator_id: str) -> int | None:
    indicator = keep.found(store, Indicator, indicator_id)
    if indicator.kind != RANK:
        return None
    sizes = [row["field_size"] for row in stored.values_of(store.connection, indicator_id) if row["field_size"]]
    return sizes[-1] if sizes else None


def grid(connection: sqlite3.Connection, indicators: Sequence[Indicator]) -> Grid:
    """Fill the cells of some indicators: all agencies and periods that carry values, computed ones computed."""
    cells: Grid = {}
    for indicator in indicators:
        wanted = {(row["agency_id"], row["period"]): row for row in stored.targets(connection, indicator.id)}
        rows = _rows(connection, indicator)
        before: dict[str | None, float] = {}
        for row in rows:
            agency, period, number = row["agency_id"], row["period"], row["number"]
            if (indicator.id, agency, period) in cells:
                continue  # a count of some narrower scope beside the number of the cell
            target = wanted.get((agency, period)) or wanted.get((None, period))
            cells[indicator.id, agency, period] = Cell(
                value_id=row["id"],
                number=number,
                text=value_text(indicator.kind, number, indicator.unit, row["field_size"]),
                target=target_text(target["comparator"], target["number"]) if target else "",
                reached=reached(target["comparator"], target["number"], number) if target else None,
                doubt=suspicious(indicator.kind, number, before.get(agency), indicator.minimum, indicator.maximum),
                remark=row["remark"],
            )
            before[agency] = number
        for (agency, period), target in wanted.items():
            key = (indicator.id, agency, period)
            if key not in cells:
                cells[key] = Cell(target=target_text(target["comparator"], target["number"]))
    return cells


def _rows(connection: sqlite3.Connection, indicator: Indicator) -> list[dict[str, Any]]:
    if indicator.kind != COMPUTED:
        return stored.values_of(connection, indicator.id)
    above = {(r["agency_id"], r["period"]): r for r in stored.values_of(connection, indicator.numerator_id or "")}
    below = {(r["agency_id"], r["period"]): r for r in stored.values_of(connection, indicator.denominator_id or "")}
    found = []
    for key, row in above.items():
        number = ratio(row["number"], below[key]["number"] if key in below else None)
        if number is not None:
            found.append({**row, "id": None, "number": number, "field_size": None, "remark": ""})
    return found


def target_text(comparator: str, number: float) -> str:
    """Show a target: "≤ 15"."""
    return f"{COMPARATORS.get(comparator, comparator)} {number_text(number)}"


def set_target(
    store: Store,
    indicator_id: str,
    agency_id: str | None,
    period: str,
    comparator: str,
    number: float | None,
    by: str,
    seen: Cell | None = None,
) -> None:
    """Set, change or (None) take away the target of a cell.

    `seen` is the cell as it was shown: raises `Conflict` where another program has set another target since.
    """
    code = parse_period(period).code
    with store.action("Sửa mục tiêu", by):
        target_id = stored.target_at(store.connection, indicator_id, agency_id, code)
        present = keep.found(store, Target, target_id) if target_id is not None else None
        theirs = target_text(present.comparator, present.number or 0) if present is not None else ""
        wanted = target_text(comparator, number) if number is not None else ""
        if seen is not None and theirs not in (seen.target, wanted):
            keep.refuse_unseen("Mục tiêu của ô này", theirs)
        if present is None and number is not None:
            target = Target(
                indicator_id=indicator_id, agency_id=agency_id, period=code, comparator=comparator, number=number
            )
            keep.add(store, target, by)
        elif present is not None and number is None:
            keep.remove(store, Target, present.id, by)
        elif present is not None:
            keep.change(store, Target, present.id, {"comparator": comparator, "number": number}, by)


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
