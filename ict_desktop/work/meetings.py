"""Meetings as a clerk works with them: linking proposals to conclusions, and how much of what was asked is answered."""

import sqlite3
from dataclasses import dataclass

from ict_desktop.records.dates import date_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Attendance, Meeting, ProposalAnswer
from ict_desktop.records.post_order import SETTING, by_post, post_order
from ict_desktop.records.record import joined, shortened
from ict_desktop.records.vietnamese import one_line
from ict_desktop.store import meetings as stored
from ict_desktop.store import table, writing
from ict_desktop.store.listing import Row
from ict_desktop.store.store import Store
from ict_desktop.work import keep


@dataclass(frozen=True)
class Coverage:
    """The matrix of a meeting and its sums: proposals, those answered by a conclusion or in words, those not."""

    rows: tuple[Row, ...]
    proposals: int
    answered: int

    @property
    def unanswered(self) -> int:
        """Proposals nobody answered."""
        return self.proposals - self.answered

    def sentence(self) -> str:
        """Sum the matrix up in one line."""
        if not self.proposals:
            return "Chưa có kiến nghị nào."
        return f"{self.proposals} kiến nghị · {self.answered} đã được trả lời · {self.unanswered} chưa được trả lời"


def coverage(connection: sqlite3.Connection, meeting_id: str | None, day: str) -> Coverage:
    """Return the matrix ý kiến → kết luận → nhiệm vụ → kết quả of a meeting, or of all meetings (None)."""
    rows = tuple(stored.coverage(connection, meeting_id, day))
    proposals = {row["proposal_id"] for row in rows}
    answered = {row["proposal_id"] for row in rows if row["conclusion_id"] is not None or row["in_words"]}
    return Coverage(rows, len(proposals), len(answered))


def order_attendance(store: Store, meeting_id: str, by: str) -> None:
    """Put those who belong to a meeting in the office's order of posts, those of one post by given name."""
    with store.action("Xếp đại biểu theo chức vụ", by):
        people = table.every(store.connection, Attendance, "position", meeting_id=meeting_id)
        order = post_order(table.settings(store.connection).get(SETTING, ""))
        keep.move(store, Attendance, by_post([(each.id, each.post, each.full_name) for each in people], order), by)


def reopen(store: Store, meeting_id: str, reason: str, by: str) -> Meeting:
    """Open a meeting again whose conclusions were issued; the reason stands in the journal and in its remark.

    The issued paper stays as it is: what is changed from now on goes into the one that replaces it.
    """
    reason = one_line(reason)
    with store.action("Mở lại hội nghị", by) as name_step:
        meeting = keep.found(store, Meeting, meeting_id)
        if not meeting.is_locked():
            raise Refused("Hội nghị này chưa ban hành kết luận nên không cần mở lại.")
        if not reason:
            raise Refused("Chưa ghi lý do mở lại hội nghị. Hãy ghi lý do.")
        name_step(f"Mở lại hội nghị “{shortened(meeting.caption(), 40)}”: {reason}")
        said = f"Mở lại ngày {date_text(store.now().date())}: {reason}"
        values = {"state": "da_ket_luan", "remark": joined((meeting.remark, said), "\n")}
        writing.update(store.connection, Meeting.TABLE, meeting_id, values)
    return keep.found(store, Meeting, meeting_id)


def answer(store: Store, proposal_id: str, conclusion_ids: tuple[str, ...], by: str) -> None:
    """Say which conclusions answer a proposal; links that are no longer named go, new ones come, as one step."""
    with store.action("Gắn kiến nghị với kết luận", by):
        links = table.every(store.connection, ProposalAnswer, proposal_id=proposal_id)
        for link in links:
            if link.conclusion_id not in conclusion_ids:
                keep.remove(store, ProposalAnswer, link.id, by)
        present = {link.conclusion_id for link in links}
        for conclusion_id in conclusion_ids:
            if conclusion_id not in present:
                keep.add(store, ProposalAnswer(proposal_id=proposal_id, conclusion_id=conclusion_id), by)
