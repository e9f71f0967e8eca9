"""The giấy mời to a meeting (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7)."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.errors import Refused
from ict_desktop.records.holding import held_together
from ict_desktop.records.meeting_words import beginning, beside_chair, chair, meeting_values, place
from ict_desktop.records.meetings import AgendaItem, Attendance
from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import plain
from ict_desktop.records.people_words import invitees
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wordings import HINGE, NOTE, OPENING
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return who is invited to what, who chairs, when, where; refuses where nobody is invited or no day is set."""
    meeting = filled.of
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    invited = invitees(people, meeting.chair_name)
    if not invited:
        raise Refused("Giấy mời chưa có người được mời. Hãy ghi đại biểu ở thẻ Thành phần của hội nghị.")
    if meeting.held_on is None:
        raise Refused("Giấy mời chưa có ngày họp. Hãy ghi Ngày họp ở thẻ Chuẩn bị của hội nghị.")
    agenda = [item.text for item in table.every(connection, AgendaItem, "position", meeting_id=meeting.id)]
    session = dict(codes(connection, "meeting_session")).get(meeting.session, "")
    values = meeting_values(meeting, session)

    def said(part: str) -> str:
        return held_together(filled.wording(connection, "invitation", part, values), (meeting.chair_name,))

    entries = _listed(said(OPENING), invited, "meeting/invited")
    entries.append(Entry("paragraph", said(HINGE), "meeting/title"))
    entries += _listed("Nội dung:", agenda, "meeting/agenda")
    entries += [
        Entry("paragraph", held_together(f"{label}: {words}.", (meeting.chair_name,)), f"meeting/{name}")
        for name, label, words in (
            ("chair", "Chủ trì", f"Đồng chí {chair(meeting)}" if chair(meeting) else ""),
            ("co_chairs", "Đồng chủ trì", capitalised(beside_chair(meeting))),
            ("held_on", "Thời gian", capitalised(beginning(meeting, session))),
            ("place", "Địa điểm", capitalised(place(meeting)) or "……"),
        )
        if words
    ]
    entries.append(Entry("paragraph", said(NOTE), "wording/note"))
    lacking = "" if place(meeting) else "Giấy mời chưa có địa điểm. Hãy ghi Địa điểm ở thẻ Chuẩn bị của hội nghị."
    return Parts(tuple(entries), lacking=lacking)


def _listed(label: str, texts: Sequence[str], origin: str) -> list[Entry]:
    """Return one text on the line of its label, several below it each with its dash; nothing for none."""
    ended = [plain(text).rstrip(".;, ") for text in texts]
    if len(ended) < 2:
        return [Entry("paragraph", joined((label, f"{text}."), " "), origin) for text in ended]
    marks = [*[";"] * (len(ended) - 1), "."]
    lines = (f"{text}{mark}" for text, mark in zip(ended, marks, strict=True))
    return [
        Entry("paragraph", label, origin),
        *(Entry("dash", line, f"{origin}/{number}") for number, line in enumerate(lines, start=1)),
    ]
