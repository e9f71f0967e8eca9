"""The verbs every kind shares: each is one step with a name, and none loses a word."""

import unicodedata
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records.agencies import Agency, Alias, Person
from ict_desktop.records.attachments import Attachment
from ict_desktop.records.clerks import Clerk
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.errors import Refused
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.indicators import Indicator, Target, Value
from ict_desktop.records.inspections import Finding, Inspection, Visit
from ict_desktop.records.kinds import BY_TABLE, KINDS
from ict_desktop.records.meetings import Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.record import Code
from ict_desktop.records.tasks import Coordination, Extension, Progress, Task
from ict_desktop.store import ledger, sqlite, table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work import tasks as work_tasks
from tests.files import BY, contents, dump, now, outside

DAY = date(2017, 7, 7)


def the(store: Store, kind: type[Any], **where: object) -> Any:
    return table.every(store.connection, kind, "id", **where)[0]


# Adding and changing


def test_a_record_is_stored_as_it_may_enter_the_file(empty: Store):
    decomposed = unicodedata.normalize("NFD", "  Sở Nội vụ\r\nHà Tĩnh ")
    added = keep.add(empty, Agency(name=decomposed), BY)
    assert table.get(empty.connection, Agency, added.id) == added
    assert added.name == "Sở Nội vụ\nHà Tĩnh"


def test_the_step_names_a_record_by_the_number_it_got(sample: Store):
    meeting = the(sample, Meeting)
    added = keep.add(sample, Conclusion(meeting_id=meeting.id, text="Giao Sở Nội vụ rà soát."), BY)
    step = sample.next_undo()
    assert step is not None
    assert added.position > 1
    assert step.label == f"Thêm kết luận “{added.position}. Giao Sở Nội vụ rà soát.”"


def test_a_number_is_rounded_at_the_door(empty: Store):
    indicator = keep.add(empty, Indicator(name="Tỷ lệ"), BY)
    value = keep.add(empty, Value(indicator_id=indicator.id, period="2017-H1", number=0.1 + 0.2), BY)
    assert the(empty, Value).number == value.number == 0.3


def test_a_record_that_is_not_whole_is_refused_field_by_field(empty: Store):
    with pytest.raises(keep.Incomplete) as refused:
        keep.add(empty, Agency(name=" ", valid_from=date(2017, 1, 2), valid_to=date(2017, 1, 1)), BY)
    assert set(refused.value.problems) == {"name", "valid_to"}
    assert empty.next_undo() is None


def test_a_change_of_one_field_is_one_step_that_names_the_record(empty: Store):
    task = keep.add(empty, Task(text="Việc một"), BY)
    keep.change(empty, Task, task.id, {"text": "Việc hai"}, BY)
    edit = ledger.history(empty.connection, "task", task.id)[0]
    assert edit.step.label.startswith("Sửa ")
    assert edit.step.label.endswith("nhiệm vụ “Việc hai”")
    assert edit.old is not None
    assert edit.new is not None
    assert {name: (edit.old[name], edit.new[name]) for name in edit.new if edit.old[name] != edit.new[name]} == {
        "text": ("Việc một", "Việc hai")
    }


@pytest.mark.parametrize("values", [{"text": "Việc"}, {"text": "Việc "}, {"due_on": None}, {}])
def test_a_change_to_the_same_leaves_no_step(values: dict[str, object], empty: Store):
    task = keep.add(empty, Task(text="Việc"), BY)
    before = ledger.journal(empty.connection)
    keep.change(empty, Task, task.id, values, BY)
    assert ledger.journal(empty.connection) == before


def test_a_change_that_would_spoil_the_record_is_refused(empty: Store):
    task = keep.add(empty, Task(text="Việc", assigned_on=DAY), BY)
    with pytest.raises(keep.Incomplete, match="đứng trước ngày giao"):
        keep.change(empty, Task, task.id, {"due_on": date(2017, 7, 6)}, BY)
    assert the(empty, Task) == task


def test_a_record_deleted_meanwhile_is_refused_with_a_sentence(empty: Store):
    with pytest.raises(Refused, match="đã bị xóa"):
        keep.change(empty, Task, "gone", {"text": "Việc"}, BY)


@pytest.mark.parametrize("twice", [Clerk(name="Lan"), Holiday(day=DAY, name="Nghỉ")])
def test_what_can_be_only_once_is_refused_with_a_sentence(twice: Any, empty: Store):
    keep.add(empty, twice, BY)
    with pytest.raises(Refused, match="Đã có một bản ghi như thế"):
        keep.add(empty, twice, BY)


def test_new_rows_of_a_list_come_last_and_can_be_put_in_another_order(sample: Store):
    meeting = the(sample, Meeting)
    added = keep.add(sample, Conclusion(meeting_id=meeting.id, text="Mười"), BY)
    assert added.position == 10
    ids = [c.id for c in table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)]
    keep.move(sample, Conclusion, ids[::-1], BY)
    turned = table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)
    assert [c.id for c in turned] == ids[::-1]
    assert [c.position for c in turned] == list(range(1, 11))
    sample.undo(BY)
    assert [c.id for c in table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)] == ids


def test_several_rows_added_at_once_keep_their_order_by_id(empty_path: Path):
    with closing(open_store(empty_path, datetime.now)) as store:
        agency = keep.add(store, Agency(name="Sở"), BY)
        for number in range(50):
            keep.add(store, Alias(agency_id=agency.id, name=f"{number:02d}"), BY)
        assert [a.name for a in table.every(store.connection, Alias)] == [f"{n:02d}" for n in range(50)]


# Deleting


def test_deleting_a_meeting_names_what_hangs_on_it(sample: Store):
    meeting = the(sample, Meeting)
    hanging = keep.hanging_on(sample, Meeting, meeting.id)
    for words in ("9 kết luận", "3 ý kiến", "4 kiến nghị", "3 đại biểu"):
        assert words in hanging.goes
    assert hanging.loses == "9 nhiệm vụ (mục “Từ kết luận”)"
    before = dump(sample.connection)
    with pytest.raises(Refused, match="9 kết luận"):
        keep.remove(sample, Meeting, meeting.id, BY)
    assert dump(sample.connection) == before


def test_a_meeting_deleted_with_all_goes_and_comes_back_as_one_step(sample: Store):
    meeting = the(sample, Meeting)
    before = dump(sample.connection)
    keep.remove(sample, Meeting, meeting.id, BY, with_all=True)
    for kind in (Meeting, Opinion, Proposal, ProposalAnswer, Conclusion):
        assert table.every(sample.connection, kind) == []
    assert [task.conclusion_id for task in table.every(sample.connection, Task)] == [None] * 9
    after = dump(sample.connection)
    sample.undo(BY)
    assert dump(sample.connection) == before
    sample.redo(BY)
    assert dump(sample.connection) == after


def test_restoring_from_the_trash_brings_back_every_row_and_link(sample: Store):
    meeting = the(sample, Meeting)
    before = dump(sample.connection)
    keep.remove(sample, Meeting, meeting.id, BY, with_all=True)
    keep.restore(sample, "meeting", meeting.id, BY)
    assert dump(sample.connection) == before
    assert ledger.trash(sample.connection) == []


def test_an_optional_link_is_emptied_and_made_again(empty: Store):
    agency = keep.add(empty, Agency(name="Sở"), BY)
    person = keep.add(empty, Person(full_name="Lan", agency_id=agency.id), BY)
    keep.remove(empty, Agency, agency.id, BY)
    assert the(empty, Person).agency_id is None
    keep.restore(empty, "agency", agency.id, BY)
    assert the(empty, Person) == person


def test_a_link_given_another_end_meanwhile_is_left_alone(empty: Store):
    first, second = (keep.add(empty, Agency(name=name), BY) for name in ("Sở cũ", "Sở mới"))
    person = keep.add(empty, Person(full_name="Lan", agency_id=first.id), BY)
    keep.remove(empty, Agency, first.id, BY)
    keep.change(empty, Person, person.id, {"agency_id": second.id}, BY)
    keep.restore(empty, "agency", first.id, BY)
    assert the(empty, Person).agency_id == second.id


def test_a_file_whose_name_is_not_utf8_is_kept_under_a_name_that_can_be_read(sample: Store):
    task = the(sample, Task)
    kept = table.get(
        sample.connection, Attachment, keep.attach(sample, "task", task.id, "B\udce1o c\udce1o.pdf", b"%PDF", DAY, BY)
    )
    assert kept is not None
    assert kept.name == "B\ufffdo c\ufffdo.pdf"
    assert sample.undo(BY) == "Đính kèm “B\ufffdo c\ufffdo.pdf”"


def test_attachments_go_with_their_record_and_come_back_with_it(sample: Store):
    task = the(sample, Task)
    attachment = keep.attach(sample, "task", task.id, "Công văn.pdf", b"%PDF-1.7", DAY, BY)
    report = keep.add(sample, Progress(task_id=task.id, reported_on=DAY, text="Đang làm"), BY)
    keep.attach(sample, "progress", report.id, "Ảnh.jpg", b"\xff\xd8", DAY, BY)
    before = dump(sample.connection)
    with pytest.raises(Refused, match="2 tệp đính kèm"):
        keep.remove(sample, Task, task.id, BY)
    keep.remove(sample, Task, task.id, BY, with_all=True)
    assert table.every(sample.connection, Attachment) == []
    keep.restore(sample, "task", task.id, BY)
    assert dump(sample.connection) == before
    kept = table.get(sample.connection, Attachment, attachment)
    assert kept is not None
    assert table.blob(sample.connection, kept.sha256) == b"%PDF-1.7"


def test_deleting_a_record_of_the_middle_leaves_its_parent(sample: Store):
    opinion = the(sample, Opinion, position=3)
    keep.remove(sample, Opinion, opinion.id, BY, with_all=True)
    assert len(table.every(sample.connection, Proposal)) == 2
    assert len(table.every(sample.connection, Meeting)) == 1


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_of_every_kind_is_deleted_with_all_and_restored(kind: type[Any], full: Store):
    before = dump(full.connection)
    record = the(full, kind)
    keep.remove(full, kind, record.id, BY, with_all=True)
    assert table.get(full.connection, kind, record.id) is None
    assert full.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert (kind.TABLE, record.id) in {(edit.table, edit.record_id) for edit in ledger.trash(full.connection)}
    keep.restore(full, kind.TABLE, record.id, BY)
    assert dump(full.connection) == before
    full.undo(BY)
    full.undo(BY)
    assert dump(full.connection) == before


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_of_every_kind_is_changed_and_taken_back(kind: type[Any], full: Store):
    before = contents(full.connection)
    record = the(full, kind)
    name, value = next(
        (name, value)
        for name in table.column_types(kind)
        if name
        not in ("id", "record_table", "record_id", "sha256", "kind", "state", "direction", "closure", "form", "part")
        and "period" not in name
        and isinstance(value := getattr(record, name), str)
        and not name.endswith("_id")
        and "-" not in value
    )
    keep.change(full, kind, record.id, {name: f"{value} (sửa)"}, BY)
    assert contents(full.connection) != before
    full.undo(BY)
    assert contents(full.connection) == before


# The trash and history


def test_the_trash_lists_each_deleted_record_once_last_first(empty: Store):
    one, two = (keep.add(empty, Task(text=text), BY) for text in ("Một", "Hai"))
    for _again in range(2):
        keep.remove(empty, Task, one.id, BY)
        keep.restore(empty, "task", one.id, BY)
    keep.remove(empty, Task, one.id, BY)
    keep.remove(empty, Task, two.id, BY)
    listed = ledger.trash(empty.connection)
    assert [edit.record_id for edit in listed] == [two.id, one.id]
    assert [edit.old["text"] for edit in listed if edit.old] == ["Hai", "Một"]


def test_what_undo_brings_back_leaves_the_trash_and_redo_puts_it_there_again(empty: Store):
    task = keep.add(empty, Task(text="Một"), BY)
    keep.remove(empty, Task, task.id, BY)
    empty.undo(BY)
    assert ledger.trash(empty.connection) == []
    empty.redo(BY)
    assert [edit.record_id for edit in ledger.trash(empty.connection)] == [task.id]
    keep.restore(empty, "task", task.id, BY)
    assert the(empty, Task) == task


def test_what_another_tool_deleted_lies_in_the_trash_at_once(empty: Store):
    task = keep.add(empty, Task(text="Một"), BY)
    with closing(outside(empty.path)) as hand:
        hand.execute("DELETE FROM task")
    assert [(edit.record_id, edit.step.label) for edit in ledger.trash(empty.connection)] == [(task.id, ledger.FOREIGN)]
    keep.restore(empty, "task", task.id, BY)
    assert the(empty, Task) == task


def test_a_child_whose_parent_is_gone_is_refused_until_the_parent_is_back(empty: Store):
    task = keep.add(empty, Task(text="Một"), BY)
    report = keep.add(empty, Progress(task_id=task.id, reported_on=DAY), BY)
    keep.remove(empty, Progress, report.id, BY)
    keep.remove(empty, Task, task.id, BY)
    before = dump(empty.connection)
    with pytest.raises(Refused, match="khôi phục bản ghi đó từ Thùng rác trước"):
        keep.restore(empty, "progress", report.id, BY)
    assert dump(empty.connection) == before
    keep.restore(empty, "task", task.id, BY)
    keep.restore(empty, "progress", report.id, BY)
    assert the(empty, Progress) == report


def test_restoring_over_a_record_that_took_its_place_is_refused(empty: Store):
    clerk = keep.add(empty, Clerk(name="Lan"), BY)
    keep.remove(empty, Clerk, clerk.id, BY)
    keep.add(empty, Clerk(name="Lan"), BY)
    with pytest.raises(Refused, match="Không đưa lại được"):
        keep.restore(empty, "clerk", clerk.id, BY)


def test_what_is_not_in_the_trash_cannot_be_restored(empty: Store):
    task = keep.add(empty, Task(text="Một"), BY)
    for record_id in (task.id, "never"):
        with pytest.raises(Refused, match="không ở trong Thùng rác"):
            keep.restore(empty, "task", record_id, BY)


def test_the_history_of_a_record_and_of_one_field_is_read_from_the_ledger(empty: Store):
    task = keep.add(empty, Task(text="Một"), "Lan")
    keep.change(empty, Task, task.id, {"due_on": DAY}, "Hoa")
    keep.change(empty, Task, task.id, {"text": "Hai"}, "Lan")
    keep.change(empty, Task, task.id, {"due_on": None}, "Mai")
    edits = ledger.history(empty.connection, "task", task.id)
    assert [edit.step.clerk for edit in edits] == ["Mai", "Lan", "Hoa", "Lan"]
    due = [(e.step.clerk, e.new["due_on"]) for e in edits if e.old and e.new and e.old["due_on"] != e.new["due_on"]]
    assert due == [("Mai", None), ("Hoa", "2017-07-07")]
    assert edits[-1].old is None


# Drafts, code lists, settings, attachments


def test_drafts_belong_to_a_record_a_field_and_a_place(empty: Store):
    keep.keep_draft(empty, "task", "", "text", "đang g", "ket-luan-1")
    keep.keep_draft(empty, "task", "", "text", "đang gõ", "ket-luan-1")
    keep.keep_draft(empty, "task", "1", "remark", "khác")
    assert keep.drafts(empty, "task", "", "ket-luan-1") == {"text": "đang gõ"}
    assert keep.drafts(empty, "task", "", "ket-luan-2") == {}
    assert keep.drafts(empty, "task", "1") == {"remark": "khác"}
    keep.drop_drafts(empty, "task", "1")
    assert keep.drafts(empty, "task", "1") == {}


def test_a_draft_survives_a_killed_program(empty_path: Path):
    store = open_store(empty_path, now)
    keep.keep_draft(store, "task", "", "text", "đang gõ")
    store.connection.close()
    with closing(open_store(empty_path, now)) as again:
        assert keep.drafts(again, "task", "") == {"text": "đang gõ"}


def test_saving_forgets_the_draft_of_what_was_saved_only(empty: Store):
    task = keep.add(empty, Task(text="Một"), BY)
    keep.keep_draft(empty, "task", task.id, "text", "Hai")
    keep.keep_draft(empty, "task", task.id, "remark", "ghi chú")
    keep.change(empty, Task, task.id, {"text": "Hai"}, BY)
    assert keep.drafts(empty, "task", task.id) == {"remark": "ghi chú"}
    keep.keep_draft(empty, "task", "", "text", "mới")
    keep.add(empty, Task(text="mới"), BY)
    assert keep.drafts(empty, "task", "") == {}


def test_code_lists_and_settings_are_steps_too(empty: Store):
    before = dump(empty.connection)
    keep.set_code(empty, "task_kind", Code("co_han", "Có thời hạn", 1), BY)
    keep.set_code(empty, "count_unit", Code("luot", "lượt", 20), BY)
    keep.set_setting(empty, "province", " Hà Tĩnh ", BY)
    keep.set_setting(empty, "province", "Hà Tĩnh mới", BY)
    assert table.settings(empty.connection) == {"province": "Hà Tĩnh mới"}
    for _step in range(4):
        empty.undo(BY)
    assert dump(empty.connection) == before
    with pytest.raises(Refused, match="chưa có tên"):
        keep.set_code(empty, "task_kind", Code("moi", " "), BY)


def test_the_same_bytes_are_kept_once_and_empty_ones_refused(sample: Store):
    task = the(sample, Task)
    for name in ("a.pdf", "b.pdf"):
        keep.attach(sample, "task", task.id, name, b"%PDF", DAY, BY)
    assert sample.connection.execute("SELECT count(*) FROM blob").fetchone() == (1,)
    with pytest.raises(Refused, match="rỗng"):
        keep.attach(sample, "task", task.id, "c.pdf", b"", DAY, BY)


# Any sequence of steps


def add_task(store: Store, pick: Callable[[int], int], word: str) -> None:
    keep.add(store, Task(text=f"Việc {word}", remark=word, due_on=date(2017, 7, 1 + pick(28))), BY)


def add_report(store: Store, pick: Callable[[int], int], word: str) -> None:
    tasks = table.every(store.connection, Task)
    report = Progress(task_id=tasks[pick(len(tasks))].id, reported_on=DAY, percent=pick(100) / 7, text=word)
    keep.add(store, report, BY)


def add_value(store: Store, pick: Callable[[int], int], word: str) -> None:
    indicators = table.every(store.connection, Indicator)
    value = Value(indicator_id=indicators[pick(len(indicators))].id, period=f"{1990 + pick(40)}", number=pick(99) / 3)
    keep.add(store, value, BY)


def change_task(store: Store, pick: Callable[[int], int], word: str) -> None:
    tasks = table.every(store.connection, Task)
    keep.change(store, Task, tasks[pick(len(tasks))].id, {"text": f"Sửa {word}", "product": word}, BY)


def set_coordinating(store: Store, pick: Callable[[int], int], word: str) -> None:
    tasks, agencies = table.every(store.connection, Task), table.every(store.connection, Agency)
    chosen = tuple(dict.fromkeys(agencies[pick(len(agencies))].id for _ in range(pick(4))))
    work_tasks.set_coordinating(store, tasks[pick(len(tasks))].id, chosen, BY)


def remove_any(store: Store, pick: Callable[[int], int], word: str) -> None:
    kinds = (Task, Conclusion, Opinion, Agency, Value, Progress, Extension, Coordination, Target)
    kind = kinds[pick(len(kinds))]
    there = table.every(store.connection, kind)
    keep.remove(store, kind, there[pick(len(there))].id, BY, with_all=True)


def restore_any(store: Store, pick: Callable[[int], int], word: str) -> None:
    trash = ledger.trash(store.connection)
    edit = trash[pick(len(trash))]
    keep.restore(store, edit.table, edit.record_id, BY)


def undo(store: Store, pick: Callable[[int], int], word: str) -> None:
    store.undo(BY)


def redo(store: Store, pick: Callable[[int], int], word: str) -> None:
    store.redo(BY)


def write_by_hand(store: Store, pick: Callable[[int], int], word: str) -> None:
    with closing(sqlite.connect(store.path)) as hand:
        hand.execute("UPDATE task SET remark = ?", (word,))


STEPS = (
    add_task,
    add_report,
    add_value,
    change_task,
    set_coordinating,
    remove_any,
    restore_any,
    undo,
    redo,
    write_by_hand,
)
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.randoms(use_true_random=False), WORDS), max_size=12))
def test_any_steps_undone_are_as_if_never_done_and_done_again_the_same(
    steps: list[tuple[Callable[..., None], Any, str]], sample_master: Path, tmp_path: Path
):
    path = tmp_path / "buoc.ict"
    path.write_bytes(sample_master.read_bytes())
    with closing(open_store(path, now)) as store:
        start = dump(store.connection)
        for step, random, word in steps:
            try:
                step(store, lambda below, random=random: random.randrange(below) if below else 0, word)
            except (Refused, IndexError):
                continue
        assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        while store.next_redo():
            store.redo(BY)
        end = dump(store.connection)
        while store.next_undo():
            store.undo(BY)
        assert dump(store.connection) == start
        while store.next_redo():
            store.redo(BY)
        assert dump(store.connection) == end


def test_every_kind_has_a_noun_for_its_sentences():
    assert all(kind.NOUN and kind.NOUN[0].islower() for kind in BY_TABLE.values())


def test_an_inspection_goes_with_its_visits_and_findings(full: Store):
    inspection = the(full, Inspection)
    keep.remove(full, Inspection, inspection.id, BY, with_all=True)
    assert len(table.every(full.connection, Visit)) == len(table.every(full.connection, Finding)) == 1


def test_settings_and_code_lists_are_cleaned_at_the_same_door_as_records(empty: Store):
    keep.set_setting(empty, "province", "Ha\u0300 Ti\u0303nh\u200b", BY)
    code = keep.set_code(empty, "indicator_group", Code("moi", " QĐ\u00adUBND\x0b2017 ", 9), BY)
    assert table.settings(empty.connection)["province"] == "Hà Tĩnh"
    assert code.name == "QĐ-UBND 2017"
    assert table.code_name(empty.connection, "indicator_group", "moi") == "QĐ-UBND 2017"
