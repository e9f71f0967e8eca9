"""The biên bản of a meeting (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9)."""

import sqlite3
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meeting_words import bare_name, beginning, beside_chair, chair, ending, noun, place
from ict_desktop.records.meetings import Attendance, Meeting, Opinion
from ict_desktop.records.papers import Block, Heading, NumberedItem, Paragraph, Signature, held_together, roman
from ict_desktop.records.people_words import attendance_lines, person_words, recorders
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts

_BY_HAND = "……"


def parts(connection: sqlite3.Connection, _filled: Filled, meeting: Meeting, _today: date) -> Parts:
    """Return when and where, who was there, what was said and concluded, and when it ended."""
    people = table.every(connection, Attendance, "position", meeting_id=meeting.id)
    wrote = recorders(people)
    blocks = (*_head(connection, meeting, people), *_course(connection, meeting), Paragraph(ending(meeting)))
    signed = Signature(("THƯ KÝ",), bare_name(wrote[0].full_name) if wrote else "")
    lacking = "" if people else "Biên bản chưa ghi ai dự họp. Hãy ghi ở thẻ Thành phần của hội nghị rồi ban hành."
    return Parts(blocks, head="minutes", recorder=signed, lacking=lacking)


def _head(connection: sqlite3.Connection, meeting: Meeting, people: list[Attendance]) -> list[Block]:
    """Return what stands before the course of the meeting; what is not known is left to be written by hand."""
    session = dict(codes(connection, "meeting_session")).get(meeting.session, "")
    wrote = [person_words(each.full_name, each.post, each.agency_name) for each in recorders(people)]
    names = (meeting.chair_name, *(each.full_name for each in recorders(people)))
    started = _line("Thời gian bắt đầu", beginning(meeting, session))
    those = [Paragraph(line) for line in attendance_lines(people, dict(codes(connection, "presence")))]
    chaired = _line("Chủ trì (chủ tọa)", f"đồng chí {chair(meeting)}" if chair(meeting) else "", names)
    along = [_line("Đồng chủ trì", beside)] if (beside := beside_chair(meeting)) else []
    recorder = _line("Thư ký (người ghi biên bản)", "; ".join(wrote), names)
    return [started, _line("Địa điểm", place(meeting)), *those, chaired, *along, recorder]


def _line(label: str, words: str, names: tuple[str, ...] = ()) -> Paragraph:
    return Paragraph(held_together(f"{label}: {capitalised(words)}.", names) if words else f"{label}: {_BY_HAND}")


def _course(connection: sqlite3.Connection, meeting: Meeting) -> list[Block]:
    """Return report, opinions and conclusions, each under its heading."""
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    said: list[Block] = [Paragraph(each.text, f"{capitalised(_speaker(each))}:") for each in opinions]
    concluded: list[Block] = [Paragraph(meeting.assessment)] if meeting.assessment else []
    concluded += [NumberedItem(each.position, each.text, each.heading) for each in conclusions]
    reported: list[Block] = [Paragraph(meeting.opening_text)] if meeting.opening_text else []
    parts_of_it = [
        (f"Báo cáo tại {noun(meeting)}", reported),
        ("Ý kiến phát biểu", said),
        ("Kết luận của người chủ trì" if chair(meeting) else "Kết luận", concluded),
    ]
    there = [(heading, blocks) for heading, blocks in parts_of_it if blocks]
    course: list[Block] = [Paragraph(f"Nội dung (theo diễn biến {noun(meeting)}):")]
    for place_of_it, (heading, blocks) in enumerate(there, start=1):
        course += [Heading(f"{roman(place_of_it)}. {heading}"), *blocks]
    return course


def _speaker(opinion: Opinion) -> str:
    return person_words(opinion.speaker_name, opinion.speaker_post, opinion.speaker_agency)
