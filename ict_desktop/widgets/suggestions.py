"""The list of suggestions under a line: a child of the window that never takes the focus, the keyboard or activation.

A popup of its own (as `QCompleter` opens) takes all three: an input method is reset in the middle of a word, and a key
that is already on its way when the popup closes is lost. The keys stay with the line, which tells the list what to do.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.types import KEY_DOWN, KEY_PAGE_DOWN, KEY_PAGE_UP, KEY_UP, NO_FOCUS

MOST_ROWS = 12
"""Rows shown at once; the others are scrolled to."""

STEPS: dict[int, int] = {KEY_DOWN: 1, KEY_UP: -1, KEY_PAGE_DOWN: MOST_ROWS - 1, KEY_PAGE_UP: 1 - MOST_ROWS}
"""The keys that move the light, and by how many rows."""

MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize})


@guarded
class SuggestionList(QListView):
    """Texts offered under `line`. `taken` tells the one that was clicked."""

    taken = Signal(str)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self._texts = QStringListModel(self)
        self._around: list[QWidget] = []
        self.setModel(self._texts)
        self.setProperty("role", "suggestions")
        self.setAccessibleName("Gợi ý")
        self.setFocusPolicy(NO_FOCUS)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.taken.emit(str(index.data())))
        self.hide()

    def offer(self, texts: list[str]) -> None:
        """Show texts, none of them lit."""
        self._texts.setStringList(texts)
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()
        window = self._line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self._watch(window)
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
        self._texts.setStringList([])

    def _place(self) -> None:
        """Stand below the line, or above it where there is more room."""
        window, line = self._line.window(), self._line
        top = line.mapTo(window, QPoint(0, 0))
        below, above = window.height() - top.y() - line.height(), top.y()
        row = max(1, self.sizeHintForRow(0))
        wanted = min(self._texts.rowCount(), MOST_ROWS) * row + 2 * self.frameWidth() + 6
        up = wanted > below and above > below
        height = min(wanted, above if up else below)
        self.setGeometry(top.x(), top.y() - height if up else top.y() + line.height(), line.width(), height)

    def offered(self) -> list[str]:
        """Return the texts shown."""
        return [] if self.isHidden() else self._texts.stringList()

    def lit(self) -> str:
        """Return the text that is lit, "" for none."""
        index = self.currentIndex()
        return str(index.data()) if index.isValid() and not self.isHidden() else ""

    def move_light(self, key: int) -> bool:
        """Light another row for an arrow or page key; returns whether it was one."""
        step = STEPS.get(key)
        if step is None or self.isHidden():
            return False
        row = self.currentIndex().row() + step
        last = self._texts.rowCount() - 1
        self.setCurrentIndex(self._texts.index(max(0, min(row, last)), 0) if row >= 0 or step < -1 else QModelIndex())
        return True
