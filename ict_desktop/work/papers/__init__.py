"""Papers filled from the file, one module a kind; what all of them share stands in `draft`."""

import sqlite3
from collections.abc import Callable
from datetime import date

from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import INVITATION, LETTER, MEETING_PAPERS, MINUTES, NAMED, NOTICE
from ict_desktop.work.papers import invitation, letter, minutes, named, notice
from ict_desktop.work.papers.draft import Filled, Parts

OfMeeting = Callable[[sqlite3.Connection, Filled, Meeting, date], Parts]
Typed = Callable[[Filled], Parts]

_OF_MEETING: dict[str, OfMeeting] = {NOTICE: notice.parts, INVITATION: invitation.parts, MINUTES: minutes.parts}
"""Kind → what fills it from its meeting."""

_TYPED: dict[str, Typed] = {LETTER: letter.parts, **dict.fromkeys(NAMED, named.parts)}
"""Kind → what fills it from its own text."""


def parts_of(connection: sqlite3.Connection, filled: Filled, kind_name: str, today: date) -> Parts:
    """Return what a filled draft says in the form of its kind; refuses a kind that has none."""
    kind, meeting = filled.document.kind, filled.meeting
    if meeting is not None:
        return _OF_MEETING[kind](connection, filled, meeting, today)
    if kind in _TYPED:
        return _TYPED[kind](filled)
    choose = ", hoặc chọn hội nghị ở ô Của hội nghị" if kind in MEETING_PAPERS else ""
    raise Refused(
        f"Chương trình chưa có thể thức của {kind_name} này nên không in, không ban hành từ đây. "
        f"Hãy soạn bằng phần mềm văn bản, đăng ký số ở đây và gắn bản quét đã ký{choose}."
    )
