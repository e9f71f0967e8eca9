"""A grid of numbers that feels like a spreadsheet: type, Enter down, Tab right, copy, paste, fill down.

It knows nothing of what the numbers mean: what was typed goes to `enter`, which answers "" or a sentence. A text that
could not be taken stays in its cell, marked, until it is mended.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from ict_desktop.widgets.theme import Colours

Index = QModelIndex | QPersistentModelIndex

DISPLAY = Qt.ItemDataRole.DisplayRole
EDIT = Qt.ItemDataRole.EditRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
FOREGROUND = Qt.ItemDataRole.ForegroundRole
BACKGROUND = Qt.ItemDataRole.BackgroundRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HORIZONTAL = Qt.Orientation.Horizontal
SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
EDITABLE = SELECTABLE | Qt.ItemFlag.ItemIsEditable

ROW_HEIGHT = 34
HEADING_SHARE = 0.36
"""The share of the width the names of the rows may take."""


@dataclass(frozen=True)
class GridCell:
    """What one cell shows; `tone` colours its words, `tip` says more, `raw` is what editing starts from."""

    text: str = ""
    raw: str = ""
    editable: bool = True
    tone: str = ""
    tip: str = ""


Place = tuple[int, int]
Enter = Callable[[Sequence[tuple[int, int, str]]], Mapping[Place, str]]
"""Takes (row, column, text) of one step and returns a sentence for each cell it could not take."""


class GridModel(QAbstractTableModel):
    """Cells by row and column."""

    def __init__(self, enter: Enter, colours: Colours) -> None:
        super().__init__()
        self._enter = enter
        self.colours = colours
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()
        self._cells: Mapping[Place, GridCell] = {}
        self._refused: dict[Place, tuple[str, str]] = {}
        self._entering = False

    def show_cells(self, rows: Sequence[str], columns: Sequence[str], cells: Mapping[Place, GridCell]) -> None:
        """Show other cells; texts that could not be taken stay where the shape is the same."""
        same = tuple(rows) == self.rows and tuple(columns) == self.columns
        if same:
            self._cells = cells
            if rows and columns:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            return
        if self._entering:
            # The editor still belongs to the cells as they are; another shape waits until it is closed.
            QTimer.singleShot(0, lambda: self.show_cells(rows, columns, cells))
            return
        self.beginResetModel()
        self.rows, self.columns, self._cells = tuple(rows), tuple(columns), cells
        self._refused = {}
        self.endResetModel()

    def cell(self, row: int, column: int) -> GridCell:
        """Return a cell; one that nothing is said about cannot be edited."""
        return self._cells.get((row, column), GridCell(editable=False))

    def problem(self, row: int, column: int) -> str:
        """Return why the text in a cell could not be taken, or ""."""
        return self._refused.get((row, column), ("", ""))[1]

    def enter(self, entries: Sequence[tuple[int, int, str]]) -> bool:
        """Take texts as one step; returns whether all could be taken."""
        wanted = [(r, c, t) for r, c, t in entries if self.cell(r, c).editable]
        for row, column, _text in wanted:
            self._refused.pop((row, column), None)
        self._entering = True
        try:
            problems = self._enter(wanted)
        finally:
            self._entering = False
        for row, column, text in wanted:
            if (row, column) in problems:
                self._refused[row, column] = (text, problems[row, column])
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        return not problems

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
        refused = self._refused.get(place)
        cell = self.cell(*place)
        if role == DISPLAY:
            return refused[0] if refused else cell.text
        if role == EDIT:
            return refused[0] if refused else cell.raw or cell.text
        if role == ALIGNMENT:
            return RIGHT
        if role == TOOL_TIP:
            return refused[1] if refused else cell.tip or None
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
            return RIGHT if orientation == HORIZONTAL else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class ValueGrid(QTableView):
    """The grid on screen. `moved` tells the cell the cursor came to, `details_asked` F4 on one."""

    moved = Signal(int, int)
    details_asked = Signal(int, int)
    paste_asked = Signal(list)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flush")
        self.cells = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        scale = max(1.0, self.fontMetrics().height() / 17)
        self.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * scale))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(True)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(100)
        self.selectionModel().currentChanged.connect(
            lambda index, _before: self.moved.emit(index.row(), index.column())
        )

    def share_width(self) -> None:
        """Give the names of the rows their share of the width."""
        self.verticalHeader().setMaximumWidth(int(self.width() * HEADING_SHARE))

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own event
        """Share the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go one cell down after Enter, as a spreadsheet does."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.cells.index(self.currentIndex().row() + 1, self.currentIndex().column())
            if below.isValid():
                self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a spreadsheet: Delete, Ctrl+C, Ctrl+V, Ctrl+D, Enter down, F4 for details."""
        if self.state() == QAbstractItemView.State.EditingState:
            # An editor lets its Enter through; what it holds is taken in a moment later.
            super().keyPressEvent(event)
            return
        current = self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Delete:
            self.cells.enter([(row, column, "") for row, column in self._chosen()])
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif control and event.key() == Qt.Key.Key_D:
            self._fill_down()
        elif event.key() == Qt.Key.Key_F4:
            self.details_asked.emit(current.row(), current.column())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            below = self.cells.index(current.row() + 1, current.column())
            if below.isValid():
                self.setCurrentIndex(below)
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[Place]:
        return sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())

    def as_text(self) -> str:
        """Return the chosen cells, tabs between them, as a spreadsheet takes them."""
        lines: dict[int, list[str]] = {}
        for row, column in self._chosen():
            lines.setdefault(row, []).append(self.cells.cell(row, column).raw or self.cells.cell(row, column).text)
        return "\n".join("\t".join(cells) for cells in lines.values())

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text().rstrip("\r\n")
        top, left = self.currentIndex().row(), self.currentIndex().column()
        entries = [
            (top + down, left + right, word.strip())
            for down, line in enumerate(text.replace("\r\n", "\n").split("\n"))
            for right, word in enumerate(line.split("\t"))
            if top + down < self.cells.rowCount() and left + right < self.cells.columnCount()
        ]
        if text and top >= 0:
            self.paste_asked.emit(entries)

    def _fill_down(self) -> None:
        chosen = self._chosen()
        tops = {column: min(row for row, c in chosen if c == column) for _row, column in chosen}
        self.cells.enter(
            [
                (row, column, self.cells.cell(tops[column], column).raw or self.cells.cell(tops[column], column).text)
                for row, column in chosen
                if row != tops[column]
            ]
        )
