"""A grid of numbers that feels like a spreadsheet: type, Enter down, Tab right, copy, paste, fill down.

It knows nothing of what the numbers mean: what was typed goes to `enter`, which answers "" or a sentence. A text that
could not be taken stays in its cell, marked, until it is mended or given up with Esc.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ict_desktop.records.pasted import read_block
from ict_desktop.widgets.clean_line import CleanLine, WordsDelegate
from ict_desktop.widgets.grid_model import OWN_DECIMAL, RIGHT, GridModel, Place
from ict_desktop.widgets.guard import guarded, restored
from ict_desktop.widgets.theme import set_role
from ict_desktop.widgets.types import ALT, CONTROL, ENTER_KEYS, KEY_DELETE, KEY_ESCAPE, KEY_F4, SHIFT, Index

EDITING = QAbstractItemView.State.EditingState
HAS_FOCUS = QStyle.StateFlag.State_HasFocus
ENTERED = QAbstractItemDelegate.EndEditHint.SubmitModelCache
TABBED = QAbstractItemDelegate.EndEditHint.EditNextItem
TABBED_BACK = QAbstractItemDelegate.EndEditHint.EditPreviousItem
TYPED = QAbstractItemView.EditTrigger.AnyKeyPressed
NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint
KEY_C = Qt.Key.Key_C
KEY_D = Qt.Key.Key_D

ROW_HEIGHT = 32
HEADING_SHARE = 0.34
"""The share of the width the names of the rows may take when nobody says otherwise."""

LEAST_COLUMN = 112
"""Pixels a column has at least; where columns find no room, the grid scrolls."""


@guarded
class CellDelegate(WordsDelegate):
    """Draws the cursor as a frame, as spreadsheets do."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the line for a cell."""
        line = super().createEditor(parent, option, index)
        line.setAccessibleName(f"{self._cells.rows[index.row()]}, {self._cells.columns[index.column()]}")
        if isinstance(line, CleanLine):
            line.setAlignment(RIGHT)
        return line

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, framed where the cursor is."""
        super().paint(painter, option, index)
        if option.state & HAS_FOCUS:
            with restored(painter):
                painter.setPen(QPen(QColor(self._cells.colours.focus), 2))
                painter.drawRect(option.rect.adjusted(1, 1, -1, -1))


@guarded
class ValueGrid(QTableView):
    """The grid on screen. `moved` tells the cell the cursor came to, `details_asked` F4 on one.

    `paste_asked` carries the cells to paste, the texts of those that lie beyond the grid, and the mark that parts
    decimals in them where that is known ("" where it is not). Past the last cell there is nothing to go to: `ended`
    says so, and what is typed there does not replace the number just entered.
    """

    moved = Signal(int, int)
    details_asked = Signal(int, int)
    paste_asked = Signal(list, list, str)
    given_up = Signal()
    ended = Signal()
    opened = Signal()
    """A cell is being typed into."""

    closed = Signal()
    """What was typed has been taken in or given up."""

    def __init__(self, model: GridModel, parent: QWidget | None = None, heading_share: float = HEADING_SHARE) -> None:
        super().__init__(parent)
        self.setProperty("role", "flush")
        self.heading_share = heading_share
        self.cells = model
        self.at_end = False
        self._copied = ""
        self.corner = QLabel("", self)
        set_role(self.corner, "muted")
        self.corner.setIndent(9)
        font = self.corner.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.corner.setFont(font)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
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
        self.setCornerButtonEnabled(False)
        self.selectionModel().currentChanged.connect(self._went)

    def updateGeometries(self) -> None:
        """Give the names of the rows their share of the width, and put what they are over them."""
        self.verticalHeader().setMaximumWidth(int(self.width() * self.heading_share))
        header = self.horizontalHeader()
        least = round(LEAST_COLUMN * self.fontMetrics().height() / 17)
        wanted = [header.sectionSizeHint(column) for column in range(header.count())]
        header.setMinimumSectionSize(max(least, *wanted, 0))
        super().updateGeometries()
        self.corner.setGeometry(1, 1, self.verticalHeader().width() - 1, self.horizontalHeader().height() - 3)

    def wanted_height(self) -> int:
        """Return the pixels that show every row."""
        return self.horizontalHeader().height() + self.verticalHeader().length() + 2 * self.frameWidth() + 2

    def is_typing(self) -> bool:
        """Say whether a cell is being typed into."""
        return self.state() == EDITING

    def commit_open(self) -> None:
        """Take in what is being typed."""
        editor = self.indexWidget(self.currentIndex())
        if self.is_typing() and editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, NO_HINT)
            self.closed.emit()

    def _went(self, index: Index, _before: Index) -> None:
        self.at_end = False
        self.moved.emit(index.row(), index.column())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go one cell down after Enter, to the next cell that can be typed into after Tab."""
        super().closeEditor(editor, NO_HINT if hint in (TABBED, TABBED_BACK) else hint)
        if hint == ENTERED:
            self._go_down(typed=True)
        elif hint in (TABBED, TABBED_BACK):
            self._go_on(1 if hint == TABBED else -1, typed=True)
        self.closed.emit()

    def edit(self, index: Index, trigger: QAbstractItemView.EditTrigger, event: QEvent) -> bool:  # type: ignore[override]
        """Begin typing into a cell, unless its number was the last one and nobody came back to it."""
        if self.at_end and trigger == TYPED:
            self.ended.emit()
            return False
        begun = super().edit(index, trigger, event)
        if self.is_typing():
            self.opened.emit()
        return begun

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come back to the cell that is clicked, should it be the last one."""
        self.at_end = False
        super().mousePressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell; F6 leaves the grid."""
        if self.hasFocus():
            self.commit_open()
        self._go_on(1 if forward else -1)
        return True

    def _go_down(self, typed: bool = False) -> None:
        below = self.cells.index(self.currentIndex().row() + 1, self.currentIndex().column())
        if below.isValid():
            self.setCurrentIndex(below)
        elif typed or self.at_end:
            self._end()

    def _end(self) -> None:
        self.at_end = True
        self.ended.emit()

    def _go_on(self, step: int, typed: bool = False) -> None:
        columns = self.cells.columnCount()
        here = max(0, self.currentIndex().row()) * columns + max(0, self.currentIndex().column())
        last = self.cells.rowCount() * columns - 1 if step > 0 else 0
        for place in range(here + step, last + step, step):
            row, column = divmod(place, columns)
            if self.cells.cell(row, column).editable:
                self.setCurrentIndex(self.cells.index(row, column))
                return
        if typed:
            self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a spreadsheet: Delete, Ctrl+C, Ctrl+V, Ctrl+D, Enter down, F4 for details."""
        if self.state() == EDITING and self.hasFocus() and event.key() in ENTER_KEYS:
            # The first word of a cell is composed while the grid keeps the keyboard: the editor hears no Enter.
            self.commit_open()
        # An editor lets its Enter through; what it holds is taken in a moment later.
        if self.state() == EDITING or not self._did(event):
            super().keyPressEvent(event)

    def _did(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == KEY_DELETE:
            self.at_end = False
            self.cells.enter([(row, column, "") for row, column in self._chosen()])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copied = self.as_text()
            QGuiApplication.clipboard().setText(self._copied)
        elif key == KEY_C and modifiers == CONTROL | SHIFT:
            QGuiApplication.clipboard().setText(self.as_text(headings=True))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif key == KEY_D and modifiers == CONTROL:
            self._fill_down()
        elif key == KEY_F4 and not modifiers & ALT:
            self.details_asked.emit(self.currentIndex().row(), self.currentIndex().column())
        elif key in ENTER_KEYS and not modifiers & (CONTROL | SHIFT | ALT):
            self._go_down()
        elif key == KEY_ESCAPE and self.cells.give_up(self._chosen()):
            self.given_up.emit()
        else:
            return False
        return True

    def _chosen(self) -> list[Place]:
        return sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())

    def as_text(self, headings: bool = False) -> str:
        """Return the chosen cells, tabs between them, as a spreadsheet takes them; perhaps with their headings."""
        chosen = self._chosen()
        lines: dict[int, list[str]] = {}
        for row, column in chosen:
            start = [self.cells.rows[row]] if headings else []
            lines.setdefault(row, start).append(self.cells.text_of(row, column))
        texts = list(lines.values())
        if headings:
            columns = sorted({column for _row, column in chosen})
            texts.insert(0, [self.corner.text(), *(self.cells.columns[column] for column in columns)])
        return "\n".join("\t".join(cells) for cells in texts)

    def _paste(self) -> None:
        """Paste a block from the cursor on; a single text fills all chosen cells."""
        text = QGuiApplication.clipboard().text()
        chosen = self._chosen()
        if not text.strip() or not chosen:
            return
        own = OWN_DECIMAL if text == self._copied else ""
        block = read_block(text)
        if len(block) == len(block[0]) == 1:
            self.paste_asked.emit([(row, column, block[0][0]) for row, column in chosen], [], own)
            return
        top, left = chosen[0]
        all_cells = [(top + r, left + c, word) for r, line in enumerate(block) for c, word in enumerate(line)]
        rows, columns = self.cells.rowCount(), self.cells.columnCount()
        inside = [entry for entry in all_cells if entry[0] < rows and entry[1] < columns]
        beyond = [text for row, column, text in all_cells if row >= rows or column >= columns]
        self.paste_asked.emit(inside, beyond, own)

    def _fill_down(self) -> None:
        """Copy the top cell of each chosen column down; a single cell takes the one above it."""
        chosen = self._chosen()
        if len(chosen) == 1 and chosen[0][0] > 0:
            chosen.insert(0, (chosen[0][0] - 1, chosen[0][1]))
        tops = {column: min(row for row, c in chosen if c == column) for column in {c for _row, c in chosen}}
        self.cells.enter(
            [
                (row, column, self.cells.text_of(tops[column], column))
                for row, column in chosen
                if row != tops[column] and self.cells.text_of(tops[column], column)
            ],
            OWN_DECIMAL,
        )
