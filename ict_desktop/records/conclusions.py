"""What the chair concluded."""

import re
from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.columns import Column, headed, plain
from ict_desktop.records.record import Facts, Problems, missing, shortened

_PASTED_NUMBER = re.compile(r"\A\s*\d{1,2}\.[ \t]+(?=[^\W\d])")


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """One numbered conclusion of a meeting; tasks are made from it.

    `part` is the heading it begins a group under ("I. VỀ HẠ TẦNG", a line each where groups lie in groups; a further line
    without a number is said of the group); those that follow without one belong to it. `votes_of` is how many could vote.
    """

    TABLE: ClassVar = "conclusion"
    NOUN: ClassVar = "kết luận"
    ABOUT: ClassVar = Facts(under=("meeting", "meeting_id"), named_by="text", numbered_in="meeting_id")

    id: str = ""
    meeting_id: str | None = None
    position: int = 0
    heading: str = ""
    text: str = ""
    part: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    votes_of: int | None = None

    @property
    def said(self) -> str:
        """Its words without the number they were pasted with: conclusions are counted, never typed."""
        return _PASTED_NUMBER.sub("", self.text)

    def caption(self) -> str:
        """Show the number and the words."""
        return f"{self.position}. {shortened(self.heading or self.text)}"

    def problems(self) -> Problems:
        """Require the text and the meeting; of a vote no more than could vote."""
        found = missing(self, {"text": "Chưa ghi nội dung kết luận.", "meeting_id": "Chưa chọn hội nghị."})
        counted = {name: getattr(self, name) for name in ("votes_for", "votes_against", "votes_abstained", "votes_of")}
        for name, votes in counted.items():
            if votes is not None and votes < 0:
                found[name] = "Số phiếu phải từ 0 trở lên."
        cast = sum(votes or 0 for name, votes in counted.items() if name != "votes_of")
        if self.votes_of is not None and cast > self.votes_of:
            found["votes_of"] = "Số người biểu quyết nhiều hơn số người có quyền biểu quyết. Sửa lại một trong các số."
        return found


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
