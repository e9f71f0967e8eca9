"""Tasks as papers list them: in which paper each was given, until when, what is known of it."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_official_short, stored_date
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbers import number_text
from ict_desktop.records.paper_kinds import NOTICE
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import STANDING, Reminder
from ict_desktop.store import table
from ict_desktop.store.listing import Row
from ict_desktop.work.papers.conclusion_text import numbers_in_paper
from ict_desktop.work.papers.outgoing import in_force, named_paper


class Sources:
    """Says of each task in which paper it was given; the meetings' notices are read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._conclusions = {each.id: each for each in table.every(connection, Conclusion, "position")}
        self._meetings = {each.id: each for each in table.every(connection, Meeting)}
        self._numbers: dict[str, str] = {}
        for meeting in self._meetings.values():
            of_it = [each for each in self._conclusions.values() if each.meeting_id == meeting.id]
            self._numbers |= numbers_in_paper(meeting, of_it)
        issued = in_force(connection, kind=NOTICE)
        self._notices = {each.meeting_id: named_paper(connection, each) for each in issued if each.meeting_id}

    def of(self, row: Row) -> str:
        """Return the paper of a listed task: the one typed with it, else its meeting's notice, else the meeting."""
        if row["source_document"]:
            given = stored_date(row["source_date"])
            day = f"ngày {date_official_short(given)}" if given else ""
            return joined((row["source_clause"], joined((row["source_document"], day), " ")))
        conclusion = self._conclusions.get(row["conclusion_id"])
        meeting = self._meetings.get(conclusion.meeting_id or "") if conclusion is not None else None
        if conclusion is None or meeting is None:
            return ""
        held = f" ngày {date_official_short(meeting.held_on)}" if meeting.held_on else ""
        where = self._notices.get(meeting.id) or f"Kết luận tại cuộc họp{held}"
        return f"Mục {self._numbers[conclusion.id]}, {where}"


def due_words(row: Row, *, bracketed: bool = True) -> str:
    """Return the deadline in force of a listed task as a cell says it; the words of the paper where there is no day.

    That it was extended stands behind in brackets, or behind a comma.
    """
    due = stored_date(row["due"])
    if due is None:
        return str(row["due_phrase"] or ("Thường xuyên" if row["kind"] == STANDING else "Không thời hạn"))
    extended = f"đã gia hạn {row['extended']} lần"
    more = f" ({extended})" if bracketed else f", {extended}"
    return date_official_short(due) + (more if row["extended"] else "")


def reminded(connection: sqlite3.Connection, day: date) -> Mapping[str, Sequence[Reminder]]:
    """Return the reminders of each task up to a day, by the task's id, in the order they were sent."""
    found: dict[str, list[Reminder]] = {}
    for each in table.every(connection, Reminder, "sent_on, id"):
        if each.task_id and each.sent_on is not None and each.sent_on <= day:
            found.setdefault(each.task_id, []).append(each)
    return found


def reminded_words(sent: Sequence[Reminder]) -> str:
    """Say how often a task was urged, and when last: "Đã đôn đốc 2 lần (gần nhất: 12/BCĐ ngày 05/7/2017)"."""
    if not sent:
        return ""
    day = f"ngày {date_official_short(sent[-1].sent_on)}" if sent[-1].sent_on is not None else ""
    return f"Đã đôn đốc {number_text(len(sent))} lần (gần nhất: {joined((sent[-1].document, day), ' ')})"
