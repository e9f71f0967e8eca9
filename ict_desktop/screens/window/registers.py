"""Printing what is no document of the file: a list as it is filtered, the guide."""

import sqlite3

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ict_desktop.records.papers import Paper
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.store import table
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING
from ict_desktop.work.registers import Printable, register


class PaperDialog(QDialog):
    """A paper that is not of the file: its preview, printed and saved as any other."""

    def __init__(self, parent: QWidget, desk: Desk, title: str, paper: Paper, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        take_size(self, 940, 640)
        self.panel = PaperPanel(desk)

        def fill(_connection: sqlite3.Connection) -> Paper:
            return paper

        self.panel.show_filled(fill, name)
        buttons = close_row(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.panel, 1)
        layout.addLayout(buttons)


def show_paper(parent: QWidget, desk: Desk, title: str, paper: Paper, name: str) -> None:
    """Show a paper as the pages it prints on; `name` is what a file of it is called."""
    dialog = PaperDialog(parent, desk, title, paper, name)
    dialog.exec()
    dialog.panel.leave()
    dialog.deleteLater()


def show_register(parent: QWidget, desk: Desk, listed: Printable) -> None:
    """Show a list as the page it prints on."""
    issuer = table.settings(desk.connection).get("committee", "")
    name = fold(listed.heading).replace(" ", "-")
    show_paper(parent, desk, f"In: {listed.heading}", register(issuer, listed, desk.day, desk.clerk), name)
