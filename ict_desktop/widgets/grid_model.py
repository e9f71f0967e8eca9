"""The cells of a grid of numbers: what they show, what is typed into them, and what could not be taken."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor

from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import Colours
from ict_desktop.widgets.types import Index

DISPLAY = Qt.ItemDataRole.DisplayRole
EDIT = Qt.ItemDataRole.EditRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
FOREGROUND = Qt.ItemDataRole.ForegroundRole
BACKGROUND = Qt.ItemDataRole.BackgroundRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HORIZONTAL = Qt.Orientation.Horizontal
SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
EDITABLE = SELECTABLE | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class GridCell:
    """What one cell shows; `tone` colours its words, `tip` says more, `raw` is what editing starts from.

    `key` tells the cell apart wherever it stands, so that a text that could not be taken stays with it.
    """

    text: str = ""
    raw: str = ""
    editable: bool = True
    tone: str = ""
    tip: str = ""
    key: Hashable = None


Place = tuple[int, int]
Entries = Sequence[tuple[int, int, str]]
Enter = Callable[[Entries, str | None], Mapping[Place, str]]
"""Takes (row, column, text) of one step and returns a sentence for each cell it could not take.

The second is the mark that parts decimals in these texts, where that is known.
"""

OWN_DECIMAL = ","
"""The mark that parts decimals in what the cells themselves hold."""

NOTHING = GridCell(editable=False)


@guarded
class GridModel(QAbstractTableModel):
    """Cells by row and column."""

    def __init__(self, enter: Enter, colours: Colours) -> None:
        super().__init__()
        self._enter = enter
        self.colours = colours
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()
        self._cells: Mapping[Place, GridCell] = {}
        self._refused: dict[Hashable, tuple[str, str]] = {}
        self.entering = False

    def fits(self, rows: Sequence[str], columns: Sequence[str]) -> bool:
        """Say whether other cells would stand in the same rows and columns."""
        return tuple(rows) == self.rows and tuple(columns) == self.columns

    def show_cells(self, rows: Sequence[str], columns: Sequence[str], cells: Mapping[Place, GridCell]) -> None:
        """Show other cells; not in other rows or columns while something is being entered."""
        if self.fits(rows, columns):
            self._cells = cells
            if rows and columns:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            return
        self.beginResetModel()
        self.rows, self.columns, self._cells = tuple(rows), tuple(columns), cells
        self.endResetModel()

    def cell(self, row: int, column: int) -> GridCell:
        """Return a cell; one that nothing is said about cannot be edited."""
        return self._cells.get((row, column), NOTHING)

    def _key(self, row: int, column: int) -> Hashable:
        key = self.cell(row, column).key
        return (row, column) if key is None else key

    def problem(self, row: int, column: int) -> str:
        """Return why the text in a cell could not be taken, or ""."""
        return self._refused.get(self._key(row, column), ("", ""))[1]

    @property
    def refused_count(self) -> int:
        """How many texts could not be taken and still stand in their cells, shown or not."""
        return len(self._refused)

    def text_of(self, row: int, column: int) -> str:
        """Return what a cell holds as it would be typed."""
        refused = self._refused.get(self._key(row, column))
        cell = self.cell(row, column)
        return refused[0] if refused else cell.raw or cell.text

    def enter(self, entries: Entries, decimal: str | None = None) -> bool:
        """Take texts as one step, `decimal` parting their decimals where known; returns whether all could be taken."""
        wanted = [(r, c, t) for r, c, t in entries if self.cell(r, c).editable]
        keys = {(r, c): self._key(r, c) for r, c, _text in wanted}
        for key in keys.values():
            self._refused.pop(key, None)
        self.entering = True
        try:
            problems = self._enter(wanted, decimal)
        finally:
            self.entering = False
        for row, column, text in wanted:
            if (row, column) in problems:
                self._refused[keys[row, column]] = (text, problems[row, column])
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        return not problems

    def give_up(self, places: Sequence[Place]) -> bool:
        """Let go the texts that could not be taken in some cells; returns whether there were any."""
        had = [place for place in places if self._refused.pop(self._key(*place), None) is not None]
        for row, column in had:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        return bool(had)

    def give_up_all(self) -> None:
        """Let go every text that could not be taken, shown or not."""
        self._refused.clear()
        if self.rows and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say whether a cell can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if self.cell(index.row(), index.column()).editable else SELECTABLE

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return words, alignment, colours or the tip of a cell."""
        if not index.isValid():
            return None
        place = (index.row(), index.column())
        cell = self.cell(*place)
        refused = self._refused.get(self._key(*place)) if self._refused else None
        if role == DISPLAY:
            return f"⚠ {refused[0]}" if refused else cell.text
        if role == EDIT:
            return self.text_of(*place)
        if role == ALIGNMENT:
            return RIGHT
        if role == TOOL_TIP:
            return refused[1] if refused else cell.tip or None
        return self._colour(role, cell, bool(refused))

    def _colour(self, role: int, cell: GridCell, refused: bool) -> QColor | None:
        if role == FOREGROUND:
            tone = "bad" if refused else cell.tone
            return QColor(self.colours.status(tone)[0]) if tone else None
        if role == BACKGROUND and refused:
            return QColor(self.colours.bad_soft)
        if role == BACKGROUND and not cell.editable and not cell.text:
            return QColor(self.colours.stripe)
        return None

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:  # noqa: ANN401 - Qt's own signature
        """Take what was typed into a cell."""
        if role != EDIT or not index.isValid():
            return False
        if str(value) != str(self.data(index, EDIT)):
            self.enter([(index.row(), index.column(), str(value))])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        """Return the name of a row or column; whole names in the tip."""
        names = self.columns if orientation == HORIZONTAL else self.rows
        if not 0 <= section < len(names):
            return None
        if role in (DISPLAY, TOOL_TIP):
            return names[section]
        if role == ALIGNMENT:
            return RIGHT if orientation == HORIZONTAL else LEFT
        return None
