"""The deadline of a task on a form: its date, its words, its kind, and the note that says what the words mean."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from ict_desktop.records import tasks as rule
from ict_desktop.records.dates import date_text
from ict_desktop.records.due import Proposal, deadline_note, due_words, following, proposed
from ict_desktop.records.tasks import Extension, Task
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import codes
from ict_desktop.store import table
from ict_desktop.widgets.field_due import DueNote
from ict_desktop.widgets.fields import DateField, DueField, FixedChoiceField, TextField, Unreadable
from ict_desktop.widgets.form import RecordForm, Values
from ict_desktop.work import tasks as work

HINT = "Có thể gõ chữ của văn bản, như “trong quý III” hoặc “05 ngày làm việc”."

_NAMES = ("assigned_on", "due_on", "due_phrase", "kind")


class DeadlineRows(QObject):
    """Adds the rows to a form and keeps them together; `values` gives a stored task as the form holds it."""

    def __init__(self, form: RecordForm, desk: Desk, values: Callable[[Task], Values]) -> None:
        super().__init__(form)
        self._form = form
        self._desk = desk
        self._values = values
        self._known = self._said = Task()
        self._shown_at = -1
        self._due = DueField(lambda: desk.day, self._reads)
        self._phrase = TextField()
        form.row("assigned_on", DateField(lambda: desk.day), half=True)
        form.row("due_on", self._due, half=True)
        form.row("due_phrase", self._phrase, half=True)
        form.row("kind", FixedChoiceField(codes(desk, "task_kind")), half=True)
        self.note = DueNote(form)
        form.beside(self.note)
        for name in _NAMES:
            form.field(name).edited.connect(self._edited)
            form.field(name).left.connect(self._left)
        form.shown.connect(self.show_stored)
        form.saved.connect(self._saved)
        self.note.chosen.connect(self._take)

    def _reads(self, text: str) -> Proposal:
        given = self._value("assigned_on")
        return proposed(text, given or self._desk.day, work.holidays(self._desk.connection))

    def _state(self) -> Task:
        """Return the deadline as it stands in the fields; what cannot be read yet is as it was."""
        found: dict[str, Any] = {name: self._value(name) for name in _NAMES}
        return Task(**found)

    def _value(self, name: str) -> Any:  # noqa: ANN401 - as the field gives it
        try:
            return self._form.field(name).value()
        except Unreadable:
            return getattr(self._known, name)

    def _edited(self) -> None:
        """Say anew what the words mean; nothing is asked of the file where nothing changed (it may be closed)."""
        if self._state() != self._said:
            self._say()

    def show_stored(self) -> None:
        """Take what the fields were given, and say what it means."""
        self._shown_at = self._desk.connection.total_changes
        self._known = self._state()
        self._say()

    def _left(self) -> None:
        """Let date and kind follow what was entered: in a new task here, in a stored one it is done as it is stored."""
        words = self._due.words
        if words and not self._phrase.draft_text():
            self._due.words = ""
            self._phrase.set_draft_text(words)
            self._phrase.announce_edit()
            if not self._form.is_new:
                self._phrase.announce_left()
        state = self._state()
        changed = {name: getattr(state, name) for name in _NAMES if getattr(state, name) != self._before(name)}
        if self._form.is_new and changed:
            holidays = work.holidays(self._desk.connection)
            for name, value in following(self._known, changed, self._desk.day, holidays).items():
                if value != getattr(state, name):
                    self._form.field(name).set_value(value)
            self._known = self._state()
        self._edited()

    def _before(self, name: str) -> object:
        return getattr(self._known, name)

    def _saved(self) -> None:
        """Show what followed as a stored task was changed, where the notice has not (a dialog gets none)."""
        if self._shown_at == self._desk.connection.total_changes:
            return
        task = table.get(self._desk.connection, Task, self._form.record_id)
        if task is not None:
            self._form.refresh(self._values(task))
            self._known = self._state()
        self._say()

    def _in_force(self, task: Task) -> date | None:
        known = self._form.record_id
        extensions = table.every(self._desk.connection, Extension, task_id=known) if known else []
        return rule.due_on(task, tuple(extensions), self._desk.day)

    def _say(self) -> None:
        state, today = self._state(), self._desk.day
        self._said = state
        holidays = work.holidays(self._desk.connection)
        due = self._in_force(state)
        sentence = deadline_note(state, due, today, holidays)
        offered: list[date] = []
        if state.due_phrase and self._due.isEnabled():
            choices = proposed(state.due_phrase, state.assigned_on or today, holidays).choices
            offered = [day for day in reversed(choices) if day != state.due_on]  # the later one first
        gone = bool(state.due_phrase) and due is not None
        warns = gone and not due_words(state.due_phrase, state.assigned_on, due, holidays)
        self.note.say(sentence or HINT, offered, warns)

    def _take(self, day: date) -> None:
        self._due.set_draft_text(date_text(day))
        self._due.announce_edit()
        self._due.announce_left()


def deadline_of_many(text: str, given: frozenset[date | None], today: date, holidays: dict[date, bool]) -> Proposal:
    """Read words for several tasks at once: they mean one day only where they mean it for every day of assignment."""
    proposals = [proposed(text, day or today, holidays) for day in sorted(given, key=lambda day: day or today)]
    first = proposals[0]
    days = sorted({proposal.day for proposal in proposals if proposal.day is not None})
    if len(days) < 2 and len({proposal.day for proposal in proposals}) == 1:
        return first
    named = f"{date_text(days[0])} đến {date_text(days[-1])}"
    sentence = f"Mỗi nhiệm vụ một hạn theo ngày giao, từ {named}: các chữ này ghi ở ô Thời hạn ghi trong văn bản."
    return replace(first, day=None, choices=(), sentence=sentence, reading=replace(first.reading, outcome="question"))


def deadline_said(task: Task, desk: Desk) -> str:
    """Say which deadline a task just made has, and by which words; "" where none was read."""
    if not task.due_phrase:
        return ""
    given = task.assigned_on or desk.day
    return "Hạn: " + proposed(task.due_phrase, given, work.holidays(desk.connection)).sentence
