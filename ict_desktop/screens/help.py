"""F1: the help of the page in front, without a network."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.theme import CARD_PADDING

TOPICS = {
    "overview": "tong-quan",
    "meetings": "hoi-nghi",
    "tasks": "nhiem-vu",
    "indicators": "chi-tieu",
    "incidents": "an-toan-thong-tin",
    "inspections": "kiem-tra",
    "documents": "van-ban",
    "agencies": "don-vi",
    "keys": "phim-tat",
    "data": "du-lieu",
}


def show_help(parent: QWidget, folder: Path, topic: str) -> None:
    """Show the help of a topic; links lead to the others."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("Trợ giúp")
    dialog.resize(720, 560)
    browser = QTextBrowser(dialog)
    browser.document().setDocumentMargin(CARD_PADDING)
    browser.setSource(QUrl.fromLocalFile(str(folder / f"{TOPICS[topic]}.html")))
    back = QPushButton("‹ &Trước", dialog)
    back.clicked.connect(browser.backward)
    buttons = close_row(dialog)
    buttons.insertWidget(0, back)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
    layout.addWidget(browser)
    layout.addLayout(buttons)
    dialog.exec()
    dialog.deleteLater()
