"""A table of a paper changed row by row: its cells, more rows, fewer, in another order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.papers import GroupRow, Table, TableRow
from ict_desktop.records.pasted import read_block
from ict_desktop.records.vietnamese import one_line
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.clean_line import WordsDelegate
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.old_text import text_to_paste
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING
from ict_desktop.widgets.types import ALT, CONTROL, KEY_DELETE, KEY_DOWN, KEY_UP

COUNTED = frozenset({"TT", "STT", "Số TT"})
"""Headings of a column that counts the rows."""

WIDE, HIGH = 920, 520

_WRAPPED = Qt.TextFlag.TextWordWrap


Follow = Callable[[Table, str], None]
"""Hears of a table that is being changed: how it stands, and the words of the row in hand."""


def edit_table(parent: QWidget, name: str, table: Table, follow: Follow) -> Table | None:
    """Let the clerk change a table; returns it as it is to be, None where she left it as it was."""
    dialog = TableDialog(parent, name, table)
    dialog.followed_by(follow)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    found = dialog.table() if accepted else None
    if found is not None:
        follow(found, dialog.rows.words_in_hand())
    dialog.deleteLater()
    return found


class TableDialog(QDialog):
    """The rows of one table, a cell each, its sum last; a row that heads others is one cell over all columns."""

    def __init__(self, parent: QWidget, name: str, table: Table) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Bảng: {name}")
        self._table = table
        self.rows = _Rows(table, self)
        buttons = QHBoxLayout()
        for text, do in (
            ("Thêm &dòng   Insert", self.rows.add),
            ("&Bỏ dòng   Ctrl+Delete", self.rows.take_out),
            ("&Lên   Alt+↑", lambda: self.rows.move_row(-1)),
            ("Xuốn&g   Alt+↓", lambda: self.rows.move_row(1)),
        ):
            button = Button(text, self)
            button.clicked.connect(lambda _checked=False, do=do: do())
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addLayout(buttons)
        layout.addWidget(self.rows, 1)
        layout.addLayout(deed_row(self, "&Xong", self._accept))
        take_size(self, WIDE, HIGH)
        self.rows.setFocus()

    def followed_by(self, follow: Follow) -> None:
        """Tell of each change, and of each row that comes to hand: once, however many cells a block fills."""
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(lambda: follow(self.table(), self.rows.words_in_hand()))
        self.finished.connect(soon.stop)
        for signal in (self.rows.itemChanged, self.rows.currentCellChanged, self.rows.model().rowsRemoved):
            signal.connect(lambda *_what: soon.start())

    def _accept(self) -> None:
        self.rows.end_editing()
        self.accept()

    def table(self) -> Table:
        """Return the table as it stands in the dialog."""
        found = self.rows.read()
        total = found.pop() if self._table.total else None
        sums = total if isinstance(total, tuple) else ()
        return replace(self._table, rows=_counted(self._table, found), total=sums)


@guarded
class _Rows(QTableWidget):
    def __init__(self, table: Table, parent: QWidget) -> None:
        rows: Sequence[TableRow] = (*table.rows, *((table.total,) if table.total else ()))
        super().__init__(0, len(table.columns), parent)
        self._has_total = bool(table.total)
        self.setAccessibleName("Các dòng của bảng")
        self.setItemDelegate(WordsDelegate(self))
        self.setHorizontalHeaderLabels([" – ".join(filter(None, (c.group, c.heading))) for c in table.columns])
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | _WRAPPED)
        whole = sum(column.width for column in table.columns) or 1
        for number, column in enumerate(table.columns):
            self.setColumnWidth(number, max(60, round(column.width / whole * (WIDE - 60))))
        for row in rows:
            self._insert(self.rowCount(), row)
        self.resizeRowsToContents()
        if rows:
            self.setCurrentCell(0, min(1, len(table.columns) - 1))

    def _insert(self, place: int, row: TableRow) -> None:
        self.insertRow(place)
        if isinstance(row, GroupRow):
            item = QTableWidgetItem(row.text)
            font = item.font()
            font.setBold(True)
            item.setFont(font)
            self.setItem(place, 0, item)
            self.setSpan(place, 0, 1, self.columnCount())
            return
        for number, text in enumerate(row):
            self.setItem(place, number, QTableWidgetItem(text))

    def read(self) -> list[TableRow]:
        return [self._row(place) for place in range(self.rowCount())]

    def _row(self, place: int) -> TableRow:
        cells = [
            one_line(item.text()) if (item := self.item(place, number)) else "" for number in range(self.columnCount())
        ]
        return GroupRow(cells[0]) if self._heads(place) else tuple(cells)

    def words_in_hand(self) -> str:
        """Return the words by which the row in hand is found on a page."""
        return words_of_row(self._row(self.currentRow())) if self.currentRow() >= 0 else ""

    def _heads(self, place: int) -> bool:
        return self.columnCount() > 1 and self.columnSpan(place, 0) > 1

    def _rows_to_move(self) -> int:
        return self.rowCount() - self._has_total

    def add(self) -> None:
        """Add an empty row behind the one in hand."""
        self.end_editing()
        place = min(self.currentRow() + 1, self._rows_to_move())
        self._insert(place, ("",) * self.columnCount())
        self.setCurrentCell(place, min(1, self.columnCount() - 1))
        self.setFocus()

    def take_out(self) -> None:
        """Take the row in hand out."""
        self.end_editing()
        if 0 <= self.currentRow() < self._rows_to_move():
            self.removeRow(self.currentRow())
        self.setFocus()

    def move_row(self, by: int) -> None:
        """Move the row in hand by one place."""
        self.end_editing()
        place, column = self.currentRow(), self.currentColumn()
        if 0 <= place < self._rows_to_move() and 0 <= place + by < self._rows_to_move():
            row = self._row(place)
            self.removeRow(place)
            self._insert(place + by, row)
            self.resizeRowToContents(place + by)
            self.setCurrentCell(place + by, column)
        self.setFocus()

    def paste(self) -> None:
        """Put a block of cells over those from the cell in hand on; rows that are missing come before the sum."""
        text = text_to_paste(self, QGuiApplication.clipboard().text())
        if not text.strip("\r\n"):
            return
        block = read_block(text)
        first, column = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        wide, room = max(map(len, block)), self.columnCount() - column
        if wide > room:
            messages.refuse(
                self,
                f"Khối đang dán rộng {wide} cột, mà từ ô này bảng chỉ còn {room} cột. "
                "Hãy chọn ô ở bên trái rồi dán lại.",
            )
            return
        place = first
        for texts in block:
            while len(block) + wide > 2 and place < self._rows_to_move() and self._heads(place):
                place += 1  # a block goes round what heads other rows
            if place >= self._rows_to_move() and (len(block) > 1 or place >= self.rowCount()):
                place = self._rows_to_move()
                self._insert(place, ("",) * self.columnCount())
            for number, text in enumerate(texts, start=column):
                self.setItem(place, number, QTableWidgetItem(one_line(text)))
            place += 1
        self.resizeRowsToContents()

    def end_editing(self) -> None:
        """Take in the cell that is open."""
        if self.state() == QAbstractItemView.State.EditingState:
            column = self.currentColumn()
            self.setFocus()
            self.setCurrentCell(self.currentRow(), column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], None]] = {
            (KEY_DELETE, CONTROL): self.take_out,
            (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier): self.add,
            (KEY_UP, ALT): lambda: self.move_row(-1),
            (KEY_DOWN, ALT): lambda: self.move_row(1),
        }
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        deed = deeds.get((Qt.Key(event.key()), event.modifiers()))
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)


def words_of_row(row: TableRow) -> str:
    """Return the words by which a row is found on a page: those of its longest cell."""
    return row.text if isinstance(row, GroupRow) else max(row, key=len, default="")


def _counted(table: Table, rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """Return rows counted anew where the first column counts them from 1."""
    numbers = [row[0] for row in table.rows if isinstance(row, tuple)]
    if table.columns[0].heading not in COUNTED or (
        any(numbers) and numbers != [str(n + 1) for n in range(len(numbers))]
    ):
        return tuple(rows)
    found: list[TableRow] = []
    number = 0
    for row in rows:
        number += isinstance(row, tuple)
        found.append((str(number), *row[1:]) if isinstance(row, tuple) else row)
    return tuple(found)
