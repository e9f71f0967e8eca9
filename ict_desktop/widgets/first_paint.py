"""What waits until a window has been seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ict_desktop.widgets.guard import guarded

AT_THE_LATEST_MS = 3_000
"""A window that comes minimised is not painted."""


@guarded
class FirstPaint(QObject):
    """Does something once, right behind the first picture of a window, or when that does not come."""

    def __init__(self, window: QWidget, do: Callable[[], None]) -> None:
        super().__init__(window)
        self._do: Callable[[], None] | None = do
        window.installEventFilter(self)
        QTimer.singleShot(AT_THE_LATEST_MS, self, self._now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the picture."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._now)
        return False

    def _now(self) -> None:
        do, self._do = self._do, None
        if do is not None:
            do()
