"""One program for each data folder: which of several starts came first, and what a later one wants of it."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ict_desktop.store import os_lock

LOCK = "ict-desktop.lock"


@dataclass(frozen=True)
class Request:
    """What a later start asks of the first program: a file, the sample, or only to be seen.

    `token` is what the desktop gave the later start, so that a window may come to the front.
    """

    file: Path | None = None
    demo: bool = False
    token: str = ""


class ProgramLock:
    """Held by the program that came first, to the end of its process; the file itself stays and holds nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._descriptor = -1

    def take(self) -> bool:
        """Say whether no other program works over this folder; where no lock can be had, every program is the first."""
        if self._descriptor >= 0:
            return True
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self.folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True  # the folder is somebody else's, or a file: whoever needs it says so
        is_first = True
        with suppress(OSError):  # a disk without locks
            is_first = os_lock.take(descriptor)
        if is_first:
            self._descriptor = descriptor
        else:
            os.close(descriptor)
        return is_first

    def release(self) -> None:
        """Let the next one be first."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
