"""The lines under the paragraph in hand: where its words stand to its record, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import Table
from ict_desktop.records.record import shortened
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.outline_lines import OutlineLine
from ict_desktop.widgets.outline_page import OutlinePage
from ict_desktop.widgets.theme import GRID, set_role

SHOWN, GAP = 300, 4
"""Letters of what a record says that are shown, and logical pixels between that and what can be done."""

_BESIDE, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


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
        self._wide = 0
        self._words = QLabel("", self)
        set_role(self._words, "label")
        self._links = QWidget(self)
        row = self._flow = FlowLayout(self._links, 2 * GRID)
        self._open = self._link("Sửa từng dòng   Enter", open_table, row)
        self._keep = self._link("Giữ chữ này   Ctrl+G", keep_mine, row)
        self._back = self._link("Lấy lại từ dữ liệu   Ctrl+R", take_back, row)
        self._layout = QBoxLayout(_BESIDE, self)
        self._layout.setContentsMargins(0, GAP, 0, GAP)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(self._words, 1)
        self._layout.addWidget(self._links)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        page.resized.connect(self.place)
        page.document().documentLayout().documentSizeChanged.connect(lambda _size: self.place())
        self.hide()

    def _link(self, text: str, do: Callable[[], object], row: FlowLayout) -> Button:
        link = Button(text, self._links)
        set_role(link, "how")
        link.clicked.connect(lambda _checked=False: do())
        row.addWidget(link)
        return link

    def show_for(self, line: OutlineLine, read_only: bool) -> None:
        """Say what is to be said of a paragraph; nothing of one that follows its record or has none."""
        said = _said(line)
        table = isinstance(line.entry.content, Table) and not line.is_out
        shown = bool(said or table) and not read_only
        self._words.setText(said)
        self._words.setWordWrap(line.state == "both")
        self._open.setVisible(table)
        self._keep.setVisible(line.state in ("both", "gone"))
        self._back.setVisible(line.state in ("changed", "both", "out"))
        self._page.show_note(self._height() if shown else 0)
        self.setVisible(shown)
        self.place()

    def _height(self) -> int:
        width = self._wide = self._page.note_width()
        links = [link.sizeHint() for link in (self._open, self._keep, self._back) if not link.isHidden()]
        row = sum(link.width() + self._flow.spacing() for link in links)
        words = self._words.sizeHint()
        if not self._words.wordWrap() and words.width() + GAP + row <= width:
            self._layout.setDirection(_BESIDE)
            self._links.setMinimumWidth(row)
            return 2 * GAP + max(words.height(), *(link.height() for link in links), 0)
        self._layout.setDirection(_UNDER)
        self._links.setMinimumWidth(0)
        high = self._words.heightForWidth(width) if self._words.wordWrap() else words.height()
        return 3 * GAP + high + self._flow.heightForWidth(width)

    def place(self) -> None:
        """Stand under the paragraph, wherever that has gone, as high as its width asks."""
        if self.isHidden():
            return
        if self._wide != self._page.note_width():
            self._page.show_note(self._height())
        self.setGeometry(self._page.note_place())
        self._layout.activate()


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
