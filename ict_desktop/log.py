"""What the program writes down about itself: what happened and where, and never a text of the office's records.

The message of an error often carries what was typed or read (a key, a row, a path); it is shown to the user, who decides
what to do with it, and stays out of the log. The kind of an error, its code and the lines of the program that were being
run say what a helper needs.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

LARGEST = 500_000
"""Bytes of a log at which a new one is begun; the two before it are kept."""

BEFORE = ".truoc"
"""Ends the name under which the trace of a crash is kept once a new run has begun."""

_BEGINS_A_VALUE = r"""["'“”‘’«»]|file:|[/\\]\w|(?<=: ).*?: """


class PrivateLog(logging.FileHandler):
    """A log of its owner alone that does not grow for ever. The library's own kind would read sockets at each start."""

    def _open(self) -> TextIOWrapper:
        os.close(_opened(Path(self.baseFilename)))
        return super()._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, and begin a new file behind one that has become large."""
        super().emit(record)
        with suppress(OSError, ValueError):  # a disk that is gone, another program that holds the older file
            if self.stream is not None and self.stream.tell() > LARGEST:
                self.stream.close()
                self.stream = None  # as the base class has it until the next record comes
                log = Path(self.baseFilename)
                for older, newer in ((2, f"{log}.1"), (1, log)):
                    if os.path.exists(newer):
                        os.replace(newer, f"{log}.{older}")


class WithoutValues(logging.Formatter):
    """Writes a record of the log; of an error its kind and its place only."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines of a record."""
        record = logging.makeLogRecord(record.__dict__)
        record.exc_text = record.stack_info = None  # another handler may have put the message in
        return super().format(record)

    def formatException(self, ei: object) -> str:
        """Return what happened, without the error's own message."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_lines(error)) if isinstance(error, BaseException) else ""


def _lines(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield f"{'while handling ' if len(seen) > 1 else ''}{_kind(following)}"
        yield from _places(following.__traceback__)
        hidden = following.__suppress_context__
        following = following.__cause__ or (None if hidden else following.__context__)


def _kind(error: BaseException) -> str:
    code = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) and error.errno is not None:
        code = f"{error.errno} {os.strerror(error.errno)}"
    return f"{type(error).__module__}.{type(error).__qualname__}{f' ({code})' if code else ''}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in walk_tb(trace):
        code = frame.f_code
        file = "/".join(Path(code.co_filename).parts[-3:])
        yield f"  {file}:{line} in {code.co_name}"


def without_values(words: str) -> str:
    """Return what a library says of itself, cut where a value may begin: a quotation, a path, a second colon."""
    found = re.search(_BEGINS_A_VALUE, words)
    return f"{words[: found.start()].rstrip()} …" if found else words[:200]


def start_log(folder: Path) -> Path:
    """Send the log to a file of its owner alone and return its path; OSError where none can be written."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = _writable_log(folder)
    handler = PrivateLog(path, encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.raiseExceptions = False  # a log on a full disk must not keep anybody from working
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    return path


def _writable_log(folder: Path) -> Path:
    names = ("ict-desktop.log", "ict-desktop-2.log")
    for name in names:
        try:
            os.close(_opened(folder / name))
        except OSError:  # somebody else's file, or a folder of that name: the next name
            if name == names[-1]:
                raise
        else:
            return folder / name
    return folder / names[0]


def _opened(path: Path) -> int:
    """Open a file at its end that its owner alone may read; one an earlier version left for all is closed to them."""
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    if sys.platform != "win32":
        with suppress(OSError):
            os.fchmod(opened, 0o600)
    return opened


def watch_for_death(log: Path) -> TextIOWrapper | None:
    """Have the trace of a process that dies written beside the log; the file must be kept open as long as it lives.

    What the run before wrote there goes into the log and stays beside it as well: the log may be on a disk that is full.
    """
    path = log.with_suffix(".fault")
    with suppress(OSError):
        words = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        if words.strip():
            os.close(_opened(path))
            os.replace(path, path.with_name(path.name + BEFORE))
            logging.getLogger("start").error("the last run ended by itself:\n%s", words)
    with suppress(OSError):
        file = os.fdopen(_opened(path), "a", encoding="utf-8")
        faulthandler.enable(file)
        return file
    return None
