"""Hội nghị: the list of meetings, and the one that is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.attendance import AttendanceTab
from ict_desktop.screens.areas.conclusions import ConclusionsTab
from ict_desktop.screens.areas.meeting_list import MeetingList
from ict_desktop.screens.areas.meeting_view import MeetingView
from ict_desktop.screens.areas.notice_form import MADE_OF
from ict_desktop.screens.areas.opinions import OpinionsTab
from ict_desktop.screens.shared.area import Area
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import printable
from ict_desktop.store import table
from ict_desktop.widgets.form import Values
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.widgets.theme import Colours
from ict_desktop.work.registers import Printable

CONCERNED = MADE_OF | {
    "agenda_item", "attendance", "proposal", "proposal_answer", "evidence", "progress", "person", "document", "attachment",
}  # fmt: skip


class MeetingsPage(QStackedWidget, Area):
    """The page: the list, or the meeting that was opened last."""

    name = "Hội nghị"
    concerned = CONCERNED

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.overview = MeetingList(desk, self)
        self.view = MeetingView(desk, self)
        self.addWidget(self.overview)
        self.addWidget(self.view)
        self._from_list = False
        self.overview.chosen.connect(self._open_from_list)
        self.overview.new_asked.connect(self.new_record)
        self.view.back_asked.connect(self.show_list)
        self.view.created.connect(self.show_record)
        self.view.again_asked.connect(self._begin)

    def reload(self) -> None:
        """Show again what is in front of the user."""
        if self.currentWidget() is self.overview:
            self.overview.reload()
            return
        if self.view.form.is_new:
            return
        meeting = table.get(self._desk.connection, Meeting, self.view.meeting.id)
        if meeting is None:
            self.show_list()
        else:
            self.view.show_meeting(meeting)

    def show_list(self) -> None:
        """Go back to the list of meetings."""
        if self.view.form.is_new and not self.view.form.leave():
            return
        self.setCurrentWidget(self.overview)
        self.overview.reload()
        self.overview.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_from_list(self, meeting_id: str) -> None:
        self.show_record(meeting_id)
        self._from_list = True

    def step_back(self) -> bool:
        """Go back from a meeting to the list it was opened from."""
        goes = self._from_list and self.currentWidget() is self.view
        if goes:
            self.show_list()
        return goes

    def take_keyboard(self) -> None:
        """Take the keyboard: the list, or the tab of the meeting that is open."""
        if self.currentWidget() is self.overview:
            if not self.overview.list.take_keyboard():
                self.focus_search()
        else:
            self.view.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_record(self, meeting_id: str) -> None:
        """Open a meeting."""
        self._from_list = False
        meeting = table.get(self._desk.connection, Meeting, meeting_id) if meeting_id else None
        if meeting is not None and self.leave():
            self.setCurrentWidget(self.view)
            self.view.show_meeting(meeting)

    def show_inside(self, kind: str, record_id: str) -> None:
        """Show what stands under the meeting in front, on its tab."""
        self.view.show_inside(kind, record_id)

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:
        """Show exactly these meetings."""
        self.show_list()
        self.overview.show_rows(chip, words, only)

    def new_record(self) -> None:
        """Ctrl+N: a new meeting, or in a meeting a new row of the tab in front."""
        if not self._desk.may_write(self):
            return
        if self.currentWidget() is self.view and self.view.tabs.currentIndex() > 0:
            tab = self.view.tabs.currentWidget()
            if isinstance(tab, AttendanceTab | OpinionsTab | ConclusionsTab):
                tab.add()
            return
        if self.leave():
            self._begin()

    def _begin(self, values: Values | None = None) -> None:
        self.setCurrentWidget(self.view)
        self.view.begin_new(values)

    def place(self) -> tuple[str, str]:
        """Return the meeting that is open, none while the list is in front."""
        is_open = self.currentWidget() is self.view and not self.view.form.is_new
        return "", self.view.meeting.id if is_open else ""

    def come_back(self, record_id: str) -> None:
        """Open a meeting that is still there."""
        self.show_record(record_id)

    def focus_search(self) -> None:
        """Search among the meetings."""
        if self.currentWidget() is self.view:
            self.show_list()
        self.overview.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Make ready to leave; False when the user wants to stay."""
        return self.view.form.leave() and self.view.papers.leave()

    def print(self) -> bool:
        """Print the paper of the meeting in front; False when a list is in front."""
        if self.currentWidget() is not self.view or not self.view.meeting.id:
            return False
        self.view.print()
        return True

    def printable(self) -> Printable:
        """Return the list of meetings as it is narrowed."""
        return printable(self._desk, self.overview, Meeting)

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        for shown in self.findChildren(RecordList):
            shown.table.set_colours(colours, self._desk.icons)
