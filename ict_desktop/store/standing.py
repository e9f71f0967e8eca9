"""Is the path still the file that was opened? Where it is not, nothing more may be written to it.

A backup copied over the open file, a program that puts another in its place, a folder that is renamed: SQLite sees none
of these in WAL mode and would fold its -wal over whatever lies under the path. What is asked here is cheap (where the
file lies, how large it is, when it was last written); only where somebody else has written into it its pages are
compared with ours.
"""

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ict_desktop.store import sqlite
from ict_desktop.store.whole_file import journal_of

WAL_HEADER = 32
FRAME_HEADER = 24
"""Bytes before the first frame of a -wal and before each page in it (SQLite's file format, section 4)."""

LOOKS = 4
BETWEEN_LOOKS = 0.02
"""Seconds; a window folds a few pages in less."""

MOST_COMPARED = 256_000_000
"""Bytes of a file up to which it is compared page by page; twice as many are needed in memory for a moment."""


class Loss(Enum):
    """What has become of the file under its path, as a whole sentence begins."""

    GONE = "đã bị xóa, chuyển đi nơi khác hoặc nằm trên ổ đĩa đã rút"
    REPLACED = "đã bị thay bằng một tệp khác"
    OVERWRITTEN = "đã bị chép đè"


@dataclass(frozen=True)
class Standing:
    """Where a file lies on the disk, how large it is and when it was last written."""

    place: tuple[int, int]
    size: int
    written: int


def standing_of(path: Path) -> Standing:
    """Look where a path leads; raises `OSError` where it leads nowhere."""
    found = os.stat(path)
    return Standing((found.st_dev, found.st_ino), found.st_size, found.st_mtime_ns)


def lies_at(path: Path, before: Standing) -> bool:
    """Say whether a path leads to the place it led to before, whatever is written there."""
    try:
        return standing_of(path).place == before.place
    except OSError:
        return False


def loss_of(connection: sqlite3.Connection, path: Path, before: Standing) -> Loss | None:
    """Say what has become of the file of an open connection since `before`, or None where the path is still it."""
    try:
        now = standing_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return Loss.GONE
    if now.place != before.place:
        return Loss.REPLACED
    if now == before or now.size > MOST_COMPARED:
        return None
    return Loss.OVERWRITTEN if _is_overwritten(connection, path) else None


def _is_overwritten(connection: sqlite3.Connection, path: Path) -> bool:
    """Say whether the file holds pages that are none of ours, looked at more than once before it is believed.

    Where another window is folding its words into the file just now, a page may be half read; that passes.
    """
    for again in range(LOOKS):
        if again:
            time.sleep(BETWEEN_LOOKS)
        if not _looks_overwritten(connection, path):
            return False
    return True


def _looks_overwritten(connection: sqlite3.Connection, path: Path) -> bool:
    """Compare the file's pages with ours: only those that wait in the -wal may differ.

    While we read, nobody can empty the -wal, nor fold more of it than we have seen.
    """
    connection.execute("BEGIN")
    try:
        ours = sqlite.pages_of(connection)
        with closing(sqlite.connect_to_main_file(path)) as main:
            if not main.execute("PRAGMA page_count").fetchone()[0]:
                return True
            there = sqlite.pages_of(main)
        size = int.from_bytes(ours[16:18], "big")
        size = 65_536 if size == 1 else size
        waiting = _pages_waiting(path, size)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            return True
        raise
    except OSError:
        if _is_shorter_than_it_says(path):
            return True
        raise
    finally:
        connection.execute("ROLLBACK")
    return any(
        ours[start : start + size] != there[start : start + size] and start // size + 1 not in waiting
        for start in range(0, max(len(ours), len(there)), size)
    )


def _is_shorter_than_it_says(path: Path) -> bool:
    with closing(sqlite.connect_to_main_file(path)) as main:
        pages, size = (main.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return bool(standing_of(path).size < pages * size)


def _pages_waiting(path: Path, size: int) -> frozenset[int]:
    """Return the pages that have a frame in the -wal. Locks lie on the file and the -shm: a plain look harms none."""
    try:
        frames = journal_of(path).read_bytes()
    except FileNotFoundError:
        return frozenset()
    starts = range(WAL_HEADER, len(frames) - FRAME_HEADER, FRAME_HEADER + size)
    return frozenset(int.from_bytes(frames[start : start + 4], "big") for start in starts)


def copy_all(connection: sqlite3.Connection, copy: sqlite3.Connection) -> bool:
    """Copy all that an open connection knows into another; says whether that is still whole."""
    try:
        connection.backup(copy)
        return bool(copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False  # pages of another file between ours: nothing to be had from it


def leave(connection: sqlite3.Connection, path: Path, loss: Loss) -> None:
    """Close a connection whose path is another file by now, so that its -wal is folded over nothing.

    Where the file itself lies elsewhere (moved, replaced, removed) its -wal is folded into it there; SQLite sees that it
    has moved and takes nothing away under the old path. Where another content lies in the same file, the -wal that does
    not belong to it is emptied first: the folding at closing then stops before its first page.
    """
    wal = journal_of(path)
    try:
        if loss is not Loss.OVERWRITTEN:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        elif wal.exists():
            os.truncate(wal, 0)
    except (sqlite3.Error, OSError):
        pass  # a disk that is gone as well: what was known is in memory
    finally:
        connection.close()
    if loss is Loss.GONE and not path.exists():
        for ending in ("-wal", "-shm"):
            journal_of(path, ending).unlink(missing_ok=True)
