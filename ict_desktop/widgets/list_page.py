"""A page: title and a line of numbers, search, chips with counts, one filled button, a list left, the record right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.columns import Column
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.page_parts import Chips, EmptyState, PageHeader, SearchBox
from ict_desktop.widgets.remembered import ForThisWindow, Remembered, Splitter, after_rest
from ict_desktop.widgets.table_columns import Arrangement, read_arrangement
from ict_desktop.widgets.table_model import RecordTableModel
from ict_desktop.widgets.table_view import RecordTable
from ict_desktop.widgets.theme import CARD_PADDING, GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y, Colours, set_role

ASCENDING = Qt.SortOrder.AscendingOrder
DESCENDING = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Asked:
    """What a list is asked for: a chip, typed words, a column and a direction; `only` the rows of one value of a column."""

    filter: str = ""
    words: str = ""
    order: str = ""
    descending: bool = False
    only: tuple[str, str | None] | None = None


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


class RecordList(QFrame):
    """A card with a sortable list, or a word of help where it is empty.

    `current_changed` tells the id of the row the cursor is on ("" for none).
    """

    current_changed = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column],
        source: Source,
        colours: Colours,
        icons: Icons,
        memory: Remembered | None = None,
        name: str = "",
    ) -> None:
        """`memory` keeps under `name` how the columns were left."""
        super().__init__()
        set_role(self, "card")
        self._memory, self._name = memory or ForThisWindow(), f"{name}.columns"
        self.source = source
        self.model = RecordTableModel(columns, source.rows)
        self.table = RecordTable(self.model, colours, icons)
        self.empty = EmptyState(self)
        self.asked = Asked()
        self.empty_words = "Chưa có gì ở đây."
        self.empty_button = ""
        self.without_cursor = False
        self.holds_on = False
        self._without_row = ""
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
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self._show_menu(header.mapToGlobal(place)))
        self._rest = after_rest(self)
        self._rest.timeout.connect(self._keep_columns)
        self.table.arranged.connect(lambda: self._rest.start())
        self._take(read_arrangement(self._memory.recall(self._name), [column.name for column in columns]))
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _previous: self.current_changed.emit(self.model.id_at(index.row()) or "")
        )

    def ask(self, asked: Asked) -> None:
        """Show what is asked for; the cursor stays on its record where that is still in the list, or goes to the first.

        `current_changed` is told only when the cursor comes to stand on another record.
        """
        self._answer(asked, lambda _current: self.select_row(0))

    def _answer(self, asked: Asked, lost: Callable[[str], object]) -> None:
        current = self.current_id()
        self.asked = asked
        self._without_row = ""
        with QSignalBlocker(self.table.selectionModel()):
            self.model.set_ids(self.source.ids(asked))
            if not self.without_cursor and not (current and self.select(current)):
                lost(current)
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

    def ask_all(self) -> None:
        """Ask for everything, in the order that was chosen."""
        self.ask(replace(self.asked, filter="", words=""))

    def ask_in_its_order(self) -> None:
        """Ask for everything in the order of the list itself: what is numbered is not left sorted by something else."""
        self._show_order("", descending=False)
        self.ask(Asked())

    def reload(self) -> None:
        """Ask the same again: rows may have come, gone or changed. What was chosen and scrolled to stays.

        A record that is gone leaves the cursor to its neighbour. With `holds_on` one that only fits no more stays the
        current one, without a row: whoever is typing into it must not find herself in another.
        """
        before, row, left = self.current_id(), self.table.currentIndex().row(), self.table.left()

        def lost(current: str) -> None:
            if self.holds_on and current and self.source.rows([current]):
                self._without_row = current
            else:
                self.select_row(max(0, min(row, self.model.rowCount() - 1)))

        self._answer(self.asked, lost)
        self.table.leave(left, choose=self.current_id() == before)

    def current_id(self) -> str:
        """Return the id of the row the cursor is on, of the record that lost its row (`holds_on`), or ""."""
        return self.model.id_at(self.table.currentIndex().row()) or self._without_row

    def select(self, record_id: str) -> bool:
        """Put the cursor on a record; returns whether it is in the list."""
        return self.select_row(self.model.row_of(record_id))

    def select_row(self, row: int) -> bool:
        """Put the cursor on a row; returns whether there is one."""
        if not 0 <= row < self.model.rowCount():
            return False
        index = self.model.index(row, self.table.columns_shown()[0])
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.table.scrollTo(index)
        return True

    def take_keyboard(self) -> bool:
        """Take the keyboard: the rows, or what an empty list offers; returns whether there is either."""
        shown = self.table if self.model.ids else self.empty.button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        return not shown.isHidden()

    def take_cursor_off(self) -> None:
        """Stand on no record (a new one is being entered) until `give_cursor_back`."""
        self.without_cursor = True
        self._without_row = ""
        with QSignalBlocker(self.table.selectionModel()):
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self.table.viewport().update()

    def give_cursor_back(self) -> None:
        """Let the cursor stand on records again."""
        self.without_cursor = False

    def _sort_by(self, section: int) -> None:
        name = self.model.columns[section].name
        descending = self.asked.order == name and not self.asked.descending
        self._show_order(name, descending)
        self.ask(replace(self.asked, order=name, descending=descending))
        self._keep_columns()

    # Columns as they were left

    def _show_order(self, name: str, descending: bool) -> None:
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(bool(name))
        sections = [number for number, column in enumerate(self.model.columns) if column.name == name]
        header.setSortIndicator(sections[0] if sections else -1, DESCENDING if descending else ASCENDING)

    def _take(self, wanted: Arrangement) -> None:
        self.table.arrange(wanted)
        self._show_order(wanted.sorted_by, wanted.descending)
        self.asked = replace(self.asked, order=wanted.sorted_by, descending=wanted.descending)

    def _keep_columns(self) -> None:
        left = replace(self.table.arrangement(), sorted_by=self.asked.order, descending=self.asked.descending)
        self._memory.keep(self._name, left.as_text())

    def start_over(self) -> None:
        """Let the columns stand and be sorted as at first."""
        self._rest.stop()
        self._memory.keep(self._name, "")
        resort = bool(self.asked.order)
        self._take(Arrangement())
        if resort:
            self.reload()

    def fill_menu(self, menu: QMenu) -> None:
        """List the columns, each with a tick while it is shown, and the ways back."""
        shown = self.table.columns_shown()
        for number, column in enumerate(self.model.columns):
            item = menu.addAction(column.heading.replace("&", "&&"))
            item.setCheckable(True)
            item.setChecked(number in shown)
            item.setEnabled(shown != [number])
            item.toggled.connect(lambda wanted, number=number: self.table.show_column(number, wanted))
        menu.addSeparator()
        menu.addAction("Đặt lại &các cột", self.start_over)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu("Cột hiển thị", self)
        self.fill_menu(menu)
        menu.exec(place)
        menu.deleteLater()


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
        memory: Remembered | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`memory` keeps under `name` how columns and panes were left."""
        super().__init__(parent)
        self.header = PageHeader(title, primary, self)
        self.search = SearchBox(parent=self)
        self.header.add_tool(self.search)
        self.chips = Chips(chips, self)
        memory = memory or ForThisWindow()
        self.list = RecordList(columns, source, colours, icons, memory, name)
        self.side = QFrame(self)
        set_role(self.side, "card")
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.splitter = Splitter(Qt.Orientation.Horizontal, memory, name, self)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.side)
        # The record's side is wide enough for two dates with their days of the week beside each other.
        self.splitter.setStretchFactor(0, 56)
        self.splitter.setStretchFactor(1, 44)
        self.splitter.share(610, 480)
        self.list.setMinimumWidth(300)
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
        self.chips.choose(code)
        asked = self.list.asked
        self.list.ask(replace(asked, filter=code, only=None))
        self.count()

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:
        """Show exactly these rows, whatever was asked for before; the order stays."""
        self.search.set_words(words)
        self.chips.choose("\0" if only else chip)  # none is chosen where no chip says what is shown
        self.list.ask(replace(self.list.asked, filter=chip, words=words, only=only))
        self.count()

    def show_words(self, words: str) -> None:
        """Search for words."""
        self.search.setText(words)
        self.search.search_now()

    def _search(self, words: str) -> None:
        asked = self.list.asked
        if words != asked.words:
            self.list.ask(replace(asked, words=words))
            self.count()

    def count(self) -> None:
        """Count the rows of each chip."""
        self.list.source.counts(self.list.asked, self.chips.show_counts)
