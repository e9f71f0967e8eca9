"""A copy of an open file that is known to be good: written beside, opened, checked, hashed, then moved into place."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.store import ledger, sqlite

_NAME = re.compile(r"(?P<stem>.+)-\d{8}-\d{6}")
"""How `back_up` names a copy: the file it is of, and the time."""

HALF_WRITTEN = ".dang-ghi"
"""Ends the name of a copy that is being written; it is moved to its own name when it is whole."""

IN_USE = 3600.0
"""Seconds after which a half-written copy is nobody's any more."""


@dataclass(frozen=True)
class Backup:
    """A backup on disk; `sha256` is what its companion file says."""

    path: Path
    size: int
    sha256: str


Tell = Callable[[int, str], None]
"""Told how far a copy is, in percent and words; it may raise `Cancelled`, and nothing half done stays."""


def _nobody(_percent: int, _words: str) -> None:
    pass


def back_up(connection: sqlite3.Connection, source: Path, folder: Path, now: datetime, tell: Tell = _nobody) -> Backup:
    """Write a checked copy into a folder as `<name>-<time>.ict` with its SHA-256 beside it.

    Refuses with a sentence when the folder cannot be made or written or the disk is full; nothing half done stays.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"Không tạo được thư mục sao lưu “{folder.absolute()}”. Hãy chọn thư mục khác trong Cài đặt."
        ) from error
    target: Path | None = None
    try:
        target = _free_name(folder, source.stem, now)
        digest = copy_to(connection, source, target, tell)
        noted = f"{digest}  {target.name}\n".encode("utf-8", "surrogateescape")  # a name may be other bytes than UTF-8
        _note(target.with_suffix(".sha256"), noted)
        size = target.stat().st_size
    except OSError as error:
        for half_done in (target.with_suffix(".sha256"), target) if target is not None else ():
            with suppress(OSError):
                half_done.unlink(missing_ok=True)
        raise _unwritable(folder) from error
    _sweep(folder, target)
    return Backup(target, size, digest)


def _note(companion: Path, noted: bytes) -> None:
    companion.unlink(missing_ok=True)
    sqlite.make_for_owner(companion)
    companion.write_bytes(noted)


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    """Name a backup after its second; a second that is taken (two at once, a clock set back) gives way to the next."""
    while True:
        path = folder / f"{stem}-{now:%Y%m%d-%H%M%S}.ict"
        if not (path.is_file() or path.with_name(path.name + HALF_WRITTEN).is_file()):
            return path
        now += timedelta(seconds=1)


def _sweep(folder: Path, newest: Path) -> None:
    """Remove what a program that was killed left half written; what is fresh may still be in the hands of another."""
    with suppress(OSError):
        written = newest.stat().st_mtime
        for half in folder.glob(f"*.ict{HALF_WRITTEN}"):
            if (
                _NAME.fullmatch(half.name.removesuffix(f".ict{HALF_WRITTEN}"))
                and half.stat().st_mtime < written - IN_USE
            ):
                half.unlink()


def copy_to(connection: sqlite3.Connection, source: Path | None, target: Path, tell: Tell = _nobody) -> str:
    """Write a checked copy of an open file to a path and return its SHA-256; refuses to write over the file itself.

    `VACUUM INTO` reads one state of the file whatever is written meanwhile. The copy is written beside its place,
    opened and checked, then moved.
    """
    if source is not None and target.resolve() == source.resolve():
        raise Refused("Bản sao trùng với tệp đang mở. Hãy đặt tên khác.")
    draft = target.with_name(target.name + HALF_WRITTEN)
    try:
        draft.unlink(missing_ok=True)
        with sqlite.named_errors(target):
            before = _version(connection)
            tell(5, "Đang chép dữ liệu…")
            sqlite.copy_into(connection, draft)
            tell(50, "Đang kiểm tra bản sao…")
            _compare(connection, draft, before)
        tell(85, "Đang tính mã kiểm tra…")
        digest = sha256_of(draft)
        with draft.open("rb+") as stream:
            os.fsync(stream.fileno())  # or a power cut could leave half a copy under its final name
        os.replace(draft, target)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR):
            raise
        # Rows no rule of their table would have let in, or columns another tool made that cannot be carried over.
        raise Refused(
            f"Chưa ghi được bản sao “{target.name}” vì tệp có chỗ hỏng hoặc cột lạ. Hãy chọn Tệp → Kiểm tra tệp."
        ) from error
    except OSError as error:
        raise _unwritable(target.parent) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return digest


def _unwritable(folder: Path) -> Refused:
    return Refused(f"Không ghi được bản sao vào thư mục “{folder.absolute()}”. Hãy chọn thư mục khác.")


def _compare(connection: sqlite3.Connection, draft: Path, before: int) -> None:
    copy = sqlite.connect(draft, "mode=ro&immutable=1")
    try:
        whole = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        same = ledger.counts(copy) == ledger.counts(connection)
    finally:
        copy.close()
    # Where somebody wrote meanwhile, the copy holds the state from before and may well count fewer rows.
    if not whole or not (same or _version(connection) != before):
        raise Refused("Bản sao lưu vừa ghi bị lỗi nên đã bỏ. Hãy kiểm tra ổ đĩa rồi sao lưu lại.")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def backups(folder: Path, stem: str = "") -> list[Backup]:
    """Return the backups in a folder, newest first; with a `stem` only those of that file.

    None where the folder is not there; one that vanishes while it is looked at is passed over.
    """
    found = []
    with suppress(OSError):
        for path in folder.glob("*.ict"):
            of = _NAME.fullmatch(path.stem)
            if of is not None and of["stem"] == (stem or of["stem"]):
                with suppress(OSError):
                    size, written = path.stat().st_size, path.stat().st_mtime
                    found.append((written, path.name, Backup(path, size, _noted(path.with_suffix(".sha256")))))
    return [backup for _written, _name, backup in sorted(found, key=lambda entry: entry[:2], reverse=True)]


def _noted(companion: Path) -> str:
    try:
        return companion.read_text(encoding="utf-8", errors="replace").split(" ")[0]
    except FileNotFoundError:
        return ""


def is_unchanged(backup: Backup) -> bool:
    """Say whether a backup still has the bytes it was written with; one that cannot be read any more has not."""
    with suppress(OSError):
        return backup.sha256 != "" and sha256_of(backup.path) == backup.sha256
    return False


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file that is not open (never of the live one)."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
