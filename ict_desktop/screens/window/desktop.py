"""The program on the desk: one window over one office file at a time."""

from __future__ import annotations

import logging
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.errors import Refused
from ict_desktop.screens.shared.preferences import Preferences, is_there
from ict_desktop.screens.window.look import Look
from ict_desktop.screens.window.main_window import MainWindow
from ict_desktop.store.far import Surroundings
from ict_desktop.store.holding import Holding, Mark
from ict_desktop.store.opening import open_store
from ict_desktop.store.sqlite import named_errors
from ict_desktop.store.store import Clock, Store
from ict_desktop.widgets import guard
from ict_desktop.widgets.first_paint import FirstPaint
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.records.offices import Office
    from ict_desktop.screens.file.moving import MovingIn
    from ict_desktop.screens.file.upgrade_question import Upgrade
    from ict_desktop.screens.window.second_starts import SecondStarts
    from ict_desktop.screens.window.start_window import StartWindow
    from ict_desktop.store.backup import Backup
    from ict_desktop.store.one_program import Request

LOG = logging.getLogger("desktop")
WindowOver = Callable[["Desktop", Store, bool], MainWindow]
"""Makes the window over an open file; the flag says that it is the sample."""

SAMPLE_FILE = "du-lieu-mau-2017.ict"
SAMPLE_DAY = date(2017, 7, 7)
"""The day of the sample conference; the sample is shown as if it were today."""


@dataclass(frozen=True)
class Places:
    """Where the program finds and keeps its things; `office_file` is where the office's file lies or would be made."""

    resources: Path
    data: Path
    log: Path
    office_file: Path
    surroundings: Surroundings


class Desktop:
    """Opens files in windows; what a further start wants, an archive and a restore included."""

    def __init__(
        self,
        app: QApplication,
        look: Look,
        places: Places,
        preferences: Preferences,
        now: Clock,
        window_over: WindowOver,
    ) -> None:
        """`window_over` makes the window over an open file."""
        self.app = app
        self.look = look
        self.preferences = preferences
        self.resources, self.data, self.log = places.resources, places.data, places.log
        self.office_file, self.surroundings = places.office_file, places.surroundings
        self.window: MainWindow | None = None
        self.start: StartWindow | None = None
        self.moving: MovingIn | None = None
        self.holding: Holding | None = None
        self._clock = now
        self._window_over = window_over
        self._status = 0
        self._hears_second_starts = False
        self._second_starts: SecondStarts | None = None
        look.changed = self._look_changed
        app.commitDataRequest.connect(lambda _manager: self._session_ends())

    def run(self, file: Path | None) -> int:
        """Show the file (None: the one last worked in) until its window is closed; returns the exit status.

        Where it cannot be opened, or there is none as yet, a window says so and offers what can be opened; nothing is
        made unasked. The status is 1 where a file was to be opened and none was.
        """
        last = self.preferences.last
        path = file or last or self.office_file
        if file is None and self.preferences.problem:
            self._start_window().welcome(self.preferences.problem)
            self._fail()
        elif file is not None or is_there(path):
            self._begin(path, lambda: self.open_file(path))
        elif last is not None:
            self._start_window().missing(last)
            self._fail()
        else:
            self._start_window().welcome("")
        return self._run_on()

    def run_demo(self) -> int:
        """Show the sample as if today were the day of its conference."""
        self._begin(self.data / SAMPLE_FILE, self.open_sample)
        return self._run_on()

    def _run_on(self) -> int:
        """Work until the last window is closed; then the file bears our mark no more."""
        shown = self.front or self.moving
        if self._hears_second_starts and shown is not None:
            FirstPaint(shown, self._listen)
        self.app.exec()
        if self._second_starts is not None:
            self._second_starts.close()
        self._hold(None)
        return self._status

    def say(self, words: str) -> None:
        """Show a short word in the window in front, where one stands over a file."""
        if self.window is not None:
            self.window.say(words)

    # Further starts

    def hear_second_starts(self) -> None:
        """Be told, once the first window stands, what further starts over this data folder want."""
        self._hears_second_starts = True

    def _listen(self) -> None:
        from ict_desktop.screens.window.second_starts import SecondStarts  # sockets: once the window stands

        if self._second_starts is not None:
            return
        try:
            self._second_starts = SecondStarts(self.app, self, self.data)
        except OSError:
            LOG.warning("further starts cannot be heard", exc_info=True)

    def do_wanted(self, request: Request) -> None:
        """Open what a further start wants in place of what is open; what is refused is said in the window in front."""
        path = self.data / SAMPLE_FILE if request.demo else request.file
        if path is None or self.works_in(path):
            return
        open_it = self.open_sample if request.demo else partial(self.open_file, path)
        if self.window is not None:
            self.window.desk.attempt(self.window, open_it)
        else:
            self._begin(path, open_it)

    @property
    def day(self) -> date:
        """Today by the program's clock."""
        return self._clock().date()

    def works_in(self, path: Path) -> bool:
        """Say whether the window in front shows this file, whatever way leads to it."""
        if self.window is None:
            return False
        open_here = self.window.desk.store.path
        with suppress(OSError):
            return path.absolute() == open_here.absolute() or path.samefile(open_here)
        return False

    def _begin(self, path: Path, open_it: Callable[[], None]) -> None:
        """Open the first file; what is refused is said in the window of the start, and so is a mistake of ours."""

        def opened() -> str:
            try:
                open_it()
            except Refused as refusal:
                return str(refusal)
            return ""

        broken = f"Chương trình gặp lỗi khi mở “{path.name}”. Tệp được giữ nguyên; hãy mở bản sao lưu hoặc tệp khác."
        sentence = guard.attempt(opened, otherwise=broken)
        if sentence:
            if self.window is None:
                self._hold(None)  # a file that stands in no window is anybody's
            self._start_window().refused(path, sentence)
            self._fail()

    def _start_window(self) -> StartWindow:
        from ict_desktop.screens.window.start_window import StartWindow  # only where no file could be opened

        if self.start is None:
            self.start = StartWindow(self)
        self.start.show()
        self._draw_icon()
        return self.start

    def _fail(self) -> None:
        """Say on standard error, as the commands do, what the window of the start says."""
        self._status = 1
        if sys.stderr is not None and self.start is not None:
            print(self.start.sentence.text(), file=sys.stderr, flush=True)  # noqa: T201 - the place for it

    def backup_folders(self) -> list[Path]:
        """Return where backups may lie, also of a file that cannot be opened."""
        return list(dict.fromkeys([*self.preferences.backup_folders, self.data / "backups"]))

    def open_sample(self) -> None:
        """Open the sample with its clock; it is made anew when it is not there."""
        path = self.data / SAMPLE_FILE

        def sample_clock() -> datetime:
            return datetime.combine(SAMPLE_DAY, time(9))

        if not path.exists():
            from ict_desktop.work.offices import start_sample  # only the first time: it knows every kind of record

            start_sample(path, self.resources, sample_clock).close()
        self.show(open_store(path, sample_clock), demo=True)

    def open_file(self, path: Path) -> None:
        """Open another file in place of this one; where somebody else works in it, for viewing only.

        An archive says first what it would bring; before a file of an older program is upgraded it is asked.
        """
        if path.suffix.lower() == ENDING:
            self._receive(path)
        else:
            self._open(path)

    def take_over(self, path: Path) -> None:
        """Open a file for work although another, who is in doubt, has not closed it."""
        self._open(path, by_force=True)

    def _open(self, path: Path, by_force: bool = False, asks: bool = True) -> None:
        holding = self._holding_of(path)
        agreed: list[Upgrade] = []

        def held_by() -> Mark | None:
            return None if holding.is_mine else holding.take(self.preferences.clerk, self._clock(), by_force)

        def ask(connection: sqlite3.Connection) -> None:
            from ict_desktop.screens.file.upgrade_question import ask_to_upgrade  # once in a release

            if asks:
                self._set_icon()  # the question may be the first thing on the screen
                if self._hears_second_starts:
                    self._listen()  # the question may stand for long, and no window as yet
                agreed.append(ask_to_upgrade(self.front, path, connection, self.data / "backups", self._clock()))

        try:
            store = open_store(path, self._clock, held_by, ask)
        except BaseException:
            self._let_go(holding)
            raise
        if store.read_only:
            self._let_go(holding)  # who cannot write keeps nobody else from it
        self.show(store, demo=False, holding=holding)
        if agreed and self.window is not None and self.window.desk.store is store:
            self.window.tell(agreed[0].words(store.connection))

    def open_again(self, path: Path, note: str, refusal: str, before: Backup) -> None:
        """Open a file whose window has closed it to have it replaced; say what was done, or why it was not.

        Nothing is asked: a backup of an older program was chosen, and it stays as it is. Where the file cannot be opened
        any more the window of the start says so. `before` is the copy of what it was.
        """
        closed, self.window = self.window, None
        in_office = partial(self._open, path, asks=False)
        self._begin(path, self.open_sample if closed is not None and closed.desk.demo else in_office)
        if closed is not None:
            closed.close()
            closed.deleteLater()
        if self.window is not None and not refusal:
            self.window.care.backing_up.was_restored(before)
            self.window.tell(note, with_way_back=True)
        elif refusal:
            from ict_desktop.widgets import messages  # hardly ever

            messages.refuse(self.front, refusal)

    def _holding_of(self, path: Path) -> Holding:
        """Return what is known of who works in a file: our mark where it bears it already."""
        mine = self.holding
        return mine if mine is not None and mine.is_on(path) else Holding(path)

    def _let_go(self, holding: Holding | None) -> None:
        if holding is not None and holding is not self.holding:
            holding.release()

    def _hold(self, holding: Holding | None) -> None:
        if self.holding is not None and self.holding is not holding:
            self.holding.release()
        self.holding = holding

    def _receive(self, archive: Path) -> None:
        from ict_desktop.screens.file.moving import MovingIn  # only on a new PC

        if self.moving is not None:
            self.moving.reject()  # it was asked for another one; what is under way stays until it has stopped
            if self.moving is not None:
                return
        self.moving = moving = MovingIn(self.front, self, archive)
        moving.finished.connect(self._moved)
        moving.setWindowModality(Qt.WindowModality.WindowModal)
        moving.show()
        self._draw_icon()

    def _moved(self) -> None:
        if self.moving is not None:
            self.moving.deleteLater()
            self.moving = None

    def new_file(self, path: Path, office: Office) -> None:
        """Make a new office file; whoever began it is the clerk at this desk."""
        from ict_desktop.work.offices import start_office  # only for a new file: it knows every kind of record

        start_office(path, self.resources, self._clock, office).close()
        self.preferences.clerk = office.clerk

    def show(self, store: Store, demo: bool, holding: Holding | None = None) -> None:
        """Put a window over an open file; the one before goes once nothing in it would be lost."""
        old = self.window
        if old is not None and not old.close_file():
            store.close()
            self._let_go(holding)
            return
        self._hold(holding)
        try:
            with named_errors(store.path):
                window = self._window_over(self, store, demo)
        except BaseException as error:
            store.close()
            self._hold(None)
            if old is not None:
                self.window = None
                words = (
                    str(error) if isinstance(error, Refused) else f"Chương trình gặp lỗi khi mở “{store.path.name}”."
                )
                self._start_window().refused(store.path, words)
            raise
        self.window = window
        self._status = 0
        window.show_as_before()
        if not (demo or store.is_backup):  # a backup that is looked at is not what the next start opens
            self.preferences.remember(store.path)
            self.preferences.remember_backups(window.care.backing_up.folder)
        self._draw_icon()
        for gone in (old, self.start):
            if gone is not None:
                gone.close()
                gone.deleteLater()
        self.start = None

    def _draw_icon(self) -> None:
        # The icon is an SVG, whose reader is loaded after the first picture.
        QTimer.singleShot(0, self._set_icon)

    def _set_icon(self) -> None:
        self.app.setWindowIcon(QIcon(str(self.resources / "icons" / "app.svg")))

    def choose_scheme(self, scheme: str) -> None:
        """Change the look of everything."""
        self.look.choose(scheme)

    def _look_changed(self, colours: Colours) -> None:
        if self.window is not None:
            self.window.set_colours(colours)

    def _session_ends(self) -> None:
        if self.window is not None:
            guard.attempt(self.window.keep_words, otherwise=None)

    @property
    def file(self) -> Path:
        """The file that is open, else the office's own."""
        return self.window.desk.store.path if self.window is not None else self.office_file

    @property
    def front(self) -> QWidget | None:
        """The window a box belongs to, where one is to be seen."""
        shown = [window for window in (self.window, self.start) if window is not None and window.isVisible()]
        return shown[0] if shown else None
