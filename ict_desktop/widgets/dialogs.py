"""The bottom of a dialog: one filled button that does it, one that leaves; or just one that closes."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout

from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.theme import set_role


def deed_row(dialog: QDialog, deed: str, do: Callable[[], object] | None = None) -> QHBoxLayout:
    """Return the buttons of a dialog that does something (`deed`, "&Chọn"): without `do` it is simply accepted."""
    row = QHBoxLayout()
    row.addStretch()
    button = Button(deed, dialog)
    set_role(button, "primary")
    button.clicked.connect(lambda: do() if do is not None else dialog.accept())
    leave = Button("&Thôi", dialog)
    leave.clicked.connect(dialog.reject)
    row.addWidget(button)
    row.addWidget(leave)
    return row


def close_row(dialog: QDialog) -> QHBoxLayout:
    """Return the row of a dialog that only shows; other buttons may be put in at the left."""
    row = QHBoxLayout()
    row.addStretch()
    button = Button("Đón&g", dialog)
    button.setAutoDefault(False)
    button.clicked.connect(dialog.close)
    row.addWidget(button)
    return row
