"""Backups the program makes by itself: whether one is due, where it goes, and which older ones it makes needless."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.records.retention import Reason, dropped, most_bytes
from ict_desktop.store import companion, table
from ict_desktop.store.backup import Backup, Tell, back_up, backups, is_unchanged
from ict_desktop.store.lineage import lineage_of
from ict_desktop.store.whole_file import journal_of

ROOM_SETTING = "backup_gigabytes"


@dataclass(frozen=True)
class Made:
    """What came of a backup: the copy, or None where none was due; `trouble` says why it does not lie where it should."""

    backup: Backup | None
    trouble: str = ""


@dataclass(frozen=True)
class Places:
    """Where the backups of a file go: the folder its office chose, where that is there, else the program's own.

    The folder chosen stands in the file, and a file may come from anywhere: it is used, never made.
    """

    chosen: Path | None
    own: Path

    def both(self) -> list[Path]:
        """Return every folder in which backups may lie."""
        return [folder for folder in (self.chosen, self.own) if folder is not None]

    def next(self) -> Path:
        """Return the folder the next copy goes to."""
        return self.own if self.chosen is None or self.missing() else self.chosen

    def missing(self) -> str:
        """Say that the chosen folder is not there, "" where it is or none was chosen."""
        if self.chosen is None:
            return ""
        with suppress(OSError, ValueError):
            if self.chosen.is_absolute() and self.chosen.is_dir():
                return ""
        return f"Không thấy thư mục sao lưu “{self.chosen}”. Hãy cắm ổ đĩa hoặc chọn thư mục khác trong Cài đặt."


def backups_at(places: Places, stem: str, origin: str) -> list[Backup]:
    """Return the backups of every file of that name, and of this one (`origin`) under any, newest first.

    A folder that cannot be looked into holds none.
    """
    found = dict.fromkeys(copy for folder in places.both() for copy in backups(folder, stem, origin))
    return sorted(found, key=lambda copy: copy.taken, reverse=True)


def places_of(connection: sqlite3.Connection, own: Path) -> Places:
    """Return where the backups of an open file go."""
    chosen = table.settings(connection).get(table.BACKUP_FOLDER, "")
    return Places(Path(chosen) if chosen else None, own)


def room_for(connection: sqlite3.Connection, newest: int) -> int:
    """Return how many bytes the copies of a file may take together."""
    return most_bytes(table.settings(connection).get(ROOM_SETTING, ""), newest)


def copy_by_reason(
    connection: sqlite3.Connection, source: Path, places: Places, now: datetime, tell: Tell, reason: Reason
) -> Made:
    """Back a file up into the chosen folder, or into the program's own where that cannot be had, and say why."""
    return _somewhere(places, lambda folder: back_up(connection, source, folder, now, tell, reason))


def copy_when_due(
    connection: sqlite3.Connection, source: Path, places: Places, now: datetime, tell: Tell, starts: bool
) -> Made:
    """Back a file up where it has changed since its last copies, or (`starts`) has none of this day; then tidy up.

    A copy of just this state counts only while it is whole. What is needless is dropped once the new copy is verified.
    """

    def copy(folder: Path) -> Backup | None:
        here = lineage_of(connection)
        there = [found for found in backups(folder, source.stem) if found.origin == here.origin]
        alike = next((found for found in there if found.state == here.state), None)
        changed = alike is None or not is_unchanged(alike, tell)
        todays = any(found.taken.date() == now.date() for found in there)
        if not changed and (todays or not starts):
            return None
        reason = Reason.CHANGES if not starts else Reason.START if changed else Reason.DAY
        made = back_up(connection, source, folder, now, tell, reason)
        tidy(folder, source.stem, made, now, room_for(connection, made.size), tell)
        return made

    return _somewhere(places, copy)


def _somewhere(places: Places, copy: Callable[[Path], Backup | None]) -> Made:
    trouble = places.missing()
    if places.chosen is not None and not trouble:
        try:
            return Made(copy(places.chosen))
        except Refused as refusal:
            trouble = str(refusal)
    return Made(copy(places.own), trouble)


def tidy(folder: Path, stem: str, made: Backup, now: datetime, most: int, tell: Tell) -> list[Backup]:
    """Remove the copies of a file that need not stay beside the one just made; returns them.

    Only what lies there with its companion, and of this very file, is ever touched. A copy goes only while it and the
    next newer one that stays are as they were written; one that is not (damaged, or somebody has opened and worked in
    it) counts for nothing and is left for somebody to look at.
    """
    own = [copy for copy in backups(folder, stem) if copy.sha256 and copy.origin and copy.origin == made.origin]
    whole: dict[Path, bool] = {made.path: True}
    while True:
        sound = [copy for copy in own if whole.get(copy.path, True)]
        needless = dropped(sound, now, most)
        gone = {copy.path for copy in needless}
        looked_at = [*_next_newer(sound, gone), *needless]
        for copy in looked_at:
            if copy.path not in whole:
                whole[copy.path] = not _is_open(copy) and is_unchanged(copy, tell)
        if all(whole[copy.path] for copy in looked_at):
            break
    for copy in needless:
        with suppress(OSError):  # a disk that is gone meanwhile: the next time
            copy.path.unlink()
            companion.beside(copy.path).unlink(missing_ok=True)
    return needless


def _is_open(copy: Backup) -> bool:
    """Say whether words wait beside a copy: some program is at work in it."""
    return any(journal_of(copy.path, ending).exists() for ending in ("-wal", "-journal"))


def _next_newer(copies: Sequence[Backup], gone: set[Path]) -> list[Backup]:
    """Return those that stay and stand next before one that goes; `copies` come newest first."""
    found: dict[Path, Backup] = {}
    stays: Backup | None = None
    for copy in copies:
        if copy.path not in gone:
            stays = copy
        elif stays is not None:
            found[stays.path] = stays
    return list(found.values())
