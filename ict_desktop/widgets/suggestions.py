"""The list of suggestions under a line: a child of the window that never takes the focus, the keyboard or activation.

A popup of its own (as `QCompleter` opens) takes all three: an input method is reset in the middle of a word, and a key
that is already on its way when the popup closes is lost. The keys stay with the line, which tells the list what to do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ict_desktop.widgets.guard import guarded, restored
from ict_desktop.widgets.types import KEY_DOWN, KEY_PAGE_DOWN, KEY_PAGE_UP, KEY_UP, NO_FOCUS

MOST_ROWS = 12
"""Rows shown at once; the others are scrolled to."""

STEPS: dict[int, int] = {KEY_DOWN: 1, KEY_UP: -1, KEY_PAGE_DOWN: MOST_ROWS - 1, KEY_PAGE_UP: 1 - MOST_ROWS}
"""The keys that move the light, and by how many rows."""

MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize})
ROW_MARGIN, BESIDE = 9, 16
"""Blank at both ends of a row, and between a name and what stands beside it."""

Index = QModelIndex | QPersistentModelIndex


class Does(Enum):
    """What taking a row does."""

    CHOOSES = "chooses"
    ADDS = "adds"
    SAYS = "says"


COLOURS = {
    Does.CHOOSES: QPalette.ColorRole.Text,
    Does.ADDS: QPalette.ColorRole.Link,
    Does.SAYS: QPalette.ColorRole.PlaceholderText,
}
LIT = QPalette.ColorRole.HighlightedText
ELIDED = Qt.TextElideMode.ElideRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
AT_THE_LEFT, AT_THE_RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Suggestion:
    """One row: the words it puts into the line, what stands beside them, and whose key it is."""

    text: str
    beside: str = ""
    key: Any = None
    does: Does = Does.CHOOSES


@guarded
class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Suggestion] = ()

    def show_rows(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt names it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt names it
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text} — {row.beside}" if row.beside else row.text
        return None


@guarded
class _Row(QStyledItemDelegate):
    """Draws a name, and in pale letters at the end of the row what stands beside it."""

    def __init__(self, shown: QListView, model: _Rows) -> None:
        super().__init__(shown)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, words = self._model.rows[index.row()], option.fontMetrics
        room = option.rect.adjusted(ROW_MARGIN, 0, -ROW_MARGIN, 0)
        free = room.width() - words.horizontalAdvance(row.text) - BESIDE
        pale = words.elidedText(
            row.beside, ELIDED, max(free, min(room.width() // 2, words.horizontalAdvance(row.beside)))
        )
        left = room.adjusted(0, 0, -words.horizontalAdvance(pale) - BESIDE if pale else 0, 0)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        with restored(painter):
            painter.setPen(option.palette.color(LIT if lit else COLOURS[row.does]))
            painter.drawText(left, MIDDLE | AT_THE_LEFT, words.elidedText(row.text, ELIDED, left.width()))
            painter.setPen(option.palette.color(LIT if lit else COLOURS[Does.SAYS]))
            painter.drawText(room, MIDDLE | AT_THE_RIGHT, pale)


@guarded
class SuggestionList(QListView):
    """What is offered under `line`. `taken` tells the row that was clicked."""

    taken = Signal(object)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self._rows = _Rows(self)
        self._around: list[QWidget] = []
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self, self._rows))
        self.setProperty("role", "suggestions")
        self.setAccessibleName("Gợi ý")
        self.setFocusPolicy(NO_FOCUS)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.taken.emit(self._rows.rows[index.row()]))
        self.hide()

    def offer(self, rows: Sequence[Suggestion]) -> None:
        """Show rows, none of them lit."""
        self._rows.show_rows(rows)
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()
        window = self._line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self._watch(window)
        for widget in self._around:
            if isinstance(widget, QScrollArea):
                widget.ensureWidgetVisible(self._line, 0, 0)
        self._place()
        self.show()
        self.raise_()

    def close_up(self) -> None:
        """Go away; nothing is offered any more."""
        if self.isHidden():
            return
        self.hide()
        for widget in self._around:
            widget.removeEventFilter(self)
        self._around = []
        self.setParent(self._line)  # so that it ends with the line, not with the window

    def _watch(self, window: QWidget) -> None:
        widget: QWidget | None = self._line
        while widget is not None:
            widget.installEventFilter(self)
            self._around.append(widget)
            widget = None if widget is window else widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep under the line where the form is scrolled or made wider; a click beside it closes it."""
        if event.type() in MOVED:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress and watched is not self._line:
            self.close_up()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer nothing while hidden."""
        super().hideEvent(event)
        self._rows.show_rows(())

    def _place(self) -> None:
        """Stand below the line, or above it where there is more room; as wide as the words need, inside the window."""
        window, line = self._line.window(), self._line
        at = line.mapTo(window, QPoint(0, 0))
        below, above = window.height() - at.y() - line.height(), at.y()
        row, edges = max(1, self.sizeHintForRow(0)), 2 * self.frameWidth() + 6
        wanted = min(len(self._rows.rows), MOST_ROWS)
        up = wanted * row + edges > below and above > below
        height = max(1, min(wanted, ((above if up else below) - edges) // row)) * row + edges
        width = min(max(line.width(), self._width_of_rows()), window.width())
        left = max(0, min(at.x(), window.width() - width))
        self.setGeometry(left, at.y() - height if up else at.y() + line.height(), width, height)

    def _width_of_rows(self) -> int:
        words = self.fontMetrics().horizontalAdvance
        seen = self._rows.rows[:MOST_ROWS]
        needed = max((words(row.text) + (words(row.beside) + BESIDE if row.beside else 0) for row in seen), default=0)
        return needed + 2 * (ROW_MARGIN + self.frameWidth()) + self.verticalScrollBar().sizeHint().width()

    def offered(self) -> list[str]:
        """Return the texts to choose from."""
        return [] if self.isHidden() else [row.text for row in self._rows.rows if row.does is Does.CHOOSES]

    def shown(self) -> Sequence[Suggestion]:
        """Return all rows shown."""
        return () if self.isHidden() else self._rows.rows

    def lit(self) -> Suggestion | None:
        """Return the row that is lit."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() and not self.isHidden() else None

    def move_light(self, key: int) -> bool:
        """Light another row for an arrow or page key; returns whether it was one."""
        step = STEPS.get(key)
        if step is None or self.isHidden():
            return False
        last = len(self._rows.rows) - 1
        if key == KEY_UP and not self.currentIndex().isValid():  # round to the end, where a new one is made
            self.setCurrentIndex(self._rows.index(last, 0))
            return True
        row = self.currentIndex().row() + step
        self.setCurrentIndex(self._rows.index(max(0, min(row, last)), 0) if row >= 0 or step < -1 else QModelIndex())
        return True
