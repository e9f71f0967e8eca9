"""A window that stands still while its whole file is copied or replaced: what were entered meanwhile would be missing."""

from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

from ict_desktop.widgets.background import Job


def stand_still(part: QWidget, job: Job) -> None:
    """Let nothing be entered or chosen in the window a part belongs to, but Hủy, for as long as a job goes on."""
    window = part.window()
    _let_work(window, False)
    job.ended.connect(lambda: _let_work(window, True))


def stands_still(window: QWidget) -> bool:
    """Say whether what goes on in a window must not be broken off by something else that is wanted."""
    page = window.centralWidget() if isinstance(window, QMainWindow) else window
    return not (window.isEnabled() and (page is None or page.isEnabled()))


def _let_work(window: QWidget, may: bool) -> None:
    if isValid(window) and isinstance(window, QMainWindow):
        for part in (window.centralWidget(), window.menuBar()):
            if part is not None:
                part.setEnabled(may)
