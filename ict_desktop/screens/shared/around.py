"""What stands around a page, as far as it may be asked: the window it is seen in, the program that belongs to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.store.far import Surroundings
from ict_desktop.store.one_program import Request

if TYPE_CHECKING:
    from ict_desktop.records.offices import Office
    from ict_desktop.store.backup import Backup
    from ict_desktop.widgets.background import Job


class Program(Protocol):
    """What a window, a page or a dialog may ask of the program around it."""

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

    def say(self, words: str) -> None:
        """Show a short word in the window in front, where one stands over a file."""
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

    def open_again(self, path: Path, note: str, refusal: str, before: Backup) -> None:
        """Open a file whose window has closed it to have it replaced; say what was done, or why it was not."""
        ...

    def take_over(self, path: Path) -> None:
        """Open a file for work although another, who is in doubt, has not closed it."""
        ...

    def do_wanted(self, request: Request) -> None:
        """Open what a further start wants in place of what is open."""
        ...

    def new_file(self, path: Path, office: Office) -> None:
        """Make a new office file; it is not opened as yet."""
        ...

    def choose_scheme(self, scheme: str) -> None:
        """Change the look of everything."""
        ...


class Window(Protocol):
    """What a page or a dialog may ask of the window it stands in."""

    def open_page(self, destination: Destination) -> None:
        """Go somewhere in the window."""
        ...

    def settle(self) -> bool:
        """Leave the open field, storing what stands in it; False when that was refused and the deed must wait."""
        ...

    def say(self, words: str) -> None:
        """Show a short word in the status bar."""
        ...

    def explain(self, how: str) -> None:
        """Show how a number is counted, by its code in `records/how_counted.py`."""
        ...

    def follow(self, job: Job, words: str) -> None:
        """Show a piece of work that takes a while."""
        ...

    def draft_failed(self, sentence: str) -> None:
        """Be told why words being typed could not be kept; said in the status bar, without a box, until `draft_kept`."""
        ...

    def draft_kept(self) -> None:
        """Be told that the words being typed lie in the file as a draft."""
        ...

    def unsaved(self, form: object, words: bool) -> None:
        """Be told by a form (any object that tells it apart) whether it holds words that are not stored as yet."""
        ...

    def leave_pages(self) -> bool:
        """Store or give up what is begun on any page; False where the user wants to go on with it."""
        ...

    def close_file(self) -> bool:
        """Close the file once nothing would be lost; False when the user wants to stay."""
        ...

    def show_bar(self, bar: QWidget) -> None:
        """Show a lasting line over the page."""
        ...

    def show_clerk(self) -> None:
        """Show who works here by now."""
        ...

    def show_read_only(self) -> None:
        """Show that the file is for viewing only from now on."""
        ...

    def reload(self) -> None:
        """Show the rows in front again."""
        ...
