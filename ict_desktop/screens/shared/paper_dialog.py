"""A paper in a window of its own: its preview, printed and saved as any other."""

import sqlite3

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ict_desktop.records.papers import Paper
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import Fill, PaperPanel, Source
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING


class PaperDialog(QDialog):
    """A paper that is not of the file, or several as one PDF; `docx` reads it for a word processor where it can be one."""

    def __init__(
        self, parent: QWidget, desk: Desk, title: str, source: Source, name: str, docx: Fill | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        take_size(self, 940, 640)
        self.panel = PaperPanel(desk)
        self.panel.show_paper(source, name, docx)
        buttons = close_row(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.panel, 1)
        layout.addLayout(buttons)


def show_paper(parent: QWidget, desk: Desk, title: str, source: Source, name: str, docx: Fill | None = None) -> None:
    """Show a paper as the pages it prints on; `name` is what a file of it is called."""
    dialog = PaperDialog(parent, desk, title, source, name, docx)
    dialog.exec()
    dialog.panel.leave()
    dialog.deleteLater()


def show_described(parent: QWidget, desk: Desk, title: str, paper: Paper, name: str) -> None:
    """Show a paper that is no document of the file, such as the guide."""

    def fill(_connection: sqlite3.Connection) -> Paper:
        return paper

    show_paper(parent, desk, title, fill, name, fill)
