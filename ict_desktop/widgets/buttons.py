"""The button of the program: its letter acts at once, Enter presses it, Ctrl+Enter belongs to the form around it."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QKeyEvent, QShortcutEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.types import CONTROL, ENTER_KEYS

SHORTCUT = QEvent.Type.Shortcut


@guarded
class Button(QPushButton):
    """A push button. Qt would do what a letter of Alt asks a tenth of a second later, to whatever stands there then."""

    def event(self, event: QEvent) -> bool:
        """Do the deed of an underlined letter now."""
        if event.type() == SHORTCUT and isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, in a window as in a dialog; Ctrl+Enter saves, wherever the focus is."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif event.modifiers() & CONTROL:
            event.ignore()
        else:
            self.click()


def show_deeds(parent: QWidget, row: QHBoxLayout, place: QPoint) -> None:
    """Show what the buttons of a list do as a menu at a place of the screen."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for number in range(row.count()):
        item = row.itemAt(number)
        button = item.widget() if item is not None else None
        if isinstance(button, Button) and not button.isHidden():
            action = menu.addAction(button.accessibleName() or button.text(), button.click)
            action.setEnabled(button.isEnabled())
    menu.popup(place)
