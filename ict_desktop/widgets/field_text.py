"""The fields for words: one line, and a text of many lines."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ict_desktop.records.vietnamese import nfc, one_line, typed
from ict_desktop.widgets.clean_line import on_one_line
from ict_desktop.widgets.composing import Composing, in_nfc, join_tone_mark, with_word
from ict_desktop.widgets.field_base import Field, Value, is_redo, is_undo
from ict_desktop.widgets.field_line import LineField
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.old_text import text_to_paste
from ict_desktop.widgets.types import ENTER_KEYS, KEY_ESCAPE, KEYPAD, POPUP_REASON, SHIFT, SHORTCUT_OVERRIDE


class TextField(LineField):
    """Words on one line; the value is a text in NFC, "" when empty."""

    def set_value(self, value: Value) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the words with single spaces between them."""
        return one_line(self.draft_text())


@guarded
class _Page(QPlainTextEdit):
    def __init__(self, field: "LongTextField") -> None:
        super().__init__(field)
        self._field = field
        self.composing = Composing(self, field.announce_left)
        self.setTabChangesFocus(True)

    def words(self) -> str:
        return with_word(self.toPlainText(), self.textCursor().position(), self.composing.word)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        event.accept()
        before = self.words()
        self.composing.hear(event)
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        if self.words() != before:
            self._field.composed()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop plain clean text, whatever the other program offers."""
        text = text_to_paste(self, source.text())
        if text:
            self.textCursor().insertText(self._field.as_shown(text))
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        if event.type() == SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and self._is_spent(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_spent(self, event: QKeyEvent) -> bool:
        if is_undo(event):
            return not self.document().isUndoAvailable()
        return is_redo(event) and not self.document().isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.composing.key(event)
        if self._is_spent(event):
            event.ignore()
        elif is_redo(event):
            self.redo()
        elif event.key() == KEY_ESCAPE and self.composing.word:
            self._field.give_up_word()
            event.accept()
        elif not self._field.took_key(event):
            super().keyPressEvent(event)
            if not event.text().isascii():
                join_tone_mark(self.textCursor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._field.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.composing.commit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.composing.arrive()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing.leave()
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


class LongTextField(Field):
    """Words on many lines; grows with its text from `min_lines` to `max_lines`. Enter is a new line, Tab leaves."""

    enter_leaves = False

    def __init__(self, min_lines: int = 2, max_lines: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self._quiet = False
        self.page = _Page(self)
        self.page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.page.textChanged.connect(self._changed)
        self.page.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.hold(self.page)
        # At the top: in the middle its lower end would be cut while it grows as it is being laid out.
        self.column.addWidget(self.page, 0, Qt.AlignmentFlag.AlignTop)
        self.fit()

    def _changed(self) -> None:
        if not self._quiet:
            self.announce_edit()

    def composed(self) -> None:
        """Tell that the word being composed changed."""
        self._changed()

    def fit(self) -> None:
        """Make room for the lines there are; the layout of a plain text counts its height in lines."""
        fewest, most = self._lines
        lines = min(max(int(self.page.document().size().height()), fewest), most)
        # Before the page is laid out its viewport may be the higher of the two.
        frame = max(self.page.height() - self.page.viewport().height(), 2 * self.page.frameWidth())
        around = frame + 2 * self.page.document().documentMargin()
        # A line of a text layout is as high as the font, rounded up; without the last pixel Qt shows a scroll bar.
        height = lines * ceil(QFontMetricsF(self.page.font()).height()) + ceil(around) + 1
        if self.page.height() != height:
            self.page.setFixedHeight(height)

    def as_shown(self, text: str) -> str:
        """Return a text as the page shows it while it is typed."""
        return typed(text)

    def set_value(self, value: Value) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the text as the file holds it."""
        return nfc(self.draft_text()).strip()

    def write(self, value: Value) -> None:
        """Show a text."""
        self._drop_word()
        self.set_draft_text(str(value))

    def give_up_word(self) -> None:
        """Let the word being composed go, as Esc asks before anything else."""
        self._drop_word()
        self._changed()

    def _drop_word(self) -> None:
        self._quiet = True
        self.page.composing.drop()
        self._quiet = False

    def draft_text(self) -> str:
        """Return the text with the word being composed."""
        return self.page.words()

    def set_draft_text(self, text: str) -> None:
        """Put unsaved words back."""
        self._quiet = True
        self.page.setPlainText(self.as_shown(text))
        self._quiet = False

    def put_back(self, text: str) -> None:
        """Show again what was shown first; Ctrl+Z brings the typed words back."""
        self._drop_word()
        self._quiet = True
        cursor = self.page.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._quiet = False

    def commit(self) -> None:
        """Take in the word being composed."""
        self.page.composing.commit()


class TitleField(LongTextField):
    """One line of words, however many lines it is shown on: Enter goes on, and what is pasted has no line ends."""

    enter_leaves = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)

    def as_shown(self, text: str) -> str:
        """Return a text with blanks for its line ends."""
        return on_one_line(text)

    def read(self) -> str:
        """Return the words with single spaces between them."""
        return one_line(self.draft_text())

    def took_key(self, event: QKeyEvent) -> bool:
        """Go on at Shift+Enter too: there is no second line."""
        if event.key() in ENTER_KEYS and event.modifiers() & ~KEYPAD == SHIFT:
            event.accept()
            self.go_on()
            return True
        return super().took_key(event)
