"""Who works in a file: a mark beside it with the clerk, the PC and the time, locked while a window has the file open.

The lock is the system's where the disk can; it goes with its program, however that ends. Where PCs do not see each
other's locks (a synchronised folder, a server that does not pass them on) the mark itself speaks: it is written anew
every minute, and one that is not is old. This is about windows; the commands and the store itself ask nobody.
"""

import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from threading import Lock

from ict_desktop.store import living, os_lock, sqlite
from ict_desktop.store.far import is_on_share
from ict_desktop.store.whole_file import itself

OLD_AFTER = 600.0
"""Seconds after which a mark that nobody writes anew is old; it is written anew every minute."""

SIZE = 1024
"""Bytes of a mark, whatever it says: written over in one go, it is never found half."""

LONGEST_NAME = 80
"""Letters of a clerk's or a PC's name that go into a mark."""

LOOKS = 5
BETWEEN_LOOKS = 0.02
"""Seconds; another program that has just taken the lock writes its name in less."""

LONGEST_WAIT = 1.0
"""Seconds that closing a file waits for a disk that does not answer."""

BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows would turn line ends."""

BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Mark:
    """What a mark says: who, at which PC, since when (ISO text); and which program of which run of that PC wrote it."""

    clerk: str = ""
    pc: str = ""
    since: str = ""
    program: int = 0
    boot: str = ""
    token: str = ""

    def words(self) -> str:
        """Return who has the file open, where, since when, as it goes on behind "đang": "được Lan mở trên máy …"."""
        who = f"được {self.clerk} mở" if self.clerk else "mở"
        where = f" trên máy {self.pc}" if self.pc else ""
        where = " ở một cửa sổ khác trên chính máy này" if self.is_here else where
        with suppress(ValueError):
            return f"{who}{where} từ {datetime.fromisoformat(self.since):%H:%M ngày %d/%m/%Y}"
        return who + where

    @property
    def is_here(self) -> bool:
        """Say whether it was written on this PC."""
        return self.pc == _pc()

    def sentence(self, name: str) -> str:
        """Return why a file of that name is for viewing only, and what to do about it."""
        there = "cửa sổ đó" if self.is_here else "máy kia"
        return f"Tệp “{name}” đang {self.words()}, nên ở đây chỉ xem được. Hãy đóng tệp ở {there}, rồi chọn Thử lại."


class Other(Enum):
    """How another program stands to a file: at work in it, gone without a word, or not there."""

    AT_WORK = "at work"
    IN_DOUBT = "in doubt"
    GONE = "gone"


def companion(path: Path) -> Path:
    """Return where the mark of a file lies: beside the file itself, whatever link led to it; hidden where a dot hides."""
    whole = itself(path)
    return whole.with_name(f".~{whole.name}.dang-mo")


class Holding:
    """What one window knows of who works in its file: `mark` is another's, `other` how that one stands."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mark: Mark | None = None
        self.other = Other.GONE
        self._mine: Mark | None = None
        self._descriptor = -1
        self._turn = Lock()

    @property
    def is_mine(self) -> bool:
        """Say whether the file bears our mark."""
        return self._descriptor >= 0

    def is_on(self, path: Path) -> bool:
        """Say whether a file bears our mark, whatever link leads to it."""
        return self.is_mine and companion(self.path) == companion(path)

    def take(self, clerk: str, since: datetime, by_force: bool = False) -> Mark | None:
        """Put our mark on the file; returns the mark of another who has it, and then it is to be looked at only.

        `by_force` takes it from one that is in doubt, as the user wants it. Where no mark can be put (the folder cannot
        be written, the disk fails), or none is needed (the file cannot be written), nobody has it.
        """
        self.release()
        self.mark, self.other = None, Other.GONE
        mine = Mark(
            clerk[:LONGEST_NAME],
            _pc(),
            since.isoformat(timespec="minutes"),
            os.getpid(),
            _boot(),
            os.urandom(8).hex(),
        )
        if not sqlite.writable(self.path):
            return None
        with suppress(OSError):
            self._take(mine, by_force)
        return self.mark

    def _take(self, mine: Mark, by_force: bool) -> None:
        place = companion(self.path)
        for _ in range(LOOKS):
            descriptor = _opened(place, self.path)
            try:
                locked = _locked(descriptor, LOOKS)
                # Whoever closes takes the mark away: what was opened just before that is the mark of nobody.
                if locked is not False and not _is_at(descriptor, place):
                    os.close(descriptor)
                    continue
                self.mark, self.other = _judged(descriptor, locked, self.path)
                if self.other is Other.GONE or (by_force and self.other is Other.IN_DOUBT):
                    self._put(descriptor, mine, locked is None)
            finally:
                if self._descriptor != descriptor:
                    with suppress(OSError):
                        os.close(descriptor)
            return

    def _put(self, descriptor: int, mine: Mark, looks_again: bool) -> None:
        try:
            _write(descriptor, mine)
        except OSError:  # a full disk: the lock alone keeps others out, and the name follows once there is room
            if looks_again:
                raise
        if looks_again:
            # No lock to be had: of two who write at once the later one stays, and both look.
            time.sleep(BETWEEN_LOOKS * LOOKS)
            there = _read(descriptor)
            if there is not None and there.token != mine.token:
                self.mark, self.other = there, Other.AT_WORK
                return
        self.mark, self.other = None, Other.GONE
        self._descriptor, self._mine = descriptor, mine

    def look(self) -> Other:
        """See how the other stands now, leaving everything as it is; `mark` follows."""
        if self.is_mine:
            return Other.GONE
        place = companion(self.path)
        mark, other = None, Other.GONE
        with suppress(OSError):
            descriptor = _opened_as_it_is(place)
            try:
                mark, other = _judged(descriptor, _locked(descriptor), self.path)
            finally:
                os.close(descriptor)
        self.other = other
        if mark is not None:
            self.mark = mark
        return other

    def refresh(self, clerk: str) -> Mark | None:
        """Write our mark anew, with the clerk who is at the keyboard now.

        Returns the mark of another who has taken the file meanwhile (this PC slept, and was thought to be gone).
        """
        with self._turn, suppress(OSError):
            mine = self._mine
            if mine is None or not self.is_mine:
                return None
            if not _is_at(self._descriptor, companion(self.path)):
                return self._put_back(clerk)
            there = _read(self._descriptor)
            if there is not None and self._is_of_another(there):
                self._drop()
                self.mark, self.other = there, Other.AT_WORK
                return there
            _write(self._descriptor, _by(mine, clerk))
            self._mine = _by(mine, clerk)
        return None

    def _put_back(self, clerk: str) -> Mark | None:
        """Put our mark back where another hand has taken it away."""
        mine = self._mine
        self._drop()
        if mine is not None and self.path.is_file():
            self._take(_by(mine, clerk), by_force=False)
        return self.mark

    def release(self) -> None:
        """Take our mark away: the file is closed here.

        Nothing is closed under the worker that writes it anew: where a disk keeps that one waiting, the mark is left to
        grow old.
        """
        if not self.is_mine:
            return
        if not self._turn.acquire(timeout=LONGEST_WAIT):
            self._descriptor, self._mine = -1, None
            return
        try:
            self._take_away()
        finally:
            self._turn.release()

    def _take_away(self) -> None:
        place = companion(self.path)
        is_ours = False
        with suppress(OSError):
            there = _read(self._descriptor)
            is_ours = _is_at(self._descriptor, place) and not self._is_of_another(there)
        if sys.platform == "win32":
            self._drop()  # an open file cannot be removed there; one that another has opened since cannot either
        if is_ours:
            with suppress(OSError):
                place.unlink()
        self._drop()

    def _is_of_another(self, there: Mark | None) -> bool:
        """Say whether somebody has written over our mark; half a name, on a full disk, is ours."""
        return there is not None and self._mine is not None and there.token != self._mine.token

    def _drop(self) -> None:
        if self._descriptor >= 0:
            with suppress(OSError):
                os.close(self._descriptor)
        self._descriptor = -1


def _by(mark: Mark, clerk: str) -> Mark:
    return Mark(clerk[:LONGEST_NAME], mark.pc, mark.since, mark.program, mark.boot, mark.token)


def _pc() -> str:
    return living.name_of_pc()[:LONGEST_NAME]


def _boot() -> str:
    """Return which run of this PC it is, "" where the system does not say."""
    with suppress(OSError):
        return BOOT.read_text(encoding="utf-8").strip()
    return ""


def _opened(place: Path, path: Path) -> int:
    """Open the mark of a file, making it where there is none; who may read the file may read who works in it."""
    try:
        return _opened_as_it_is(place)
    except FileNotFoundError:
        descriptor = os.open(place, os.O_RDWR | os.O_CREAT | BINARY, 0o600)
    if sys.platform == "win32":
        import ctypes  # elsewhere a start does without

        ctypes.windll.kernel32.SetFileAttributesW(str(place), 2)  # hidden, as the dot does elsewhere
    else:
        with suppress(OSError):
            os.fchmod(descriptor, path.stat().st_mode & 0o666)
    return descriptor


def _opened_as_it_is(place: Path) -> int:
    try:
        return os.open(place, os.O_RDWR | BINARY)
    except PermissionError:  # the mark of another account: to be read at least
        return os.open(place, os.O_RDONLY | BINARY)


def _locked(descriptor: int, looks: int = 1) -> bool | None:
    """Take the system's lock; None where the disk knows none. Who only looks has it for a moment: look more than once."""
    try:
        for look in range(looks):
            if os_lock.take(descriptor):
                return True
            if look + 1 < looks:
                time.sleep(BETWEEN_LOOKS)
    except OSError:
        return None
    return False


def _is_at(descriptor: int, place: Path) -> bool:
    """Say whether an open mark still is the one that lies beside the file."""
    try:
        there, ours = os.stat(place), os.fstat(descriptor)
    except FileNotFoundError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)


def _write(descriptor: int, mark: Mark) -> None:
    told = json.dumps(vars(mark), ensure_ascii=False).encode("utf-8", "replace")
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, told.ljust(SIZE)[:SIZE])


def _read(descriptor: int) -> Mark | None:
    """Return what a mark says; None where nothing, or nothing that can be read, stands there."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        told = json.loads(os.read(descriptor, SIZE))
        texts = {name: told[name] for name in ("clerk", "pc", "since", "boot", "token")}
        if not all(isinstance(text, str) for text in texts.values()):
            return None
        return Mark(program=int(told["program"]), **texts)
    except (ValueError, TypeError, KeyError):
        return None


def _judged(descriptor: int, locked: bool | None, path: Path) -> tuple[Mark | None, Other]:
    """Say whose mark it is and how that one stands, by its lock (`locked`: we have it) and by what it says."""
    mark = _read(descriptor)
    if locked is False:
        for _ in range(LOOKS):
            if mark is not None:
                break
            time.sleep(BETWEEN_LOOKS)
            mark = _read(descriptor)
        return mark or Mark(), Other.AT_WORK
    if mark is None:
        return None, Other.GONE
    if not mark.is_here:
        return mark, Other.AT_WORK if _age(descriptor, path) < OLD_AFTER else Other.IN_DOUBT
    if mark.boot != _boot() and (locked is None or is_on_share(path)):
        return mark, Other.IN_DOUBT  # this PC was started anew, or it is another one of the same name
    if locked is None and living.is_running(mark.program) and mark.program != os.getpid():
        return mark, Other.AT_WORK
    return None, Other.GONE


def _age(descriptor: int, path: Path) -> float:
    """Return for how many seconds a mark was not written anew, by the clock of the disk it lies on.

    What is written now beside it shows that clock; the one of this PC may go otherwise.
    """
    probe = companion(path).with_suffix(f".{os.urandom(4).hex()}")
    try:
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        now = probe.stat().st_mtime
    finally:
        with suppress(OSError):
            probe.unlink()
    return now - os.fstat(descriptor).st_mtime
