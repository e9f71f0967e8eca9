"""The công văn đôn đốc: figures first, what is asked and until when, the tasks as an annex (DOMAIN: Công văn đôn đốc)."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.dates import date_in_words, date_official_short
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import many, number_text
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import REMINDER
from ict_desktop.records.papers import GroupRow, Table, TableColumn, TableRow
from ict_desktop.records.people_words import one_by_one
from ict_desktop.records.record import joined
from ict_desktop.records.reminders import REPLY_DAYS, SOON, annex_title, urging_values, usual_level
from ict_desktop.records.tasks import Reminder
from ict_desktop.records.vietnamese import same_words
from ict_desktop.records.wordings import CLOSING, DIFFICULTY, OPENING, REQUEST, at_level
from ict_desktop.records.working_days import working_days_after
from ict_desktop.store.listing import Row
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.task_lists import Sources, due_words, reminded, reminded_words
from ict_desktop.work.tasks import holidays
from ict_desktop.work.urging import Calls, calls, together

SEVERAL = "các cơ quan, đơn vị"

COLUMNS = (
    TableColumn("TT", 9, "center"),
    TableColumn("Nhiệm vụ", 46),
    TableColumn("Văn bản giao", 26),
    TableColumn("Thời hạn", 18, "center"),
    TableColumn("Số ngày quá hạn, còn lại", 19, "center"),
    TableColumn("Ghi chú", 24),
)


@dataclass(frozen=True)
class _Letter:
    """What one letter is about: the agencies, their tasks, how firmly it urges, and the day it speaks of."""

    found: Sequence[Calls]
    level: str
    day: date

    @property
    def who(self) -> str:
        return self.found[0].agency.name if len(self.found) == 1 else SEVERAL

    @property
    def tasks(self) -> list[Row]:
        return [row for each in self.found for row in each.at(self.level)]


def parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return the letter to one agency, or to all that have something late or falling due; refuses where nothing is."""
    document = filled.document
    letter = _letter(connection, document, document.dated_on or today)
    until = document.answer_due_on or working_days_after(letter.day, REPLY_DAYS, holidays(connection))
    values = {
        **urging_values(together(letter.found), letter.level),
        "đơn vị": letter.who,
        "ngày tính": _day(letter.day),
        "hạn báo cáo": _day(until),
    }
    worded = (OPENING, *(at_level(part, letter.level) for part in (REQUEST, DIFFICULTY, CLOSING)))
    entries = [
        Entry("paragraph", filled.wording(connection, REMINDER, part, values), f"wording/{part}") for part in worded
    ]
    entries += _annex(connection, letter)
    logged = tuple(Reminder(task_id=row["id"], level=letter.level) for row in letter.tasks)
    return Parts(tuple(entries), head="letter", addressees=tuple(document.addressees.splitlines()), reminders=logged)


def _letter(connection: sqlite3.Connection, document: Document, day: date) -> _Letter:
    found = calls(connection, day, document.agency_id)
    level = document.level or usual_level(together(found))
    found = [each for each in found if each.at(level)]
    if document.agency_id is None:
        found = _written_to(found, document.addressees)
    if not found:
        what = "sắp đến hạn" if level == SOON else "quá hạn"
        raise Refused(
            f"Tính đến {date_in_words(day)} không có nhiệm vụ nào {what} nên không có gì để đôn đốc. "
            "Hãy xem lại cơ quan, mức đôn đốc và ngày văn bản."
        )
    return _Letter(found, level, day)


def _written_to(found: Sequence[Calls], addressees: str) -> list[Calls]:
    """Return the agencies that one letter to several is written to; all of them where it names none, only kinds of them."""
    lines = [name for line in addressees.splitlines() for name in one_by_one(line.strip(" -–;."))]
    named = [
        each
        for each in found
        if any(same_words(line, name) for line in lines for name in (each.agency.name, each.agency.short_name) if name)
    ]
    return named or list(found)


def _annex(connection: sqlite3.Connection, letter: _Letter) -> list[Entry]:
    sources, sent = Sources(connection), reminded(connection, letter.day)
    rows: list[TableRow] = []
    for number, each in enumerate(letter.found, start=1):
        tasks = each.at(letter.level)
        if len(letter.found) > 1:
            rows.append(GroupRow(f"{number}. {each.agency.name} ({many(len(tasks))} nhiệm vụ)"))
        rows += [_row(place, task, sources, sent) for place, task in enumerate(tasks, start=1)]
    whose = f" của {letter.who}" if len(letter.found) == 1 else ""
    title = annex_title(letter.level, any(each.soon for each in letter.found))
    return [
        Entry("annex", f"{title}{whose}", "reminder/annex"),
        Entry("table", "Nhiệm vụ cần đôn đốc", "reminder/tasks", Table(COLUMNS, tuple(rows))),
    ]


def _row(number: int, task: Row, sources: Sources, sent: Mapping[str, Sequence[Reminder]]) -> tuple[str, ...]:
    note = joined((reminded_words(sent.get(task["id"], ())), task["remark"]), ". ")
    return str(number), task["text"], sources.of(task), due_words(task), _days(task["days_left"]), note


def _day(day: date) -> str:
    return f"ngày {date_official_short(day)}"


def _days(days_left: int | None) -> str:
    if days_left is None:
        return "—"
    if days_left == 0:
        return "Đến hạn trong ngày"
    return f"Quá hạn {number_text(-days_left)} ngày" if days_left < 0 else f"Còn {number_text(days_left)} ngày"
