"""The backups of an open file: where they go, when the last one was made, the day's first one by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ict_desktop.records.errors import Refused
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.status_line import StatusLine
from ict_desktop.store import table

if TYPE_CHECKING:
    from ict_desktop.store.backup import Backup


class BackingUp:
    """Makes the backups of one window's file beside the window and says in the status bar when the last one was."""

    def __init__(self, desk: Desk, status: StatusLine) -> None:
        self._desk = desk
        self._status = status
        self._last: Backup | None = None

    @property
    def folder(self) -> Path:
        """Where backups go: the office's own folder, or the program's."""
        chosen = table.settings(self._desk.connection).get("backup_folder", "")
        return Path(chosen) if chosen else self._desk.data / "backups"

    def find(self, then: Callable[[], None] = lambda: None) -> None:
        """Look for the last backup (its folder may be far away), show it, and go on with `then`."""
        from ict_desktop.screens.backups import backups_in  # once the window stands

        folder, stem = self.folder, self._desk.store.path.stem

        def show(found: list[Backup]) -> None:
            self._last = found[0] if found else None
            self._show()
            then()

        self._desk.background.run(lambda _progress: backups_in(folder, stem), show)

    def make(self, refused: Callable[[Refused], None]) -> None:
        """Back the file up and say where the copy lies; `refused` is told where that fails."""
        from ict_desktop.store.backup import back_up  # only for a backup

        path, folder, now = self._desk.store.path, self.folder, self._desk.store.now()

        def done(backup: Backup) -> None:
            self._last = backup
            self._show()
            self._status.say(f"Đã sao lưu {backup.path.name}")

        self._desk.work(
            "Đang sao lưu…", lambda connection, tell: back_up(connection, path, folder, now, tell), done, refused
        )

    def make_the_days_first(self) -> None:
        """Make a backup where none was made today; nobody asked for it, so that a failure is no box."""
        stamp = f"-{self._desk.day:%Y%m%d}-"
        if self._last is None or stamp not in self._last.path.stem:
            self.make(lambda refusal: self._status.say(f"Chưa sao lưu được: {refusal}"))

    def _show(self) -> None:
        from ict_desktop.screens.backups import taken_at  # as above

        words = f"Sao lưu gần nhất {taken_at(self._last.path)}" if self._last is not None else "Chưa sao lưu"
        self._status.show_backup(words)
