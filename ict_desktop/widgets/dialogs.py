"""The bottom of a dialog: one filled button that does it, one that leaves; or just one that closes."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.theme import GRID, set_role


def deed_row(dialog: QDialog, deed: str, do: Callable[[], object] | None = None) -> QHBoxLayout:
    """Return the buttons of a dialog that does something (`deed`, "&Chọn"): without `do` it is simply accepted."""
    row = QHBoxLayout()
    row.addStretch()
    button = QPushButton(deed, dialog)
    set_role(button, "primary")
    button.clicked.connect(lambda: do() if do is not None else dialog.accept())
    leave = QPushButton("&Thôi", dialog)
    leave.clicked.connect(dialog.reject)
    row.addWidget(button)
    row.addWidget(leave)
    return row


def many_deeds_row(dialog: QDialog, deeds: Iterable[QPushButton]) -> QHBoxLayout:
    """Return the row of a dialog with more to do than a small screen is wide: the deeds go on in the next line."""
    several = QWidget(dialog)
    flow = FlowLayout(several, GRID)
    for button in deeds:
        flow.addWidget(button)
    row = QHBoxLayout()
    row.addWidget(several, 1)
    row.addWidget(close_button(dialog), 0, Qt.AlignmentFlag.AlignBottom)
    return row


def close_row(dialog: QDialog) -> QHBoxLayout:
    """Return the row of a dialog that only shows; other buttons may be put in at the left."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(close_button(dialog))
    return row


def close_button(dialog: QDialog) -> QPushButton:
    """Return the button that closes a dialog."""
    button = QPushButton("Đón&g", dialog)
    button.setAutoDefault(False)
    button.clicked.connect(dialog.close)
    return button
