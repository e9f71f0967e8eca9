"""The numbers of a chart as a table: the other way to look at it, for the keyboard and a screen reader."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ict_desktop.records.charts import Mark, Numbers
from ict_desktop.widgets.guard import guarded

Index = QModelIndex | QPersistentModelIndex
DISPLAY = Qt.ItemDataRole.DisplayRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
HORIZONTAL = Qt.Orientation.Horizontal
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
RIGHT_ALIGNED = {"Số liệu", "Mục tiêu"}
ROW_HEIGHT = 28


@guarded
class NumbersModel(QAbstractTableModel):
    """The rows of `Numbers`."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = Numbers((), (), ())

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()

    def mark(self, row: int) -> Mark | None:
        """Return the number a row shows."""
        return self._numbers.marks[row] if 0 <= row < len(self._numbers.marks) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many numbers there are."""
        return 0 if parent.isValid() else len(self._numbers.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._numbers.headings)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the words of a cell."""
        if not index.isValid():
            return None
        if role in (DISPLAY, TOOL_TIP):
            return self._numbers.rows[index.row()][index.column()]
        return self._alignment(index.column()) if role == ALIGNMENT else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        """Return the heading of a column."""
        if orientation != HORIZONTAL or not 0 <= section < len(self._numbers.headings):
            return None
        if role == DISPLAY:
            return self._numbers.headings[section]
        return self._alignment(section) if role == ALIGNMENT else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if self._numbers.headings[column] in RIGHT_ALIGNED else LEFT


class NumbersTable(QTableView):
    """The table on screen; `chosen` tells the number of the row that was activated."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumbersModel()
        self.setModel(self.numbers)
        self.setAccessibleName("Số liệu của biểu đồ")
        self.setProperty("role", "flush")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        scale = max(1.0, self.fontMetrics().height() / 17)
        self.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * scale))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.activated.connect(self._activated)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers."""
        self.numbers.show_numbers(numbers)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(50)
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def _activated(self, index: Index) -> None:
        mark = self.numbers.mark(index.row())
        if mark is not None:
            self.chosen.emit(mark)
