"""The text of a draft beside its page: what the outline editor does with the file, and the page that follows the keys."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.records.checks.entries import entry_at
from ict_desktop.records.checks.sheet import Place
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Gone, Refused
from ict_desktop.records.outline import Entry, Shown, Wanted
from ict_desktop.records.papers import Paper
from ict_desktop.screens.shared.chart_choice import chosen_chart
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.store import table
from ict_desktop.widgets.outline_editor import OutlineEditor
from ict_desktop.widgets.outline_storing import OutlineDeeds
from ict_desktop.widgets.theme import Colours
from ict_desktop.work import documents as work
from ict_desktop.work.papers import edited

DRAW_AFTER_MS = 40
"""The page is drawn this long after a key, so that keys which come at once are drawn as one."""


FOLLOW_AFTER_MS = 250
"""The page comes to the paragraph in hand once the keys rest this long: finding it takes some milliseconds."""


class PaperEditor(QWidget):
    """Edits the text of one draft; `panel` shows its page, with the words that are being typed."""

    def __init__(self, desk: Desk, panel: PaperPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = panel
        self._document_id = ""
        self.outline = OutlineEditor(desk.colours, lambda: desk.window.settle(), self)
        self.outline.offer("Thêm biểu đồ…", lambda: chosen_chart(self, desk))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.outline)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DRAW_AFTER_MS)
        self._soon.timeout.connect(self._draw)
        self.outline.edited.connect(self._soon.start)
        self.outline.rested.connect(self._soon.stop)  # the page is drawn, and judged, as it is stored
        self._then = QTimer(self)
        self._then.setSingleShot(True)
        self._then.setInterval(FOLLOW_AFTER_MS)
        self._then.timeout.connect(self._follow)
        self.outline.line_changed.connect(self._then.start)
        self.outline.edited.connect(self._then.start)
        panel.shown.connect(self._then.start)

    @property
    def document_id(self) -> str:
        """The draft that is edited, "" for none."""
        return self._document_id

    def show_document(self, document: Document) -> str:
        """Show the text of a draft; returns why it cannot be shown, "" where it can."""
        same = document.id == self._document_id
        if not same and not self.outline.leave():
            return "Nội dung của một văn bản khác còn chữ chưa lưu được. Hãy mở lại văn bản ấy."
        try:
            if same:
                self.outline.refresh()
            else:
                self.outline.show_draft(self._deeds(document.id), read_only=self._desk.store.read_only)
        except Refused as refusal:
            self._document_id = ""
            return str(refusal)
        self._document_id = document.id
        return ""

    def go_to(self, place: Place) -> bool:
        """Put the cursor into the paragraph that stands at a place; False where it is not in the text."""
        number = entry_at(self.outline.entries(), place)
        if number is None:
            return False
        self.outline.go_to_entry(number)
        return True

    def go_to_point(self, page: int, at: QPointF) -> bool:
        """Put the cursor into the paragraph printed at a point of a page; False where it is not of the text."""
        found = self._panel.preview.entry_at(page, at, self.outline.entries())
        if found is None:
            return False
        self.outline.go_to_entry(*found)
        return True

    def leave(self) -> bool:
        """Store what waits; False where the user wants to stay with it."""
        return self.outline.leave()

    def _deeds(self, document_id: str) -> OutlineDeeds:
        desk = self._desk

        def read() -> list[Shown]:
            return work.document_outline(desk.connection, _stored(desk.connection, document_id), desk.day)

        def rewrite(before: Sequence[Shown], wanted: Sequence[Wanted], label: str) -> list[str]:
            if not desk.store.is_open():  # the text is left once more when its window goes
                raise Refused("Tệp đã đóng nên không lưu được nữa.")
            return edited.rewrite(desk.store, document_id, before, wanted, label, desk.clerk)

        return OutlineDeeds(
            read=read,
            rewrite=rewrite,
            take_back=lambda before, key: edited.take_back(desk.store, before, key, desk.clerk),
            keep_mine=lambda before, key: edited.keep_mine(desk.store, before, key, desk.clerk),
            unsaved=lambda editor, words: desk.window.unsaved(editor, words),
        )

    def _draw(self) -> None:
        if self._document_id and self.isVisible():
            self._panel.draw_typed(partial(_typed_paper, self._document_id, self.outline.entries(), self._desk.day))

    def _follow(self) -> None:
        """Let the page show the paragraph in hand."""
        if self._document_id and self.isVisible():
            self._panel.preview.show_words(self.outline.printed_in_hand())

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.outline.set_colours(colours)


def _typed_paper(document_id: str, entries: Sequence[Entry], day: date, connection: sqlite3.Connection) -> Paper:
    return work.document_paper(connection, _stored(connection, document_id), day, entries=entries)


def _stored(connection: sqlite3.Connection, document_id: str) -> Document:
    document = table.get(connection, Document, document_id)
    if document is None:
        raise Gone("Không còn văn bản này: bản ghi đã bị xóa. Có thể khôi phục trong Thùng rác.")
    return document
