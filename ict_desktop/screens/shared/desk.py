"""What every page is handed: the open file, the clerk at the keyboard, the day, the look, and the worker."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.screens.shared.around import Program, Window
from ict_desktop.store.holding import Holding
from ict_desktop.store.sqlite import named_errors, stoppable
from ict_desktop.store.store import Store
from ict_desktop.widgets.background import Background, Job, Progress
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.remembered import ForThisWindow, Remembered
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.store.choices import PickLists

T = TypeVar("T")


@dataclass
class Desk:
    """The things on the desk. Pages share them and never reach for one another."""

    store: Store
    program: Program
    clerk: str
    colours: Colours
    icons: Icons
    background: Background
    resources: Path
    data: Path
    outside: Path
    """The folder where papers, pictures and copies are proposed: her own, never the one the program was started in."""
    demo: bool = False
    """Whether this is the sample, shown as on the day of its conference: it leaves no trace."""
    holding: Holding | None = None
    """Who works in the file; None where nobody is asked (the sample)."""
    memory: Remembered = field(default_factory=ForThisWindow)
    """Keeps how lists and panes were left."""
    window: Window = field(init=False, repr=False)
    """The window over the file, once it is there."""

    @cached_property
    def lists(self) -> PickLists:
        """What the pick-lists of all forms are answered with."""
        from ict_desktop.store.choices import PickLists  # it knows every kind of record, and a start does without

        return PickLists(self.store)

    @property
    def connection(self) -> sqlite3.Connection:
        """The window's own connection, for reading."""
        return self.store.connection

    def proposed(self, name: str) -> str:
        """Return where a file that is saved outside the office's own is proposed."""
        return str(self.outside / name)

    @property
    def day(self) -> date:
        """Today by the program's clock."""
        return self.store.now().date()

    @property
    def today(self) -> str:
        """Today as ISO text, as SQL wants it."""
        return self.day.isoformat()

    def read(
        self,
        work: Callable[[sqlite3.Connection], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None = None,
    ) -> Job:
        """Run a reading on the worker with a connection of its own and bring the result back."""
        return self.background.run(lambda progress: self._with_reader(work, progress), done, refused)

    def work(
        self,
        words: str,
        work: Callable[[sqlite3.Connection, Progress], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None = None,
    ) -> Job:
        """Run work that takes a while: the status bar says what and how far, and offers Hủy."""

        def run(progress: Progress) -> T:
            return self._with_reader(lambda connection: work(connection, progress), progress)

        job = self.background.run(run, done, refused)
        self.window.follow(job, words)
        return job

    def _with_reader(self, work: Callable[[sqlite3.Connection], T], progress: Progress) -> T:
        with (
            closing(self.store.reader()) as connection,
            stoppable(connection, progress.is_stopped),
            progress.stopped_by(connection.interrupt),
            named_errors(self.store.path),
        ):
            return work(connection)

    def deed(self, do: Callable[[], object]) -> Callable[..., None]:
        """Return the slot of a deed: what is being typed is stored first, and where that is refused nothing is done."""

        def run(*_told: object) -> None:
            if self.window.settle():
                do()

        return run

    def may_write(self, parent: QWidget) -> bool:
        """Say whether something new may be begun; where the file is for viewing only, why not."""
        if self.store.read_only:
            from ict_desktop.widgets import messages  # boxes are not read before one is wanted

            messages.refuse(parent, self.store.why_read_only())
        return not self.store.read_only

    def say_refused(self, parent: QWidget, words: str) -> Callable[[Refused], None]:
        """Return what is called where work is refused: the status bar says `words`, a box says why."""

        def refused(refusal: Refused) -> None:
            from ict_desktop.widgets import messages  # as above

            self.window.say(words)
            messages.refuse(parent, str(refusal))

        return refused

    def attempt(self, parent: QWidget, deed: Callable[[], T]) -> T | None:
        """Do something the user asked for; what is refused is said in a box and returns None."""
        try:
            return deed()
        except Refused as refusal:
            from ict_desktop.widgets import messages  # as above

            messages.refuse(parent, str(refusal))
            return None
