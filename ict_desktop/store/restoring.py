"""Putting a backup in the place of the office's file: what would be lost, a copy of what is there, then all or nothing."""

import os
import sqlite3
import stat
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.records.retention import Reason
from ict_desktop.store import ledger, sqlite
from ict_desktop.store.backup import PIECE, Backup, Tell, is_unchanged
from ict_desktop.store.disk import need_room
from ict_desktop.store.keeping_backups import Places, copy_by_reason
from ict_desktop.store.ledger import Step
from ict_desktop.store.lineage import has_chain, lineage_of
from ict_desktop.store.migrating import MIGRATION_NAMES
from ict_desktop.store.whole_file import JOURNALS, itself, journal_of

READY = ".khoi-phuc"
"""Ends the name of the content that lies ready beside the office's file."""

LAST_NAMED = 6
"""Steps that are named of those that would be lost."""

CHANGED = "Bản sao đã bị thay đổi hoặc hỏng nên không khôi phục. Hãy chọn bản khác."


@dataclass(frozen=True)
class Lost:
    """What an open file holds that a backup does not: steps and the records they touched, the last steps first.

    `more_there` counts the steps the backup has and the file has not; `is_other` says that the two have no step in common.
    """

    steps: int
    records: int
    last: tuple[Step, ...]
    more_there: int
    is_other: bool


@dataclass(frozen=True)
class Ready:
    """A content that lies ready to be put in the place of a file, what the file was then, and the copy of that."""

    content: Path
    path: Path
    state: str
    restored: Backup
    before: Backup

    def discard(self) -> None:
        """Take away what was not put in place."""
        with suppress(OSError):
            self.content.unlink()


def what_would_be_lost(connection: sqlite3.Connection, copy: Path) -> Lost:
    """Compare the ledger of an open file with that of a backup, which is opened alone and not written to."""
    with sqlite.named_errors(copy), closing(sqlite.connect_to_main_file(copy)) as there:
        chained = has_chain(connection) and has_chain(there)
        ours, theirs = _steps(connection, chained), _steps(there, chained)
        (known,) = there.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    common = 0
    for (_step, key), (_other, other_key) in zip(ours, theirs, strict=False):
        if key != other_key:
            break
        common += 1
    newer = [step for step, _key in ours[common:]]
    after = ours[common - 1][0].id if common else 0
    (records,) = connection.execute(
        "SELECT count(*) FROM (SELECT DISTINCT table_name, record_id FROM change "
        "WHERE action_id > ? OR action_id IS NULL AND id > ?)",
        (after, known),
    ).fetchone()
    (loose,) = connection.execute("SELECT count(*) FROM change WHERE action_id IS NULL AND id > ?", (known,)).fetchone()
    if loose:
        newer.append(Step(0, ledger.FOREIGN, "", "", "do"))
    last = tuple(newer[: -LAST_NAMED - 1 : -1])
    return Lost(len(newer), records, last, len(theirs) - common, not common and bool(theirs))


def _steps(connection: sqlite3.Connection, chained: bool) -> list[tuple[Step, object]]:
    """Return the steps of a ledger in their order, each with what tells it from another."""
    key = "chain" if chained else "at || ' ' || label"
    rows = connection.execute(f"SELECT id, label, clerk, at, kind, {key} FROM action ORDER BY id").fetchall()
    return [(Step(*row[:5]), row[5]) for row in rows]


def make_ready(
    connection: sqlite3.Connection, path: Path, backup: Backup, places: Places, now: datetime, tell: Tell
) -> Ready:
    """Copy an open file to its backups, and lay a whole backup ready beside it; refuses where either cannot be had."""
    if backup.sha256 and not is_unchanged(backup, tell):
        raise Refused(CHANGED)
    before = copy_by_reason(connection, path, places, now, tell, Reason.RESTORE).backup
    if before is None:
        raise AssertionError("a copy that was asked for is made")
    whole = itself(path)
    content = _content(path)
    ready = Ready(content, path, before.state, backup, before)
    try:
        need_room(whole.parent, backup.size)
        tell(90, "Đang khôi phục…")
        ready.discard()  # what a program that was killed left
        copy_whole(backup.path, content, tell)
        _look_at(content, backup, tell)
    except BaseException as error:
        ready.discard()
        if isinstance(error, OSError):
            raise Refused(
                f"Không ghi được vào thư mục “{path.absolute().parent}” hoặc không đọc được bản sao lưu, "
                "nên chưa khôi phục. Tệp đang dùng vẫn như cũ."
            ) from error
        raise
    return ready


def _content(path: Path) -> Path:
    whole = itself(path)
    return whole.with_name(whole.name + READY)


def sweep(path: Path) -> None:
    """Take away what a program that was killed left ready beside a file, before anything is restored into it."""
    with suppress(OSError):
        _content(path).unlink(missing_ok=True)


def copy_whole(source: Path, target: Path, tell: Tell) -> None:
    """Copy a file that is not open to a new one of its owner alone, down to the disk; raises `OSError`."""
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with source.open("rb") as stream, os.fdopen(descriptor, "wb") as written:
        while piece := stream.read(PIECE):
            tell(92, "Đang khôi phục…")
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())


def _look_at(content: Path, backup: Backup, tell: Tell) -> None:
    """Refuse what lies ready where it is not the backup to the bit, or not a whole file of ours."""
    if backup.sha256 and not is_unchanged(Backup(content, backup.size, backup.sha256, backup.taken), tell):
        raise Refused(CHANGED)
    with sqlite.named_errors(backup.path):
        sqlite.look_at_header(content, len(MIGRATION_NAMES))
        with closing(sqlite.connect_to_main_file(content)) as there:
            if there.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise Refused(CHANGED)


def put_in_place(ready: Ready) -> None:
    """Put what lies ready in the place of the file, which must be closed by now; refuses and leaves it as it is.

    It is as it was when its copy was made, nobody else has it open, and no -wal of the old content may be left that
    would be folded over the new one.
    """
    path = ready.path
    try:
        _refuse_unless_alone(ready)
        place = itself(path)  # a link that leads to the file goes on leading there
        _readable_as(ready.content, place)
        os.replace(ready.content, place)
    except OSError as error:
        raise Refused(
            f"Không thay được tệp “{path.name}” nên chưa khôi phục; tệp vẫn như cũ. Hãy đóng chương trình khác đang mở tệp."
        ) from error
    finally:
        ready.discard()
    with suppress(OSError):
        for ending in JOURNALS:
            journal_of(path, ending).unlink(missing_ok=True)
    _settle_folder(place.parent)


def _readable_as(content: Path, path: Path) -> None:
    """Let those read and write a content who may read and write the file it takes the place of: an office shares it.

    What a group may is left away where the system does not let us give the content to that group.
    """
    if sys.platform == "win32":
        return  # the folder says there who may
    there = path.stat()
    rights = stat.S_IMODE(there.st_mode)
    try:
        os.chown(content, -1, there.st_gid)
    except OSError:
        rights &= ~stat.S_IRWXG
    with suppress(OSError):  # a disk that knows no rights
        content.chmod(rights)


def _refuse_unless_alone(ready: Ready) -> None:
    path = ready.path
    try:
        with sqlite.alone(path) as connection:
            state = lineage_of(connection).state
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise Refused(sqlite.sentence_of(error, path) or _held(path)) from error
        raise Refused(_held(path)) from error
    if state != ready.state:
        raise Refused(f"Tệp “{path.name}” vừa được sửa thêm nên chưa khôi phục. Hãy khôi phục lại lần nữa.")
    left = [journal_of(path, ending) for ending in JOURNALS]
    if any(beside.exists() and beside.stat().st_size for beside in left):
        raise Refused(_held(path))


def _held(path: Path) -> str:
    return f"Tệp “{path.name}” đang được chương trình khác mở nên chưa khôi phục. Hãy đóng chương trình đó rồi thử lại."


def _settle_folder(folder: Path) -> None:
    """See to it that a power cut finds the new name; a system that knows no such thing is left alone."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
