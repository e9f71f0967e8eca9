from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
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
