"""Fields that choose from a long list, found by any part of a name: one entry, or several."""

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ict_desktop.records.vietnamese import Unreadable, one_line, quoted
from ict_desktop.widgets.clean_line import on_one_line
from ict_desktop.widgets.field_asking import AskingField
from ict_desktop.widgets.field_base import Field, Value
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.question import Options, Question, question_of
from ict_desktop.widgets.suggestions import Suggestion
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.widgets.types import (
    ENTER_KEYS,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_ESCAPE,
    KEY_LEFT,
    NO_MODIFIER,
    OTHER_REASON,
)


class ChoiceField(AskingField):
    """One of many, found by any part of its names, without marks; the value is its key, None when empty.

    What was typed is taken when it names one entry only; with several, the user is asked to choose. The choices are
    asked for whenever they are needed, so that the field knows what was added since its form was made.
    """

    def __init__(self, options: Options | Question, allow_empty: bool = True, parent: QWidget | None = None) -> None:
        self._allow_empty = allow_empty
        self._taken: tuple[str, Value] | None = None
        super().__init__(question_of(options), parent)
        self._note = note_below(self)

    def took(self, row: Suggestion) -> None:
        """Remember whose name was taken: two may have the same."""
        self._taken = row.text, row.key

    def write(self, value: Value) -> None:
        """Show the entry of a key."""
        self._taken = None
        super().write(value)

    def tidy(self) -> None:
        """Show the whole name of what was typed, where it names one entry."""
        if self.is_changed():
            try:
                key = self.read()
            except Unreadable:
                return
            text = self.text_of(key)
            self.line.replace(text)
            self._taken = text, key

    def text_of(self, value: Value) -> str:
        """Return the text of a key."""
        return self.question.name_of(value)

    def read(self) -> Value:
        """Return the key of the entry named; raises `Unreadable` for none and for several."""
        text = one_line(self.draft_text())
        if text:
            return self._taken_key() or self.question.key_of(text)
        if not self._allow_empty:
            raise Unreadable("Ô này không để trống được. Hãy chọn một mục (F4 mở danh sách).")
        return None

    def _taken_key(self) -> Value:
        """Return the key of the row taken from the list, None once other words stand here or it is there no more."""
        if self._taken is None or self._taken[0] != one_line(self.draft_text()):
            return None
        return self._taken[1] if self.question.option(self._taken[1]) is not None else None

    def look_again(self) -> None:
        """Show the entry chosen as it is called now, and what is to be known of it on the day of the record."""
        if not self.is_changed() and (text := on_one_line(self.text_of(self._given))) != self._shown and text:
            self.set_value(self._given)
        self._say_lack()

    def refresh(self) -> None:
        """Say beside what is chosen when it has ended; not while another is being typed."""
        if not self.line.hasFocus() or not self.is_changed() or self._taken_key() is not None:
            self._say_lack()

    def _say_lack(self) -> None:
        try:
            lack = self.question.lack_of(self.value())
        except Unreadable:
            lack = ""
        self._note.setText(lack)
        self._note.setVisible(bool(lack))


def note_below(field: Field) -> QLabel:
    """Return a line of pale words under a field, hidden until there is something to say."""
    note = QLabel("", field)
    note.setWordWrap(True)
    note.setObjectName("lack")
    set_role(note, "muted")
    note.hide()
    field.column.addWidget(note)
    return note


class MultiChoiceField(Field):
    """Several of many (key, text), in the order chosen; the value is a tuple of keys.

    Each stands as a chip above the line. Enter or Tab adds what was typed; Delete, Backspace or a click takes the chip
    that has the focus away, Left at the start of the line goes to the last one.
    """

    def __init__(self, options: Options | Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Value, ...] = ()
        self._chips: list[_Chip] = []
        self._box = _Chips(self)
        self._box.hide()
        self.entry = _Entry(options, self)
        self.hold(self.entry.line)
        self.column.addWidget(self._box)
        self.column.addWidget(self.entry)
        self._note = note_below(self)
        self.entry.edited.connect(self.edited)
        self.entry.left.connect(self._entry_left)

    def tables(self) -> frozenset[str]:
        """Return the tables its choices are read from."""
        return self.entry.tables()

    def look_again(self) -> None:
        """Show what is chosen as it is called now, and what is to be known of it on the day of the record."""
        if self._keys == (self._given or ()) and not self.entry.draft_text():
            if self.text_of(self._keys) != "; ".join(chip.name for chip in self._chips):
                self.set_value(self._given)
        else:
            self._show_keys(self._keys)
        self.refresh()

    def refresh(self) -> None:
        """Say below the line which of those chosen have ended."""
        question = self.entry.question
        found = [(self.entry.text_of(key), question.lack_of(key)) for key in self._keys]
        lacks = "\n".join(f"{name}: {lack}" for name, lack in found if lack)
        self._note.setText(lacks)
        self._note.setVisible(bool(lacks))

    def read(self) -> tuple[Value, ...]:
        """Return the keys chosen, the one being typed included; raises `Unreadable`, also for one that is gone."""
        for chip in self._chips:
            if self.entry.question.option(chip.key) is None:
                raise Unreadable(f"{quoted(chip.name)} không còn trong danh sách. Hãy bỏ mục đó.")
        typed = self.entry.read()
        return self._keys if typed is None or typed in self._keys else (*self._keys, typed)

    def write(self, value: Value) -> None:
        """Show the keys as chips."""
        self.entry.set_value(None)
        self._show_keys(tuple(value or ()))

    def set_value(self, value: Value) -> None:
        """Show a value; None is no entry."""
        super().set_value(tuple(value or ()))

    def draft_text(self) -> str:
        """Return the texts with semicolons, which no name of an agency has, then what is being typed."""
        return "; ".join([*(self._name_of(key) for key in self._keys), self.entry.draft_text()])

    def set_draft_text(self, text: str) -> None:
        """Put the chips and the unsaved words back."""
        *names, rest = text.split(";")
        keys, unknown = [], []
        for name in names:
            try:
                keys.append(self.entry.question.key_of(one_line(name)))
            except Unreadable:
                unknown.append(one_line(name))
        self._show_keys(tuple(keys))
        self.entry.set_draft_text("; ".join([*unknown, rest.strip()]) if unknown else rest.strip())

    def text_of(self, value: Value) -> str:
        """Return the names of the keys."""
        return "; ".join(self.entry.text_of(key) for key in value or ())

    def put_back(self, text: str) -> None:  # noqa: ARG002 - the keys say more than the words
        """Show the given chips again."""
        self.entry.put_back("")
        self._show_keys(self._given or ())
        self.focus_target().setFocus(OTHER_REASON)

    def commit(self) -> None:
        """Take in the word being composed."""
        self.entry.commit()

    def tidy(self) -> None:
        """Make a chip of what was typed, where it names one entry."""
        try:
            keys = self.read()
        except Unreadable:
            return
        if self.entry.draft_text():
            self.entry.line.replace("")
        if keys != self._keys:
            self._show_keys(keys)

    def open_list(self) -> bool:
        """Offer all entries."""
        return self.entry.open_list()

    def take_away(self, chip: "_Chip") -> None:
        """Take a chip away."""
        left = list(self._keys)
        left.remove(chip.key)
        self.focus_target().setFocus(OTHER_REASON)
        self._show_keys(tuple(left))
        self.announce_edit()
        self.announce_left()

    def last_chip(self) -> "QWidget | None":
        """Return the last chip."""
        return self._chips[-1] if self._chips else None

    def _entry_left(self) -> None:
        self.announce_left()

    def _name_of(self, key: Value) -> str:
        """Return what a key is called, or was called before it went."""
        return self.entry.text_of(key) or next((chip.name for chip in self._chips if chip.key == key), "")

    def _show_keys(self, keys: tuple[Value, ...]) -> None:
        names = {key: self._name_of(key) for key in keys}
        self._keys = keys
        for chip in self._chips:
            self._box.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(self._box, self, key, names[key]) for key in keys]
        for chip in self._chips:
            self._box.flow.addWidget(chip)
            chip.show()
        self._box.setVisible(bool(keys))
        self._box.fit()


class _Entry(ChoiceField):
    """The line of a `MultiChoiceField`: Enter adds what stands there, and goes on only from an empty line."""

    def __init__(self, options: Options | Question, owner: MultiChoiceField) -> None:
        super().__init__(options, parent=owner)
        self._owner = owner

    def tidy(self) -> None:
        """Leave it to the owner, who makes a chip of it."""

    def took_key(self, event: QKeyEvent) -> bool:
        """Add at Enter; Left at the start goes to the chips; Esc gives everything back."""
        if event.key() in ENTER_KEYS and event.modifiers() == NO_MODIFIER and one_line(self.draft_text()):
            event.accept()
            self._owner.announce_left()
            return True
        last = self._owner.last_chip()
        if event.key() == KEY_LEFT and last is not None and self.line.cursorPosition() == 0:
            last.setFocus(OTHER_REASON)
            event.accept()
            return True
        if event.key() == KEY_ESCAPE:
            return self._owner.took_key(event)
        return super().took_key(event)


@guarded
class _Chips(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, GRID // 2)

    def fit(self) -> None:
        """Be as high as the chips need at this width, also in a layout that does not ask."""
        self.setMinimumHeight(self.flow.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


@guarded
class _Chip(QPushButton):
    def __init__(self, parent: QWidget, owner: MultiChoiceField, key: Value, text: str) -> None:
        super().__init__(f"{text.replace('&', '&&')}  ✕", parent)
        self.key, self.name = key, text
        self._owner = owner
        self.setAutoDefault(False)
        set_role(self, "chip")
        self.setToolTip("Bấm hoặc Delete để bỏ")
        self.setAccessibleName(f"Bỏ {text}")
        self.clicked.connect(lambda: owner.take_away(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (KEY_DELETE, KEY_BACKSPACE):
            self._owner.take_away(self)
        elif event.key() == KEY_ESCAPE:
            self._owner.took_key(event)
        else:
            super().keyPressEvent(event)
