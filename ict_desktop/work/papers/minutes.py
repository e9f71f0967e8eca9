"""The biên bản of a meeting (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9)."""

import sqlite3
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.holding import held_together
from ict_desktop.records.meeting_words import (
    bare_name,
    beginning,
    beside_chair,
    chair,
    meeting_values,
    noun,
    place,
)
from ict_desktop.records.meetings import Attendance, Meeting, Opinion
from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import Signature
from ict_desktop.records.people_words import attendance_lines, person_words, recorders
from ict_desktop.records.runs import bold, joined_text
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wordings import CLOSING
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.notice import conclusion_entries

_BY_HAND = "……"


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return when and where, who was there, what was said and concluded, and when it ended."""
    meeting = filled.of
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    wrote = recorders(people)
    session = dict(codes(connection, "meeting_session")).get(meeting.session, "")
    last = filled.wording(connection, "minutes", CLOSING, meeting_values(meeting, session))
    end = Entry("paragraph", last, "meeting/ending")
    signed = Signature(("THƯ KÝ",), bare_name(wrote[0].full_name) if wrote else "")
    lacking = "" if people else "Biên bản chưa ghi ai dự họp. Hãy ghi ở thẻ Thành phần của hội nghị rồi ban hành."
    entries = (*_head(connection, meeting, people), *_course(connection, meeting), end)
    return Parts(entries, head="minutes", recorder=signed, lacking=lacking)


def _head(connection: sqlite3.Connection, meeting: Meeting, people: list[Attendance]) -> list[Entry]:
    """Return what stands before the course of the meeting; what is not known is left to be written by hand."""
    session = dict(codes(connection, "meeting_session")).get(meeting.session, "")
    wrote = [person_words(each.full_name, each.post, each.agency_name) for each in recorders(people)]
    names = (meeting.chair_name, *(each.full_name for each in recorders(people)))
    started = _line("beginning", "Thời gian bắt đầu", beginning(meeting, session))
    there = attendance_lines(people, dict(codes(connection, "presence")))
    those = [Entry("paragraph", line, f"meeting/attendance/{number}") for number, line in enumerate(there, start=1)]
    chaired = _line("chair", "Chủ trì (chủ tọa)", f"đồng chí {chair(meeting)}" if chair(meeting) else "", names)
    along = [_line("co_chairs", "Đồng chủ trì", beside)] if (beside := beside_chair(meeting)) else []
    recorder = _line("recorder", "Thư ký (người ghi biên bản)", "; ".join(wrote), names)
    return [started, _line("place", "Địa điểm", place(meeting)), *those, chaired, *along, recorder]


def _line(name: str, label: str, words: str, names: tuple[str, ...] = ()) -> Entry:
    text = held_together(f"{label}: {capitalised(words)}.", names) if words else f"{label}: {_BY_HAND}"
    return Entry("paragraph", text, f"meeting/{name}")


def _course(connection: sqlite3.Connection, meeting: Meeting) -> list[Entry]:
    """Return report, opinions and conclusions, each under its heading."""
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    said = [
        Entry("paragraph", joined_text(bold(f"{capitalised(_speaker(each))}:"), f" {each.text}"), f"opinion/{each.id}")
        for each in opinions
    ]
    concluded = [Entry("paragraph", meeting.assessment, "meeting/assessment")] if meeting.assessment else []
    for conclusion in conclusions:
        concluded += conclusion_entries(conclusion)
    reported = [Entry("paragraph", meeting.opening_text, "meeting/opening_text")] if meeting.opening_text else []
    parts_of_it = [
        ("reported", f"Báo cáo tại {noun(meeting)}", reported),
        ("said", "Ý kiến phát biểu", said),
        ("concluded", "Kết luận của người chủ trì" if chair(meeting) else "Kết luận", concluded),
    ]
    course = [Entry("paragraph", f"Nội dung (theo diễn biến {noun(meeting)}):", "meeting/course")]
    for name, heading, entries in parts_of_it:
        course += [Entry("section", heading, f"meeting/{name}"), *entries] if entries else []
    return course


def _speaker(opinion: Opinion) -> str:
    return person_words(opinion.speaker_name, opinion.speaker_post, opinion.speaker_agency)
