"""What a pasted block would do to the grid, shown before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import Block
from ict_desktop.records.vietnamese import Unreadable, quoted
from ict_desktop.widgets.dialogs import deed_of, deed_row
from ict_desktop.widgets.row_table import RowTable
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, Colours, set_role

HEADINGS = ("Dòng", "Cột", "Đang có", "Sẽ là", "Việc")
NEW, REPLACE, ERASE, KEEP, FAULT = "ghi mới", "thay", "xóa", "giữ nguyên (ô dán trống)", "không ghi được"
SAME, ASKED = "như cũ", "chờ chọn cách đọc"
LEAST_WIDTH, LEAST_HEIGHT = 820, 440
DEED_WIDTH = 210
EXAMPLES = 3
"""So many numbers show what either reading makes of them."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Read = Callable[[int, int, str, str | None], str]
"""Reads the text for a cell (row, column, text, decimal mark) and returns it as it would be shown; may refuse."""


@dataclass(frozen=True)
class Item:
    """One cell of a block: its place, the pasted text, how row and column are called, and what stands there."""

    row: int
    column: int
    text: str
    line: str
    heading: str
    before: str


class PasteDialog(QDialog):
    """Shows each pasted cell with what stands there and what would; asks once how numbers are read.

    An empty cell wipes nothing unless that is ticked. `left_out` is a sentence about what finds no place.
    """

    def __init__(
        self, parent: QWidget, items: Sequence[Item], left_out: str, read: Read, block: Block, colours: Colours
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dán số liệu")
        take_size(self, LEAST_WIDTH, LEAST_HEIGHT)
        self._items, self._read, self._block, self._colours = list(items), read, block, colours
        self.summary = QLabel("", self)
        self.summary.setWordWrap(True)
        set_role(self.summary, "section")
        self.erase = QCheckBox("", self)
        self.erase.toggled.connect(self._show)
        self.commas, self.points = self._readings()
        self.table = RowTable(HEADINGS, self)
        self._dress_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.summary)
        if block.is_open:
            question = QLabel("Trong khối này có số đọc được hai cách. Dấu nào ngăn phần thập phân?", self)
            question.setWordWrap(True)
            set_role(question, "problem")
            for part in (question, self.commas, self.points):
                layout.addWidget(part)
        if left_out:
            notice = QLabel(left_out, self)
            notice.setTextFormat(Qt.TextFormat.PlainText)
            notice.setWordWrap(True)
            set_role(notice, "problem")
            layout.addWidget(notice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.erase)
        row = deed_row(self, "&Dán")
        self.deed = deed_of(row)
        layout.addLayout(row)
        self._show()
        (self.commas if block.is_open else self.deed).setFocus()

    def _readings(self) -> tuple[QRadioButton, QRadioButton]:
        """Return the two ways to read the block, each with what becomes of the first numbers in question."""
        found = []
        for mark, name in ((",", "Dấu &phẩy ngăn phần thập phân"), (".", "Dấu &chấm ngăn phần thập phân")):
            examples = []
            for place in self._block.open_places[:EXAMPLES]:
                item = self._items[place]
                words, _deed = self._becomes(item, mark)
                examples.append(f"{item.text} đọc là {words}" if words else f"{item.text} không ghi được ở đây")
            button = QRadioButton(f"{name}: {'; '.join(examples)}", self)
            button.setVisible(self._block.is_open)
            button.toggled.connect(self._show)
            found.append(button)
        return found[0], found[1]

    def _dress_table(self) -> None:
        self.table.setAccessibleName("Các ô sẽ dán")
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(50)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(4, DEED_WIDTH)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in (2, 3):
            heading = QTableWidgetItem(HEADINGS[column])
            heading.setTextAlignment(RIGHT)
            self.table.setHorizontalHeaderItem(column, heading)

    @property
    def decimal(self) -> str | None:
        """The mark that parts decimals in the block: as its numbers settle it, or as was answered."""
        if not self._block.is_open:
            return self._block.decimal
        return "," if self.commas.isChecked() else "." if self.points.isChecked() else None

    def _becomes(self, item: Item, decimal: str | None) -> tuple[str, str]:
        """Return what a cell would show and what is done to it."""
        if not item.text:
            return ("", ERASE) if self.erase.isChecked() else (item.before, KEEP)
        try:
            after = self._read(item.row, item.column, item.text, decimal)
        except (Unreadable, Refused) as problem:
            return "", f"{FAULT}: {problem}"
        if after == item.before:
            return after, SAME
        return after, REPLACE if item.before else NEW

    def _show(self) -> None:
        """Show what each cell becomes as it is read now."""
        waits = self._block.is_open and self.decimal is None
        open_places = set(self._block.open_places)
        self.table.setRowCount(len(self._items))
        deeds = []
        for number, item in enumerate(self._items):
            words, deed = self._becomes(item, self.decimal)
            if waits and number in open_places:
                words, deed = quoted(item.text), ASKED
            deeds.append(deed)
            self._show_row(number, item, words, deed)
        kinds = [FAULT if deed.startswith(FAULT) else deed for deed in deeds]
        counts = {deed: kinds.count(deed) for deed in dict.fromkeys(kinds)}
        self.summary.setText(f"Dán {len(deeds)} ô: {', '.join(f'{n} ô {deed}' for deed, n in counts.items())}.")
        empty = sum(not item.text for item in self._items)
        self.erase.setText(f"&Xóa cả {empty} số ở những ô dán trống")
        self.erase.setVisible(bool(empty))
        self.deed.setEnabled(not waits)

    def _show_row(self, number: int, item: Item, words: str, deed: str) -> None:
        tone = "bad" if deed.startswith(FAULT) else {REPLACE: "warning", ERASE: "bad"}.get(deed, "")
        for column, text in enumerate((item.line, item.heading, item.before, words, deed)):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            if column in (2, 3):
                cell.setTextAlignment(RIGHT)
            if tone and column > 2:
                cell.setForeground(QColor(self._colours.status(tone)[0]))
            self.table.setItem(number, column, cell)

    def entries(self) -> list[tuple[int, int, str]]:
        """Return what is to be entered: empty cells only where they are to wipe."""
        return [(item.row, item.column, item.text) for item in self._items if item.text or self.erase.isChecked()]
