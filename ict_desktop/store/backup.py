"""A copy of an open file that is known to be good: written beside, opened, checked, hashed, then moved into place."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.records.retention import Reason
from ict_desktop.store import companion, disk, ledger, sqlite
from ict_desktop.store.lineage import Lineage, lineage_of
from ict_desktop.store.whole_file import JOURNALS, refuse_taken

_NAME = re.compile(r"(?P<stem>.+)-(?P<stamp>\d{8}-\d{6})", re.DOTALL)
"""How `back_up` names a copy: the file it is of, and the time."""

_STAMP = "%Y%m%d-%H%M%S"

HALF_WRITTEN = ".dang-ghi"
"""Ends the name of a copy that is being written; it is moved to its own name when it is whole."""

LONGEST_STEM = 255 - len(f"-20170707-093000.ict{HALF_WRITTEN}-journal")
"""Bytes of the name of a file that its copies bear: a disk takes no longer names."""

IN_USE = 3600.0
"""Seconds after which a half-written copy is nobody's any more."""

PIECE = 1 << 20
"""Bytes that are read at once."""


@dataclass(frozen=True)
class Backup:
    """A backup on disk; all but path, size and time is what its companion file says."""

    path: Path
    size: int
    sha256: str
    taken: datetime
    reason: Reason = Reason.UNKNOWN
    origin: str = ""
    state: str = ""

    @property
    def stem(self) -> str:
        """What the file was called, without its ending."""
        named = _NAME.fullmatch(self.path.stem)
        return named["stem"] if named is not None else ""

    def is_of(self, origin: str) -> bool:
        """Say whether it is of the file of an origin; one that does not say, or is asked by one that does not, may be."""
        return not (self.origin and origin) or self.origin == origin


Tell = Callable[[int, str], None]
"""Told how far a copy is, in percent and words; it may raise `Cancelled`, and nothing half done stays."""


def _nobody(_percent: int, _words: str) -> None:
    pass


def back_up(
    connection: sqlite3.Connection,
    source: Path,
    folder: Path,
    now: datetime,
    tell: Tell = _nobody,
    reason: Reason = Reason.ASKED,
) -> Backup:
    """Write a checked copy into a folder as `<name>-<time>.ict` with its SHA-256 and why it was made beside it.

    No other copy is ever written over, whoever makes one in the same second or with a clock set back: its name is
    claimed first. Refuses with a sentence when the folder cannot be made or written or the disk is full; nothing half
    done stays.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"Không tạo được thư mục sao lưu “{folder.absolute()}”. Hãy chọn thư mục khác trong Cài đặt."
        ) from error
    try:
        target, draft, taken = _claim(folder, source.stem, now)
    except OSError as error:
        raise _unwritable(folder) from error
    _sweep(folder, draft)
    beside = companion.beside(target)
    noted = False
    try:
        digest, lineage = _write(connection, draft, target, tell)
        companion.write(target, digest, reason, lineage)
        noted = True
        _move(draft, target)
        size = target.stat().st_size
    except BaseException as error:
        for half_done in (draft, beside) if noted else (draft,):
            with suppress(OSError):
                half_done.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(folder) from error
        raise
    return Backup(target, size, digest, taken, reason, lineage.origin, lineage.state)


def _claim(folder: Path, stem: str, now: datetime) -> tuple[Path, Path, datetime]:
    """Take a name for a backup after its second; one that is taken gives way to the next second.

    The half-written file is the claim. Whoever holds it looks whether a whole copy lies there already: a copy is moved
    into place before its claim ends.
    """
    now, stem = now.replace(microsecond=0), _fitting(stem)
    while True:
        target = folder / f"{stem}-{now:{_STAMP}}.ict"
        draft = target.with_name(target.name + HALF_WRITTEN)
        with suppress(FileExistsError):
            sqlite.make_for_owner(draft)
            if not (target.is_file() or companion.beside(target).is_file()):
                return target, draft, now
            draft.unlink()
        now += timedelta(seconds=1)


def _fitting(stem: str) -> str:
    """Return the name of a file, cut where its copies would have longer names than a disk takes."""
    name = os.fsencode(stem)
    return stem if len(name) <= LONGEST_STEM else name[:LONGEST_STEM].decode("utf-8", "ignore")


def _sweep(folder: Path, fresh: Path) -> None:
    """Remove what a program that was killed left half done; what is fresh may still be in the hands of another.

    What is fresh is told by the clock of the disk, from the file just begun there.
    """
    with suppress(OSError):
        begun = fresh.stat().st_mtime
        halves = [half for half in folder.glob(f"*.ict{HALF_WRITTEN}") if half != fresh and _is_half(half)]
        lonely = [
            note
            for note in folder.glob(f"*{companion.ENDING}")
            if _NAME.fullmatch(note.stem)
            and not note.with_suffix(".ict").exists()
            and not note.with_suffix(f".ict{HALF_WRITTEN}").exists()
            and companion.is_companion(note)
        ]
        for left in (*halves, *lonely):
            if abs(left.stat().st_mtime - begun) > IN_USE:
                left.unlink()


def _is_half(path: Path) -> bool:
    return _NAME.fullmatch(path.name.removesuffix(f".ict{HALF_WRITTEN}")) is not None


def copy_to(connection: sqlite3.Connection, source: Path | None, target: Path, tell: Tell = _nobody) -> str:
    """Write a checked copy of an open file to a path and return its SHA-256; refuses to write over the file itself.

    The copy is written beside its place, opened and checked, then moved; never over a file that is open elsewhere.
    """
    if source is not None and target.resolve() == source.resolve():
        raise Refused("Bản sao trùng với tệp đang mở. Hãy đặt tên khác.")
    refuse_taken(target, JOURNALS)
    draft = target.with_name(target.name + HALF_WRITTEN)
    try:
        draft.unlink(missing_ok=True)
        sqlite.make_for_owner(draft)
        digest, _lineage = _write(connection, draft, target, tell)
        _move(draft, target)
    except OSError as error:
        raise _unwritable(target.parent) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return digest


def _write(connection: sqlite3.Connection, draft: Path, target: Path, tell: Tell) -> tuple[str, Lineage]:
    """Fill an empty file with one state of an open one, whatever is written meanwhile; returns its SHA-256 and lineage."""
    try:
        with sqlite.named_errors(target):
            disk.need_room(target.parent, disk.size_of(connection))
            before = _version(connection)
            tell(5, "Đang chép dữ liệu…")
            sqlite.copy_into(connection, draft)
            tell(50, "Đang kiểm tra bản sao…")
            lineage = _compare(connection, draft, before)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR):
            raise
        # Rows no rule of their table would have let in, or columns another tool made that cannot be carried over.
        raise Refused(
            f"Chưa ghi được bản sao “{target.name}” vì tệp có chỗ hỏng hoặc cột lạ. Hãy chọn Tệp → Kiểm tra tệp."
        ) from error
    return sha256_of(draft, tell), lineage


def _move(draft: Path, target: Path) -> None:
    with draft.open("rb+") as stream:
        os.fsync(stream.fileno())  # or a power cut could leave half a copy under its final name
    os.replace(draft, target)


def _unwritable(folder: Path) -> Refused:
    return Refused(f"Không ghi được bản sao vào thư mục “{folder.absolute()}”. Hãy chọn thư mục khác.")


def _compare(connection: sqlite3.Connection, draft: Path, before: int) -> Lineage:
    whole = sqlite.is_copy_whole(connection, draft)
    copy = sqlite.connect_to_main_file(draft)
    try:
        same = whole and ledger.counts(copy) == ledger.counts(connection)
        lineage = lineage_of(copy) if whole else Lineage("", "")
    finally:
        copy.close()
    # Where somebody wrote meanwhile, the copy holds the state from before and may well count fewer rows.
    if not whole or not (same or _version(connection) != before):
        raise Refused("Bản sao lưu vừa ghi bị lỗi nên đã bỏ. Hãy kiểm tra ổ đĩa rồi sao lưu lại.")
    return lineage


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def backups(folder: Path, stem: str = "", origin: str = "") -> list[Backup]:
    """Return the backups in a folder, newest first; with a `stem` only those of a file of that name.

    With an `origin` also those that were made of the same file while it had another name. None where the folder is not
    there; one that vanishes while it is looked at is passed over.
    """
    found = []
    with suppress(OSError, ValueError):  # the folder stands in a file, and may be no path at all
        for path in folder.glob("*.ict"):
            of = _NAME.fullmatch(path.stem)
            named = of is not None and of["stem"] == (_fitting(stem) or of["stem"])
            if of is not None and (named or origin):
                with suppress(OSError, ValueError):  # digits that are no time are none of ours
                    taken = datetime.strptime(of["stamp"], _STAMP)
                    note = companion.read(path)
                    if named or note.origin == origin:
                        size = path.stat().st_size
                        found.append(Backup(path, size, note.sha256, taken, note.reason, note.origin, note.state))
    return sorted(found, key=lambda backup: (backup.taken, backup.path.name), reverse=True)


def newest(found: Iterable[Backup], now: datetime) -> Backup | None:
    """Return the newest copy; one that a clock that was ahead has dated in the future, only where there is no other."""
    copies = list(found)
    past = [copy for copy in copies if copy.taken <= now]
    return max(past or copies, key=lambda copy: copy.taken, default=None)


def is_unchanged(backup: Backup, tell: Tell = _nobody) -> bool:
    """Say whether a backup still has the bytes it was written with; one that cannot be read any more has not."""
    with suppress(OSError):
        return backup.sha256 != "" and sha256_of(backup.path, tell) == backup.sha256
    return False


def sha256_of(path: Path, tell: Tell = _nobody) -> str:
    """Return the SHA-256 of a file that is not open (never of the live one)."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            tell(85, "Đang tính mã kiểm tra…")
            digest.update(piece)
    return digest.hexdigest()
