"""A grid of the indicator page with its chart: what its cells show, and what becomes of what is typed into them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.figures import COMPUTED, YES_NO
from ict_desktop.records.indicators import Indicator, read_target, read_value
from ict_desktop.records.numbers import Ambiguous, number_text
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.indicator_cell import edit_target, edit_value
from ict_desktop.widgets import messages
from ict_desktop.widgets.chart import ChartView
from ict_desktop.widgets.grid import ValueGrid
from ict_desktop.widgets.grid_model import GridCell, GridModel, Place
from ict_desktop.widgets.theme import CARD_PADDING, GAP, Colours, set_role
from ict_desktop.work import charts
from ict_desktop.work import indicators as work

WORDS = {True: ("Đạt", "good", "✓"), False: ("Chưa đạt", "bad", "■"), None: ("Chưa có số liệu", "neutral", "○")}
PROVINCE = "Toàn tỉnh"
PERIOD_WORDS = {"year": "năm", "half": "6 tháng", "nine_months": "9 tháng", "quarter": "quý", "month": "tháng"}
MOST_FOR_GRID = 0.54
"""The share of the height the grid may take from the chart below it."""

LEAST_GRID, LEAST_CHART = 200, 190
"""Pixels below which neither can be read."""

HOW_TO = "Gõ số, Enter xuống dòng. F4: chi tiết, nguồn, lịch sử của ô. F6: sang biểu đồ."

Line = tuple[Indicator, str | None, str]
"""A row: the indicator, the agency (None: the province), and the name shown."""


@dataclass(frozen=True)
class Slot:
    """Where a column keeps its numbers: a period, or the target of a row."""

    period: str
    is_target: bool = False


class GridPanel(QWidget):
    """A grid and the chart of the chosen row: below it, or beside it where the columns are few."""

    def __init__(self, desk: Desk, beside: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.lines: list[Line] = []
        self.columns: list[Slot | None] = []
        self._cells: work.Grid = {}
        self._entered: list[Place] = []
        self._more = ""
        self._decimal: str | None = None
        self.model = GridModel(self._enter, desk.colours)
        self.grid = ValueGrid(self.model, heading_share=0.3 if beside else 0.34)
        self.grid.setAccessibleName("Bảng số liệu")
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(10, 2, 10, 6)
        set_role(self.note, "muted")
        self.chart = ChartView(desk.colours, narrow=beside)
        self.chart.failed_to_save.connect(lambda words: messages.refuse(self, words))
        self.chart.said.connect(desk.say)
        first, second = QFrame(self), QFrame(self)
        for card, inside, margins in (
            (first, self.grid, (1, 1, 1, 1)),
            (second, self.chart, (CARD_PADDING, 10, CARD_PADDING, 8)),
        ):
            set_role(card, "card")
            layout = QVBoxLayout(card)
            layout.setContentsMargins(*margins)
            layout.addWidget(inside, 1)
        first.layout().addWidget(self.note)  # type: ignore[union-attr]
        self._splitter = QSplitter(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical, self)
        self._splitter.setHandleWidth(GAP)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(first)
        self._splitter.addWidget(second)
        self._splitter.setSizes([700, 380] if beside else [300, 240])
        first.setMinimumHeight(LEAST_GRID)
        second.setMinimumHeight(LEAST_CHART)
        self._shares_height = not beside
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
        self.grid.moved.connect(self._moved)
        self.grid.details_asked.connect(self.show_details)
        self.grid.paste_asked.connect(self._paste)
        self.grid.given_up.connect(self.redraw)
        other = QShortcut(QKeySequence(Qt.Key.Key_F6), self)
        other.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        other.activated.connect(self.to_other_side)

    # What is shown

    def show_lines(
        self, what: str, lines: Sequence[Line], periods: Sequence[Period], cells: work.Grid, with_target: bool
    ) -> None:
        """Show rows over periods, perhaps with target columns at the end; `what` says what the rows are."""
        columns: list[Slot | None] = [Slot(period.code) for period in periods]
        headings = [period.short for period in periods]
        if with_target:
            columns += [Slot("", is_target=True), None]
            headings += ["Mục tiêu", "So mục tiêu"]
        names = [name for _i, _a, name in lines]
        if self.model.entering and not self.model.fits(names, headings):
            # The editor still belongs to the cells as they are; other ones wait until it is closed.
            QTimer.singleShot(0, self, lambda: self.show_lines(what, lines, periods, cells, with_target))
            return
        cursor = self._standing()
        self.lines, self.columns, self._cells = list(lines), columns, cells
        shown: dict[Place, GridCell] = {}
        for row, (indicator, agency_id, _name) in enumerate(lines):
            aimed = self.target_period(indicator, agency_id)
            for column, place in enumerate(self.columns):
                if place is None:
                    shown[row, column] = judgement(cells, indicator, agency_id, aimed)
                elif place.is_target:
                    shown[row, column] = self._target_cell(indicator, agency_id, aimed)
                else:
                    shown[row, column] = self._value_cell(indicator, agency_id, place.period)
        self.grid.corner.setText(what)
        self.model.show_cells(names, headings, shown)
        self.grid.updateGeometries()
        self._share_height()
        self._stand_on(cursor)

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

    def _standing(self) -> tuple[str, str | None, Slot | None] | None:
        index = self.grid.currentIndex()
        if not (index.isValid() and index.row() < len(self.lines) and index.column() < len(self.columns)):
            return None
        indicator, agency_id, _name = self.lines[index.row()]
        return indicator.id, agency_id, self.columns[index.column()]

    def _stand_on(self, cursor: tuple[str, str | None, Slot | None] | None) -> None:
        """Put the cursor back on the cell it stood on before the rows or columns became other ones."""
        if self.grid.currentIndex().isValid() or cursor is None or cursor[2] not in self.columns:
            return
        for row, (indicator, agency_id, _name) in enumerate(self.lines):
            if (indicator.id, agency_id) == cursor[:2]:
                self.grid.setCurrentIndex(self.model.index(row, self.columns.index(cursor[2])))

    def _value_cell(self, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
        key = (indicator.id, agency_id, period)
        cell = self._cells.get(key, work.Cell())
        fits = parse_period(period).kind == indicator.period_type or cell.value_id is not None
        locked = self._why_locked(indicator, fits)
        tip = "\n".join(part for part in (cell.doubt, cell.remark, locked) if part)
        mark = " ⚠" if cell.doubt else " *" if cell.remark else ""
        raw = cell.text
        if cell.number is not None and indicator.kind != YES_NO:
            raw = cell.text.removesuffix(" %").replace(".", "")  # "1.234" would be asked about when typed again
        text = f"{cell.text}{mark}" if cell.text else ""
        return GridCell(text, raw, not locked, "warning" if cell.doubt else "", tip, key)

    def _why_locked(self, indicator: Indicator, fits: bool) -> str:
        if self.desk.store.read_only:
            return "Tệp mở để xem, không nhập được."
        if indicator.kind == COMPUTED:
            return "Chỉ tiêu tự tính từ tử số và mẫu số, không nhập trực tiếp."
        if not fits:
            words = PERIOD_WORDS.get(indicator.period_type, indicator.period_type)
            return f"Chỉ tiêu này tính theo {words}, không nhập ở cột này."
        return ""

    def _periods_of(self, indicator: Indicator) -> list[str]:
        return [
            place.period
            for place in self.columns
            if place and not place.is_target and parse_period(place.period).kind == indicator.period_type
        ]

    def target_period(self, indicator: Indicator, agency_id: str | None) -> str:
        """Return the period whose target a row shows: the newest that has one, else the newest shown; "" if none."""
        fitting = self._periods_of(indicator)
        cells = [self._cells.get((indicator.id, agency_id, code), work.Cell()) for code in fitting]
        aimed = [code for code, cell in zip(fitting, cells, strict=True) if cell.aim and cell.aim.period == code]
        return (aimed or fitting or [""])[-1]

    def _target_cell(self, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
        cell = self._cells.get((indicator.id, agency_id, period), work.Cell())
        newest = period in self._periods_of(indicator)[-1:]
        words = cell.target if newest or not cell.target else f"{cell.target}  ({parse_period(period).short})"
        editable = bool(period) and not self.desk.store.read_only
        tip = f"Mục tiêu của {parse_period(period).name}: gõ ≥ 100, <= 10 hoặc một số. F4: kỳ khác." if period else ""
        key = (indicator.id, agency_id, period, "target")
        return GridCell(words, cell.target.replace(".", ""), editable, "", tip, key)

    # Entering

    def _enter(self, entries: Sequence[tuple[int, int, str]]) -> Mapping[Place, str]:
        problems: dict[Place, str] = {}
        doubtful: list[tuple[int, int, str, Ambiguous]] = []
        readable: list[tuple[int, int, work.Entry]] = []
        for row, column, text in entries:
            try:
                readable.append((row, column, self._read(row, column, text)))
            except Ambiguous as doubt:
                problems[row, column] = str(doubt)
                doubtful.append((row, column, text, doubt))
            except (Unreadable, Refused) as problem:
                problems[row, column] = str(problem)
        self._entered = [(row, column) for row, column, _text in entries]
        if readable:
            try:
                work.enter_all(self.desk.store, [entry for _r, _c, entry in readable], self.desk.clerk)
            except Refused as refusal:
                problems |= {(row, column): str(refusal) for row, column, _entry in readable}
        if doubtful:
            # Asked once the editor is closed: a question in the middle of its closing would take its focus.
            QTimer.singleShot(0, self, lambda: self._ask_meant(doubtful))
        QTimer.singleShot(0, self, self._say)
        return problems

    def _read(self, row: int, column: int, text: str) -> "work.Entry":
        indicator, agency_id, _name = self.lines[row]
        place = self.columns[column]
        if place is None:
            raise Refused("Ô này tự tính, không nhập được.")
        if place.is_target:
            aimed = self.target_period(indicator, agency_id)
            return work.Entry(indicator.id, agency_id, aimed, target=read_target(text, indicator, self._decimal))
        entry = work.Entry(indicator.id, agency_id, place.period, value=read_value(text, indicator, self._decimal))
        fault = work.fault(self.desk.store, entry)
        if fault:
            raise Refused(fault)
        return entry

    def _ask_meant(self, doubtful: Sequence[tuple[int, int, str, Ambiguous]]) -> None:
        """Ask once what is meant by numbers like 1.234, and enter them all the same way."""
        doubt = doubtful[0][3]
        readings = (doubt.as_thousands, doubt.as_decimal)
        words = [f"&{number}  {number_text(reading)}" for number, reading in enumerate(readings, 1)]
        more = f" Còn {len(doubtful) - 1} ô ghi như vậy, sẽ hiểu cùng một cách." if len(doubtful) > 1 else ""
        chosen = messages.choose(self, f"{doubt}{more}", words[0], words[1])
        if chosen is None:
            return
        marks = {True: ".", False: ","}
        self._decimal = marks[("." in doubtful[0][2]) == (chosen == 1)]
        self.model.enter([(row, column, text) for row, column, text, _doubt in doubtful])
        self._decimal = None

    def _paste(self, entries: list[tuple[int, int, str]], beyond: int) -> None:
        locked = [e for e in entries if not self.model.cell(e[0], e[1]).editable]
        open_ones = [e for e in entries if self.model.cell(e[0], e[1]).editable]
        over = [e for e in open_ones if self.model.cell(e[0], e[1]).text]
        if over and not messages.confirm(
            self,
            f"Dán {len(open_ones)} ô, trong đó {len(over)} ô đã có số liệu sẽ được thay.",
            "&Dán",
            "Một lần Ctrl+Z bỏ cả lượt.",
        ):
            return
        left_out = len(locked) + beyond
        self._more = f"Đã bỏ qua {left_out} ô nằm ngoài bảng hoặc không nhập được." if left_out else ""
        self.model.enter(open_ones)

    def _say(self) -> None:
        """Say what is the matter with what was just entered; it is stored all the same where it could be read."""
        found = [self.model.problem(*place) for place in self._entered]
        found += [self._doubt(*place) for place in self._entered]
        sentences = list(dict.fromkeys(words for words in found if words))
        bad = any(self.model.problem(*place) for place in self._entered)
        if len(sentences) > 2:
            sentences = [*sentences[:2], f"Còn {len(sentences) - 2} ô khác cần xem lại."]
        if self._more:
            sentences.append(self._more)
        self._entered, self._more = [], ""
        self._draw_here()
        if sentences:
            self.note.setText(f"{'⚠ ' if bad else ''}{' '.join(sentences)}{' Esc: bỏ chữ vừa gõ.' if bad else ''}")
            set_role(self.note, "problem" if bad else "muted")

    def _doubt(self, row: int, column: int) -> str:
        place = self.columns[column] if column < len(self.columns) else None
        if place is None or place.is_target or row >= len(self.lines):
            return ""
        indicator, agency_id, _name = self.lines[row]
        cell = self._cells.get((indicator.id, agency_id, place.period), work.Cell())
        return f"⚠ {cell.text}: {cell.doubt}" if cell.doubt else ""

    # Around the cursor

    def _moved(self, row: int, column: int) -> None:
        problem = self.model.problem(row, column)
        tip = self.model.cell(row, column).tip if row >= 0 else ""
        waiting = self.model.refused_count - bool(problem)
        more = f"⚠ Còn {waiting} ô chưa đọc được, chưa lưu." if waiting else ""
        words = f"⚠ {problem} Esc: bỏ chữ vừa gõ." if problem else tip.replace("\n", " ") or ("" if more else HOW_TO)
        self.note.setText(f"{words} {more}".strip())
        set_role(self.note, "problem" if problem or waiting else "muted")
        if 0 <= row < len(self.lines):
            self.draw(*self.lines[row][:2], column)
        else:
            self.chart.show_chart(None)

    def _draw_here(self) -> None:
        index = self.grid.currentIndex()
        self._moved(index.row(), index.column())

    def draw(self, indicator: Indicator, agency_id: str | None, _column: int) -> None:
        """Draw the chart that belongs to a cell."""
        self.chart.show_chart(charts.trend(self.desk.connection, indicator.id, agency_id))

    def show_details(self, row: int, column: int) -> None:
        """Show everything about a cell, and its history."""
        place = self.columns[column] if 0 <= column < len(self.columns) else None
        if not 0 <= row < len(self.lines) or place is None:
            return
        indicator, agency_id, name = self.lines[row]
        if place.is_target:
            if self.target_period(indicator, agency_id):
                edit_target(self, self.desk, indicator, agency_id, self.target_period(indicator, agency_id))
        elif indicator.kind == COMPUTED:
            messages.inform(self, "Chỉ tiêu này tự tính từ hai chỉ tiêu khác, không nhập trực tiếp.")
        elif self.model.cell(row, column).editable or self.model.cell(row, column).text:
            edit_value(self, self.desk, indicator, agency_id, place.period, name if agency_id else PROVINCE)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def room(self) -> int:
        """Return the width the columns of numbers have, in pixels."""
        return int(self.grid.width() * (1 - self.grid.heading_share))

    def to_first_empty(self) -> None:
        """Put the cursor on the first empty cell that can be typed into, newest period first."""
        for column in reversed(range(self.model.columnCount())):
            place = self.columns[column]
            for row in range(self.model.rowCount()):
                cell = self.model.cell(row, column)
                if place is not None and not place.is_target and cell.editable and not cell.text:
                    self.grid.setCurrentIndex(self.model.index(row, column))
                    self.grid.setFocus()
                    return
        self.grid.setFocus()

    def to_line(self, indicator_id: str, agency_id: str | None = None, period: str = "") -> bool:
        """Put the cursor on the row of an indicator or agency, in a period if it is shown."""
        for row, (indicator, agency, _name) in enumerate(self.lines):
            if (indicator.id, agency) == (indicator_id, agency_id):
                wanted = Slot(period or self.target_period(indicator, agency))
                column = self.columns.index(wanted) if wanted in self.columns else max(0, len(self.columns) - 1)
                self.grid.setCurrentIndex(self.model.index(row, column))
                return True
        return False

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
        if not self.grid.currentIndex().isValid() and self.lines:
            indicator, agency_id, _name = self.lines[0]
            self.to_line(indicator.id, agency_id)
        self._draw_here()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.model.colours = colours
        self.chart.set_colours(colours)


def judgement(cells: work.Grid, indicator: Indicator, agency_id: str | None, period: str) -> GridCell:
    """Say by icon, word and colour whether a target is reached; nothing where there is none."""
    cell = cells.get((indicator.id, agency_id, period), work.Cell())
    if not cell.target:
        return GridCell(editable=False)
    words, tone, sign = WORDS[cell.reached]
    tip = f"{parse_period(period).name}: {cell.text or 'chưa có số liệu'}, mục tiêu {cell.target}."
    return GridCell(f"{sign} {words}", editable=False, tone=tone, tip=tip[0].upper() + tip[1:])
