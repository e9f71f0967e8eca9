"""Entering indicator values and targets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ict_desktop.records.errors import Conflict
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import RANK, CellKey, Gap, amount_of
from ict_desktop.records.indicators import Indicator, Target, Value
from ict_desktop.records.numbers import number_text
from ict_desktop.records.periods import parse_period
from ict_desktop.store import indicators as stored
from ict_desktop.store.store import Store
from ict_desktop.work import keep


def enter(store: Store, key: CellKey, reading: Reading | float | None, by: str) -> None:
    """Put a number or nil into a cell of the grid: new, changed, or (None) taken out; each is one step."""
    entered = reading if isinstance(reading, Reading) else Reading(reading)
    is_empty = entered.number is None and not entered.nil
    words = Gap.NIL.value if entered.number is None else number_text(entered.number)
    with store.action("Nhập số liệu", by) as name_step:
        value_id = stored.value_at(store.connection, key)
        if value_id is None and not is_empty:
            name_step(f"Nhập số liệu {words} ({key.period})")
            size = entered.field_size or (None if entered.nil else _usual_field_size(store, key))
            keep.add(store, Value(**key.fields(), number=entered.number, nil=entered.nil, field_size=size), by)
        elif value_id is not None and is_empty:
            name_step(f"Xóa {Value.NOUN} “{keep.found(store, Value, value_id).caption()}”")
            keep.remove(store, Value, value_id, by)
        elif value_id is not None:
            name_step(f"Sửa số liệu thành {words} ({key.period})")
            size_too = {"field_size": entered.field_size} if entered.field_size else {}
            keep.change(store, Value, value_id, {"number": entered.number, "nil": entered.nil, **size_too}, by)


@dataclass(frozen=True)
class Entry:
    """What is to be put into a cell: a value, or (comparator, number) as its target."""

    key: CellKey
    value: Reading | None = None
    target: tuple[str, float | None] | None = None
    shown: str | None = None
    """What the cell showed when it was typed into (`stands_at`); None: whatever stands there is to be replaced."""


def in_words(indicator: Indicator, entry: Entry) -> str:
    """Say how a cell shows what is to be put there, "" for emptying it."""
    if entry.target is not None:
        comparator, number = entry.target
        return indicator.target_text(Target(comparator=comparator, number=number))
    reading = entry.value or Reading(None)
    return indicator.figure_text(amount_of(reading.number, reading.nil), reading.field_size)


def stands_at(store: Store, indicator: Indicator, entry: Entry) -> str:
    """Say what stands now where something is to be put: a number, a target, or "" for nothing."""
    if entry.target is not None:
        target_id = stored.target_at(store.connection, entry.key)
        return indicator.target_text(keep.found(store, Target, target_id) if target_id else None)
    value_id = stored.value_at(store.connection, entry.key)
    if value_id is None:
        return ""
    value = keep.found(store, Value, value_id)
    return indicator.figure_text(amount_of(value.number, value.nil), value.field_size)


def fault(store: Store, entry: Entry) -> str:
    """Say why a number cannot stand in its cell (a rank beyond its field), or ""; so that one does not refuse all."""
    reading = entry.value
    if reading is None or reading.number is None:
        return ""
    here = stored.value_at(store.connection, entry.key)
    size = reading.field_size or (None if here else _usual_field_size(store, entry.key))
    before = keep.found(store, Value, here) if here else Value(**entry.key.fields())
    value = replace(before, number=reading.number, nil=False, field_size=size or before.field_size)
    if keep.found(store, Indicator, entry.key.indicator_id).kind == RANK and (reading.number % 1 or reading.number < 1):
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
                set_target(store, entry.key, *entry.target, by)
            elif entry.value is not None:
                enter(store, entry.key, entry.value, by)


def _refuse_unseen(store: Store, entry: Entry, shown: str) -> None:
    """Refuse to replace what another window put into a cell since it was shown, unless it is the same."""
    indicator = keep.found(store, Indicator, entry.key.indicator_id)
    theirs, mine = stands_at(store, indicator, entry), in_words(indicator, entry)
    if theirs in (shown, mine):
        return
    now = f"nay là {theirs}" if theirs else "nay đã bị xóa"
    before = f"trước đó là {shown}" if shown else "trước đó còn trống"
    where = parse_period(entry.key.period).name
    typed = f"Số vừa gõ: {mine}." if mine else "Ô này vừa được xóa ở đây."
    raise Conflict(f"Ô {where} vừa được sửa ở cửa sổ hoặc chương trình khác: {now}, {before}. {typed}", theirs)


def _usual_field_size(store: Store, key: CellKey) -> int | None:
    if keep.found(store, Indicator, key.indicator_id).kind != RANK:
        return None
    return stored.usual_field_size(store.connection, key.indicator_id)


def set_target(store: Store, key: CellKey, comparator: str, number: float | None, by: str) -> None:
    """Set, change or (None) take away the target of a cell."""
    with store.action("Sửa mục tiêu", by):
        target_id = stored.target_at(store.connection, key)
        if target_id is None and number is not None:
            keep.add(store, Target(**key.fields(), comparator=comparator, number=number), by)
        elif target_id is not None and number is None:
            keep.remove(store, Target, target_id, by)
        elif target_id is not None:
            keep.change(store, Target, target_id, {"comparator": comparator, "number": number}, by)
