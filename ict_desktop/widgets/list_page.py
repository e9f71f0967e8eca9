"""A page: title and a line of numbers, search, chips with counts, one filled button, a list left, the record right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.columns import Column
from ict_desktop.records.vietnamese import nfc
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.table_model import RecordTableModel
from ict_desktop.widgets.table_view import RecordTable
from ict_desktop.widgets.theme import CARD_PADDING, GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y, Colours, set_role

SEARCH_AFTER_MS = 120
ASCENDING = Qt.SortOrder.AscendingOrder
DESCENDING = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Asked:
    """What a list is asked for: a chip, typed words, a column and a direction."""

    filter: str = ""
    words: str = ""
    order: str = ""
    descending: bool = False


class Source(Protocol):
    """Where a list comes from."""

    def ids(self, asked: Asked) -> list[str]:
        """Return the ids that fit, in order."""
        ...

    def rows(self, ids: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """Return the rows of some ids."""
        ...

    def counts(self, asked: Asked, deliver: Callable[[Mapping[str, int]], None]) -> None:
        """Count the rows of each chip ("" is all) and deliver the counts, now or when a worker has them."""
        ...


class ElidedLabel(QLabel):
    """A line of words cut with an ellipsis where it does not fit; the whole is in its tool tip."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        set_role(self, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show a line."""
        self._whole = " ".join(text.split())
        self.setToolTip(self._whole)
        self._cut()

    @property
    def words(self) -> str:
        """The whole line."""
        return self._whole

    def _cut(self) -> None:
        self.ensurePolished()
        width = self.width() - 2
        whole = self.fontMetrics().horizontalAdvance(self._whole) <= width
        words = self._whole if whole else self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        super().setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the line anew."""
        super().resizeEvent(event)
        self._cut()


class PageHeader(QWidget):
    """Title and summary left; search and the one filled button right."""

    def __init__(self, title: str, primary: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, "title", self)
        self.summary = ElidedLabel("", "muted", self)
        self.primary = QPushButton(primary, self)
        set_role(self.primary, "primary")
        self.primary.setVisible(bool(primary))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.summary)
        self._side = QHBoxLayout()
        self._side.setSpacing(GAP)
        self._side.addWidget(self.primary)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(words, 1)
        layout.addLayout(self._side)

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget left of the filled button."""
        self._side.insertWidget(self._side.count() - 1, widget, 0, Qt.AlignmentFlag.AlignVCenter)


class SearchBox(QLineEdit):
    """Search as you type; marks are not needed. Esc empties it, Down goes to the list."""

    searched = Signal(str)
    down = Signal()

    def __init__(self, hint: str = "Tìm, không cần gõ dấu   Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName("Tìm trong danh sách")
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(250)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(lambda: self._timer.start())

    def search_now(self) -> None:
        """Search without waiting for the pause in typing."""
        self._timer.stop()
        self.searched.emit(nfc(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box; Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """Filter chips with counts; exactly one is chosen. The row breaks where the window is narrow."""

    chosen = Signal(str)

    def __init__(self, chips: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = dict(chips)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, GAP - 4)
        for code, word in chips:
            button = QPushButton(word, self)
            button.setCheckable(True)
            set_role(button, "chip")
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._group.addButton(button)
            self._buttons[code] = button
            layout.addWidget(button)
        if chips:
            self.choose(chips[0][0])

    def choose(self, code: str) -> None:
        """Mark a chip as chosen without telling."""
        if code in self._buttons:
            self._buttons[code].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write the counts behind the words."""
        for code, button in self._buttons.items():
            count = counts.get(code)
            button.setText(self._words[code] if count is None else f"{self._words[code]}  {count}")

    @property
    def codes(self) -> tuple[str, ...]:
        """The chips in their order."""
        return tuple(self._buttons)


class EmptyState(QWidget):
    """What an empty list says: why it is empty and what to do next, with the button for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel("", self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.words, "muted")
        self.button = QPushButton("", self)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self.words)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_words(self, text: str, button: str = "") -> None:
        """Say something, and offer a button when there is something to do."""
        self.words.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))


class RecordList(QFrame):
    """A card with a sortable list, or a word of help where it is empty.

    `current_changed` tells the id of the row the cursor is on ("" for none).
    """

    current_changed = Signal(str)

    def __init__(self, columns: Sequence[Column], source: Source, colours: Colours, icons: Icons) -> None:
        super().__init__()
        set_role(self, "card")
        self.source = source
        self.model = RecordTableModel(columns, source.rows)
        self.table = RecordTable(self.model, colours, icons)
        self.empty = EmptyState(self)
        self.asked = Asked()
        self.empty_words = "Chưa có gì ở đây."
        self.empty_button = ""
        self.without_cursor = False
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._stack)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._sort_by)
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _previous: self.current_changed.emit(self.model.id_at(index.row()) or "")
        )

    def ask(self, asked: Asked) -> None:
        """Show what is asked for; the cursor stays on its record where that is still in the list.

        `current_changed` is told only when the cursor comes to stand on another record.
        """
        current = self.current_id()
        self.asked = asked
        with QSignalBlocker(self.table.selectionModel()):
            self.model.set_ids(self.source.ids(asked))
            if not self.without_cursor and not (current and self.select(current)):
                self.select_row(0)
        self.table.viewport().update()
        empty = not self.model.ids
        self._stack.setCurrentWidget(self.empty if empty else self.table)
        if empty and (asked.words or asked.filter) and self.source.ids(Asked()):
            self.empty.show_words("Không có mục nào khớp. Hãy bỏ bớt chữ đang tìm hoặc chọn “Tất cả”.")
        elif empty:
            self.empty.show_words(self.empty_words, self.empty_button)
        self.table.share_width()
        if self.current_id() != current:
            self.current_changed.emit(self.current_id())

    def reload(self) -> None:
        """Ask the same again: rows may have come, gone or changed."""
        self.ask(self.asked)

    def current_id(self) -> str:
        """Return the id of the row the cursor is on, or ""."""
        return self.model.id_at(self.table.currentIndex().row()) or ""

    def select(self, record_id: str) -> bool:
        """Put the cursor on a record; returns whether it is in the list."""
        return self.select_row(self.model.row_of(record_id))

    def select_row(self, row: int) -> bool:
        """Put the cursor on a row; returns whether there is one."""
        if not 0 <= row < self.model.rowCount():
            return False
        index = self.model.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.table.scrollTo(index)
        return True

    def take_cursor_off(self) -> None:
        """Stand on no record (a new one is being entered) until `give_cursor_back`."""
        self.without_cursor = True
        with QSignalBlocker(self.table.selectionModel()):
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self.table.viewport().update()

    def give_cursor_back(self) -> None:
        """Let the cursor stand on records again."""
        self.without_cursor = False

    def _sort_by(self, section: int) -> None:
        header = self.table.horizontalHeader()
        name = self.model.columns[section].name
        descending = self.asked.order == name and not self.asked.descending
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, DESCENDING if descending else ASCENDING)
        self.ask(Asked(self.asked.filter, self.asked.words, name, descending))


class ListPage(QWidget):
    """The usual page. `new_asked` comes from the filled button, `opened` tells the record the cursor came to."""

    new_asked = Signal()
    opened = Signal(str)

    def __init__(
        self,
        title: str,
        primary: str,
        chips: Sequence[tuple[str, str]],
        columns: Sequence[Column],
        source: Source,
        colours: Colours,
        icons: Icons,
    ) -> None:
        super().__init__()
        self.header = PageHeader(title, primary, self)
        self.search = SearchBox(parent=self)
        self.header.add_tool(self.search)
        self.chips = Chips(chips, self)
        self.list = RecordList(columns, source, colours, icons)
        self.side = QFrame(self)
        set_role(self.side, "card")
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(GAP)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.side)
        # The record's side is wide enough for two dates with their days of the week beside each other.
        self.splitter.setStretchFactor(0, 56)
        self.splitter.setStretchFactor(1, 44)
        self.splitter.setSizes([610, 480])
        self.list.setMinimumWidth(300)
        self.side.setMinimumWidth(340)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        layout.setSpacing(GAP)
        layout.addWidget(self.header)
        layout.addWidget(self.chips)
        layout.addWidget(self.splitter, 1)
        self.chips.setVisible(len(chips) > 1)
        self.chips.chosen.connect(self.show_chip)
        self.search.searched.connect(self._search)
        self.search.down.connect(lambda: self.list.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.header.primary.clicked.connect(self.new_asked)
        self.list.empty.button.clicked.connect(self.new_asked)
        self.list.current_changed.connect(self.opened)

    def reload(self) -> None:
        """Show the list again with fresh counts."""
        self.list.reload()
        self.count()

    def show_chip(self, code: str) -> None:
        """Show the rows of a chip; a code without a chip of its own filters all the same (from the overview)."""
        self.chips.choose(code if code in self.chips.codes else "")
        asked = self.list.asked
        self.list.ask(Asked(code, asked.words, asked.order, asked.descending))
        self.count()

    def show_words(self, words: str) -> None:
        """Search for words."""
        self.search.setText(words)
        self.search.search_now()

    def _search(self, words: str) -> None:
        asked = self.list.asked
        if words != asked.words:
            self.list.ask(Asked(asked.filter, words, asked.order, asked.descending))
            self.count()

    def count(self) -> None:
        """Count the rows of each chip."""
        self.list.source.counts(self.list.asked, self.chips.show_counts)
