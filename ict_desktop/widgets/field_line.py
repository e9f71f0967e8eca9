"""The line that is typed into: composed words, NFC at every entry, suggestions in a list below.

Suggestions never stand in the line itself: what Qt would complete inline, Unikey's Backspace deletes ("đu" became
"dđu").
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ict_desktop.records.vietnamese import Unreadable, one_line
from ict_desktop.widgets.clean_line import CleanLine, on_one_line
from ict_desktop.widgets.field_base import Field, Value
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.suggestions import Does, Suggestion, SuggestionList
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
)


@guarded
class Line(CleanLine):
    """The line edit inside a field: the keys of the contract, and told to the field what changed and when it was left."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._button: QToolButton | None = None
        super().__init__(field)

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

    def changed_by_hand(self) -> None:
        """Tell the field."""
        self._field.announce_edit()

    def mended(self) -> None:
        """Let the field store the mended word."""
        self._field.announce_left()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Enter, Esc and F4 as in every field."""
        return self._field.took_key(event)

    def event(self, event: QEvent) -> bool:
        """Tab takes the row lit in a list."""
        if event.type() == KEY_PRESS and isinstance(event, QKeyEvent) and event.key() == KEY_TAB:
            self._field.commit()
            self.take_lit_row()
        return super().event(event)

    def take_lit_row(self) -> bool:
        """Take the row lit in an open list of suggestions; a plain line has none."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


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


NOTHING_FITS = (Suggestion("Không có mục nào khớp", does=Does.SAYS),)


@guarded
class SuggestingLine(Line):
    """A line with suggestions below it; Enter and Tab take the row that is lit there."""

    def __init__(self, field: "SuggestingField") -> None:
        super().__init__(field)
        self._suggesting = field
        self.suggestions = SuggestionList(self)
        self.suggestions.taken.connect(self._clicked)

    def show_list(self, rows: Sequence[Suggestion]) -> None:
        """Show suggestions, none of them lit. With none the list closes, but not in the middle of a word."""
        if not rows and self.is_open() and self.composing.word:
            rows = NOTHING_FITS
        if rows and self.hasFocus():
            self.suggestions.offer(rows)
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have what will be offered read before the first key."""
        super().focusInEvent(event)
        self._suggesting.prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        self.close_list()
        super().hideEvent(event)

    def _clicked(self, row: Suggestion) -> None:
        if row.does is Does.ADDS:  # a dialog waits until the list has done with its click
            QTimer.singleShot(0, self, lambda: self.take(row))
        else:
            self.take(row)

    def take(self, row: Suggestion) -> None:
        """Do what a row is there for: put it into the line, or begin a new one."""
        if row.does is Does.SAYS:
            return
        self.close_list()
        if row.does is Does.ADDS:
            self._field.commit()
            self._suggesting.add_new()
            return
        self.drop_word()
        self.replace(row.text)
        self._suggesting.took(row)
        self._field.announce_edit()

    def take_lit_row(self) -> bool:
        """Take the row lit in the list, if one is."""
        row = self.suggestions.lit()
        self.close_list()
        if row is not None:
            self.take(row)
        return row is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows light a row, Enter takes it and goes on, Esc closes the list before it reverts."""
        if event.key() in ENTER_KEYS:
            self._field.commit()
            row = self.suggestions.lit()
            self.take_lit_row()
            if row is not None and row.does is Does.ADDS:
                event.accept()
                return
        elif event.key() == KEY_ESCAPE and self.is_open() and not self.composing.word:
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

    def fitting(self, words: str) -> Sequence[Suggestion]:
        """Return what to offer for the words typed, best first; everything for none."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Read what will be offered."""

    def took(self, row: Suggestion) -> None:
        """Hear which row was taken."""

    def add_new(self) -> None:
        """Make the one that is not there, where the list offers that."""

    def announce_edit(self) -> None:
        """Tell of the change and offer what fits; nothing more once one of the entries stands there whole."""
        super().announce_edit()
        words = self.draft_text()
        rows = self.fitting(words) if one_line(words) else ()
        whole = any(row.text == words for row in rows)
        self.suggesting.show_list(() if whole and not self.line.composing.word else rows)

    def announce_left(self) -> None:
        """Close the list, take everything in and tell."""
        self.suggesting.close_list()
        super().announce_left()

    def open_list(self) -> bool:
        """Offer everything."""
        self.commit()
        self.suggesting.show_list(self.fitting(""))
        return True
