"""Printing a list as it is filtered: the same columns and words, on landscape A4."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ict_desktop.records.columns import Column
from ict_desktop.records.papers import Paper
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.paper_panel import PaperPanel
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.theme import CARD_PADDING
from ict_desktop.work.registers import register


def show_register(
    parent: QWidget, desk: Desk, title: str, columns: Sequence[Column], rows: list[dict[str, Any]]
) -> None:
    """Show a list as the page it prints on."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(f"In danh sách: {title}")
    dialog.resize(940, 640)
    panel = PaperPanel(desk)
    paper: Paper = register(title, columns, rows, desk.day)

    def fill(_connection: sqlite3.Connection) -> Paper:
        return paper

    panel.show_filled(fill, f"danh-sach-{title.lower().replace(' ', '-')}")
    buttons = close_row(dialog)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
    layout.addWidget(panel, 1)
    layout.addLayout(buttons)
    dialog.exec()
    panel.leave()
    dialog.deleteLater()
