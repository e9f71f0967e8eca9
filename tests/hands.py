"""Hands at the keyboard: whatever is typed goes to the widget that has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

LONGEST = 30
"""Seconds something may take to come on a machine that has much else to do."""

LONGEST_MS = LONGEST * 1000


def focused() -> QWidget:
    """Return the widget that takes the keys; a window comes back to the front when a dialog over it has gone."""
    widget = QApplication.focusWidget()
    if widget is None:
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.focusWidget()]
        window = QApplication.activeModalWidget() or next(iter(shown), None)
        if window is not None:
            window.activateWindow()
            until(lambda: QApplication.focusWidget() is not None, 1000)
        widget = QApplication.focusWidget()
    if widget is None:
        raise AssertionError("nothing has the focus")
    return widget


def write(text: str) -> None:
    """Type a text letter by letter; QTest's own typing knows no letter with a mark."""
    for letter in text:
        if letter == "\n":
            press(Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(focused(), QKeyEvent(kind, Key.Key_unknown, NONE, letter))


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the window system does: menus and underlined letters hear it too."""
    window = focused().window()
    bring_to_front(window)
    QTest.keyClick(window.windowHandle(), key, modifiers)
    if isValid(window) and window.isVisible():
        bring_to_front(window)


def bring_to_front(window: QWidget) -> None:
    """Make a window active again: the offscreen platform leaves a popup that is gone active, a display does not."""
    modal = QApplication.activeModalWidget()
    in_reach = modal is None or modal is window
    if in_reach and not window.isActiveWindow() and QApplication.activePopupWidget() is None:
        window.activateWindow()
        until(window.isActiveWindow, 500)


def in_dialog(act: Callable[[QDialog], object]) -> list[str]:
    """Do something in the dialog that comes next, then close it if it is still open.

    Returns a list that holds the dialog's title once it came, so that a test can ask whether it did.
    """
    came: list[str] = []
    before = QApplication.activeModalWidget()
    looks = iter(range(LONGEST_MS // 5))

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog is before:
            if next(looks, None) is not None:
                QTimer.singleShot(5, meet)
            return
        came.append(dialog.windowTitle())
        try:
            until(
                lambda: dialog.isActiveWindow() and dialog.isAncestorOf(QApplication.focusWidget() or QWidget()), 1000
            )
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    QTimer.singleShot(0, meet)
    return came


def until(true: Callable[[], bool], milliseconds: int = LONGEST_MS) -> bool:
    """Let events run until something is true; returns whether it became so in time."""
    for _ in range(milliseconds // 10):
        if true():
            return True
        # Qt's own waiting for tests keeps Python's lock all the while: work on another thread would crawl.
        pause = QEventLoop()
        QTimer.singleShot(10, pause.quit)
        pause.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which a loop within a loop leaves
    return true()


def letter(key: Qt.Key, dialog: QDialog) -> None:
    """Press the underlined letter of a button that ends a dialog, and wait: Qt shows the button pressed for a moment."""
    press(key, ALT)
    if not until(lambda: not dialog.isVisible()):
        raise AssertionError(f"no button of “{dialog.windowTitle()}” answers to that letter")
