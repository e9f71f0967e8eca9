"""The form of a record: fields in rows, each saved as it is left, problems shown under the field that has them.

The form knows no kind and no file. What it does with the values it is told by `Deeds`.
"""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.errors import Conflict, Gone, Refused
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.field_base import Field, Value, is_saving
from ict_desktop.widgets.fields import Unreadable
from ict_desktop.widgets.form_deeds import Deeds, Values, ask_about_gone, ask_which
from ict_desktop.widgets.form_rows import FormRows, Row
from ict_desktop.widgets.form_scroll import FormScroll
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import set_role
from ict_desktop.widgets.types import NO_FOCUS

DRAFT_AFTER_MS = 1500
"""Words being typed are drafted this long after the first key, so that at most two seconds of typing can be lost."""

__all__ = ["Deeds", "FormScroll", "RecordForm", "Values"]


@guarded
class RecordForm(FormRows):
    """Fields of one record.

    `created` tells the id of a new record, `saved` that something was stored, `left_new` that a new record was given
    up; `again_asked` carries the values of a record deleted elsewhere, to begin a new one with. `shown_values` comes
    before a record's values are put into the fields, `shown` after it.
    """

    created = Signal(str)
    saved = Signal()
    left_new = Signal()
    again_asked = Signal(dict)
    shown = Signal()
    shown_values = Signal(dict)

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._values: Values = {}
        self._record_id = ""
        self._is_new = False
        self._filling = False
        self._began: Values = {}
        self._gone = ""
        self._put_off: set[str] = set()
        self._save = Button(f"&Lưu {deeds.noun}   Ctrl+Enter", self)
        set_role(self._save, "primary")
        self._save.clicked.connect(self.save_new)
        self._drop = Button("Khôn&g lưu", self)
        self._drop.clicked.connect(self.give_up)
        self._draft_note = QLabel("", self)
        self._draft_note.setWordWrap(True)
        set_role(self._draft_note, "problem")
        self.buttons = QWidget(self)
        buttons = QHBoxLayout(self.buttons)
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.addWidget(self._save)
        buttons.addWidget(self._drop)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 4, 0)
        layout.addWidget(self._draft_note)
        layout.addLayout(self._grid)
        layout.addWidget(self.buttons)
        layout.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER_MS)
        self._timer.timeout.connect(self.write_drafts)
        self._show_buttons()

    def row(self, name: str, field: Field, half: bool = False, required: bool = False, hint: str = "") -> Field:
        """Add a field under the word it has everywhere; a hint stands behind it, a star where it must be filled."""
        behind = f" ({hint})" if hint else ""
        return self.labelled(name, f"{self._deeds.word(name)}{behind}{' *' if required else ''}", field, half)

    # Showing

    def open_only(self, names: Collection[str] | None) -> None:
        """Let only some fields be changed; None opens all. One with words that are not stored stays in hand."""
        for name, row in self._rows.items():
            row.box.setEnabled(names is None or name in names or name in self._began)

    def show_record(self, record_id: str, values: Values) -> None:
        """Show a stored record; words left unsaved in it are offered in their fields."""
        self._fill(record_id, values, is_new=False)

    def show_new(self, values: Values) -> None:
        """Begin a new record with some values; words left unsaved earlier come back."""
        self._fill("", values, is_new=True)
        self._lead_to_buttons()
        self.focus_first()

    def _lead_to_buttons(self) -> None:
        """Let Tab come from the last field to the buttons, which were made before it and stand elsewhere."""
        if not self._rows:
            return
        field = list(self._rows.values())[-1].field
        last = field.focus_target()
        following: QWidget | None = last
        while following is not None and field.isAncestorOf(following):
            last = following if following.focusPolicy() != NO_FOCUS else last
            following = following.nextInFocusChain()
        self.setTabOrder(last, self._save)
        self.setTabOrder(self._save, self._drop)

    def refresh(self, values: Values) -> None:
        """Take values that changed elsewhere; the fields being edited keep their words, and what they began with."""
        self._filling = True
        for name, row in self._rows.items():
            if name not in self._began and values.get(name) != self._values.get(name):
                row.field.set_value(values.get(name))
        self._look_again()
        self._filling = False
        self._values = dict(values)

    def _fill(self, record_id: str, values: Values, is_new: bool) -> None:
        self._timer.stop()
        self._record_id, self._is_new, self._values = record_id, is_new, dict(values)
        self._gone = ""
        self._began.clear()
        self._filling = True
        self.shown_values.emit(dict(values))
        for name, row in self._rows.items():
            row.field.set_value(values.get(name))
            self._say(name, "")
        self._look_again()
        self._filling = False
        kept = self._deeds.drafts(record_id)
        brought_back = [name for name in self._rows if name in kept]
        began = self._deeds.began_with(record_id) if brought_back else {}
        for name in brought_back:
            self._rows[name].field.set_draft_text(kept[name])
            self._began[name] = began.get(name, self._values.get(name))
        self._deeds.unsaved(self, bool(brought_back))
        words = ", ".join(self._rows[name].name for name in brought_back)
        way = f"Bấm Lưu {self._deeds.noun} để lưu." if is_new else "Rời ô để lưu, Esc để bỏ."
        self._draft_note.setText(f"Đã đưa lại phần đang gõ dở: {words}. {way}" if words else "")
        self._draft_note.setVisible(bool(words))
        self._show_buttons()
        self.shown.emit()

    def _show_buttons(self) -> None:
        for shown in (self._save, self._drop, self.buttons):
            shown.setVisible(self._is_new)

    def given(self, name: str) -> Value:
        """Return a value of the record as it was given to the form, also one that has no field here."""
        return self._values.get(name)

    @property
    def record_id(self) -> str:
        """The id of the record shown, "" for a new one or none."""
        return self._record_id

    @property
    def is_new(self) -> bool:
        """Whether a new record is being entered."""
        return self._is_new

    # Saving

    def values(self) -> Values:
        """Read all fields, the word being composed included; raises `Unreadable` after showing where."""
        found = dict(self._values)
        unreadable: Unreadable | None = None
        for name, row in self._rows.items():
            reading = row.field.reading()
            if isinstance(reading, Unreadable):
                self._say(name, str(reading))
                unreadable = reading
            else:
                found[name] = reading
        if unreadable is not None:
            raise unreadable
        return found

    def save_new(self) -> bool:
        """Store the new record if it may be stored; otherwise show what is missing. Returns whether it was stored."""
        if not self._is_new:
            return self.save_open_field()
        try:
            values = self.values()
        except Unreadable:
            self.focus_first_problem()
            return False
        found = self._deeds.problems(values)
        for name in self._rows:
            self._say(name, found.get(name, ""))
        if found:
            self.focus_first_problem()
            return False
        try:
            record_id = self._deeds.create(values)
        except Refused as refusal:
            messages.refuse(self, str(refusal))
            return False
        self._deeds.forget("", "")
        self._forget_edits()
        self._is_new = False
        self._record_id = record_id
        self._values = {**values, "id": record_id}
        for row in self._rows.values():
            row.field.settle()
        self._show_buttons()
        self.created.emit(record_id)
        self.saved.emit()
        return True

    def save_open_field(self) -> bool:
        """Store whatever is unsaved in a stored record; returns whether all of it could be."""
        stored = [self._store(name) for name in sorted(self._began)]
        return all(stored)

    def settle(self) -> bool:
        """Take in what is being typed before a deed; returns False when it may not be stored, and says why there.

        A new record stays one: its words are kept as a draft.
        """
        if not self._is_new:
            return self.save_open_field()
        for name in self._began:
            self._judge(name)
        self.write_drafts()
        return True

    def leave(self) -> bool:
        """Make ready to show something else; returns False when the user wants to stay."""
        if not self._is_new:
            return self.save_open_field() or self.write_drafts()
        if not self._began:
            self._end_new()
            return True
        answer = messages.ask_unsaved(self, f"{self._deeds.noun.capitalize()} mới")
        if answer is messages.Answer.SAVE:
            return self.save_new()
        if answer is messages.Answer.DISCARD:
            self._end_new()
            return True
        return False

    def give_up(self) -> None:
        """Give a new record up, after asking when something was typed."""
        if self._is_new and (not self._began or self.leave()):
            self._end_new()

    def _end_new(self) -> None:
        was_new = self._is_new
        self._deeds.forget("", "")
        self._forget_edits()
        self._is_new = False
        self._show_buttons()
        if was_new:
            self.left_new.emit()

    def _edited(self, name: str) -> None:
        if self._filling:
            return
        if name not in self._began:
            self._began[name] = self._values.get(name)
            self._deeds.unsaved(self, True)
        if not self._timer.isActive():
            self._timer.start()

    def _left(self, name: str) -> None:
        if self._filling or name not in self._began:
            return
        if self._is_new:
            self._judge(name)
        else:
            self._store(name)
        self._look_again()  # the day of the record may be another

    def _judge(self, name: str) -> None:
        reading = self._rows[name].field.reading()
        self._say(name, str(reading) if isinstance(reading, Unreadable) else "")

    def _store(self, name: str) -> bool:
        reading = self._rows[name].field.reading()
        if isinstance(reading, Unreadable) or self._gone:
            return self._not_stored(name, self._gone or str(reading))
        return self._store_value(name, reading)

    def _store_value(self, name: str, value: Value) -> bool:
        began = self._began.get(name)
        if value == began:
            self._take(name, self._values.get(name))  # typed back to what it was: what stands in the file holds
            return True
        try:
            self._deeds.change(self._record_id, name, value, began)
        except Conflict as conflict:
            return self._ask_which(name, value, conflict.theirs)
        except Gone as gone:
            return self._ask_about_gone(name, str(gone))
        except Refused as problem:
            return self._not_stored(name, str(problem))
        self._values[name] = value
        self._rows[name].field.settle()
        self._end_edit(name)
        self.saved.emit()
        return True

    def _not_stored(self, name: str, sentence: str) -> bool:
        """Say why, and keep the words: in the field, and as a draft."""
        self._say(name, sentence)
        self.write_drafts()
        return False

    def _take(self, name: str, value: Value) -> None:
        """Show what stands in the file, and forget what was typed."""
        field = self._rows[name].field
        if field.is_changed() or value != self._began.get(name):
            self._filling = True
            field.set_value(value)
            self._filling = False
        self._values[name] = value
        self._deeds.forget(self._record_id, name)
        self._end_edit(name)

    def _end_edit(self, name: str) -> None:
        self._began.pop(name, None)
        self._say(name, "")
        if not self._began:
            self._forget_edits()

    def _forget_edits(self) -> None:
        self._timer.stop()
        self._began.clear()
        self._draft_note.hide()
        self._deeds.unsaved(self, False)

    def _ask_which(self, name: str, value: Value, theirs: Value) -> bool:
        row, record_id = self._rows[name], self._record_id
        words = row.field.text_of(theirs)
        later = f"Cửa sổ khác đã ghi “{words}” vào ô này. Rời ô để chọn giữ giá trị nào."
        if name in self._put_off:  # Ctrl+Enter leaves the field and saves the form: one deed asks once
            return self._not_stored(name, later)
        answer = ask_which(self, row.name, words, row.field.draft_text())
        if answer is None or record_id != self._record_id:
            self._put_off.add(name)
            QTimer.singleShot(0, self, self._put_off.clear)
            return self._not_stored(name, later)
        if answer == 0:
            self._began[name] = theirs
            return self._store_value(name, value)
        self._take(name, theirs)
        return True

    def _ask_about_gone(self, name: str, sentence: str) -> bool:
        row = self._rows[name]
        self._gone = sentence
        readings = {other: there.field.reading() for other, there in self._rows.items()}
        values = {
            **self._values,
            **{other: reading for other, reading in readings.items() if not isinstance(reading, Unreadable)},
            "id": "",
        }
        answer = ask_about_gone(self, sentence, row.name, row.field.draft_text())
        if answer == 0:
            QGuiApplication.clipboard().setText(row.field.draft_text())
        elif answer == 1:
            # Once whoever asked to store this field is done: another record may be about to be shown.
            QTimer.singleShot(0, self, lambda: self.again_asked.emit(values))
        return self._not_stored(name, sentence)

    def write_drafts(self) -> bool:
        """Keep the words being typed; returns whether all of them are kept."""
        self._timer.stop()
        kept = [self._deeds.draft(self._record_id, name, row.field.draft_text()) for name, row in self._edited_rows()]
        return all(kept)

    def open_words(self) -> list[tuple[str, str]]:
        """Return the words that are not stored, each behind the name of its field."""
        named = [(row.name, row.field.draft_text()) for _name, row in self._edited_rows()]
        return [(name, words) for name, words in named if words.strip()]

    def _edited_rows(self) -> list[tuple[str, Row]]:
        return [(name, self._rows[name]) for name in sorted(self._began)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Ctrl+S save now; Esc gives a new record up (a field has taken its own Esc before)."""
        if is_saving(event):
            self.save_new()
        elif event.key() == Qt.Key.Key_Escape and self._is_new:
            self.give_up()
        else:
            super().keyPressEvent(event)
