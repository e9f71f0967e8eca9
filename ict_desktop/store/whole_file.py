"""Giving a whole file its name: what lies under the name or beside it already, and how nothing of that is touched.

A journal that waits under a name is folded into whatever file comes there next, though it is of another one: a name
counts as taken while one lies there.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ict_desktop.records.errors import Refused

JOURNALS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file that is open, or was when its program was killed."""


def itself(path: Path) -> Path:
    """Return where a file lies, whatever link leads to it."""
    return Path(os.path.realpath(path))


def journal_of(path: Path, ending: str = "-wal") -> Path:
    """Return where a journal of a file lies: beside the file itself, whatever link leads to it."""
    whole = itself(path)
    return whole.with_name(whole.name + ending)


def in_the_way(target: Path, endings: Sequence[str] = ("", *JOURNALS)) -> Path | None:
    """Return what lies under a name, or a journal that would be read into a new file of that name; None for nothing."""
    places = (target if not ending else journal_of(target, ending) for ending in endings)
    return next((place for place in places if os.path.lexists(place)), None)


def refuse_taken(target: Path, endings: Sequence[str] = ("", *JOURNALS)) -> None:
    """Refuse, with what lies there, a name that a new file cannot have."""
    there = in_the_way(target, endings)
    if there is not None:
        raise taken(target, there)


def taken(target: Path, there: Path) -> Refused:
    """Say that a name is taken, or that what lies beside it belongs to another file."""
    if there == target:
        return Refused(f"Đã có tệp “{target.name}” trong thư mục “{target.absolute().parent}”. Hãy đặt tên khác.")
    return Refused(
        f"Bên cạnh còn “{there.name}” của một tệp cùng tên “{target.name}” đang mở hoặc chưa được đóng trọn. "
        "Hãy đặt tên khác để không lẫn vào tệp đó."
    )


def put_in_place(made: Path, target: Path) -> None:
    """Give a whole file its name, never in place of another one; raises `FileExistsError` or another `OSError`.

    Its old name may be left to it as well.
    """
    if sys.platform == "win32":
        made.rename(target)  # refuses by itself
        return
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links: a USB stick, most shares
        if target.exists():
            raise FileExistsError(target) from None
        made.rename(target)
