"""The công văn that puts a meeting off: which invitation, the old day and the new one, why."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from ict_desktop.records.dates import date_in_words
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meeting_days import day_words, time_words
from ict_desktop.records.meeting_words import gathering, place, put_off
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import INVITATION
from ict_desktop.records.papers import held_together, plain
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.invitation import invited_to


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return what was invited to, that it is put off and why, when it is held instead; to those who were invited."""
    meeting = filled.of
    if put_off(meeting)[0] is None:
        raise Refused("Chưa ghi ngày họp nên chưa có gì để hoãn. Hãy ghi Ngày họp ở thẻ Chuẩn bị của hội nghị.")
    lines = _lines(meeting, filled.masthead.running_name, _invitation(connection, meeting), connection)
    entries = tuple(Entry("paragraph", held_together(words), f"meeting/{name}") for name, words in lines)
    addressees = tuple(filled.document.addressees.splitlines()) or tuple(invited_to(connection, meeting))
    lacking = "" if addressees else "Chưa ghi văn bản gửi đến đâu. Hãy ghi đại biểu ở thẻ Thành phần của hội nghị."
    return Parts(entries, head="letter", addressees=addressees, lacking=lacking)


def _invitation(connection: sqlite3.Connection, meeting: Meeting) -> Document | None:
    """Return the invitation that went out last."""
    sent = table.every(connection, Document, "id", meeting_id=meeting.id, kind=INVITATION, direction="di")
    issued = [each for each in sent if each.state != "nhap" and each.number is not None and each.dated_on is not None]
    return issued[-1] if issued else None


def _lines(
    meeting: Meeting, issuer: str, invitation: Document | None, connection: sqlite3.Connection
) -> Iterator[tuple[str, str]]:
    name, (old, new) = gathering(meeting), put_off(meeting)
    planned = f"dự kiến tổ chức vào {day_words(old)}"
    if invitation is not None and invitation.dated_on is not None:
        paper = f"Giấy mời số {invitation.number:02d}/{invitation.symbol}"
        sent = f"{capitalised(date_in_words(invitation.dated_on))}, {issuer} có {paper} mời dự {name}"
    else:
        paper, sent = "", f"{capitalised(issuer)} đã mời dự {name}"
    yield "invited_before", f"{sent}, {planned}."
    because = plain(meeting.postponed_because).rstrip(".;, ")
    start = because if because.lower().startswith(("do ", "vì ", "để ")) else f"do {because}" if because else "nay"
    what = f"lùi thời gian tổ chức {name}" if new else f"hoãn {name} nêu trên"
    yield "postponed", f"{capitalised(start)}{',' if because else ''} {issuer} {what}."
    if new is None:
        yield "new_day", "Thời gian tổ chức sẽ được thông báo sau."
    else:
        where = f", tại {place(meeting)}" if place(meeting) else ""
        sessions = dict(codes(connection, "meeting_session"))
        yield "new_day", f"Thời gian họp mới: {time_words(meeting, sessions)}{where}."
        yield (
            "as_before",
            f"Thành phần, nội dung và các yêu cầu khác không thay đổi{f' so với {paper}' if paper else ''}.",
        )
    yield "closing", f"{capitalised(issuer)} thông báo để các cơ quan, đơn vị và đại biểu được mời biết."
