"""What a list of the window shows in a cell is what a workbook would hold there."""

from PySide6.QtWidgets import QApplication

from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.conclusions import MATRIX_COLUMNS
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared import attachments
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.store import table
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.work import keep
from tests.screens.office import Office
from tests.store.test_columns import faults_of_cell


def test_every_cell_of_a_meeting_and_of_the_list_of_meetings_says_its_value(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = table.every(office.desk.connection, Meeting)[0]
    keep.attach(office.desk.store, Meeting.TABLE, meeting.id, "bien-ban.txt", b"x" * 2000, office.desk.day, "Lan")
    office.window.open_page(Destination("meetings", record=meeting.id))
    for number in range(page.view.tabs.count() - 1):
        page.view.tabs.setCurrentIndex(number)
        QApplication.processEvents()
    faults, seen = [], set()
    for shown in page.findChildren(RecordList):
        for row in shown.source.rows(shown.model.ids).values():
            faults += [fault for column in shown.model.columns for fault in faults_of_cell(column, row)]
            seen.add(shown.model.columns)
    assert faults == []
    assert {MATRIX_COLUMNS, attachments.COLUMNS, page.overview.list.model.columns} <= seen
