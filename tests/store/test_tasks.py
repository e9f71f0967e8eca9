"""The status of a task is the same in SQL and on the form, on any day."""

from dataclasses import replace
from datetime import date

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
        row, bucket = rows[task.id], rule.status(task, tuple(extensions), day)
        due = rule.due_on(task, tuple(extensions), day)
        assert row["status"] == bucket
        assert row["due"] == (due.isoformat() if due else None)
        assert row["days_left"] == ((due - day).days if due else None)
        assert row["extended"] == len([e for e in extensions if e.granted_on is not None and e.granted_on <= day])
        flags = rule.flags(task, tuple(extensions), tuple(reports), day)
        assert {flag for flag in rule.FLAG_NAMES if task.id in chips[flag]} == flags
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


def test_every_flag_and_bucket_has_a_chip_and_a_name():
    assert set(rule.FLAG_NAMES) | set(rule.BUCKETS) <= set(FILTERS)
    assert len(rule.BUCKETS) == 6
    assert set(rule.OUTSIDE) == {"chuyen", "huy", rule.NOT_YET}


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
