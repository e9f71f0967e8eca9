"""Who is invited to a meeting, whichever paper names them."""

import sqlite3

from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting
from ict_desktop.records.outline import Entry, entries_of
from ict_desktop.records.people_words import invitees
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table

MARKS = ".;:, "
"""What a typed line may end with, which the paper says itself."""


def invited_to(connection: sqlite3.Connection, meeting: Meeting) -> list[str]:
    """Return who is invited: the groups that are written down, else those of the list."""
    groups = [_named(entry.words) for entry in lines_of(meeting) if not heads(entry.words)]
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    return groups or invitees(people, meeting.chair_name)


def invited_at_all(connection: sqlite3.Connection, meeting: Meeting) -> list[str]:
    """Return who is invited, and who is so to one of its matters alone; nobody twice."""
    agenda = table.every(connection, AgendaItem, "position", meeting_id=meeting.id)
    of_matters = [_named(line) for item in agenda for line in paragraphs(item.invited)]
    return list(dict.fromkeys((*invited_to(connection, meeting), *of_matters)))


def lines_of(meeting: Meeting) -> tuple[Entry, ...]:
    """Return the lines of those invited as they are typed, headings among them."""
    return entries_of(meeting.invited, ("item", "point"))


def heads(line: str) -> bool:
    """Say whether a line of those invited heads the lines below it: "Tại điểm cầu UBND tỉnh:"."""
    return line.rstrip().endswith(":")


def _named(line: str) -> str:
    return capitalised(line.lstrip("-–•+ ").rstrip(MARKS))
