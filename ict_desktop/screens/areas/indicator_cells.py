"""What the cells of an indicator grid show: figures, the target of a row, and whether it is reached."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ict_desktop.records.figures import COMPUTED, VERDICTS, YES_NO, RowKey
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.periods import KIND_NAMES, Period, parse_period
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.widgets.grid_model import GridCell
from ict_desktop.work.grid import Cell, Grid, Headline, Headlines

SIGNS = {True: ("good", "✓"), False: ("bad", "■"), None: ("neutral", "○")}
"""How it looks that a target is reached, or not, or that there is no number to say so."""

READ_ONLY = "Tệp mở để xem, không nhập được."


class Line(NamedTuple):
    """A row: whose figures, and the name shown."""

    row: RowKey
    name: str


@dataclass(frozen=True)
class Slot:
    """Where a column keeps its numbers: a period (its code), or the target of a row."""

    period: str
    is_target: bool = False


@dataclass(frozen=True)
class Sheet:
    """Everything a grid shows: what its rows are, the rows, the periods of its columns, figures and head lines.

    `said` is what counts for each row: its own period, the figure of it and the target. `opened` are the periods the clerk
    asked for: whatever kind they are, they take numbers.
    """

    rows_are: str
    lines: tuple[Line, ...]
    periods: tuple[Period, ...]
    cells: Grid
    said: Headlines
    opened: frozenset[str] = frozenset()

    @cached_property
    def columns(self) -> tuple[Slot | None, ...]:
        """What each column keeps; None where it keeps nothing."""
        return (*(Slot(period.code) for period in self.periods), Slot("", is_target=True), None)

    def line(self, row: int) -> Line | None:
        """Return a row."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def slot(self, column: int) -> Slot | None:
        """Return what a column keeps; None where it keeps nothing."""
        return self.columns[column] if 0 <= column < len(self.columns) else None

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell whose figure or, in their column, whose target stands in a place; None where nothing is kept."""
        line, slot = self.line(row), self.slot(column)
        if line is None or slot is None:
            return None
        return self.said[line.row].cell if slot.is_target else self.cells.at(line.row.at(slot.period))


def shown_cells(sheet: Sheet, line: Line, read_only: bool) -> list[GridCell]:
    """Return what a row shows, column by column."""
    said = sheet.said[line.row]
    values = (_value_cell(sheet, sheet.cells.at(line.row.at(period.code)), read_only) for period in sheet.periods)
    return [*values, _target_cell(said, read_only), _judgement(said)]


def _value_cell(sheet: Sheet, cell: Cell, read_only: bool) -> GridCell:
    """Show a figure; a mark says that there is something to look at, the tip says what."""
    indicator, period, remark = cell.indicator, parse_period(cell.key.period), cell.figure.remark
    fits = period.kind == indicator.measured_in() or cell.figure.value_id is not None
    locked = _why_locked(indicator, fits or period.code in sheet.opened, read_only)
    usual = KIND_NAMES[indicator.measured_in()]
    other = "" if fits or locked else f"Chỉ tiêu này tính theo {usual}; số ghi ở đây là của một kỳ khác loại."
    tip = "\n".join(part for part in (cell.doubt, remark, locked, other) if part)
    mark = " ⚠" if cell.doubt else " *" if remark else ""
    raw = cell.text
    if cell.number is not None and indicator.kind != YES_NO:
        raw = cell.text.removesuffix("%").replace(".", "")  # "1.234" would be asked about when typed again
    text = f"{cell.text}{mark}" if cell.text else ""
    return GridCell(text, raw, not locked, "warning" if cell.doubt else "", tip, cell.key)


def _why_locked(indicator: Indicator, fits: bool, read_only: bool) -> str:
    if read_only:
        return READ_ONLY
    if indicator.kind == COMPUTED:
        return "Chỉ tiêu tự tính từ tử số và mẫu số, không nhập trực tiếp."
    if not fits:
        usual = KIND_NAMES[indicator.measured_in()]
        return f"Chỉ tiêu này tính theo {usual}, không nhập ở cột này. Gõ kỳ vào ô Kỳ nếu vẫn cần nhập."
    return ""


def _target_cell(said: Headline, read_only: bool) -> GridCell:
    """Show the target that counts for a row, with its period where that is another one than the row's."""
    cell, aim = said.cell, said.cell.aim
    words, counts = cell.target, ""
    if aim is not None and aim.period != cell.key.period:
        words = cell.indicator.dated_target_text(aim)
        counts = f"Đang tính theo mục tiêu của {parse_period(aim.period).name}. "
    if said.ahead is not None:
        words = said.ahead_text
    tip = f"{counts}Gõ vào đây là đặt mục tiêu của {said.period.name}: ≥ 100, <= 10 hoặc một số. F4: kỳ khác."
    raw = cell.target.replace(".", "") if cell.has_own_target else ""
    key = ("target", cell.key)
    return GridCell(words, raw, not read_only, "neutral" if said.ahead else "", READ_ONLY if read_only else tip, key)


def _judgement(said: Headline) -> GridCell:
    """Say by icon, word and colour whether the target that counts is reached; nothing where there is none."""
    if said.ahead is not None:
        return GridCell(
            "→ Hướng tới", editable=False, tone="neutral", tip="Mục tiêu của kỳ sau, chưa tính đạt hay chưa."
        )
    if not said.cell.target:
        return GridCell(editable=False)
    text, reached = said.cell.text or "chưa có số liệu", said.cell.reached
    tone, sign = SIGNS[reached]
    words = capitalised(text if reached is None else VERDICTS[reached])
    tip = f"{capitalised(said.period.name)}: {text}, mục tiêu {said.cell.target}."
    return GridCell(f"{sign} {words}", editable=False, tone=tone, tip=tip)


def newest_period(sheet: Sheet) -> str:
    """Return the code of the latest period for which a row has a figure, "" where none has."""
    known = [said.period for said in sheet.said.values() if said.cell.is_known]
    return max(known, key=Period.place).code if known else ""


def summary(sheet: Sheet) -> str:
    """Say how many of the rows reach the target that counts for them."""
    found = [said.cell.reached for said in sheet.said.values() if said.cell.target]
    if not found:
        return "chưa đặt mục tiêu: gõ ≥ 100 vào cột Mục tiêu"
    parts: Collection[tuple[str, bool | None]] = (
        ("đạt mục tiêu", True),
        ("chưa đạt", False),
        ("chưa có số liệu", None),
    )
    return ", ".join(f"{found.count(what)} {words}" for words, what in parts if what is True or what in found)
