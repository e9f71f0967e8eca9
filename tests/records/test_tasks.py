"""The status of a task, day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records import tasks as rule
from ict_desktop.records.tasks import Coordination, Extension, Progress, Reminder, Task

DUE = date(2017, 9, 30)
BEFORE, AFTER = DUE - timedelta(days=1), DUE + timedelta(days=1)
WANTED = Task(text="Việc", due_on=DUE, assigned_on=date(2017, 7, 7), lead_agency_id="so")


def changed(**values: object) -> Task:
    return replace(WANTED, **values)


@pytest.mark.parametrize(
    ("task", "day", "status"),
    [
        (WANTED, DUE, rule.OPEN_IN_TIME),
        (WANTED, AFTER, rule.OPEN_LATE),
        (changed(completed_on=DUE), AFTER, rule.DONE_IN_TIME),
        (changed(completed_on=AFTER), AFTER, rule.DONE_LATE),
        (changed(completed_on=AFTER), DUE, rule.OPEN_IN_TIME),
        (changed(due_on=None), AFTER, rule.OPEN_UNDATED),
        (changed(due_on=None, completed_on=BEFORE), BEFORE, rule.DONE_UNDATED),
        (changed(due_on=None, completed_on=AFTER), BEFORE, rule.OPEN_UNDATED),
        (changed(closure="chuyen", closure_on=DUE), BEFORE, rule.OPEN_IN_TIME),
        (changed(closure="chuyen", closure_on=DUE), DUE, rule.TRANSFERRED),
        (changed(closure="huy"), BEFORE, rule.CANCELLED),
        (changed(closure="huy", completed_on=BEFORE), DUE, rule.CANCELLED),
        (changed(closure="tra_lai", closure_on=BEFORE), AFTER, rule.OPEN_LATE),
    ],
)
def test_a_task_stands_in_one_bucket_on_a_day(task: Task, day: date, status: str):
    assert rule.status(task, (), day) == status


def test_a_task_without_due_date_is_never_overdue():
    undated = changed(due_on=None)
    assert {rule.status(undated, (), DUE + timedelta(days=step)) for step in range(0, 4000, 97)} == {rule.OPEN_UNDATED}


def extension(granted_on: date, new: date, key: str = "1") -> Extension:
    return Extension(id=key, granted_on=granted_on, new_due_on=new, reason="Chờ kinh phí")


def test_the_extension_granted_last_by_a_day_holds_on_it():
    later, sooner = (
        extension(date(2017, 9, 1), date(2017, 12, 31), "1"),
        extension(date(2017, 9, 15), date(2017, 10, 31), "2"),
    )
    both = (sooner, later)
    assert rule.due_on(WANTED, both, date(2017, 8, 31)) == DUE
    assert rule.due_on(WANTED, both, date(2017, 9, 1)) == date(2017, 12, 31)
    assert rule.due_on(WANTED, both, date(2017, 9, 15)) == date(2017, 10, 31)


def test_of_two_extensions_of_one_day_the_later_entered_holds():
    both = tuple(extension(BEFORE, date(2017, month, 1), key) for key, month in (("2", 12), ("1", 11)))
    assert rule.due_on(WANTED, both, BEFORE) == date(2017, 12, 1)


def test_an_extension_gives_a_date_to_a_task_without_one():
    assert rule.due_on(changed(due_on=None), (extension(BEFORE, DUE),), AFTER) == DUE


@pytest.mark.parametrize(
    ("left", "soon"), [(0, True), (rule.DUE_SOON_DAYS, True), (rule.DUE_SOON_DAYS + 1, False), (-1, False)]
)
def test_a_deadline_is_near_from_seven_days_before_until_the_day_itself(left: int, soon: bool):
    found = rule.flags(WANTED, (), (), DUE - timedelta(days=left))
    assert (rule.DUE_SOON in found) == soon


@pytest.mark.parametrize(
    ("days", "flags"),
    [
        (30, set()),
        (31, {rule.SILENT}),
        (90, {rule.SILENT}),
        (91, {rule.SILENT, rule.STALE}),
    ],
)
def test_silence_begins_after_thirty_days_and_is_stale_after_ninety(days: int, flags: set[str]):
    undated = changed(due_on=None)
    assert rule.flags(undated, (), (), date(2017, 7, 7) + timedelta(days=days)) == flags


def test_a_report_ends_the_silence_but_not_before_it_came():
    report = Progress(reported_on=date(2017, 8, 20))
    day = date(2017, 8, 19)
    assert rule.SILENT in rule.flags(WANTED, (), (report,), day)
    assert rule.SILENT not in rule.flags(WANTED, (), (report,), date(2017, 9, 19))
    assert rule.SILENT in rule.flags(WANTED, (), (report,), date(2017, 9, 20))


def test_only_an_open_task_calls_for_attention():
    for done in (changed(completed_on=BEFORE, lead_agency_id=None), changed(closure="huy", lead_agency_id=None)):
        assert rule.flags(done, (), (), DUE + timedelta(days=400)) == frozenset()
    assert rule.UNASSIGNED in rule.flags(changed(lead_agency_id=None), (), (), BEFORE)


DAYS = st.none() | st.dates(date(2017, 1, 1), date(2018, 12, 31))


@given(
    due=DAYS,
    done=DAYS,
    closure=st.sampled_from(["", "chuyen", "huy", "tra_lai"]),
    closed=DAYS,
    day=st.dates(date(2017, 1, 1), date(2018, 12, 31)),
)
def test_every_task_has_a_status_with_a_name_and_a_mark(
    due: date | None, done: date | None, closure: str, closed: date | None, day: date
):
    task = Task(text="Việc", due_on=due, completed_on=done, closure=closure, closure_on=closed)
    status = rule.status(task, (), day)
    assert status in rule.STATUS_NAMES
    mark = rule.status_mark({"status": status, "days_left": (due - day).days if due else None})
    assert mark.word
    assert mark.icon
    assert mark.tone in ("good", "warning", "bad", "neutral", "accent")


@pytest.mark.parametrize(
    ("status", "left", "words"),
    [
        (rule.OPEN_LATE, -12, "Quá hạn 12 ngày"),
        (rule.OPEN_LATE, -3163, "Quá hạn 3.163 ngày"),
        (rule.OPEN_IN_TIME, 5, "Còn 5 ngày"),
        (rule.OPEN_IN_TIME, 1200, "Còn 1.200 ngày"),
        (rule.OPEN_IN_TIME, 0, "Đến hạn hôm nay"),
        (rule.OPEN_UNDATED, None, "Không thời hạn"),
        (rule.DONE_LATE, -3, "Hoàn thành quá hạn"),
        (rule.TRANSFERRED, None, "Đã chuyển"),
    ],
)
def test_a_status_is_said_in_the_words_of_a_list(status: str, left: int | None, words: str):
    assert rule.status_text(status, left) == words


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (Task(), {"text"}),
        (changed(due_on=date(2017, 7, 6)), {"due_on"}),
        (changed(completed_on=date(2017, 7, 6)), {"completed_on"}),
        (changed(closure="huy"), {"closure_reason"}),
        (changed(id="1", parent_id="1"), {"parent_id"}),
        (WANTED, set()),
        (Coordination(), {"agency_id"}),
        (Extension(), {"granted_on", "new_due_on", "reason"}),
        (Extension(granted_on=DUE, previous_due_on=AFTER, new_due_on=DUE, reason="x"), {"new_due_on"}),
        (Progress(), {"reported_on"}),
        (Progress(reported_on=DUE, percent=101.0), {"percent"}),
        (Progress(reported_on=DUE, percent=-0.1), {"percent"}),
        (Progress(reported_on=DUE, percent=100.0), set()),
        (Reminder(), {"sent_on"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(record: Task | Extension, wrong: set[str]):
    problems = record.problems()
    assert set(problems) == wrong
    assert all(sentence.endswith(".") for sentence in problems.values())


def test_a_task_given_later_than_the_day_stands_outside_until_it_is_given():
    given = WANTED.assigned_on
    assert given is not None
    assert rule.status(WANTED, (), given - timedelta(days=1)) == rule.NOT_YET
    assert rule.status(WANTED, (), given) == rule.OPEN_IN_TIME
    assert rule.flags(changed(lead_agency_id=None), (), (), given - timedelta(days=1)) == frozenset()
    assert rule.status(changed(closure="huy"), (), given - timedelta(days=1)) == rule.CANCELLED
