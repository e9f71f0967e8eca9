"""The line all typing goes through: composed words taken in once, clean text in NFC by every entry, undo of its own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ict_desktop.records.old_encodings import old_reading
from ict_desktop.records.vietnamese import typed
from ict_desktop.widgets.composing import Composing, in_nfc, upto, utf16_length, with_word
from ict_desktop.widgets.field_base import is_redo, is_undo
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.old_text import text_to_paste
from ict_desktop.widgets.types import KEY_ESCAPE, KEY_PRESS, SHORTCUT_OVERRIDE, Index


@guarded
class CleanLine(QLineEdit):
    """A line edit that is right for Vietnamese hands; no bare one stands anywhere in the program.

    What it belongs to says what a change means (`changed_by_hand`), what it does with a key (`takes_key`), and what to
    do once the line was left and a word in it was mended afterwards (`mended`).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiet = False
        self._had = ""
        self.composing = Composing(self, self.mended)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._remember)

    # What it belongs to says

    def changed_by_hand(self) -> None:
        """Hear that the user changed something, the word being composed included."""

    def mended(self) -> None:
        """Hear that a late commit changed the last word after the line was left."""

    def takes_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for those that do
        """Handle a key of the owner's; returns whether the line should do nothing more with it."""
        return False

    # Words

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
        self.quiet = True
        self.setCursorPosition(utf16_length(have[:start]))
        if middle:
            self.setSelection(utf16_length(have[:start]), utf16_length(middle))
        self.insert(wanted[start : len(wanted) - end])
        self.quiet = False

    def drop_word(self) -> None:
        """Let the word being composed go; no signal."""
        self.quiet = True
        self.composing.drop()
        self.quiet = False

    def _remember(self, text: str) -> None:
        self._had = text

    def _edited(self) -> None:
        if self.quiet:
            return
        text = self.text()
        came = _came_in(self._had, text)
        if len(came) > 1 and old_reading(came) is not None:
            self._offer(came)
            return
        wanted = on_one_line(text)
        if text != wanted:
            # Whatever way it came in (paste, drop, a key that types a bare tone mark), the raw text never stays in the
            # undo history: it is taken back and put in again clean.
            cursor = utf16_length(on_one_line(upto(text, self.cursorPosition())))
            self.quiet = True
            self.undo()
            self.replace(wanted)
            self.quiet = False
            self.setCursorPosition(cursor)
        self.changed_by_hand()

    def _offer(self, came: str) -> None:
        """Take pasted text of an old encoding back, and put in what is chosen of it and of what it is in Unicode."""
        self.quiet = True
        self.undo()
        chosen = on_one_line(text_to_paste(self, came))
        if chosen:
            self.insert(chosen)
        self.quiet = False
        self.changed_by_hand()

    # Events

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed words in NFC and remember the one that is not finished."""
        event.accept()
        before = self.words()
        self.composing.hear(event)
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        if self.words() != before and not self.quiet:
            self.changed_by_hand()

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z through to the window when there is nothing to undo here."""
        if event.type() == SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and self._is_spent(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_spent(self, event: QKeyEvent) -> bool:
        if is_undo(event):
            return not self.isUndoAvailable()
        return is_redo(event) and not self.isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo where there is something to undo; Esc lets go the word being composed before anything else."""
        self.composing.key(event)
        if self._is_spent(event):
            event.ignore()
        elif is_redo(event):
            self.redo()
        elif self.gave_up_word(event):
            event.accept()
        elif not self.takes_key(event):
            super().keyPressEvent(event)

    def gave_up_word(self, event: QKeyEvent) -> bool:
        """Let the word being composed go where a key is Esc; returns whether there was one."""
        if event.key() != KEY_ESCAPE or not self.composing.word:
            return False
        self.drop_word()
        self.changed_by_hand()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Finish the word being composed before the click moves the cursor away from it."""
        self.composing.commit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note that what is typed now may still be taken back by the framework."""
        self.composing.arrive()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish the word being composed before Qt drops it."""
        self.composing.leave()
        super().focusOutEvent(event)


def _came_in(before: str, after: str) -> str:
    """Return the letters a change has put in."""
    start = same_start(before, after)
    return after[start : len(after) - same_start(before[start:][::-1], after[start:][::-1])]


def same_start(first: str, second: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(first), len(second)))


def on_one_line(text: str) -> str:
    """Return text as a line shows it while it is typed: clean, line ends and tabs as spaces."""
    return typed(text).replace("\n", " ").replace("\t", " ")


@guarded
class WordsDelegate(QStyledItemDelegate):
    """Types words into the cells of a table with a `CleanLine`."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the line for a cell."""
        line = CleanLine(parent)
        line.setFrame(False)
        line.setAccessibleName(str(index.data() or ""))
        return line

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Take in what is still being composed, then hand the text over."""
        if isinstance(editor, CleanLine):
            editor.composing.leave()
        super().setModelData(editor, model, index)  # type: ignore[arg-type]

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Esc end the word being composed before it gives up the cell."""
        key = event if event.type() == KEY_PRESS and isinstance(event, QKeyEvent) else None
        if key is not None and isinstance(editor, CleanLine) and editor.gave_up_word(key):
            return True
        return super().eventFilter(editor, event)
