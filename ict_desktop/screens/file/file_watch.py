"""What a window notices about its file while it rests: looked at on the worker, said in the banner, never in a box."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ict_desktop.records.errors import Refused
from ict_desktop.screens.shared.desk import Desk

if TYPE_CHECKING:
    from ict_desktop.store.checking import Findings

LONG_REST_MS = 10 * 60_000
"""After this long without a change of the file it is looked at again."""


@dataclass(frozen=True)
class Look:
    """When a file was looked at, what was found, and whether all of it was looked at."""

    at: datetime
    found: "Findings"
    whole: bool


class FileWatch(QObject):
    """Looks at schema and pages once the window stands, and again after each long rest.

    `note` is what the banner says of it, `last` the last look, a check of everything that was asked for included.
    """

    def __init__(self, parent: QObject, desk: Desk, show: Callable[[], None]) -> None:
        """Look after the file of a desk; `show` shows what there is to say when that has changed."""
        super().__init__(parent)
        self._desk = desk
        self._show = show
        self.note = ""
        self.last: Look | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG_REST_MS)
        self._timer.timeout.connect(self.look)

    def rest_begins(self) -> None:
        """Start to count the rest anew: something was changed."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more: the file is being closed."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the file beside the window."""
        from ict_desktop.store.checking import glance  # once the window stands: it knows every kind of record

        self._desk.read(glance, self._found, self._refused)

    def hear(self, found: "Findings", whole: bool) -> None:
        """Keep what a look found; one that saw only a part does not take back what a check of everything found."""
        if whole or not found.is_all_well or self.last is None or not self.last.whole:
            self.last = Look(self._desk.store.now(), found, whole)

    def _found(self, found: "Findings") -> None:
        from ict_desktop.store.finding_words import phrases  # as above

        words = phrases(found)
        self.hear(found, whole=False)
        more = f" và {len(words) - 1} chỗ khác" if len(words) > 1 else ""
        self._say(f"Tệp có lỗi: {words[0]}{more}." if words else "")

    def _refused(self, refusal: Refused) -> None:
        self._say(str(refusal))

    def _say(self, note: str) -> None:
        if note != self.note:
            self.note = note
            self._show()
