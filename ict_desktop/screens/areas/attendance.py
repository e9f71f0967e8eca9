"""Thành phần: who came to a meeting, who came instead, who stayed away."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ict_desktop.records import meetings as rule
from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.meetings import Attendance, Meeting
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import code_choices
from ict_desktop.screens.shared.paper_dialog import show_described
from ict_desktop.screens.shared.picking import agencies, codes, day_of_meeting, people
from ict_desktop.store import table
from ict_desktop.widgets.fields import ChoiceField, FixedChoiceField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.theme import set_role
from ict_desktop.work.meetings import order_attendance
from ict_desktop.work.papers.meeting_lists import MEETING_LISTS

HIDDEN = {"id", "meeting_id", "position"}
"""Fields of an attendance that are not on its form."""


class AttendanceTab(QWidget):
    """The list of those invited, and how many were there."""

    KINDS = frozenset({Attendance.TABLE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._sum = QLabel("", self)
        set_role(self._sum, "muted")
        self._children = ChildList(
            desk,
            Attendance,
            rule.ATTENDANCE_COLUMNS,
            lambda form: build_form(form, desk),
            lambda: Attendance(meeting_id=self._meeting.id),
            help_words="Chưa có đại biểu nào. Chọn người trong danh bạ hoặc ghi tên; chức vụ giữ nguyên như ngày họp.",
            parent=self,
        )
        tip = "In danh sách để đại biểu ký khi đến dự"
        self._children.add_button("Danh sách ký nhận…", tip, lambda: self.print_list("sign-in"))
        tip = "In danh sách vắng mặt và cử người dự thay"
        self._children.add_button("Danh sách vắng…", tip, lambda: self.print_list("absences"))
        tip = "Theo thứ tự chức vụ ghi trong Cài đặt, cùng chức vụ thì theo tên"
        self._children.add_button("Xếp theo chức vụ", tip, self.order_by_post, on_row=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._sum)
        layout.addWidget(self._children, 1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who belongs to a meeting."""
        self._meeting = meeting
        self._children.show_under(meeting_id=meeting.id)
        names = dict(code_choices(self._desk, "presence"))
        present: dict[str, int] = {}
        for attendance in table.every(self._desk.connection, Attendance, "position", meeting_id=meeting.id):
            present[attendance.presence] = present.get(attendance.presence, 0) + 1
        words = (f"{count} {names[code].lower()}" for code, count in present.items())
        self._sum.setText(joined((f"{self._children.count} đại biểu", *words), " · ") if present else "")

    def show_inside(self, _kind: str, record_id: str) -> None:
        """Go to somebody."""
        self._children.show_record(record_id)

    def order_by_post(self) -> None:
        """Put the list in the order of posts."""
        desk = self._desk
        desk.attempt(self, lambda: order_attendance(desk.store, self._meeting.id, desk.clerk))

    def add(self) -> str:
        """Add somebody."""
        return self._children.add()

    def print_list(self, which: str) -> None:
        """Show the list of those who sign in or were absent as the page it prints on."""
        desk, meeting = self._desk, self._meeting
        paper = desk.attempt(self, lambda: MEETING_LISTS[which](desk.connection, meeting.id, desk.day, desk.clerk))
        if paper is not None:
            name = f"{fold(paper.kind_name).replace(' ', '-')}-{meeting.held_on or ''}".rstrip("-")
            show_described(self, desk, paper.kind_name, paper, name)


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an attendance; choosing a person fills in the post and agency of that day."""
    day = day_of_meeting(form, desk)
    person = form.row("person_id", ChoiceField(people(desk, day)))
    name = form.row("full_name", TextField(), half=True)
    post = form.row("post", TextField(), half=True)
    agency_name = form.row("agency_name", TextField())
    agency = form.row("agency_id", ChoiceField(agencies(desk, day)))
    form.row("role", FixedChoiceField(codes(desk, "attendance_role")), half=True)
    form.row("presence", FixedChoiceField(codes(desk, "presence")), half=True)
    form.row("substitute", TextField(), half=True)
    form.row("remark", TextField(), half=True)

    def take_person() -> None:
        chosen = table.get(desk.connection, Person, person.known() or "")
        if chosen is None or not form.is_new:
            return
        home = table.get(desk.connection, Agency, chosen.agency_id or "")
        known = {name: chosen.full_name, post: chosen.post, agency: chosen.agency_id}
        form.take_all({**known, agency_name: home.name if home else ""})

    person.left.connect(take_person)
