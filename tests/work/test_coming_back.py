"""What undo, redo and the trash bring back meets the rules as what is typed does, where others have worked in between."""

from collections.abc import Iterator
from datetime import date

import pytest

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.record import Record
from ict_desktop.records.tasks import Progress, Task
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep, meetings, tasks
from tests.files import BY, now

DONE = date(2017, 7, 7)


@pytest.fixture
def other(empty: Store) -> Iterator[Store]:
    """Another program on the empty file."""
    store = open_store(empty.path, now)
    yield store
    store.close()


@pytest.fixture
def beside(sample: Store) -> Iterator[Store]:
    """Another program on the sample."""
    store = open_store(sample.path, now)
    yield store
    store.close()


def kept(store: Store, kind: type[Record], record_id: str) -> Record:
    found = table.get(store.connection, kind, record_id)
    assert found is not None
    return found


def whole_and_part(store: Store) -> tuple[Task, Task]:
    whole = keep.add(store, Task(text="Việc lớn"), BY)
    return whole, keep.add(store, Task(text="Việc con", parent_id=whole.id), BY)


# Undo and redo beside another program


def test_a_redo_does_not_close_a_circle(empty: Store, other: Store) -> None:
    first, second = (keep.add(empty, Task(text=text), BY) for text in ("Một", "Hai"))
    keep.change(empty, Task, first.id, {"parent_id": second.id}, BY)
    keep.undo(empty, BY)
    keep.change(other, Task, second.id, {"parent_id": first.id}, BY)
    with pytest.raises(Refused, match=r"^Chưa làm lại được “Sửa .*Một””. “Thuộc nhiệm vụ.*đi một vòng lại"):
        keep.redo(empty, BY)
    assert kept(empty, Task, first.id) == first


def test_an_undo_does_not_open_a_part_of_what_is_finished(empty: Store, other: Store) -> None:
    whole, part = whole_and_part(empty)
    tasks.complete(empty, part.id, DONE, BY)
    tasks.complete(other, whole.id, DONE, BY)
    with pytest.raises(
        Refused, match=r"^Chưa hoàn tác được “Hoàn thành nhiệm vụ”. Nhiệm vụ lớn “Việc lớn” đã kết thúc"
    ):
        keep.undo(empty, BY)
    step = empty.next_undo()
    assert step is not None
    assert step.label == "Hoàn thành nhiệm vụ"
    keep.undo(other, BY)
    assert keep.undo(empty, BY) == "Hoàn thành nhiệm vụ"


def test_an_undo_does_not_change_what_another_program_has_locked(sample: Store, beside: Store) -> None:
    conclusion = table.every(sample.connection, Conclusion)[0]
    added = keep.add(sample, Conclusion(meeting_id=conclusion.meeting_id, text="Thêm"), BY)
    keep.change(sample, Conclusion, conclusion.id, {"text": "Khác"}, BY)
    keep.change(beside, Meeting, conclusion.meeting_id or "", {"state": "da_ban_hanh"}, BY)
    with pytest.raises(Refused, match="đã ban hành nên kết luận của hội nghị được giữ nguyên"):
        keep.undo(sample, BY)
    keep.undo(beside, BY)
    assert keep.undo(sample, BY).startswith("Sửa nội dung của kết luận")
    keep.redo(beside, BY)
    with pytest.raises(Refused, match="đã ban hành nên kết luận"):
        keep.undo(sample, BY)
    assert kept(sample, Conclusion, added.id) == added


def test_a_meeting_opened_again_is_not_locked_by_an_undo_over_what_was_changed_since(
    sample: Store, beside: Store
) -> None:
    (meeting,) = table.every(sample.connection, Meeting)
    keep.change(sample, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)
    meetings.reopen(sample, meeting.id, "Ghi nhầm", BY)
    keep.add(beside, Task(text="Thao tác khác"), BY)
    keep.undo(sample, BY)
    assert keep.redo(sample, BY).startswith("Mở lại hội nghị")
    conclusion = table.every(sample.connection, Conclusion)[0]
    keep.change(beside, Conclusion, conclusion.id, {"text": "Khác"}, BY)
    with pytest.raises(Refused, match=r"^Chưa hoàn tác được “Mở lại.*Sau đó đã có “Sửa nội dung của kết luận"):
        keep.undo(sample, BY)
    keep.undo(beside, BY)
    keep.undo(sample, BY)
    found = table.get(sample.connection, Meeting, meeting.id)
    assert found is not None
    assert found.is_locked()


def test_alone_whatever_was_there_comes_back_by_an_undo(empty: Store) -> None:
    whole, part = whole_and_part(empty)
    empty.connection.execute("UPDATE task SET completed_on = '2017-07-01' WHERE id = ?", (whole.id,))
    tasks.complete(empty, part.id, DONE, BY)
    keep.change(empty, Task, part.id, {"remark": "Xong"}, BY)
    keep.undo(empty, BY)
    assert keep.undo(empty, BY) == "Hoàn thành nhiệm vụ"
    assert kept(empty, Task, part.id) == part


# The trash


def test_an_open_part_does_not_come_back_under_what_was_finished_since(empty: Store) -> None:
    whole, part = whole_and_part(empty)
    keep.remove(empty, Task, part.id, BY)
    tasks.complete(empty, whole.id, DONE, BY)
    with pytest.raises(Refused, match=r"^Chưa khôi phục được. Nhiệm vụ lớn “Việc lớn” đã kết thúc"):
        keep.restore(empty, "task", part.id, BY)


def test_the_links_that_come_back_close_no_circle(empty: Store) -> None:
    first, second = whole_and_part(empty)
    third = keep.add(empty, Task(text="Ba"), BY)
    keep.change(empty, Task, first.id, {"parent_id": third.id}, BY)
    keep.remove(empty, Task, first.id, BY, with_all=True)
    keep.change(empty, Task, third.id, {"parent_id": second.id}, BY)
    with pytest.raises(Refused, match=r"^Chưa khôi phục được. .*đi một vòng lại"):
        keep.restore(empty, "task", first.id, BY)


def test_days_that_are_out_of_order_by_now_do_not_come_back(empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", assigned_on=date(2017, 7, 1)), BY)
    report = keep.add(empty, Progress(task_id=task.id, reported_on=date(2017, 7, 2)), BY)
    keep.remove(empty, Progress, report.id, BY)
    keep.change(empty, Task, task.id, {"assigned_on": date(2017, 7, 5)}, BY)
    with pytest.raises(Refused, match=r"^Chưa khôi phục được. Ngày báo cáo đứng trước ngày giao"):
        keep.restore(empty, "progress", report.id, BY)


def test_what_was_wrong_already_when_it_was_deleted_comes_back(empty: Store) -> None:
    whole, part = whole_and_part(empty)
    report = keep.add(empty, Progress(task_id=whole.id, reported_on=date(2017, 7, 2)), BY)
    empty.connection.execute(
        "UPDATE task SET completed_on = '2017-07-01', assigned_on = '2017-07-05' WHERE id = ?", (whole.id,)
    )
    keep.remove(empty, Progress, report.id, BY)
    keep.restore(empty, "progress", report.id, BY)
    keep.remove(empty, Task, whole.id, BY, with_all=True)
    keep.add(empty, Task(text="Thao tác khác"), BY)
    keep.restore(empty, "task", whole.id, BY)
    assert kept(empty, Task, part.id) == part
    assert kept(empty, Progress, report.id) == report


def test_a_paper_comes_back_to_one_that_was_dated_before_it_since_only_in_order(empty: Store) -> None:
    old = keep.add(empty, Document(kind="CV", subject="Cũ", dated_on=date(2017, 7, 1)), BY)
    new = keep.add(empty, Document(kind="CV", subject="Mới", dated_on=date(2017, 7, 2), replaces_id=old.id), BY)
    keep.remove(empty, Document, old.id, BY)
    keep.change(empty, Document, new.id, {"dated_on": date(2017, 6, 30)}, BY)
    with pytest.raises(Refused, match=r"^Chưa khôi phục được. Văn bản thay thế ghi ngày trước"):
        keep.restore(empty, "document", old.id, BY)
