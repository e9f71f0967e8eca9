"""One meeting on one page, from preparation to its printed papers."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records import meetings as rule
from ict_desktop.records.agencies import Person
from ict_desktop.records.dates import date_text, weekday
from ict_desktop.records.meetings import AgendaItem, Meeting
from ict_desktop.records.record import joined
from ict_desktop.screens.areas.attendance import AttendanceTab
from ict_desktop.screens.areas.conclusions import ConclusionsTab
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.opinions import OpinionsTab
from ict_desktop.screens.shared.attachments import AttachmentList
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.history import show_history
from ict_desktop.screens.shared.keeping import code_choices, deeds, delete, values_of
from ict_desktop.screens.shared.picking import codes, day_of, people
from ict_desktop.store import table
from ict_desktop.store.meetings import counted
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.fields import (
    CheckField,
    DateField,
    FixedChoiceField,
    HourField,
    KnownWordsField,
    LongTextField,
    PeriodField,
    TextField,
    TitleField,
)
from ict_desktop.widgets.form import FormScroll, RecordForm, Values
from ict_desktop.widgets.page_parts import PageHeader
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import CARD_PADDING, GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y, set_role
from ict_desktop.work import rules

HIDDEN = {"id"}
"""Fields of a meeting that are not on its form."""


class MeetingView(QWidget):
    """One meeting with its five tabs."""

    back_asked = Signal()
    again_asked = Signal(dict)
    created = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.meeting = Meeting()
        self.header = PageHeader("", "In văn bản   Ctrl+P", self)
        self._back = Button("‹ &Các hội nghị", self)
        set_role(self._back, "quiet")
        self._back.clicked.connect(desk.deed(self.back_asked.emit))
        self._more = Button("Thao tác &khác", self)
        set_role(self._more, "quiet")
        menu = QMenu(self._more)
        self.reopen_action = menu.addAction("&Mở lại hội nghị…")
        self.reopen_action.triggered.connect(desk.deed(self.reopen))
        menu.addAction("&Xóa hội nghị").triggered.connect(desk.deed(self.remove))
        menu.addAction("&Lịch sử thay đổi").triggered.connect(desk.deed(self._history))
        self._more.setMenu(menu)
        self.form = RecordForm(deeds(desk, Meeting), self)
        build_form(self.form, desk)
        self.agenda = ChildList(
            desk,
            AgendaItem,
            rule.AGENDA_COLUMNS,
            lambda form: _agenda_form(form, desk),
            lambda: AgendaItem(meeting_id=self.meeting.id),
            help_words="Chưa có chương trình. Thêm từng mục; Alt+↑↓ để đổi thứ tự.",
            noun="mục",
        )
        self.files = AttachmentList(desk, Meeting.TABLE)
        self.tabs = Tabs("Các phần của hội nghị", self)
        self.attendance = AttendanceTab(desk, self.tabs.room)
        self.opinions = OpinionsTab(desk, self.tabs.room)
        self.conclusions = ConclusionsTab(desk, self.tabs.room)
        self.papers = MeetingPapersTab(desk, self.tabs.room)
        self._shows: dict[QWidget, Callable[[], None]] = {}
        self._stale: set[QWidget] = set()
        for widget, title, show in (
            (self._preparation(), "Chuẩn bị", self._show_preparation),
            (self.attendance, "Thành phần", lambda: self.attendance.show_meeting(self.meeting)),
            (self.opinions, "Ý kiến, kiến nghị", lambda: self.opinions.show_meeting(self.meeting)),
            (self.conclusions, "Kết luận và giao việc", lambda: self.conclusions.show_meeting(self.meeting)),
            (self.papers, "Văn bản", lambda: self.papers.show_meeting(self.meeting)),
        ):
            self.tabs.addTab(widget, title)
            self._shows[widget] = show
        corner = QWidget(self)
        beside = QHBoxLayout(corner)
        beside.setContentsMargins(0, 0, 0, 4)
        beside.addWidget(self._back)
        beside.addWidget(self._more)
        self.tabs.setCornerWidget(corner)
        self.tabs.currentChanged.connect(self._tab_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        layout.setSpacing(GAP)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)
        self.form.created.connect(self.created)
        self.form.saved.connect(lambda: desk.window.say("Đã lưu"))
        self.form.left_new.connect(self.back_asked)
        self.form.again_asked.connect(self.again_asked)
        self.header.primary.clicked.connect(desk.deed(self.print))

    def _preparation(self) -> QWidget:
        splitter = Splitter(Qt.Orientation.Horizontal, self._desk.memory, "meeting.preparation", self.tabs.room)
        card = QFrame(splitter)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self._locked = QLabel("", card)
        self._locked.setWordWrap(True)
        set_role(self._locked, "muted")
        inside.addWidget(self._locked)
        inside.addWidget(FormScroll(self.form, card, self.form.buttons))
        side = Tabs("Chương trình, tệp", splitter)
        side.addTab(self.agenda, "Chương trình")
        side.addTab(self.files, "Tệp")
        self._side = side
        splitter.addWidget(card)
        splitter.addWidget(side)
        splitter.share(600, 460)
        return splitter

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a stored meeting."""
        fresh = meeting.id != self.meeting.id or self.form.is_new
        self.meeting = meeting
        self._stale = set(self._shows)
        if fresh:
            self.form.show_record(meeting.id, values_of(meeting))
            # Before the conclusions are there, the clerk prepares; afterwards she assigns and prints.
            self.tabs.setCurrentIndex(0 if meeting.state in ("nhap", "dang_hop") else 3)
        else:
            self.form.refresh(values_of(meeting))
        self._show_lock()
        for number in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(number, True)
        self._side.setEnabled(True)
        self.header.primary.setEnabled(True)
        self._more.setEnabled(True)
        self.header.title.set_words(meeting.title)
        self.header.summary.set_words(self._sentence())
        self._show_tab()
        self._count_tabs()

    def _show_tab(self) -> None:
        """Show the meeting on the tab in front; the others wait until they are."""
        tab = self.tabs.currentWidget()
        if self.meeting.id and tab in self._stale:
            self._stale.discard(tab)
            self._shows[tab]()

    def _show_preparation(self) -> None:
        self.agenda.show_under(meeting_id=self.meeting.id)
        self.files.show_under(self.meeting.id)

    def show_inside(self, kind: str, record_id: str) -> None:
        """Go to what stands under the meeting, with the keyboard on it."""
        if kind == AgendaItem.TABLE:
            self.tabs.setCurrentIndex(0)
            self._side.setCurrentWidget(self.agenda)
            self.agenda.show_record(record_id)
            return
        for tab in (self.attendance, self.opinions, self.conclusions):
            if kind in tab.KINDS:
                self.tabs.setCurrentWidget(tab)
                tab.show_inside(kind, record_id)

    def _show_lock(self) -> None:
        """Close what an issued meeting keeps as it is, and say how it is opened again."""
        locked = rules.why_locked(self._desk.store, self.meeting)
        self._locked.setText(locked)
        self._locked.setVisible(bool(locked))
        self.form.open_only(Meeting.STILL_OPEN if locked else None)
        self.reopen_action.setVisible(bool(locked))

    def begin_new(self, values: Values | None = None) -> None:
        """Begin a new meeting."""
        self.meeting = Meeting()
        self.header.title.set_words("Hội nghị mới")
        self.header.summary.set_words("Ghi tên hội nghị rồi bấm Lưu; các phần khác mở ra sau khi lưu.")
        self.tabs.setCurrentIndex(0)
        for number in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(number, False)
            self.tabs.setTabText(number, self.tabs.tabText(number).split("  ")[0])
        self._side.setEnabled(False)
        self.header.primary.setEnabled(False)
        self._more.setEnabled(False)
        self._show_lock()
        self.form.show_new(values or values_of(Meeting(held_on=self._desk.day)))

    def _sentence(self) -> str:
        meeting = self.meeting
        sessions = dict(code_choices(self._desk, "meeting_session"))
        states = dict(code_choices(self._desk, "meeting_state"))
        when = f"{weekday(meeting.held_on)} {date_text(meeting.held_on)}" if meeting.held_on else "chưa định ngày"
        chair = joined((joined((meeting.chair_post, meeting.chair_name), " "), meeting.chair_role))
        return joined(
            (
                joined((states.get(meeting.state, ""), "đã khóa" if meeting.is_locked() else "")),
                joined((sessions.get(meeting.session, ""), when), " "),
                meeting.place,
                f"Chủ trì: {chair}" if chair else "chưa ghi chủ trì",
            ),
            " · ",
        )

    def _count_tabs(self) -> None:
        counts = counted(self._desk.connection, self.meeting.id)
        opinions = counts["opinion"] and f"{counts['opinion']} · {counts['proposal']}"
        for number, words in (
            (1, counts["attendance"]),
            (2, opinions),
            (3, counts["conclusion"]),
            (4, counts["document"]),
        ):
            title = self.tabs.tabText(number).split("  ")[0]
            self.tabs.setTabText(number, f"{title}  {words}" if words else title)

    def _tab_changed(self, _number: int) -> None:
        # Beside the paper itself its own deeds are what comes next: issuing is filled there.
        set_role(self.header.primary, "" if self.tabs.currentWidget() is self.papers else "primary")
        if self.tabs.currentWidget() is self.papers:
            self._stale.add(self.papers)  # what it prints comes from more than is noticed
        self._show_tab()

    def print(self) -> None:
        """Go to the paper and print it once it is shown."""
        self.tabs.setCurrentWidget(self.papers)
        self.papers.print()

    def remove(self) -> None:
        """Delete the meeting after naming what goes with it."""
        if self.meeting.id and delete(self._desk, self, Meeting, self.meeting.id):
            self._desk.window.say("Đã xóa hội nghị. Ctrl+Z để hoàn tác.")

    def reopen(self) -> None:
        """Open a meeting again whose conclusions were issued, for a reason that is kept."""
        from ict_desktop.screens.areas.reopening import ReopenDialog  # hardly ever

        dialog = ReopenDialog(self, self._desk, self.meeting)
        dialog.exec()
        dialog.deleteLater()

    def _history(self) -> None:
        show_history(self, self._desk, Meeting.TABLE, self.meeting.id, self.meeting.caption())


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a meeting."""
    form.row("title", TitleField(), required=True)
    form.row("kind", FixedChoiceField(codes(desk, "meeting_kind")), half=True)
    form.row("state", FixedChoiceField(codes(desk, "meeting_state")), half=True)
    form.row("held_on", DateField(lambda: desk.day), half=True)
    form.row("session", FixedChoiceField(codes(desk, "meeting_session")), half=True)
    form.row("ends_on", DateField(lambda: desk.day), half=True, hint="nếu họp nhiều ngày")
    form.row("ends_session", FixedChoiceField(codes(desk, "meeting_session")), half=True)
    form.row("begins_at", HourField(), half=True)
    form.row("ends_at", HourField(), half=True)
    form.row("place", TextField())
    form.section("Chủ trì")
    chair = KnownWordsField(people(desk, day_of(form, desk, "held_on")))
    form.row("chair_name", chair, half=True)
    post = form.row("chair_post", TextField(), half=True)
    role = form.row("chair_role", TextField())
    form.row("co_chairs", TextField(), hint="họ tên, chức vụ; nhiều người cách nhau bằng dấu chấm phẩy")
    form.section("Nội dung")
    form.row("reviewed_period", PeriodField(lambda: desk.day), half=True)
    form.row("planned_period", PeriodField(lambda: desk.day), half=True)
    form.row("opening_text", LongTextField())
    form.row("assessment", LongTextField())
    form.row("after_conclusions", LongTextField())
    form.row("concluded_by", TextField())
    form.row("basis", LongTextField(), hint="mỗi dòng một căn cứ")
    form.row("members_sign", CheckField("Kèm danh sách ký của các thành viên"))
    form.section("Giấy mời")
    form.row(
        "invited",
        LongTextField(),
        hint="mỗi dòng một nhóm, dòng có dấu hai chấm ở cuối là đề mục; để trống: mời theo thẻ Thành phần",
    )
    form.row("mode", TextField(), half=True, hint="ví dụ: trực tuyến")
    form.row("contact", TextField(), half=True)
    form.row("connections", LongTextField(2), hint="mỗi dòng một nơi")
    form.row("materials", LongTextField(2))
    form.section("Hoãn họp")
    form.row("first_planned_on", DateField(lambda: desk.day), half=True)
    form.row("postponed_because", TextField(), half=True)
    form.section("Khác")
    form.row("series", TextField())
    form.row("remark", LongTextField())

    def take_chair(person_id: str) -> None:
        person = table.get(desk.connection, Person, person_id)
        if person is not None:
            form.take_all({post: person.post, role: person.committee_role})

    chair.chosen.connect(take_chair)


def _agenda_form(form: RecordForm, desk: Desk) -> None:
    form.row("text", LongTextField(), required=True)
    form.row("reporter", TextField())
    form.row("held_on", DateField(lambda: desk.day), hint="nếu họp nhiều ngày")
    form.row("begins_at", HourField(), half=True)
    form.row("ends_at", HourField(), half=True)
    form.row("invited", LongTextField(), hint="nếu nội dung này mời riêng, mỗi dòng một nhóm")
