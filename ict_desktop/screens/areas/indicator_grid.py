"""A grid of the indicator page with its chart: what becomes of what is typed, and what is shown around the cursor."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ict_desktop.records.charts import Mark
from ict_desktop.records.figures import COMPUTED, CellKey, RowKey
from ict_desktop.screens.areas.indicator_cell import edit_target, edit_value
from ict_desktop.screens.areas.indicator_cells import Line, Sheet, Slot, newest_period, shown_cells
from ict_desktop.screens.areas.indicator_entry import Entering
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets import messages
from ict_desktop.widgets.chart import ChartView
from ict_desktop.widgets.grid import ValueGrid
from ict_desktop.widgets.grid_model import GridCell, Place
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.theme import CARD_PADDING, Colours, set_role
from ict_desktop.work import charts
from ict_desktop.work.grid import Grid

PROVINCE = "Toàn tỉnh"
MOST_FOR_GRID = 0.54
"""The share of the height the grid may take from the chart below it."""

LEAST_GRID, LEAST_CHART, LEAST_BESIDE = 200, 190, 320
LEAST_COMPARISON = 320
"""Pixels below which neither can be read."""

HOW_TO = "Gõ số, Enter xuống dòng. F4: chi tiết, nguồn, lịch sử của ô. F6: sang biểu đồ."
AT_END = "Đã hết dòng cuối, số vừa gõ không thay ô này. Hãy chọn ô khác, hoặc F2 để sửa ô này."


@guarded
class GridPanel(QWidget):
    """A grid and the chart of the chosen row: below it, or beside it where the columns are few.

    `stale` says that the file holds other figures than are shown.
    """

    stale = Signal()

    def __init__(self, desk: Desk, beside: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.sheet = Sheet("", (), (), Grid({}, {}, {}), {})
        self._waiting: Sheet | None = None
        self.entering = Entering(self, desk, lambda: self.sheet)
        self.model = self.entering.model
        self.grid = ValueGrid(self.model, heading_share=0.3 if beside else 0.34)
        self.grid.setAccessibleName("Bảng số liệu")
        self.note = QLabel("", self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(10, 2, 10, 6)
        set_role(self.note, "muted")
        self.chart = ChartView(desk.colours, desk.outside, narrow=beside)
        self._arrange(beside)
        self.chart.failed_to_save.connect(lambda words: messages.refuse(self, words))
        self.chart.said.connect(desk.window.say)
        self.chart.chosen.connect(self._chosen_in_chart)
        self.grid.moved.connect(self._moved)
        self.grid.details_asked.connect(self.show_details)
        self.grid.paste_asked.connect(self.entering.paste)
        self.grid.given_up.connect(self.redraw)
        self.grid.ended.connect(self.draw_here)
        self.grid.closed.connect(self._show_waiting)
        for said in (self.grid.opened, self.grid.closed, self.grid.given_up):
            said.connect(self.tell_state)
        self.entering.entered.connect(self._say_entered)
        self.entering.stale.connect(self.stale)
        other = QShortcut(QKeySequence(Qt.Key.Key_F6), self)
        other.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        other.activated.connect(self.to_other_side)

    def _arrange(self, beside: bool) -> None:
        first, second = QFrame(self), QFrame(self)
        for card, inside, margins in (
            (first, (self.grid, self.note), (1, 1, 1, 1)),
            (second, (self.chart,), (CARD_PADDING, 10, CARD_PADDING, 8)),
        ):
            set_role(card, "card")
            layout = QVBoxLayout(card)
            layout.setContentsMargins(*margins)
            for number, widget in enumerate(inside):
                layout.addWidget(widget, 0 if number else 1)
        first.setMinimumHeight(LEAST_GRID)
        second.setMinimumHeight(LEAST_COMPARISON if beside else LEAST_CHART)
        if beside:
            first.setMinimumWidth(LEAST_BESIDE)
            second.setMinimumWidth(LEAST_BESIDE)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self._splitter = Splitter(way, self.desk.memory, "indicators.beside" if beside else "indicators", self)
        self._splitter.addWidget(first)
        self._splitter.addWidget(second)
        self._splitter.share(*((700, 380) if beside else (300, 240)))
        self._shares_height = not (beside or self._splitter.was_moved)
        self._splitter.splitterMoved.connect(self._keep_shares)
        # In a low window the page scrolls: neither may shrink to where nothing can be read.
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("role", "flush")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    # What is shown

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other rows, periods or figures; other rows or columns wait until nothing is being typed."""
        headings = [*(period.short for period in sheet.periods), "Mục tiêu", "So mục tiêu"]
        names = [line.name for line in sheet.lines]
        same = self.model.fits(names, headings)
        if not same and (self.model.entering or self.grid.is_typing()):
            # The editor still belongs to the cells as they are; what is typed in it would be gone.
            self._waiting = sheet
            if self.model.entering:
                QTimer.singleShot(0, self, self._show_waiting)
            return
        self._waiting = None
        cursor = self._standing()
        self.sheet = sheet
        shown: dict[Place, GridCell] = {}
        for row, line in enumerate(sheet.lines):
            for column, cell in enumerate(shown_cells(sheet, line, self.desk.store.read_only)):
                shown[row, column] = cell
        self.grid.corner.setText(sheet.rows_are)
        self.model.show_cells(names, headings, shown)
        self.grid.updateGeometries()
        self._share_height()
        self._stand_on(cursor)
        if not same:
            QTimer.singleShot(0, self, self.to_newest)

    def tell_state(self) -> None:
        """Tell whether words stand in a cell that are not stored: being typed, or refused."""
        self.desk.window.unsaved(self, self.grid.is_typing() or bool(self.model.refused_count))

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_sheet(self._waiting)
            self.redraw()

    def to_newest(self) -> None:
        """Bring the newest figures of the file into sight, with the periods before and the targets as there is room."""
        code = self._newest_sought()
        if Slot(code) not in self.sheet.columns or not self.sheet.lines:
            return
        self.grid.horizontalScrollBar().setValue(self.grid.horizontalScrollBar().maximum())
        column = self.sheet.columns.index(Slot(code))
        for wanted in (max(0, column - 1), column):
            self.grid.scrollTo(self.model.index(max(0, self.grid.currentIndex().row()), wanted))

    def _newest_sought(self) -> str:
        """Return the period that must be in sight: that of the cursor, else the newest with figures."""
        slot = self.sheet.slot(self.grid.currentIndex().column())
        return slot.period if slot is not None and not slot.is_target else newest_period(self.sheet)

    def _keep_shares(self) -> None:
        self._shares_height = False

    def _share_height(self) -> None:
        """Give the grid the height its rows need, and the chart the rest, until someone moves the border."""
        total = sum(self._splitter.sizes())
        if self._shares_height and self.isVisible():
            wanted = self.grid.wanted_height() + self.note.sizeHint().height() + 10
            above = min(wanted, int(total * MOST_FOR_GRID))
            self._splitter.setSizes([above, total - above])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share_height()

    def line_here(self) -> Line | None:
        """Return the row the cursor is on."""
        return self.sheet.line(self.grid.currentIndex().row())

    def _standing(self) -> tuple[RowKey, Slot | None] | None:
        line = self.line_here()
        return (line.row, self.sheet.slot(self.grid.currentIndex().column())) if line is not None else None

    def _stand_on(self, cursor: tuple[RowKey, Slot | None] | None) -> None:
        """Put the cursor back on the cell it stood on before the rows or columns became other ones."""
        if not self.grid.currentIndex().isValid() and cursor is not None and cursor[1] in self.sheet.columns:
            self._stand(cursor[0], self.sheet.columns.index(cursor[1]))

    def _stand(self, wanted: RowKey, column: int) -> bool:
        for row, line in enumerate(self.sheet.lines):
            if line.row == wanted:
                self.grid.setCurrentIndex(self.model.index(row, column))
                return True
        return False

    # Around the cursor

    def _moved(self, row: int, column: int) -> None:
        problem = self.model.problem(row, column)
        tip = self.model.cell(row, column).tip if row >= 0 else ""
        waiting = self.model.refused_count - bool(problem)
        more = f"⚠ Còn {waiting} ô chưa đọc được, chưa lưu." if waiting else ""
        words = f"⚠ {problem} Esc: bỏ chữ vừa gõ." if problem else tip.replace("\n", " ") or ("" if more else HOW_TO)
        if self.grid.at_end:
            words = AT_END
        self.note.setText(f"{words} {more}".strip())
        set_role(self.note, "problem" if problem or waiting or self.grid.at_end else "muted")
        line = self.sheet.line(row)
        if line is not None:
            self.draw(line, column)
        else:
            self.chart.show_chart(None)

    def draw_here(self) -> None:
        """Say and draw what belongs to the cursor's cell."""
        index = self.grid.currentIndex()
        self._moved(index.row(), index.column())

    def _say_entered(self, words: str, bad: bool) -> None:
        """Draw what was entered, and say what is the matter with it."""
        self.draw_here()
        self.tell_state()
        if words and not self.grid.at_end:
            self.note.setText(words)
            set_role(self.note, "problem" if bad else "muted")

    def draw(self, line: Line, _column: int) -> None:
        """Draw the chart that belongs to a cell."""
        self.chart.show_chart(charts.trend(self.sheet.cells, line.row))

    def _chosen_in_chart(self, mark: Mark) -> None:
        """Go to the cell of a number chosen in the chart."""
        if mark.key is not None and self.to_cell(mark.key):
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.grid)

    def show_details(self, row: int, column: int) -> None:
        """Show everything about a cell, and its history."""
        cell, slot = self.sheet.cell(row, column), self.sheet.slot(column)
        if cell is None or slot is None:
            return
        if slot.is_target:
            edit_target(self, self.desk, cell)
        elif cell.indicator.kind == COMPUTED:
            messages.inform(self, "Chỉ tiêu này tự tính từ hai chỉ tiêu khác, không nhập trực tiếp.")
        elif self.model.cell(row, column).editable or self.model.cell(row, column).text:
            edit_value(self, self.desk, cell, self.sheet.lines[row].name if cell.key.agency_id else PROVINCE)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def columns_in_sight(self) -> list[int]:
        """Return the columns that can be seen, wholly or in part."""
        width = self.grid.viewport().width()
        lefts = {column: self.grid.columnViewportPosition(column) for column in range(self.model.columnCount())}
        return [column for column, left in lefts.items() if left < width and left + self.grid.columnWidth(column) > 0]

    def to_column(self, period: str) -> None:
        """Put the cursor into the column of a period, and bring that into sight."""
        if Slot(period) in self.sheet.columns and self.sheet.lines:
            row = max(0, self.grid.currentIndex().row())
            self.grid.setCurrentIndex(self.model.index(row, self.sheet.columns.index(Slot(period))))
            self.to_newest()

    def to_first_empty(self, period: str = "") -> None:
        """Put the cursor on the first empty cell that can be typed into: in a period, else the newest first."""
        columns = self.sheet.columns
        wanted = [Slot(period)] if Slot(period) in columns else []
        for slot in [*wanted, *reversed(columns)]:
            if slot is None or slot.is_target:
                continue
            column = columns.index(slot)
            for row in range(self.model.rowCount()):
                cell = self.model.cell(row, column)
                if cell.editable and not cell.text:
                    self.grid.setCurrentIndex(self.model.index(row, column))
                    self.grid.setFocus()
                    return
        self.grid.setFocus()

    def to_cell(self, key: CellKey) -> bool:
        """Put the cursor on a cell, on the end of its row where its period is not shown; says whether the row is there."""
        wanted, columns = Slot(key.period), self.sheet.columns
        return self._stand(key.row, columns.index(wanted) if wanted in columns else len(columns) - 1)

    def to_row(self, row: RowKey) -> bool:
        """Put the cursor on a row, in the period that counts for it; says whether it is there."""
        return row in self.sheet.said and self.to_cell(self.sheet.said[row].cell.key)

    def to_other_side(self) -> None:
        """Go from the grid to the chart and back."""
        focus = QApplication.focusWidget()
        if focus is not None and self.chart.isAncestorOf(focus):
            self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(self.grid)
        else:
            self.chart.focus()
            self._area.ensureWidgetVisible(self.chart)

    def redraw(self) -> None:
        """Draw the chart of the cursor's row again; without a cursor, put it where a number is wanted next."""
        if not self.grid.currentIndex().isValid() and self.sheet.lines:
            self.to_row(self.sheet.lines[0].row)
        self.draw_here()

    def leave(self) -> bool:
        """Take in what is being typed; False where something could not be stored and the clerk wants to mend it."""
        self.grid.commit_open()
        return self.entering.settle()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.model.colours = colours
        self.chart.set_colours(colours)
