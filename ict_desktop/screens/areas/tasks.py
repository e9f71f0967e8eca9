"""Nhiệm vụ: the list of tasks with their status, and one task with progress, extensions and reminders."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ict_desktop.records import tasks as rule
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_text
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbers import number_text
from ict_desktop.records.paper_kinds import PLAN_OF_YEAR, REMINDER, REPORT_OF_PERIOD
from ict_desktop.records.record import Record, joined
from ict_desktop.records.tasks import Coordination, Extension, Progress, Reminder, Task
from ict_desktop.screens.areas.begin_paper import begin_paper
from ict_desktop.screens.areas.bulk_tasks import BulkDialog
from ict_desktop.screens.areas.evidence import papers_of_task
from ict_desktop.screens.areas.task_deadline import DeadlineRows
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import deeds, values_of
from ict_desktop.screens.shared.picking import agencies, codes, conclusions, day_of, tasks
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import listing, table
from ict_desktop.store.tasks import TASKS
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    MultiChoiceField,
    NumberField,
    TextField,
)
from ict_desktop.widgets.form import Deeds, RecordForm, Values
from ict_desktop.work import tasks as work

HIDDEN = {"id"}
"""Fields of a task that are not on its form."""

COORDINATING = work.COORDINATING

CHIPS = (
    ("", "Tất cả"),
    ("qua_han", "Quá hạn"),
    (rule.DUE_SOON, "Sắp đến hạn"),
    ("trong_han", "Trong hạn"),
    ("hoan_thanh", "Hoàn thành"),
    ("khong_thoi_han", "Không thời hạn"),
    (rule.UNASSIGNED, "Chưa giao"),
    (rule.SILENT, "Chưa cập nhật"),
    ("da_roi", "Đã chuyển, hủy"),
    (rule.NOT_YET, "Chưa đến ngày giao"),
)


class TasksPage(RecordPage):
    """The page of tasks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            Task,
            "Nhiệm vụ",
            "Giao nhiệm vụ",
            CHIPS,
            rule.COLUMNS,
            frozenset(
                {
                    "extension",
                    "progress",
                    "reminder",
                    "document",
                    "coordination",
                    "agency",
                    "conclusion",
                    "meeting",
                    "holiday",
                    "evidence",
                }
            ),
            form_deeds=task_deeds(desk),
            parent=parent,
        )
        self.chips.call(rule.NARROWED)
        self.values = lambda task: task_values(desk, task)
        self.list.empty_words = (
            "Chưa có nhiệm vụ nào. Giao nhiệm vụ tại đây, hoặc từ các kết luận của hội nghị ở trang Hội nghị."
        )
        self.seldom = frozenset({rule.NOT_YET})
        self.chips.show_counts({}, self.seldom)
        self.start = lambda: Task(assigned_on=desk.day)
        self.subtitle = self._about_task
        self.header.add_how("tinh_trang", desk.window.explain)
        rows = build_form(self.form, desk)
        self.on_show.append(lambda _task: rows.show_stored())
        self._add_tabs()
        self.add_attachments()
        self.add_deed("Đánh dấu &hoàn thành hôm nay", self.complete)
        self.add_deed("&Sửa các nhiệm vụ đã chọn…", self.change_chosen)
        self.add_deed("Ghi đô&n đốc các nhiệm vụ đã chọn…", self.remind_chosen)
        self.add_deed("Soạn &công văn đôn đốc…", self.urge)
        self.add_deed("Lập &báo cáo, kế hoạch…", self.report)

    def _add_tabs(self) -> None:
        desk = self.desk
        self.progress = self.add_tab(
            "Tiến độ",
            ChildList(
                desk,
                Progress,
                rule.PROGRESS_COLUMNS,
                lambda form: progress_form(form, desk),
                lambda: Progress(task_id=self.record_id, reported_on=desk.day),
                help_words="Chưa có báo cáo tiến độ. Ghi mỗi lần cơ quan chủ trì báo cáo.",
                noun="báo cáo",
            ),
            "task_id",
        )
        self.extensions = self.add_tab(
            "Gia hạn",
            ChildList(
                desk,
                Extension,
                rule.EXTENSION_COLUMNS,
                lambda form: extension_form(form, desk),
                self._start_extension,
                create=self._extend,
                help_words="Chưa gia hạn lần nào. Hạn ban đầu luôn được giữ lại.",
            ),
            "task_id",
        )
        self.reminders = self.add_tab(
            "Đôn đốc",
            ChildList(
                desk,
                Reminder,
                rule.REMINDER_COLUMNS,
                lambda form: reminder_form(form, desk),
                lambda: Reminder(task_id=self.record_id, sent_on=desk.day),
                help_words="Chưa đôn đốc lần nào.",
            ),
            "task_id",
        )
        self.add_tab("Văn bản", papers_of_task(desk, lambda: self.record_id), "task_id")

    @property
    def record_id(self) -> str:
        """The id of the task shown, or ""."""
        return self.record.id if self.record is not None else ""

    def summary(self, counts: Mapping[str, int]) -> str:
        """Sum the page up: how many, how many late, how many without an owner."""
        said = (
            ("", "nhiệm vụ"),
            ("qua_han", "quá hạn"),
            (rule.DUE_SOON, "sắp đến hạn"),
            (rule.UNASSIGNED, "chưa giao cơ quan chủ trì"),
        )
        return " · ".join(f"{number_text(counts[code])} {words}" for code, words in said)

    def _about_task(self, task: Task) -> str:
        row = listing.window(self.desk.connection, TASKS, [task.id], self.desk.today).get(task.id)
        if row is None:
            return ""
        return joined((rule.status_mark(row).word, self._source(task)), " · ")

    def _source(self, task: Task) -> str:
        conclusion = table.get(self.desk.connection, Conclusion, task.conclusion_id or "")
        meeting = table.get(self.desk.connection, Meeting, conclusion.meeting_id or "") if conclusion else None
        if conclusion is None or meeting is None:
            return task.source_document
        held = f" ngày {date_text(meeting.held_on)}" if meeting.held_on else ""
        return f"kết luận số {conclusion.position}, hội nghị{held}"

    def _extend(self, record: Record) -> Record:
        if not isinstance(record, Extension):
            raise TypeError("only an extension extends a task")
        return work.extend(self.desk.store, record, self.desk.clerk, self.desk.day)

    def _start_extension(self) -> Extension:
        task = table.get(self.desk.connection, Task, self.record_id)
        due = work.current_due(self.desk.store, task, self.desk.day) if task else None
        return Extension(task_id=self.record_id, granted_on=self.desk.day, previous_due_on=due)

    def change_chosen(self) -> None:
        """Change the chosen rows (Ctrl or Shift with click or arrows) together."""
        chosen = self.list.table.selected_ids()
        if chosen:
            dialog = BulkDialog(self, self.desk, chosen)
            dialog.exec()
            dialog.deleteLater()

    def urge(self) -> None:
        """Begin letters to the agencies that lead the chosen rows, or to all that have something late or falling due."""
        chosen = self.list.table.selected_ids()
        tasks = [table.get(self.desk.connection, Task, each) for each in chosen] if len(chosen) > 1 else []
        led = dict.fromkeys(task.lead_agency_id for task in tasks if task is not None and task.lead_agency_id)
        begin_paper(self, self.desk, (REMINDER,), tuple(led))

    def report(self) -> None:
        """Begin the report of a period or the plan of a year."""
        begin_paper(self, self.desk, (REPORT_OF_PERIOD, PLAN_OF_YEAR))

    def remind_chosen(self) -> None:
        """Note one reminder on all chosen rows."""
        chosen, desk = self.list.table.selected_ids(), self.desk
        if not chosen:
            return

        def remind(record: Record) -> Record:
            if isinstance(record, Reminder):
                work.remind_many(desk.store, chosen, record, desk.clerk)
            return record

        dialog = RecordDialog(self, desk, Reminder, lambda form: reminder_form(form, desk), create=remind)
        dialog.add(Reminder(task_id=chosen[0], sent_on=desk.day))
        dialog.deleteLater()

    def complete(self) -> None:
        """Say that the task is done today."""
        if self.record is not None:
            self.desk.attempt(self, self._complete)

    def _complete(self) -> None:
        work.complete(self.desk.store, self.record_id, self.desk.day, self.desk.clerk)
        self.form.field("result_document").focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.window.say("Đã đánh dấu hoàn thành. Hãy ghi văn bản kết quả, nếu có.")


def task_values(desk: Desk, task: Task) -> Values:
    """Return a task as the values of its form, with the agencies that work along."""
    links = table.every(desk.connection, Coordination, "position", task_id=task.id) if task.id else []
    return {**values_of(task), COORDINATING: tuple(link.agency_id for link in links if link.agency_id)}


def task_deeds(desk: Desk, context: str = "") -> Deeds:
    """Tell the form of a task what to do with its values and with the agencies that work along, which are rows."""
    plain = deeds(desk, Task, context)

    def own(values: Values) -> Values:
        return {name: value for name, value in values.items() if name != COORDINATING}

    def create(values: Values) -> str:
        return work.assign(desk.store, Task(**own(values)), values[COORDINATING], desk.clerk).id

    def change(record_id: str, name: str, value: Any, began: Any) -> None:  # noqa: ANN401 - as the field gives it
        if name == COORDINATING:
            work.set_coordinating(desk.store, record_id, value, desk.clerk, began_with=began)
        else:
            plain.change(record_id, name, value, began)

    return replace(plain, problems=lambda values: plain.problems(own(values)), create=create, change=change)


def build_form(form: RecordForm, desk: Desk) -> DeadlineRows:
    """Add the rows of a task; the form's deeds know the agencies that work along (`task_deeds`)."""
    form.row("text", LongTextField(), required=True)
    given_to = agencies(desk, day_of(form, desk, "assigned_on"))
    form.row("lead_agency_id", ChoiceField(given_to))
    form.row(COORDINATING, MultiChoiceField(given_to))
    rows = DeadlineRows(form, desk, lambda task: task_values(desk, task))
    form.row("product", TextField())
    form.row("completed_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("result_document", TextField(), half=True)
    form.section("Nguồn giao việc")
    form.row("conclusion_id", ChoiceField(conclusions(desk)))
    form.row("source_document", TextField())
    form.row("source_date", DateField(lambda: desk.day, happened=True), half=True)
    form.row("source_clause", TextField(), half=True)
    form.row("assigned_by", TextField())
    form.section("Chuyển, hủy, trả lại")
    form.row("closure", FixedChoiceField(codes(desk, "task_closure")), half=True)
    form.row("closure_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("closure_reason", TextField())
    form.section("Khác")
    form.row("parent_id", ChoiceField(tasks(desk)))
    form.row("recurrence", TextField())
    form.row("remark", LongTextField())
    return rows


def progress_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a progress report."""
    form.row("reported_on", DateField(lambda: desk.day, happened=True), half=True, required=True)
    form.row("percent", NumberField(unit="%"), half=True)
    form.row("text", LongTextField())
    form.row("difficulty", LongTextField())
    form.row("document", TextField())


def extension_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an extension."""
    form.row("granted_on", DateField(lambda: desk.day, happened=True), half=True, required=True)
    form.row("previous_due_on", DateField(lambda: desk.day), half=True)
    form.row("new_due_on", DateField(lambda: desk.day), half=True, required=True)
    form.row("document", TextField(), half=True)
    form.row("reason", LongTextField(), required=True)


def reminder_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a reminder."""
    form.row("level", FixedChoiceField(codes(desk, "reminder_level")), half=True)
    form.row("sent_on", DateField(lambda: desk.day, happened=True), half=True, required=True)
    form.row("document", TextField())
    form.row("remark", LongTextField())
