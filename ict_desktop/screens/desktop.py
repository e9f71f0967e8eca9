"""The program on the desk: Qt, the look, the crash dialog, and one window over one office file at a time."""

import faulthandler
import logging
import sys
import threading
import traceback
from datetime import date, datetime, time
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ict_desktop.records.errors import Refused
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.main_window import MainWindow
from ict_desktop.screens.preferences import Preferences
from ict_desktop.store.store import Clock, Store, open_store
from ict_desktop.widgets import messages, theme, translation
from ict_desktop.widgets.background import Background
from ict_desktop.widgets.icons import Icons

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
        self._resources, self._data, self._log, self._office_file = resources, data, log, office_file
        self._translator = translation.install(self.app, resources / "qt")
        self.colours = theme.apply(self.app, self.preferences.scheme, resources / "icons")
        self._clock = now
        self._watch_for_crashes()
        self.app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())

    def run(self, file: Path | None) -> int:
        """Show the file (None: the office's own, made the first time) until its window is closed."""
        path = file or self._office_file
        if file or path.exists():
            self.show(open_store(path, self._clock), demo=False)
        else:
            self.new_file(path)
        return self.app.exec()

    def run_demo(self) -> int:
        """Show the sample as if today were the day of its conference."""
        self.open_sample()
        return self.app.exec()

    def open_sample(self) -> None:
        """Open the sample with its clock; it is made anew when it is not there."""
        path = self._data / SAMPLE_FILE

        def sample_clock() -> datetime:
            return datetime.combine(SAMPLE_DAY, time(9))

        if not path.exists():
            from ict_desktop.work.offices import start_sample  # only the first time: it knows every kind of record

            start_sample(path, self._resources, sample_clock).close()
        self.show(open_store(path, sample_clock), demo=True)

    def open_file(self, path: Path) -> None:
        """Open another file in place of this one."""
        self.show(open_store(path, self._clock), demo=False)

    def new_file(self, path: Path) -> None:
        """Start a new office file."""
        from ict_desktop.work.offices import start_office  # only for a new file: it knows every kind of record

        self.show(start_office(path, self._resources, self._clock), demo=False)

    def show(self, store: Store, demo: bool) -> None:
        """Put a window over an open file; the one before goes once nothing in it would be lost."""
        old = self.window
        if old is not None and not old.close_file():
            store.close()
            return
        desk = Desk(
            store=store,
            clerk=self.preferences.clerk,
            colours=self.colours,
            icons=self.icons,
            background=Background(),
            resources=self._resources,
            data=self._data,
        )
        self.window = MainWindow(desk, self, demo)
        if not demo:
            self.preferences.remember(store.path)
        self.window.show_as_before()
        # The icon is an SVG, whose reader is loaded after the first picture.
        QTimer.singleShot(0, lambda: self.app.setWindowIcon(QIcon(str(self._resources / "icons" / "app.svg"))))
        if old is not None:
            old.deleteLater()

    def choose_scheme(self, scheme: str) -> None:
        """Change the look of everything."""
        self.preferences.scheme = scheme
        self._follow_system()

    def _follow_system(self) -> None:
        self.colours = theme.apply(self.app, self.preferences.scheme, self._resources / "icons")
        if self.window is not None:
            self.window.set_colours(self.colours)

    # Crashes

    def _watch_for_crashes(self) -> None:
        # The file stays open for the life of the process: faulthandler writes to it when the process dies.
        self._fault_file = self._log.with_suffix(".fault").open("w")
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
        if isinstance(error, Refused):
            messages.refuse(self.window, str(error))
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("%s", details)
        words = f"Qt {QLibraryInfo.version().toString()}, Python {sys.version.split()[0]}\n{details}"
        # Shown from the event loop, so that a crash inside painting does not open a dialog inside painting.
        QTimer.singleShot(0, lambda: messages.report_crash(self.window, words, str(self._log)))


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
