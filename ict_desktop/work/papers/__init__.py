"""Papers filled from the file, one module a form; what all of them share stands in `draft`, what was edited in `edited`."""

import sqlite3
from collections.abc import Callable
from datetime import date

from ict_desktop.records import paper_kinds
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_kinds import MEETING_PAPERS, TYPED, TYPED_LETTER
from ict_desktop.work.papers import (
    copies,
    correction,
    extract,
    inspection_papers,
    invitation,
    letter,
    minutes,
    named,
    notice,
    plan,
    postponement,
    reminder,
    report,
)
from ict_desktop.work.papers.draft import Filled, Parts

Filler = Callable[[sqlite3.Connection, Filled, date], Parts]
"""Writes a filled draft as an outline; the day is today's."""

FILLERS: dict[str, Filler] = {
    "notice": notice.parts,
    "invitation": invitation.parts,
    "minutes": minutes.parts,
    paper_kinds.POSTPONEMENT: postponement.parts,
    paper_kinds.EXTRACT: extract.parts,
    paper_kinds.REMINDER: reminder.parts,
    paper_kinds.REPORT_OF_PERIOD: report.parts,
    paper_kinds.PLAN_OF_YEAR: plan.parts,
    paper_kinds.INSPECTION_PLAN: inspection_papers.plan,
    paper_kinds.INSPECTION_CONCLUSION: inspection_papers.conclusion,
    paper_kinds.CORRECTION: correction.parts,
    paper_kinds.COPY: copies.parts,
    TYPED_LETTER: letter.parts,
    TYPED: named.parts,
}
"""Form → what fills it."""


def parts_of(connection: sqlite3.Connection, filled: Filled, kind_name: str, today: date) -> Parts:
    """Return what a filled draft says in its form; refuses a paper that has none."""
    document = filled.document
    form = document.form_code()
    if form in FILLERS:
        return FILLERS[form](connection, filled, today)
    choose = ", hoặc chọn hội nghị ở ô Của hội nghị" if document.kind in MEETING_PAPERS else ""
    raise Refused(
        f"Chương trình chưa có thể thức của {kind_name} này nên không in, không ban hành từ đây. "
        f"Hãy soạn bằng phần mềm văn bản, đăng ký số ở đây và gắn bản quét đã ký{choose}."
    )
