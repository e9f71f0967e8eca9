"""Changing several tasks at once: agency, dates, or a reminder, as one step that one Ctrl+Z takes back."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.dates import date_text
from ict_desktop.records.due import Proposal, holiday_sentence
from ict_desktop.records.labels import word_on_form
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.task_deadline import HINT, deadline_of_many
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies
from ict_desktop.store import table
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.field_due import DueNote
from ict_desktop.widgets.fields import ChoiceField, DateField, DueField, Field, TextField, Unreadable
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import tasks as work

SHOWN = 6


class BulkDialog(QDialog):
    """What is filled in is changed in every chosen task; what is left empty stays as it is."""

    def __init__(self, parent: QWidget, desk: Desk, task_ids: list[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Sửa {number_text(len(task_ids))} nhiệm vụ")
        self.setMinimumWidth(560)
        self._desk = desk
        self._task_ids = task_ids
        tasks = [task for task_id in task_ids if (task := table.get(desk.connection, Task, task_id))]
        self._given = frozenset(task.assigned_on for task in tasks)
        self._due = DueField(lambda: desk.day, self._reads)
        self._phrase = TextField()
        lines = [f"• {task.caption()}" for task in tasks[:SHOWN]]
        if len(task_ids) > SHOWN:
            lines.append(f"• … và {number_text(len(task_ids) - SHOWN)} nhiệm vụ khác")
        chosen = QLabel("\n".join(lines), self)
        set_role(chosen, "muted")
        self.fields: dict[str, Field] = {
            "lead_agency_id": ChoiceField(agencies(desk, self._day)),
            "assigned_on": DateField(lambda: desk.day),
            "due_on": self._due,
            "due_phrase": self._phrase,
        }
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field in self.fields.items():
            label = word_on_form(Task.TABLE, name)
            field.focus_target().setAccessibleName(label)
            form.addRow(label, field)
        self.note = DueNote(self)
        self.note.say(HINT, [])
        form.addRow(self.note)
        self._filled_in = ""
        self._phrase.edited.connect(self._say)
        self._phrase.left.connect(self._left_phrase)
        self._due.left.connect(self._left_due)
        self.note.chosen.connect(self._due.set_value)
        self.problem = QLabel("Ô để trống: giữ nguyên như cũ.", self)
        self.problem.setWordWrap(True)
        set_role(self.problem, "muted")
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(chosen)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(Scrolled(whole, self), 1)
        layout.addLayout(deed_row(self, "&Sửa các nhiệm vụ này", self.apply))

    def _day(self) -> date:
        """Return the day the tasks are given on: the one typed here, or their own where it is one."""
        typed = self.fields["assigned_on"].known()
        own = next(iter(self._given)) if len(self._given) == 1 else None
        return typed or own or self._desk.day

    def _reads(self, text: str) -> Proposal:
        """Read words as they are meant for all the tasks, on the day typed here or on their own."""
        try:
            day = self.fields["assigned_on"].value()
        except Unreadable:
            day = None
        given = frozenset({day}) if day is not None else self._given
        return deadline_of_many(text, given, self._desk.day, work.holidays(self._desk.connection))

    def _left_due(self) -> None:
        if self._due.words and not self._phrase.draft_text():
            self._phrase.set_draft_text(self._due.words)
        self._say()

    def _left_phrase(self) -> None:
        """Propose the day of the words for all of them, where no other was typed."""
        words = self._phrase.draft_text()
        day = self._reads(words).day if words.strip() else None
        if self._due.draft_text() == self._filled_in:
            self._filled_in = date_text(day) if day is not None else ""
            self._due.set_draft_text(self._filled_in)
        self._say()

    def _say(self) -> None:
        words = self._phrase.draft_text()
        if not words.strip():
            self.note.say(HINT, [])
            return
        proposal = self._reads(words)
        offered = proposal.choices if proposal.reading.outcome == "question" or len(proposal.choices) > 1 else ()
        days_off = work.holidays(self._desk.connection)
        rests = holiday_sentence(proposal.day, days_off)
        self.note.say(joined((proposal.sentence, rests), " "), list(reversed(offered)))

    def apply(self) -> None:
        """Change what is filled in, in all of them, and close."""
        self._due.announce_left()  # a key may press the button while a field is still open
        self._phrase.announce_left()
        try:
            values = self._filled()
        except Unreadable as problem:
            self.problem.setText(str(problem))
            set_role(self.problem, "problem")
            return
        if not values:
            self.reject()
            return
        desk = self._desk
        if desk.attempt(self, lambda: work.change_many(desk.store, self._task_ids, values, desk.clerk)) is not None:
            self.accept()

    def _filled(self) -> dict[str, Any]:
        found = {}
        for name, field in self.fields.items():
            field.commit()
            value = field.value()
            if value not in (None, ""):
                found[name] = value
        return found
