"""What all fields of a form have in common: the contract and the keys."""

from typing import Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.types import (
    ALT,
    CONTROL,
    ENTER_KEYS,
    KEY_DOWN,
    KEY_ESCAPE,
    KEY_F4,
    KEY_Y,
    KEY_Z,
    KEYPAD,
    NO_MODIFIER,
    SHIFT,
)

Value: TypeAlias = Any
"""What a field holds: a text, a date, a number, a key of a list; each field says which."""


class Field(QWidget):
    """One value of a form: `value()` reads it (raising `Unreadable` with a sentence), `set_value()` shows one.

    `edited` says that the user changed what stands there, the word being composed included; `left` that the field was
    left, or Enter or Ctrl+Enter pressed: time to save. Esc puts back the value the field was given.
    """

    edited = Signal()
    left = Signal()
    enter_leaves = True
    """Whether Enter goes to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self._given: Value = None
        self._shown = ""
        self._told_left = False

    def hold(self, target: QWidget) -> None:
        """Name the widget that takes the keys; the form hangs label and accessible name on it.

        It is no focus proxy: a window closed with the focus here would send it a last event from half a field.
        """
        self._target = target

    def focus_target(self) -> QWidget:
        """Return the widget that takes the keys."""
        return self._target

    # What each kind of field says for itself

    def read(self) -> Value:
        """Read what stands in the field; raises `Unreadable`."""
        raise NotImplementedError

    def write(self, value: Value) -> None:
        """Show a value, without any signal and with no way back by Ctrl+Z."""
        raise NotImplementedError

    def draft_text(self) -> str:
        """Return what stands in the field as words, the one being composed included."""
        raise NotImplementedError

    def set_draft_text(self, text: str) -> None:
        """Put unsaved words back; Esc still goes to the value the field was given."""
        raise NotImplementedError

    def put_back(self, text: str) -> None:
        """Show again what was shown for the given value; where the field can, Ctrl+Z still undoes that."""
        self.set_draft_text(text)

    def commit(self) -> None:
        """Take in the word being composed, exactly once."""

    def tidy(self) -> None:
        """Show what was read in its usual form (30/9 becomes 30/09/2017); what cannot be read stays as typed."""

    def refresh(self) -> None:
        """Bring what is shown beside the words up to date."""

    def look_again(self) -> None:
        """Show as it is now what this field was told of by the file or by other fields: a name, a day."""

    def tables(self) -> frozenset[str]:
        """Return the tables whose rows this field offers or names."""
        return frozenset()

    def open_list(self) -> bool:
        """Open the list or calendar that F4 asks for; returns whether there is one."""
        return False

    # The contract

    def value(self) -> Value:
        """Return the value; what the user did not touch comes back as it was given. Raises `Unreadable`."""
        return self.read() if self.is_changed() else self._given

    def reading(self) -> Value | Unreadable:
        """Return the value, or why there is none: the one reading for slots, out of which nothing may be raised."""
        self.commit()
        try:
            return self.value()
        except Unreadable as problem:
            return problem

    def known(self) -> Value:
        """Return the value, None while what stands here cannot be read."""
        reading = self.reading()
        return None if isinstance(reading, Unreadable) else reading

    def text_of(self, value: Value) -> str:
        """Return the words a value is shown with."""
        return "" if value is None else str(value)

    def set_value(self, value: Value) -> None:
        """Show a value; no signal is sent, and the field's own undo begins anew."""
        self.write(value)
        self._given, self._shown = value, self.draft_text()
        self.refresh()

    def settle(self) -> None:
        """Take what stands here as the value given: it has been stored, Esc comes back to it."""
        self._given, self._shown = self.value(), self.draft_text()

    def is_changed(self) -> bool:
        """Say whether something else stands here than was shown for the given value."""
        return self.draft_text() != self._shown

    def revert(self) -> None:
        """Put back what the field was given."""
        self.put_back(self._shown)
        self.announce_edit()
        self.left.emit()

    def announce_edit(self) -> None:
        """Tell that the user changed something."""
        self.refresh()
        self.edited.emit()

    def announce_left(self) -> None:
        """Take everything in and tell that it is time to save."""
        self.commit()
        self.tidy()
        self.refresh()
        self._told_left = True
        self.left.emit()

    def go_on(self) -> None:
        """Go to the next field, as Enter does."""
        self._told_left = False
        self.commit()
        self.focusNextChild()
        if not self._told_left:  # the only field of its window, or a window that is not active
            self.announce_left()

    def took_key(self, event: QKeyEvent) -> bool:
        """Handle the keys all fields have in common; returns whether the widget should do nothing more with it."""
        key, modifiers = event.key(), event.modifiers() & ~KEYPAD
        if key in ENTER_KEYS and modifiers == CONTROL:
            self.announce_left()
            event.ignore()  # the form saves
            return True
        if key in ENTER_KEYS and modifiers == NO_MODIFIER and self.enter_leaves:
            event.accept()
            self.go_on()
            return True
        if key == KEY_ESCAPE and modifiers == NO_MODIFIER:
            event.setAccepted(self.is_changed())
            if event.isAccepted():
                self.revert()
            return True
        if (key, modifiers) in ((KEY_F4, NO_MODIFIER), (KEY_DOWN, ALT)):
            event.setAccepted(self.open_list())
            return event.isAccepted()
        return False


def is_saving(event: QKeyEvent) -> bool:
    """Say whether a key asks to save: Ctrl+Enter, and Ctrl+S by habit."""
    enters = event.key() in ENTER_KEYS and bool(event.modifiers() & CONTROL)
    return enters or event.matches(QKeySequence.StandardKey.Save)


def is_undo(event: QKeyEvent) -> bool:
    """Say whether a key asks to undo."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Say whether a key asks to redo: Ctrl+Y and Ctrl+Shift+Z on every system."""
    pressed = event.key(), event.modifiers()
    return pressed in ((KEY_Y, CONTROL), (KEY_Z, CONTROL | SHIFT)) or event.matches(QKeySequence.StandardKey.Redo)
