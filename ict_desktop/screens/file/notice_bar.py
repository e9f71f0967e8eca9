"""A lasting line over the page: what is the matter with the open file, and the ways out as buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.theme import set_role


class NoticeBar(QFrame):
    """Words as they stand, never read as markup, with buttons at their right."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        set_role(self, "banner")
        self.words = QLabel(words, self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)

    def add_way(self, words: str, deed: Callable[[], object]) -> Button:
        """Add a button that does something about it."""
        button = Button(words, self)
        button.clicked.connect(lambda _checked=False: deed())
        self._row.addWidget(button)
        return button
