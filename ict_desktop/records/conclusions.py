"""What the chair concluded."""

from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.columns import Column, headed, plain
from ict_desktop.records.record import Facts, Problems, missing, shortened


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """One numbered conclusion of a meeting; tasks are made from it."""

    TABLE: ClassVar = "conclusion"
    NOUN: ClassVar = "kết luận"
    ABOUT: ClassVar = Facts(under=("meeting", "meeting_id"), named_by="text", numbered_in="meeting_id")

    id: str = ""
    meeting_id: str | None = None
    position: int = 0
    heading: str = ""
    text: str = ""

    def caption(self) -> str:
        """Show the number and the words."""
        return f"{self.position}. {shortened(self.heading or self.text)}"

    def problems(self) -> Problems:
        """Require the text and the meeting."""
        return missing(self, {"text": "Chưa ghi nội dung kết luận.", "meeting_id": "Chưa chọn hội nghị."})


COLUMNS = headed(
    Conclusion.TABLE,
    plain("position", "Số", 5, right=True),
    plain("text", "Kết luận", 62, wraps=True),
    Column(
        "tasks",
        "Nhiệm vụ",
        lambda row: row["tasks"] or None,
        14,
        words=lambda row: f"{row['tasks']} nhiệm vụ",
        missing="chưa giao việc",
    ),
)
