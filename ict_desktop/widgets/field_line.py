"""The line that is typed into: composed words, NFC at every entry, suggestions in a list below.

Suggestions never stand in the line itself: what Qt would complete inline, Unikey's Backspace deletes ("đu" became
"dđu").
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ict_desktop.records.vietnamese import Unreadable, one_line, typed
from ict_desktop.widgets.composing import Composing, in_nfc, upto, utf16_length, with_word
from ict_desktop.widgets.field_base import Field, Value, is_redo, is_undo
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.suggestions import SuggestionList
from ict_desktop.widgets.theme import GRID
from ict_desktop.widgets.types import (
    ENTER_KEYS,
    KEY_ESCAPE,
    KEY_PRESS,
    KEY_TAB,
    KEYPAD,
    NO_FOCUS,
    NO_MODIFIER,
    OTHER_REASON,
    POPUP_REASON,
    SHORTCUT_OVERRIDE,
)


@guarded
class Line(QLineEdit):
    """The line edit inside a field: composing words, NFC at every entry, and the keys of the contract."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field
        self._quiet = False
        self._button: QToolButton | None = None
        self.composing = Composing(self, field.announce_left)
        self.textEdited.connect(self._edited)

    def hold_button(self, button: QToolButton) -> None:
        """Show a button at the end of the line, beside the words."""
        self._button = button
        self.setTextMargins(0, 0, button.sizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        if self._button is not None:
            size = self._button.sizeHint().boundedTo(self.size())
            self._button.setGeometry(
                self.width() - size.width() - 2, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            self.setTextMargins(0, 0, size.width(), 0)

    def words(self) -> str:
        """Return the text with the word being composed in its place."""
        return with_word(self.text(), self.cursorPosition(), self.composing.word)

    def replace(self, wanted: str) -> None:
        """Change the text to `wanted` as one step that Ctrl+Z undoes; no signal."""
        have = self.text()
        if have == wanted:
            return
        start = same_start(have, wanted)
        end = same_start(have[start:][::-1], wanted[start:][::-1])
        middle = have[start : len(have) - end]
        self._quiet = True
        self.setCursorPosition(utf16_length(have[:start]))
        if middle:
            self.setSelection(utf16_length(have[:start]), utf16_length(middle))
        self.insert(wanted[start : len(wanted) - end])
        self._quiet = False

    def _edited(self) -> None:
        if self._quiet:
            return
        text = self.text()
        wanted = on_one_line(text)
        if text != wanted:
            # Whatever way it came in (paste, drop, a key that types a bare tone mark), the raw text never stays in the
            # undo history: it is taken back and put in again clean.
            cursor = utf16_length(on_one_line(upto(text, self.cursorPosition())))
            self._quiet = True
            self.undo()
            self.replace(wanted)
            self._quiet = False
            self.setCursorPosition(cursor)
        self._field.announce_edit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed words in NFC and remember the one that is not finished."""
        event.accept()
        before = self.words()
        self.composing.hear(event)
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        if self.words() != before and not self._quiet:
            self._field.announce_edit()

    def drop_word(self) -> None:
        """Let the word being composed go; no signal."""
        self._quiet = True
        self.composing.drop()
        self._quiet = False

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z through to the window when there is nothing to undo here; Tab takes the row lit in a list."""
        kind = event.type()
        if kind == SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and self._is_spent(event):
            event.ignore()
            return True
        if kind == KEY_PRESS and isinstance(event, QKeyEvent) and event.key() == KEY_TAB:
            self._field.commit()
            self.take_lit_row()
        return super().event(event)

    def _is_spent(self, event: QKeyEvent) -> bool:
        if is_undo(event):
            return not self.isUndoAvailable()
        return is_redo(event) and not self.isRedoAvailable()

    def take_lit_row(self) -> bool:
        """Take the row lit in an open list of suggestions; a plain line has none."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and F4 as in every field; undo and redo where there is something to undo."""
        self.composing.key(event)
        if self._is_spent(event):
            event.ignore()
        elif is_redo(event):
            self.redo()
        elif not self._field.took_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Finish the word being composed before the click moves the cursor away from it."""
        self.composing.commit()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish the word being composed before Qt drops it, and tell that the field was left."""
        self.composing.leave()
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


def same_start(first: str, second: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(first), len(second)))


def on_one_line(text: str) -> str:
    """Return text as a line shows it while it is typed: clean, line ends and tabs as spaces."""
    return typed(text).replace("\n", " ").replace("\t", " ")


class LineField(Field):
    """A field whose value is typed in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = self.make_line()
        self.hold(self.line)
        self.row = QHBoxLayout()
        self.row.setSpacing(GRID)
        self.row.addWidget(self.line, 1)
        self.column.addLayout(self.row)

    def make_line(self) -> Line:
        """Make the line edit."""
        return Line(self)

    def draft_text(self) -> str:
        """Return what stands in the line."""
        return self.line.words()

    def set_draft_text(self, text: str) -> None:
        """Put unsaved words back."""
        self.line.setText(on_one_line(text))
        self.refresh()

    def put_back(self, text: str) -> None:
        """Show again what was shown first; Ctrl+Z brings the typed words back."""
        self.line.drop_word()
        self.line.replace(text)

    def commit(self) -> None:
        """Take in the word being composed."""
        self.line.composing.commit()

    def write(self, value: Value) -> None:
        """Show a value in its usual form."""
        self.line.drop_word()
        self.line.setText(on_one_line(self.text_of(value)))
        self.line.setCursorPosition(0)  # the beginning of a long text is seen

    def tidy(self) -> None:
        """Show what can be read in its usual form."""
        if self.is_changed():
            try:
                text = self.text_of(self.read())
            except Unreadable:
                return
            self.line.replace(text)


class OpenButton(QToolButton):
    """The small arrow at the end of a line that opens what F4 opens."""

    def __init__(self, field: Field, line: Line, name: str) -> None:
        super().__init__(line)
        self._field = field
        self.setArrowType(Qt.ArrowType.DownArrow)
        self.setAutoRaise(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(NO_FOCUS)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.clicked.connect(self._open)
        line.hold_button(self)

    def _open(self) -> None:
        self._field.focus_target().setFocus(OTHER_REASON)
        self._field.open_list()


@guarded
class SuggestingLine(Line):
    """A line with suggestions below it; Enter and Tab take the row that is lit there."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.suggestions = SuggestionList(self)
        self.suggestions.taken.connect(self.take)

    def show_list(self, texts: list[str]) -> None:
        """Show suggestions, none of them lit; close the list when there are none."""
        if texts and self.hasFocus():
            self.suggestions.offer(texts)
        else:
            self.close_list()

    def offered(self) -> list[str]:
        """Return the texts in the list."""
        return self.suggestions.offered()

    def is_open(self) -> bool:
        """Say whether the list is open."""
        return self.suggestions.isVisible()

    def close_list(self) -> None:
        """Close the list."""
        self.suggestions.close_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        self.close_list()
        super().hideEvent(event)

    def take(self, text: str) -> None:
        """Put a suggestion into the line."""
        self.close_list()
        self.drop_word()
        self.replace(text)
        self._field.announce_edit()

    def take_lit_row(self) -> bool:
        """Take the row lit in the list, if one is."""
        text = self.suggestions.lit()
        self.close_list()
        if text:
            self.take(text)
        return bool(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows light a row, Enter takes it and goes on, Esc closes the list before it reverts."""
        if event.key() in ENTER_KEYS:
            self._field.commit()
            self.take_lit_row()
        elif event.key() == KEY_ESCAPE and self.is_open():
            self.close_list()
            event.accept()
            return
        elif event.modifiers() & ~KEYPAD == NO_MODIFIER and self.suggestions.move_light(event.key()):
            event.accept()
            return
        super().keyPressEvent(event)


class SuggestingField(LineField):
    """A line whose words are completed from a list: F4 opens it whole, typing narrows it."""

    def __init__(self, opening: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        OpenButton(self, self.line, opening)

    def make_line(self) -> Line:
        """Make a line that offers what `fitting` finds."""
        self.suggesting = SuggestingLine(self)
        return self.suggesting

    def fitting(self, words: str) -> list[str]:
        """Return what to offer for the words typed, best first; everything for none."""
        raise NotImplementedError

    def announce_edit(self) -> None:
        """Tell of the change and offer what fits; nothing more once one of the entries stands there whole."""
        super().announce_edit()
        words = self.draft_text()
        offered = self.fitting(words) if one_line(words) else []
        if words in offered:
            offered = []
        self.suggesting.show_list(offered)

    def announce_left(self) -> None:
        """Close the list, take everything in and tell."""
        self.suggesting.close_list()
        super().announce_left()

    def open_list(self) -> bool:
        """Offer everything."""
        self.commit()
        self.suggesting.show_list(self.fitting(""))
        return True
