"""The status of a task, day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ict_desktop.records import tasks as rule
from ict_desktop.records.tasks import Coordination, Extension, Progress, Reminder, Task

DUE = date(2017, 9, 30)
BEFORE, AFTER = DUE - timedelta(days=1), DUE + timedelta(days=1)
WANTED = Task(text="Việc", due_on=DUE, assigned_on=date(2017, 7, 7), lead_agency_id="so")


def changed(**values: object) -> Task:
    return replace(WANTED, **values)


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
    ("status", "left", "tone", "icon"),
    [
        (rule.OPEN_LATE, -1, "bad", "overdue"),
        (rule.OPEN_IN_TIME, 0, "warning", "due_soon"),
        (rule.OPEN_IN_TIME, 7, "warning", "due_soon"),
        (rule.OPEN_IN_TIME, 8, "accent", "in_time"),
        (rule.OPEN_IN_TIME, None, "warning", "warning"),
        (rule.OPEN_LATE, None, "warning", "warning"),
        (rule.OPEN_UNDATED, None, "neutral", "no_date"),
        (rule.DONE_IN_TIME, 3, "good", "done"),
        (rule.DONE_LATE, -3, "good", "done"),
        (rule.DONE_UNDATED, None, "good", "done"),
        (rule.NOT_YET, 9, "neutral", "calendar"),
        (rule.TRANSFERRED, None, "neutral", "close"),
        (rule.CANCELLED, 9, "neutral", "close"),
    ],
)
def test_the_mark_of_a_status_tells_what_is_pressing(status: str, left: int | None, tone: str, icon: str):
    mark = rule.status_mark({"status": status, "days_left": left})
    assert (mark.tone, mark.icon) == (tone, icon)


@pytest.mark.parametrize("left", [None, -400, -1, 0, 1, 7, 8, 400])
@pytest.mark.parametrize("status", rule.STATUS_NAMES)
def test_every_status_has_a_word_and_a_mark(status: str, left: int | None):
    mark = rule.status_mark({"status": status, "days_left": left})
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
