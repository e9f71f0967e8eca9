"""A paper in front of the clerk: its preview, and the buttons that print, save and issue those very bytes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.papers import Paper
from ict_desktop.screens.desk import Desk
from ict_desktop.widgets.preview import PdfPreview, centred_notice, print_pdf
from ict_desktop.widgets.theme import set_role
from ict_desktop.work.files import write_whole

Fill = Callable[[sqlite3.Connection], Paper]


class PaperPanel(QWidget):
    """Shows a paper as PDF. `filled` fills it from the file on the worker; frozen bytes are shown as they are."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._fill: Fill | None = None
        self._name = "van-ban"
        self._asked = 0
        self.preview = PdfPreview(self)
        self._notice = centred_notice("Chưa có văn bản để xem.", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self.preview)
        self.buttons = QHBoxLayout()
        self.print_button = self._button("&In…   Ctrl+P", self.print)
        self.pdf_button = self._button("Lưu &PDF…", self.save_pdf)
        self.docx_button = self._button("Lưu &DOCX…", self.save_docx)
        self.buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.buttons)
        layout.addWidget(self._stack, 1)
        self._enable(False)

    def _button(self, text: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(self._desk.deed(deed))
        self.buttons.addWidget(button)
        return button

    def add_button(self, text: str, deed: Callable[[], object], primary: bool = False) -> QPushButton:
        """Add a deed of the page's own at the right end."""
        button = self._button(text, deed)
        if primary:
            set_role(button, "primary")
        return button

    def show_filled(self, fill: Fill, name: str) -> None:
        """Fill a paper on the worker and show it; what cannot be filled is said in its place."""
        self._fill, self._name = fill, name
        self._asked += 1
        asked = self._asked
        fonts = self._desk.resources / "fonts"

        def work(connection: sqlite3.Connection) -> bytes:
            from ict_desktop.printing.pdf import render_pdf  # reportlab, only when a paper is wanted

            return render_pdf(fill(connection), fonts)

        def done(content: bytes) -> None:
            if asked == self._asked:
                self._show(content)

        def refused(refusal: Refused) -> None:
            if asked == self._asked:
                self.show_notice(str(refusal))

        self._desk.read(work, done, refused)

    def leave(self) -> None:
        """Want no page any more: the panel is going, and one may still be on its way."""
        self._asked += 1

    def show_frozen(self, content: bytes, name: str) -> None:
        """Show the bytes an issued paper was frozen with."""
        self._fill, self._name = None, name
        self._asked += 1
        self._show(content)

    def show_notice(self, text: str) -> None:
        """Show words instead of a paper."""
        self._fill = None
        self._asked += 1
        self._notice.setText(text)
        self._stack.setCurrentWidget(self._notice)
        self._enable(False)

    def _show(self, content: bytes) -> None:
        self.preview.show_pdf(content)
        self._stack.setCurrentWidget(self.preview)
        self._enable(True)
        self.shown.emit()

    def _enable(self, on: bool) -> None:
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(on)
        self.docx_button.setEnabled(on and self._fill is not None)

    @property
    def content(self) -> bytes:
        """The bytes shown, b"" when there are none."""
        return self.preview.content if self._stack.currentWidget() is self.preview else b""

    def print(self) -> None:
        """Print what is shown through the system's dialog."""
        if self.content:
            sent = self._desk.attempt(self, lambda: print_pdf(self, self.content, self._name, write_whole))
            if sent:
                self._desk.say("Đã gửi tới máy in")

    def save_pdf(self) -> None:
        """Save the bytes shown."""
        self._save(self.content, "pdf")

    def save_docx(self) -> None:
        """Save the same paper for a word processor."""
        if self._fill is None:
            return
        from ict_desktop.printing.docx import render_docx  # python-docx, only when it is wanted

        content = self._desk.attempt(self, lambda: render_docx(self._fill(self._desk.connection)))  # type: ignore[misc]
        if content is not None:
            self._save(content, "docx")

    def _save(self, content: bytes, ending: str) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, "Lưu văn bản", f"{self._name}.{ending}", f"*.{ending}")
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(f".{ending}")

        def write() -> None:
            write_whole(path, content)
            self._desk.say(f"Đã lưu {path.name}")

        self._desk.attempt(self, write)
