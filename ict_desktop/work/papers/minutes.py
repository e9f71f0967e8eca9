"""The biên bản of a meeting (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9)."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.holding import held_together
from ict_desktop.records.meeting_days import beginning
from ict_desktop.records.meeting_words import (
    addressed_chair,
    bare_name,
    beside_chair,
    chair_name,
    concluder,
    inside,
    noun,
    place,
)
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.records.numbers import number_text, percent_text
from ict_desktop.records.outline import Entry, Style
from ict_desktop.records.papers import Signature, Table, TableColumn
from ict_desktop.records.people_words import (
    RECORDER,
    THERE,
    attendance_lines,
    came,
    person_words,
    recorders,
    standing,
)
from ict_desktop.records.record import joined
from ict_desktop.records.runs import bold, joined_text
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import CLOSING
from ict_desktop.store import agencies, table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.conclusion_text import grouped, typed
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.notice import values_of


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return when and where, who was there, what was said and concluded, and when it ended."""
    meeting = filled.of
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    wrote = recorders(people)
    last = filled.wording(connection, "minutes", CLOSING, values_of(connection, meeting))
    end = Entry("paragraph", last, "meeting/ending")
    signed = Signature(("THƯ KÝ",), bare_name(wrote[0].full_name) if wrote else "")
    lacking = "" if people else "Biên bản chưa ghi ai dự họp. Hãy ghi ở thẻ Thành phần của hội nghị rồi ban hành."
    signing = _signing(people, chair_name(meeting)) if meeting.members_sign else []
    entries = (*_head(connection, meeting, people), *_course(connection, meeting), end, *signing)
    return Parts(entries, head="minutes", recorder=signed, lacking=lacking)


def _head(connection: sqlite3.Connection, meeting: Meeting, people: list[Attendance]) -> list[Entry]:
    """Return what stands before the course of the meeting; what is not known is left to be written by hand."""
    sessions = dict(codes(connection, "meeting_session"))
    wrote = [person_words(each.full_name, each.post, each.agency_name) for each in recorders(people)]
    names = (meeting.chair_name, *(each.full_name for each in recorders(people)))
    started = _line("beginning", "Thời gian bắt đầu", beginning(meeting, sessions))
    there = attendance_lines(people, dict(codes(connection, "presence")))
    those = [Entry("paragraph", line, f"meeting/attendance/{number}") for number, line in enumerate(there, start=1)]
    chaired = _line("chair", "Chủ trì (chủ tọa)", addressed_chair(meeting), names)
    along = [_line("co_chairs", "Đồng chủ trì", beside)] if (beside := beside_chair(meeting)) else []
    recorder = _line("recorder", "Thư ký (người ghi biên bản)", "; ".join(wrote), names)
    return [started, _line("place", "Địa điểm", place(meeting)), *those, chaired, *along, recorder]


def _line(name: str, label: str, words: str, names: tuple[str, ...] = ()) -> Entry:
    text = held_together(f"{label}: {capitalised(words)}.", names) if words else f"{label}: {BY_HAND}"
    return Entry("paragraph", text, f"meeting/{name}")


def _course(connection: sqlite3.Connection, meeting: Meeting) -> list[Entry]:
    """Return reports, opinions and conclusions with their votes, each under its heading."""
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    said = [
        Entry("paragraph", joined_text(bold(f"{capitalised(_speaker(each))}:"), f" {each.text}"), f"opinion/{each.id}")
        for each in opinions
        if each.text
    ]
    by = "Kết luận của người chủ trì" if concluder(meeting) and not meeting.concluded_by else "Kết luận"
    parts_of_it = [
        ("reported", f"Báo cáo tại {noun(meeting)}", _reports(connection, meeting)),
        ("said", "Ý kiến phát biểu", said),
        ("concluded", by, _concluded(connection, meeting)),
    ]
    course = [Entry("paragraph", f"Nội dung (theo diễn biến {noun(meeting)}):", "meeting/course")]
    style = _above(entry.style for _name, _heading, entries in parts_of_it for entry in entries)
    for name, heading, entries in parts_of_it:
        course += [Entry(style, heading, f"meeting/{name}"), *entries] if entries else []
    return course


def _above(styles: Iterable[Style]) -> Style:
    """Return the level of the minutes' own headings: above those that are typed within them."""
    inside = set(styles)
    return "chapter" if "part" in inside else "part" if "section" in inside else "section"


def _reports(connection: sqlite3.Connection, meeting: Meeting) -> list[Entry]:
    """Return who reported on which matter, and what was reported."""
    agenda = table.every(connection, AgendaItem, "position", meeting_id=meeting.id)
    lines = [
        Entry("dash", f"{capitalised(inside(item.reporter))}: {inside(item.text)}.", f"agenda_item/{item.id}")
        for item in agenda
        if item.reporter
    ]
    return [*lines, *typed(meeting.opening_text, "meeting/opening_text")]


def _concluded(connection: sqlite3.Connection, meeting: Meeting) -> list[Entry]:
    """Return what the chair said of the work done and concluded, the vote behind each conclusion that had one."""
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    votes = {f"conclusion/{each.id}": vote_words(each) for each in conclusions}
    entries = typed(meeting.assessment, "meeting/assessment")
    concluded = grouped(conclusions, agencies.names(connection))
    for number, entry in enumerate(concluded, start=1):
        entries.append(entry)
        whose = _conclusion_of(entry)
        following = concluded[number] if number < len(concluded) else None
        ends = following is None or _conclusion_of(following) != whose
        if ends and votes.get(whose):
            entries.append(Entry("paragraph", votes[whose], f"{whose}/votes"))
    return entries


def _conclusion_of(entry: Entry) -> str:
    return "/".join(entry.origin.split("/")[:2])


def vote_words(conclusion: Conclusion) -> str:
    """Say how a vote ended: "Kết quả biểu quyết: tán thành 34/36 (94,44%); không tán thành 02."; "" without one."""
    if conclusion.votes_for is None:
        return ""
    whole = conclusion.votes_of
    share = f" ({percent_text(number_text(round(100 * conclusion.votes_for / whole, 2)))})" if whole else ""
    of = f"/{whole:02d}" if whole else ""
    others = (
        f"{label} {votes:02d}"
        for label, votes in (
            ("không tán thành", conclusion.votes_against),
            ("không có ý kiến", conclusion.votes_abstained),
        )
        if votes is not None
    )
    return f"Kết quả biểu quyết: {joined((f'tán thành {conclusion.votes_for:02d}{of}{share}', *others), '; ')}."


def _signing(people: Sequence[Attendance], chaired: str) -> list[Entry]:
    """Return the list in which the other members who were there sign too."""
    columns = (
        TableColumn("TT", 6, "center"),
        TableColumn("Họ và tên", 32),
        TableColumn("Chức vụ, đơn vị", 42),
        TableColumn("Ký tên", 20),
    )
    there = [each for each in people if each.presence in THERE and each.role != RECORDER and came(each)[0] != chaired]
    rows = tuple(
        (
            str(number),
            came(each)[0],
            standing(came(each)[1], each.agency_name),
            "",
        )
        for number, each in enumerate(there, start=1)
    )
    title = Entry("annex", "Danh sách thành viên ký biên bản", "meeting/signing")
    return [title, Entry("table", "Thành viên ký", "meeting/signing/table", Table(columns, rows))] if rows else []


def _speaker(opinion: Opinion) -> str:
    return person_words(opinion.speaker_name, opinion.speaker_post, opinion.speaker_agency)
