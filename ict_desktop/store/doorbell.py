"""How a later start of the program tells the first one what it wants; between programs of one account of one PC only.

The first program listens at a socket of the file system (a named pipe on Windows), never of a network. Where that is,
and the key without which nobody is listened to, stands in a file that only its owner can read.
"""

import json
import os
import secrets
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.store.one_program import ProgramLock, Request

DOOR = "ict-desktop.door"
SOCKET = "ict-desktop.sock"
HIDDEN_PLACE = "ict-desktop-"

LONGEST_ADDRESS = 100
"""Bytes of the path of a socket; the system takes 107."""

LONGEST_MESSAGE = 40_000
"""Bytes; a path has at most 32 767 letters on Windows, 4 096 bytes elsewhere."""

PATIENCE = 8.0
"""Seconds a later start waits in all: the first one may be starting still, or just ending."""

ANSWER_IN = 4.0
"""Seconds the first program has to hear what it is told."""

BETWEEN_TRIES = 0.05

DEAF = (
    "Chương trình đang mở nhưng chưa trả lời. Hãy đợi một lát rồi mở lại; nếu vẫn vậy, hãy đăng xuất khỏi máy "
    "rồi đăng nhập lại."
)

BROKEN_OFF = (OSError, EOFError, ValueError, AuthenticationError)
"""Whatever one side sees when the other is gone, is ending, or is none of ours."""


@dataclass(frozen=True)
class _Door:
    """Where the first program listens, its key, and its number as a process."""

    address: str
    key: str
    program: int


class Doorbell:
    """Listens for later starts on a thread of its own; `heard` is called there and says whether the window took it."""

    def __init__(self, folder: Path, heard: Callable[[Request], bool]) -> None:
        """Begin to listen; raises `OSError` where that cannot be done."""
        self._heard = heard
        self._folder = folder
        self._is_over = False
        self._place: Path | None = None
        _forget(folder)
        key = secrets.token_bytes(32)
        self._listener = self._listen(key)
        self._door = _Door(str(self._listener.address), key.hex(), os.getpid())
        try:
            _note(folder, self._door)
        except OSError:
            self._end()
            raise
        self._thread = threading.Thread(target=self._answer, name="doorbell", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        self._is_over = True
        with suppress(*BROKEN_OFF):
            Client(self._door.address).close()  # wakes the thread; nothing is waited for, it may have gone
        self._thread.join(ANSWER_IN)
        self._end()
        with suppress(OSError):
            (self._folder / DOOR).unlink()

    def _end(self) -> None:
        with suppress(OSError):
            self._listener.close()
        if self._place is not None:
            shutil.rmtree(self._place, ignore_errors=True)

    def _listen(self, key: bytes) -> Listener:
        if sys.platform == "win32":
            return Listener(rf"\\.\pipe\ict-desktop-{secrets.token_hex(16)}", "AF_PIPE", authkey=key)
        near = self._folder.absolute() / SOCKET  # a later start may stand in another folder
        if len(os.fsencode(near)) <= LONGEST_ADDRESS:
            with suppress(OSError):  # a disk that knows no sockets
                return _at(near, key)
        self._place = Path(tempfile.mkdtemp(prefix=HIDDEN_PLACE))
        return _at(self._place / SOCKET, key)

    def _answer(self) -> None:
        while not self._is_over:
            with suppress(*BROKEN_OFF), self._listener.accept() as caller:
                if not self._is_over and caller.poll(ANSWER_IN):
                    request = _read(caller.recv_bytes(LONGEST_MESSAGE))
                    caller.send_bytes(b"1" if self._heard(request) else b"0")


def _at(path: Path, key: bytes) -> Listener:
    listener = Listener(str(path), "AF_UNIX", backlog=8, authkey=key)
    path.chmod(0o600)
    return listener


def hand_over(lock: ProgramLock, request: Request) -> bool:
    """Hand what is wanted to the program that came first; False where that one has ended and we are the first now.

    Refuses with a sentence where it does not listen within `PATIENCE`.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if lock.take():
            return False
        if _rings_in_time(lock.folder, request, min(ANSWER_IN + 1, end - time.monotonic())):
            return True
        time.sleep(BETWEEN_TRIES)
    raise Refused(DEAF)


def _rings_in_time(folder: Path, request: Request, seconds: float) -> bool:
    """Ring once; a program that is stopped takes the call and says nothing, not even in the exchange of keys."""
    taken: list[bool] = []

    def ring() -> None:
        with suppress(*BROKEN_OFF):
            taken.append(_ring(folder, request))

    caller = threading.Thread(target=ring, name="caller", daemon=True)
    caller.start()
    caller.join(max(seconds, BETWEEN_TRIES))
    return taken == [True]


def _ring(folder: Path, request: Request) -> bool:
    door = _door_of(folder)
    _let_come_forward(door.program)
    with Client(door.address, authkey=bytes.fromhex(door.key)) as connection:
        connection.send_bytes(_written(request))
        return connection.poll(ANSWER_IN + 1) and connection.recv_bytes(LONGEST_MESSAGE) == b"1"


def _let_come_forward(program: int) -> None:
    """Hand on the right to take the front, which Windows gives to the program that was started last."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(program)


def _written(request: Request) -> bytes:
    told = {"file": str(request.file or ""), "demo": request.demo, "token": request.token}
    return json.dumps(told).encode("ascii")


def _read(message: bytes) -> Request:
    told = json.loads(message)
    if not isinstance(told, dict):
        raise ValueError("not a request")
    file, demo, token = told.get("file"), told.get("demo"), told.get("token")
    return Request(Path(file) if isinstance(file, str) and file else None, demo is True, str(token or ""))


def _note(folder: Path, door: _Door) -> None:
    """Write down where the door is, whole or not at all, for the eyes of the owner only."""
    draft = folder / f"{DOOR}.moi"
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        json.dump({"address": door.address, "key": door.key, "program": door.program}, stream)
    draft.replace(folder / DOOR)


def _door_of(folder: Path) -> _Door:
    noted = json.loads((folder / DOOR).read_text(encoding="ascii"))
    if not isinstance(noted, dict):
        raise ValueError("not a door")
    return _Door(str(noted.get("address")), str(noted.get("key")), int(noted.get("program", 0)))


def _forget(folder: Path) -> None:
    """Take away what a program that was killed left behind."""
    with suppress(OSError, ValueError):
        place = Path(_door_of(folder).address).parent
        if place.name.startswith(HIDDEN_PLACE):
            shutil.rmtree(place, ignore_errors=True)
    for name in (DOOR, SOCKET):
        with suppress(OSError):
            (folder / name).unlink()
