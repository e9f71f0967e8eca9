"""Pick-lists of the forms at the keyboard: found by every name, never stale, with a new entry made in place."""

from datetime import date

from PySide6.QtWidgets import QDialog, QLabel

from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.meetings import Attendance, Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.field_asking import AskingField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import keep
from tests.files import BY
from tests.hands import CONTROL, Key, focused, in_dialog, press, write
from tests.screens.office import Office


def stored_task(office: Office) -> tuple[RecordPage, Task]:
    """Put the cursor on a task, in its field of the agency."""
    page = office.page("tasks")
    task = table.every(office.desk.connection, Task)[0]
    page.show_record(task.id)
    page.form.field("lead_agency_id").focus_target().setFocus()
    return page, task


def task_now(office: Office, task: Task) -> Task:
    found = table.get(office.desk.connection, Task, task.id)
    assert found is not None
    return found


def offered(form: RecordForm, name: str) -> list[tuple[str, str]]:
    field = form.field(name)
    assert isinstance(field, AskingField)
    return [(row.text, row.beside) for row in field.suggesting.suggestions.shown()]


def note(form: RecordForm, name: str) -> str:
    return "".join(label.text() for label in form.field(name).findChildren(QLabel, "lack"))


def test_an_alias_typed_and_left_is_stored(office: Office) -> None:
    page, task = stored_task(office)
    write("STTTT")
    assert offered(page.form, "lead_agency_id")[0] == ("Sở Thông tin và Truyền thông", "STTTT")
    press(Key.Key_Tab)
    agency = table.get(office.desk.connection, Agency, task_now(office, task).lead_agency_id or "")
    assert agency is not None
    assert agency.name == "Sở Thông tin và Truyền thông"


def test_an_agency_added_elsewhere_is_offered_at_once_and_after_an_undo_no_more(office: Office) -> None:
    page, _task = stored_task(office)
    press(Key.Key_Escape)
    keep.add(office.desk.store, Agency(name="Sở Mây trời"), BY)
    page.form.field("lead_agency_id").focus_target().setFocus()
    write("mây")
    assert offered(page.form, "lead_agency_id")[0] == ("Sở Mây trời", "")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    office.desk.store.undo(BY)
    page.form.field("lead_agency_id").focus_target().setFocus()
    write("mây")
    assert [text for text, _beside in offered(page.form, "lead_agency_id")] == ["Thêm đơn vị “mây”…"]
    press(Key.Key_Escape)
    press(Key.Key_Escape)


def test_a_record_that_names_an_agency_shows_it_as_it_is_called_now(office: Office) -> None:
    made = keep.add(office.desk.store, Agency(name="Sở Mây trời"), BY)
    page, task = stored_task(office)
    keep.change(office.desk.store, Task, task.id, {"lead_agency_id": made.id}, BY)
    assert page.form.field("lead_agency_id").draft_text() == "Sở Mây trời"
    keep.change(office.desk.store, Agency, made.id, {"name": "Sở Mây và Gió"}, BY)
    assert page.form.field("lead_agency_id").draft_text() == "Sở Mây và Gió"
    assert page.form.open_words() == []


def test_a_new_agency_is_made_without_leaving_the_form_as_one_step(office: Office) -> None:
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    office.fill(page.form, {"text": "Rà soát hạ tầng", "lead_agency_id": "Sở Mây trời"})
    steps = office.desk.store.next_undo()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        assert dialog.form.field("name").draft_text() == "Sở Mây trời"
        office.fill(dialog.form, {"short_name": "SMT"})
        press(Key.Key_Return, CONTROL)

    came = in_dialog(fill)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert came == ["Thêm đơn vị"]
    made = next(agency for agency in table.every(office.desk.connection, Agency) if agency.name == "Sở Mây trời")
    step = office.desk.store.next_undo()
    assert step is not None
    assert step.label == "Thêm đơn vị “SMT”"
    assert steps is None or step.id == steps.id + 1
    assert page.form.field("text").draft_text() == "Rà soát hạ tầng"
    assert page.form.field("lead_agency_id").value() == made.id
    press(Key.Key_Return, CONTROL)
    (task,) = (task for task in table.every(office.desk.connection, Task) if task.text == "Rà soát hạ tầng")
    assert task.lead_agency_id == made.id


def test_words_nobody_has_are_asked_about_where_they_stand(office: Office) -> None:
    page, task = stored_task(office)
    write("Sở Mây trời")
    press(Key.Key_Tab)
    row = page.form._rows["lead_agency_id"]
    assert row.problem.text().startswith("Không có “Sở Mây trời” trong danh sách.")
    assert task_now(office, task).lead_agency_id is None


def test_what_had_ended_by_the_day_of_the_record_comes_last_and_is_said(office: Office) -> None:
    page, task = stored_task(office)
    office.fill(page.form, {"assigned_on": "01/08/2026", "lead_agency_id": "can lộc"})
    assert offered(page.form, "lead_agency_id")[:2] == [
        ("UBND xã Can Lộc", ""),
        ("UBND huyện Can Lộc", "đến 30/06/2025"),
    ]
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Tab)
    assert note(page.form, "lead_agency_id").startswith("⚠ Đơn vị này chỉ có đến 30/06/2025")
    assert task_now(office, task).lead_agency_id is not None, "allowed"
    office.fill(page.form, {"assigned_on": "07/07/2017"})
    press(Key.Key_Tab)
    assert note(page.form, "lead_agency_id") == ""


def test_who_was_in_office_on_the_day_of_the_meeting_comes_first(office: Office) -> None:
    store = office.desk.store
    meeting = table.every(store.connection, Meeting)[0]
    keep.change(store, Meeting, meeting.id, {"held_on": date(2017, 7, 7)}, BY)
    keep.add(store, Person(full_name="Lê Thử Cũ", valid_to=date(2016, 1, 1)), BY)
    keep.add(store, Person(full_name="Lê Thử Mới", post="Giám đốc"), BY)
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(meeting.id)
    page.view.tabs.setCurrentIndex(1)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.to_field(dialog.form, "person_id")
        write("thử")
        assert offered(dialog.form, "person_id")[:2] == [("Lê Thử Mới", "Giám đốc"), ("Lê Thử Cũ", "đến 01/01/2016")]
        press(Key.Key_Down)
        press(Key.Key_Tab)
        press(Key.Key_Return, CONTROL)

    in_dialog(choose)
    page.view.attendance.add()
    there = [one for one in table.every(store.connection, Attendance) if one.full_name == "Lê Thử Mới"]
    assert [one.post for one in there] == ["Giám đốc"]


def test_the_chair_is_taken_from_the_people_with_the_post_and_stored(office: Office) -> None:
    store = office.desk.store
    keep.add(store, Person(full_name="Lê Thử Mới", post="Phó Chủ tịch", committee_role="Phó Trưởng ban"), BY)
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(table.every(store.connection, Meeting)[0].id)
    form = page.view.form
    page.view.tabs.setCurrentWidget(next(p for p in map(page.view.tabs.widget, range(9)) if p and p.isAncestorOf(form)))
    form.field("chair_name").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("thu moi")
    press(Key.Key_Down)
    press(Key.Key_Tab)
    meeting = table.every(store.connection, Meeting)[0]
    assert (meeting.chair_name, meeting.chair_post, meeting.chair_role) == (
        "Lê Thử Mới",
        "Phó Chủ tịch",
        "Phó Trưởng ban",
    )
    assert focused() is form.field("chair_post").focus_target()


def test_a_period_is_asked_about_on_its_last_day_and_a_day_before_a_period(office: Office) -> None:
    page = office.page("incidents")
    press(Key.Key_N, CONTROL)
    office.fill(page.form, {"text": "Mất kết nối", "period": "2025", "agency_id": "can lộc"})
    district, commune = ("UBND huyện Can Lộc", "đến 30/06/2025"), ("UBND xã Can Lộc", "")
    assert offered(page.form, "agency_id")[:2] == [commune, district]
    press(Key.Key_Escape)
    office.fill(page.form, {"occurred_on": "30/06/2025", "agency_id": "can lộc"})
    assert offered(page.form, "agency_id")[:2] == [(district[0], ""), (commune[0], "từ 01/07/2025")]
    press(Key.Key_Escape)


def test_what_was_chosen_and_is_there_no_more_is_said_at_the_field_and_nothing_is_stored_without_it(
    office: Office,
) -> None:
    keep.add(office.desk.store, Agency(name="Sở Mây trời"), BY)
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    office.fill(page.form, {"text": "Rà soát hạ tầng", "lead_agency_id": "Sở Mây trời"})
    press(Key.Key_Tab)
    write("Sở Mây trời")
    press(Key.Key_Return)
    assert page.form.field("coordinating").value() == (page.form.field("lead_agency_id").value(),)
    page.form.field("lead_agency_id").focus_target().setFocus()
    office.desk.store.undo(BY)
    press(Key.Key_Return, CONTROL)
    assert page.form.is_new, "the task is not stored without the agency it was given"
    assert page.form._rows["lead_agency_id"].problem.text().startswith("Không có “Sở Mây trời” trong danh sách.")
    assert page.form._rows["coordinating"].problem.text().startswith("“Sở Mây trời” không còn trong danh sách.")
    page.form._end_new()
