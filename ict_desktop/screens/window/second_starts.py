"""A further start of the program: the window comes to the front and opens what that start was given."""

import os
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.screens.shared.around import Program
from ict_desktop.screens.shared.stillness import stands_still
from ict_desktop.store.doorbell import ANSWER_IN, Doorbell
from ict_desktop.store.one_program import Request

AGAIN_MS = 200
"""How often it is seen whether a dialog that was in the way has gone."""


class _Ring:
    """One further start: what it wants, whether the window has heard it, and whether it waits no more."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.heard = threading.Event()
        self.is_gone = False


class SecondStarts(QObject):
    """Brings what is heard on the thread of the doorbell to the window, and waits while a dialog is in the way."""

    _rang = Signal(object)

    def __init__(self, parent: QObject, program: Program, folder: Path) -> None:
        super().__init__(parent)
        self._program = program
        self._wanted: Request | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._go_on)
        self._rang.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._bell = Doorbell(folder, self._hear)

    def close(self) -> None:
        """Hear no more: the program ends."""
        self._again.stop()
        self._bell.close()

    def _hear(self, request: Request) -> bool:
        """Say, on the thread of the doorbell, whether the window has taken a request."""
        ring = _Ring(request)
        self._rang.emit(ring)
        ring.is_gone = not ring.heard.wait(ANSWER_IN)
        return not ring.is_gone

    def _take(self, ring: _Ring) -> None:
        if ring.is_gone:
            return  # it was told that nobody answers
        ring.heard.set()
        self._wanted = ring.request
        bring_forward(self._program.front, ring.request.token)
        self._go_on()

    def _go_on(self) -> None:
        """Do what is wanted as soon as no dialog, menu or work that must not be disturbed is in the way."""
        request = self._wanted
        if request is None:
            return
        if self._is_busy():
            if request.file is not None and not self._again.isActive():
                self._program.say(f"Sẽ mở “{request.file.name}” ngay khi xong việc đang làm")
            self._again.start()
            return
        self._wanted = None
        self._program.do_wanted(request)

    def _is_busy(self) -> bool:
        front = self._program.front
        return (
            QApplication.activeModalWidget() is not None
            or QApplication.activePopupWidget() is not None
            or (front is not None and stands_still(front))
        )


def bring_forward(window: QWidget | None, token: str) -> None:
    """Put a window before all others, un-minimised and with the keyboard; the dialog over it stays over it.

    A question may stand where there is no window as yet.

    `token` is the right to do so that the desktop gave the further start.
    """
    if token:
        os.putenv("XDG_ACTIVATION_TOKEN", token)  # where Qt takes it from
    if window is not None and window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
    dialog = QApplication.activeModalWidget()
    for shown in (window, dialog):
        if shown is not None:
            shown.show()
            shown.raise_()
            shown.activateWindow()
    in_front = dialog or window
    if in_front is not None:
        QApplication.alert(in_front)
