"""The bottom of a dialog: one filled button that does it, one that leaves; or just one that closes. And one question."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.field_base import Field
from ict_desktop.widgets.field_text import TextField
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.theme import CARD_PADDING, GRID, set_role

SAVING_KEYS = ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S")
LEAST_WIDTH = 380


def deed_row(dialog: QDialog, deed: str, do: Callable[[], object] | None = None) -> QHBoxLayout:
    """Return the buttons of a dialog that does something (`deed`, "&Chọn"): without `do` it is simply accepted.

    What is being typed is taken in before; Ctrl+Enter and Ctrl+S do it from wherever the focus is.
    """
    row = QHBoxLayout()
    row.addStretch()
    button = Button(deed, dialog)
    set_role(button, "primary")
    button.clicked.connect(lambda: _done(do or dialog.accept))
    leave = Button("&Thôi", dialog)
    leave.clicked.connect(dialog.reject)
    for key in SAVING_KEYS:
        QShortcut(QKeySequence(key), dialog).activated.connect(button.click)
    row.addWidget(button)
    row.addWidget(leave)
    return row


def deed_of(row: QHBoxLayout) -> Button:
    """Return the button of a `deed_row` that does it."""
    parts = (item.widget() for number in range(row.count()) if (item := row.itemAt(number)) is not None)
    return next(part for part in parts if isinstance(part, Button))


def _done(do: Callable[[], object]) -> None:
    """Leave the open field, as Tab would, then do it: a letter or a key moves no focus."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    if widget is not None:
        widget.announce_left()
    do()


def many_deeds_row(dialog: QDialog, deeds: Iterable[Button]) -> QHBoxLayout:
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


def close_button(dialog: QDialog) -> Button:
    """Return the button that closes a dialog."""
    button = Button("Đón&g", dialog)
    button.setAutoDefault(False)
    button.clicked.connect(dialog.close)
    return button


def ask_words(parent: QWidget, title: str, label: str, text: str, deed: str) -> str:
    """Ask for a few words; "" where none were given."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(LEAST_WIDTH)
    field = TextField(dialog)
    field.enter_leaves = False  # Enter answers
    field.set_value(text)
    field.line.setAccessibleName(label)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
    layout.addWidget(QLabel(label, dialog))
    layout.addWidget(field)
    layout.addLayout(deed_row(dialog, deed))
    field.line.setFocus()
    field.line.selectAll()
    words = field.read() if dialog.exec() == QDialog.DialogCode.Accepted else ""
    dialog.deleteLater()
    return words
