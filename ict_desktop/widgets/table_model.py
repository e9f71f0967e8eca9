"""One lazy table model: it holds the ids of a list and reads the rows it shows a window at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ict_desktop.records.columns import UNREADABLE, Column, Mark
from ict_desktop.widgets.guard import attempt, guarded

Row = Mapping[str, Any]
Index = QModelIndex | QPersistentModelIndex

WINDOW = 100
"""Rows read at a time; the view asks for the ones it paints."""

KEPT_WINDOWS = 20

UNREADABLE_ROW = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a column's words raise over a row that holds what this program never writes."""

DISPLAY = Qt.ItemDataRole.DisplayRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
MARK = Qt.ItemDataRole.UserRole + 1
RECORD_ID = Qt.ItemDataRole.UserRole + 2
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HORIZONTAL = Qt.Orientation.Horizontal


@guarded
class RecordTableModel(QAbstractTableModel):
    """Rows of a list by id. `read` returns the rows of some ids; filtering and sorting happen where the ids are made."""

    def __init__(self, columns: Sequence[Column], read: Callable[[Sequence[str]], Mapping[str, Row]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.fetched = 0
        self._read = read
        self._ids: list[str] = []
        self._windows: dict[int, Mapping[str, Row]] = {}

    def set_ids(self, ids: list[str]) -> None:
        """Show another list; nothing is read until a row is painted."""
        self.beginResetModel()
        self._ids = ids
        self._windows = {}
        self.endResetModel()

    @property
    def ids(self) -> list[str]:
        """The ids in their order."""
        return self._ids

    def row_of(self, record_id: str) -> int:
        """Return the place of a record, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def id_at(self, row: int) -> str | None:
        """Return the id at a place, or None outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def record_row(self, row: int) -> Row | None:
        """Return the whole row at a place; None when it was deleted since the list was made."""
        number, record_id = row // WINDOW, self._ids[row]
        window = self._windows.get(number)
        if window is None:
            wanted = self._ids[number * WINDOW : (number + 1) * WINDOW]
            # A list that cannot be read is told once; its rows stay empty until the list is asked for again.
            nothing: Mapping[str, Row] = {}
            window = attempt(lambda: self._read(wanted), otherwise=nothing)
            self.fetched += len(wanted)
            if len(self._windows) >= KEPT_WINDOWS:
                del self._windows[next(iter(self._windows))]
            self._windows[number] = window
        return window.get(record_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows the list has."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns the list has."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the words, the status, the alignment or the id of a cell."""
        if role not in (DISPLAY, MARK, ALIGNMENT, TOOL_TIP, ACCESSIBLE, RECORD_ID) or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == ALIGNMENT:
            return RIGHT if column.right else LEFT
        if role == RECORD_ID:
            return self._ids[index.row()]
        row = self.record_row(index.row())
        if row is None:
            return None
        if role == MARK:
            return _mark(column, row)
        return _text(column, row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        """Return a column's heading, aligned as its cells."""
        if orientation != HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        if role == DISPLAY:
            return self.columns[section].heading
        if role == ALIGNMENT:
            return RIGHT if self.columns[section].right else LEFT
        return None


def _text(column: Column, row: Row) -> str:
    """Return the words of a cell; what another program wrote and cannot be read stands as it is, with a mark."""
    try:
        return column.text(row)
    except UNREADABLE_ROW:
        return f"{UNREADABLE} {row.get(column.name) or ''}".rstrip()


def _mark(column: Column, row: Row) -> Mark | None:
    try:
        return column.mark(row) if column.mark is not None else None
    except UNREADABLE_ROW:
        return None
