"""The status of a task is the same in SQL and on the form, on any day."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records import tasks as rule
from ict_desktop.records.tasks import Extension, Progress, Task
from ict_desktop.store import listing, overview, writing
from ict_desktop.store.listing import Query
from ict_desktop.store.store import Store
from ict_desktop.store.tasks import FILTERS, TASKS

DAY = st.dates(date(2017, 6, 20), date(2017, 12, 31)) | st.dates(date(2017, 6, 20), date(2017, 7, 20))
MAYBE = st.none() | DAY
A_TASK = st.builds(
    Task,
    id=st.uuids().map(str),
    text=st.just("Việc"),
    lead_agency_id=st.sampled_from([None, "so"]),
    assigned_on=MAYBE,
    due_on=MAYBE,
    completed_on=MAYBE,
    closure=st.sampled_from(["", "", "", "chuyen", "huy", "tra_lai"]),
    closure_on=MAYBE,
)
AN_EXTENSION = st.builds(Extension, id=st.uuids().map(str), granted_on=DAY, new_due_on=DAY)
A_REPORT = st.builds(Progress, id=st.uuids().map(str), reported_on=DAY)
CASES = st.lists(
    st.tuples(A_TASK, st.lists(AN_EXTENSION, max_size=3), st.lists(A_REPORT, max_size=3)),
    min_size=1,
    max_size=12,
    unique_by=lambda case: case[0].id,
)


def status(task: Task, extensions: list[Extension], day: date) -> str:
    """Say in which bucket a task stands on a day, as the regulation does."""
    if task.closure in rule.CLOSED and (task.closure_on is None or task.closure_on <= day):
        return task.closure
    if task.assigned_on is not None and day < task.assigned_on:
        return rule.NOT_YET
    due = rule.due_on(task, tuple(extensions), day)
    if task.completed_on is not None and task.completed_on <= day:
        in_time = rule.DONE_IN_TIME if due and task.completed_on <= due else rule.DONE_LATE
        return in_time if due else rule.DONE_UNDATED
    if due is None:
        return rule.OPEN_UNDATED
    return rule.OPEN_IN_TIME if day <= due else rule.OPEN_LATE


FLAGS = {rule.DUE_SOON, rule.STALE, rule.UNASSIGNED, rule.SILENT}


def flags(bucket: str, due: date | None, task: Task, reports: list[Progress], day: date) -> set[str]:
    """Say what calls for attention in a task; only an open one does."""
    if bucket not in (rule.OPEN_IN_TIME, rule.OPEN_LATE, rule.OPEN_UNDATED):
        return set()
    words = [report.reported_on for report in reports if report.reported_on is not None and report.reported_on <= day]
    last = max(words, default=task.assigned_on)
    silence = (day - last).days if last is not None else 0
    raised = {
        rule.DUE_SOON: bucket == rule.OPEN_IN_TIME and due is not None and (due - day).days <= 7,
        rule.UNASSIGNED: task.lead_agency_id is None,
        rule.SILENT: silence > 30,
        rule.STALE: bucket == rule.OPEN_UNDATED and silence > 90,
    }
    return {flag for flag, is_up in raised.items() if is_up}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases=CASES, day=DAY)
def test_status_deadline_and_flags_are_the_same_in_sql_and_on_the_form(
    cases: list[tuple[Task, list[Extension], list[Progress]]], day: date, empty: Store
):
    connection = empty.connection
    connection.execute("BEGIN")
    connection.execute("INSERT INTO agency (id, name) VALUES ('so', 'Sở')")
    for task, extensions, reports in cases:
        writing.insert(connection, task)
        for part in [*extensions, *reports]:
            writing.insert(connection, replace(part, task_id=task.id))
    rows = listing.window(connection, TASKS, [task.id for task, _e, _p in cases], day.isoformat())
    chips = {chip: set(listing.ids(connection, TASKS, Query(chip, day=day.isoformat()))) for chip in FILTERS}
    counted = listing.counts(connection, TASKS, Query(day=day.isoformat()))
    agencies = overview.buckets_per_agency(connection, day.isoformat())
    connection.execute("ROLLBACK")

    for task, extensions, reports in cases:
        row, bucket = rows[task.id], status(task, extensions, day)
        due = rule.due_on(task, tuple(extensions), day)
        assert row["status"] == bucket
        assert row["due"] == (due.isoformat() if due else None)
        assert row["days_left"] == ((due - day).days if due else None)
        assert row["extended"] == len([e for e in extensions if e.granted_on is not None and e.granted_on <= day])
        assert {flag for flag in FLAGS if task.id in chips[flag]} == flags(bucket, due, task, reports, day)
        assert [bucket for bucket in rule.BUCKETS if task.id in chips[bucket]] == [bucket] * (bucket in rule.BUCKETS)
        assert (task.id in chips["ngoai_tong"]) == (bucket in rule.OUTSIDE)
        assert (task.id in chips["da_roi"]) == (bucket in rule.CLOSED)
        assert (task.id in chips[rule.NOT_YET]) == (bucket == rule.NOT_YET)
        assert (task.id in chips["den_han_30"]) == (
            bucket == rule.OPEN_IN_TIME and due is not None and (due - day).days <= 30
        )
    total = sum(counted[bucket] for bucket in rule.BUCKETS)
    assert total + counted["ngoai_tong"] == counted[""] == len(cases)
    assert sum(row["total"] for row in agencies) == total
    assert all(row["total"] for row in agencies)
    for bucket in rule.BUCKETS:
        assert sum(row[bucket] for row in agencies) == counted[bucket]
    assert counted["hoan_thanh"] + counted["qua_han"] + counted["trong_han"] + counted["khong_thoi_han"] == total


def test_every_flag_and_bucket_has_a_chip():
    assert FLAGS | set(rule.BUCKETS) <= set(FILTERS)
    assert len(rule.BUCKETS) == 6
    assert set(rule.OUTSIDE) == {"chuyen", "huy", rule.NOT_YET}


DUE = date(2017, 9, 30)
BEFORE, AFTER = DUE - timedelta(days=1), DUE + timedelta(days=1)
GIVEN = date(2017, 7, 7)
WANTED = Task(id="viec", text="Việc", due_on=DUE, assigned_on=GIVEN, lead_agency_id="so")


def changed(**values: object) -> Task:
    return replace(WANTED, **values)


def put(connection: sqlite3.Connection, task: Task, *reports: Progress) -> None:
    connection.execute("INSERT INTO agency (id, name) VALUES ('so', 'Sở')")
    for record in (task, *(replace(report, task_id=task.id) for report in reports)):
        writing.insert(connection, record)


def status_on(store: Store, task: Task, day: date) -> str:
    """Return the status in which a list shows a task that stands alone in the file."""
    store.connection.execute("BEGIN")
    put(store.connection, task)
    shown: str = listing.window(store.connection, TASKS, [task.id], day.isoformat())[task.id]["status"]
    store.connection.execute("ROLLBACK")
    return shown


def flagged(store: Store, task: Task, day: date, *reports: Progress) -> set[str]:
    """Return the flags of a task that stands alone in the file on a day."""
    store.connection.execute("BEGIN")
    put(store.connection, task, *reports)
    found = {flag for flag in FLAGS if listing.ids(store.connection, TASKS, Query(flag, day=day.isoformat()))}
    store.connection.execute("ROLLBACK")
    return found


@pytest.mark.parametrize(
    ("task", "day", "bucket"),
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
def test_a_task_stands_in_one_bucket_on_a_day(empty: Store, task: Task, day: date, bucket: str):
    assert status_on(empty, task, day) == bucket


def test_a_task_without_due_date_is_never_overdue(empty: Store):
    undated = changed(due_on=None)
    days = [DUE + timedelta(days=step) for step in (0, 1, 400, 4000)]
    assert {status_on(empty, undated, day) for day in days} == {rule.OPEN_UNDATED}


def test_a_task_given_later_than_the_day_stands_outside_until_it_is_given(empty: Store):
    assert status_on(empty, WANTED, GIVEN - timedelta(days=1)) == rule.NOT_YET
    assert status_on(empty, WANTED, GIVEN) == rule.OPEN_IN_TIME
    assert status_on(empty, changed(closure="huy"), GIVEN - timedelta(days=1)) == rule.CANCELLED


@pytest.mark.parametrize(("left", "soon"), [(0, True), (7, True), (8, False), (-1, False)])
def test_a_deadline_is_near_from_seven_days_before_until_the_day_itself(empty: Store, left: int, soon: bool):
    assert (rule.DUE_SOON in flagged(empty, WANTED, DUE - timedelta(days=left))) == soon


@pytest.mark.parametrize(
    ("days", "raised"),
    [(30, set()), (31, {rule.SILENT}), (90, {rule.SILENT}), (91, {rule.SILENT, rule.STALE})],
)
def test_silence_begins_after_thirty_days_and_is_stale_after_ninety(empty: Store, days: int, raised: set[str]):
    assert flagged(empty, changed(due_on=None), GIVEN + timedelta(days=days)) == raised


def test_a_report_ends_the_silence_but_not_before_it_came(empty: Store):
    report = Progress(id="bao-cao", reported_on=date(2017, 8, 20))
    days = [date(2017, 8, 19), date(2017, 8, 20), date(2017, 9, 19), date(2017, 9, 20)]
    assert [rule.SILENT in flagged(empty, WANTED, day, report) for day in days] == [True, False, False, True]


def test_only_an_open_task_calls_for_attention(empty: Store):
    unassigned = changed(lead_agency_id=None)
    assert flagged(empty, unassigned, GIVEN) == {rule.UNASSIGNED}
    assert flagged(empty, unassigned, GIVEN - timedelta(days=1)) == set()
    long_after = DUE + timedelta(days=400)
    assert flagged(empty, unassigned, long_after) == {rule.UNASSIGNED, rule.SILENT}
    assert flagged(empty, replace(unassigned, completed_on=GIVEN), long_after) == set()
    assert flagged(empty, replace(unassigned, closure="huy"), long_after) == set()


def test_the_order_of_deadlines_puts_undated_tasks_last(empty: Store):
    for number, due in enumerate((None, date(2017, 9, 1), date(2017, 8, 1))):
        writing.insert(empty.connection, Task(id=str(number), text="Việc", due_on=due))
    assert listing.ids(empty.connection, TASKS, Query(order="due", day="2017-07-07")) == ["2", "1", "0"]


def test_tasks_are_listed_by_the_deadline_in_force(empty: Store):
    for number, due in enumerate((date(2017, 8, 1), date(2017, 9, 1))):
        writing.insert(empty.connection, Task(id=str(number), text="Việc", due_on=due))
    later = Extension(id="g", task_id="0", granted_on=date(2017, 7, 20), new_due_on=date(2017, 10, 1))
    writing.insert(empty.connection, later)
    assert listing.ids(empty.connection, TASKS, Query(day="2017-07-19")) == ["0", "1"]
    assert listing.ids(empty.connection, TASKS, Query(day="2017-07-20")) == ["1", "0"]
