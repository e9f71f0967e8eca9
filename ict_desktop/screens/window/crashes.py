"""What nobody caught: one dialog with "Chép chi tiết", the log, and the program goes on."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.log import without_values
from ict_desktop.records.errors import Refused
from ict_desktop.store.sqlite import sentence_of

LOG = logging.getLogger("desktop")


class Crashes:
    """The one excepthook; `front` is the window a dialog belongs to, `file` the file a sentence may name."""

    def __init__(
        self, app: QApplication, log: Path, front: Callable[[], QWidget | None], file: Callable[[], Path]
    ) -> None:
        self._app = app
        self._log = log
        self._front = front
        self._file = file

    def watch(self) -> None:
        """Hear of every mistake from now on, those in threads too."""
        sys.excepthook = self.crashed
        threading.excepthook = lambda args: LOG.error(
            "in a thread", exc_info=(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
        )

    def crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say what happened: in a sentence where it has one, else with what can be copied for whoever mends it."""
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
            return
        from ict_desktop.widgets import messages  # boxes are not read before one is wanted

        sentence = str(error) if isinstance(error, Refused) else sentence_of(error, self._file())
        details = "".join(traceback.format_exception(kind, error, trace))
        # Shown from the event loop, so that an error inside painting does not open a dialog inside painting.
        if sentence is not None:
            LOG.info("%s", kind.__name__, exc_info=(kind, error, trace))
            QTimer.singleShot(0, lambda: messages.refuse(self._front(), sentence))
            return
        LOG.error("%s", kind.__name__, exc_info=(kind, error, trace))
        words = f"Qt {QLibraryInfo.version().toString()}, Python {sys.version.split()[0]}\n{details}"
        QTimer.singleShot(0, lambda: messages.report_crash(self._front(), words, str(self._log)))


def log_what_qt_says() -> None:
    """Write Qt's own warnings into the log; to be called before Qt starts, whose refusal is one of them."""
    qInstallMessageHandler(_to_log)


def _to_log(kind: QtMsgType, _context: object, text: str) -> None:
    levels = {
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:  # Qt ends the process behind this
        print(text, file=sys.stderr, flush=True)  # noqa: T201 - the place for it
    logging.getLogger("qt").log(levels.get(kind, logging.INFO), "%s", without_values(text))
