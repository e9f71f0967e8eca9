"""The backups of an open file: where they go, when the last one was made, and those that are made by themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ict_desktop.records.errors import Refused
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.status_line import StatusLine
from ict_desktop.store import table

if TYPE_CHECKING:
    from ict_desktop.store.backup import Backup
    from ict_desktop.store.keeping_backups import Made, Places

BETWEEN_MS = 30 * 60_000
"""How often it is asked whether the file has changed since its last copy."""


class BackingUp:
    """Makes the backups of one window's file beside the window and says in the status bar when the last one was.

    `way_back` is the newest copy that was made before a restore. What keeps backups from being made where they should is
    said in the status bar for as long as it lasts, never in a box: nobody asked for them.
    """

    def __init__(self, desk: Desk, status: StatusLine) -> None:
        self._desk = desk
        self._status = status
        self._last: Backup | None = None
        self.way_back: Backup | None = None
        self._failure = ""
        self._timer = QTimer()
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(lambda: self.make_when_due(starts=False))

    @property
    def folder(self) -> Path:
        """Where backups are meant to go: the office's own folder, whether it is there or not, or the program's."""
        chosen = table.settings(self._desk.connection).get(table.BACKUP_FOLDER, "")
        return Path(chosen) if chosen else self._own

    @property
    def places(self) -> Places:
        """Where backups go, and where else where that is not there."""
        from ict_desktop.store.keeping_backups import places_of  # once the window stands

        return places_of(self._desk.connection, self._own)

    @property
    def origin(self) -> str:
        """What tells copies of this file from those of another one of the same name."""
        from ict_desktop.store.lineage import lineage_of  # once the window stands

        return lineage_of(self._desk.connection).origin

    @property
    def _own(self) -> Path:
        return self._desk.data / "backups"

    def stop(self) -> None:
        """Make no more: the file is being closed."""
        self._timer.stop()

    def find(self, then: Callable[[], None] = lambda: None) -> None:
        """Look for the last backups (their folder may be far away), show the last one, and go on with `then`."""
        from ict_desktop.records.retention import Reason
        from ict_desktop.screens.backups import backups_in  # once the window stands
        from ict_desktop.store.backup import newest

        places, stem, origin = self.places, self._desk.store.path.stem, self.origin

        def show(found: list[Backup]) -> None:
            now = self._desk.store.now()
            self._last = newest((backup for backup in found if backup.is_of(origin)), now)
            # The backup of another file may have been restored into this one: the way back is then not of its origin.
            self.way_back = newest((backup for backup in found if backup.reason is Reason.RESTORE), now)
            self._show()
            then()

        self._desk.background.run(
            lambda _progress: [backup for folder in places.both() for backup in backups_in(folder, stem, origin)], show
        )

    def make(self, refused: Callable[[Refused], None]) -> None:
        """Back the file up and say where the copy lies; `refused` is told where that fails."""
        from ict_desktop.records.retention import Reason
        from ict_desktop.store.keeping_backups import copy_by_reason  # only for a backup

        path, places, now = self._desk.store.path, self.places, self._desk.store.now()
        self._desk.work(
            "Đang sao lưu…",
            lambda connection, tell: copy_by_reason(connection, path, places, now, tell, Reason.ASKED),
            self._made,
            refused,
        )

    def make_when_due(self, starts: bool) -> None:
        """Make a backup where the file has changed since its last one, or (`starts`) where none was made today.

        From the first time on it is asked again every half an hour.
        """
        from ict_desktop.store.keeping_backups import copy_when_due  # as above

        self._timer.start()
        path, places, now = self._desk.store.path, self.places, self._desk.store.now()

        def refused(refusal: Refused) -> None:
            self._failure = f"Chưa sao lưu được: {refusal}"
            self._show()

        self._desk.work(
            "",
            lambda connection, tell: copy_when_due(connection, path, places, now, tell, starts),
            self._made,
            refused,
        )

    def _made(self, made: Made) -> None:
        self._failure = f"{made.trouble} Tạm sao lưu trên máy này." if made.trouble else ""
        if made.backup is not None:
            self._last = made.backup
            self._status.say(f"Đã sao lưu {made.backup.path.name}")
        self._show()

    def _show(self) -> None:
        from ict_desktop.screens.backups import taken_at  # as above

        last = f"Sao lưu gần nhất {taken_at(self._last)}" if self._last is not None else "Chưa sao lưu"
        self._status.show_backup(self._failure or last, is_trouble=bool(self._failure))
