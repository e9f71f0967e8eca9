"""Qt's application: one a process, and how the system knows it."""

import sys

from PySide6.QtWidgets import QApplication

from ict_desktop.widgets import translation

APP_USER_MODEL_ID = "ICTDesktop.HoSoBanChiDao"
"""By this Windows knows the program, also where Python runs it; the installer writes the same into its icons."""


def application() -> QApplication:
    """Return the application of this process, made where there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    _name_for_windows()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ict-desktop")
    app.setApplicationDisplayName(translation.TITLE)
    return app


def _name_for_windows() -> None:
    """Tell Windows, before the first window, which icon we belong to, and the installer that we are at work."""
    if sys.platform == "win32":
        import ctypes  # only there

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID)
        ctypes.windll.kernel32.CreateMutexW(None, False, APP_USER_MODEL_ID)  # let go of when the process ends
