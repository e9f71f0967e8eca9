"""Conferences and meetings: who came, what was said, what was asked for."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, Row, headed, named, plain, stored_date_text, stored_day
from ict_desktop.records.hours import hour_problem, hour_text
from ict_desktop.records.record import Facts, Problems, joined, misread, missing, out_of_order, shortened
from ict_desktop.records.vietnamese import fold


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A conference or meeting of the committee. The chair's name and post stay as they were on that day.

    `reviewed_period` and `planned_period` are period codes ("2017-H1"); `assessment` is what the chair said of the
    work done, printed before the conclusions; `begins_at` and `ends_at` are hours ("07 giờ 30") of the first and of the
    last day, `ends_on` the last day of a meeting of several. `connections`, `invited` and `basis` hold a line each: the
    other places of an online meeting, groups that are invited, căn cứ. `first_planned_on` is the day it was put off from.
    """

    TABLE: ClassVar = "meeting"
    NOUN: ClassVar = "hội nghị"
    ABOUT: ClassVar = Facts(named_by="title", sorted_by="title", page="meetings")

    id: str = ""
    kind: str = "hoi_nghi"
    title: str = ""
    held_on: date | None = None
    session: str = ""
    begins_at: str = ""
    ends_at: str = ""
    place: str = ""
    chair_name: str = ""
    chair_post: str = ""
    chair_role: str = ""
    co_chairs: str = ""
    reviewed_period: str = ""
    planned_period: str = ""
    opening_text: str = ""
    assessment: str = ""
    state: str = "nhap"
    series: str = ""
    remark: str = ""
    ends_on: date | None = None
    ends_session: str | None = None
    mode: str = ""
    connections: str = ""
    invited: str = ""
    materials: str = ""
    contact: str = ""
    basis: str = ""
    concluded_by: str = ""
    after_conclusions: str = ""
    first_planned_on: date | None = None
    postponed_because: str = ""
    members_sign: bool = False

    STILL_OPEN: ClassVar = frozenset({"remark", "series"})
    """What may still change once the notice of its conclusions is out."""

    def is_locked(self) -> bool:
        """Whether the notice of its conclusions was issued, so that it and all that stands under it stay as they are."""
        return self.state == "da_ban_hanh"

    def caption(self) -> str:
        """Name the meeting."""
        return shortened(self.title)

    def problems(self) -> Problems:
        """Require a title; periods and hours, where given, must be readable, the hours in their order."""
        found = missing(self, {"title": "Chưa có tên hội nghị. Hãy ghi tên như trong giấy mời."})
        found |= misread(self, "reviewed_period", "planned_period")
        if out_of_order(self.held_on, self.ends_on):
            found["ends_on"] = "Ngày họp cuối đứng trước ngày họp đầu. Sửa lại một trong hai ngày."
        return found | wrong_hours(self.begins_at, self.ends_at, self.is_of_one_day())

    def is_of_one_day(self) -> bool:
        """Whether it begins and ends on the same day, as far as is known."""
        return self.ends_on is None or self.ends_on == self.held_on


def wrong_hours(begins_at: str, ends_at: str, of_one_day: bool = True) -> Problems:
    """Say which hours cannot be read, or that they stand in the wrong order on one day."""
    found = {
        name: sentence
        for name, hour in (("begins_at", begins_at), ("ends_at", ends_at))
        if (sentence := hour_problem(hour))
    }
    known = begins_at and ends_at and of_one_day and not found
    if known and hour_text(ends_at) < hour_text(begins_at):
        found["ends_at"] = "Giờ kết thúc đứng trước giờ bắt đầu. Sửa lại một trong hai giờ."
    return found


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """One matter of the agenda, in its place: when it is dealt with, who reports, who is invited to it (a line each)."""

    TABLE: ClassVar = "agenda_item"
    NOUN: ClassVar = "mục chương trình"
    ABOUT: ClassVar = Facts(under=("meeting", "meeting_id"), named_by="text", numbered_in="meeting_id")

    id: str = ""
    meeting_id: str | None = None
    position: int = 0
    text: str = ""
    held_on: date | None = None
    begins_at: str = ""
    ends_at: str = ""
    reporter: str = ""
    invited: str = ""

    def caption(self) -> str:
        """Show the line."""
        return shortened(self.text)

    def problems(self) -> Problems:
        """Require the text; hours, where given, must be readable and in their order."""
        found = missing(self, {"text": "Chưa ghi nội dung chương trình."})
        return found | wrong_hours(self.begins_at, self.ends_at)


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Somebody who came, sent another, or stayed away; name, post and agency as of that day.

    `substitute` names who came instead (presence `di_thay`). `person_id` remembers where the name was taken from.
    """

    TABLE: ClassVar = "attendance"
    NOUN: ClassVar = "đại biểu"
    ABOUT: ClassVar = Facts(under=("meeting", "meeting_id"), named_by="full_name", numbered_in="meeting_id")

    id: str = ""
    meeting_id: str | None = None
    position: int = 0
    role: str = "dai_bieu"
    presence: str = "co_mat"
    full_name: str = ""
    post: str = ""
    agency_name: str = ""
    agency_id: str | None = None
    person_id: str | None = None
    substitute: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Name the person, or the agency where no name is known."""
        return joined((self.full_name, post_at(self.post, self.agency_name)))

    def problems(self) -> Problems:
        """Require a name or an agency, and who came instead when somebody did."""
        found: Problems = {}
        if not self.full_name and not self.agency_name:
            found["full_name"] = "Chưa ghi họ tên đại biểu. Nếu chưa biết tên, hãy ghi đơn vị."
        if self.presence == "di_thay" and not self.substitute:
            found["substitute"] = "Đã chọn đi thay nhưng chưa ghi ai đi thay."
        return found


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What one speaker said; speaker, post and agency as of that day. It holds any number of proposals."""

    TABLE: ClassVar = "opinion"
    NOUN: ClassVar = "ý kiến"
    ABOUT: ClassVar = Facts(under=("meeting", "meeting_id"), named_by="speaker_name", numbered_in="meeting_id")

    id: str = ""
    meeting_id: str | None = None
    position: int = 0
    speaker_name: str = ""
    speaker_post: str = ""
    speaker_agency: str = ""
    agency_id: str | None = None
    text: str = ""

    def caption(self) -> str:
        """Name the speaker."""
        return joined((self.speaker_name, post_at(self.speaker_post, self.speaker_agency)))

    def problems(self) -> Problems:
        """Require the speaker or the agency spoken for."""
        if self.speaker_name or self.speaker_agency:
            return {}
        return {"speaker_name": "Chưa ghi người phát biểu. Nếu chưa biết tên, hãy ghi đơn vị."}


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One thing a speaker asked for; conclusions answer it, or `answer` says what is taken up and what is explained."""

    TABLE: ClassVar = "proposal"
    NOUN: ClassVar = "kiến nghị"
    ABOUT: ClassVar = Facts(under=("opinion", "opinion_id"), named_by="text", numbered_in="opinion_id")

    id: str = ""
    opinion_id: str | None = None
    position: int = 0
    text: str = ""
    remark: str = ""
    answer: str = ""

    def caption(self) -> str:
        """Show what was asked."""
        return shortened(self.text)

    def problems(self) -> Problems:
        """Require the text and the opinion it came from."""
        return missing(
            self, {"text": "Chưa ghi nội dung kiến nghị.", "opinion_id": "Chưa chọn ý kiến chứa kiến nghị này."}
        )


@dataclass(frozen=True, kw_only=True)
class ProposalAnswer:
    """A conclusion that answers a proposal, wholly or in part (then the remark says which part)."""

    TABLE: ClassVar = "proposal_answer"
    NOUN: ClassVar = "trả lời kiến nghị"
    ABOUT: ClassVar = Facts(under=("proposal", "proposal_id"), named_by="remark")

    id: str = ""
    proposal_id: str | None = None
    conclusion_id: str | None = None
    remark: str = ""

    def caption(self) -> str:
        """Say what it is; the two ends carry the words."""
        return self.remark or "trả lời kiến nghị"

    def problems(self) -> Problems:
        """Require both ends."""
        return missing(self, {"proposal_id": "Chưa chọn kiến nghị.", "conclusion_id": "Chưa chọn kết luận trả lời."})


def _when(row: Row) -> str:
    """Say when a meeting is held, as a clerk writes it: "Sáng 07/07/2017"."""
    return joined((row["session_name"].capitalize(), stored_date_text(row["held_on"]) or "chưa định ngày"), " ")


def _hours(row: Row) -> str:
    """Say when a matter is dealt with: "06/07 08 giờ 00 – 09 giờ 15"."""
    hours = joined((row["begins_at"], row["ends_at"]), " – ")
    return joined(((stored_date_text(row["held_on"]) or "")[:5], hours), " ")


def _answered_by(row: Row) -> tuple[str, ...]:
    """Name what answers a proposal: conclusions, papers, words of its own."""
    concluded = f"kết luận {row['answers']}" if row["answers"] else ""
    return concluded, row["papers"] or "", "tiếp thu, giải trình" if row["answer"] else ""


def post_at(post: str, agency: str) -> str:
    """Say a post with its agency; what the end of the one and the beginning of the other both say stands once."""
    first, second = post.split(), agency.split()
    most = min(len(first), len(second))
    shared = next((n for n in range(most, 0, -1) if fold(" ".join(first[-n:])) == fold(" ".join(second[:n]))), 0)
    return " ".join((*first, *second[shared:]))


COLUMNS = headed(
    Meeting.TABLE,
    plain("title", "Hội nghị", 44, wraps=True),
    Column("held_on", "Thời gian", lambda row: stored_day(row["held_on"]) or _when(row), 17, words=_when),
    named("state", width=13),
)

AGENDA_COLUMNS = headed(
    AgendaItem.TABLE,
    plain("position", "TT", 4, right=True),
    plain("text", "Nội dung chương trình", 42, wraps=True),
    Column("begins_at", "Thời gian", lambda row: _hours(row), 14),
    plain("reporter", width=20, wraps=True),
)

ATTENDANCE_COLUMNS = headed(
    Attendance.TABLE,
    plain("full_name", width=20),
    plain("post", width=18, wraps=True),
    plain("agency_name", width=24, wraps=True),
    named("role", width=10),
    Column("presence", FIELD, lambda row: joined((row["presence_name"], row["substitute"]), ": "), 16, wraps=True),
)

OPINION_COLUMNS = headed(
    Opinion.TABLE,
    plain("speaker_name", width=22),
    Column(
        "speaker_agency",
        "Chức vụ, đơn vị",
        lambda row: post_at(row["speaker_post"], row["speaker_agency"]),
        26,
        wraps=True,
    ),
    plain("text", width=46, wraps=True),
)

PROPOSAL_COLUMNS = headed(
    Proposal.TABLE,
    plain("text", width=50, wraps=True),
    Column(
        "answers",
        "Trả lời",
        lambda row: joined(_answered_by(row), "; ") or None,
        14,
        wraps=True,
        missing="chưa được trả lời",
    ),
)
