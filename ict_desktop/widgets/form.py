"""The form of a record: fields in rows, each saved as it is left, problems shown under the field that has them.

The form knows no kind and no file. What it does with the values it is told by `Deeds`.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.widgets import messages
from ict_desktop.widgets.fields import Field, Unreadable
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import GAP, set_role

DRAFT_AFTER_MS = 1500
"""Words being typed are drafted this long after the first key, so that at most two seconds of typing can be lost."""

Values = dict[str, Any]


@dataclass(frozen=True)
class Deeds:
    """What a form does with its values.

    `problems` judges the whole record, `create` stores a new one and returns its id, `change` stores one field.
    `draft`, `drafts` and `forget` keep unsaved words by record id ("" for a new one); `draft` says whether it could.
    `unsaved` is told by a form
    whether it holds words that are not stored.
    """

    noun: str
    problems: Callable[[Values], Mapping[str, str]]
    create: Callable[[Values], str]
    change: Callable[[str, str, Any], None]
    draft: Callable[[str, str, str], bool]
    drafts: Callable[[str], Mapping[str, str]]
    forget: Callable[[str], None]
    unsaved: Callable[[object, bool], None] = lambda _form, _words: None


@dataclass
class _Row:
    field: Field
    label: QLabel
    problem: QLabel
    box: QWidget


@guarded
class RecordForm(QWidget):
    """Fields of one record.

    `created` tells the id of a new record, `saved` that something was stored, `left_new` that a new record was given
    up. `shown_values` comes before a record's values are put into the fields, `shown` after it.
    """

    created = Signal(str)
    saved = Signal()
    left_new = Signal()
    shown = Signal()
    shown_values = Signal(dict)

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._rows: dict[str, _Row] = {}
        self._values: Values = {}
        self._record_id = ""
        self._is_new = False
        self._filling = False
        self._dirty: set[str] = set()
        self._column = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._save = QPushButton(f"&Lưu {deeds.noun}   Ctrl+Enter", self)
        set_role(self._save, "primary")
        self._save.clicked.connect(self.save_new)
        self._drop = QPushButton("&Bỏ", self)
        self._drop.clicked.connect(self.give_up)
        self._draft_note = QLabel("", self)
        self._draft_note.setWordWrap(True)
        set_role(self._draft_note, "problem")
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._drop)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 4, 0)
        layout.addWidget(self._draft_note)
        layout.addLayout(self._grid)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER_MS)
        self._timer.timeout.connect(self.write_drafts)
        self._show_buttons()

    # Building

    def row(self, name: str, label: str, field: Field, half: bool = False) -> Field:
        """Add a field under its label; two `half` rows in a row stand side by side."""
        caption = QLabel(label, self)
        set_role(caption, "label")
        caption.setBuddy(field.focus_target())
        field.focus_target().setAccessibleName(label.replace("&", "").rstrip(" *"))
        problem = QLabel("", self)
        problem.setWordWrap(True)
        set_role(problem, "problem")
        problem.hide()
        box = QWidget(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 6)
        inside.setSpacing(2)
        for widget in (caption, field, problem):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._place(box, half)
        field.edited.connect(lambda: self._edited(name))
        field.left.connect(lambda: self._left(name))
        self._rows[name] = _Row(field, caption, problem, box)
        return field

    def section(self, text: str) -> None:
        """Add a heading between rows."""
        heading = QLabel(text, self)
        set_role(heading, "section")
        heading.setContentsMargins(0, 8, 0, 4)
        self._place(heading, half=False)

    def note(self, text: str = "") -> QLabel:
        """Add a line of muted words and return it, to be filled later."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        set_role(label, "muted")
        self._place(label, half=False)
        return label

    def beside(self, widget: QWidget) -> None:
        """Add something of the screen's own between the rows."""
        self._place(widget, half=False)

    def _place(self, widget: QWidget, half: bool) -> None:
        line = self._grid.rowCount()
        if half and self._column == 1:
            self._grid.addWidget(widget, line - 1, 1)
            self._column = 0
        elif half:
            self._grid.addWidget(widget, line, 0)
            self._column = 1
        else:
            self._grid.addWidget(widget, line, 0, 1, 2)
            self._column = 0

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields on the form."""
        return tuple(self._rows)

    def field(self, name: str) -> Field:
        """Return one of the fields."""
        return self._rows[name].field

    def open_only(self, names: Collection[str] | None) -> None:
        """Let only some fields be changed; None opens all."""
        for name, row in self._rows.items():
            row.box.setEnabled(names is None or name in names)

    # Showing

    def show_record(self, record_id: str, values: Values) -> None:
        """Show a stored record; words left unsaved in it are offered in their fields."""
        self._fill(record_id, values, is_new=False)

    def show_new(self, values: Values) -> None:
        """Begin a new record with some values; words left unsaved earlier come back."""
        self._fill("", values, is_new=True)
        self.focus_first()

    def refresh(self, values: Values) -> None:
        """Take values that changed elsewhere; the fields being edited keep their words."""
        self._filling = True
        for name, row in self._rows.items():
            if name not in self._dirty and values.get(name) != self._values.get(name):
                row.field.set_value(values.get(name))
        self._filling = False
        self._values = dict(values)

    def _fill(self, record_id: str, values: Values, is_new: bool) -> None:
        self._timer.stop()
        self._record_id, self._is_new, self._values = record_id, is_new, dict(values)
        self._dirty.clear()
        self._filling = True
        self.shown_values.emit(dict(values))
        for name, row in self._rows.items():
            row.field.set_value(values.get(name))
            self._say(name, "")
        self._filling = False
        kept = self._deeds.drafts(record_id)
        brought_back = [name for name in self._rows if name in kept]
        for name in brought_back:
            self._rows[name].field.set_draft_text(kept[name])
            self._dirty.add(name)
        words = ", ".join(self._rows[name].label.text().replace("&", "").rstrip(" *") for name in brought_back)
        self._draft_note.setText(f"Đã đưa lại phần đang gõ dở: {words}. Rời ô để lưu, Esc để bỏ." if words else "")
        self._draft_note.setVisible(bool(words))
        self._show_buttons()
        self._tell_unsaved()
        self.shown.emit()

    def _show_buttons(self) -> None:
        self._save.setVisible(self._is_new)
        self._drop.setVisible(self._is_new)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        if self._rows:
            next(iter(self._rows.values())).field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

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
            row.field.commit()
            try:
                found[name] = row.field.value()
            except Unreadable as problem:
                self._say(name, str(problem))
                unreadable = problem
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
            self._focus_first_problem()
            return False
        found = self._deeds.problems(values)
        for name in self._rows:
            self._say(name, found.get(name, ""))
        if found:
            self._focus_first_problem()
            return False
        try:
            record_id = self._deeds.create(values)
        except Refused as refusal:
            messages.refuse(self, str(refusal))
            return False
        self._timer.stop()
        self._dirty.clear()
        self._tell_unsaved()
        self._is_new = False
        self._record_id = record_id
        self._draft_note.hide()
        for row in self._rows.values():
            row.field.settle()
        self._show_buttons()
        self.created.emit(record_id)
        self.saved.emit()
        return True

    def save_open_field(self) -> bool:
        """Store whatever is unsaved in a stored record; returns whether all of it could be."""
        stored = [self._store(name) for name in sorted(self._dirty)]
        return all(stored)

    def leave(self) -> bool:
        """Make ready to show something else; returns False when the user wants to stay."""
        if not self._is_new:
            return self.save_open_field() or self.write_drafts()
        if not self._dirty:
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
        if self._is_new and (not self._dirty or self.leave()):
            self._end_new()

    def _end_new(self) -> None:
        was_new = self._is_new
        self._timer.stop()
        self._deeds.forget("")
        self._dirty.clear()
        self._tell_unsaved()
        self._is_new = False
        self._show_buttons()
        if was_new:
            self.left_new.emit()

    def _edited(self, name: str) -> None:
        if self._filling:
            return
        self._dirty.add(name)
        self._tell_unsaved()
        if not self._timer.isActive():
            self._timer.start()

    def _left(self, name: str) -> None:
        if self._filling or name not in self._dirty:
            return
        if self._is_new:
            self._judge(name)
        else:
            self._store(name)

    def _judge(self, name: str) -> None:
        try:
            self._rows[name].field.value()
        except Unreadable as problem:
            self._say(name, str(problem))
            return
        self._say(name, "")

    def _store(self, name: str) -> bool:
        row = self._rows[name]
        row.field.commit()
        try:
            value = row.field.value()
            if value != self._values.get(name):
                self._deeds.change(self._record_id, name, value)
                self._values[name] = value
                self.saved.emit()
        except (Unreadable, Refused) as problem:
            self._say(name, str(problem))
            self.write_drafts()
            return False
        row.field.settle()
        self._dirty.discard(name)
        self._tell_unsaved()
        if not self._dirty:
            self._draft_note.hide()
        self._say(name, "")
        return True

    def write_drafts(self) -> bool:
        """Keep the words being typed; returns whether all of them are kept."""
        self._timer.stop()
        return all(
            self._deeds.draft(self._record_id, name, self._rows[name].field.draft_text())
            for name in sorted(self._dirty)
        )

    def open_words(self) -> list[tuple[str, str]]:
        """Return the words that are not stored, each behind the name of its field."""
        named = [(self._rows[name].label.text(), self._rows[name].field.draft_text()) for name in sorted(self._dirty)]
        return [(label.replace("&", "").rstrip(" *"), words) for label, words in named if words.strip()]

    def _tell_unsaved(self) -> None:
        self._deeds.unsaved(self, bool(self._dirty))

    def _focus_first_problem(self) -> None:
        for row in self._rows.values():
            if row.problem.text():
                row.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _say(self, name: str, sentence: str) -> None:
        row = self._rows[name]
        row.problem.setText(sentence)
        row.problem.setVisible(bool(sentence))
        target = row.field.focus_target()
        if bool(target.property("problem")) != bool(sentence):
            target.setProperty("problem", bool(sentence))
            target.style().unpolish(target)
            target.style().polish(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves now; Esc gives a new record up (a field has taken its own Esc before)."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_new()
        elif event.key() == Qt.Key.Key_Escape and self._is_new:
            self.give_up()
        else:
            super().keyPressEvent(event)


@guarded
class FormScroll(QScrollArea):
    """Scrolls a form whose fields do not fit; the focused field stays in sight."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)
        self.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)
        form.installEventFilter(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Scroll to the field the focus moves to."""
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if moved and focused is not None:
            self.ensureWidgetVisible(focused, 0, 60)
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the form as wide as the area, so that nothing is cut at the right."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.setMinimumWidth(watched.minimumSizeHint().width() + self.verticalScrollBar().width())
        return super().eventFilter(watched, event)
