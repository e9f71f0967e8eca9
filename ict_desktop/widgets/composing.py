"""The word an input method is composing: taken in once, in the widget it was typed in, however late it is committed.

Qt asks the framework to commit when the focus moves, and drops the word when that does not answer at once. What the
frameworks do then was listened to (Qt 6.11, Unikey):

- IBus commits during the question; when keys come fast it had already sent a commit of its own, which arrives in the
  field the focus has gone to.
- fcitx5 clears the composed word during the question and sends the commit a moment later: to the next field.
- fcitx5 lets Enter and keys with Alt through at once and sends the commit of the word before them behind them.
- IBus resets its engine for the field the focus has come to, a moment late: what fast keys have composed there by then
  is cleared and never committed.
- Without a framework nothing is sent at all.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ict_desktop.records.vietnamese import fold, typed
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.types import INPUT_METHOD, KEY_ESCAPE, KEY_PRESS

_KEY = Qt.Key
WORD_GOES_ON = frozenset(
    {KEY_ESCAPE, _KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta, _KEY.Key_Super_L}
    | {_KEY.Key_Super_R, _KEY.Key_CapsLock, _KEY.Key_NumLock}
)
"""Keys that do not end a word: those held or switched beside others, and Esc, which takes it back."""

COMES_MS = 250
"""So long after the focus has come a word that is cleared was cleared by that reset; no hand is as fast."""


@guarded
class Composing(QObject):
    """What is being composed in one widget.

    `commit` takes the word in at once; a commit of the same word that comes late is dropped wherever it arrives, and
    one that differs (Unikey gives "text" back for "tẽt") mends the word where it was typed.
    """

    def __init__(self, widget: QWidget, mended: Callable[[], object] = lambda: None) -> None:
        """`mended` is told when a late commit changed the word after the widget was left."""
        super().__init__(widget)
        self._widget = widget
        self._mended = mended
        self.word = ""
        self._ended: tuple[str, bool] | None = None
        """The word whose composing ended in this turn of the event loop, and whether it was committed."""
        self._late = ""
        """The word taken in here that the framework may still send."""
        self._mends = False
        self._key_came = False
        self._comes = QTimer(self)
        self._comes.setSingleShot(True)
        self._comes.setInterval(COMES_MS)
        self._lost = ""
        """The word that was cleared as the focus came; it is put in before whatever comes next."""

    def arrive(self) -> None:
        """Note that the focus has come."""
        self._comes.start()

    def hear(self, event: QInputMethodEvent) -> None:
        """Note what an event composes."""
        if self._comes.isActive() and _begins_anew(self.word, event.commitString() or event.preeditString()):
            self._lost, self.word = self.word, ""
        if event.preeditString() or event.commitString():
            self._bring_back(unless=event.commitString())
        before, self.word = self.word, event.preeditString()
        if before and not self.word:
            self._ended = before, bool(event.commitString())
            QTimer.singleShot(0, self, self._forget_end)
            if not event.commitString() and self._comes.isActive():
                self._lost = before

    def _bring_back(self, unless: str = "") -> None:
        word, self._lost = self._lost, ""
        if word and not unless.startswith(word):
            self._ended = None
            self._put_in(word)

    def _forget_end(self) -> None:
        self._ended = None

    def key(self, event: QKeyEvent) -> None:
        """Hear a key: a word that ended before it was ended by the user, one still composed stands before the key."""
        self._ended = None
        self._bring_back()
        if self.word and event.key() not in WORD_GOES_ON:
            self.commit()

    def commit(self) -> None:
        """Take the word in."""
        self._bring_back()
        if not self.word:
            return
        word, self._ended = self.word, None
        has_focus = QGuiApplication.focusObject() is self._widget
        if has_focus:
            QGuiApplication.inputMethod().commit()
        unanswered = bool(self.word)
        if self._ended is None or not self._ended[1]:
            self._put_in(word)
        self._ended = None
        if has_focus and unanswered:
            QGuiApplication.inputMethod().reset()
        self._expect(word, mends=True)

    def leave(self) -> None:
        """Take the word in as the focus goes; Qt has just asked the framework, and may have been told nothing."""
        ended = self._ended
        self._lost = ""
        if self.word:
            self.commit()
        elif ended is not None:
            self._ended = None
            word, committed = ended
            if not committed:
                self._put_in(word)
            self._expect(word, mends=True)

    def drop(self) -> None:
        """Let the word go; a framework that commits what it is told to forget is not heard."""
        self._comes.stop()
        self._lost = ""
        if self.word:
            word = self.word
            QGuiApplication.inputMethod().reset()
            QCoreApplication.sendEvent(self._widget, QInputMethodEvent())
            self._ended = None
            self._expect(word, mends=False)

    def _put_in(self, word: str, instead_of: str = "") -> None:
        event = QInputMethodEvent()
        length = utf16_length(instead_of)
        event.setCommitString(word, -length, length)
        QCoreApplication.sendEvent(self._widget, event)

    def _expect(self, word: str, mends: bool) -> None:
        """Listen to all that is composed until the next word: only so is a commit heard that goes astray."""
        self._late, self._mends, self._key_came = word, mends, False
        application = QCoreApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if word:
            # The editor of a cell is gone before the commit comes; what listens for it must not go with it.
            self.setParent(application)
            application.installEventFilter(self)
        elif isValid(self._widget):
            self.setParent(self._widget)
        else:
            self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the late commit out of the way of the widget it came to."""
        if event.type() == KEY_PRESS:
            self._key_came = True
        elif event.type() == INPUT_METHOD and isinstance(event, QInputMethodEvent):
            word, late = event.commitString(), self._late
            if word or event.preeditString():
                mends = self._mends and not self._key_came
                self._expect("", mends=False)
                if typed(word) == typed(late):
                    return not event.preeditString()
                if word and mends and self._stands_last(late):
                    self._put_in(word, instead_of=typed(late))
                    self._mended()
                    return not event.preeditString()
        return False

    def _stands_last(self, word: str) -> bool:
        """Say whether a word still stands before the cursor of the widget, as it was put in."""
        if not isValid(self._widget):
            return False
        text = str(self._widget.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")
        position = int(self._widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition) or 0)
        return upto(text, position).endswith(typed(word))


def _begins_anew(before: str, word: str) -> bool:
    """Say whether a word is no longer the one composed before: "3", then "0" alone. Marks and a "w" for "ư" change none."""
    return len(word) == 1 and bool(before) and "w" not in word + before and fold(word) != fold(before)[:1]


def in_nfc(event: QInputMethodEvent) -> QInputMethodEvent:
    """Return what an input method sends with its words in NFC."""
    word = typed(event.commitString())
    if word == event.commitString():
        return event
    clean = QInputMethodEvent(event.preeditString(), event.attributes())
    clean.setCommitString(word, event.replacementStart(), event.replacementLength())
    return clean


def with_word(text: str, position: int, word: str) -> str:
    """Return a text with the word being composed at the cursor."""
    before = upto(text, position)
    return before + typed(word) + text[len(before) :]


def utf16_length(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def upto(text: str, position: int) -> str:
    """Return the part of a text before a position as Qt counts it."""
    return text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")


LINE_BREAK = "\u2028"
"""What Qt keeps for a line end within a paragraph."""


def join_tone_mark(cursor: QTextCursor) -> None:
    """Join a bare tone mark, as the Vietnamese layout of Windows types it, with the letter before it."""
    before = upto(cursor.block().text(), cursor.positionInBlock())[-3:].rpartition(LINE_BREAK)[2]
    joined = typed(before)
    if joined != before:
        end = cursor.position()
        cursor.joinPreviousEditBlock()
        cursor.setPosition(end - utf16_length(before))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(joined)
        cursor.endEditBlock()
