"""Two programs on one file: what a deed checks it reads while nobody else can write, and no word goes unseen."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Conflict, Gone, Refused
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import Indicator, Value
from ict_desktop.records.inspections import Finding
from ict_desktop.records.meetings import Meeting, Opinion, Proposal
from ict_desktop.records.record import Code
from ict_desktop.records.tasks import Coordination, Extension, Reminder, Task
from ict_desktop.store import ledger, table, writing
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import indicators, keep, meetings, tasks
from tests.files import BY, now

DAY = date(2017, 7, 7)


@pytest.fixture
def theirs(full: Store) -> Iterator[Store]:
    """The same file, open in another program."""
    with closing(open_store(full.path, now)) as store:
        yield store


def the(store: Store, kind: type[Any], **where: object) -> Any:
    return table.every(store.connection, kind, "id", **where)[0]


def task(store: Store) -> Task:
    found: Task = the(store, Task)
    return found


# The law


VERBS: dict[Callable[..., Any], Callable[[Store], object]] = {
    keep.add: lambda s: keep.add(s, Agency(name="Sở mới"), BY),
    keep.change: lambda s: keep.change(s, Task, task(s).id, {"text": "Khác"}, BY),
    keep.remove: lambda s: keep.remove(s, Task, task(s).id, BY, with_all=True),
    keep.restore: lambda s: keep.restore(s, "task", task(s).id, BY),
    keep.move: lambda s: keep.move(s, Conclusion, [the(s, Conclusion).id], BY),
    keep.keep_draft: lambda s: keep.keep_draft(s, "task", "", "text", "Đang gõ"),
    keep.drop_drafts: lambda s: keep.drop_drafts(s, "task", ""),
    keep.set_code: lambda s: keep.set_code(s, "incident_kind", Code("moi", "Mới", 9), BY),
    keep.add_code: lambda s: keep.add_code(s, "incident_kind", "Loại mới", BY),
    keep.set_setting: lambda s: keep.set_setting(s, "province", "Nghệ An", BY),
    keep.attach: lambda s: keep.attach(s, "task", task(s).id, "a.txt", b"a", DAY, BY),
    keep.undo: lambda s: keep.undo(s, BY),
    keep.redo: lambda s: keep.redo(s, BY),
    keep.repair_search: keep.repair_search,
    tasks.assign_from_conclusion: lambda s: tasks.assign_from_conclusion(s, the(s, Conclusion).id, BY),
    tasks.assign_from_finding: lambda s: tasks.assign_from_finding(s, the(s, Finding).id, BY, DAY),
    tasks.add: lambda s: tasks.add(s, Task(text="Việc", due_phrase="05 ngày làm việc"), BY),
    tasks.change: lambda s: tasks.change(s, task(s).id, {"due_phrase": "05 ngày làm việc"}, BY),
    tasks.extend: lambda s: tasks.extend(s, Extension(task_id=task(s).id, new_due_on=date(2040, 1, 1)), BY, DAY),
    tasks.assign: lambda s: tasks.assign(s, Task(text="Việc"), (the(s, Agency).id,), BY),
    tasks.set_coordinating: lambda s: tasks.set_coordinating(s, task(s).id, (), BY),
    tasks.complete: lambda s: tasks.complete(s, task(s).id, date(2040, 1, 1), BY),
    tasks.change_many: lambda s: tasks.change_many(s, [task(s).id], {"text": "Khác"}, BY),
    tasks.remind_many: lambda s: tasks.remind_many(s, [task(s).id], Reminder(sent_on=DAY), BY),
    indicators.enter: lambda s: indicators.enter(s, CellKey(the(s, Indicator).id, None, "2016"), 5, BY),
    indicators.enter_all: lambda s: indicators.enter_all(
        s, [indicators.Entry(CellKey(the(s, Indicator).id, None, "2016"), value=Reading(5))], BY
    ),
    indicators.set_target: lambda s: indicators.set_target(s, CellKey(the(s, Indicator).id, None, "2016"), ">=", 5, BY),
    meetings.answer: lambda s: meetings.answer(s, the(s, Proposal).id, (), BY),
    meetings.order_attendance: lambda s: meetings.order_attendance(s, the(s, Meeting).id, BY),
    meetings.reopen: lambda s: meetings.reopen(s, the(s, Meeting).id, "Bổ sung", BY),
    keep.put_value_back: lambda s: keep.put_value_back(s, Task, the(s, Task).id, "remark", "cũ", BY),
}
"""Every verb of the house with a way to call it."""

READING = {
    keep.found,
    keep.hanging_on,
    keep.drafts,
    keep.drafts_began_with,
    tasks.current_due,
    indicators.fault,
    indicators.stands_at,
}


def test_every_verb_that_is_given_the_file_stands_in_the_list():
    verbs = {
        verb
        for room in (keep, tasks, indicators, meetings)
        for name, verb in inspect.getmembers(room, inspect.isfunction)
        if verb.__module__ == room.__name__
        and not name.startswith("_")
        and "store" in inspect.signature(verb).parameters
    }
    assert verbs == VERBS.keys() | READING


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: f"{verb.__module__.rpartition('.')[2]}.{verb.__name__}")
def test_a_verb_reads_nothing_before_it_holds_the_lock_for_writing(verb: Callable[..., Any], full: Store):
    """Its arguments are made first; of the statements that follow, the first is the one that takes the lock."""
    sent: list[str] = []
    begun = False

    def note(statement: str) -> None:
        nonlocal begun
        begun = begun or statement.startswith("BEGIN IMMEDIATE")
        if begun:
            return
        frames = {(frame.filename, frame.function) for frame in inspect.stack(0)}
        if (inspect.getfile(verb), verb.__name__) in frames and not statement.startswith("PRAGMA"):
            sent.append(statement)

    full.connection.set_trace_callback(note)
    try:
        VERBS[verb](full)
    except Refused:
        pass  # nothing to undo, nothing in the trash: it has looked all the same
    finally:
        full.connection.set_trace_callback(None)
    assert begun
    assert sent == []


# A field another program changed


def test_a_field_another_program_changed_is_not_replaced_unseen(full: Store, theirs: Store):
    before = task(full)
    keep.change(theirs, Task, before.id, {"text": "Lời của Hoa"}, "Hoa")
    with pytest.raises(Conflict, match="vừa được sửa ở cửa sổ hoặc chương trình khác") as asked:
        keep.change(full, Task, before.id, {"text": "Lời của Lan"}, BY, began_with={"text": before.text})
    assert asked.value.theirs == "Lời của Hoa"
    assert task(full).text == "Lời của Hoa"
    keep.change(full, Task, before.id, {"text": "Lời của Lan"}, BY, began_with={"text": asked.value.theirs})
    assert task(theirs).text == "Lời của Lan"


@pytest.mark.parametrize(
    ("field", "hers", "mine"),
    [
        ("due_on", date(2041, 1, 1), date(2042, 1, 1)),
        ("due_on", None, date(2042, 1, 1)),
        ("due_phrase", "", "trong năm"),
        ("lead_agency_id", None, ""),
    ],
)
def test_a_value_of_any_kind_is_handed_over_as_it_stands_now(
    field: str, hers: object, mine: object, full: Store, theirs: Store
):
    before = keep.add(
        full,
        Task(text="Việc", due_on=date(2040, 1, 1), due_phrase="đến năm 2040", lead_agency_id=the(full, Agency).id),
        BY,
    )
    other = table.every(full.connection, Agency)[-1].id
    mine = other if field == "lead_agency_id" else mine
    keep.change(theirs, Task, before.id, {field: hers}, "Hoa")
    with pytest.raises(Conflict) as asked:
        keep.change(full, Task, before.id, {field: mine}, BY, began_with={field: getattr(before, field)})
    assert asked.value.theirs == hers


def test_where_both_wrote_the_same_or_another_field_nothing_is_asked(full: Store, theirs: Store):
    before = task(full)
    keep.change(theirs, Task, before.id, {"text": "Cùng lời", "product": "Báo cáo"}, "Hoa")
    keep.change(full, Task, before.id, {"text": " Cùng lời "}, BY, began_with={"text": before.text})
    keep.change(full, Task, before.id, {"remark": "Vì mưa"}, BY, began_with={"remark": before.remark})
    assert (task(full).text, task(full).product, task(full).remark) == ("Cùng lời", "Báo cáo", "Vì mưa")


def test_a_setting_another_program_changed_is_not_replaced_unseen(full: Store, theirs: Store):
    keep.set_setting(theirs, "province", "Nghệ An", "Hoa")
    with pytest.raises(Conflict) as asked:
        keep.set_setting(full, "province", "Quảng Bình", BY, began_with="Hà Tĩnh")
    assert asked.value.theirs == "Nghệ An"
    assert table.settings(full.connection)["province"] == "Nghệ An"


def test_an_entry_of_a_list_two_programs_add_under_one_code_is_not_replaced_unseen(full: Store, theirs: Store):
    keep.set_code(theirs, "incident_kind", Code("moi", "Lộ mật khẩu", 9), "Hoa")
    with pytest.raises(Conflict) as asked:
        keep.set_code(full, "incident_kind", Code("moi", "Lộ khóa", 9), BY, began_with="")
    assert asked.value.theirs == table.code_name(full.connection, "incident_kind", "moi") == "Lộ mật khẩu"


def put(store: Store, indicator: Indicator, number: float | None, by: str, shown: str) -> None:
    """Put a number into a cell that showed something when it was typed into."""
    entry = indicators.Entry(CellKey(indicator.id, None, "2017"), value=Reading(number), shown=shown)
    indicators.enter_all(store, [entry], by)


@pytest.mark.parametrize(("hers", "mine"), [(7.0, 9.0), (None, 9.0), (7.0, None)])
def test_a_cell_another_program_filled_is_not_replaced_unseen(
    hers: float | None, mine: float | None, full: Store, theirs: Store
):
    indicator = keep.add(full, Indicator(name="Hồ sơ"), BY)
    indicators.enter(full, CellKey(indicator.id, None, "2017"), 5.0, BY)
    indicators.enter(theirs, CellKey(indicator.id, None, "2017"), hers, "Hoa")
    with pytest.raises(Conflict) as asked:
        put(full, indicator, mine, BY, shown="5")
    assert asked.value.theirs == ("7" if hers else "")
    assert [v.number for v in table.every(full.connection, Value, indicator_id=indicator.id)] == (
        [hers] if hers else []
    )


def test_an_empty_cell_two_programs_fill_holds_one_number(full: Store, theirs: Store):
    indicator = keep.add(full, Indicator(name="Hồ sơ"), BY)
    put(theirs, indicator, 7.0, "Hoa", shown="")
    with pytest.raises(Conflict):
        put(full, indicator, 9.0, BY, shown="")
    assert [v.number for v in table.every(full.connection, Value, indicator_id=indicator.id)] == [7]


def test_a_target_another_program_set_is_not_replaced_unseen(full: Store, theirs: Store):
    indicator = keep.add(full, Indicator(name="Hồ sơ"), BY)
    indicators.set_target(theirs, CellKey(indicator.id, None, "2017"), ">=", 90, "Hoa")
    entry = indicators.Entry(CellKey(indicator.id, None, "2017"), target=(">=", 80.0), shown="")
    with pytest.raises(Conflict) as asked:
        indicators.enter_all(full, [entry], BY)
    assert asked.value.theirs == "≥ 90"


def test_the_agencies_that_work_along_are_not_replaced_unseen(full: Store, theirs: Store):
    first, second = (keep.add(full, Agency(name=name), BY).id for name in ("Sở Một", "Sở Hai"))
    added = tasks.assign(full, Task(text="Việc"), (), BY)
    tasks.set_coordinating(theirs, added.id, (first,), "Hoa")
    with pytest.raises(Conflict) as asked:
        tasks.set_coordinating(full, added.id, (second,), BY, began_with=())
    assert asked.value.theirs == (first,)
    assert [link.agency_id for link in table.every(full.connection, Coordination, task_id=added.id)] == [first]


# A record another program deleted


@pytest.mark.parametrize(
    "deed",
    [
        lambda s, gone: keep.change(s, Task, gone, {"text": "Lời"}, BY),
        lambda s, gone: keep.remove(s, Task, gone, BY),
        lambda s, gone: keep.attach(s, "task", gone, "a.txt", b"a", DAY, BY),
        lambda s, gone: keep.add(s, Reminder(task_id=gone, sent_on=DAY), BY),
        lambda s, gone: tasks.complete(s, gone, DAY, BY),
        lambda s, gone: tasks.set_coordinating(s, gone, (), BY),
        lambda s, gone: tasks.extend(s, Extension(task_id=gone, new_due_on=date(2040, 1, 1)), BY, DAY),
        lambda s, gone: tasks.change_many(s, [task(s).id, gone], {"text": "Lời"}, BY),
        lambda s, gone: tasks.remind_many(s, [task(s).id, gone], Reminder(sent_on=DAY), BY),
    ],
)
def test_what_another_program_deleted_is_said_and_nothing_is_stored(
    deed: Callable[[Store, str], object], full: Store, theirs: Store
):
    gone = keep.add(full, Task(text="Sẽ bị xóa"), BY)
    keep.remove(theirs, Task, gone.id, "Hoa")
    before = ledger.journal(full.connection)
    with pytest.raises(Gone, match="đã bị xóa"):
        deed(full, gone.id)
    assert ledger.journal(full.connection) == before


def test_a_record_whose_parent_was_deleted_meanwhile_is_refused_with_a_sentence(full: Store, theirs: Store):
    meeting = keep.add(full, Meeting(title="Họp"), BY)
    keep.remove(theirs, Meeting, meeting.id, "Hoa")
    with pytest.raises(Gone, match="đã bị xóa"):
        keep.add(full, Conclusion(meeting_id=meeting.id, text="Kết luận"), BY)


def test_an_agency_deleted_meanwhile_cannot_be_chosen(full: Store, theirs: Store):
    agency = keep.add(full, Agency(name="Sở"), BY)
    keep.remove(theirs, Agency, agency.id, "Hoa")
    with pytest.raises(Refused, match="Hãy chọn lại") as refusal:
        keep.change(full, Task, task(full).id, {"lead_agency_id": agency.id}, BY)
    assert not isinstance(refusal.value, Gone), "the task itself is there"
    with pytest.raises(Refused, match="Hãy chọn lại") as refusal:
        tasks.set_coordinating(full, task(full).id, (agency.id,), BY)
    assert not isinstance(refusal.value, Gone), "the task itself is there"


# Deleting and ordering what another program adds to


def test_what_another_program_hung_on_a_record_after_the_question_is_asked_about_again(full: Store, theirs: Store):
    meeting = keep.add(full, Meeting(title="Họp"), BY)
    keep.add(full, Conclusion(meeting_id=meeting.id, text="Một"), BY)
    agreed = keep.hanging_on(full, Meeting, meeting.id)
    keep.add(theirs, Conclusion(meeting_id=meeting.id, text="Hai"), "Hoa")
    with pytest.raises(Refused, match="nay là 2 kết luận"):
        keep.remove(full, Meeting, meeting.id, BY, with_all=True, asked_about=agreed)
    keep.remove(full, Meeting, meeting.id, BY, with_all=True, asked_about=keep.Hanging("2 kết luận", ""))
    assert table.get(full.connection, Meeting, meeting.id) is None


def test_a_row_another_program_added_keeps_a_place_of_its_own_when_the_order_changes(full: Store, theirs: Store):
    meeting = keep.add(full, Meeting(title="Họp"), BY)
    ids = [keep.add(full, Conclusion(meeting_id=meeting.id, text=str(n)), BY).id for n in range(3)]
    late = keep.add(theirs, Conclusion(meeting_id=meeting.id, text="muộn"), "Hoa")
    keep.move(full, Conclusion, ids[::-1], BY)
    stood = table.every(full.connection, Conclusion, "position", meeting_id=meeting.id)
    assert [(c.id, c.position) for c in stood] == [(ids[2], 1), (ids[1], 2), (ids[0], 3), (late.id, 4)]


# Under an issued notice


@pytest.fixture
def issued(sample: Store) -> Meeting:
    meeting: Meeting = the(sample, Meeting)
    return keep.change(sample, Meeting, meeting.id, {"state": "da_ban_hanh"}, BY)


@pytest.mark.parametrize("kind", [Conclusion, Opinion, Proposal, Meeting])
def test_what_an_issued_notice_was_made_of_is_not_deleted(kind: type[Any], sample: Store, issued: Meeting):
    with pytest.raises(Refused, match="đã ban hành"):
        keep.remove(sample, kind, the(sample, kind).id, BY, with_all=True)


def test_a_notice_issued_by_another_program_a_moment_ago_counts(sample_path: Path):
    with closing(open_store(sample_path, now)) as mine, closing(open_store(sample_path, now)) as theirs:
        conclusion, meeting = the(mine, Conclusion), the(mine, Meeting)
        keep.change(theirs, Meeting, meeting.id, {"state": "da_ban_hanh"}, "Hoa")
        with pytest.raises(Refused, match="đã ban hành"):
            keep.remove(mine, Conclusion, conclusion.id, BY)


def test_a_paper_another_program_issued_a_moment_ago_is_not_changed(full: Store, theirs: Store):
    paper = keep.add(full, Document(kind="CV", subject="Về việc"), BY)
    with theirs.action("Ban hành", "Hoa", kind="fixed"):
        digest = writing.put_blob(theirs.connection, b"%PDF")
        frozen = {"state": "da_ban_hanh", "number": 5, "dated_on": DAY, "pdf_sha256": digest}
        keep.change(theirs, Document, paper.id, frozen, "Hoa")
    with pytest.raises(Refused, match="giữ nguyên"):
        keep.change(full, Document, paper.id, {"subject": "Khác"}, BY)


def test_the_steps_of_the_verbs_are_named_after_what_they_read(sample: Store):
    conclusion = the(sample, Conclusion, position=2)
    tasks.assign_from_conclusion(sample, conclusion.id, BY)
    step = sample.next_undo()
    assert step is not None
    assert step.label == "Giao nhiệm vụ từ kết luận số 2"
