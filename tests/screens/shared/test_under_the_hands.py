"""No other record comes under the hands of who is typing: one that no longer fits its list stays in front."""

from contextlib import closing
from datetime import date
from pathlib import Path

from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.work import keep
from tests.files import BY, outside
from tests.hands import SHIFT, Key, focused, press, write
from tests.screens.office import Office


def late_tasks(office: Office) -> tuple[RecordPage, Task]:
    """Stand in the list of late tasks on the first of them."""
    for number in range(4):
        keep.add(
            office.desk.store, Task(text=f"Việc {number}", assigned_on=date(2017, 6, 1), due_on=date(2017, 7, 1)), BY
        )
    page = office.page("tasks")
    page.show_chip("qua_han")
    task = page.record
    assert isinstance(task, Task)
    return page, task


def test_a_record_that_leaves_its_list_stays_in_the_form_that_is_typed_into(office: Office) -> None:
    page, task = late_tasks(office)
    office.fill(page.form, {"completed_on": "07/07/2017", "result_document": "12/BC", "closure_reason": "Lý do"})
    press(Key.Key_Tab)
    assert [
        (one.id, one.closure_reason) for one in table.every(office.desk.connection, Task) if one.result_document
    ] == [(task.id, "Lý do")]
    assert page.list.current_id() == task.id
    assert page.chips._buttons["qua_han"].text().endswith("  3")
    page.show_chip("qua_han")
    assert task.id not in page.list.model.ids


def test_what_is_typed_goes_on_in_a_record_another_program_has_changed(office: Office, sample_path: Path) -> None:
    page, task = late_tasks(office)
    page.form.field("product").focus_target().setFocus()
    write("Báo cáo t")
    with closing(outside(sample_path)) as connection:
        connection.execute("UPDATE task SET completed_on = '2017-07-02' WHERE id = ?", (task.id,))
    office.window.look_outside()
    write("ổng hợp")
    press(Key.Key_Tab)
    found = {one.product for one in table.every(office.desk.connection, Task)} - {""}
    assert found == {"Báo cáo tổng hợp"}


def test_where_the_record_is_gone_what_is_typed_next_goes_into_no_other(office: Office, sample_path: Path) -> None:
    page, task = late_tasks(office)
    page.form.field("product").focus_target().setFocus()
    with closing(outside(sample_path)) as connection:
        connection.execute("DELETE FROM task WHERE id = ?", (task.id,))
    office.window.look_outside()
    assert page.form.record_id != task.id
    assert not page.form.isAncestorOf(focused())


def test_a_task_marked_as_done_in_the_list_of_late_ones_is_the_one_its_paper_is_written_to(office: Office) -> None:
    page, task = late_tasks(office)
    page.list.table.setFocus()
    page.complete()
    write("12/BC")
    press(Key.Key_Tab)
    done = [one.id for one in table.every(office.desk.connection, Task) if one.result_document == "12/BC"]
    assert done == [task.id]


def test_of_several_chosen_rows_delete_asks_which_one_goes(office: Office) -> None:
    page, task = late_tasks(office)
    page.list.table.setFocus()
    press(Key.Key_Down, SHIFT)
    before = len(office.rows("tasks"))
    office.answers = [False, True]
    press(Key.Key_Delete)
    assert len(office.rows("tasks")) == before
    assert "Đang chọn 2 nhiệm vụ; mỗi lần chỉ xóa một." in office.asked[-1]
    press(Key.Key_Delete)
    assert len(office.rows("tasks")) == before - 1
    assert task.id in {row["id"] for row in office.rows("tasks")}
