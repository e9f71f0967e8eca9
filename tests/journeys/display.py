"""A display of its own and a keyboard: the program runs as a process under a real X server and is only typed at."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BUILT = os.environ.get("ICT_DESKTOP_BUILT", "")
"""A built program to drive instead of the source, as `.ci/run` does after the tests."""
PROGRAM = [BUILT] if BUILT else [sys.executable, str(ROOT / "main.py")]
LONGEST = 15.0
"""Seconds a step may take on a slow machine before the journey fails."""


def missing() -> str:
    """Say what a journey needs and this machine has not; "" for nothing."""
    return ", ".join(name for name in ("Xvfb", "xdotool") if shutil.which(name) is None)


@contextmanager
def display() -> Iterator[str]:
    """Start an X server on a free display and return its name; it stays as it is when its last client goes."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


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

    def _xdotool(self, *words: str) -> str:
        ran = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=20, check=False
        )
        return ran.stdout

    def windows(self) -> set[str]:
        return set(self._xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".+").split())

    def take_window(self) -> None:
        """Wait for a window that was not there before and give it the keyboard, as a window manager does."""
        new = wait_for(lambda: self._alive() and self.windows() - self._known, "a new window")
        self._known |= new
        self.focus(max(new, key=int))

    def focus(self, window: str) -> None:
        self._window = window
        self._xdotool("windowfocus", "--sync", window)

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
        self._xdotool("key", "--delay", "25", *keys)

    def write(self, text: str) -> None:
        self._alive()
        self._xdotool("type", "--delay", "25", text)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Look into the file beside the program."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self._errors.close()

    def ended(self) -> int:
        status = self.process.wait(LONGEST)
        self._errors.close()
        return status


def show(file: Path, kind: str, data: Path) -> str:
    """Read the file with the command line."""
    words = [*PROGRAM, "show", str(file), kind, "--json", "--data", str(data)]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout
