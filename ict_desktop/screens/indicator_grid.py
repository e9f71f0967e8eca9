"""The two grids of the indicator page: indicators × periods of the province, and agencies × periods of one indicator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSplitter, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.indicators import COMPUTED, Indicator, Value, read_target, read_value
from ict_desktop.records.numbers import Ambiguous, number_text
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.indicator_forms import value_form
from ict_desktop.screens.record_dialog import RecordDialog
from ict_desktop.store import indicators as stored
from ict_desktop.widgets import messages
from ict_desktop.widgets.chart import ChartView
from ict_desktop.widgets.grid import HEADING_SHARE, GridCell, GridModel, Place, ValueGrid
from ict_desktop.widgets.theme import CARD_PADDING, GAP, Colours, set_role
from ict_desktop.work import indicators as work

WORDS = {True: ("Đạt", "good", "✓"), False: ("Chưa đạt", "bad", "■"), None: ("Chưa có số liệu", "neutral", "○")}


@dataclass(frozen=True)
class Target:
    """Where a column keeps its numbers: a period, or ("target") the target of a row's newest period."""

    period: str
    is_target: bool = False


class GridPanel(QWidget):
    """A grid above, the chart of the chosen row below. `changed` says that a number was stored."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.lines: list[tuple[Indicator, str | None, str]] = []
        self.columns: list[Target | None] = []
        self.model = GridModel(self._enter, desk.colours)
        self.grid = ValueGrid(self.model)
        self.grid.setAccessibleName("Bảng số liệu")
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        set_role(self.note, "muted")
        self.chart = ChartView(desk.colours)
        self.chart.failed_to_save.connect(lambda words: messages.refuse(self, words))
        above, below = QFrame(self), QFrame(self)
        for card, inside, margin in ((above, self.grid, 1), (below, self.chart, CARD_PADDING)):
            set_role(card, "card")
            layout = QVBoxLayout(card)
            layout.setContentsMargins(margin, margin if margin == 1 else 10, margin, margin if margin == 1 else 8)
            layout.addWidget(inside)
        above.layout().addWidget(self.note)  # type: ignore[union-attr]
        self.note.setContentsMargins(10, 2, 10, 6)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setHandleWidth(GAP)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes([300, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.grid.moved.connect(self._moved)
        self.grid.details_asked.connect(self.show_details)
        self.grid.paste_asked.connect(self._paste)

    def show_lines(
        self,
        lines: Sequence[tuple[Indicator, str | None, str]],
        periods: Sequence[Period],
        cells: work.Grid,
        with_target: bool,
    ) -> None:
        """Show rows of (indicator, agency or None, name) over periods, perhaps with target columns at the end."""
        self.lines = list(lines)
        self.columns = [Target(period.code) for period in periods]
        headings = [period.short for period in periods]
        if with_target:
            self.columns += [Target("", is_target=True), None]
            headings += ["Mục tiêu", "So mục tiêu"]
        shown: dict[Place, GridCell] = {}
        for row, (indicator, agency_id, _name) in enumerate(lines):
            newest = newest_period(indicator, periods)
            for column, place in enumerate(self.columns):
                if place is None:
                    shown[row, column] = _judgement(cells, indicator, agency_id, newest)
                elif place.is_target:
                    shown[row, column] = self._target_cell(cells, indicator, agency_id, newest)
                else:
                    shown[row, column] = self._value_cell(cells, indicator, agency_id, place.period)
        self.model.show_cells([name for _i, _a, name in lines], headings, shown)
        self.grid.share_width()

    def _value_cell(self, cells: work.Grid, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
        fits = parse_period(period).kind == indicator.period_type
        cell = cells.get((indicator.id, agency_id, period), work.Cell())
        editable = (fits or cell.value_id is not None) and indicator.kind != COMPUTED and not self.desk.store.read_only
        tip = "\n".join(part for part in (cell.doubt, cell.remark) if part)
        mark = " ⚠" if cell.doubt else " *" if cell.remark else ""
        tone = "warning" if cell.doubt else ""
        return GridCell(f"{cell.text}{mark}" if cell.text else "", cell.text.removesuffix(" %"), editable, tone, tip)

    def _target_cell(self, cells: work.Grid, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
        target = cells.get((indicator.id, agency_id, period), work.Cell()).target if period else ""
        words = f"{target}  ({parse_period(period).short})" if target else ""
        editable = bool(period) and not self.desk.store.read_only
        tip = f"Mục tiêu của {parse_period(period).name}. Gõ ≥ 100, <= 10 hoặc một số." if period else ""
        return GridCell(words, target, editable, "", tip)

    # Entering

    def _enter(self, entries: Sequence[tuple[int, int, str]]) -> Mapping[Place, str]:
        problems: dict[Place, str] = {}
        readable: list[tuple[int, int, work.Entry]] = []
        for row, column, text in entries:
            try:
                readable.append((row, column, self._read(row, column, text)))
            except Ambiguous as doubt:
                meant = self._ask_meant(doubt) if len(entries) == 1 else None
                if meant is None:
                    problems[row, column] = str(doubt)
                else:
                    readable.append((row, column, self._read(row, column, number_text(meant).replace(".", ""))))
            except (Unreadable, Refused) as problem:
                problems[row, column] = str(problem)
        if readable:
            try:
                work.enter_all(self.desk.store, [entry for _r, _c, entry in readable], self.desk.clerk)
            except Refused as refusal:
                problems |= {(row, column): str(refusal) for row, column, _entry in readable}
        self.note.setText(" ".join(dict.fromkeys(problems.values())))
        set_role(self.note, "problem" if problems else "muted")
        if not problems and entries:
            self._moved(entries[-1][0], entries[-1][1])
        return problems

    def _read(self, row: int, column: int, text: str) -> "work.Entry":
        indicator, agency_id, _name = self.lines[row]
        place = self.columns[column]
        if place is None:
            raise Refused("Ô này tự tính, không nhập được.")
        if place.is_target:
            newest = newest_period(indicator, [parse_period(c.period) for c in self.columns if c and not c.is_target])
            return work.Entry(indicator.id, agency_id, newest, target=read_target(text, indicator.direction))
        return work.Entry(indicator.id, agency_id, place.period, value=read_value(text, indicator))

    def _ask_meant(self, doubt: Ambiguous) -> float | None:
        readings = (doubt.as_thousands, doubt.as_decimal)
        words = [f"&{number}  {number_text(reading)}" for number, reading in enumerate(readings, 1)]
        chosen = messages.choose(self, str(doubt), words[0], words[1])
        return None if chosen is None else readings[chosen]

    def _paste(self, entries: list[tuple[int, int, str]]) -> None:
        over = [e for e in entries if self.model.cell(e[0], e[1]).text and self.model.cell(e[0], e[1]).editable]
        if over and not messages.confirm(
            self,
            f"Dán {len(entries)} ô, trong đó {len(over)} ô đã có số liệu sẽ được thay.",
            "&Dán",
            "Một lần Ctrl+Z bỏ cả lượt.",
        ):
            return
        self.model.enter(entries)

    # Around the cursor

    def _moved(self, row: int, column: int) -> None:
        if not 0 <= row < len(self.lines):
            self.chart.show_chart(None)
            return
        indicator, agency_id, _name = self.lines[row]
        problem = self.model.problem(row, column)
        tip = self.model.cell(row, column).tip
        self.note.setText(
            problem or tip.replace("\n", " ") or "Gõ số, Enter xuống dòng. F4: chi tiết, nguồn, ghi chú của ô."
        )
        set_role(self.note, "problem" if problem else "muted")
        self.draw(indicator, agency_id, column)

    def draw(self, indicator: Indicator, agency_id: str | None, _column: int) -> None:
        """Draw the chart that belongs to a cell."""
        self.chart.show_chart(work.trend(self.desk.connection, indicator.id, agency_id))

    def show_details(self, row: int, column: int) -> None:
        """Show everything a cell holds: number, operands, score, source, remark."""
        place = self.columns[column] if 0 <= column < len(self.columns) else None
        if not 0 <= row < len(self.lines) or place is None or place.is_target:
            return
        indicator, agency_id, _name = self.lines[row]
        if indicator.kind == COMPUTED:
            messages.inform(self, "Chỉ tiêu này tự tính từ hai chỉ tiêu khác, không nhập trực tiếp.")
            return
        desk = self.desk
        value_id = stored.value_at(desk.connection, indicator.id, agency_id, place.period)
        dialog = RecordDialog(self, desk, Value, lambda form: value_form(form, desk))
        if value_id is None:
            dialog.add(Value(indicator_id=indicator.id, agency_id=agency_id, period=place.period))
        else:
            desk.attempt(self, lambda: dialog.edit(value_id))
        dialog.deleteLater()

    def room(self) -> int:
        """Return the width the columns of numbers have, in pixels."""
        return int(self.grid.width() * (1 - HEADING_SHARE))

    def to_first_empty(self) -> None:
        """Put the cursor on the first empty cell that can be typed into."""
        for column in reversed(range(self.model.columnCount())):
            place = self.columns[column]
            for row in range(self.model.rowCount()):
                cell = self.model.cell(row, column)
                if place is not None and not place.is_target and cell.editable and not cell.text:
                    self.grid.setCurrentIndex(self.model.index(row, column))
                    self.grid.setFocus()
                    return
        self.grid.setFocus()

    def to_line(self, indicator_id: str) -> bool:
        """Put the cursor on the row of an indicator."""
        for row, (indicator, _agency, _name) in enumerate(self.lines):
            if indicator.id == indicator_id:
                self.grid.setCurrentIndex(self.model.index(row, max(0, self.model.columnCount() - 1)))
                return True
        return False

    def redraw(self) -> None:
        """Draw the chart of the cursor's row again."""
        index = self.grid.currentIndex()
        if not index.isValid() and self.lines:
            self.grid.setCurrentIndex(self.model.index(0, 0))
            return
        self._moved(index.row(), index.column())

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.model.colours = colours
        self.chart.set_colours(colours)


def newest_period(indicator: Indicator, periods: Sequence[Period]) -> str:
    """Return the newest of the periods shown that an indicator is measured in, or ""."""
    fitting = [period.code for period in periods if period.kind == indicator.period_type]
    return fitting[-1] if fitting else ""


def _judgement(cells: work.Grid, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
    cell = cells.get((indicator.id, agency_id, period), work.Cell())
    if not cell.target:
        return GridCell(editable=False)
    words, tone, sign = WORDS[cell.reached]
    return replace(GridCell(editable=False), text=f"{sign} {words}", tone=tone)
