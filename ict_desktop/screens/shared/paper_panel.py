"""A paper in front of the clerk: its preview, and the buttons that print, save and issue what the file says now."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.checks.listed import check_list
from ict_desktop.records.checks.sheet import NOWHERE
from ict_desktop.records.errors import Refused
from ict_desktop.records.file_kinds import name_on_disk
from ict_desktop.records.paper_lines import document_title
from ict_desktop.records.paper_text import fingerprint
from ict_desktop.records.papers import Paper
from ict_desktop.screens.shared.check_strip import Check, CheckStrip
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.rules_dialog import RulesDialog
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.preview import PdfPreview, centred_notice, print_pdf
from ict_desktop.widgets.saving import ask_where
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.work.files import write_whole

Fill = Callable[[sqlite3.Connection], Paper]
Source = Callable[[sqlite3.Connection], Paper | bytes]
"""Reads on the worker what is to be shown: a paper to be drawn, or bytes that were kept and are shown as they are."""


@dataclass(frozen=True)
class Drawn:
    """What is shown: its bytes, the paper they were drawn from (None for kept bytes), what they lack."""

    content: bytes
    paper: Paper | None = None
    lacking: str = ""

    @property
    def seen(self) -> str:
        """The fingerprint of the paper."""
        return fingerprint(self.paper) if self.paper is not None else ""


Deed = Callable[[Drawn], object]


@guarded
class PaperPanel(QWidget):
    """Shows a paper as PDF. What a button does, it does with the paper as it lies in the file at that moment.

    A deed first leaves the field that is open, then waits until the paper with those words is drawn and shown.
    """

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source: Source | None = None
        self._docx: Fill | None = None
        self._check: Check | None = None
        self._name: str | Callable[[], str] = ""
        self._key = ""
        self._asked = 0
        self._typed: Fill | None = None
        self._drawing: int | None = None
        """Which drawing shows words that are being typed."""
        self._waiting: Deed | None = None
        self.drawn = Drawn(b"")
        self.preview = PdfPreview(self)
        self._notice = centred_notice("Chưa có văn bản để xem.", self)
        self._lacking = QLabel("", self)
        self._lacking.setWordWrap(True)
        set_role(self._lacking, "problem")
        self._lacking.hide()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self.preview)
        deeds = QWidget(self)
        self._buttons = FlowLayout(deeds, GRID)
        self.print_button = self._button("I&n…   Ctrl+P", self.print)
        self.pdf_button = self._button("Lưu &PDF…", self.save_pdf)
        self.docx_button = self._button("Lưu &DOCX…", self.save_docx)
        self.checks = CheckStrip(desk, self)
        self.checks.wanted.connect(self.show_checks)
        self._buttons.addWidget(self.checks.short)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(deeds)
        layout.addWidget(self.checks)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._lacking)
        self._enable(False)

    def _button(self, text: str, deed: Callable[[], object]) -> Button:
        button = Button(text, self)
        button.clicked.connect(self._desk.deed(deed))
        self._buttons.addWidget(button)
        return button

    def add_button(self, text: str, deed: Callable[[], object], primary: bool = False) -> Button:
        """Add a deed of the page's own behind the others."""
        button = self._button(text, deed)
        if primary:
            set_role(button, "primary")
        return button

    def minimumSizeHint(self) -> QSize:
        """Need the height the rows of buttons take where they break: a splitter asks for no height by the width."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None:
            return least
        return QSize(least.width(), max(least.height(), layout.totalMinimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # Showing

    def show_paper(
        self,
        source: Source,
        name: str | Callable[[], str],
        docx: Fill | None = None,
        key: str = "",
        check: Check | None = None,
    ) -> None:
        """Read a paper on the worker and show it; what cannot be shown is said in its place.

        `name` is what a file of it is called, asked for once there is one; a paper without a `key` is known by it. `docx`
        reads the same paper for a word processor, `check` judges it once it is shown. A deed that waits goes on with the
        paper shown next, unless that is another one by its `key`.
        """
        known_by = key or (name if isinstance(name, str) else "")
        if known_by != self._key:
            self._waiting = None
        self._source, self._docx, self._name, self._key = source, docx, name, known_by
        self._check = check
        self.draw_again()

    def show_filled(self, fill: Fill, name: str) -> None:
        """Show a paper that is drawn, for the page and for a word processor alike."""
        self.show_paper(fill, name, fill)

    def draw_again(self) -> None:
        """Read the same paper afresh and show it."""
        self._typed = None
        self._draw(self._source)

    def draw_typed(self, fill: Fill) -> None:
        """Show the paper with words that are still being typed; every deed goes on with what is stored.

        While one is being drawn the next waits, and only the newest: the page follows the keys however fast they come.
        """
        if self._waiting is not None:
            return
        if self._drawing is not None and self._drawing == self._asked:
            self._typed = fill
        else:
            self._typed = None
            self._drawing = self._draw(fill)

    def _draw_next(self) -> None:
        fill, self._typed, self._drawing = self._typed, None, None
        if fill is not None:
            self.draw_typed(fill)

    def _draw(self, source: Source | None) -> int:
        self._asked += 1
        asked, fonts = self._asked, self._desk.resources / "fonts"
        if source is None:
            return asked

        def work(connection: sqlite3.Connection) -> Drawn | None:
            # Words stored since have asked anew: what nobody will see is not drawn.
            return _drawn(source(connection), fonts) if asked == self._asked else None

        def done(drawn: Drawn | None) -> None:
            if drawn is not None and asked == self._asked:
                self._show(drawn)
                self._draw_next()

        def refused(refusal: Refused) -> None:
            if asked == self._asked:
                self._say(str(refusal))
                self._draw_next()

        self._desk.read(work, done, refused)
        return asked

    def leave(self) -> None:
        """Want no page any more: the panel is going, and one may still be on its way."""
        self._asked += 1
        self._waiting = None

    def show_notice(self, text: str) -> None:
        """Show words instead of a paper."""
        self._asked += 1
        self._source = self._docx = None
        self._say(text)

    def _say(self, text: str) -> None:
        self._waiting = None
        self.drawn = Drawn(b"")
        self._notice.setText(text)
        self._stack.setCurrentWidget(self._notice)
        self._lacking.hide()
        self.checks.judge(None, None)
        self._enable(False)

    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self.preview.show_pdf(drawn.content)
        self._stack.setCurrentWidget(self.preview)
        self._lacking.setText(drawn.lacking)
        self._lacking.setVisible(bool(drawn.lacking))
        self.checks.judge(drawn.paper, self._check, typed=self._drawing == self._asked)
        self._enable(True)
        self.shown.emit()
        deed, self._waiting = self._waiting, None
        if deed is not None:
            deed(drawn)

    def _enable(self, on: bool) -> None:
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(on)
        self.docx_button.setEnabled(on and self._docx is not None)

    @property
    def content(self) -> bytes:
        """The bytes shown, b"" when there are none."""
        return self.drawn.content

    def show_checks(self) -> None:
        """Show every rule with its answer, and go to the place that is chosen there."""
        dialog = RulesDialog(self, self._desk, self.checks.results, self._print_checks)
        dialog.exec()
        place = dialog.place
        dialog.deleteLater()
        if place != NOWHERE:
            self.checks.go.emit(place)

    def _print_checks(self, parent: QWidget) -> None:
        caption = document_title(self.drawn.paper) if self.drawn.paper is not None else self._file_name()
        paper = check_list(caption, self.checks.results, self._desk.day)
        content = _drawn(paper, self._desk.resources / "fonts").content
        self._desk.attempt(parent, lambda: print_pdf(parent, content, "kiem-the-thuc", write_whole))

    # Deeds

    def do(self, deed: Deed) -> None:
        """Store what stands in the open field, then do something with the paper as it is with those words."""
        if self._desk.window.settle() and self._source is not None:
            self._waiting = deed
            self.draw_again()

    def print(self) -> None:
        """Print the paper through the system's dialog."""
        self.do(self._print)

    def save_pdf(self) -> None:
        """Save the paper as PDF."""
        self.do(lambda drawn: self._save(drawn, ".pdf"))

    def save_docx(self) -> None:
        """Save the same paper for a word processor."""
        if not self._desk.window.settle() or self._docx is None:
            return
        fill, fonts, key = self._docx, self._desk.resources / "fonts", self._key

        def work(connection: sqlite3.Connection) -> Drawn:
            from ict_desktop.printing.docx import render_docx  # python-docx, only when it is wanted
            from ict_desktop.printing.missing import unprintable  # as above

            paper = fill(connection)
            return Drawn(render_docx(paper, fonts), paper, unprintable(paper, fonts))

        def done(drawn: Drawn) -> None:
            if key == self._key:
                self._save(drawn, ".docx")

        self._desk.read(work, done, lambda refusal: messages.refuse(self, str(refusal)))

    def _print(self, drawn: Drawn) -> None:
        if not self._agreed(drawn.lacking, "Vẫn &in"):
            return
        if done := self._desk.attempt(self, lambda: print_pdf(self, drawn.content, self._file_name(), write_whole)):
            self._desk.window.say(done)

    def _file_name(self) -> str:
        return self._name if isinstance(self._name, str) else self._name()

    def _agreed(self, lacking: str, deed: str) -> bool:
        return not lacking or messages.confirm(self, lacking, deed)

    def _save(self, drawn: Drawn, ending: str) -> None:
        if not self._agreed(drawn.lacking, "Vẫn &lưu"):
            return
        path = ask_where(self, "Lưu văn bản", self._desk.proposed(name_on_disk(f"{self._file_name()}{ending}")), ending)
        if path is None:
            return

        def write() -> None:
            write_whole(path, drawn.content)
            self._desk.window.say(f"Đã lưu {path.name}")

        self._desk.attempt(self, write)


def _drawn(found: Paper | bytes, fonts: Path) -> Drawn:
    if isinstance(found, bytes):
        return Drawn(found)
    from ict_desktop.printing.missing import unprintable  # reportlab, only when a paper is wanted
    from ict_desktop.printing.pdf import render_pdf  # as above

    return Drawn(render_pdf(found, fonts), found, unprintable(found, fonts))
