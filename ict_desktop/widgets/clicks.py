"""The second press of a double click belongs to what the first one was on: no control that appears under it hears it.

Qt sends a press to whatever lies under the mouse by then: where the first click opened another page, the second one
pressed a button of that page. Only windows are listened to, not every widget: they hear each press first.
"""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ict_desktop.widgets.guard import guarded

PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
RELEASE = QEvent.Type.MouseButtonRelease
NEAR = 8
"""Pixels within which two presses are one double click; hands shake more than Qt's own measure allows for."""


@guarded
class ClickGuard(QObject):
    """Keeps presses that follow each other too quickly from whatever appeared between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._target: QWidget | None = None
        self._at = 0
        self._where = QPoint()
        self._held = False

    def listen(self, window: QWindow | None) -> None:
        """Listen to a window from now on."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a press back, and the release that belongs to it."""
        kind = event.type()
        if kind in PRESSES and isinstance(event, QMouseEvent) and isinstance(watched, QWindow):
            self._held = self._is_in_flight(event)
            return self._held
        if kind == RELEASE and self._held:
            self._held = False
            return True
        return False

    def _is_in_flight(self, press: QMouseEvent) -> bool:
        where, at = press.globalPosition().toPoint(), press.timestamp()
        quick = 0 <= at - self._at < QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = (where - self._where).manhattanLength() <= NEAR
        under = QApplication.widgetAt(where)
        self._at, self._where = at, where
        if quick and near:
            same = self._target is not None and isValid(self._target) and under is self._target
            return not same
        self._target = under
        return False
