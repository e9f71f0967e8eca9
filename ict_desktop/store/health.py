"""The figures of an open file that say how it is: sizes, counts, how much of it are bytes, the ledger. No words of it."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.store import ledger
from ict_desktop.store.backup import Backup, backups, is_unchanged, newest
from ict_desktop.store.disk import free_space, on_same_disk
from ict_desktop.store.whole_file import journal_of

_ATTACHED = "SELECT sha256 FROM attachment"
_ISSUED = (
    "SELECT pdf_sha256 FROM document UNION SELECT paper_sha256 FROM document UNION SELECT scan_sha256 FROM document"
)


@dataclass(frozen=True)
class Heap:
    """So many things, of so many bytes together."""

    count: int
    size: int


@dataclass(frozen=True, kw_only=True)
class Figures:
    """An open file in figures. `unfolded` are the bytes of its -wal, `since` when the ledger begins, as ISO text."""

    size: int
    unfolded: int
    free: int | None
    counts: dict[str, int]
    attachments: Heap
    issued: Heap
    steps: int
    since: str
    journal: str


@dataclass(frozen=True)
class Kept:
    """The backups of a file: the newest one, whether it still is as it was written (None: no hash lies beside it)."""

    newest: Backup | None
    is_whole: bool | None
    heap: Heap
    free: int | None
    """Of the disk they lie on, where that is another one than the file's."""


def measure(connection: sqlite3.Connection, path: Path) -> Figures:
    """Measure an open file; `counts` are by table, only of what a clerk calls a record, and none that are empty."""
    counts = ledger.counts(connection)
    attached, issued = (_bytes_of(connection, hashes) for hashes in (_ATTACHED, _ISSUED))
    papers = connection.execute("SELECT count(*) FROM document WHERE pdf_sha256 IS NOT NULL").fetchone()[0]
    steps, since = connection.execute("SELECT count(*), min(nullif(at, '')) FROM action").fetchone()
    return Figures(
        size=size_on_disk(path),
        unfolded=unfolded_size(path),
        free=free_space(path),
        counts={name: counts[name] for name in BY_TABLE if counts.get(name) and name != "attachment"},
        attachments=Heap(counts.get("attachment", 0), attached),
        issued=Heap(papers, issued),
        steps=steps,
        since=since or "",
        journal=connection.execute("PRAGMA journal_mode").fetchone()[0],
    )


def _bytes_of(connection: sqlite3.Connection, hashes: str) -> int:
    sql = f"SELECT coalesce(sum(length(bytes)), 0) FROM blob WHERE sha256 IN ({hashes})"
    return int(connection.execute(sql).fetchone()[0])


def unfolded_size(path: Path) -> int:
    """Return the bytes of a file's -wal, 0 where it is folded."""
    return size_on_disk(journal_of(path))


def size_on_disk(path: Path) -> int:
    """Return the bytes of a file, 0 where it is not there."""
    with suppress(OSError):
        return path.stat().st_size
    return 0


def look_over_backups(folder: Path, path: Path, origin: str, now: datetime) -> Kept:
    """Look over the backups of a file, and prove the newest one; takes as long as reading that one does.

    Another file of the same name has its own: `origin` tells them apart.
    """
    found = [backup for backup in backups(folder, path.stem, origin) if backup.is_of(origin)]
    free = None if on_same_disk(folder, path.parent) else free_space(folder)
    heap = Heap(len(found), sum(backup.size for backup in found))
    last = newest(found, now)
    return Kept(last, is_unchanged(last) if last is not None and last.sha256 else None, heap, free)


def sqlite_version() -> str:
    """Return the version of SQLite itself."""
    return sqlite3.sqlite_version
