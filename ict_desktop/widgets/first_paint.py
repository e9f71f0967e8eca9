"""What waits until a window has been seen, or is asked for sooner by a key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.types import SHORTCUT_OVERRIDE

AT_THE_LATEST_MS = 3_000
"""A window that comes minimised is not painted."""


@guarded
class FirstPaint(QObject):
    """Does something once, right behind the first picture of a window, or when that does not come.

    A key that comes before the picture finds it done: nothing typed into a window that has just appeared is lost.
    """

    def __init__(self, window: QWidget, do: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._do: Callable[[], None] | None = do
        window.installEventFilter(self)
        QTimer.singleShot(AT_THE_LATEST_MS, self, self._now)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the picture; a key asks for its shortcut before that is looked up."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._now)
        elif event.type() == SHORTCUT_OVERRIDE:
            self._now()
        return False

    def _now(self) -> None:
        do, self._do = self._do, None
        if do is not None:
            self._window.removeEventFilter(self)
            do()
