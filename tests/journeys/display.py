"""A display of its own and a keyboard: the program runs as a process under a real X server and is only typed at.

Every wait is for something that is to be seen: a window, what the screen shows, what stands in the file.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from PIL import ImageGrab

ROOT = Path(__file__).parents[2]
BUILT = os.environ.get("ICT_DESKTOP_BUILT", "")
"""A built program to drive instead of the source, as `.ci/run` does after the tests."""
PROGRAM = [BUILT] if BUILT else [sys.executable, str(ROOT / "main.py")]
MANAGER = os.environ.get("ICT_DESKTOP_WINDOW_MANAGER", "")
"""The command of a window manager to walk under; without one a window gets the keyboard from the journey."""
LONGEST = 120.0
"""Seconds a step may take on a machine that has much else to do before the journey fails."""


def missing(*more: str) -> str:
    """Say what a journey needs and this machine has not; "" for nothing."""
    return ", ".join(name for name in ("Xvfb", "xdotool", *more) if shutil.which(name) is None)


@contextmanager
def display(manager: str = MANAGER) -> Iterator[str]:
    """Start an X server on a free display and return its name; it stays as it is when its last client goes.

    A key that a busy machine lets go of late is not repeated (`-r`).
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-r"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            screen = f":{told.readline().strip()}"
        with managed(screen, manager) if manager else nullcontext():
            yield screen
    finally:
        server.terminate()
        server.wait(LONGEST)


@contextmanager
def managed(screen: str, manager: str) -> Iterator[None]:
    """Let a window manager arrange the windows of a display; it has taken the display over when this goes on."""
    environment = {**os.environ, "DISPLAY": screen}
    process = subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: asked(environment, "get_num_desktops"), f"{manager} to take the display over")
        yield
    finally:
        process.terminate()
        process.wait(LONGEST)


def asked(environment: Mapping[str, str], *words: str) -> str:
    """Return what xdotool answers; "" where a window it speaks of has gone meanwhile."""
    ran = subprocess.run(
        ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    return ran.stdout.strip()


def windows_of(environment: Mapping[str, str], process: int) -> set[str]:
    """Return the windows of a process that are to be seen."""
    words = ("search", "--all", "--onlyvisible", "--pid", str(process), "--name", ".+")
    return set(asked(environment, *words).split())


def wait_for(true: Callable[[], Any], what: str) -> Any:
    """Ask again and again until something is true; fail with what was waited for."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


class Program:
    """The program over a file, as a process of its own."""

    def __init__(
        self, screen: str, file: Path, data: Path, home: Path, named: bool = True, under: Sequence[str] = ()
    ) -> None:
        """`named` says whether the file is told, or is the office's own that the program finds by itself.

        `under` are the words of a command that watches the program.
        """
        self.file = file
        self._environment = {
            **os.environ,
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
        }
        self._errors = (data / "stderr.txt").open("w+")
        words = [*under, *PROGRAM, "--today", "2017-07-07", "--data", str(data)]
        words += [str(file)] if named else []
        self.process = subprocess.Popen(words, env=self._environment, cwd=home, stderr=self._errors)
        self._known: set[str] = set()
        self.take_window()

    def windows(self) -> set[str]:
        return windows_of(self._environment, self.process.pid)

    def take_window(self) -> None:
        """Wait for a window that was not there before and see that it has the keyboard."""
        new = wait_for(lambda: self._alive() and self.windows() - self._known, "a new window")
        self._known |= new
        self.focus(max(new, key=int))

    def focus(self, window: str) -> None:
        """Wait until a window has the keyboard: its manager gives it, or where there is none the journey itself."""
        self._window = window
        give, has = ("windowactivate", "getactivewindow") if MANAGER else ("windowfocus", "getwindowfocus")
        asked(self._environment, give, window)
        wait_for(lambda: self._alive() and asked(self._environment, has) == window, "the window to have the keyboard")

    def left(self, window: str) -> None:
        """Wait until a dialog has gone, and give the keyboard back to the window it stood over."""
        gone = self._window
        wait_for(lambda: gone not in self.windows(), "the dialog to close")
        self._known.discard(gone)
        self.focus(window)

    def _alive(self) -> bool:
        if self.process.poll() is not None:
            self._errors.seek(0)
            raise AssertionError(f"the program ended with {self.process.returncode}: {self._errors.read()}")
        return True

    @property
    def window(self) -> str:
        return self._window

    def press(self, *keys: str) -> None:
        self._alive()
        asked(self._environment, "key", "--delay", "0", *keys)

    def write(self, text: str) -> None:
        self._alive()
        asked(self._environment, "type", "--delay", "0", text)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Look into the file beside the program."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def shows(self, colour: str) -> bool:
        """Say whether a colour (#RRGGBB) is to be seen on the screen."""
        picture = ImageGrab.grab(xdisplay=self._environment["DISPLAY"]).convert("RGB")
        return tuple(bytes.fromhex(colour[1:])) in {found for _count, found in picture.getcolors(1 << 24)}

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(LONGEST)
        self._errors.close()

    def ended(self) -> int:
        status = self.process.wait(LONGEST)
        self._errors.close()
        return status


def show(file: Path, kind: str, data: Path) -> str:
    """Read the file with the command line."""
    words = [*PROGRAM, "show", str(file), kind, "--json", "--data", str(data)]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=LONGEST).stdout
