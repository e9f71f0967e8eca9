"""The program on the desk: Qt, the look, the crash dialog, and one window over one office file at a time."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.offices import Office
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.main_window import MainWindow
from ict_desktop.screens.preferences import Preferences, is_there
from ict_desktop.store.opening import open_store
from ict_desktop.store.sqlite import named_errors, sentence_of
from ict_desktop.store.store import Clock, Store
from ict_desktop.widgets import fonts, guard, messages, theme, translation
from ict_desktop.widgets.background import Background
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.remembered import ForThisWindow

if TYPE_CHECKING:
    from ict_desktop.screens.start_window import StartWindow

LOG = logging.getLogger("desktop")
SAMPLE_FILE = "du-lieu-mau-2017.ict"
SAMPLE_DAY = date(2017, 7, 7)
"""The day of the sample conference; the sample is shown as if it were today."""


class Desktop:
    """Opens files in windows and keeps the program alive when something goes wrong."""

    def __init__(self, resources: Path, data: Path, log: Path, office_file: Path, now: Clock) -> None:
        self.app = _application()
        self.preferences = Preferences(data)
        self.icons = Icons(resources / "icons")
        self.window: MainWindow | None = None
        self.start: StartWindow | None = None
        self.office_file = office_file
        self._status = 0
        self.resources, self._data, self._log = resources, data, log
        self._translator = translation.install(self.app, resources / "qt")
        fonts.take_readable_face(self.app, resources / "fonts")
        self.colours = theme.apply(self.app, self.preferences.scheme, resources / "icons")
        self._clock = now
        self._watch_for_crashes()
        self.app.commitDataRequest.connect(lambda _manager: self._session_ends())
        self.app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())

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
        self.app.exec()
        return self._status

    def run_demo(self) -> int:
        """Show the sample as if today were the day of its conference."""
        self._begin(self._data / SAMPLE_FILE, self.open_sample)
        self.app.exec()
        return self._status

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
            self._start_window().refused(path, sentence)
            self._fail()

    def _start_window(self) -> StartWindow:
        from ict_desktop.screens.start_window import StartWindow  # only where no file could be opened

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
        return list(dict.fromkeys([*self.preferences.backup_folders, self._data / "backups"]))

    def open_sample(self) -> None:
        """Open the sample with its clock; it is made anew when it is not there."""
        path = self._data / SAMPLE_FILE

        def sample_clock() -> datetime:
            return datetime.combine(SAMPLE_DAY, time(9))

        if not path.exists():
            from ict_desktop.work.offices import start_sample  # only the first time: it knows every kind of record

            start_sample(path, self.resources, sample_clock).close()
        self.show(open_store(path, sample_clock), demo=True)

    def open_file(self, path: Path) -> None:
        """Open another file in place of this one."""
        self.show(open_store(path, self._clock), demo=False)

    def new_file(self, path: Path, office: Office) -> None:
        """Make a new office file; whoever began it is the clerk at this desk."""
        from ict_desktop.work.offices import start_office  # only for a new file: it knows every kind of record

        start_office(path, self.resources, self._clock, office).close()
        self.preferences.clerk = office.clerk

    def show(self, store: Store, demo: bool) -> None:
        """Put a window over an open file; the one before goes once nothing in it would be lost."""
        old = self.window
        if old is not None and not old.close_file():
            store.close()
            return
        try:
            with named_errors(store.path):
                window = self._made_window(store, demo)
        except BaseException as error:
            store.close()
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
        if not demo:
            self.preferences.remember(store.path)
            self.preferences.remember_backups(window.backup_folder)
        self._draw_icon()
        for gone in (old, self.start):
            if gone is not None:
                gone.close()
                gone.deleteLater()
        self.start = None

    def _made_window(self, store: Store, demo: bool) -> MainWindow:
        desk = Desk(
            store=store,
            clerk=self.preferences.clerk,
            colours=self.colours,
            icons=self.icons,
            background=Background(),
            resources=self.resources,
            data=self._data,
            memory=ForThisWindow() if demo else self.preferences,
        )
        return MainWindow(desk, self, demo)

    def _draw_icon(self) -> None:
        # The icon is an SVG, whose reader is loaded after the first picture.
        QTimer.singleShot(0, lambda: self.app.setWindowIcon(QIcon(str(self.resources / "icons" / "app.svg"))))

    def choose_scheme(self, scheme: str) -> None:
        """Change the look of everything."""
        self.preferences.scheme = scheme
        self._follow_system()

    def _follow_system(self) -> None:
        self.colours = theme.apply(self.app, self.preferences.scheme, self.resources / "icons")
        if self.window is not None:
            self.window.set_colours(self.colours)

    def _session_ends(self) -> None:
        if self.window is not None:
            guard.attempt(self.window.keep_words, otherwise=None)

    # Crashes

    def _watch_for_crashes(self) -> None:
        # The file stays open for the life of the process: faulthandler writes to it when the process dies.
        with suppress(OSError):
            path = self._log.with_suffix(".fault")
            _take_over(path)
            self._fault_file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w")
            faulthandler.enable(self._fault_file)
        sys.excepthook = self._crashed
        threading.excepthook = lambda args: LOG.error(
            "in a thread", exc_info=(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
        )
        qInstallMessageHandler(_to_log)

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        path = self.window.desk.store.path if self.window is not None else self.office_file
        sentence = str(error) if isinstance(error, Refused) else sentence_of(error, path)
        details = "".join(traceback.format_exception(kind, error, trace))
        # Shown from the event loop, so that an error inside painting does not open a dialog inside painting.
        if sentence is not None:
            LOG.info("%s", details)
            QTimer.singleShot(0, lambda: messages.refuse(self._front, sentence))
            return
        LOG.error("%s", details)
        words = f"Qt {QLibraryInfo.version().toString()}, Python {sys.version.split()[0]}\n{details}"
        QTimer.singleShot(0, lambda: messages.report_crash(self._front, words, str(self._log)))

    @property
    def _front(self) -> QWidget | None:
        """The window a box belongs to, where one is to be seen."""
        shown = [window for window in (self.window, self.start) if window is not None and window.isVisible()]
        return shown[0] if shown else None


def _take_over(path: Path) -> None:
    """Put what the last run wrote as it died into the log, before this run begins anew."""
    words = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    if words.strip():
        LOG.error("the last run ended by itself:\n%s", words)


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ict-desktop")
    app.setApplicationDisplayName(messages.TITLE)
    return app


def _to_log(kind: QtMsgType, _context: object, text: str) -> None:
    levels = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}
    logging.getLogger("qt").log(levels.get(kind, logging.INFO), "%s", text)
