"""Papers with a kind name and a typed text, such as a báo cáo (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4)."""

import sqlite3
from datetime import date

from ict_desktop.records.outline import entries_of
from ict_desktop.records.paper_kinds import ADDRESSED, ALWAYS_ADDRESSED
from ict_desktop.work.papers.draft import Filled, Parts


def parts(_connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return the text as it is typed, and whom the paper is addressed to where its kind is."""
    document = filled.document
    addressees = tuple(document.addressees.splitlines()) if document.kind in ADDRESSED else ()
    lacking = ""
    if document.kind in ALWAYS_ADDRESSED and not addressees:
        lacking = "Chưa ghi văn bản gửi đến đâu. Hãy ghi ở ô Kính gửi rồi ban hành."
    return Parts(entries_of(document.body), addressees=addressees, lacking=lacking)
