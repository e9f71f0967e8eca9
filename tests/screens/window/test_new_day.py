"""A window that stands open while the day turns, overnight or through the sleep of the machine."""

from datetime import date, datetime

from PySide6.QtWidgets import QLabel

from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.work import keep
from tests.files import BY
from tests.hands import Key, press, write
from tests.screens.office import Office, at

EVENING, MORNING = datetime(2017, 7, 7, 23, 59), datetime(2017, 7, 8, 7, 30)


def status_of(page: RecordPage, task: Task) -> str:
    model = page.list.model
    return str(model.index(model.ids.index(task.id), model.columnCount() - 1).data())


def days_shown(office: Office) -> list[str]:
    return [label.text().strip() for label in office.window.statusBar().findChildren(QLabel) if "/" in label.text()]


def test_what_is_due_is_judged_by_the_new_day_on_every_page(office: Office) -> None:
    store = office.desk.store
    store.now = at(EVENING)
    task = table.every(store.connection, Task, "id")[0]
    keep.change(store, Task, task.id, {"due_on": date(2017, 7, 7), "kind": "co_han"}, BY)
    tasks = office.page("tasks")
    assert status_of(tasks, task) == "Đến hạn hôm nay"
    office.go("agencies")
    store.now = at(MORNING)
    office.window.look_outside()
    assert days_shown(office) == ["08/07/2017"]
    office.go("tasks")
    assert status_of(tasks, task) == "Quá hạn 1 ngày"


def test_the_page_in_front_is_shown_again_and_words_being_typed_stay(office: Office) -> None:
    store = office.desk.store
    store.now = at(EVENING)
    task = table.every(store.connection, Task, "id")[0]
    keep.change(store, Task, task.id, {"due_on": date(2017, 7, 7), "kind": "co_han"}, BY)
    tasks = office.page("tasks")
    tasks.show_record(task.id)
    office.settle()
    office.to_field(tasks.form, "remark")
    write("đang gõ dở")
    store.now = at(MORNING)
    office.window.look_outside()
    office.settle()
    assert status_of(tasks, task) == "Quá hạn 1 ngày"
    assert tasks.form.field("remark").draft_text() == "đang gõ dở"
    press(Key.Key_Tab)
    assert "đang gõ dở" in [row["remark"] for row in office.rows("tasks")]


def test_the_days_first_backup_is_made_when_the_day_turns(office: Office) -> None:
    office.desk.store.now = at(MORNING)
    office.window.look_outside()
    office.settle()
    assert [path.stem[-15:-7] for path in office.window.care.backing_up.folder.glob("*.ict")] == ["20170708"]
