"""What every page is handed: the open file, the clerk at the keyboard, the day, the look, and the worker."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.offices import Office
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.store.far import Surroundings
from ict_desktop.store.holding import Holding
from ict_desktop.store.sqlite import named_errors, stoppable
from ict_desktop.store.store import Store
from ict_desktop.widgets.background import Background, Job, Progress
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.remembered import ForThisWindow, Remembered
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.store.backup import Backup

T = TypeVar("T")

Open = Callable[[Destination], None]
"""Goes somewhere in the window."""


class Program(Protocol):
    """What a window asks of the program around it."""

    preferences: Preferences
    resources: Path
    office_file: Path
    """Where a new office file is proposed."""
    log: Path
    """Where what happens is written down."""
    surroundings: Surroundings
    """What the system says of the folders of this account."""

    @property
    def front(self) -> QWidget | None:
        """The window a box belongs to, where one is to be seen."""
        ...

    @property
    def day(self) -> date:
        """Today by the program's clock."""
        ...

    def works_in(self, path: Path) -> bool:
        """Say whether the window in front shows this file."""
        ...

    def backup_folders(self) -> list[Path]:
        """Return where backups may lie, also of a file that cannot be opened."""
        ...

    def open_sample(self) -> None:
        """Open the sample with its clock."""
        ...

    def open_file(self, path: Path) -> None:
        """Open another file in place of this one."""
        ...

    def open_again(self, path: Path, note: str, refusal: str, before: "Backup") -> None:
        """Open a file whose window has closed it to have it replaced; say what was done, or why it was not."""

    def take_over(self, path: Path) -> None:
        """Open a file for work although another, who is in doubt, has not closed it."""
        ...

    def new_file(self, path: Path, office: Office) -> None:
        """Make a new office file; it is not opened as yet."""
        ...

    def choose_scheme(self, scheme: str) -> None:
        """Change the look of everything."""
        ...


@dataclass
class Desk:
    """The things on the desk. Pages share them and never reach for one another."""

    store: Store
    clerk: str
    colours: Colours
    icons: Icons
    background: Background
    resources: Path
    data: Path
    outside: Path
    """The folder where papers, pictures and copies are proposed: her own, never the one the program was started in."""
    holding: Holding | None = None
    """Who works in the file; None where nobody is asked (the sample)."""
    memory: Remembered = field(default_factory=ForThisWindow)
    """Keeps how lists and panes were left."""
    open_page: Open = field(default=lambda _destination: None)
    open_sample: Callable[[], None] = field(default=lambda: None)
    settle: Callable[[], bool] = field(default=lambda: True)
    """Leaves the open field, storing what stands in it; False when that was refused and the deed must wait."""
    explain: Callable[[str], object] = field(default=lambda _how: None)
    """Shows how a number is counted, by its code in `records/how_counted.py`."""
    say: Callable[[str], None] = field(default=lambda _words: None)
    follow: Callable[[Job, str], None] = field(default=lambda _job, _words: None)
    draft_failed: Callable[[str], None] = field(default=lambda _sentence: None)
    """Told why words being typed could not be kept; the status bar says so, without a box, until `draft_kept`."""
    draft_kept: Callable[[], None] = field(default=lambda: None)
    """Told that the words being typed lie in the file as a draft."""
    unsaved: Callable[[object, bool], None] = field(default=lambda _form, _words: None)
    """Told by a form (any object that tells it apart) whether it holds words that are not stored as yet."""

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
        self.follow(job, words)
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
            if self.settle():
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

            self.say(words)
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
