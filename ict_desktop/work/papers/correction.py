"""The công văn đính chính: form and slips of an issued paper are put right by a letter that names it.

What changes the content needs a paper of the same form in its place (Nghị định 30/2020/NĐ-CP, Điều 18).
"""

import sqlite3
from datetime import date

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import CORRECTION
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import CLOSING, HINGE, NOTE, OPENING
from ict_desktop.store import table
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.outgoing import named_again, named_paper


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return what was issued and what it should say; the words themselves are the clerk's."""
    document = filled.document
    corrected = table.get(connection, Document, document.corrects_id or "")
    if corrected is None or corrected.is_draft():
        raise Refused(
            "Công văn đính chính chưa ghi đính chính văn bản nào đã ban hành. Hãy chọn ở ô Đính chính văn bản."
        )
    values = {
        "văn bản": named_paper(connection, corrected),
        "văn bản ấy": named_again(connection, corrected),
        "trích yếu": corrected.subject,
    }

    def said(part: str) -> Entry:
        return Entry("paragraph", filled.wording(connection, CORRECTION, part, values), f"wording/{part}")

    entries = (
        said(OPENING),
        said(HINGE),
        Entry("paragraph", f"Tại {BY_HAND}, đã in là: “{BY_HAND}”; nay đính chính là: “{BY_HAND}”.", "correction/slip"),
        said(NOTE),
        said(CLOSING),
    )
    addressees = tuple(document.addressees.splitlines())
    lacking = "" if addressees else "Chưa ghi công văn gửi đến đâu. Hãy ghi ở ô Kính gửi rồi ban hành."
    return Parts(entries, head="letter", addressees=addressees, lacking=lacking)
