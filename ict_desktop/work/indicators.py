"""Entering indicator values and targets, and filling the grid."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from ict_desktop.records.agencies import Agency
from ict_desktop.records.cut_offs import PeriodRule, period_on
from ict_desktop.records.errors import Conflict
from ict_desktop.records.figures import RANK, Amount, Gap, reached, target_text, value_text
from ict_desktop.records.indicators import Indicator, Reading, Target, Value, suspicious
from ict_desktop.records.numbers import Number, number_text
from ict_desktop.records.periods import Kind, Period, parse_period, period_words
from ict_desktop.records.targets import Targets
from ict_desktop.store import indicators as stored
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.figures import Figure, figures_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid: its figure, the target that counts for its period, and what both say in words.

    Grid, overview, chart, comparison and `show` take what they say of a figure from here. `aim` is the target that
    counts (`Targets.counting`), set for this very period or not; `before` is the last number of the same kind of period.
    The words are made when they are asked for: of a large file few cells are looked at.
    """

    indicator: Indicator | None = None
    aim: Target | None = None
    figure: Figure | None = None
    before: float | None = None

    @property
    def amount(self) -> Amount:
        """The number, exact where it is computed, or why there is none."""
        return self.figure.amount if self.figure else Gap.NOT_ENTERED

    @property
    def number(self) -> Number | None:
        """The number, or None where there is none; why not says `amount`."""
        return None if isinstance(self.amount, Gap) else self.amount

    @property
    def is_known(self) -> bool:
        """Say whether there is something to tell: a number, nil, or a ratio that has no value."""
        return self.amount is not Gap.NOT_ENTERED

    @property
    def text(self) -> str:
        """The figure in words, with the digits that tell beside its target; "" where nothing was entered."""
        if self.indicator is None:
            return ""
        return value_text(self.indicator.kind, self.amount, self.indicator.unit, self.field_size, self._mark())

    @property
    def target(self) -> str:
        """The target that counts, in words; "" where none does."""
        return target_words(self.indicator, self.aim) if self.indicator else ""

    @property
    def reached(self) -> bool | None:
        """Whether the target that counts is met; None without a target or a number."""
        mark = self._mark()
        return reached(*mark, self.amount) if mark else None

    def _mark(self) -> tuple[str, Number] | None:
        return (self.aim.comparator, self.aim.number) if self.aim and self.aim.number is not None else None

    @property
    def doubt(self) -> str:
        """What looks wrong about the figure, in a sentence, or ""."""
        if self.indicator is None or self.figure is None or not self.is_known:
            return ""
        wanted = self.aim.number if self.aim else None
        slip = "" if self.number is None else suspicious(self.indicator, float(self.number), self.before, wanted)
        return slip or self.indicator.out_of_force(parse_period(self.figure.period))

    @property
    def value_id(self) -> str | None:
        """The stored value, None for what is computed or not there."""
        return self.figure.value_id if self.figure else None

    @property
    def remark(self) -> str:
        """What is remarked beside the figure, or why it has no number."""
        return self.figure.remark if self.figure else ""

    @property
    def field_size(self) -> int | None:
        """How many were ranked."""
        return self.figure.field_size if self.figure else None

    @property
    def source(self) -> str:
        """Where the figure is from."""
        return self.figure.source if self.figure else ""

    @property
    def agency(self) -> str | None:
        """What the agency is called, None for the province."""
        return self.figure.agency if self.figure else None


Grid = dict[tuple[str, str | None, str], Cell]
"""(indicator, agency or None for the province, period) → what stands there."""


def enter(
    store: Store, indicator_id: str, agency_id: str | None, period: str, reading: Reading | float | None, by: str
) -> None:
    """Put a number or nil into a cell of the grid: new, changed, or (None) taken out; each is one step."""
    code = parse_period(period).code
    entered = reading if isinstance(reading, Reading) else Reading(reading)
    is_empty = entered.number is None and not entered.nil
    words = Gap.NIL.value if entered.number is None else number_text(entered.number)
    with store.action("Nhập số liệu", by) as name_step:
        value_id = stored.value_at(store.connection, indicator_id, agency_id, code)
        if value_id is None and not is_empty:
            name_step(f"Nhập số liệu {words} ({period_words(code)})")
            size = entered.field_size or (None if entered.nil else _usual_field_size(store, indicator_id))
            new = Value(indicator_id=indicator_id, agency_id=agency_id, period=code, field_size=size)
            keep.add(store, replace(new, number=entered.number, nil=entered.nil), by)
        elif value_id is not None and is_empty:
            name_step(f"Xóa {Value.NOUN} “{keep.found(store, Value, value_id).caption()}”")
            keep.remove(store, Value, value_id, by)
        elif value_id is not None:
            name_step(f"Sửa số liệu thành {words} ({period_words(code)})")
            size_too = {"field_size": entered.field_size} if entered.field_size else {}
            keep.change(store, Value, value_id, {"number": entered.number, "nil": entered.nil, **size_too}, by)


@dataclass(frozen=True)
class Entry:
    """What is to be put into a cell: a value, or (comparator, number) as its target."""

    indicator_id: str
    agency_id: str | None
    period: str
    value: Reading | None = None
    target: tuple[str, float | None] | None = None
    shown: str | None = None
    """What the cell showed when it was typed into (`stands_at`); None: whatever stands there is to be replaced."""


def in_words(indicator: Indicator, entry: Entry) -> str:
    """Say how a cell shows what is to be put there, "" for emptying it."""
    if entry.target is not None:
        comparator, number = entry.target
        return "" if number is None else target_text(comparator, number, indicator.kind)
    reading = entry.value or Reading(None)
    amount = Gap.NIL if reading.nil else reading.number
    return value_text(indicator.kind, amount, indicator.unit, reading.field_size)


def stands_at(store: Store, indicator: Indicator, entry: Entry) -> str:
    """Say what stands now where something is to be put: a number, a target, or "" for nothing."""
    connection, at = store.connection, (entry.indicator_id, entry.agency_id, parse_period(entry.period).code)
    if entry.target is not None:
        target_id = stored.target_at(connection, *at)
        return target_words(indicator, keep.found(store, Target, target_id)) if target_id else ""
    value_id = stored.value_at(connection, *at)
    if value_id is None:
        return ""
    value = keep.found(store, Value, value_id)
    return value_text(indicator.kind, Gap.NIL if value.nil else value.number, indicator.unit, value.field_size)


def fault(store: Store, entry: Entry) -> str:
    """Say why a number cannot stand in its cell (a rank beyond its field), or ""; so that one does not refuse all."""
    reading = entry.value
    if reading is None or reading.number is None:
        return ""
    here = stored.value_at(store.connection, entry.indicator_id, entry.agency_id, entry.period)
    size = reading.field_size or (None if here else _usual_field_size(store, entry.indicator_id))
    before = keep.found(store, Value, here) if here else Value(indicator_id=entry.indicator_id, period=entry.period)
    value = replace(before, number=reading.number, nil=False, field_size=size or before.field_size)
    if keep.found(store, Indicator, entry.indicator_id).kind == RANK and (reading.number % 1 or reading.number < 1):
        return (
            f"Thứ hạng là số nguyên từ 1 trở lên, không phải {number_text(reading.number)}. Hãy ghi lại, ví dụ 17/63."
        )
    return value.problems().get("number", "")


def enter_all(store: Store, entries: Sequence[Entry], by: str) -> None:
    """Put several values and targets in as one step.

    Raises `Conflict` where somebody else changed a cell since it was shown; nothing is stored then.
    """
    label = "Nhập số liệu" if len(entries) == 1 else f"Nhập {number_text(len(entries))} số liệu"
    with store.action(label, by):
        for entry in entries:
            if entry.shown is not None:
                _refuse_unseen(store, entry, entry.shown)
            if entry.target is not None:
                set_target(store, entry.indicator_id, entry.agency_id, entry.period, *entry.target, by)
            elif entry.value is not None:
                enter(store, entry.indicator_id, entry.agency_id, entry.period, entry.value, by)


def _refuse_unseen(store: Store, entry: Entry, shown: str) -> None:
    """Refuse to replace what another window put into a cell since it was shown, unless it is the same."""
    indicator = keep.found(store, Indicator, entry.indicator_id)
    theirs, mine = stands_at(store, indicator, entry), in_words(indicator, entry)
    if theirs in (shown, mine):
        return
    now = f"nay là {theirs}" if theirs else "nay đã bị xóa"
    before = f"trước đó là {shown}" if shown else "trước đó còn trống"
    where = parse_period(entry.period).name
    typed = f"Số vừa gõ: {mine}." if mine else "Ô này vừa được xóa ở đây."
    raise Conflict(f"Ô {where} vừa được sửa ở cửa sổ hoặc chương trình khác: {now}, {before}. {typed}", theirs)


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
            aim = aims.counting(row.agency_id, period)
            cells[indicator.id, row.agency_id, row.period] = Cell(indicator, aim, row, last.get(alike))
            if not isinstance(row.amount, Gap):
                last[alike] = float(row.amount)
        for alone in aims:
            key = (indicator.id, alone.agency_id, alone.period)
            if key not in cells and (agency_ids is None or alone.agency_id in agency_ids):
                cells[key] = Cell(indicator, alone)
    return cells


def figure_rows(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return every figure of the file, entered and computed, as `show FILE figures` lists them.

    `number` is the number nearest to an exact one, `text` what every screen shows, `target` the one that counts.
    """
    names = {agency.id: agency.name for agency in table.every(connection, Agency)}
    found = []
    for indicator in table.every(connection, Indicator):
        for (_indicator, agency_id, period), cell in grid(connection, [indicator]).items():
            if cell.is_known:
                found.append(
                    {
                        "indicator_id": indicator.id,
                        "indicator": indicator.name,
                        "agency_id": agency_id,
                        "agency": names.get(agency_id or ""),
                        "period": period,
                        "number": None if cell.number is None else float(cell.number),
                        "text": cell.text,
                        "target": cell.target,
                        "target_period": cell.aim.period if cell.aim else "",
                        "reached": cell.reached,
                    }
                )
    return found


def targets_of(connection: sqlite3.Connection, indicator_id: str) -> Targets:
    """Return the targets of an indicator, ready to say which one counts."""
    return Targets(table.record_of(Target, row) for row in stored.targets(connection, indicator_id))


def aim_text(indicator: Indicator, aim: Target) -> str:
    """Name a target with its period: "≥ 100 (2030)"."""
    return f"{target_words(indicator, aim)} ({parse_period(aim.period).short})"


def target_words(indicator: Indicator, aim: Target | None) -> str:
    """Show a target as its indicator wants it, "" for none."""
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


def headline_in(indicator: Indicator, agency_id: str | None, period: Period, cells: Grid, aims: Targets) -> Headline:
    """Say what `headlines` says, of one row in a period chosen by the clerk."""
    aim = aims.counting(agency_id, period)
    cell = cells.get((indicator.id, agency_id, period.code)) or Cell(indicator, aim)
    return Headline(period, cell, None if aim else aims.ahead(agency_id, period))


def _headline(
    indicator: Indicator,
    agency_id: str | None,
    newest: Period | None,
    now: Mapping[str, Period],
    cells: Grid,
    aims: Targets,
) -> Headline:
    return headline_in(indicator, agency_id, newest or now[indicator.measured_in()], cells, aims)


def this_periods(connection: sqlite3.Connection, day: date) -> dict[str, Period]:
    """Return the period of each kind that a day belongs to, under the rules of the office."""
    rules = table.every(connection, PeriodRule)
    return {kind: period_on(day, kind, rules) for kind in get_args(Kind)}


def set_target(
    store: Store, indicator_id: str, agency_id: str | None, period: str, comparator: str, number: float | None, by: str
) -> None:
    """Set, change or (None) take away the target of a cell."""
    code = parse_period(period).code
    with store.action("Sửa mục tiêu", by):
        target_id = stored.target_at(store.connection, indicator_id, agency_id, code)
        if target_id is None and number is not None:
            target = Target(indicator_id=indicator_id, agency_id=agency_id, period=code, comparator=comparator)
            keep.add(store, replace(target, number=number), by)
        elif target_id is not None and number is None:
            keep.remove(store, Target, target_id, by)
        elif target_id is not None:
            keep.change(store, Target, target_id, {"comparator": comparator, "number": number}, by)
