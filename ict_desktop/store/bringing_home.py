"""A file that lies on another machine, or in a folder others copy, is brought to this one whole and checked."""

import sqlite3
from itertools import chain, count
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.store import living, sqlite
from ict_desktop.store.backup import Tell, copy_to
from ict_desktop.store.far import Surroundings, far

TRIES = 3
"""How often a copy is begun anew because somebody wrote meanwhile."""


def home_for(path: Path, surroundings: Surroundings, office_file: Path) -> Path:
    """Return where on this machine a far file belongs: under its own name, with a number where that is taken."""
    near = (
        folder
        for folder in surroundings.homes
        if folder.is_dir() and far(folder / path.name, surroundings.synchronised) is None
    )
    wanted = next(near, office_file.parent) / path.name
    numbered = (wanted.with_stem(f"{wanted.stem}-{number}") for number in count(2))
    return next(free for free in chain([wanted], numbered) if not free.exists())


def bring_home(connection: sqlite3.Connection, source: Path, target: Path, tell: Tell) -> Path:
    """Copy an open file whole and checked to a place of this machine; refuses where others go on writing to it."""
    for _ in range(TRIES):
        before = _version(connection)
        copy_to(connection, source, target, tell)
        if _version(connection) == before:
            return target
        target.unlink(missing_ok=True)
    raise Refused(f"Tệp “{source.name}” đang được chương trình khác ghi. Hãy đóng chương trình đó rồi chuyển lại.")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def put_away(path: Path) -> Path:
    """Rename a file that was brought home, so that nobody goes on working in it; returns its new path.

    Refuses where another program still has it open: what waits beside it would be torn off.
    """
    away = path.with_name(f"{path.stem} (đã chuyển về máy {living.name_of_pc()}){path.suffix}")
    waiting = sqlite.beside(path)
    try:
        if away.exists() or (waiting.exists() and waiting.stat().st_size):
            raise Refused(f"Chưa đổi được tên tệp cũ “{path.name}” vì tệp đang được mở. Hãy đổi tên sau khi đóng.")
        path.rename(away)
    except OSError as error:
        raise Refused(
            f"Không đổi được tên tệp cũ “{path.name}” trong thư mục “{path.parent}”. Hãy tự đổi tên tệp đó."
        ) from error
    return away
