"""Changing several tasks at once: agency, dates, or a reminder, as one step that one Ctrl+Z takes back."""

from typing import Any

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.tasks import Task
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.keeping import agency_choices
from ict_desktop.store import table
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import ChoiceField, DateField, Field, TextField, Unreadable
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import tasks as work

SHOWN = 6


class BulkDialog(QDialog):
    """What is filled in is changed in every chosen task; what is left empty stays as it is."""

    def __init__(self, parent: QWidget, desk: Desk, task_ids: list[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Sửa {len(task_ids)} nhiệm vụ")
        self.setMinimumWidth(560)
        self._desk = desk
        self._task_ids = task_ids
        tasks = [task for task_id in task_ids[:SHOWN] if (task := table.get(desk.connection, Task, task_id))]
        lines = [f"• {task.caption()}" for task in tasks]
        if len(task_ids) > SHOWN:
            lines.append(f"• … và {len(task_ids) - SHOWN} nhiệm vụ khác")
        chosen = QLabel("\n".join(lines), self)
        set_role(chosen, "muted")
        self.fields: dict[str, Field] = {
            "lead_agency_id": ChoiceField(agency_choices(desk)),
            "assigned_on": DateField(lambda: desk.day),
            "due_on": DateField(lambda: desk.day),
            "due_phrase": TextField(),
        }
        labels = ("Cơ quan chủ trì", "Ngày giao", "Hạn hoàn thành", "Thời hạn ghi trong văn bản")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for label, field in zip(labels, self.fields.values(), strict=True):
            field.focus_target().setAccessibleName(label)
            form.addRow(label, field)
        self.problem = QLabel("Ô để trống: giữ nguyên như cũ.", self)
        self.problem.setWordWrap(True)
        set_role(self.problem, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(chosen)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(deed_row(self, "&Sửa các nhiệm vụ này", self.apply))

    def apply(self) -> None:
        """Change what is filled in, in all of them, and close."""
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
