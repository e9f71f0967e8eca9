"""Tabs as every page has them."""

from PySide6.QtWidgets import QTabWidget, QWidget


class Tabs(QTabWidget):
    """Pages beside each other; `name` is what a screen reader calls the bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(name)
