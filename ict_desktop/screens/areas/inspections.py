"""Kiểm tra: programme → visit → finding → task."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.records import inspections as rule
from ict_desktop.records.due import proposed
from ict_desktop.records.inspections import Finding, Inspection, TeamMember, Visit
from ict_desktop.records.paper_kinds import INSPECTION_CONCLUSION, INSPECTION_PLAN
from ict_desktop.records.record import joined
from ict_desktop.screens.areas.begin_paper import begin_about
from ict_desktop.screens.areas.task_deadline import deadline_said
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, codes, day_of, tasks
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    NumberField,
    PeriodField,
    TextField,
    TitleField,
)
from ict_desktop.widgets.form import RecordForm, Values
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.work import tasks as work
from ict_desktop.work.papers.begin import paper_of

HIDDEN = {"id"}
"""Fields of an inspection that are not on its form."""

CHIPS = (("", "Tất cả"), ("du_kien", "Dự kiến"), ("dang_kiem_tra", "Đang kiểm tra"), ("da_ket_thuc", "Đã kết thúc"))


class InspectionsPage(RecordPage):
    """The page of inspection programmes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            Inspection,
            "Kiểm tra",
            "Thêm đợt kiểm tra",
            CHIPS,
            rule.COLUMNS,
            frozenset({"team_member", "visit", "finding", "agency", "task"}),
            parent=parent,
        )
        self.list.empty_words = (
            "Chưa có đợt kiểm tra nào. Thêm đợt kiểm tra, các đơn vị được kiểm tra, rồi ghi phát hiện; "
            "mỗi phát hiện có thể thành một nhiệm vụ."
        )
        self.subtitle = lambda inspection: inspection.purpose
        self.header.add_how("kiem_tra", desk.window.explain)
        build_form(self.form, desk)
        self._visits = VisitsTab(desk, self)
        number = self.tabs.addTab(self._visits, "Đơn vị, phát hiện")
        self.children_lists.append((self._visits.visits, "Đơn vị, phát hiện", number))
        self.children_lists.append((self._visits.findings, "Đơn vị, phát hiện", number))
        self.on_show.append(lambda record: self._visits.show_under(record.id))
        self.add_tab(
            "Đoàn",
            ChildList(
                desk,
                TeamMember,
                rule.MEMBER_COLUMNS,
                lambda form: _member_form(form),
                lambda: TeamMember(inspection_id=self.list.current_id()),
                help_words="Chưa có thành viên nào trong đoàn kiểm tra.",
                noun="thành viên",
            ),
            "inspection_id",
        )
        self.add_attachments()
        self.add_deed("Soạn &kế hoạch kiểm tra", lambda: self._begin(INSPECTION_PLAN))
        self.add_deed("Soạn kế&t luận kiểm tra", lambda: self._begin(INSPECTION_CONCLUSION))

    def _begin(self, form: str) -> None:
        if self.record is not None:
            begin_about(self, self.desk, paper_of(form, inspection_id=self.record.id))

    def show_inside(self, kind: str, record_id: str) -> None:
        """Go to what stands under the programme in front; a finding is shown with its visit."""
        finding = table.get(self.desk.connection, Finding, record_id) if kind == Finding.TABLE else None
        if finding is not None:
            self._visits.visits.show_record(finding.visit_id or "")
        super().show_inside(kind, record_id)

    def _count_tabs(self) -> None:
        super()._count_tabs()
        number = self.tabs.indexOf(self._visits)
        counts = (self._visits.visits.count, self._visits.findings.count)
        self.tabs.setTabText(number, f"Đơn vị, phát hiện  {counts[0]}" if any(counts) else "Đơn vị, phát hiện")


class VisitsTab(QWidget):
    """The agencies visited above, the findings of the chosen visit below."""

    def __init__(self, desk: Desk, page: InspectionsPage) -> None:
        super().__init__()
        self._desk = desk
        self.visits = ChildList(
            desk,
            Visit,
            rule.VISIT_COLUMNS,
            lambda form: _visit_form(form, desk),
            lambda: Visit(inspection_id=page.list.current_id(), visited_on=desk.day),
            help_words="Chưa có đơn vị nào được kiểm tra.",
            noun="đơn vị",
        )
        self.findings = ChildList(
            desk,
            Finding,
            rule.FINDING_COLUMNS,
            lambda form: _finding_form(form, desk),
            lambda: Finding(visit_id=self.visits.list.current_id()),
            help_words="Đơn vị này chưa có phát hiện nào.",
            noun="phát hiện",
        )
        self.findings.add_button(
            "&Giao nhiệm vụ", "Giao yêu cầu này thành nhiệm vụ cho đơn vị", self.assign, on_row=True
        )
        splitter = Splitter(Qt.Orientation.Vertical, desk.memory, "inspection.visits", self)
        splitter.addWidget(self.visits)
        splitter.addWidget(self.findings)
        splitter.share(300, 300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.visits.current_changed.connect(self._show_findings)

    def show_under(self, inspection_id: str) -> None:
        """Show the visits of a programme."""
        self.visits.show_under(inspection_id=inspection_id)
        self._show_findings(self.visits.list.current_id())

    def _show_findings(self, visit_id: str) -> None:
        self.findings.setEnabled(bool(visit_id))
        self.findings.show_under(visit_id=visit_id)

    def assign(self) -> None:
        """Make a task of the chosen finding."""
        finding_id, desk = self.findings.list.current_id(), self._desk
        if not finding_id:
            return
        made = desk.attempt(self, lambda: work.assign_from_finding(desk.store, finding_id, desk.clerk, desk.day))
        if made is not None:
            desk.window.say(joined(("Đã giao nhiệm vụ từ phát hiện.", deadline_said(made, desk)), " "))


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an inspection programme."""
    form.row("name", TitleField(), required=True)
    form.row("purpose", LongTextField())
    form.row("period", PeriodField(lambda: desk.day), half=True)
    form.row("state", FixedChoiceField(codes(desk, "inspection_state")), half=True)
    form.row("decision_number", TextField(), half=True)
    form.row("decision_date", DateField(lambda: desk.day, happened=True), half=True)
    form.row("planned_from", DateField(lambda: desk.day), half=True)
    form.row("planned_to", DateField(lambda: desk.day), half=True)
    form.row("task_id", ChoiceField(tasks(desk)))
    form.row("remark", LongTextField())


def _member_form(form: RecordForm) -> None:
    form.row("full_name", TextField(), required=True)
    form.row("post", TextField())
    form.row("role", TextField())


def _visit_form(form: RecordForm, desk: Desk) -> None:
    form.row("agency_id", ChoiceField(agencies(desk, day_of(form, desk, "visited_on"))), required=True)
    form.row("visited_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("score", NumberField(), half=True)
    form.row("assessment", LongTextField())
    form.row("remark", TextField())


def _finding_form(form: RecordForm, desk: Desk) -> None:
    form.row("text", LongTextField(), required=True)
    request = form.row("request", LongTextField())
    note = form.note()
    note.setMinimumHeight(2 * note.fontMetrics().lineSpacing())  # nothing moves when the words come

    visited: list[date] = []

    def begin(values: Values) -> None:
        visit = table.get(desk.connection, Visit, values["visit_id"] or "")
        visited[:] = [visit.visited_on] if visit is not None and visit.visited_on is not None else []

    def say() -> None:
        given = visited[0] if visited else desk.day
        proposal = proposed(request.draft_text(), given, work.holidays(desk.connection))
        found = proposal.reading.outcome != "none"
        note.setText(f"Khi giao nhiệm vụ: {proposal.sentence}" if found else "")

    form.shown_values.connect(begin)
    request.edited.connect(say)
    form.shown.connect(say)
    form.row("task_id", ChoiceField(tasks(desk)))
