"""Tabs as every page has them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QWidget

NEEDED, NOT_ASKED = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored


class Tabs(QTabWidget):
    """Pages beside each other; `name` is what a screen reader calls the bar.

    Only the tab in front says how high all must be at least: what stands in another one makes nothing scroll here.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(name)
        self.currentChanged.connect(lambda _number: self._ask_the_front())

    @property
    def room(self) -> QWidget:
        """Under which a page is made that becomes a tab: given another parent, Qt styles all that is in it anew."""
        return self.findChild(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) or self

    def tabInserted(self, index: int) -> None:
        """Ask nothing of a tab that comes behind."""
        super().tabInserted(index)
        self._ask_the_front()

    def _ask_the_front(self) -> None:
        for number in range(self.count()):
            page = self.widget(number)
            if page is not None:
                page.setSizePolicy(NEEDED, NEEDED if number == self.currentIndex() else NOT_ASKED)
