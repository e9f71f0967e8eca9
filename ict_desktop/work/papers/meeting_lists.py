"""Lists of a meeting that are printed without a number: who signs in, who was absent, opinions with their answers."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_official_short
from ict_desktop.records.errors import Refused
from ict_desktop.records.meeting_days import time_words
from ict_desktop.records.meeting_words import bare_name, gathering, place
from ict_desktop.records.meetings import Attendance, Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.numbers import number_text
from ict_desktop.records.papers import Paper, Paragraph, Signature, Table, TableColumn
from ict_desktop.records.people_words import STOOD_IN, THERE, are_counted, came, person_words
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.conclusion_text import numbers_in_paper

_ROOM_TO_SIGN = "\u00a0\n\u00a0"
"""Two empty lines, so that a row is high enough for a signature."""

MeetingList = Callable[[sqlite3.Connection, str, date, str], Paper]
"""Describes a list of a meeting as of a day; the last is who made it, "" for the office."""


def sign_in(connection: sqlite3.Connection, meeting_id: str, day: date, by: str = "") -> Paper:
    """Return the sheet in which those of a meeting sign; refuses where nobody belongs to it."""
    meeting, people = _meeting(connection, meeting_id), _people(connection, meeting_id)
    columns = (
        TableColumn("TT", 6, "center"),
        TableColumn("Họ và tên", 29),
        TableColumn("Chức vụ", 19),
        TableColumn("Đơn vị", 22),
        TableColumn("Ký nhận", 17),
        TableColumn("Ghi chú", 23),
    )
    presences = dict(codes(connection, "presence"))
    rows = [_signs(each, presences) for each in people]
    counted = f"{len(people):02d} đại biểu" if are_counted(people) else ""
    return _listed(connection, meeting, "Danh sách ký nhận", counted, columns, rows, day, by)


def _signs(each: Attendance, presences: dict[str, str]) -> tuple[str, ...]:
    (name, post), note = came(each), each.remark
    if each.presence == STOOD_IN and each.substitute:
        instead = joined((bare_name(each.full_name), each.post))
        note = joined((f"thay {instead}" if instead else "", note), "; ")
    elif each.presence not in THERE:
        note = joined((presences.get(each.presence, ""), note), "; ")
    return (name, post, each.agency_name, _ROOM_TO_SIGN, note)


def absences(connection: sqlite3.Connection, meeting_id: str, day: date, by: str = "") -> Paper:
    """Return who was absent or sent another, with the reason; refuses where nobody belongs to the meeting."""
    meeting, people = _meeting(connection, meeting_id), _people(connection, meeting_id)
    columns = (
        TableColumn("TT", 6, "center"),
        TableColumn("Họ và tên", 29),
        TableColumn("Chức vụ", 20),
        TableColumn("Đơn vị", 24),
        TableColumn("Tình trạng", 16),
        TableColumn("Người dự thay, lý do", 24),
    )
    presences = dict(codes(connection, "presence"))
    away = [each for each in people if each.presence != "co_mat"]
    rows = [
        (
            bare_name(each.full_name),
            each.post,
            each.agency_name,
            presences.get(each.presence, ""),
            joined((each.substitute, each.remark), "; "),
        )
        for each in away
    ]
    there = sum(each.presence in THERE for each in people)
    counted = f"Có mặt {there:02d}/{len(people):02d} đại biểu" if are_counted(people) else ""
    heading = "Danh sách vắng mặt, cử người dự thay"
    listed = _listed(connection, meeting, heading, counted, columns, rows, day, by)
    return listed if away else replace(listed, blocks=(Paragraph("Không có đại biểu vắng mặt, cử người dự thay."),))


def answers(connection: sqlite3.Connection, meeting_id: str, day: date, by: str = "") -> Paper:
    """Return what was proposed at a meeting with what answers it: conclusions, what was taken up, what was explained."""
    meeting = _meeting(connection, meeting_id)
    columns = (
        TableColumn("TT", 5, "center"),
        TableColumn("Cơ quan, người có ý kiến", 20),
        TableColumn("Ý kiến, kiến nghị", 34),
        TableColumn("Tiếp thu, giải trình", 34),
        TableColumn("Ghi chú", 12),
    )
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting_id)
    numbers = numbers_in_paper(meeting, conclusions)
    rows = [
        row
        for opinion in table.every(connection, Opinion, "position", meeting_id=meeting_id)
        for row in _answered(connection, opinion, numbers)
    ]
    if not rows:
        raise Refused("Hội nghị chưa ghi ý kiến, kiến nghị nào. Hãy ghi ở thẻ Ý kiến, kiến nghị rồi in.")
    counted = f"{number_text(len(rows))} ý kiến, kiến nghị"
    heading = "Bảng tổng hợp ý kiến, tiếp thu, giải trình"
    return _listed(connection, meeting, heading, counted, columns, rows, day, by, landscape=True)


def _answered(connection: sqlite3.Connection, opinion: Opinion, numbers: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return a row for each proposal of an opinion, or one for an opinion that asks for nothing."""
    who = capitalised(person_words(opinion.speaker_name, opinion.speaker_post, opinion.speaker_agency))
    proposals = table.every(connection, Proposal, "position", opinion_id=opinion.id)
    rows: list[tuple[str, ...]] = [(who, each.text, *_answer(connection, each, numbers)) for each in proposals]
    return rows or ([(who, opinion.text, "", "")] if opinion.text else [])


def _answer(connection: sqlite3.Connection, proposal: Proposal, numbers: Mapping[str, str]) -> tuple[str, str]:
    """Return what answers a proposal, and what is remarked on it."""
    links = table.every(connection, ProposalAnswer, proposal_id=proposal.id)
    said = [(table.get(connection, Conclusion, link.conclusion_id or ""), link.remark) for link in links]
    known = sorted(((each, remark) for each, remark in said if each), key=lambda pair: pair[0].position)
    concluded = [f"Kết luận {numbers.get(each.id, each.position)}: {plain(each.text)}" for each, _remark in known]
    remarks = joined((proposal.remark, *(remark for _each, remark in known)), "; ")
    return joined((proposal.answer, *concluded), "\n"), remarks


MEETING_LISTS: dict[str, MeetingList] = {"sign-in": sign_in, "absences": absences, "answers": answers}
"""What the commands call the lists of a meeting."""


def _meeting(connection: sqlite3.Connection, meeting_id: str) -> Meeting:
    meeting = table.get(connection, Meeting, meeting_id)
    if meeting is None:
        raise Refused("Không tìm thấy hội nghị này. Hãy xem mã trong danh sách hội nghị.")
    return meeting


def _people(connection: sqlite3.Connection, meeting_id: str) -> list[Attendance]:
    people = table.every(connection, Attendance, "position", meeting_id=meeting_id)
    if not people:
        raise Refused("Hội nghị chưa có đại biểu nào. Hãy ghi ở thẻ Thành phần rồi in danh sách.")
    return people


def _listed(
    connection: sqlite3.Connection,
    meeting: Meeting,
    heading: str,
    counted: str,
    columns: Sequence[TableColumn],
    rows: Sequence[tuple[str, ...]],
    day: date,
    by: str,
    landscape: bool = False,
) -> Paper:
    """Lay a list out: of which meeting, when and where, how many (`counted`); at the foot of each page who made it when."""
    office = table.settings(connection).get("committee", "")
    when = capitalised(time_words(meeting, dict(codes(connection, "meeting_session"))))
    about = joined((when, f"tại {place(meeting)}" if place(meeting) else ""))
    made = f"Lập ngày {date_official_short(day)}, {f'người lập: {by}' if by else office}"
    return Paper(
        kind_name=heading,
        title=tuple(line for line in (capitalised(gathering(meeting)), about, counted) if line),
        drafted_on=day,
        blocks=(Table(tuple(columns), tuple((str(n), *row) for n, row in enumerate(rows, start=1))),),
        landscape=landscape,
        page_footer=made,
        signature=Signature(("NGƯỜI LẬP",), by),
    )
