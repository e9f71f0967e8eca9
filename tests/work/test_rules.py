"""What needs others to be judged: circles, parts of a whole, days in their order, what an issued meeting locks."""

from datetime import date

import pytest

from ict_desktop.records.agencies import Agency, Succession
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion, Proposal
from ict_desktop.records.record import Record
from ict_desktop.records.tasks import Coordination, Extension, Progress, Reminder, Task
from ict_desktop.store import ledger, table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, meetings, tasks
from tests.files import BY

# Circles


def three(store: Store, kind: type[Record], **values: object) -> list[str]:
    return [keep.add(store, kind(**{kind.ABOUT.named_by: f"Số {number}", **values}), BY).id for number in range(3)]


@pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, field) for kind in BY_TABLE.values() for way in kind.ABOUT.ways for field in way],
    ids=lambda part: part if isinstance(part, str) else part.TABLE,
)
def test_no_way_comes_back_to_its_beginning_in_several_steps_either(
    kind: type[Record], field: str, empty: Store
) -> None:
    first, second, third = three(empty, kind)
    keep.change(empty, kind, first, {field: second}, BY)
    keep.change(empty, kind, second, {field: third}, BY)
    with pytest.raises(Incomplete, match="đi một vòng lại") as refused:
        keep.change(empty, kind, third, {field: first}, BY)
    assert list(refused.value.problems) == [field]
    found = table.get(empty.connection, kind, third)
    assert found is not None
    assert getattr(found, field) is None


def test_every_field_that_names_a_record_of_its_own_kind_is_on_a_way(empty: Store) -> None:
    for name, kind in BY_TABLE.items():
        references = empty.connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        own = {row[3] for row in references if row[2] == name}
        assert own == {field for way in kind.ABOUT.ways for field in way}, name


def test_a_ratio_of_a_ratio_may_not_lead_back_by_the_other_operand(empty: Store) -> None:
    first, second, third = three(empty, Indicator)
    keep.change(empty, Indicator, first, {"numerator_id": second}, BY)
    keep.change(empty, Indicator, second, {"denominator_id": third}, BY)
    with pytest.raises(Incomplete, match="Tử số"):
        keep.change(empty, Indicator, third, {"numerator_id": first}, BY)


def test_an_agency_does_not_come_after_itself(empty: Store) -> None:
    first, second, third = three(empty, Agency)
    for old, new in ((first, second), (second, third)):
        keep.add(empty, Succession(old_agency_id=old, new_agency_id=new), BY)
    with pytest.raises(Incomplete, match="đi một vòng lại"):
        keep.add(empty, Succession(old_agency_id=third, new_agency_id=first), BY)
    keep.add(empty, Succession(old_agency_id=first, new_agency_id=third), BY)


# A whole and its parts


def test_a_task_is_not_finished_over_an_open_part(empty: Store) -> None:
    whole = keep.add(empty, Task(text="Việc lớn"), BY)
    part = keep.add(empty, Task(text="Việc con", parent_id=whole.id), BY)
    with pytest.raises(Incomplete, match="Còn việc con chưa xong: “Việc con”"):
        tasks.complete(empty, whole.id, date(2017, 7, 10), BY)
    with pytest.raises(Incomplete, match="Còn việc con"):
        keep.change(empty, Task, whole.id, {"closure": "huy", "closure_reason": "Trùng"}, BY)
    tasks.complete(empty, part.id, date(2017, 7, 9), BY)
    tasks.complete(empty, whole.id, date(2017, 7, 10), BY)
    with pytest.raises(Incomplete, match="Nhiệm vụ lớn “Việc lớn” đã kết thúc"):
        keep.change(empty, Task, part.id, {"completed_on": None}, BY)
    with pytest.raises(Incomplete, match="đã kết thúc"):
        keep.add(empty, Task(text="Việc thêm", parent_id=whole.id), BY)


def test_the_reason_stands_at_the_field_that_finishes_and_an_open_task_goes_under_no_finished_one(empty: Store) -> None:
    whole = keep.add(empty, Task(text="Việc lớn"), BY)
    part = keep.add(empty, Task(text="Việc con", parent_id=whole.id), BY)
    for field, values in (
        ("completed_on", {"completed_on": date(2017, 7, 10)}),
        ("closure", {"closure": "huy", "closure_reason": "Trùng"}),
    ):
        with pytest.raises(Incomplete) as refused:
            keep.change(empty, Task, whole.id, values, BY)
        assert list(refused.value.problems) == [field]
    keep.change(empty, Task, part.id, {"parent_id": None}, BY)
    tasks.complete(empty, whole.id, date(2017, 7, 10), BY)
    with pytest.raises(Incomplete) as refused:
        keep.change(empty, Task, part.id, {"parent_id": whole.id}, BY)
    assert list(refused.value.problems) == ["parent_id"]


def test_a_returned_part_is_open_and_a_transferred_one_is_not(empty: Store) -> None:
    whole = keep.add(empty, Task(text="Việc lớn"), BY)
    part = keep.add(empty, Task(text="Việc con", parent_id=whole.id), BY)
    keep.change(empty, Task, part.id, {"closure": "tra_lai", "closure_reason": "Không đúng chức năng"}, BY)
    with pytest.raises(Incomplete, match="Còn việc con"):
        tasks.complete(empty, whole.id, date(2017, 7, 10), BY)
    keep.change(empty, Task, part.id, {"closure": "chuyen"}, BY)
    tasks.complete(empty, whole.id, date(2017, 7, 10), BY)


@pytest.mark.parametrize("field", ["due_on", "completed_on", "closure_on"])
def test_no_day_of_a_task_lies_before_the_day_it_was_given(field: str) -> None:
    days = {field: date(2017, 7, 6)}
    assert list(Task(text="Việc", assigned_on=GIVEN, **days).problems()) == [field]  # type: ignore[arg-type]


def test_a_circle_another_tool_has_made_is_told_and_waited_for_by_nobody(empty: Store) -> None:
    first, second, third = three(empty, Task)
    empty.connection.execute("UPDATE task SET parent_id = ? WHERE id = ?", (second, first))
    empty.connection.execute("UPDATE task SET parent_id = ? WHERE id = ?", (first, second))
    assert keep.change(empty, Task, third, {"parent_id": first}, BY).parent_id == first
    with pytest.raises(Incomplete, match="đi một vòng lại"):
        keep.change(empty, Task, first, {"parent_id": third}, BY)
    assert keep.change(empty, Task, first, {"parent_id": None}, BY).parent_id is None


def test_a_whole_and_its_parts_are_finished_together_in_whatever_order_they_are_marked(empty: Store) -> None:
    whole = keep.add(empty, Task(text="Việc lớn"), BY)
    part = keep.add(empty, Task(text="Việc con", parent_id=whole.id), BY)
    piece = keep.add(empty, Task(text="Việc nhỏ", parent_id=part.id), BY)
    assert tasks.change_many(empty, [whole.id, piece.id, part.id], {"completed_on": date(2017, 7, 10)}, BY) == 3


# Days in their order


GIVEN, DONE = date(2017, 7, 7), date(2017, 8, 10)


@pytest.mark.parametrize(
    ("child", "says"),
    [
        (Extension(granted_on=date(2017, 7, 6), new_due_on=date(2018, 1, 1), reason="Chậm"), "trước ngày giao"),
        (Extension(granted_on=date(2017, 8, 11), new_due_on=date(2018, 1, 1), reason="Chậm"), "sau ngày hoàn thành"),
        (Progress(reported_on=date(2017, 7, 6)), "trước ngày giao"),
        (Reminder(sent_on=date(2017, 7, 6)), "trước ngày giao"),
    ],
)
def test_what_follows_a_task_does_not_come_before_it(child: Record, says: str, empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", assigned_on=GIVEN, completed_on=DONE), BY)
    wrong = type(child)(**{**vars(child), "task_id": task.id})
    with pytest.raises(Incomplete, match=says):
        keep.add(empty, wrong, BY)


def test_a_task_is_not_moved_behind_what_followed_it_and_may_be_changed_else(empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", assigned_on=GIVEN), BY)
    keep.add(empty, Extension(task_id=task.id, granted_on=GIVEN, new_due_on=DONE, reason="Chậm"), BY)
    with pytest.raises(Refused, match="Lần gia hạn “Chậm”: Ngày cho gia hạn đứng trước ngày giao"):
        keep.change(empty, Task, task.id, {"assigned_on": date(2017, 7, 8)}, BY)
    # Another tool has set the days against their order: the rest can still be changed.
    empty.connection.execute("UPDATE task SET assigned_on = '2017-07-20' WHERE id = ?", (task.id,))
    assert keep.change(empty, Task, task.id, {"remark": "Đã xem"}, BY).remark == "Đã xem"
    assert keep.change(empty, Task, task.id, {"assigned_on": GIVEN}, BY).assigned_on == GIVEN


def test_what_was_wrong_with_a_record_before_keeps_nobody_from_changing_the_rest(empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", assigned_on=GIVEN, completed_on=DONE), BY)
    empty.connection.execute("UPDATE task SET completed_on = '2017-01-01' WHERE id = ?", (task.id,))
    assert keep.change(empty, Task, task.id, {"remark": "Đã xem"}, BY).remark == "Đã xem"
    with pytest.raises(Incomplete, match="Chưa ghi nội dung"):
        keep.change(empty, Task, task.id, {"text": ""}, BY)


def test_what_was_wrong_is_not_made_wrong_in_another_way(empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", assigned_on=GIVEN), BY)
    report = keep.add(empty, Progress(task_id=task.id, reported_on=DONE), BY)
    empty.connection.execute("UPDATE progress SET reported_on = '2017-01-01'")
    empty.connection.execute("UPDATE task SET due_on = '2017-01-01'")
    assert keep.change(empty, Progress, report.id, {"text": "Đã xem"}, BY).text == "Đã xem"
    with pytest.raises(Incomplete, match="Ngày báo cáo đứng trước"):
        keep.change(empty, Progress, report.id, {"reported_on": date(2017, 1, 2)}, BY)
    with pytest.raises(Incomplete, match="Hạn hoàn thành đứng trước"):
        keep.change(empty, Task, task.id, {"due_on": date(2017, 1, 2)}, BY)


def test_a_whole_another_tool_has_closed_over_an_open_part_can_be_changed_and_so_can_the_part(empty: Store) -> None:
    whole = keep.add(empty, Task(text="Việc lớn"), BY)
    part = keep.add(empty, Task(text="Việc con", parent_id=whole.id), BY)
    empty.connection.execute("UPDATE task SET completed_on = '2017-07-01' WHERE id = ?", (whole.id,))
    assert keep.change(empty, Task, whole.id, {"completed_on": DONE}, BY).completed_on == DONE
    returned = {"closure": "tra_lai", "closure_reason": "Không đúng chức năng"}
    assert keep.change(empty, Task, part.id, returned, BY).closure == "tra_lai"


def test_a_paper_is_not_dated_before_the_one_it_replaces(empty: Store) -> None:
    old = keep.add(empty, Document(kind="CV", subject="Cũ", dated_on=date(2017, 7, 10)), BY)
    with pytest.raises(Incomplete, match="trước văn bản mà nó thay thế"):
        keep.add(empty, Document(kind="CV", subject="Mới", dated_on=date(2017, 7, 9), replaces_id=old.id), BY)


def test_the_lead_does_not_work_along(empty: Store) -> None:
    lead, other = (keep.add(empty, Agency(name=name), BY).id for name in ("Sở A", "Sở B"))
    task = keep.add(empty, Task(text="Việc", lead_agency_id=lead), BY)
    with pytest.raises(Refused, match="không đồng thời là cơ quan phối hợp"):
        tasks.set_coordinating(empty, task.id, (lead,), BY)
    tasks.set_coordinating(empty, task.id, (other,), BY)
    with pytest.raises(Refused, match=r"^Cơ quan phối hợp: Cơ quan chủ trì không đồng thời là cơ quan phối hợp"):
        tasks.change(empty, task.id, {"lead_agency_id": other}, BY)
    assert len(table.every(empty.connection, Coordination)) == 1


# What an issued meeting locks


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    (found,) = table.every(sample.connection, Meeting)
    keep.add(sample, AgendaItem(meeting_id=found.id, text="Khai mạc"), BY)
    return keep.change(sample, Meeting, found.id, {"state": "da_ban_hanh"}, BY)


def under(kind: type[Record]) -> bool:
    """Say whether a kind stands under meetings, over however many steps."""
    above = kind.ABOUT.under
    return above is not None and (above[0] == "meeting" or under(BY_TABLE[above[0]]))


@pytest.mark.parametrize("kind", [kind for kind in BY_TABLE.values() if under(kind)], ids=lambda kind: kind.TABLE)
def test_what_stands_under_an_issued_meeting_is_neither_changed_nor_moved_nor_deleted(
    kind: type[Record], sample: Store, meeting: Meeting
) -> None:
    rows = table.every(sample.connection, kind)
    values = {"text": "Khác"} if "text" in kind.__dataclass_fields__ else {"remark": "Khác"}
    for deed in (
        lambda: keep.change(sample, kind, rows[0].id, values, BY),
        lambda: keep.remove(sample, kind, rows[0].id, BY, with_all=True),
        lambda: keep.move(sample, kind, [row.id for row in rows][::-1], BY),
    ):
        if deed.__code__.co_names[:1] == ("move",) and not kind.ABOUT.numbered_in:
            continue
        with pytest.raises(Refused, match="đã ban hành nên"):
            deed()
    assert table.every(sample.connection, kind) == rows


def test_nothing_is_put_from_an_issued_meeting_under_another_nor_the_other_way(sample: Store, meeting: Meeting) -> None:
    other = keep.add(sample, Meeting(title="Hội nghị khác"), BY)
    there = keep.add(sample, Conclusion(meeting_id=other.id, text="Rà soát"), BY)
    here = table.every(sample.connection, Conclusion, meeting_id=meeting.id)[0]
    for moved, to in ((here, other), (there, meeting)):
        with pytest.raises(Refused, match="đã ban hành nên"):
            keep.change(sample, Conclusion, moved.id, {"meeting_id": to.id}, BY)
        assert table.get(sample.connection, Conclusion, moved.id) == moved


def test_nothing_is_added_to_an_issued_meeting_and_its_own_words_stay(sample: Store, meeting: Meeting) -> None:
    (opinion, *_rest) = table.every(sample.connection, Opinion)
    for record in (
        Conclusion(meeting_id=meeting.id, text="Thêm"),
        Attendance(meeting_id=meeting.id, full_name="Lê An"),
        Proposal(opinion_id=opinion.id, text="Thêm"),
    ):
        with pytest.raises(Refused, match="Mở lại hội nghị"):
            keep.add(sample, record, BY)
    for name, value in (("title", "Khác"), ("state", "nhap"), ("held_on", None)):
        with pytest.raises(Refused, match="Mở lại hội nghị"):
            keep.change(sample, Meeting, meeting.id, {name: value}, BY)
    assert keep.change(sample, Meeting, meeting.id, {"remark": "Đã gửi"}, BY).remark == "Đã gửi"


def test_nothing_a_row_under_an_issued_meeting_names_is_deleted(sample: Store) -> None:
    (found,) = table.every(sample.connection, Meeting)
    agency = keep.add(sample, Agency(name="Sở mới"), BY)
    guest = keep.add(sample, Attendance(meeting_id=found.id, full_name="Lê An", agency_id=agency.id), BY)
    keep.change(sample, Meeting, found.id, {"state": "da_ban_hanh"}, BY)
    with pytest.raises(Refused, match=r"Chưa xóa đơn vị này vì đại biểu “Lê An” của “.*” còn ghi tới"):
        keep.remove(sample, Agency, agency.id, BY, with_all=True)
    assert table.get(sample.connection, Attendance, guest.id) == guest
    meetings.reopen(sample, found.id, "Gộp đơn vị", BY)
    keep.remove(sample, Agency, agency.id, BY, with_all=True)


def test_an_issued_paper_does_not_become_a_draft_again_by_its_history(sample: Store) -> None:
    (found,) = table.every(sample.connection, Meeting)
    draft = documents.start(sample, found.id, BY)
    keep.change(sample, Document, draft.id, {"number": 5, "dated_on": date(2017, 7, 7)}, BY)
    issued = issuing.issue(sample, draft.id, lambda _paper: b"%PDF", BY)
    for state in ("nhap", "da_ban_hanh"):
        if state != issued.state:
            with pytest.raises(Refused, match="Văn bản đã ban hành được giữ nguyên"):
                keep.put_value_back(sample, Document, draft.id, "state", state, BY)
        keep.change(sample, Document, draft.id, {"state": "bi_thay_the"}, BY)
        issued = table.every(sample.connection, Document, id=draft.id)[0]
    assert issued.state == "bi_thay_the"


def test_tasks_go_on_after_the_conclusions_were_issued(sample: Store, meeting: Meeting) -> None:
    (conclusion, *_rest) = table.every(sample.connection, Conclusion)
    (task,) = tasks.assign_from_conclusion(sample, conclusion.id, BY)
    assert tasks.complete(sample, task.id, date(2017, 8, 1), BY).completed_on == date(2017, 8, 1)


def test_what_was_deleted_before_the_issue_does_not_come_back_behind_it(sample: Store) -> None:
    (found,) = table.every(sample.connection, Meeting)
    extra = keep.add(sample, Conclusion(meeting_id=found.id, text="Thừa"), BY)
    keep.remove(sample, Conclusion, extra.id, BY)
    keep.change(sample, Meeting, found.id, {"state": "da_ban_hanh"}, BY)
    with pytest.raises(Refused, match="đã ban hành nên kết luận của hội nghị được giữ nguyên"):
        keep.restore(sample, "conclusion", extra.id, BY)
    assert table.get(sample.connection, Conclusion, extra.id) is None


def test_a_meeting_is_opened_again_for_a_reason_that_is_kept(sample: Store, meeting: Meeting) -> None:
    with pytest.raises(Refused, match="Chưa ghi lý do"):
        meetings.reopen(sample, meeting.id, "  ", BY)
    opened = meetings.reopen(sample, meeting.id, "Ghi nhầm thời hạn", BY)
    assert opened.state == "da_ket_luan"
    assert opened.remark.splitlines()[-1] == "Mở lại ngày 07/07/2017: Ghi nhầm thời hạn"
    assert "Ghi nhầm thời hạn" in ledger.journal(sample.connection)[0].label
    (conclusion, *_rest) = table.every(sample.connection, Conclusion)
    assert keep.change(sample, Conclusion, conclusion.id, {"text": "Sửa"}, BY).text == "Sửa"
    with pytest.raises(Refused, match="không cần mở lại"):
        meetings.reopen(sample, meeting.id, "Lần nữa", BY)


# One old value from the history


def test_one_old_value_is_put_back_and_the_others_stay(empty: Store) -> None:
    task = keep.add(empty, Task(text="Việc", due_on=date(2017, 9, 1), remark="một"), BY)
    keep.change(empty, Task, task.id, {"due_on": date(2017, 10, 1)}, BY)
    keep.change(empty, Task, task.id, {"remark": "hai"}, BY)
    edit = next(
        e for e in ledger.history(empty.connection, "task", task.id) if e.old and e.old["due_on"] == "2017-09-01"
    )
    assert edit.old is not None
    keep.put_value_back(empty, Task, task.id, "due_on", edit.old["due_on"], BY)
    found = table.get(empty.connection, Task, task.id)
    assert found is not None
    assert (found.due_on, found.remark) == (date(2017, 9, 1), "hai")
    step = empty.next_undo()
    assert step is not None
    assert step.label.startswith("Lấy lại hạn hoàn thành cũ của nhiệm vụ “Việc”")
