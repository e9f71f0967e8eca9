"""What fills the room there is, and scrolls where the room is smaller than it can be."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QFrame, QScrollArea, QStackedWidget, QWidget

from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size

LEAST = QSize(160, 96)
"""Less than this of a page is no use to anybody."""


@guarded
class Scrolled(QScrollArea):
    """Fills its room with a widget; of one that cannot be so small a part is seen, and the focus stays in sight.

    Qt's own resizing gives a widget whose height follows its width the height it would like; here it gets the least it
    can do with, so that nothing scrolls as long as everything fits.
    """

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = widget
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(widget)
        self.viewport().setAutoFillBackground(False)
        widget.setAutoFillBackground(False)
        widget.installEventFilter(self)
        if isinstance(widget, QStackedWidget):
            widget.currentChanged.connect(lambda _number: self._fit())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            app.inputMethod().cursorRectangleChanged.connect(self._follow_caret)

    def sizeHint(self) -> QSize:
        """Ask for the room in which nothing scrolls."""
        return self._whole.sizeHint()

    def wanted_height(self, width: int) -> int:
        """Return the height in which nothing scrolls at a width."""
        layout = self._whole.layout()
        return layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """Do with little."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Come as large as is needed."""
        super().showEvent(event)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the widget needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
            self._grow()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        bar = self.style().pixelMetric(self.style().PixelMetric.PM_ScrollBarExtent, None, self)
        width = max(room.width(), self._least_width())
        height = room.height() - (bar if width > room.width() else 0)
        if self._least_height(width) > height:
            width = max(room.width() - bar, self._least_width())
            height = room.height() - (bar if width > room.width() - bar else 0)
        self._whole.resize(width, max(height, self._least_height(width)))

    def _grow(self) -> None:
        """Make a dialog higher, as far as its screen allows, when what is in it needs more."""
        dialog, room = self.window(), self.maximumViewportSize()
        lacking = self._least_height(max(room.width(), self._least_width())) - room.height()
        if lacking > 0 and isinstance(dialog, QDialog) and dialog.isVisible():
            take_size(dialog, dialog.width(), dialog.height() + lacking)

    def _inside(self) -> QWidget:
        front = self._whole.currentWidget() if isinstance(self._whole, QStackedWidget) else None
        return front or self._whole

    def _least_width(self) -> int:
        return self._inside().minimumSizeHint().expandedTo(self._inside().minimumSize()).width()

    def _least_height(self, width: int) -> int:
        inside, layout = self._inside(), self._inside().layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width)
        return inside.minimumSizeHint().expandedTo(inside.minimumSize()).height()

    def _follow_caret(self) -> None:
        """Scroll to where letters appear in a text that is higher than the room."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or not self.isAncestorOf(focused):
            return
        typed_in = focused.viewport() if isinstance(focused, QAbstractScrollArea) else focused
        caret = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if not isinstance(caret, QRect | QRectF) or not typed_in.rect().contains(QRectF(caret).center().toPoint()):
            return
        top = typed_in.mapTo(self._whole, QRectF(caret).topLeft()).y()
        seen = self.verticalScrollBar().value()
        if top < seen or top + caret.height() > seen + self.viewport().height():
            self.ensureVisible(self.horizontalScrollBar().value(), round(top + caret.height() / 2), 0, 36)

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what a key has given the focus; what a click has given it is in sight already and stays there."""
        if focused is not None and self.isAncestorOf(focused) and focused.visibleRegion().isEmpty():
            self.ensureWidgetVisible(focused, 0, 24)
