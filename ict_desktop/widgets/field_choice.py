"""Fields that choose from a list: one entry, several, one of a short code list, yes or no.

Suggestions stand in a popup below and never in the line itself: what Qt would complete inline, Unikey's Backspace
deletes ("đu" became "dđu").
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QPushButton, QSizePolicy, QToolButton, QWidget

from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted, same_words
from ict_desktop.widgets.field_text import Field, Line, LineField
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.widgets.types import (
    ENTER_KEYS,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_ESCAPE,
    KEY_LEFT,
    NO_FOCUS,
    NO_MODIFIER,
    OTHER_REASON,
    POPUP_REASON,
    STRONG_FOCUS,
)

Options = Sequence[tuple[Any, str]]
MOST_OFFERED = 200
"""Nobody reads further down; they type another word."""

SEARCH_ENDS_MS = 1200
"""Letters typed on a closed code list belong to one search until so long a pause."""


class OpenButton(QToolButton):
    """The small arrow that opens what F4 opens."""

    def __init__(self, field: Field, name: str) -> None:
        super().__init__(field)
        self._field = field
        self.setArrowType(Qt.ArrowType.DownArrow)
        self.setFocusPolicy(NO_FOCUS)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self._field.focus_target().setFocus(OTHER_REASON)
        self._field.open_list()


def best_first(words: str, entries: Sequence[tuple[str, str]]) -> list[str]:
    """Return the texts of (text, folded) in which every word typed stands, those with the marks as typed first."""
    line = one_line(words).casefold()
    wanted = fold(line).split()
    found = [(text, folded) for text, folded in entries if all(word in folded for word in wanted)]
    if not line:
        return [text for text, _folded in found[:MOST_OFFERED]]
    start = fold(line)
    found.sort(key=lambda entry: (line not in entry[0].casefold(), not entry[1].startswith(start)))
    return [text for text, _folded in found[:MOST_OFFERED]]


class SuggestingLine(Line):
    """A line with suggestions in a popup; Enter and Tab take the row that is lit there."""

    def __init__(self, field: Field, fitting: Callable[[str], list[str]]) -> None:
        super().__init__(field)
        self._fitting = fitting
        self._texts = QStringListModel(self)
        # Not QLineEdit's own completer: the list is matched without marks, and made when the user first types.
        self.suggestions = QCompleter(self._texts, self)
        self.suggestions.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.suggestions.setMaxVisibleItems(12)
        self.suggestions.setWidget(self)
        self.suggestions.activated[QModelIndex].connect(lambda index: self.take(str(index.data())))

    def offer(self, words: str) -> bool:
        """Show what fits the words; returns whether anything does."""
        texts = self._fitting(words)
        self._texts.setStringList(texts)
        if not texts or not self.hasFocus():
            self.close_list()
            return bool(texts)
        self.suggestions.setCompletionPrefix("")
        self.suggestions.popup().setCurrentIndex(QModelIndex())
        self.suggestions.complete()
        return True

    def offered(self) -> list[str]:
        """Return the texts in the popup."""
        return self._texts.stringList() if self.is_open() else []

    def is_open(self) -> bool:
        """Say whether the popup is open."""
        return self.suggestions.popup().isVisible()

    def close_list(self) -> None:
        """Close the popup."""
        if self.is_open():
            self.suggestions.popup().hide()

    def take(self, text: str) -> None:
        """Put a suggestion into the line."""
        self.close_list()
        self.composing.drop()
        self.replace(text)
        self._field.announce_edit()

    def take_lit_row(self) -> bool:
        """Take the row lit in the popup, if one is."""
        if not self.is_open():
            return False
        index = self.suggestions.popup().currentIndex()
        self.close_list()
        if index.isValid():
            self.take(str(index.data()))
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the lit row and goes on, Esc closes the popup before it reverts."""
        if event.key() in ENTER_KEYS:
            self._field.commit()
            self.take_lit_row()
        elif event.key() == KEY_ESCAPE and self.is_open():
            self.close_list()
            event.accept()
            return
        super().keyPressEvent(event)


class ChoiceField(LineField):
    """One of many (key, text), found by any part of the text, without marks; None when empty.

    What was typed is taken when it names one entry only; with several, the user is asked to choose.
    """

    def __init__(self, options: Options, allow_empty: bool = True, parent: QWidget | None = None) -> None:
        self._allow_empty = allow_empty
        self._folded: list[tuple[str, str]] = []
        self._options: Options = ()
        super().__init__(parent)
        self.row.addWidget(OpenButton(self, "Mở danh sách (F4)"))
        self.set_options(options)

    def make_line(self) -> Line:
        """Make a line that offers the entries."""
        self.suggesting = SuggestingLine(self, self._fitting)
        return self.suggesting

    def set_options(self, options: Options) -> None:
        """Take another list; the value shown stays."""
        self._options = tuple(options)
        self._texts = dict(self._options)
        self._folded = []

    def _fitting(self, words: str) -> list[str]:
        return best_first(words, self._entries())

    def _entries(self) -> list[tuple[str, str]]:
        if not self._folded:  # made at the first key, not for every field of a form that opens
            self._folded = [(one_line(text), fold(one_line(text))) for _key, text in self._options]
        return self._folded

    def text_of(self, value: Any) -> str:
        """Return the text of a key."""
        return one_line(self._texts.get(value, ""))

    def read(self) -> Any:
        """Return the key of the entry named; raises `Unreadable` for none and for several."""
        text = one_line(self.draft_text())
        if text:
            return chosen_key(text, self._options, self._entries())
        if not self._allow_empty:
            raise Unreadable("Ô này không để trống được. Hãy chọn một mục (F4 mở danh sách).")
        return None

    def announce_edit(self) -> None:
        """Tell of the change and offer what fits."""
        super().announce_edit()
        text = self.draft_text()
        if one_line(text) and text not in self._texts.values():
            self.suggesting.offer(text)
        else:
            self.suggesting.close_list()

    def announce_left(self) -> None:
        """Close the list, take everything in and tell."""
        self.suggesting.close_list()
        super().announce_left()

    def open_list(self) -> bool:
        """Offer all entries."""
        self.commit()
        self.suggesting.offer("")
        return True


def chosen_key(text: str, options: Options, entries: Sequence[tuple[str, str]]) -> Any:
    """Return the key of the one entry a text names: by its words, else without marks, else by a part of it."""
    folded = fold(text)
    words = folded.split()
    fitting: list[int] = []
    for fits in (
        lambda index: entries[index][1] == folded and same_words(entries[index][0], text),
        lambda index: entries[index][1] == folded,
        lambda index: all(word in entries[index][1] for word in words),
    ):
        fitting = [index for index in range(len(entries)) if fits(index)]
        if len(fitting) == 1:
            return options[fitting[0]][0]
        if fitting:
            break
    if not fitting:
        raise Unreadable(f"Không có {quoted(text)} trong danh sách. Hãy chọn một mục (F4 mở danh sách).")
    names = "; ".join(quoted(entries[index][0]) for index in fitting[:3])
    raise Unreadable(f"{quoted(text)} có thể là {len(fitting)} mục: {names}… Hãy ghi rõ hơn hoặc chọn một mục.")


class MultiChoiceField(Field):
    """Several of many (key, text), in the order chosen; the value is a tuple of keys.

    Each stands as a chip above the line. Enter or Tab adds what was typed; Delete, Backspace or a click takes the chip
    that has the focus away, Left at the start of the line goes to the last one.
    """

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Any, ...] = ()
        self._chips: list[_Chip] = []
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box, GRID // 2)
        self._box.hide()
        self.entry = _Entry(options, self)
        self.hold(self.entry.line)
        self.column.addWidget(self._box)
        self.column.addWidget(self.entry)
        self.entry.edited.connect(self.edited)
        self.entry.left.connect(self._entry_left)

    def set_options(self, options: Options) -> None:
        """Take another list; what was chosen stays."""
        self.entry.set_options(options)
        self._show_keys(self._keys)

    def read(self) -> tuple[Any, ...]:
        """Return the keys chosen, the one being typed included; raises `Unreadable`."""
        typed = self.entry.read()
        return self._keys if typed is None or typed in self._keys else (*self._keys, typed)

    def write(self, value: Any) -> None:
        """Show the keys as chips."""
        self.entry.set_value(None)
        self._show_keys(tuple(value or ()))

    def set_value(self, value: Any) -> None:
        """Show a value; None is no entry."""
        super().set_value(tuple(value or ()))

    def draft_text(self) -> str:
        """Return the texts with semicolons, which no name of an agency has, then what is being typed."""
        return "; ".join([*(self.entry.text_of(key) for key in self._keys), self.entry.draft_text()])

    def set_draft_text(self, text: str) -> None:
        """Put the chips and the unsaved words back."""
        *names, rest = text.split(";")
        keys, unknown = [], []
        for name in names:
            try:
                keys.append(self.entry.key_of(name))
            except Unreadable:
                unknown.append(one_line(name))
        self._show_keys(tuple(keys))
        self.entry.set_draft_text("; ".join([*unknown, rest.strip()]) if unknown else rest.strip())

    def put_back(self, text: str) -> None:
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

    def _show_keys(self, keys: tuple[Any, ...]) -> None:
        self._keys = keys
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(self._box, self, key, self.entry.text_of(key)) for key in keys]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._box.setVisible(bool(keys))
        self._box.updateGeometry()


class _Entry(ChoiceField):
    """The line of a `MultiChoiceField`: Enter adds what stands there, and goes on only from an empty line."""

    def __init__(self, options: Options, owner: MultiChoiceField) -> None:
        super().__init__(options, parent=owner)
        self._owner = owner

    def key_of(self, name: str) -> Any:
        """Return the key of an entry by its text."""
        return chosen_key(one_line(name), self._options, self._entries())

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


class _Chip(QPushButton):
    def __init__(self, parent: QWidget, owner: MultiChoiceField, key: Any, text: str) -> None:
        super().__init__(f"{text.replace('&', '&&')}  ✕", parent)
        self.key = key
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


class _Box(QComboBox):
    def __init__(self, field: "FixedChoiceField") -> None:
        super().__init__(field)
        self._field = field
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_ENDS_MS)
        self._pause.timeout.connect(self._forget)
        self.setFocusPolicy(STRONG_FOCUS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _forget(self) -> None:
        self._typed = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, not the value, unless the user is in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters search the entries without marks; Unikey's Backspaces take letters of the search back."""
        if event.key() == KEY_BACKSPACE:
            self._typed = self._typed[:-1]
        elif event.text().strip() and event.text().isprintable() and not self._field.took_key(event):
            self._typed += event.text()
            self._pause.start()
            self._field.search(self._typed)
        elif not event.text().strip() and not self._field.took_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


class FixedChoiceField(Field):
    """One of a short code list (key, text): arrows, F4 or the first letters choose; the value is the key."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _Box(self)
        self.hold(self.box)
        self.column.addWidget(self.box)
        self.box.activated.connect(self._chosen)
        self.set_options(options)

    def set_options(self, options: Options) -> None:
        """Take another list; the value shown stays."""
        value = self._keys[self.box.currentIndex()] if self.box.currentIndex() >= 0 else self._given
        self._keys = [key for key, _text in options]
        self.box.clear()
        self.box.addItems([text for _key, text in options])
        self.write(value)

    def _chosen(self) -> None:
        self.announce_edit()
        if self.box.was_open():
            self.announce_left()

    def search(self, letters: str) -> None:
        """Choose the first entry that begins with the letters, marks aside."""
        for index in range(self.box.count()):
            if fold(self.box.itemText(index)).startswith(fold(letters)):
                if index != self.box.currentIndex():
                    self.box.setCurrentIndex(index)
                    self.announce_edit()
                return

    def read(self) -> Any:
        """Return the key."""
        index = self.box.currentIndex()
        return self._keys[index] if index >= 0 else self._given

    def write(self, value: Any) -> None:
        """Show the entry of a key; one that is not in the list shows nothing and stays."""
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

    def set_value(self, value: Any) -> None:
        """Show yes or no; None is no."""
        super().set_value(bool(value))

    def read(self) -> bool:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def write(self, value: Any) -> None:
        """Tick the box or not."""
        self.box.setChecked(bool(value))

    def draft_text(self) -> str:
        """Return "có" or "không"."""
        return "có" if self.box.isChecked() else "không"

    def set_draft_text(self, text: str) -> None:
        """Tick the box for "có"."""
        self.box.setChecked(text == "có")


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
