"""A copy of an open file that is known to be good: written beside, opened, checked, hashed, then moved into place."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.store import ledger, sqlite

_NAME = re.compile(r"(?P<stem>.+)-\d{8}-\d{6}")
"""How `back_up` names a copy: the file it is of, and the time."""


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
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"Không tạo được thư mục sao lưu “{folder.absolute()}”. Hãy chọn thư mục khác trong Cài đặt."
        ) from error
    target = folder / f"{source.stem}-{now:%Y%m%d-%H%M%S}.ict"
    digest = copy_to(connection, source, target, tell)
    companion = target.with_suffix(".sha256")
    try:
        companion.write_text(f"{digest}  {target.name}\n", encoding="utf-8")
        return Backup(target, target.stat().st_size, digest)
    except OSError as error:
        for half_done in (companion, target):
            with suppress(OSError):
                half_done.unlink(missing_ok=True)
        raise _unwritable(folder) from error


def copy_to(connection: sqlite3.Connection, source: Path | None, target: Path, tell: Tell = _nobody) -> str:
    """Write a checked copy of an open file to a path and return its SHA-256; refuses to write over the file itself.

    `VACUUM INTO` reads one state of the file whatever is written meanwhile. The copy is written beside its place,
    opened and checked, then moved.
    """
    if source is not None and target.resolve() == source.resolve():
        raise Refused("Bản sao trùng với tệp đang mở. Hãy đặt tên khác.")
    draft = target.with_name(target.name + ".dang-ghi")
    try:
        draft.unlink(missing_ok=True)
        with sqlite.named_errors(target):
            before = _version(connection)
            tell(5, "Đang chép dữ liệu…")
            connection.execute("VACUUM INTO ?", (str(draft),))
            tell(50, "Đang kiểm tra bản sao…")
            _compare(connection, draft, before)
        tell(85, "Đang tính mã kiểm tra…")
        digest = sha256_of(draft)
        os.replace(draft, target)
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
    """Return the backups in a folder, newest first; with a `stem` only those of that file."""
    found = []
    paths = [
        path
        for path in folder.glob("*.ict")
        if (of := _NAME.fullmatch(path.stem)) and of["stem"] == (stem or of["stem"])
    ]
    for path in sorted(paths, key=lambda entry: entry.stat().st_mtime, reverse=True):
        noted = path.with_suffix(".sha256")
        sha256 = noted.read_text(encoding="utf-8").split(" ")[0] if noted.is_file() else ""
        found.append(Backup(path, path.stat().st_size, sha256))
    return found


def is_unchanged(backup: Backup) -> bool:
    """Say whether a backup still has the bytes it was written with."""
    return backup.sha256 != "" and sha256_of(backup.path) == backup.sha256


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file that is not open (never of the live one)."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
