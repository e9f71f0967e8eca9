"""Ctrl+K: search everything, with or without marks, and go there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import shortened
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.store import search
from ict_desktop.widgets.page_parts import SearchBox
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role

SEARCHED = tuple(table for table, kind in BY_TABLE.items() if kind.ABOUT.searched)
"""What is searched, in the order of its hits."""

HIT = Qt.ItemDataRole.UserRole


class FindAll(QDialog):
    """A line to type in and the hits below; Enter opens the one chosen."""

    def __init__(self, parent: QWidget, desk: Desk, leave_first: Callable[[], bool]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tìm tất cả")
        take_size(self, 720, 480)
        self._desk = desk
        self._leave_first = leave_first
        self.box = SearchBox("Tìm hội nghị, ý kiến, nhiệm vụ, văn bản… không cần gõ dấu", self)
        self.hits = QListWidget(self)
        self.hits.setAccessibleName("Kết quả tìm")
        self.hits.setWordWrap(True)
        self.hits.setSpacing(4)
        self._note = QLabel("Gõ vài chữ để tìm.", self)
        set_role(self._note, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.box)
        layout.addWidget(self._note)
        layout.addWidget(self.hits, 1)
        self.box.searched.connect(self.show_hits)
        self.box.down.connect(self._to_hits)
        self.hits.itemActivated.connect(self._open)
        self.box.setFocus()

    def show_hits(self, words: str) -> None:
        """Show what matches."""
        self.hits.clear()
        for hit in search.find(self._desk.connection, words, SEARCHED):
            home, _record_id = search.home_of(self._desk.connection, hit.kind, hit.record_id)
            if not _page_of(home):
                continue
            item = QListWidgetItem(f"{BY_TABLE[hit.kind].NOUN.capitalize()}:  {shortened(hit.text, 180)}")
            item.setData(HIT, (hit.kind, hit.record_id))
            self.hits.addItem(item)
        if not words:
            self._note.setText("Gõ vài chữ để tìm.")
        elif not self.hits.count():
            self._note.setText("Không tìm thấy. Hãy thử ít chữ hơn hoặc chữ khác.")
        else:
            self._note.setText(f"{number_text(self.hits.count())} kết quả. ↓ để chọn, Enter để mở.")

    def _to_hits(self) -> None:
        if self.hits.count():
            self.hits.setCurrentRow(0)
            self.hits.setFocus()

    def _open(self, item: QListWidgetItem) -> None:
        kind, record_id = item.data(HIT)
        table, home_id = search.home_of(self._desk.connection, kind, record_id)
        self.accept()
        if self._leave_first():
            inside = (kind, record_id) if kind != table else None
            self._desk.window.open_page(Destination(_page_of(table), record=home_id, inside=inside))


def _page_of(table: str) -> str:
    """Return the page the records of a table are opened on; "" for a row whose parent is gone."""
    return BY_TABLE[table].ABOUT.page
