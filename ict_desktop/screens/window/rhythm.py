"""What a window does by itself while it stands: it looks outside, folds the journal, reads ahead, and comes to rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_OUTSIDE_MS = 3000
"""How often the window asks whether another program has changed the file."""

REST_MS = 2_000
"""After this long without an action the journal is folded into the file, so that a copy of it is whole."""

WARM_UP_MS = 1500
WARM_UP = ("sqlite_utils", "reportlab.platypus", "pyqtgraph")
"""Imported one by one after the first paint, so that their first use does not make anyone wait."""


class Rhythm:
    """The timers of a window."""

    def __init__(
        self, parent: QObject, look_outside: Callable[[], None], fold: Callable[[], object], rest: Callable[[], None]
    ) -> None:
        """Begin: `look_outside` again and again, `fold` after each change, `rest` once all is read ahead."""
        self._rest = rest
        self.outside = QTimer(parent)
        self.outside.setInterval(LOOK_OUTSIDE_MS)
        self.outside.timeout.connect(look_outside)
        self.outside.start()
        self.folding = QTimer(parent)
        self.folding.setSingleShot(True)
        self.folding.setInterval(REST_MS)
        self.folding.timeout.connect(fold)
        self._unwarmed = list(WARM_UP)
        self.warming = QTimer(parent)
        self.warming.setInterval(WARM_UP_MS)
        self.warming.timeout.connect(self._warm_up)
        self.warming.start()

    def changed(self) -> None:
        """Count the rest anew: something was stored."""
        self.folding.start()

    def stop(self) -> None:
        """Do nothing more: the file is being closed."""
        for timer in (self.outside, self.folding, self.warming):
            timer.stop()

    def _warm_up(self) -> None:
        if not self._unwarmed:
            self.warming.stop()
            self._rest()
            return
        __import__(self._unwarmed.pop(0))
