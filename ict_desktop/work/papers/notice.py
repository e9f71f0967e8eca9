"""The Thông báo kết luận of a meeting: what was said there, what the chair concluded, and the annex of tasks."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_official_short
from ict_desktop.records.errors import Refused
from ict_desktop.records.meeting_words import annex_title, chair_name, hinge, opening
from ict_desktop.records.meetings import Meeting, Opinion
from ict_desktop.records.papers import (
    Annex,
    Block,
    Heading,
    NumberedItem,
    Paragraph,
    Table,
    TableColumn,
    held_together,
)
from ict_desktop.records.record import shortened
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.working_days import Holidays
from ict_desktop.store import meetings as stored
from ict_desktop.store import table
from ict_desktop.store.listing import Row, codes
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.tasks import holidays, shown_due


def parts(connection: sqlite3.Connection, filled: Filled, meeting: Meeting, today: date) -> Parts:
    """Return what the notice says and the tasks as they stand on its day."""
    return Parts(_body(connection, meeting), _annexes(connection, meeting, filled.document.dated_on or today))


def _body(connection: sqlite3.Connection, meeting: Meeting) -> tuple[Block, ...]:
    """Return opening, hinge, assessment, conclusions under the numbers they have in the list, and closing words."""
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    session = dict(codes(connection, "meeting_session")).get(meeting.session, "")
    names = (chair_name(meeting),)
    blocks: list[Block] = [Paragraph(held_together(opening(meeting, session), names))]
    if conclusions or meeting.assessment:
        blocks.append(Paragraph(held_together(hinge(meeting, opinions), names)))
    if meeting.assessment:
        blocks += [Heading("I. Đánh giá chung"), Paragraph(meeting.assessment), Heading("II. Nhiệm vụ, giải pháp")]
    blocks += [NumberedItem(c.position, c.text, c.heading) for c in conclusions]
    blocks.append(Paragraph(table.settings(connection).get("notice_closing", "")))
    return tuple(blocks)


def _annexes(connection: sqlite3.Connection, meeting: Meeting, day: date) -> tuple[Annex, ...]:
    """Return the annex of the tasks given at the meeting as they stand on a day; none where none was given."""
    tasks = stored.tasks_of(connection, meeting.id, day.isoformat())
    return (_task_annex(meeting, tasks, holidays(connection)),) if tasks else ()


def _task_annex(meeting: Meeting, tasks: Sequence[Row], days_off: Holidays) -> Annex:
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
    return Annex(title=annex_title(meeting), blocks=(Table(columns, rows),))


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
    return date_official_short(due) if due else ""
