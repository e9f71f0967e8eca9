"""What the cells of an indicator grid show: figures, the target of a row, and whether it is reached."""

from collections.abc import Collection
from dataclasses import dataclass

from ict_desktop.records.figures import COMPUTED, YES_NO
from ict_desktop.records.indicators import CellKey, Indicator
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.widgets.grid_model import GridCell
from ict_desktop.work import indicators as work
from ict_desktop.work.indicators import Headline

WORDS = {True: ("Đạt", "good", "✓"), False: ("Chưa đạt", "bad", "■"), None: ("Chưa có số liệu", "neutral", "○")}
PERIOD_WORDS = {"year": "năm", "half": "6 tháng", "nine_months": "9 tháng", "quarter": "quý", "month": "tháng"}
READ_ONLY = "Tệp mở để xem, không nhập được."

Line = tuple[Indicator, str | None, str]
"""A row: the indicator, the agency (None: the province), and the name shown."""


@dataclass(frozen=True)
class Slot:
    """Where a column keeps its numbers: a period, or the target of a row."""

    period: str
    is_target: bool = False


@dataclass(frozen=True)
class Sheet:
    """Everything a grid shows: what its rows are, the rows, the periods of its columns, figures and head lines.

    `said` is what counts for each row (indicator, agency): its own period, the figure of it and the target. `opened` are
    the periods the clerk asked for: whatever kind they are, they take numbers.
    """

    rows_are: str
    lines: tuple[Line, ...]
    periods: tuple[Period, ...]
    cells: work.Grid
    said: work.Headlines
    opened: frozenset[str] = frozenset()

    def cell(self, line: Line, period: str) -> work.Cell:
        """Return the figure of a row in a period."""
        return self.cells.get((line[0].id, line[1], period), work.Cell())

    def headline(self, line: Line) -> Headline:
        """Return what counts for a row."""
        return self.said[line[0].id, line[1]]


def value_cell(sheet: Sheet, line: Line, period: Period, read_only: bool) -> GridCell:
    """Show a figure; a mark says that there is something to look at, the tip says what."""
    indicator, agency_id, _name = line
    cell = sheet.cell(line, period.code)
    fits = period.kind == indicator.measured_in() or cell.value_id is not None
    locked = _why_locked(indicator, fits or period.code in sheet.opened, read_only)
    other = (
        "" if fits or locked else f"Chỉ tiêu này tính theo {_kind(indicator)}; số ghi ở đây là của một kỳ khác loại."
    )
    tip = "\n".join(part for part in (cell.doubt, cell.remark, locked, other) if part)
    mark = " ⚠" if cell.doubt else " *" if cell.remark else ""
    raw = cell.text
    if cell.number is not None and indicator.kind != YES_NO:
        raw = cell.text.removesuffix(" %").replace(".", "")  # "1.234" would be asked about when typed again
    text = f"{cell.text}{mark}" if cell.text else ""
    key = CellKey(indicator.id, agency_id, period.code)
    return GridCell(text, raw, not locked, "warning" if cell.doubt else "", tip, key)


def _kind(indicator: Indicator) -> str:
    return PERIOD_WORDS[indicator.measured_in()]


def _why_locked(indicator: Indicator, fits: bool, read_only: bool) -> str:
    if read_only:
        return READ_ONLY
    if indicator.kind == COMPUTED:
        return "Chỉ tiêu tự tính từ tử số và mẫu số, không nhập trực tiếp."
    if not fits:
        return f"Chỉ tiêu này tính theo {_kind(indicator)}, không nhập ở cột này. Gõ kỳ vào ô Kỳ nếu vẫn cần nhập."
    return ""


def target_cell(sheet: Sheet, line: Line, read_only: bool) -> GridCell:
    """Show the target that counts for a row, with its period where that is another one than the row's."""
    said = sheet.headline(line)
    aim, own = said.cell.aim, said.period
    words = said.cell.target
    if aim is not None and aim.period != own.code:
        words = f"{words} ({parse_period(aim.period).short})"
    if said.ahead is not None:
        words = work.aim_text(line[0], said.ahead)
    counts = f"Đang tính theo mục tiêu của {parse_period(aim.period).name}. " if aim and aim.period != own.code else ""
    tip = f"{counts}Gõ vào đây là đặt mục tiêu của {own.name}: ≥ 100, <= 10 hoặc một số. F4: kỳ khác."
    raw = said.cell.target.replace(".", "") if aim and aim.period == own.code and aim.agency_id == line[1] else ""
    key = (line[0].id, line[1], own.code, "target")
    return GridCell(words, raw, not read_only, "neutral" if said.ahead else "", READ_ONLY if read_only else tip, key)


def judgement(sheet: Sheet, line: Line) -> GridCell:
    """Say by icon, word and colour whether the target that counts is reached; nothing where there is none."""
    said = sheet.headline(line)
    if said.ahead is not None:
        return GridCell(
            "→ Hướng tới", editable=False, tone="neutral", tip="Mục tiêu của kỳ sau, chưa tính đạt hay chưa."
        )
    if not said.cell.target:
        return GridCell(editable=False)
    words, tone, sign = WORDS[said.cell.reached]
    if said.cell.reached is None and said.cell.is_known:
        words = f"{said.cell.text[:1].upper()}{said.cell.text[1:]}"
    name = said.period.name
    tip = f"{name[0].upper()}{name[1:]}: {said.cell.text or 'chưa có số liệu'}, mục tiêu {said.cell.target}."
    return GridCell(f"{sign} {words}", editable=False, tone=tone, tip=tip)


def newest_period(sheet: Sheet) -> str:
    """Return the code of the latest period for which a row has a figure, "" where none has."""
    known = [sheet.headline(line).period for line in sheet.lines if sheet.headline(line).cell.is_known]
    return max(known, key=Period.place).code if known else ""


def summary(sheet: Sheet) -> str:
    """Say how many of the rows reach the target that counts for them."""
    found = [sheet.headline(line).cell.reached for line in sheet.lines if sheet.headline(line).cell.target]
    if not found:
        return "chưa đặt mục tiêu: gõ ≥ 100 vào cột Mục tiêu"
    parts: Collection[tuple[str, bool | None]] = (
        ("đạt mục tiêu", True),
        ("chưa đạt", False),
        ("chưa có số liệu", None),
    )
    return ", ".join(f"{found.count(what)} {words}" for words, what in parts if what is True or what in found)
