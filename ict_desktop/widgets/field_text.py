"""What all fields share, and the two fields for words: one line, and a text of many lines."""

import os.path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ict_desktop.records.vietnamese import Unreadable, nfc, one_line, typed
from ict_desktop.widgets.theme import GRID
from ict_desktop.widgets.types import (
    ALT,
    CONTROL,
    ENTER_KEYS,
    KEY_DOWN,
    KEY_ESCAPE,
    KEY_F4,
    KEY_PRESS,
    KEY_TAB,
    KEY_Y,
    KEY_Z,
    KEYPAD,
    NO_MODIFIER,
    POPUP_REASON,
    SHIFT,
    SHORTCUT_OVERRIDE,
)


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
        self._given: Any = None
        self._shown = ""
        self._told_left = False

    def hold(self, target: QWidget) -> None:
        """Name the widget that takes the keys; the form hangs label and accessible name on it."""
        self._target = target
        self.setFocusProxy(target)

    def focus_target(self) -> QWidget:
        """Return the widget that takes the keys."""
        return self._target

    # What each kind of field says for itself

    def read(self) -> Any:
        """Read what stands in the field; raises `Unreadable`."""
        raise NotImplementedError

    def write(self, value: Any) -> None:
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

    def open_list(self) -> bool:
        """Open the list or calendar that F4 asks for; returns whether there is one."""
        return False

    # The contract

    def value(self) -> Any:
        """Return the value; what the user did not touch comes back as it was given."""
        return self.read() if self.is_changed() else self._given

    def set_value(self, value: Any) -> None:
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
            if self.is_changed():
                self.revert()
            return True
        if key == KEY_F4 and modifiers == NO_MODIFIER or key == KEY_DOWN and modifiers == ALT:
            event.setAccepted(self.open_list())
            return event.isAccepted()
        return False


def is_undo(event: QKeyEvent) -> bool:
    """Say whether a key asks to undo."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Say whether a key asks to redo: Ctrl+Y and Ctrl+Shift+Z on every system."""
    pressed = event.key(), event.modifiers()
    return pressed in ((KEY_Y, CONTROL), (KEY_Z, CONTROL | SHIFT)) or event.matches(QKeySequence.StandardKey.Redo)


def in_nfc(event: QInputMethodEvent) -> QInputMethodEvent:
    """Return what an input method sends with its words in NFC."""
    word = typed(event.commitString())
    if word == event.commitString():
        return event
    clean = QInputMethodEvent(event.preeditString(), event.attributes())
    clean.setCommitString(word, event.replacementStart(), event.replacementLength())
    return clean


class Composing:
    """The word an input method is composing in a widget: Qt drops it when the focus moves and nobody commits it.

    The framework (IBus, Fcitx, Windows) is asked to commit first; only if it does not, the word is put in here. Should
    it then come late, it is not put in a second time.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.word = ""
        self._put_in = ""

    def hear(self, event: QInputMethodEvent) -> bool:
        """Note what an event composes; returns whether it repeats the word already put in and must be dropped."""
        repeated = not event.preeditString() and bool(self._put_in) and event.commitString() == self._put_in
        if repeated or event.preeditString():
            self._put_in = ""
        if not repeated:
            self.word = event.preeditString()
        return repeated

    def key(self) -> None:
        """Note that a key was typed: whatever is committed from now on is a new word."""
        self._put_in = ""

    def commit(self) -> None:
        """Take the word in."""
        if not self.word:
            return
        has_focus = QGuiApplication.focusObject() is self._widget
        if has_focus:
            QGuiApplication.inputMethod().commit()
        if not self.word:
            return
        word = self.word
        event = QInputMethodEvent()
        event.setCommitString(word)
        QCoreApplication.sendEvent(self._widget, event)
        self._put_in = word
        if has_focus:
            QGuiApplication.inputMethod().reset()

    def drop(self) -> None:
        """Let the word go."""
        if self.word:
            QGuiApplication.inputMethod().reset()
            QCoreApplication.sendEvent(self._widget, QInputMethodEvent())


def utf16_length(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def upto(text: str, position: int) -> str:
    """Return the part of a text before a position as Qt counts it."""
    return text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")


class Line(QLineEdit):
    """The line edit inside a field: composing words, NFC at every entry, and the keys of the contract."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field
        self._quiet = False
        self.composing = Composing(self)
        self.textEdited.connect(self._edited)

    def words(self) -> str:
        """Return the text with the word being composed in its place."""
        before = upto(self.text(), self.cursorPosition())
        return before + typed(self.composing.word) + self.text()[len(before) :]

    def replace(self, wanted: str) -> None:
        """Change the text to `wanted` as one step that Ctrl+Z undoes; no signal."""
        have = self.text()
        if have == wanted:
            return
        start = len(os.path.commonprefix([have, wanted]))
        end = len(os.path.commonprefix([have[start:][::-1], wanted[start:][::-1]]))
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
        if self.composing.hear(event):
            event.accept()
            return
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        self._field.announce_edit()

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
        self.composing.key()
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
        self.composing.commit()
        super().focusOutEvent(event)
        if event.reason() != POPUP_REASON:
            self._field.announce_left()


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
        self.line.composing.drop()
        self.line.replace(text)

    def commit(self) -> None:
        """Take in the word being composed."""
        self.line.composing.commit()

    def text_of(self, value: Any) -> str:
        """Return the usual form of a value."""
        return "" if value is None else str(value)

    def write(self, value: Any) -> None:
        """Show a value in its usual form."""
        self.line.composing.drop()
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


class TextField(LineField):
    """Words on one line; the value is a text in NFC, "" when empty."""

    def set_value(self, value: Any) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the words with single spaces between them."""
        return one_line(self.draft_text())


class _Page(QPlainTextEdit):
    def __init__(self, field: "LongTextField") -> None:
        super().__init__(field)
        self._field = field
        self.composing = Composing(self)
        self.setTabChangesFocus(True)

    def words(self) -> str:
        text = self.toPlainText()
        before = upto(text, self.textCursor().position())
        return before + typed(self.composing.word) + text[len(before) :]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.composing.hear(event):
            event.accept()
            return
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        self._field.announce_edit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop plain clean text, whatever the other program offers."""
        self.textCursor().insertText(typed(source.text()))
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
        self.composing.key()
        if self._is_spent(event):
            event.ignore()
        elif is_redo(event):
            self.redo()
        elif not self._field.took_key(event):
            super().keyPressEvent(event)
            if not event.text().isascii():
                self._join_tone_mark()

    def _join_tone_mark(self) -> None:
        """Join a bare tone mark, as the Vietnamese layout of Windows types it, with the letter before it."""
        cursor = self.textCursor()
        before = upto(cursor.block().text(), cursor.positionInBlock())[-3:]
        joined = typed(before)
        if joined != before:
            cursor.joinPreviousEditBlock()
            cursor.movePosition(
                QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, utf16_length(before)
            )
            cursor.insertText(joined)
            cursor.endEditBlock()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.composing.commit()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing.commit()
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
        self.page.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hold(self.page)
        self.column.addWidget(self.page)
        self._fit()

    def _changed(self) -> None:
        if not self._quiet:
            self.announce_edit()

    def _fit(self) -> None:
        """Make room for the lines there are; the layout of a plain text counts its height in lines."""
        fewest, most = self._lines
        lines = min(max(int(self.page.document().size().height()), fewest), most)
        margins = self.page.contentsMargins()
        inner = self.page.viewportMargins() if hasattr(self.page, "viewportMargins") else margins
        around = margins.top() + margins.bottom() + inner.top() + inner.bottom()
        height = lines * self.page.fontMetrics().lineSpacing() + 2 * int(self.page.document().documentMargin()) + around
        if self.page.height() != height:
            self.page.setFixedHeight(height)

    def set_value(self, value: Any) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the text as the file holds it."""
        return nfc(self.draft_text()).strip()

    def write(self, value: Any) -> None:
        """Show a text."""
        self.page.composing.drop()
        self.set_draft_text(str(value))

    def draft_text(self) -> str:
        """Return the text with the word being composed."""
        return self.page.words()

    def set_draft_text(self, text: str) -> None:
        """Put unsaved words back."""
        self._quiet = True
        self.page.setPlainText(typed(text))
        self._quiet = False

    def put_back(self, text: str) -> None:
        """Show again what was shown first; Ctrl+Z brings the typed words back."""
        self.page.composing.drop()
        self._quiet = True
        cursor = self.page.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._quiet = False

    def commit(self) -> None:
        """Take in the word being composed."""
        self.page.composing.commit()
