"""The công văn that puts a meeting off: which invitation, the old day and the new one, why."""

import sqlite3
from datetime import date

from ict_desktop.records.dates import date_in_words
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meeting_days import day_words, time_words
from ict_desktop.records.meeting_words import noun, place, put_off, put_off_words, within
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import INVITATION, POSTPONEMENT
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.record import joined
from ict_desktop.records.wordings import CLOSING, HINGE, NEW_DAY, OPENING
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.notice import values_of
from ict_desktop.work.papers.outgoing import named_again


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return what was invited to, that it is put off and why, when it is held instead; to those who were invited."""
    meeting = filled.of
    if put_off(meeting)[0] is None:
        raise Refused("Chưa ghi ngày họp nên chưa có gì để hoãn. Hãy ghi Ngày họp ở thẻ Chuẩn bị của hội nghị.")
    values = {**values_of(connection, meeting), **_put_off(connection, meeting)}
    said = {part: filled.wording(connection, POSTPONEMENT, part, values) for part in (OPENING, HINGE, NEW_DAY, CLOSING)}
    entries = tuple(Entry("paragraph", words, f"wording/{part}") for part, words in said.items())
    addressees = tuple(filled.document.addressees.splitlines())
    lacking = "" if addressees else "Chưa ghi văn bản gửi đến đâu. Hãy ghi đại biểu ở thẻ Thành phần của hội nghị."
    return Parts(entries, head="letter", addressees=addressees, lacking=lacking)


def _invitation(connection: sqlite3.Connection, meeting: Meeting) -> Document | None:
    """Return the invitation that went out last."""
    sent = table.every(connection, Document, "id", meeting_id=meeting.id, kind=INVITATION, direction="di")
    issued = [each for each in sent if each.state != "nhap" and each.number is not None and each.dated_on is not None]
    return issued[-1] if issued else None


def _put_off(connection: sqlite3.Connection, meeting: Meeting) -> dict[str, str]:
    """Return what the wordings of a postponement name beside the meeting itself."""
    (old, new), sent = put_off(meeting), _invitation(connection, meeting)
    because = within(plain(meeting.postponed_because).rstrip(".;, "))
    if because and not because.lower().startswith(("do ", "vì ", "để ")):
        because = f"do {because}"
    sessions = dict(codes(connection, "meeting_session"))
    again = (time_words(meeting, sessions), f"tại {place(meeting)}" if place(meeting) else "")
    return {
        "ngày giấy mời": date_in_words(sent.dated_on) if sent is not None and sent.dated_on is not None else "",
        "giấy mời": named_again(connection, sent) if sent is not None else "",
        "ngày cũ": day_words(old),
        "lý do": because,
        "việc hoãn": put_off_words(meeting, f"{noun(meeting)} nêu trên"),
        "thời gian mới": joined(again) if new else "",
    }
