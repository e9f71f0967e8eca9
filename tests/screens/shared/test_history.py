"""The history of a record, field by field: an old value is put back, an issued meeting is opened again."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.conclusions import build_form
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.areas.reopening import ReopenDialog
from ict_desktop.screens.shared.history import History
from ict_desktop.screens.shared.record_dialog import RecordDialog
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
    assert dialog.note.text() == "Đã lấy lại “(trống)” cho mục Ghi chú."
    assert lines(dialog)[0] == ["Ghi chú", "Xem lại", "(trống)"]
    dialog.table.setCurrentCell(lines(dialog).index(["Ghi chú", "(trống)", "Xem lại"]), 0)
    dialog.put_back_button.click()
    assert dialog.note.text() == "Mục Ghi chú đang là “(trống)”."
    dialog.close()


def test_two_long_texts_are_told_apart_and_read_whole_under_the_pointer(office: Office) -> None:
    long = "Tiếp tục tổ chức thực hiện nghị quyết của HĐND tỉnh và các kế hoạch, quyết định về công nghệ thông tin"
    task = keep.add(office.desk.store, Task(text=f"{long} năm 2017"), BY)
    keep.change(office.desk.store, Task, task.id, {"text": f"{long} năm 2018"}, BY)
    dialog = History(office.window, office.desk, "task", task.id, "Việc")
    assert [text[-8:] for text in lines(dialog)[0][1:]] == ["năm 2017", "năm 2018"]
    assert lines(dialog)[0][1].startswith("… ")
    assert [dialog.table.item(0, column).toolTip() for column in (4, 5)] == [f"{long} năm 2017", f"{long} năm 2018"]
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
    form = page.view.form
    assert "Muốn sửa, hãy mở hội nghị và chọn Thao tác khác → Mở lại hội nghị" in page.view._locked.text()
    assert {name for name in form.names() if form.field(name).isEnabled()} == Meeting.STILL_OPEN
    dialog = ReopenDialog(page.view, office.desk, page.view.meeting)
    dialog.reason.set_draft_text("Ghi nhầm thời hạn")
    dialog.reopen()
    assert not page.view.reopen_action.isVisible()
    assert not page.view._locked.isVisibleTo(page.view)
    assert all(form.field(name).isEnabled() for name in form.names())
    assert ledger.journal(store.connection)[0].label.endswith(": Ghi nhầm thời hạn")


def test_what_stands_under_a_locked_meeting_is_read_and_not_begun(office: Office) -> None:
    store = office.desk.store
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = table.every(store.connection, Meeting)[0]
    keep.change(store, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)
    page.show_record(meeting.id)
    conclusions = page.view.conclusions._conclusions
    assert page.view.conclusions.add() == ""
    assert "kết luận của hội nghị được giữ nguyên" in office.said.pop()
    dialog = RecordDialog(page, office.desk, Conclusion, build_form)
    shown: list[tuple[str, bool]] = []
    QTimer.singleShot(
        0, lambda: (shown.append((dialog.note.text(), dialog.form.field("text").isEnabled())), dialog.reject())
    )
    dialog.edit(conclusions.list.current_id())
    ((note, is_open),) = shown
    assert "kết luận của hội nghị được giữ nguyên" in note
    assert not is_open


def test_words_under_way_in_a_meeting_another_window_locks_stay_in_hand(office: Office) -> None:
    store = office.desk.store
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = table.every(store.connection, Meeting)[0]
    page.show_record(meeting.id)
    field = page.view.form.field("place")
    field.set_draft_text("Hội trường lớn")
    field.announce_edit()
    keep.change(store, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)
    assert field.isEnabled()
    field.announce_left()
    assert "Mở lại hội nghị" in page.view.form._rows["place"].problem.text()
    field.set_draft_text(meeting.place)
    field.announce_left()
    assert page.leave()


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
