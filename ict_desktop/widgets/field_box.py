"""Fields that are a box: one of a short code list, yes or no."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from ict_desktop.records.vietnamese import fold
from ict_desktop.widgets.field_base import Field, Value
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.question import Options
from ict_desktop.widgets.types import ALT, CONTROL, KEY_BACKSPACE, POPUP_REASON, STRONG_FOCUS

SEARCH_ENDS_MS = 1200
"""Letters typed on a closed list belong to one search until so long a pause."""


@guarded
class _Box(QComboBox):
    def __init__(self, field: "FixedChoiceField") -> None:
        super().__init__(field)
        self._field = field
        self._letters = ""
        self._opened = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_ENDS_MS)
        self._pause.timeout.connect(self._forget)
        self.setFocusPolicy(STRONG_FOCUS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _forget(self) -> None:
        self._letters = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, never the value: the field just chosen in keeps the focus while the form is read on."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and blanks search the entries without marks; Unikey's Backspaces take letters of the search back.

        A blank opens no list, which would swallow the letters behind it: F4 and Alt+↓ do.
        """
        self._field.look_again()
        letter = event.text()
        if event.key() == KEY_BACKSPACE:
            self._letters = self._letters[:-1]
        elif letter == " " and not self._letters:
            event.accept()  # Qt would open the list, which swallows what is typed next
        elif self._field.took_key(event):
            self._letters = ""
        elif letter.isprintable() and letter and not event.modifiers() & (CONTROL | ALT):
            self._letters += letter
            self._pause.start()
            self._field.search(self._letters)
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Note that what is chosen now is chosen from the open list, which holds what there is now."""
        self._field.look_again()
        self._opened = True
        super().showPopup()

    def was_open(self) -> bool:
        """Say, once, whether the list was opened since this was last asked."""
        opened, self._opened = self._opened, False
        return opened

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


class FixedChoiceField(Field):
    """One of a short code list (key, text): arrows, F4 or the first letters choose; the value is the key."""

    def __init__(self, options: Options | Callable[[], Options], parent: QWidget | None = None) -> None:
        """`options` may be a question, asked anew whenever the field is filled or opened."""
        super().__init__(parent)
        self._ask = options if callable(options) else lambda: options
        self._options: Options = ()
        self._keys: list[Value] = []
        self.box = _Box(self)
        self.hold(self.box)
        self.column.addWidget(self.box)
        self.box.activated.connect(self._chosen)
        self.look_again()

    def look_again(self) -> None:
        """Take the list as it is now; the value shown stays."""
        options = tuple(self._ask())
        if options == self._options:
            return
        value = self._keys[self.box.currentIndex()] if self.box.currentIndex() >= 0 else self._given
        was_changed = self.is_changed()
        self._options, self._keys = options, [key for key, _text in options]
        self.box.clear()
        self.box.addItems([text for _key, text in options])
        self._show_key(value)
        if not was_changed:
            self._shown = self.draft_text()

    def _chosen(self) -> None:
        self.announce_edit()
        if self.box.was_open():
            self.announce_left()

    def search(self, letters: str) -> None:
        """Choose the first entry that begins with the letters, marks aside."""
        wanted = fold(letters.lstrip())
        if not wanted:
            return
        for index in range(self.box.count()):
            if fold(self.box.itemText(index)).startswith(wanted):
                if index != self.box.currentIndex():
                    self.box.setCurrentIndex(index)
                    self.announce_edit()
                return

    def read(self) -> Value:
        """Return the key."""
        index = self.box.currentIndex()
        return self._keys[index] if index >= 0 else self._given

    def text_of(self, value: Value) -> str:
        """Return the text of a key."""
        return self.box.itemText(self._keys.index(value)) if value in self._keys else ""

    def write(self, value: Value) -> None:
        """Show the entry of a key; one that is not in the list shows nothing and stays."""
        self.look_again()
        self._show_key(value)

    def _show_key(self, value: Value) -> None:
        self.box.setCurrentIndex(self._keys.index(value) if value in self._keys else -1)

    def draft_text(self) -> str:
        """Return the text of the entry."""
        return self.box.currentText()

    def set_draft_text(self, text: str) -> None:
        """Show the entry of a text."""
        self.box.setCurrentIndex(self.box.findText(text))


class CheckField(Field):
    """Yes or no, with its own words beside the box."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _Check(text, self)
        self.hold(self.box)
        self.column.addWidget(self.box)
        self.box.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.announce_edit()
        self.announce_left()

    def set_value(self, value: Value) -> None:
        """Show yes or no; None is no."""
        super().set_value(bool(value))

    def read(self) -> bool:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def write(self, value: Value) -> None:
        """Tick the box or not."""
        self.box.setChecked(bool(value))

    def text_of(self, value: Value) -> str:
        """Return "có" or "không"."""
        return "có" if value else "không"

    def draft_text(self) -> str:
        """Return "có" or "không"."""
        return self.text_of(self.box.isChecked())

    def set_draft_text(self, text: str) -> None:
        """Tick the box for "có"."""
        self.box.setChecked(text == "có")


@guarded
class _Check(QCheckBox):
    def __init__(self, text: str, field: CheckField) -> None:
        super().__init__(text, field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._field.took_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._field.announce_left()
