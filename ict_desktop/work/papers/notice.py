"""The Thông báo kết luận of a meeting: what was said there, what the chair concluded, and the annex of tasks."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_official_short
from ict_desktop.records.errors import Refused
from ict_desktop.records.holding import held_together
from ict_desktop.records.meeting_values import meeting_values
from ict_desktop.records.meeting_words import annex_title, chair_name
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.record import shortened
from ict_desktop.records.tasks import STANDING
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wordings import ATTENDED, CLOSING, HINGE, OPENING
from ict_desktop.records.working_days import Holidays
from ict_desktop.store import agencies, table
from ict_desktop.store import meetings as stored
from ict_desktop.store.listing import Row, codes
from ict_desktop.work.papers.conclusion_text import concluded, typed
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.tasks import holidays, shown_due


def parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return what the notice says and the tasks as they stand on its day."""
    day = filled.document.dated_on or today
    annex = _annex(connection, filled.of, day)
    return Parts((*_body(connection, filled, LEADS_TO_ANNEX if annex else ""), *annex))


LEADS_TO_ANNEX = "(Danh mục nhiệm vụ được giao tại Phụ lục kèm theo)"
"""A text leads to its annex (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1a)."""


def _body(connection: sqlite3.Connection, filled: Filled, see: str) -> list[Entry]:
    """Return căn cứ, opening, who was there, hinge, assessment, conclusions under their groups, and closing words."""
    meeting, values = filled.of, values_of(connection, filled.of)
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    people = table.every(connection, Attendance, meeting_id=meeting.id)
    names = (chair_name(meeting), *(each.full_name for each in people))

    def said(part: str) -> str:
        return held_together(filled.wording(connection, "notice", part, values), names)

    entries = [*based_on(meeting), Entry("paragraph", said(OPENING), "meeting/opening")]
    if there := said(ATTENDED):
        entries.append(Entry("paragraph", there, "meeting/attended"))
    if conclusions or meeting.assessment:
        entries.append(Entry("paragraph", said(HINGE), "meeting/hinge"))
    entries += concluded(meeting, conclusions, agencies.names(connection))
    entries += typed(meeting.after_conclusions, "meeting/after_conclusions")
    entries += [Entry("paragraph", see, "meeting/see")] if see else []
    return [*entries, Entry("paragraph", said(CLOSING), "wording/closing")]


def values_of(connection: sqlite3.Connection, meeting: Meeting) -> dict[str, str]:
    """Return what the wordings of a meeting's papers may name."""
    sessions = dict(codes(connection, "meeting_session"))
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    agenda = table.every(connection, AgendaItem, "position", meeting_id=meeting.id)
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    return meeting_values(meeting, sessions, opinions, agenda, people)


def based_on(meeting: Meeting) -> list[Entry]:
    """Return the căn cứ of the papers of a meeting."""
    return [Entry("basis", line, f"meeting/basis/{n}") for n, line in enumerate(paragraphs(meeting.basis), start=1)]


def _annex(connection: sqlite3.Connection, meeting: Meeting, day: date) -> list[Entry]:
    """Return the annex of the tasks given at the meeting as they stand on a day; none where none was given."""
    tasks = stored.tasks_of(connection, meeting.id, day.isoformat())
    if not tasks:
        return []
    listed = task_table(tasks, holidays(connection))
    return [
        Entry("annex", annex_title(meeting), "meeting/annex"),
        Entry("table", "Nhiệm vụ được giao", "meeting/tasks", listed),
    ]


def task_table(tasks: Sequence[Row], days_off: Holidays) -> Table:
    """Return given tasks as a table: what, who leads, who works along, until when, what is to be delivered."""
    columns = (
        TableColumn("TT", 6, "center"),
        TableColumn("Nội dung nhiệm vụ", 40),
        TableColumn("Cơ quan chủ trì", 17),
        TableColumn("Cơ quan phối hợp", 15),
        TableColumn("Thời hạn", 18, "center"),  # a whole date in one line
        TableColumn("Sản phẩm", 14),
    )
    rows = tuple(
        (
            str(number),
            task["text"],
            task["lead_name"] or "",
            task["coordinating"] or "",
            _when(task, days_off),
            task["product"],
        )
        for number, task in enumerate(tasks, 1)
    )
    return Table(columns, rows)


def _when(task: Row, days_off: Holidays) -> str:
    """Return the deadline as the paper words it: its words while they mean the one in force, else the date."""
    due, phrase = shown_due(task, days_off)
    if due is None and task["due"]:
        raise Refused(
            f"Hạn của nhiệm vụ “{shortened(task['text'])}” ghi “{task['due']}”, không đọc được thành ngày. "
            "Hãy sửa hạn của nhiệm vụ rồi in."
        )
    if phrase:
        return capitalised(phrase)
    if due is None and task["kind"] == STANDING:
        return "Thường xuyên"
    return date_official_short(due) if due else ""
