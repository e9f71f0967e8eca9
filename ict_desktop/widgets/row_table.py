"""A table of words to read: what happened in a cell, the copies there are, what a paste would do."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QWidget


class RowTable(QTableWidget):
    """Rows to read, not to edit: a whole row is chosen, and Tab goes on to what stands behind the table."""

    def __init__(self, headings: Iterable[str], parent: QWidget) -> None:
        titles = list(headings)
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels(titles)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
