"""How large a new window is."""

from PySide6.QtWidgets import QWidget

from ict_desktop.widgets.screen_room import take_size


def take_usual_size(window: QWidget) -> None:
    """Stand as a new window does."""
    take_size(window, 1366, 768)
