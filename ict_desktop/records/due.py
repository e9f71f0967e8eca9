"""The deadline of a task and the words it was given in: what the words propose, and whether they still mean the date.

One rule for every door: the form, the change of several tasks, a conclusion, a finding, an import.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ict_desktop.records.dates import date_text, weekday
from ict_desktop.records.deadlines import Reading, deadline
from ict_desktop.records.tasks import HAS_DEADLINE, NOT_SAID, STANDING, Task
from ict_desktop.records.vietnamese import quoted
from ict_desktop.records.working_days import Holidays, is_working_day, next_working_day


@dataclass(frozen=True)
class Proposal:
    """What the words of a deadline propose: the day to set (None: set none), and the days to offer, in order."""

    reading: Reading
    day: date | None
    choices: tuple[date, ...]
    sentence: str


def proposed(text: str, assigned_on: date, holidays: Holidays) -> Proposal:
    """Read the words of a deadline, or a paragraph that may set one, as they are meant on the day of the task."""
    reading = deadline(text, assigned_on, holidays)
    offered = {*reading.days, *([reading.day] if reading.day else [])} if reading.outcome in ("day", "question") else ()
    return Proposal(reading, reading.last_day, tuple(sorted(offered)), _said(reading, text))


def _said(reading: Reading, text: str) -> str:
    words = quoted(reading.words or text, 50)
    match reading.outcome:
        case "day" if reading.day is not None and len(reading.days) > 1:
            named = ", ".join(date_text(day) for day in reading.days)
            return f"{words} nêu các ngày {named}; lấy {date_text(reading.day)}."
        case "day" if reading.day is not None:
            return f"{words} là hạn {date_text(reading.day)} ({weekday(reading.day)})."
        case "question" if reading.day is not None:
            why = reading.sentence or f"{words} chưa chỉ rõ một ngày."
            return f"{why} Có phải hạn là {date_text(reading.day)}?"
        case "question" | "impossible":
            return f"{reading.sentence} Hãy xem lại {words}."
        case "recurring":
            return f"{words} là việc thường xuyên, không có một hạn."
    return reading.sentence or f"Không đọc ra ngày nào trong {words}."


def due_words(phrase: str, assigned_on: date | None, due: date | None, holidays: Holidays) -> str:
    """Return the words of a deadline while they mean the one in force, else "": what is then shown is the date.

    Without a date the words are all that is known. Words without a day that can be read mean no date.
    """
    if due is None or not phrase:
        return phrase
    return phrase if deadline(phrase, assigned_on or due, holidays).means(due) else ""


def following(before: Task, values: Mapping[str, Any], today: date, holidays: Holidays) -> dict[str, Any]:
    """Return the values to store when some fields of a task change: a deadline follows its words, the kind both.

    The date follows new words where it was empty or meant by the old ones; a date set by hand stays. `today` stands in
    for an unknown day of assignment.
    """
    found = dict(values)
    after = replace(before, **values)
    if after.due_phrase != before.due_phrase and after.due_phrase and "due_on" not in values:
        reading = proposed(after.due_phrase, after.assigned_on or today, holidays).reading
        was_meant = before.due_phrase and due_words(before.due_phrase, before.assigned_on, before.due_on, holidays)
        if before.due_on is None or was_meant:
            if reading.last_day is not None:
                found["due_on"] = reading.last_day
            elif reading.outcome == "recurring" and before.due_on is not None:
                found["due_on"] = None
        after = replace(before, **found)
    kind = _kind(before, after, today, holidays)
    if kind != after.kind and "kind" not in values:
        found["kind"] = kind
    return found


def _kind(before: Task, after: Task, today: date, holidays: Holidays) -> str:
    """Return the kind that goes with the deadline; one chosen by hand changes only when the deadline does."""
    if (before.due_on, before.due_phrase) == (after.due_on, after.due_phrase):
        return after.kind
    if after.due_on is not None:
        return HAS_DEADLINE if after.kind == NOT_SAID or before.due_on is None else after.kind
    if after.due_phrase and deadline(after.due_phrase, after.assigned_on or today, holidays).outcome == "recurring":
        return STANDING
    return NOT_SAID if after.kind == HAS_DEADLINE else after.kind


def worded(task: Task, text: str, today: date, holidays: Holidays) -> Task:
    """Return a new task with the deadline that a text sets: of a conclusion, a finding, a line of a table."""
    reading = proposed(text, task.assigned_on or today, holidays).reading
    if not reading.words or reading.outcome == "none":
        return task
    task = replace(task, **following(task, {"due_phrase": reading.words}, today, holidays))
    return replace(task, recurrence=reading.words) if reading.outcome == "recurring" and not task.recurrence else task


def deadline_note(task: Task, in_force: date | None, today: date, holidays: Holidays) -> str:
    """Say at the field what the words mean, that they no longer mean the date, and that the date is a day off."""
    said = []
    if task.due_phrase:
        proposal = proposed(task.due_phrase, task.assigned_on or today, holidays)
        said.append(proposal.sentence)
        if in_force is not None and not due_words(task.due_phrase, task.assigned_on, in_force, holidays):
            gone = "Không còn khớp với hạn" if proposal.choices else "Không đối chiếu được với hạn"
            said.append(f"{gone} {date_text(in_force)}: văn bản in ghi ngày.")
    said.append(holiday_sentence(in_force, holidays))
    return " ".join(part for part in said if part)


def holiday_sentence(due: date | None, holidays: Holidays) -> str:
    """Say that a deadline falls on a day off, and which working day follows; "" for a working day or none."""
    if due is None or is_working_day(due, holidays):
        return ""
    return f"Hạn rơi vào ngày nghỉ; ngày làm việc tiếp theo: {date_text(next_working_day(due, holidays))}."
