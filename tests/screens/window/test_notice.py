"""A notice shows again, once, what is in front; what is out of sight waits until it is seen."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Attendance, Meeting, Proposal
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import table
from ict_desktop.work import keep
from tests.hands import Key, press, write
from tests.screens.office import Office

WITHIN_A_DEED = 26
"""So many statements one changed field of a record costs: the deed, its ledger and the link of its chain."""


BY_THE_CLOCK = ("--", "PRAGMA data_version", "PRAGMA wal_checkpoint")
"""What SQLite asks itself, and what the window asks every few seconds or at rest, whatever was done."""


@contextmanager
def statements(office: Office) -> Iterator[list[str]]:
    """Note what the window asks of SQLite; what triggers and the search index do within a statement is not asked."""
    seen: list[str] = []

    def note(text: str) -> None:
        text = " ".join(text.split())
        if not text.startswith(BY_THE_CLOCK) and (not seen or seen[-1] != text):
            seen.append(text)

    office.desk.connection.set_trace_callback(note)
    try:
        yield seen
    finally:
        office.desk.connection.set_trace_callback(None)


def twice(seen: list[str]) -> list[str]:
    return [text for text, times in Counter(seen).items() if times > 1]


def change_in_dialog(office: Office, name: str, text: str) -> list[str]:
    """Open the record under the cursor, type into a field, go on with Tab and close; returns what was asked from Tab on."""
    asked: list[list[str]] = []
    with ExitStack() as stack:

        def type_and_close() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, RecordDialog)
            office.to_field(dialog.form, name)
            write(text)
            asked.append(stack.enter_context(statements(office)))
            press(Key.Key_Tab)
            press(Key.Key_Escape)

        QTimer.singleShot(0, type_and_close)
        press(Key.Key_Return)
        office.settle()
    return asked[0]


def assert_once(seen: list[str], at_most: int) -> None:
    stored = seen.index("COMMIT")
    assert stored < WITHIN_A_DEED
    assert len(seen) <= at_most, "\n".join(seen)
    assert twice(seen[stored:]) == []
    assert not [text for text in seen if text.startswith("PRAGMA")]


def test_a_changed_remark_on_a_proposal_asks_for_what_is_in_front_once(office: Office) -> None:
    connection = office.desk.connection
    meeting, proposal = table.every(connection, Meeting)[0], table.every(connection, Proposal)[0]
    office.window.open_page(Destination("meetings", record=meeting.id, inside=(Proposal.TABLE, proposal.id)))
    keep.change(office.desk.store, Proposal, proposal.id, {"remark": "lần đầu"}, "Lan")  # the file is held from now on
    office.settle()
    seen = change_in_dialog(office, "remark", "Cần trả lời sớm")
    assert_once(seen, at_most=37)
    assert twice(seen[: seen.index("COMMIT")]) == []


def test_a_changed_remark_on_a_task_asks_for_what_is_in_front_once(office: Office) -> None:
    page = office.page("tasks")
    keep.change(office.desk.store, Task, page.form.record_id, {"remark": "lần đầu"}, "Lan")
    office.settle()
    office.to_field(page.form, "remark")
    write("Cần đôn đốc")
    with statements(office) as seen:
        press(Key.Key_Tab)
        office.settle()
    assert_once(seen, at_most=45)


def test_a_tab_out_of_sight_is_shown_again_when_it_comes_to_the_front(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = table.every(office.desk.connection, Meeting)[0]
    office.window.open_page(Destination("meetings", record=meeting.id))
    view = page.view
    for tab, shown_in, title, record in (
        (
            view.attendance,
            view.attendance._children,
            "Thành phần",
            Attendance(meeting_id=meeting.id, full_name="Lê Văn Mới"),
        ),
        (
            view.conclusions,
            view.conclusions._conclusions,
            "Kết luận và giao việc",
            Conclusion(meeting_id=meeting.id, text="Giao việc mới"),
        ),
    ):
        view.tabs.setCurrentWidget(tab)
        listed = shown_in.list.model
        shown = listed.rowCount()
        view.tabs.setCurrentIndex(0)
        keep.add(office.desk.store, record, "Lan")
        assert view.tabs.tabText(view.tabs.indexOf(tab)) == f"{title}  {shown + 1}"
        assert listed.rowCount() == shown
        view.tabs.setCurrentWidget(tab)
        assert listed.rowCount() == shown + 1
