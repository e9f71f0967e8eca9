"""The line under the paragraph in hand: where its words stand to its record, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import Table
from ict_desktop.records.record import shortened
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.outline_lines import OutlineLine
from ict_desktop.widgets.outline_page import OutlinePage
from ict_desktop.widgets.page_parts import ElidedLabel
from ict_desktop.widgets.theme import GRID, set_role

SHOWN = 160
"""Letters of what a record says that the line shows; the whole is in its tool tip."""


class OutlineNote(QWidget):
    """Lies over the room the page leaves under the paragraph in hand."""

    def __init__(
        self,
        page: OutlinePage,
        take_back: Callable[[], object],
        keep_mine: Callable[[], object],
        open_table: Callable[[], object],
    ) -> None:
        super().__init__(page.viewport())
        self._page = page
        self._words = ElidedLabel("", "label", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._words, 1)
        self._open = self._link("Sửa từng dòng   Enter", open_table, row)
        self._keep = self._link("Giữ chữ này   Ctrl+G", keep_mine, row)
        self._back = self._link("Lấy lại từ dữ liệu   Ctrl+R", take_back, row)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        page.document().documentLayout().documentSizeChanged.connect(lambda _size: self.place())
        self.hide()

    def _link(self, text: str, do: Callable[[], object], row: QHBoxLayout) -> Button:
        link = Button(text, self)
        set_role(link, "how")
        link.clicked.connect(lambda _checked=False: do())
        row.addWidget(link)
        return link

    def show_for(self, line: OutlineLine, read_only: bool) -> None:
        """Say what is to be said of a paragraph; nothing of one that follows its record or has none."""
        said = _said(line)
        table = isinstance(line.entry.content, Table) and not line.is_out
        shown = bool(said or table) and not read_only
        self._words.set_words(said)
        self._open.setVisible(table)
        self._keep.setVisible(line.state in ("both", "gone"))
        self._back.setVisible(line.state in ("changed", "both", "out"))
        self._page.show_note(shown)
        self.setVisible(shown)
        self.place()

    def place(self) -> None:
        """Stand under the paragraph, wherever that has gone."""
        if not self.isHidden():
            self.setGeometry(self._page.note_place())


def _said(line: OutlineLine) -> str:
    if line.state == "both" and line.now is not None:
        return f"Dữ liệu nay ghi: {_words_of(line.now)}"
    return {
        "changed": "Sửa tay.",
        "gone": "Bản ghi của đoạn này không còn.",
        "out": "Đã bỏ khỏi văn bản.",
    }.get(line.state, "")


def _words_of(entry: Entry) -> str:
    if isinstance(entry.content, Table):
        return f"bảng khác, {len(entry.content.rows)} dòng"
    return f"“{shortened(entry.words, SHOWN)}”"
