"""A paper that shows what became of a task or a proposal: an agency's report, an answer, a decision."""

from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, Row, headed, named, plain, stored_date_text
from ict_desktop.records.record import Facts, Problems, joined


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Ties a paper, mostly one that came in, to the task or the proposal it answers; the remark says to which part."""

    TABLE: ClassVar = "evidence"
    NOUN: ClassVar = "minh chứng"
    ABOUT: ClassVar = Facts(under=("document", "document_id"), named_by="remark")

    id: str = ""
    document_id: str | None = None
    task_id: str | None = None
    proposal_id: str | None = None
    remark: str = ""

    def caption(self) -> str:
        """Say what it is; the two ends carry the words."""
        return self.remark or "minh chứng"

    def problems(self) -> Problems:
        """Require the paper, and a task or a proposal."""
        found = {} if self.document_id else {"document_id": "Chưa chọn văn bản."}
        if not self.task_id and not self.proposal_id:
            found["task_id"] = "Chưa chọn nhiệm vụ hoặc kiến nghị mà văn bản này trả lời."
        return found


def _paper(row: Row) -> str:
    """Name the paper of a row: "123/STTTT-CNTT ngày 05/7/2017, Sở Thông tin và Truyền thông: Báo cáo kết quả"."""
    dated = stored_date_text(row["paper_day"])
    numbered = joined((row["paper_number"] or "", dated and f"ngày {dated}"), " ")
    return joined((joined((numbered, row["paper_sender"] or "")), row["document_id_name"]), ": ")


COLUMNS = headed(
    Evidence.TABLE,
    Column("document_id", FIELD, _paper, 40, wraps=True),
    named("task_id", width=34, missing="—"),
    named("proposal_id", width=34, missing="—"),
    plain("remark", width=20, wraps=True),
)
