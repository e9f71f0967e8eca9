"""Meetings as a clerk works with them: linking proposals to conclusions, and how much of what was asked is answered."""

import sqlite3
from dataclasses import dataclass

from ict_desktop.records.meetings import ProposalAnswer
from ict_desktop.store import meetings as stored
from ict_desktop.store import table
from ict_desktop.store.listing import Row
from ict_desktop.store.store import Store
from ict_desktop.work import keep


@dataclass(frozen=True)
class Coverage:
    """The matrix of a meeting and its sums: proposals, those answered by a conclusion, those not."""

    rows: tuple[Row, ...]
    proposals: int
    answered: int

    @property
    def unanswered(self) -> int:
        """Proposals that no conclusion answers."""
        return self.proposals - self.answered

    def sentence(self) -> str:
        """Sum the matrix up in one line."""
        if not self.proposals:
            return "Chưa có kiến nghị nào."
        return (
            f"{self.proposals} kiến nghị · {self.answered} đã có kết luận trả lời · {self.unanswered} chưa được trả lời"
        )


def coverage(connection: sqlite3.Connection, meeting_id: str | None, day: str) -> Coverage:
    """Return the matrix ý kiến → kết luận → nhiệm vụ → kết quả of a meeting, or of all meetings (None)."""
    rows = tuple(stored.coverage(connection, meeting_id, day))
    proposals = {row["proposal_id"] for row in rows}
    answered = {row["proposal_id"] for row in rows if row["conclusion_id"] is not None}
    return Coverage(rows, len(proposals), len(answered))


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
