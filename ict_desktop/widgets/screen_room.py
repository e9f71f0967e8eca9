"""How much of the screen a window may take: at 200 % an office's screen is 683×384 logical pixels."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

TITLE_BAR = 40
"""Logical pixels left for the bar that the desktop puts over a window; without them its lower end would be cut off."""


def screen_room(window: QWidget) -> QSize:
    """Return the largest size of a window that stands on its screen with its title bar."""
    return window.screen().availableSize() - QSize(0, TITLE_BAR)


def take_size(window: QWidget, width: int, height: int) -> None:
    """Make a window as large as it usually is, or as its screen allows."""
    window.resize(QSize(width, height).boundedTo(screen_room(window)))
