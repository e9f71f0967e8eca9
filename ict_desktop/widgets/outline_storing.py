"""Storing what is changed in the outline editor: each step under its name, words as they come to rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ict_desktop.records.errors import Conflict, Gone, Refused
from ict_desktop.records.outline import Entry, Shown, Wanted
from ict_desktop.records.record import shortened
from ict_desktop.records.runs import words
from ict_desktop.widgets import messages
from ict_desktop.widgets.form_deeds import SHOWN
from ict_desktop.widgets.outline_lines import OutlineLine, as_shown
from ict_desktop.widgets.outline_merge import known_again, lay, seen, seen_after
from ict_desktop.widgets.outline_text import OutlineText
from ict_desktop.widgets.theme import Colours, set_role

STORE_AFTER_MS, STEP_AFTER_MS = 1500, 150
"""What is typed is stored this long after the last key, a step over whole paragraphs this long after it was done."""


@dataclass(frozen=True)
class OutlineDeeds:
    """What the editor does with the text of one draft.

    `read` returns it as the file has it; `rewrite` stores a text made from what was read before as one step under a name
    and returns the keys of its paragraphs, raising Conflict with the paragraph that stands there by now, Gone where it was
    deleted. `take_back` and `keep_mine` are asked with what was read and a key. `unsaved` hears whether words wait.
    """

    read: Callable[[], list[Shown]]
    rewrite: Callable[[Sequence[Shown], Sequence[Wanted], str], list[str]]
    take_back: Callable[[Sequence[Shown], str], None]
    keep_mine: Callable[[Sequence[Shown], str], None]
    unsaved: Callable[[object, bool], None] = lambda _editor, _words: None


@dataclass
class _Step:
    """A text as it was after a step that is not stored as yet."""

    label: str
    wanted: list[tuple[OutlineLine, Entry]]


class StoredOutline(QWidget):
    """The text of one draft, and what waits to be stored of it.

    `edited` says that something was typed or done, `rested` that all of it is stored, `line_changed` that another
    paragraph is in hand.
    """

    edited = Signal()
    rested = Signal()
    line_changed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deeds: OutlineDeeds | None = None
        self._before: list[Shown] = []
        self._latest: list[Shown] = []
        self._fresh: list[Shown] | None = None
        self._queue: list[_Step] = []
        self._typing: OutlineLine | None = None
        self._in_hand: OutlineLine | None = None
        self._came = as_shown("")
        self._storing = False
        self.text = OutlineText(colours, self)
        self.text.setAccessibleName("Nội dung văn bản")
        self._problem = QLabel("", self)
        self._problem.setWordWrap(True)
        set_role(self._problem, "problem")
        self._problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._problem)
        self.column.addWidget(self.text, 1)
        self._pause = self._timer(STORE_AFTER_MS, self._paused)
        self._rest = self._timer(STEP_AFTER_MS, self._flush)
        self.text.typed.connect(self._typed)
        self.text.step_begins.connect(self._end_typing)
        self.text.stepped.connect(self._stepped)
        self.text.moved.connect(self._moved)
        self.text.left.connect(self._left)

    def _timer(self, after: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(do)
        return timer

    def show_line(self) -> None:
        """Show beside the text what the paragraph in hand is."""

    # Showing

    def show_draft(self, deeds: OutlineDeeds, read_only: bool = False) -> None:
        """Show the text of another draft."""
        shown = deeds.read()  # what cannot be read leaves all as it is
        self.deeds = deeds
        self._queue.clear()
        self._end(None)
        self.text.setReadOnly(read_only)
        self._lay(shown)
        self.text.put_cursor(0, 0)

    def refresh(self) -> None:
        """Show what has come into the file; words that wait to be stored stay, and are stored over it."""
        if self.deeds is None:
            return
        fresh = self.deeds.read()
        if self._storing:
            self._fresh = fresh
        elif not self.is_pending:
            self._lay(fresh)

    def _lay(self, shown: list[Shown]) -> None:
        self._before = self._latest = shown
        changed = lay(self.text, shown, follow=self.text.undo_wanted)
        self.text.undo_wanted = False
        self._in_hand = self.text.line
        if changed:
            self._came = self._in_hand.text
        self.show_line()

    def entries(self) -> tuple[Entry, ...]:
        """Return the text as it stands before the clerk, the word being composed included."""
        return tuple(
            line.now_entry(self.text.live_text(number))
            for number, line in enumerate(self.text.lines)
            if not line.is_out
        )

    def go_to_entry(self, number: int, offset: int = 0) -> None:
        """Put the cursor before a letter of an entry of `entries`."""
        places = [place for place, line in enumerate(self.text.lines) if not line.is_out]
        self.text.put_cursor(places[number], offset)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_row(self, key: str) -> None:
        """Put the cursor before the paragraph that lies in a row of the file, where there is one."""
        number = next((number for number, line in enumerate(self.text.lines) if line.key == key), None)
        if number is not None:
            self.text.put_cursor(number, 0)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_pending(self) -> bool:
        """Whether something waits to be stored."""
        return self._typing is not None or bool(self._queue) or bool(self.text.composing.word)

    def words_in_hand(self) -> str:
        """Return the words of the paragraph in hand."""
        return words(self.text.line.text)

    # What the keys did

    def _typed(self) -> None:
        self._typing = self.text.line
        self._pause.start()
        self._tell_unsaved(True)
        self.edited.emit()

    def _stepped(self, label: str) -> None:
        self._queue.append(_Step(label, self._snapshot()))
        self._in_hand = self.text.line
        self._came = self._in_hand.text
        self._tell_unsaved(True)
        self._rest.start()
        self.show_line()
        self.edited.emit()
        self.line_changed.emit()

    def _snapshot(self) -> list[tuple[OutlineLine, Entry]]:
        return [
            (line, line.now_entry(self.text.live_text(number)))
            for number, line in enumerate(self.text.lines)
            if not line.is_out and not self._is_nothing(line)
        ]

    def _is_nothing(self, line: OutlineLine) -> bool:
        """Say whether a line only stands there because a page has at least one."""
        return len(self.text.lines) == 1 and not line.key and line.is_empty and not self.text.composing.word

    def _end_typing(self) -> None:
        """Make a step of what was typed."""
        line = self._typing
        self._end(None)
        if line is not None and line in self.text.lines:
            number = 1 + sum(not other.is_out for other in self.text.lines[: self.text.lines.index(line)])
            self._queue.append(_Step(f"Sửa đoạn {number}", self._snapshot()))
            self._rest.start()

    def _end(self, line: OutlineLine | None) -> None:
        self._typing = line
        self._pause.stop()

    def _moved(self) -> None:
        line = self.text.line
        if line is not self._in_hand:
            self._in_hand, self._came = line, line.text
            self._end_typing()
            if self._queue:
                self._rest.start()
            self.show_line()
            self.line_changed.emit()

    def _left(self) -> None:
        if self.is_pending:
            self.settle()

    def _paused(self) -> None:
        """Store what was typed, with the word that is still being composed: it may stand so for hours."""
        self._end_typing()
        self._flush()

    # Storing

    def settle(self) -> bool:
        """Take in the word being composed and store what waits; False where it may not be stored, and why is said."""
        if self._storing or self.deeds is None:
            return True
        self.text.composing.commit()
        self._end_typing()
        return self._flush()

    def leave(self) -> bool:
        """Make ready to show another text; False where the user wants to stay with words that could not be stored."""
        if self.settle():
            return True
        given_up = messages.confirm(
            self, f"{self._problem.text()} Bỏ những chữ chưa lưu của đoạn này?", "&Bỏ", self.words_in_hand()
        )
        if given_up:
            self._queue.clear()
            self._end(None)
            self._done()
        return given_up

    def keep_words(self) -> bool:
        """Store what waits and ask nothing: the machine is going down; returns whether all is stored."""
        self.text.composing.commit()
        self._end_typing()
        self._storing = True
        try:
            while self._queue and self.deeds is not None:
                self._write(self.deeds, self._queue[0])
                self._queue.pop(0)
        except Refused:
            return False
        finally:
            self._storing = False
        return True

    def open_words(self) -> list[tuple[str, str]]:
        """Return the words that are not stored, each behind the name of its paragraph."""
        return [("Nội dung văn bản", self.words_in_hand())] if self.is_pending else []

    def _flush(self) -> bool:
        if self._storing or self.deeds is None:
            return True
        self._rest.stop()
        if not self._queue:
            return True
        self._storing = True
        try:
            while self._queue and self._store(self._queue[0]):
                self._queue.pop(0)
        finally:
            self._storing = False
        if self._queue:
            return False
        self._done()
        return True

    def _done(self) -> None:
        self._say("")
        if not self.is_pending:
            self._tell_unsaved(False)
            self._lay(self._latest)
            self.rested.emit()

    def _store(self, step: _Step) -> bool:
        assert self.deeds is not None
        try:
            self._write(self.deeds, step)
        except Conflict as conflict:
            return self._ask_which(step, conflict)
        except Gone:
            return self._go_on_without(step)
        except Refused as refusal:
            self._say(str(refusal))
            return False
        return True

    def _write(self, deeds: OutlineDeeds, step: _Step) -> None:
        self._fresh = None
        keys = deeds.rewrite(self._before, [Wanted(line.key, entry) for line, entry in step.wanted], step.label)
        self._latest = self._fresh or deeds.read()
        asked = [Wanted(line.key, entry) for line, entry in step.wanted]
        self._before = seen_after(self._before, self._latest, asked, keys)
        for (line, _entry), key in zip(step.wanted, keys, strict=True):
            line.key = key or line.key  # deleted elsewhere and not touched here: it stays away

    def _ask_which(self, step: _Step, conflict: Conflict) -> bool:
        """Ask whose words hold, with both."""
        theirs = conflict.theirs
        assert isinstance(theirs, Wanted)
        mine = next((pair for pair in step.wanted if pair[0].key == theirs.key), None)
        mine_words = mine[1].words if mine is not None else ""
        answer = messages.choose(
            self,
            f"Đoạn này đã được đổi ở cửa sổ khác thành “{shortened(theirs.entry.words, SHOWN)}”. "
            f"Bạn đang ghi “{shortened(mine_words, SHOWN)}”.",
            "Giữ của &tôi",
            "&Lấy bản kia",
        )
        if answer is None:
            self._say("Cửa sổ khác đã sửa đoạn này. Rời đoạn để chọn giữ bản nào.")
            return False
        key = self._rebase(theirs.key)
        if answer == 1 and mine is None:
            self._bring_back(OutlineLine(theirs.entry, key))
        elif answer == 1 and mine is not None:
            self._take_theirs(mine[0], theirs.entry)
        return self._store(step)

    def _take_theirs(self, line: OutlineLine, entry: Entry) -> None:
        """Let the words of the other window hold in everything that waits."""
        for step in self._queue:
            step.wanted = [(each, entry if each is line else own) for each, own in step.wanted]
        line.text = as_shown(entry.text)

    def _bring_back(self, line: OutlineLine) -> None:
        """Keep in everything that waits, in its place, a paragraph that was taken out of it."""
        keys = [each.key for each in self._before]
        earlier = set(keys[: keys.index(line.key)]) if line.key in keys else set()
        for step in self._queue:
            places = [place for place, (each, _entry) in enumerate(step.wanted, start=1) if each.key in earlier]
            step.wanted.insert(max(places, default=0), (line, line.entry))

    def _go_on_without(self, step: _Step) -> bool:
        """Store again once what another window has deleted is known; words typed into that become a paragraph anew."""
        try:
            self._rebase()
        except Refused as refusal:
            self._say(str(refusal))
            return False
        return self._store(step)

    def _rebase(self, settled: str = "") -> str:
        """Read the text again and find the paragraphs that wait in it; the one that was asked about is seen as it is.

        Returns the key it has now.
        """
        assert self.deeds is not None
        before = {each.key: each.entry for each in self._before}
        self._latest = self.deeds.read()
        again = known_again(self._before, self._latest, {})
        keys = {key: now for now, key in again.items()}
        self._before = seen(self._before, self._latest, again, {keys[settled]} if settled in keys else ())
        for line in {line for step in self._queue for line, _entry in step.wanted if line.key}:
            known, line.key = before.get(line.key), keys.get(line.key, "")
            for step in self._queue if not line.key else ():
                step.wanted = [(each, entry) for each, entry in step.wanted if each is not line or entry != known]
        return keys.get(settled, "")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _tell_unsaved(self, waits: bool) -> None:
        if self.deeds is not None:
            self.deeds.unsaved(self, waits)
