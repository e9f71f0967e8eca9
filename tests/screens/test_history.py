"""The history of a record, field by field: an old value is put back, an issued meeting is opened again."""

from datetime import date

import pytest

from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.history import History
from ict_desktop.screens.meetings import MeetingsPage
from ict_desktop.screens.reopening import ReopenDialog
from ict_desktop.store import ledger, table
from ict_desktop.widgets import messages
from ict_desktop.work import keep
from tests.files import BY
from tests.screens.office import Office


def lines(dialog: History) -> list[list[str]]:
    shown = dialog.table
    return [[shown.item(row, column).text() for column in range(3, 6)] for row in range(shown.rowCount())]


def test_one_field_of_a_step_is_put_back(office: Office) -> None:
    store = office.desk.store
    task = table.every(store.connection, Task)[0]
    keep.change(store, Task, task.id, {"due_on": date(2041, 9, 1), "remark": "Xem lại"}, BY)
    dialog = History(office.window, office.desk, "task", task.id, task.caption())
    assert sorted(lines(dialog)[:2]) == [
        ["Ghi chú", "(trống)", "Xem lại"],
        ["Hạn hoàn thành", "(trống)", "01/09/2041"],
    ]
    dialog.table.setCurrentCell(lines(dialog).index(["Ghi chú", "(trống)", "Xem lại"]), 0)
    dialog.put_back_button.click()
    found = table.get(store.connection, Task, task.id)
    assert found is not None
    assert (found.remark, found.due_on) == ("", date(2041, 9, 1))
    assert "Đã lấy lại" in dialog.note.text()
    dialog.close()


def test_what_is_frozen_is_not_put_back(office: Office) -> None:
    store = office.desk.store
    meeting = table.every(store.connection, Meeting)[0]
    keep.change(store, Meeting, meeting.id, {"place": "Nơi khác"}, BY)
    keep.change(store, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)
    dialog = History(office.window, office.desk, "meeting", meeting.id, meeting.caption())
    dialog.table.setCurrentCell([line[0] for line in lines(dialog)].index("Địa điểm"), 0)
    dialog.put_back_button.click()
    assert "Mở lại hội nghị" in dialog.note.text()
    dialog.close()


def test_a_line_for_the_whole_record_offers_nothing(office: Office) -> None:
    task = keep.add(office.desk.store, Task(text="Việc"), BY)
    dialog = History(office.window, office.desk, "task", task.id, "Việc")
    assert lines(dialog) == [["", "", "Thêm mới"]]
    assert not dialog.put_back_button.isEnabled()
    dialog.close()


def test_an_issued_meeting_says_that_it_is_locked_and_is_opened_from_its_menu(office: Office) -> None:
    store = office.desk.store
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = table.every(store.connection, Meeting)[0]
    page.show_record(meeting.id)
    assert not page.view.reopen_action.isVisible()
    keep.change(store, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)
    assert page.view.reopen_action.isVisible()
    assert page.view.header.summary.text().startswith("Đã ban hành, đã khóa · Sáng thứ Sáu")
    dialog = ReopenDialog(page.view, office.desk, page.view.meeting)
    dialog.reason.set_draft_text("Ghi nhầm thời hạn")
    dialog.reopen()
    assert not page.view.reopen_action.isVisible()
    assert ledger.journal(store.connection)[0].label.endswith(": Ghi nhầm thời hạn")


def test_the_question_before_a_deletion_names_what_would_lose_its_origin(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "confirm", lambda *words: said.append(words[-1]))
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.remove()
    assert "9 nhiệm vụ (mục “Từ kết luận”) vẫn còn nhưng không ghi thuộc về đâu nữa" in said[0]
