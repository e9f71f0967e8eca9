"""Kết luận và giao việc: the conclusions of a meeting, the tasks made of them, and the matrix that ties it together."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records import conclusions as rule
from ict_desktop.records import tasks as task_rule
from ict_desktop.records.columns import Column, Mark, Row
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting, post_at
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.task_deadline import deadline_said
from ict_desktop.screens.areas.tasks import build_form as build_task_form
from ict_desktop.screens.areas.tasks import task_deeds, task_values
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import table
from ict_desktop.widgets import messages
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import LongTextField, NumberField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.list_page import Asked, RecordList
from ict_desktop.widgets.page_parts import Chips, HowButton
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GAP, set_role
from ict_desktop.work import meetings as work_meetings
from ict_desktop.work import tasks as work

HIDDEN = {"id", "meeting_id", "position"}
"""Fields of a conclusion that are not on its form."""

NOT_ASSIGNED = "Kết luận này chưa giao việc. Bấm “Giao nhiệm vụ” để tạo từ chính nội dung kết luận."
NOTHING_CHOSEN = "Chọn một kết luận để xem nhiệm vụ của kết luận đó ở đây."

CHIPS = (("ket_luan", "Kết luận và nhiệm vụ"), ("doi_chieu", "Ý kiến → kết luận → nhiệm vụ → kết quả"))


class ConclusionsTab(QWidget):
    """Conclusions left and their tasks right; or the matrix."""

    KINDS = frozenset({Conclusion.TABLE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._stack = QStackedWidget(self)
        splitter = Splitter(Qt.Orientation.Horizontal, desk.memory, "meeting.conclusions", self._stack)
        self._conclusions = ChildList(
            desk,
            Conclusion,
            rule.COLUMNS,
            lambda form: build_form(form),
            lambda: Conclusion(meeting_id=self._meeting.id),
            help_words="Chưa có kết luận nào. Phím Insert thêm kết luận; số thứ tự tự đánh.",
            parent=splitter,
        )
        tip = "Tạo nhiệm vụ từ kết luận này, không phải gõ lại"
        self._conclusions.add_button("&Giao nhiệm vụ", tip, self.assign, on_row=True)
        self._conclusions.add_button("Tác&h việc…", "Tách kết luận thành nhiều nhiệm vụ", self.split, on_row=True)
        self._tasks = ChildList(
            desk,
            Task,
            (task_rule.COLUMNS[0], task_rule.COLUMNS[1], task_rule.COLUMNS[3]),
            lambda form: build_task_form(form, desk),
            self._start_task,
            help_words=NOT_ASSIGNED,
            form_deeds=lambda context: task_deeds(desk, context),
            values=lambda task: task_values(desk, task),
            parent=splitter,
        )
        splitter.addWidget(self._conclusions)
        splitter.addWidget(self._tasks)
        splitter.share(560, 540)
        self._matrix = Matrix(desk)
        self._chips = Chips(CHIPS, self)
        self._sum = QLabel("", self)
        set_role(self._sum, "muted")
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._chips)
        counted = QHBoxLayout()
        counted.setSpacing(GAP)
        counted.addWidget(self._sum)
        counted.addWidget(HowButton("kien_nghi", "kiến nghị đã có kết luận trả lời", desk.window.explain, self))
        counted.addStretch()
        layout.addLayout(counted)
        layout.addWidget(self._stack, 1)
        self._chips.chosen.connect(lambda code: self._stack.setCurrentIndex(int(code == "doi_chieu")))
        self._conclusions.current_changed.connect(self._show_tasks)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what was concluded at a meeting."""
        self._meeting = meeting
        self._conclusions.show_under(meeting_id=meeting.id)
        self._show_tasks(self._conclusions.list.current_id())
        coverage = work_meetings.coverage(self._desk.connection, meeting.id, self._desk.today)
        self._sum.setText(coverage.sentence())
        self._matrix.show_rows(coverage.rows)

    def show_inside(self, _kind: str, record_id: str) -> None:
        """Go to a conclusion."""
        self._chips.choose(CHIPS[0][0])
        self._stack.setCurrentIndex(0)
        self._conclusions.show_record(record_id)

    def _show_tasks(self, conclusion_id: str) -> None:
        self._tasks.setEnabled(bool(conclusion_id))
        self._tasks.list.empty_words = NOT_ASSIGNED if conclusion_id else NOTHING_CHOSEN
        self._tasks.show_under(conclusion_id=conclusion_id)

    def _start_task(self) -> Task:
        conclusion_id = self._conclusions.list.current_id()
        return Task(conclusion_id=conclusion_id, assigned_on=self._meeting.held_on)

    def add(self) -> str:
        """Add a conclusion."""
        return self._conclusions.add()

    def assign(self) -> None:
        """Make one task of the chosen conclusion, with its words."""
        conclusion_id = self._conclusions.list.current_id()
        if conclusion_id and self._wants_more(conclusion_id):
            desk = self._desk
            made = desk.attempt(self, lambda: work.assign_from_conclusion(desk.store, conclusion_id, desk.clerk))
            if made:
                desk.window.say(joined(("Đã giao nhiệm vụ từ kết luận.", deadline_said(made[0], desk)), " "))

    def _wants_more(self, conclusion_id: str) -> bool:
        """Ask before a conclusion that has its tasks gets another one."""
        count = len(table.every(self._desk.connection, Task, conclusion_id=conclusion_id))
        words = f"Kết luận này đã giao {count} nhiệm vụ. Giao thêm một nhiệm vụ nữa?"
        return not count or messages.confirm(self, words, "Giao &thêm")

    def split(self) -> None:
        """Make several tasks of the chosen conclusion."""
        conclusion = table.get(self._desk.connection, Conclusion, self._conclusions.list.current_id())
        if conclusion is None:
            return
        dialog = SplitDialog(self, conclusion)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.texts():
            texts, desk = dialog.texts(), self._desk
            desk.attempt(self, lambda: work.assign_from_conclusion(desk.store, conclusion.id, desk.clerk, texts))
        dialog.deleteLater()


class SplitDialog(QDialog):
    """The words of a conclusion, a line a task; nothing is lost, and the clerk decides where to cut."""

    def __init__(self, parent: QWidget, conclusion: Conclusion) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Tách kết luận số {conclusion.position} thành nhiều nhiệm vụ")
        take_size(self, 640, 380)
        words = QLabel("Mỗi dòng là một nhiệm vụ. Xuống dòng để tách thêm, xóa dòng không cần.", self)
        set_role(words, "muted")
        self._edit = LongTextField(8, 40, self)
        self._edit.set_value("\n".join(work.parts_of(conclusion.text)))
        self._edit.page.setAccessibleName("Các nhiệm vụ, mỗi dòng một việc")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        layout.addWidget(self._edit)
        layout.addStretch(1)
        layout.addLayout(deed_row(self, "&Giao các nhiệm vụ này"))

    def texts(self) -> list[str]:
        """Return the tasks, empty lines left out."""
        self._edit.commit()
        return [line.strip() for line in self._edit.value().split("\n") if line.strip()]


def _answer(row: Row) -> str:
    if row["conclusion"] is None:
        return "Chưa có kết luận nào trả lời"
    return joined((f"{row['conclusion_position']}. {row['conclusion']}", row["answer_remark"]), " — ")


def _answer_mark(row: Row) -> Mark | None:
    return Mark("bad", "overdue", _answer(row)) if row["conclusion"] is None else None


def _result(row: Row) -> Mark | None:
    if row["status"] is None:
        return None
    words = row["result_document"] or task_rule.status_text(row["status"], None)
    tones = {task_rule.OPEN_LATE: ("bad", "overdue"), task_rule.OPEN_IN_TIME: ("accent", "in_time")}
    done = (task_rule.DONE_IN_TIME, task_rule.DONE_LATE, task_rule.DONE_UNDATED)
    tone, icon = ("good", "done") if row["status"] in done else tones.get(row["status"], ("neutral", "no_date"))
    return Mark(tone, icon, words)


def _speaker(row: Row) -> str:
    return joined((row["speaker_name"], post_at(row["speaker_post"], row["speaker_agency"])))


def _task(row: Row) -> str:
    if row["conclusion"] is None:
        return ""
    if row["task"] is None:
        return "chưa giao việc"
    return row["lead"] or "chưa giao cơ quan"


MATRIX_COLUMNS = (
    Column("proposal", "Kiến nghị", lambda row: row["proposal"], 36, wraps=True),
    Column("speaker_name", "Người kiến nghị", _speaker, 24, wraps=True),
    Column("conclusion", "Kết luận", _answer, 34, wraps=True, mark=_answer_mark),
    Column("task", "Nhiệm vụ", _task, 16, wraps=True),
    Column("status", "Kết quả", lambda row: mark.word if (mark := _result(row)) else "", 20, mark=_result),
)


class Matrix(QFrame):
    """The matrix ý kiến → kết luận → nhiệm vụ → kết quả; a proposal without an answer stands out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows: dict[str, Row] = {}
        self.list = RecordList(MATRIX_COLUMNS, self, desk.colours, desk.icons, desk.memory, "matrix")
        self.list.empty_words = "Hội nghị chưa có kiến nghị nào để đối chiếu."
        self.list.table.horizontalHeader().setSectionsClickable(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the paths of a meeting."""
        self._rows = {str(number): row for number, row in enumerate(rows)}
        self.list.ask_all()

    def ids(self, _asked: Asked) -> list[str]:
        """Return the rows in their order."""
        return list(self._rows)

    def rows(self, ids: Sequence[str]) -> dict[str, Row]:
        """Return some rows."""
        return {number: self._rows[number] for number in ids}

    def counts(self, _asked: Asked, deliver: object) -> None:
        """Count nothing: the matrix has no chips."""


def build_form(form: RecordForm) -> None:
    """Add the rows of a conclusion."""
    form.row("heading", TextField(), hint="nếu có")
    form.row("text", LongTextField(), required=True)
    form.row("part", LongTextField(2), hint="nếu mở đầu một nhóm kết luận: “I. VỀ …”")
    form.section("Biểu quyết (ghi trong biên bản)")
    for name in ("votes_for", "votes_of", "votes_against", "votes_abstained"):
        form.row(name, NumberField(decimals=0, minimum=0), half=True)
    form.begins_in = "text"
