"""What is wrong with how a window or dialog looks: something cut, out of reach, too large, or two filled buttons."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ict_desktop.widgets.screen_room import screen_room

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QTabBar)
QTS_OWN = (QMenuBar, QHeaderView, QComboBox, QTabBar, QLineEdit)
"""Inside these Qt has arranged things by itself, with ways of its own to what does not fit."""

LEAST_SEEN = 48
"""Of what scrolls, so many pixels at least are seen at a time."""


def faults(window: QWidget) -> list[str]:
    """Say what is wrong with a window, "" for nothing; one line for each thing."""
    found = []
    room = window.screen().availableSize() if isinstance(window, QMenu) else screen_room(window)
    if window.width() > room.width() or window.height() > room.height():
        found.append(f"{window.width()}×{window.height()} on a screen with room for {room.width()}×{room.height()}")
    if isinstance(window, QFileDialog | QMenu):
        return found  # its inside is Qt's
    filled = [button for button in window.findChildren(QPushButton) if _is_filled(button, window)]
    if len(filled) > 1:
        found.append(f"{len(filled)} filled buttons: {', '.join(called(button) for button in filled)}")
    for control in controls(window):
        found += [f"{called(control)} {words}" for words in (_cut(control, window),) if words]
    return found


def _is_filled(button: QPushButton, window: QWidget) -> bool:
    shown = button.isVisibleTo(window) and button.window() is window
    return shown and button.isEnabled() and button.property("role") == "primary"


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield what is pressed, filled in or read in lists."""
    for widget in window.findChildren(QWidget):
        if (
            isinstance(widget, CONTROLS)
            and not isinstance(widget, QHeaderView)
            and widget.isVisibleTo(window)
            and widget.window() is window
        ):
            inside = (parent for parent in parents(widget, window) if isinstance(parent, QTS_OWN))
            if next(inside, None) is None:
                yield widget


def parents(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """Yield what a widget lies in, the innermost first, the window not."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        yield parent
        parent = parent.parentWidget()


def called(widget: QWidget) -> str:
    """Name a widget so that it is found again."""
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else "")
    return f"{type(widget).__name__} “{words}”"


def _cut(control: QWidget, window: QWidget) -> str:
    """Say how much of a control can never be seen; what scrolls brings the rest of it into sight."""
    rect = QRect(QPoint(), control.size())
    if isinstance(control, QPushButton | QLineEdit | QComboBox):
        least = control.minimumSizeHint()
        narrow = isinstance(control, QPushButton) and control.width() < least.width()
        if narrow or control.height() + 1 < least.height():
            return f"is squeezed to {control.width()}×{control.height()}, needs {least.width()}×{least.height()}"
    elif isinstance(control, QAbstractScrollArea) and min(rect.width(), rect.height()) < LEAST_SEEN:
        return f"is squeezed to {control.width()}×{control.height()}"
    return _outside(control, window)


def _outside(control: QWidget, window: QWidget) -> str:
    rect = QRect(QPoint(), control.size())
    widget = control
    while widget is not window:
        parent = widget.parentWidget()
        rect.translate(widget.pos())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            free_x = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if not free_x and (rect.left() < 0 or rect.right() >= parent.width()):
                return f"reaches out of what scrolls: {rect.left()}…{rect.right()} of {parent.width()}"
            if parent.height() < LEAST_SEEN:
                return f"scrolls in {parent.height()} pixels"
            rect = QRect(QPoint(), parent.size())  # all of it can be brought into the viewport
        elif not parent.rect().contains(rect):
            return f"reaches out of {type(parent).__name__}: {rect.getRect()} of {parent.size().toTuple()}"
        widget = parent
    return ""
