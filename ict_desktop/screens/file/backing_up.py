"""The backups of an open file: where they go, when the last one was made, and those that are made by themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ict_desktop.records.errors import Refused
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import table

if TYPE_CHECKING:
    from ict_desktop.store.backup import Backup, Tell
    from ict_desktop.store.keeping_backups import Made, Places

BETWEEN_MS = 30 * 60_000
"""How often it is asked whether the file has changed since its last copy."""


class BackingUp:
    """Makes the backups of one window's file beside the window and says in the status bar when the last one was.

    `way_back` is the copy that was made before the last restore. What keeps backups from being made where they should is
    said in the status bar for as long as it lasts, never in a box: nobody asked for them.
    """

    def __init__(self, desk: Desk, tell: Callable[[str, bool], None]) -> None:
        """Keep the backups of a desk's file; `tell` is told when the last one was made, or what is in the way (True)."""
        self._desk = desk
        self._tell = tell
        self._last: Backup | None = None
        self._before_restore: Backup | None = None
        self._newest_before_a_restore: Backup | None = None
        self._failure = ""
        self._timer = QTimer(desk.background)  # it ends with the window, however that goes
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(lambda: self.make_when_due(starts=False))

    @property
    def folder(self) -> Path:
        """Where backups are meant to go: the office's own folder, whether it is there or not, or the program's."""
        # Asked at every start, which does without all that `places` reads.
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

    @property
    def way_back(self) -> Backup | None:
        """What the file was before its last restore; after the next start the newest such copy is taken for it."""
        return self._before_restore or self._newest_before_a_restore

    def was_restored(self, before: Backup) -> None:
        """Note what the file was, whatever the clock said when other copies were made."""
        self._before_restore = before

    def stop(self) -> None:
        """Make no more: the file is being closed."""
        self._timer.stop()

    def find(self, then: Callable[[], None] = lambda: None) -> None:
        """Look for the last backups (their folder may be far away), show the last one, and go on with `then`."""
        from ict_desktop.records.retention import Reason
        from ict_desktop.store.backup import newest  # once the window stands
        from ict_desktop.store.keeping_backups import backups_at
        from ict_desktop.store.lineage import lineage_of

        places, stem = self.places, self._desk.store.path.stem

        def look(connection: sqlite3.Connection) -> list[Backup]:
            origin = lineage_of(connection).origin
            return [backup for backup in backups_at(places, stem, origin) if backup.is_of(origin)]

        def show(found: list[Backup]) -> None:
            now = self._desk.store.now()
            self._last = newest(found, now)
            self._newest_before_a_restore = newest((backup for backup in found if backup.reason is Reason.RESTORE), now)
            self._show()
            then()

        self._desk.read(look, show, lambda _refusal: then())

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

        From the first time on it is asked again every half an hour. Where another has the file by now, that one makes
        them.
        """
        if self._desk.store.holder is not None:
            return
        from ict_desktop.store.keeping_backups import copy_when_due  # as above
        from ict_desktop.store.restoring import sweep

        is_first = not self._timer.isActive()
        self._timer.start()
        path, places, now = self._desk.store.path, self.places, self._desk.store.now()

        def copy(connection: sqlite3.Connection, tell: Tell) -> Made:
            if is_first:
                sweep(path)
            return copy_when_due(connection, path, places, now, tell, starts)

        def refused(refusal: Refused) -> None:
            self._failure = f"Chưa sao lưu được: {refusal}"
            self._show()

        self._desk.work("", copy, self._made, refused)

    def _made(self, made: Made) -> None:
        self._failure = f"{made.trouble} Tạm sao lưu trên máy này." if made.trouble else ""
        if made.backup is not None:
            self._last = made.backup
            self._desk.window.say(f"Đã sao lưu {made.backup.path.name}")
        self._show()

    def _show(self) -> None:
        from ict_desktop.screens.file.backups import taken_at  # as above

        last = f"Sao lưu gần nhất {taken_at(self._last)}" if self._last is not None else "Chưa sao lưu"
        self._tell(self._failure or last, bool(self._failure))
