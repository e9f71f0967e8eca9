"""The deadline of a task at the keyboard: words typed at any of its doors mean the same day."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from ict_desktop.records.holidays import Holiday
from ict_desktop.records.inspections import Finding, Inspection, Visit
from ict_desktop.records.tasks import Extension, Task
from ict_desktop.screens.areas.bulk_tasks import BulkDialog
from ict_desktop.screens.areas.task_deadline import HINT, DeadlineRows, deadline_said
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import keep
from ict_desktop.work.tasks import assign_from_finding
from tests.files import NOW
from tests.hands import CONTROL, Key, in_dialog, press, write
from tests.screens.office import Office
from tests.screens.shared.test_children import of_meeting

TODAY = NOW.date()


def rows_of(form: RecordForm) -> DeadlineRows:
    (rows,) = form.findChildren(DeadlineRows)
    return rows


def said(form: RecordForm) -> str:
    return rows_of(form).note.label.text()


def offered(form: RecordForm) -> list[str]:
    return [button.text() for button in rows_of(form).note.buttons if button.isVisible()]


def new_task(office: Office) -> RecordPage:
    page = office.page("tasks")
    page.new_record()
    return page


def stored(office: Office, text: str) -> dict[str, object]:
    (row,) = (row for row in office.rows("tasks") if row["text"] == text)
    return {name: row[name] for name in ("due_on", "due_phrase", "kind")}


def test_words_typed_into_a_new_task_show_their_day_and_set_it(office: Office):
    page = new_task(office)
    assert said(page.form) == HINT
    office.fill(page.form, {"text": "Việc mới", "due_phrase": "trong quý III và quý IV/2027"})
    assert said(page.form).startswith("“trong quý III và quý IV/2027” là hạn 31/12/2027 (thứ Sáu).")
    press(Key.Key_Tab)
    assert page.form.field("due_on").value().isoformat() == "2027-12-31"
    assert page.form.field("kind").value() == "co_han"
    press(Key.Key_Return, CONTROL)
    found = stored(office, "Việc mới")
    assert found == {"due_on": "2027-12-31", "due_phrase": "trong quý III và quý IV/2027", "kind": "co_han"}


def test_words_typed_into_the_date_itself_are_kept_beside_it(office: Office):
    page = new_task(office)
    office.fill(page.form, {"text": "Việc mới", "due_on": "05 (năm) ngày làm việc"})
    press(Key.Key_Return, CONTROL)
    found = stored(office, "Việc mới")
    assert found == {"due_on": "2017-07-14", "due_phrase": "05 (năm) ngày làm việc", "kind": "co_han"}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("giữa tháng 8", "“giữa tháng 8” chưa chỉ rõ một ngày. Có phải hạn là 15/08/2017?"),
        ("31/6/2018", "Tháng 6/2018 không có ngày 31."),
        ("khi nào xong", "Không đọc được ngày"),
    ],
)
def test_a_date_that_words_leave_open_is_asked_about_under_its_field(typed: str, sentence: str, office: Office):
    page = new_task(office)
    office.fill(page.form, {"text": "Việc mới", "due_on": typed})
    press(Key.Key_Return, CONTROL)
    assert page.form.is_new
    assert sentence in page.form._rows["due_on"].problem.text()
    office.answers.append(Answer.DISCARD)
    assert page.leave()


def test_a_day_without_its_year_is_the_first_after_the_day_of_assignment(office: Office):
    page = new_task(office)
    office.fill(page.form, {"text": "Việc mới", "assigned_on": "20/12/2017", "due_on": "15/3"})
    press(Key.Key_Return, CONTROL)
    assert stored(office, "Việc mới")["due_on"] == "2018-03-15"


def test_a_question_is_answered_by_its_button(office: Office):
    page = new_task(office)
    office.fill(page.form, {"text": "Việc mới", "due_phrase": "giữa tháng 8"})
    press(Key.Key_Tab)
    assert page.form.field("due_on").value() is None
    assert offered(page.form) == ["Lấy 15/08/2017"]
    rows_of(page.form).note.buttons[0].click()
    assert offered(page.form) == []
    page.form.save_new()
    assert stored(office, "Việc mới") == {"due_on": "2017-08-15", "due_phrase": "giữa tháng 8", "kind": "co_han"}


def worded(office: Office) -> tuple[RecordPage, Task]:
    page = office.page("tasks")
    task = next(task for task in table.every(office.desk.connection, Task) if task.due_phrase)
    page.show_record(task.id)
    office.settle()
    return page, task


def test_words_that_no_longer_mean_the_date_are_said_to_at_the_field_and_can_be_taken_again(office: Office):
    page, task = worded(office)
    assert said(page.form).startswith("“trong năm 2017” là hạn 31/12/2017 (Chủ nhật).")
    office.fill(page.form, {"due_on": "15/11/2017"})
    press(Key.Key_Tab)
    office.settle()
    assert "Không còn khớp với hạn 15/11/2017" in said(page.form)
    assert offered(page.form) == ["Lấy 31/12/2017"]
    rows_of(page.form).note.buttons[0].click()
    office.settle()
    assert "Không còn khớp" not in said(page.form)
    again = table.get(office.desk.connection, Task, task.id)
    assert again is not None
    assert (again.due_on, again.due_phrase) == (task.due_on, task.due_phrase)


def test_other_words_in_a_stored_task_bring_their_date_in_one_step(office: Office):
    page, task = worded(office)
    office.fill(page.form, {"due_phrase": "trong tháng 9"})
    press(Key.Key_Tab)
    office.settle()
    changed = table.get(office.desk.connection, Task, task.id)
    assert changed is not None
    assert changed.due_on is not None
    assert changed.due_on.isoformat() == "2017-09-30"
    assert page.form.field("due_on").value() == changed.due_on
    office.window.deeds.undo()
    office.settle()
    assert table.get(office.desk.connection, Task, task.id) == task
    assert page.form.field("due_on").value() == task.due_on


def test_an_extended_deadline_is_the_one_the_note_speaks_of(office: Office):
    page, task = worded(office)
    extension = Extension(task_id=task.id, granted_on=TODAY, new_due_on=TODAY.replace(year=2018), reason="Chờ")
    keep.add(office.desk.store, extension, "Lan")
    office.settle()
    page.show_record(table.every(office.desk.connection, Task)[0].id)
    page.show_record(task.id)
    office.settle()
    assert "Không còn khớp với hạn 07/07/2018" in said(page.form)
    assert "ngày làm việc tiếp theo: 09/07/2018" in said(page.form)


def test_the_task_dialog_of_a_conclusion_follows_the_words_too(office: Office):
    tasks = of_meeting(3, "conclusions", "_tasks")(office)

    def enter(dialog: QDialog) -> None:
        (form,) = dialog.findChildren(RecordForm)
        office.fill(form, {"text": "Việc trong hộp", "due_phrase": "quý II, III/2018"})
        press(Key.Key_Tab)
        press(Key.Key_Return, CONTROL)

    in_dialog(enter)
    tasks.add()
    assert stored(office, "Việc trong hộp") == {
        "due_on": "2018-09-30",
        "due_phrase": "quý II, III/2018",
        "kind": "co_han",
    }


def bulk(office: Office, act: Callable[[BulkDialog], None]) -> None:
    page = office.page("tasks")
    page.list.table.selectAll()
    came: list[BulkDialog] = []

    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, BulkDialog)
        came.append(dialog)
        act(dialog)

    in_dialog(meet)
    page.change_chosen()
    assert came
    office.settle()


def test_words_typed_for_many_tasks_propose_the_day_for_all(office: Office):
    def act(dialog: BulkDialog) -> None:
        dialog.fields["due_phrase"].focus_target().setFocus()
        write("tháng 8-9/2017")
        assert "“tháng 8-9/2017” là hạn 30/09/2017 (thứ Bảy)." in dialog.note.label.text()
        press(Key.Key_Tab)
        assert dialog.fields["due_on"].value().isoformat() == "2017-09-30"
        dialog.apply()

    bulk(office, act)
    found = {(row["due_on"], row["due_phrase"], row["kind"]) for row in office.rows("tasks")}
    assert found == {("2017-09-30", "tháng 8-9/2017", "co_han")}


def test_words_that_mean_another_day_for_each_task_are_said_to(office: Office):
    first = table.every(office.desk.connection, Task)[0]
    keep.change(office.desk.store, Task, first.id, {"assigned_on": TODAY.replace(month=6)}, "Lan")

    def act(dialog: BulkDialog) -> None:
        dialog.fields["due_phrase"].focus_target().setFocus()
        write("15 ngày")
        press(Key.Key_Tab)
        assert "Mỗi nhiệm vụ một hạn theo ngày giao, từ 22/06/2017 đến 22/07/2017" in dialog.note.label.text()
        assert dialog.fields["due_on"].value() is None
        dialog.apply()

    bulk(office, act)
    days = sorted(row["due_on"] for row in office.rows("tasks") if row["due_phrase"] == "15 ngày")
    assert days == ["2017-06-22", *["2017-07-22"] * 8]


def test_a_finding_says_which_deadline_its_request_will_set(office: Office):
    store = office.desk.store
    inspection = keep.add(store, Inspection(name="Kiểm tra 2017"), "Lan")
    agency = office.rows("agencies")[0]["id"]
    visit = keep.add(store, Visit(inspection_id=inspection.id, agency_id=agency, visited_on=TODAY), "Lan")
    finding = keep.add(store, replace(Finding(visit_id=visit.id), text="Chưa sao lưu"), "Lan")
    page = office.page("inspections")
    page.show_record(inspection.id)
    office.settle()

    def enter(dialog: QDialog) -> None:
        (form,) = dialog.findChildren(RecordForm)
        office.to_field(form, "request")
        write("Khắc phục trước ngày 31/6/2018")
        words = [label.text() for label in form.findChildren(QLabel)]
        assert "Khi giao nhiệm vụ: Tháng 6/2018 không có ngày 31. Hãy xem lại “trước ngày 31/6/2018”." in words
        press(Key.Key_A, CONTROL)
        write("Khắc phục trước ngày 30/6/2018")
        press(Key.Key_Return, CONTROL)

    in_dialog(enter)
    page._visits.findings.edit(finding.id)
    page._visits.findings.list.select(finding.id)
    page._visits.assign()
    office.settle()
    assert stored(office, "Khắc phục trước ngày 30/6/2018")["due_on"] == "2018-06-30"


def test_the_deadline_said_of_a_task_made_is_the_one_it_has(office: Office):
    store = office.desk.store
    inspection = keep.add(store, Inspection(name="Kiểm tra 2017"), "Lan")
    agency, visited = office.rows("agencies")[0]["id"], TODAY.replace(month=5, day=2)
    visit = keep.add(store, Visit(inspection_id=inspection.id, agency_id=agency, visited_on=visited), "Lan")
    finding = keep.add(store, Finding(visit_id=visit.id, text="Chưa sao lưu", request="Khắc phục trong 10 ngày"), "Lan")
    task = assign_from_finding(store, finding.id, "Lan", TODAY)
    assert task.due_on == TODAY.replace(month=5, day=12)
    assert deadline_said(task, office.desk) == "Hạn: “trong 10 ngày” là hạn 12/05/2017 (thứ Sáu)."


def test_the_holidays_of_the_office_count_at_once(office: Office):
    page = new_task(office)
    keep.add(office.desk.store, Holiday(day=TODAY.replace(day=10), name="Nghỉ bù"), "Lan")
    office.fill(page.form, {"text": "Việc mới", "due_phrase": "05 ngày làm việc"})
    press(Key.Key_Return, CONTROL)
    assert stored(office, "Việc mới")["due_on"] == "2017-07-17"
