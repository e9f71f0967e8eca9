"""Free room on the disk of a path, asked of the system; a copy is refused before it begins where it would not fit."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from ict_desktop.records.disk_space import needed, too_little
from ict_desktop.records.errors import Refused


def free_space(path: Path) -> int | None:
    """Return the free bytes of the disk a path lies on or would lie on; None where that cannot be asked."""
    try:
        return shutil.disk_usage(_on_disk(path)).free
    except (OSError, ValueError):  # a share that is gone, a folder that may not be entered
        return None


def on_same_disk(first: Path, second: Path) -> bool:
    """Say whether two paths lie, or would lie, on one disk; not known counts as no."""
    with suppress(OSError, ValueError):
        return _on_disk(first).stat().st_dev == _on_disk(second).stat().st_dev
    return False


def _on_disk(path: Path) -> Path:
    """Return a path, or the nearest folder over it that is there; raises `OSError` where none can be looked at."""
    for place in (path, *path.absolute().parents):
        if place.exists():
            return place
    raise FileNotFoundError(path)


def need_room(folder: Path, written: int) -> None:
    """Refuse, with need and free, where so many bytes would not fit; a disk that cannot be asked may be tried."""
    free = free_space(folder)
    if free is not None and free < needed(written):
        raise Refused(too_little(str(folder.absolute()), needed(written), free))


def size_of(connection: sqlite3.Connection) -> int:
    """Return the bytes a whole copy of an open file takes, what is not folded into it yet included."""
    pages, unused, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - unused) * size)


# Places of work that vanish

WORKPLACE = "chuyen-may-"
"""How a folder begins in which something is put together before it gets its own name."""

HALF_DONE = ".dang-ghi"

LEFT_BEHIND = 3600.0
"""Seconds after which such a folder is nobody's any more."""


@contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """Lend a folder of its own inside `folder`, readable by its owner only; gone afterwards, whatever happens.

    What a program that was killed left behind earlier is swept first. Raises `OSError` where none can be made, and
    where it vanishes under the work (a stick that is pulled out), whatever the work says of it.
    """
    place = Path(mkdtemp(prefix=WORKPLACE, suffix=HALF_DONE, dir=folder))
    try:
        now = place.stat().st_mtime
        for other in folder.glob(f"{WORKPLACE}*{HALF_DONE}"):
            with suppress(OSError):
                if other.stat().st_mtime < now - LEFT_BEHIND:
                    shutil.rmtree(other)
        yield place
    except Refused as refusal:
        if not place.is_dir():
            raise FileNotFoundError(place) from refusal
        raise
    finally:
        shutil.rmtree(place, ignore_errors=True)
