"""Inspection programmes, visits and what they find."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, Row, dated, headed, named, plain, stored_period_text
from ict_desktop.records.record import Facts, Problems, joined, missing, out_of_order, shortened


@dataclass(frozen=True, kw_only=True)
class Inspection:
    """A programme of visits, perhaps the result of a task, under a decision once there is one."""

    TABLE: ClassVar = "inspection"
    NOUN: ClassVar = "đợt kiểm tra"
    ABOUT: ClassVar = Facts(sorted_by="name", page="inspections")

    id: str = ""
    name: str = ""
    purpose: str = ""
    period: str = ""
    decision_number: str = ""
    decision_date: date | None = None
    planned_from: date | None = None
    planned_to: date | None = None
    state: str = "du_kien"
    task_id: str | None = None
    remark: str = ""

    def caption(self) -> str:
        """Name the programme."""
        return shortened(self.name)

    def problems(self) -> Problems:
        """Require a name and dates in order."""
        found = missing(self, {"name": "Chưa có tên đợt kiểm tra."})
        if out_of_order(self.planned_from, self.planned_to):
            found["planned_to"] = "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."
        return found


@dataclass(frozen=True, kw_only=True)
class TeamMember:
    """Somebody of the inspection team, name and post as of that day."""

    TABLE: ClassVar = "team_member"
    NOUN: ClassVar = "thành viên đoàn kiểm tra"
    ABOUT: ClassVar = Facts(under=("inspection", "inspection_id"), named_by="full_name", numbered_in="inspection_id")

    id: str = ""
    inspection_id: str | None = None
    position: int = 0
    full_name: str = ""
    post: str = ""
    role: str = ""

    def caption(self) -> str:
        """Name the member."""
        return joined((self.full_name, self.role))

    def problems(self) -> Problems:
        """Require a name."""
        return missing(self, {"full_name": "Chưa ghi họ và tên thành viên."})


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One agency visited on a day, with a score where the programme gives one."""

    TABLE: ClassVar = "visit"
    NOUN: ClassVar = "cuộc kiểm tra"
    ABOUT: ClassVar = Facts(under=("inspection", "inspection_id"), named_by="visited_on")

    id: str = ""
    inspection_id: str | None = None
    agency_id: str | None = None
    visited_on: date | None = None
    score: float | None = None
    assessment: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Say what it is; the agency carries the name."""
        return shortened(self.assessment) or "cuộc kiểm tra"

    def problems(self) -> Problems:
        """Require the agency and the programme."""
        return missing(
            self, {"agency_id": "Chưa chọn đơn vị được kiểm tra.", "inspection_id": "Chưa chọn đợt kiểm tra."}
        )


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something found on a visit, what is requested, and the task it became."""

    TABLE: ClassVar = "finding"
    NOUN: ClassVar = "phát hiện kiểm tra"
    ABOUT: ClassVar = Facts(under=("visit", "visit_id"), named_by="text", numbered_in="visit_id")

    id: str = ""
    visit_id: str | None = None
    position: int = 0
    text: str = ""
    request: str = ""
    task_id: str | None = None

    def caption(self) -> str:
        """Show the words."""
        return shortened(self.text)

    def problems(self) -> Problems:
        """Require the words."""
        return missing(self, {"text": "Chưa ghi nội dung phát hiện."})


def _when(row: Row) -> str:
    return stored_period_text(row["period"])


COLUMNS = headed(
    Inspection.TABLE,
    plain("name", "Đợt kiểm tra", 40, wraps=True),
    Column("period", FIELD, _when, 10),
    Column(
        "visits",
        "Đơn vị",
        lambda row: row["visits"] or None,
        10,
        words=lambda row: f"{row['visits']} đơn vị",
        missing="—",
    ),
    named("state", width=14),
)

MEMBER_COLUMNS = headed(
    TeamMember.TABLE,
    plain("full_name", width=22),
    plain("post", width=22, wraps=True),
    plain("role", "Vai trò", 14),
)

VISIT_COLUMNS = headed(
    Visit.TABLE,
    named("agency_id", width=26),
    dated("visited_on", "Ngày", 12),
    Column("score", FIELD, lambda row: row["score"], 8, right=True),
)

FINDING_COLUMNS = headed(
    Finding.TABLE,
    plain("text", width=30, wraps=True),
    plain("request", "Yêu cầu", 24, wraps=True),
    Column("task_id", "Nhiệm vụ", lambda row: "đã giao" if row["task_id"] else None, 10, missing="—"),
)
