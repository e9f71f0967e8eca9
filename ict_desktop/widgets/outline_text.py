"""What the keys do in the outline editor: words are typed as everywhere, all else changes whole paragraphs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from ict_desktop.records.outline import STYLES_TYPED, Entry, pasted_entries
from ict_desktop.records.runs import Text, joined_text, part_of, words
from ict_desktop.records.vietnamese import typed
from ict_desktop.widgets.composing import LINE_BREAK, in_nfc, join_tone_mark, utf16_length
from ict_desktop.widgets.field_base import is_redo, is_undo
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.old_text import text_to_paste
from ict_desktop.widgets.outline_lines import FIXED, FOLLOWING, OutlineLine, as_shown
from ict_desktop.widgets.outline_steps import OutlineSteps
from ict_desktop.widgets.theme import Colours
from ict_desktop.widgets.types import (
    ALT,
    CONTROL,
    ENTER_KEYS,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_DOWN,
    KEY_ESCAPE,
    KEY_TAB,
    KEY_UP,
    KEYPAD,
    NO_MODIFIER,
    POPUP_REASON,
    SHIFT,
    SHORTCUT_OVERRIDE,
)

_KEY = Qt.Key
_STANDARD = QKeySequence.StandardKey
_CUT = _STANDARD.Cut
_DELETE_WORD, _DELETE_WORD_BEFORE = _STANDARD.DeleteEndOfWord, _STANDARD.DeleteStartOfWord
_DELETING = (_DELETE_WORD, _DELETE_WORD_BEFORE, _STANDARD.DeleteEndOfLine, _STANDARD.DeleteCompleteLine)
"""Keys by which Qt would take words out on its own."""


@guarded
class OutlineText(OutlineSteps):
    """The text of a paper to be typed into.

    `moved` says that the cursor stands elsewhere; `left` that the keyboard went
    elsewhere. `asked` names what a key wants done with the paragraph in hand: "open", "back", "keep", "leave".
    """

    moved = Signal()
    left = Signal()
    asked = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.undo_wanted = False
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._cursor_moved)

    def _text_changed(self) -> None:
        if self.writing:
            return
        if self.document().blockCount() != len(self.lines):
            self._take_blocks()
        if self.read_line(min(self.in_hand(), len(self.lines) - 1)):
            self.relabel_if_emptied()
            self.typed.emit()

    def relabel_if_emptied(self) -> None:
        """Give the lines their numbers again where one has lost or got its first letter."""
        if len(words(self.line.text)) <= 1:
            self.relabel()

    def _cursor_moved(self) -> None:
        if not self.writing:
            self.gutter.update()
            self.viewport().update()
            # Nothing is composed in what is not typed into.
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, not (self.line.is_fixed or self.isReadOnly()))
            self.moved.emit()

    def _take_blocks(self) -> None:
        """Take blocks that came or went by a way that is not ours: what is alike at both ends keeps its line."""
        texts = []
        block = self.document().begin()
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        same = 0
        while same < min(len(texts), len(self.lines)) and words(self.lines[same].text) == texts[same]:
            same += 1
        more = len(texts) - len(self.lines)
        if more > 0:
            style = self.lines[max(same - 1, 0)].style
            self.lines[same:same] = [OutlineLine(Entry("paragraph" if style in FIXED else style)) for _ in range(more)]
        else:
            del self.lines[same : same - more]
        for number in range(len(self.lines)):
            self.read_line(number)
        number, place = self.in_hand(), self.offset()
        self.write_all()
        self.put_cursor(number, place)
        self.relabel()

    def live_text(self, number: int) -> Text:
        """Return what stands in a line, with the word being composed."""
        text = self.lines[number].text
        if not self.composing.word or number != self.in_hand():
            return text
        place = self.offset()
        return joined_text(part_of(text, 0, place), typed(self.composing.word), part_of(text, place))

    # Copy and paste

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain words, each paragraph under its number."""
        first, last = self.chosen()
        found = self.textCursor().selectedText().replace("\u2029", "\n").split("\n")
        lines = [
            f"{self.labels[number]} {text}" if number > first and self.labels[number] else text
            for number, text in zip(range(first, last + 1), found, strict=False)
        ]
        made = QMimeData()
        made.setText("\n".join(lines).replace("\u2028", "\n"))
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain clean text: several lines become paragraphs, at the level their numbers say."""
        text = typed(text_to_paste(self, source.text())).strip("\n")
        if not text:
            return
        entries = pasted_entries(text)
        if self.spans_lines() or self.line.is_fixed:
            self._make_room()
        if len(entries) > 1:
            self.step("Dán nhiều đoạn", lambda: self._paste(entries))
        elif entries and self._fills(entries[0]):
            self.step("Dán", lambda: self._paste(entries))
        elif not self.line.is_fixed:
            self.textCursor().insertText(" ".join(text.split()) if "\n" in text else text.replace("\t", " "))
            self.ensureCursorVisible()

    def _fills(self, entry: Entry) -> bool:
        """Say whether a pasted line that brings its number would be all that stands in the paragraph in hand.

        A capital and a point may begin a name ("C. Mác"): only in a mục lớn it is a number.
        """
        chosen = len(self.textCursor().selectedText()) >= utf16_length(words(self.line.text))
        numbered = entry.style in STYLES_TYPED and entry.style not in ("basis", "part")
        return chosen and (numbered or entry.style == self.line.style == "part")

    def _paste(self, entries: Sequence[Entry]) -> tuple[int, int]:
        cursor = self.textCursor()
        if cursor.hasSelection():
            with self.quietly():
                cursor.removeSelectedText()
                self.setTextCursor(cursor)
            self.read_line(self.in_hand())
        number, line, place = self.in_hand(), self.line, self.offset()
        tail = part_of(line.text, place)
        new = [OutlineLine(Entry(entry.style), text=as_shown(entry.text)) for entry in entries]
        if line.is_empty:
            line.style = new[0].style
        line.text = joined_text(part_of(line.text, 0, place), new[0].text)
        end = len(words(new[-1].text))
        new[-1].text = joined_text(new[-1].text, tail)
        self.put_lines(number, number + 1, [line, *new[1:]])
        return number + len(new) - 1, end

    def _make_room(self) -> None:
        """Let something be typed: what is selected over several paragraphs goes, a table gets a paragraph behind it."""
        if self.spans_lines():
            self.take_selected_out()
        if self.line.is_fixed:
            self.split()

    def _make_room_for_a_letter(self) -> None:
        """Let a letter be typed over several paragraphs, and where nothing is left in the paper to type into."""
        if self.spans_lines() or all(line.is_out for line in self.lines):
            self._make_room()

    def cut_selected(self) -> None:
        """Copy what is selected and take it out."""
        self.copy()
        if self.spans_lines():
            self.take_selected_out()
        elif not self.line.is_fixed:
            self.textCursor().removeSelectedText()

    # Events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do: Qt's own menu would cut through paragraphs and tables."""
        menu = QMenu(self)
        chosen, open_to_hands = self.textCursor().hasSelection(), not self.isReadOnly()
        for name, do, offered in (
            ("Cắ&t\tCtrl+X", self.cut_selected, chosen and open_to_hands),
            ("C&hép\tCtrl+C", self.copy, chosen),
            ("&Dán\tCtrl+V", self.paste, open_to_hands),
            ("Chọn tất &cả\tCtrl+A", self.selectAll, True),
        ):
            action = menu.addAction(name)
            action.triggered.connect(lambda _checked=False, do=do: do())
            action.setEnabled(offered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed words in NFC and remember the one that is not finished."""
        event.accept()
        if event.commitString() or event.preeditString():
            self._make_room_for_a_letter()
            if self.line.is_fixed:
                return
        before = self.composing.word
        self.composing.hear(event)
        super().inputMethodEvent(in_nfc(event))
        event.accept()
        if self.composing.word != before:
            self.typed.emit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window: every step lies in the file."""
        if event.type() == SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and (is_undo(event) or is_redo(event)):
            self.undo_wanted = True
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the paragraphs; what is left is typed."""
        self.composing.key(event)
        self.undo_wanted = False
        if is_undo(event) or is_redo(event):
            event.ignore()
        elif event.key() == KEY_ESCAPE and self.composing.word:
            self.composing.drop()
            self.typed.emit()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif not self._took_key(event.key(), event.modifiers() & ~KEYPAD):
            self._type(event)

    def _took_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        deed = self._deeds().get((key, modifiers))
        if deed is None and key in ENTER_KEYS:
            deed = self._enters().get(modifiers)
        if deed is not None:
            deed()
            return True
        if (key, modifiers) in ((KEY_BACKSPACE, NO_MODIFIER), (KEY_BACKSPACE, SHIFT), (KEY_DELETE, NO_MODIFIER)):
            return self._took_deletion(key == KEY_BACKSPACE)
        return False

    def _deeds(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        return {
            (KEY_TAB, NO_MODIFIER): lambda: self.change_level(deeper=True),
            (_KEY.Key_Backtab, SHIFT): lambda: self.change_level(deeper=False),
            (KEY_UP, ALT): lambda: self.move_lines(down=False),
            (KEY_DOWN, ALT): lambda: self.move_lines(down=True),
            (_KEY.Key_B, CONTROL): lambda: self.set_apart(italic=False),
            (_KEY.Key_I, CONTROL): lambda: self.set_apart(italic=True),
            (_KEY.Key_R, CONTROL): lambda: self.asked.emit("back"),
            (_KEY.Key_G, CONTROL): lambda: self.asked.emit("keep"),
            (_KEY.Key_F2, NO_MODIFIER): lambda: self.asked.emit("open"),
            (KEY_ESCAPE, NO_MODIFIER): lambda: self.asked.emit("leave"),
            (KEY_TAB, CONTROL): self.focusNextChild,
            (_KEY.Key_Backtab, CONTROL | SHIFT): self.focusPreviousChild,
        }

    def _enters(self) -> dict[Qt.KeyboardModifier, Callable[[], object]]:
        return {NO_MODIFIER: self._enter, CONTROL: self._add_behind, SHIFT: self._break_line}

    def _break_line(self) -> None:
        """Begin a new line within the paragraph."""
        self.composing.commit()
        if self.spans_lines():
            self.take_selected_out()
        if not self.line.is_fixed:
            self.textCursor().insertText(LINE_BREAK)
            self.ensureCursorVisible()

    def _enter(self) -> None:
        if self.spans_lines():
            self.take_selected_out()
        if self.line.style in FIXED and not self.line.is_out:
            self.asked.emit("open")
        else:
            self.split()

    def _add_behind(self) -> None:
        self.add(Entry(self._new(FOLLOWING.get(self.line.style, self.line.style)).style), "Thêm đoạn")

    def _took_deletion(self, back: bool) -> bool:
        if self.spans_lines():
            self.take_selected_out()
            return True
        cursor = self.textCursor()
        if cursor.hasSelection() and not self.line.is_fixed:
            return False
        number = self.in_hand()
        if self.line.is_fixed or (not back and self.line.is_empty):
            if not self.line.is_out:
                self.take_out(number, number)
            return True
        if back and cursor.atBlockStart():
            self.join(number)
            return True
        if not back and cursor.atBlockEnd():
            after = next((place for place in range(number + 1, len(self.lines)) if not self.lines[place].is_out), 0)
            if after:
                self.join(after)
            return True
        return False

    def _type(self, event: QKeyEvent) -> None:
        if event.matches(_CUT):
            self.cut_selected()
            return
        changes = bool(event.text()) and event.text().isprintable() and not event.modifiers() & (CONTROL | ALT)
        cuts = any(event.matches(key) for key in _DELETING)
        if cuts and self.spans_lines():
            self.take_selected_out()
            return
        if changes:
            self._make_room_for_a_letter()
        if (changes or cuts) and self.line.is_fixed:
            return
        if (event.matches(_DELETE_WORD_BEFORE) and self.textCursor().atBlockStart()) or (
            event.matches(_DELETE_WORD) and self.textCursor().atBlockEnd()
        ):
            return
        super().keyPressEvent(event)
        if not event.text().isascii():
            join_tone_mark(self.textCursor())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Finish the word being composed before the click moves the cursor away from it."""
        self.composing.commit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note that what is typed now may still be taken back by the framework."""
        self.composing.arrive()
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish the word being composed before Qt drops it."""
        self.composing.leave()
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() != POPUP_REASON:
            self.left.emit()
