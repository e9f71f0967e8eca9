from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.inspections import Finding, Inspection, Visit
from ict_desktop.records.tasks import Coordination, Extension, Progress, Reminder, Task
from ict_desktop.store import ledger, table
from ict_desktop.store.store import Store
from ict_desktop.work import keep, tasks
from tests.files import BY, dump

DAY = date(2017, 7, 7)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một việc.", ["Một việc"]),
        ("Việc một; việc hai;\nviệc ba.", ["Việc một", "việc hai", "việc ba"]),
        ("Số 1;2 không tách", ["Số 1;2 không tách"]),
        ("; \n", []),
        ("", []),
    ],
)
def test_a_conclusion_is_split_where_a_clerk_would(text: str, parts: list[str]):
    assert tasks.parts_of(text) == parts


def test_a_conclusion_becomes_a_task_without_retyping(sample: Store):
    conclusion = table.every(sample.connection, Conclusion, "position")[7]
    (task,) = tasks.assign_from_conclusion(sample, conclusion.id, BY)
    assert task.text == conclusion.text.rstrip(".")
    assert (task.conclusion_id, task.assigned_on) == (conclusion.id, DAY)
    assert task.assigned_by == "Phó Chủ tịch UBND tỉnh Đặng Quốc Vinh"
    assert (task.due_phrase, task.due_on, task.kind) == ("trong năm 2017", date(2017, 12, 31), "co_han")
    assert task.lead_agency_id is None


def test_a_conclusion_without_a_deadline_makes_a_task_without_one(sample: Store):
    conclusion = table.every(sample.connection, Conclusion, "position")[1]
    (task,) = tasks.assign_from_conclusion(sample, conclusion.id, BY)
    assert (task.due_on, task.due_phrase) == (None, "")


def test_several_tasks_of_one_conclusion_are_one_step_in_their_order(sample: Store):
    conclusion = table.every(sample.connection, Conclusion, "position")[0]
    before = dump(sample.connection)
    made = tasks.assign_from_conclusion(sample, conclusion.id, BY, ["Một", "Hai", "Ba"])
    assert [task.text for task in made] == ["Một", "Hai", "Ba"]
    assert sample.undo(BY) == "Giao nhiệm vụ từ kết luận số 1"
    assert dump(sample.connection) == before


def test_a_finding_becomes_the_task_of_the_agency_visited(full: Store):
    finding = keep.add(full, Finding(visit_id="visit-1", text="Chưa sao lưu", request="Sao lưu hằng ngày"), BY)
    task = tasks.assign_from_finding(full, finding.id, BY, DAY)
    visit = table.get(full.connection, Visit, "visit-1")
    inspection = table.get(full.connection, Inspection, "inspection-1")
    assert visit is not None
    assert inspection is not None
    assert (task.text, task.lead_agency_id) == ("Sao lưu hằng ngày", visit.agency_id)
    assert inspection.name in task.source_document
    again = table.get(full.connection, Finding, finding.id)
    assert again is not None
    assert again.task_id == task.id
    assert full.undo(BY) == "Giao nhiệm vụ từ phát hiện kiểm tra"
    assert table.get(full.connection, Finding, finding.id) == finding


def test_an_extension_remembers_the_deadline_it_replaces(sample: Store):
    task = next(task for task in table.every(sample.connection, Task) if task.due_on)
    first = tasks.extend(sample, extension(task, date(2017, 12, 1), date(2018, 3, 31)), BY, DAY)
    second = tasks.extend(sample, extension(task, date(2018, 3, 1), date(2018, 6, 30)), BY, DAY)
    assert (first.previous_due_on, second.previous_due_on) == (date(2017, 12, 31), date(2018, 3, 31))
    assert tasks.current_due(sample, task, date(2017, 11, 30)) == date(2017, 12, 31)
    assert tasks.current_due(sample, task, date(2018, 2, 1)) == date(2018, 3, 31)
    assert tasks.current_due(sample, task, date(2018, 3, 1)) == date(2018, 6, 30)
    kept = table.get(sample.connection, Task, task.id)
    assert kept == task


def extension(task: Task, granted_on: date, new: date) -> Extension:
    return Extension(task_id=task.id, granted_on=granted_on, new_due_on=new, reason="Chờ kinh phí")


def test_agencies_that_work_along_are_set_in_order_as_one_step(sample: Store):
    task = table.every(sample.connection, Task)[0]
    a, b, c = (agency.id for agency in table.every(sample.connection, Agency)[:3])
    tasks.set_coordinating(sample, task.id, (a, b), BY)
    tasks.set_coordinating(sample, task.id, (c, a), BY)
    links = table.every(sample.connection, Coordination, "position", task_id=task.id)
    assert [link.agency_id for link in links] == [c, a]
    sample.undo(BY)
    links = table.every(sample.connection, Coordination, "position", task_id=task.id)
    assert [link.agency_id for link in links] == [a, b]
    before = ledger.journal(sample.connection)
    tasks.set_coordinating(sample, task.id, (a, b), BY)
    assert ledger.journal(sample.connection) == before


def test_many_tasks_are_changed_and_reminded_as_one_step_each(sample: Store):
    every = [task.id for task in table.every(sample.connection, Task)]
    before = dump(sample.connection)
    assert tasks.change_many(sample, every, {"due_on": date(2017, 9, 1)}, BY) == 9
    assert tasks.remind_many(sample, every, Reminder(sent_on=DAY, document="CV 12"), BY) == 9
    assert len(table.every(sample.connection, Reminder)) == 9
    sample.undo(BY)
    sample.undo(BY)
    assert dump(sample.connection) == before


def test_many_tasks_are_changed_together_or_not_at_all(sample: Store):
    every = [task.id for task in table.every(sample.connection, Task)]
    before = dump(sample.connection)
    with pytest.raises(keep.Incomplete):
        tasks.change_many(sample, every, {"due_on": date(2017, 7, 1)}, BY)
    assert dump(sample.connection) == before


def test_progress_and_completion_leave_the_words_of_the_task(sample: Store):
    task = table.every(sample.connection, Task)[0]
    keep.add(sample, Progress(task_id=task.id, reported_on=DAY, percent=50.0, text="Một nửa"), BY)
    done = tasks.complete(sample, task.id, date(2017, 8, 1), BY)
    assert (done.text, done.completed_on) == (task.text, date(2017, 8, 1))


def test_a_finding_gives_its_task_the_deadline_it_orders(full: Store):
    request = "Sao lưu dữ liệu, hoàn thành trước ngày 15/9 và ngày 15/12/2027"
    finding = keep.add(full, Finding(visit_id="visit-1", text="Chưa sao lưu", request=request), BY)
    task = tasks.assign_from_finding(full, finding.id, BY, DAY)
    assert (task.due_on, task.due_phrase) == (date(2027, 12, 15), "trước ngày 15/9 và ngày 15/12/2027")
    assert task.kind == "co_han"


def test_a_conclusion_that_leaves_the_day_open_keeps_its_words_and_sets_no_day(sample: Store):
    conclusion = table.every(sample.connection, Conclusion, "position")[0]
    (task,) = tasks.assign_from_conclusion(sample, conclusion.id, BY, ["Rà soát xong vào giữa tháng 8."])
    assert (task.due_on, task.due_phrase, task.kind) == (None, "xong vào giữa tháng 8", "khong_xac_dinh")


def test_changed_words_bring_their_date_in_one_step(sample: Store):
    task = next(task for task in table.every(sample.connection, Task) if not task.due_phrase)
    before = dump(sample.connection)
    changed = tasks.change(sample, task.id, {"due_phrase": "trong quý III"}, BY)
    assert (changed.due_on, changed.kind) == (date(2017, 9, 30), "co_han")
    assert sample.undo(BY).startswith("Sửa thời hạn ghi trong văn bản của nhiệm vụ")
    assert dump(sample.connection) == before


def test_the_same_words_give_each_of_many_tasks_its_own_day(sample: Store):
    first, second = (task.id for task in table.every(sample.connection, Task)[:2])
    tasks.change(sample, second, {"assigned_on": date(2017, 8, 7)}, BY)
    tasks.change_many(sample, [first, second], {"due_phrase": "05 ngày làm việc"}, BY)
    days = [task.due_on for task in table.every(sample.connection, Task)[:2]]
    assert days == [date(2017, 7, 14), date(2017, 8, 14)]


def test_a_new_task_with_words_has_their_day_and_a_date_given_stays(sample: Store):
    worded = tasks.assign(sample, Task(text="Việc", assigned_on=DAY, due_phrase="trong quý III"), (), BY)
    dated = tasks.assign(
        sample, Task(text="Việc", assigned_on=DAY, due_on=date(2017, 8, 1), due_phrase="trong quý III"), (), BY
    )
    assert (worded.due_on, worded.kind) == (date(2017, 9, 30), "co_han")
    assert (dated.due_on, dated.kind) == (date(2017, 8, 1), "co_han")


def test_a_kind_chosen_by_hand_stays(sample: Store):
    task = Task(text="Việc", assigned_on=DAY, due_on=date(2017, 8, 1), kind="thuong_xuyen")
    assert tasks.assign(sample, task, (), BY).kind == "thuong_xuyen"


def test_working_days_leave_out_the_holidays_of_the_office(sample: Store):
    keep.add(sample, Holiday(day=date(2017, 7, 10), name="Nghỉ bù"), BY)
    task = tasks.assign(sample, Task(text="Việc", assigned_on=DAY, due_phrase="05 ngày làm việc"), (), BY)
    assert task.due_on == date(2017, 7, 17)
