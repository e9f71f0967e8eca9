"""How large a window stands that nobody has sized as yet."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

TITLE_BAR = 40
"""Pixels left for the title bar that the desktop puts over a window; without them the status bar would be cut off."""


def take_usual_size(window: QWidget) -> None:
    """Let a window stand as a new one does."""
    window.resize(QSize(1366, 768).boundedTo(window.screen().availableSize() - QSize(0, TITLE_BAR)))
