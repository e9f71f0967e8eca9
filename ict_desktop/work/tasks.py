"""Assigning tasks and following them."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import stored_date
from ict_desktop.records.due import due_words, following, worded
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.inspections import Finding, Inspection, Visit
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined, shortened
from ict_desktop.records.tasks import NOT_SAID, STATUS_NAMES, Coordination, Extension, Reminder, Task, due_on
from ict_desktop.records.working_days import Holidays
from ict_desktop.store import drafts, listing, table
from ict_desktop.store.listing import Row
from ict_desktop.store.store import Store
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import keep

COORDINATING = "coordinating"
"""What the agencies that work along are called where a task is entered; in the file they are rows (`Coordination`)."""


def holidays(connection: sqlite3.Connection) -> dict[date, bool]:
    """Return the office's table of holidays: day → whether it is worked instead."""
    return {holiday.day: holiday.working for holiday in table.every(connection, Holiday) if holiday.day}


def add(store: Store, task: Task, by: str) -> Task:
    """Store a new task; what its deadline words mean is its deadline, unless a date was given."""
    given = {name: getattr(task, name) for name in ("due_on", "due_phrase") if getattr(task, name)}
    if task.kind != NOT_SAID:  # chosen by hand
        given["kind"] = task.kind
    with store.action(f"Thêm {Task.NOUN} “{shortened(task.caption(), 40)}”", by):
        values = _followed(store, replace(task, due_on=None, due_phrase=""), given)
        return keep.add(store, replace(task, **values), by)


def change(
    store: Store,
    task_id: str,
    values: Mapping[str, object],
    by: str,
    began_with: Mapping[str, object] | None = None,
) -> Task:
    """Change fields of a task as one step: the deadline follows its words, and the kind the deadline.

    `began_with` is what stood in the fields when the clerk began (`keep.change`).
    """
    with store.action(f"Sửa {Task.NOUN}", by) as name_step:
        task = keep.found(store, Task, task_id)
        name_step(keep.change_label(task, tuple(values)))
        return keep.change(store, Task, task_id, _followed(store, task, values), by, began_with=began_with)


def _followed(store: Store, task: Task, values: Mapping[str, Any]) -> dict[str, Any]:
    return following(task, values, store.now().date(), holidays(store.connection))


_PARTS = re.compile(r";\s*(?:\n|$)|;\s+|\n+")


def parts_of(text: str) -> list[str]:
    """Split a conclusion into the pieces a clerk may make tasks of: at semicolons and line ends, nothing lost."""
    return [piece.strip().rstrip(".;") for piece in _PARTS.split(text) if piece.strip().rstrip(".;")]


def assign_from_conclusion(store: Store, conclusion_id: str, by: str, texts: list[str] | None = None) -> list[Task]:
    """Make tasks of a conclusion without retyping it: one with its whole text, or one for each text given."""
    with store.action("Giao nhiệm vụ từ kết luận", by) as name_step:
        conclusion = keep.found(store, Conclusion, conclusion_id)
        name_step(f"Giao nhiệm vụ từ kết luận số {conclusion.position}")
        meeting = keep.found(store, Meeting, conclusion.meeting_id or "")
        wanted = texts or [conclusion.said.strip().rstrip(".;")]
        return [keep.add(store, _task_from(store, text, conclusion, meeting), by) for text in wanted]


def _task_from(store: Store, text: str, conclusion: Conclusion, meeting: Meeting) -> Task:
    task = Task(
        text=text,
        conclusion_id=conclusion.id,
        assigned_by=joined((meeting.chair_post, meeting.chair_name), " "),
        assigned_on=meeting.held_on,
    )
    return _worded(store, task, text)


def _worded(store: Store, task: Task, text: str) -> Task:
    return worded(task, text, store.now().date(), holidays(store.connection))


def assign_from_finding(store: Store, finding_id: str, by: str, day: date) -> Task:
    """Make a task of a finding's request for the agency that was visited, and tie the two together."""
    with store.action("Giao nhiệm vụ từ phát hiện kiểm tra", by):
        finding = keep.found(store, Finding, finding_id)
        visit = keep.found(store, Visit, finding.visit_id or "")
        inspection = keep.found(store, Inspection, visit.inspection_id or "")
        asked = Task(
            text=finding.request or finding.text,
            lead_agency_id=visit.agency_id,
            source_document=joined((inspection.name, inspection.decision_number)),
            source_date=inspection.decision_date,
            assigned_on=visit.visited_on or day,
        )
        task = keep.add(store, _worded(store, asked, asked.text), by)
        keep.change(store, Finding, finding_id, {"task_id": task.id}, by)
    return task


def shown_due(row: Row, days_off: Holidays) -> tuple[date | None, str]:
    """Return the deadline in force of a listed task, and its words while they mean it (else "").

    A day another program wrote and nobody can read is no day; `row["due"]` still says how it stands there.
    """
    given, due = stored_date(row["assigned_on"]), stored_date(row["due"])
    return due, due_words(row["due_phrase"], given, due, days_off)


def with_facts(connection: sqlite3.Connection, rows: Sequence[Row], day: date) -> list[Row]:
    """Add to the rows of tasks what holds on a day: `due`, the deadline in force, `due_words` and `status` in words."""
    facts = listing.window(connection, TASKS, [row["id"] for row in rows], day.isoformat())
    days_off = holidays(connection)
    return [
        {
            **row,
            "due": facts[row["id"]]["due"],
            "due_words": shown_due(facts[row["id"]], days_off)[1],
            "status": STATUS_NAMES[facts[row["id"]]["status"]],
        }
        for row in rows
    ]


def current_due(store: Store, task: Task, day: date) -> date | None:
    """Return the deadline in force on a day."""
    return due_on(task, tuple(table.every(store.connection, Extension, task_id=task.id)), day)


def extend(store: Store, extension: Extension, by: str, day: date) -> Extension:
    """Grant a later deadline; the one it replaces is remembered with it."""
    with store.action("Gia hạn nhiệm vụ", by) as name_step:
        task = keep.found(store, Task, extension.task_id or "")
        name_step(f"Gia hạn nhiệm vụ “{task.caption()}”")
        if extension.previous_due_on is None:
            extension = replace(extension, previous_due_on=current_due(store, task, extension.granted_on or day))
        return keep.add(store, extension, by)


def assign(store: Store, task: Task, coordinating: tuple[str, ...], by: str) -> Task:
    """Store a new task with the agencies that work along, as one step."""
    with store.action(f"Giao nhiệm vụ “{task.caption()}”", by):
        stored = add(store, task, by)
        set_coordinating(store, stored.id, coordinating, by)
    return stored


def set_coordinating(
    store: Store, task_id: str, agency_ids: tuple[str, ...], by: str, began_with: tuple[str, ...] | None = None
) -> None:
    """Say which agencies work along, in this order, as one step.

    `began_with` are those that were shown: raises `Conflict` where another program has named others since.
    """
    with store.action("Sửa cơ quan phối hợp", by):
        keep.found(store, Task, task_id)
        links = table.every(store.connection, Coordination, "position", task_id=task_id)
        present = {link.agency_id: link for link in links if link.agency_id}
        if began_with is not None and tuple(present) not in (began_with, agency_ids):
            keep.refuse_unseen(f"Cơ quan phối hợp của {Task.NOUN} này", tuple(present))
        if tuple(present) == agency_ids:
            return
        drafts.drop(store.connection, drafts.Place(Task.TABLE, task_id, "", store.window), COORDINATING)
        for agency_id, link in present.items():
            if agency_id not in agency_ids:
                keep.remove(store, Coordination, link.id, by)
        for position, agency_id in enumerate(agency_ids, 1):
            if agency_id in present:
                keep.change(store, Coordination, present[agency_id].id, {"position": position}, by)
            else:
                keep.add(store, Coordination(task_id=task_id, agency_id=agency_id, position=position), by)


def complete(store: Store, task_id: str, day: date, by: str) -> Task:
    """Say that a task is done on a day."""
    return keep.change(store, Task, task_id, {"completed_on": day}, by, label="Hoàn thành nhiệm vụ")


def change_many(store: Store, task_ids: Sequence[str], values: Mapping[str, object], by: str) -> int:
    """Change the same fields of several tasks as one step; returns how many there were."""
    with store.action(f"Sửa {number_text(len(task_ids))} nhiệm vụ", by):
        for task_id in _parts_first(store, task_ids):
            change(store, task_id, values, by)
    return len(task_ids)


def _parts_first(store: Store, task_ids: Sequence[str]) -> list[str]:
    """Return tasks so that each comes behind its parts: finished together, none is closed over an open part."""
    above = {task_id: keep.found(store, Task, task_id).parent_id for task_id in task_ids}

    def depth(task_id: str) -> int:
        parent = above.get(task_id)
        return 1 + depth(parent) if parent in above else 0

    return sorted(task_ids, key=depth, reverse=True)


def remind_many(store: Store, task_ids: Sequence[str], reminder: Reminder, by: str) -> int:
    """Note the same reminder on several tasks as one step; returns how many there were."""
    with store.action(f"Ghi đôn đốc {number_text(len(task_ids))} nhiệm vụ", by):
        for task_id in task_ids:
            keep.add(store, replace(reminder, id="", task_id=task_id), by)
    return len(task_ids)
