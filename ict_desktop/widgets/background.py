"""One worker beside the window: long work with progress and Hủy, its result brought back to the window's thread."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ict_desktop.records.errors import Cancelled, Refused

T = TypeVar("T")


GIVES_WAY_AFTER = 0.001
"""Seconds the worker, which is Python as the window is, runs on while a key waits; Python's own measure is 5 ms."""

LONGEST_WAIT_MS = 1000
"""How long closing waits for work to stop."""

LONGEST_READING_MS = 10_000
"""How long a file that is closed waits for what still reads it: beside a reader it is not folded whole."""


class Progress:
    """Handed to the work: it says how far it is and asks whether to go on."""

    def __init__(self, tell: Callable[[int, str], None], stop: "_Stop") -> None:
        self._tell = tell
        self._stop = stop

    def __call__(self, percent: int, words: str = "") -> None:
        """Say how far the work is (0–100); raises `Cancelled` when the user wants it to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(percent, words)

    def is_stopped(self) -> bool:
        """Say whether the user wants the work to stop, for work that cannot raise where it stands."""
        return self._stop.is_set()

    def stopped_by(self, interrupt: Callable[[], None]) -> AbstractContextManager[None]:
        """Have something called on the window's thread when the work is to stop while it is in this context."""
        return self._stop.calling(interrupt)


class _Stop:
    """Says once and for all that a piece of work is to stop, and reaches into what it is waiting for."""

    def __init__(self) -> None:
        self._said = threading.Event()
        self._lock = threading.Lock()
        self._interrupts: list[Callable[[], None]] = []

    def is_set(self) -> bool:
        return self._said.is_set()

    def set(self) -> None:
        self._said.set()
        with self._lock:  # so that nothing is interrupted that has been closed meanwhile
            for interrupt in self._interrupts:
                interrupt()

    @contextmanager
    def calling(self, interrupt: Callable[[], None]) -> Iterator[None]:
        with self._lock:
            self._interrupts.append(interrupt)
        try:
            yield
        finally:
            with self._lock:
                self._interrupts.remove(interrupt)


class Job(QObject):
    """A piece of work under way. `progressed` says how far, `ended` comes last whatever happened."""

    progressed = Signal(int, str)
    ended = Signal()
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = _Stop()
        self.was_cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop: at its next report of progress, or right where it has said how it can be stopped."""
        self._stop.set()


class _Runnable(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any], stop: _Stop) -> None:
        super().__init__()
        self._job = job
        self._work = work
        self._stop = stop

    def run(self) -> None:
        with suppress(RuntimeError):  # the window that asked is gone, and with it whoever would hear
            try:
                if self._stop.is_set():
                    raise Cancelled
                result = self._work(Progress(self._job.progressed.emit, self._stop))
            except BaseException as error:
                self._job._failed.emit(error)  # noqa: SLF001 - the two are one
            else:
                self._job._done.emit(result)  # noqa: SLF001 - the two are one


class Background(QObject):
    """Runs work one piece after the other on a thread of its own, so that the window never stops answering."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVES_WAY_AFTER)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._over = False
        self._jobs: set[Job] = set()

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None = None,
    ) -> Job:
        """Start work; `done` gets its result, `refused` a sentence for the user. A bug is raised in the window."""
        job = Job(self)
        self._jobs.add(job)

        def failed(error: BaseException) -> None:
            job.was_cancelled = isinstance(error, Cancelled)
            self._end(job)
            if isinstance(error, Cancelled) or (self._over and isinstance(error, Refused)):
                return
            if isinstance(error, Refused) and refused is not None:
                refused(error)
                return
            raise error

        def succeeded(result: T) -> None:
            self._end(job)
            if not self._over:
                done(result)

        job._done.connect(succeeded)  # noqa: SLF001 - the two are one
        job._failed.connect(failed)  # noqa: SLF001 - the two are one
        self._pool.start(_Runnable(job, work, job._stop))  # noqa: SLF001 - the two are one
        return job

    def wait(self) -> None:
        """Wait until nothing runs; for tests."""
        self._pool.waitForDone()

    def close(self, longest_ms: int = LONGEST_WAIT_MS) -> None:
        """Stop what runs and let no result through any more: what would show it is going.

        Whatever does not hear of it in time is not waited for.
        """
        self._over = True
        for job in self._jobs:
            job.cancel()
        self._pool.waitForDone(longest_ms)

    def _end(self, job: Job) -> None:
        self._jobs.discard(job)
        job.ended.emit()
        job.deleteLater()
