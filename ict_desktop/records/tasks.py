"""Tasks assigned to agencies, and their status on any day.

The status is computed, never typed: on any day, by `store/tasks.py`.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, Mark, Percent, Row, dated, headed, named, plain, shown, stored_day
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import Beside, Facts, Problems, missing, out_of_order, shortened
from ict_desktop.records.vietnamese import capitalised

DONE_IN_TIME = "hoan_thanh_dung_han"
DONE_LATE = "hoan_thanh_qua_han"
OPEN_IN_TIME = "chua_hoan_thanh_trong_han"
OPEN_LATE = "chua_hoan_thanh_qua_han"
DONE_UNDATED = "hoan_thanh_khong_thoi_han"
OPEN_UNDATED = "chua_hoan_thanh_khong_thoi_han"
TRANSFERRED = "chuyen"
CANCELLED = "huy"
NOT_YET = "chua_den_ngay_giao"

BUCKETS = {
    DONE_IN_TIME: "hoàn thành đúng hạn",
    DONE_LATE: "hoàn thành quá hạn",
    OPEN_IN_TIME: "chưa hoàn thành trong hạn",
    OPEN_LATE: "chưa hoàn thành quá hạn",
    DONE_UNDATED: "hoàn thành không thời hạn",
    OPEN_UNDATED: "chưa hoàn thành không thời hạn",
}
"""The six buckets that sum to the total: the four of Báo cáo 1270/BC-TCTTTg, and two for tasks without a date."""

DONE = (DONE_IN_TIME, DONE_LATE, DONE_UNDATED)
OPEN = (OPEN_IN_TIME, OPEN_LATE, OPEN_UNDATED)
"""The buckets of what is done, and of what is not."""

CLOSED = {TRANSFERRED: "đã chuyển", CANCELLED: "đã hủy"}
"""What has left the count for good."""

OUTSIDE = CLOSED | {NOT_YET: "chưa đến ngày giao"}
"""Outside the count, shown beside it: what has left it, and what on that day had not been given as yet."""

STATUS_NAMES = BUCKETS | OUTSIDE

NARROWED = {
    **{bucket: capitalised(words) for bucket, words in BUCKETS.items()},
    "ton_dong": "Tồn đọng",
    "den_han_15": "Đến hạn trong 15 ngày",
    "den_han_30": "Đến hạn trong 30 ngày",
    "trong_tong": "Trong tổng số",
    "ngoai_tong": "Ngoài tổng số",
}
"""What a list may be narrowed to from a number, beside its chips."""

STATUS_SAID = STATUS_NAMES | {
    OPEN_IN_TIME: f"còn ngày, đến hạn hôm nay, {BUCKETS[OPEN_IN_TIME]}",
    OPEN_LATE: f"quá hạn ngày, {BUCKETS[OPEN_LATE]}",
}
"""The words a list says a status in, and its full name."""

HAS_DEADLINE, STANDING, NOT_SAID = "co_han", "thuong_xuyen", "khong_xac_dinh"
"""The kinds of a task: with a deadline, a standing duty, neither said."""

DUE_SOON, STALE, UNASSIGNED, SILENT = "sap_den_han", "ton_dong", "chua_giao", "chua_cap_nhat"
"""What calls for attention in an open task: its chips, counted in `store/tasks.py`."""

DUE_SOON_DAYS = 7
STALE_DAYS = 90
SILENT_DAYS = 30


def _coordinates_beside(coordination: "Coordination", task: "Task") -> Problems:
    if coordination.agency_id is not None and coordination.agency_id == task.lead_agency_id:
        return {"agency_id": "Cơ quan chủ trì không đồng thời là cơ quan phối hợp. Hãy bỏ một trong hai."}
    return {}


def _extended_beside(extension: "Extension", task: "Task") -> Problems:
    if out_of_order(task.assigned_on, extension.granted_on):
        return {"granted_on": "Ngày cho gia hạn đứng trước ngày giao nhiệm vụ. Sửa lại một trong hai ngày."}
    if out_of_order(extension.granted_on, task.completed_on):
        return {"granted_on": "Ngày cho gia hạn đứng sau ngày hoàn thành nhiệm vụ. Sửa lại một trong hai ngày."}
    return {}


def _reported_beside(progress: "Progress", task: "Task") -> Problems:
    if out_of_order(task.assigned_on, progress.reported_on):
        return {"reported_on": "Ngày báo cáo đứng trước ngày giao nhiệm vụ. Sửa lại một trong hai ngày."}
    return {}


def _reminded_beside(reminder: "Reminder", task: "Task") -> Problems:
    if out_of_order(task.assigned_on, reminder.sent_on):
        return {"sent_on": "Ngày đôn đốc đứng trước ngày giao nhiệm vụ. Sửa lại một trong hai ngày."}
    return {}


@dataclass(frozen=True, kw_only=True)
class Task:
    """Something an agency has to do. The lead agency and the date may both be unknown yet.

    `due_on` is the deadline first given; extensions stand apart. `due_phrase` keeps the words of the paper ("trong
    quý III"). `closure` is `chuyen`, `huy` or `tra_lai` with its day and reason: the first two leave the count, a
    returned task (`tra_lai`) stays open in it.
    """

    TABLE: ClassVar = "task"
    NOUN: ClassVar = "nhiệm vụ"
    ABOUT: ClassVar = Facts(named_by="text", sorted_by="text", page="tasks", ways=(("parent_id",),))

    id: str = ""
    text: str = ""
    lead_agency_id: str | None = None
    kind: str = NOT_SAID
    conclusion_id: str | None = None
    source_document: str = ""
    source_date: date | None = None
    source_clause: str = ""
    assigned_by: str = ""
    assigned_on: date | None = None
    due_on: date | None = None
    due_phrase: str = ""
    product: str = ""
    completed_on: date | None = None
    result_document: str = ""
    closure: str = ""
    closure_on: date | None = None
    closure_reason: str = ""
    parent_id: str | None = None
    recurrence: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Show the words."""
        return shortened(self.text)

    def is_finished(self) -> bool:
        """Whether nothing more is to be done, whatever the day: done, handed to another agency, or cancelled."""
        return self.completed_on is not None or self.closure in CLOSED

    def problems(self) -> Problems:
        """Require the words; dates in order; a reason for a transfer, a cancellation or a return."""
        found = missing(self, {"text": "Chưa ghi nội dung nhiệm vụ."})
        if out_of_order(self.assigned_on, self.due_on):
            found["due_on"] = "Hạn hoàn thành đứng trước ngày giao. Sửa lại một trong hai ngày."
        if out_of_order(self.assigned_on, self.completed_on):
            found["completed_on"] = "Ngày hoàn thành đứng trước ngày giao. Sửa lại một trong hai ngày."
        if out_of_order(self.assigned_on, self.closure_on):
            found["closure_on"] = "Ngày chuyển, hủy, trả lại đứng trước ngày giao. Sửa lại một trong hai ngày."
        if self.closure and not self.closure_reason:
            found["closure_reason"] = "Hãy ghi lý do chuyển, hủy hoặc trả lại nhiệm vụ."
        if self.parent_id is not None and self.parent_id == self.id:
            found["parent_id"] = "Nhiệm vụ không thể là việc con của chính nó."
        return found


@dataclass(frozen=True, kw_only=True)
class Coordination:
    """An agency that works along with the lead; only the lead carries the status."""

    TABLE: ClassVar = "coordination"
    NOUN: ClassVar = "cơ quan phối hợp"
    ABOUT: ClassVar = Facts(
        under=("task", "task_id"),
        named_by="remark",
        numbered_in="task_id",
        beside=(Beside("task_id", "task", _coordinates_beside),),
    )

    id: str = ""
    task_id: str | None = None
    agency_id: str | None = None
    position: int = 0
    remark: str = ""

    def caption(self) -> str:
        """Say what it is; the agency carries the name."""
        return "cơ quan phối hợp"

    def problems(self) -> Problems:
        """Require the agency."""
        return missing(self, {"agency_id": "Chưa chọn cơ quan phối hợp."})


@dataclass(frozen=True, kw_only=True)
class Extension:
    """A later deadline, granted on a day for a reason; the one granted last before a day holds on it."""

    TABLE: ClassVar = "extension"
    NOUN: ClassVar = "lần gia hạn"
    ABOUT: ClassVar = Facts(
        under=("task", "task_id"), named_by="granted_on", beside=(Beside("task_id", "task", _extended_beside),)
    )

    id: str = ""
    task_id: str | None = None
    granted_on: date | None = None
    previous_due_on: date | None = None
    new_due_on: date | None = None
    reason: str = ""
    document: str = ""

    def caption(self) -> str:
        """Show the reason."""
        return shortened(self.reason) or "gia hạn"

    def problems(self) -> Problems:
        """Require the day it was granted, the new date, a reason, and a date later than the one before."""
        found = missing(
            self,
            {
                "granted_on": "Chưa ghi ngày cho gia hạn.",
                "new_due_on": "Chưa ghi hạn mới.",
                "reason": "Chưa ghi lý do gia hạn.",
            },
        )
        if out_of_order(self.previous_due_on, self.new_due_on):
            found["new_due_on"] = "Hạn mới đứng trước hạn cũ. Sửa lại một trong hai ngày."
        return found


@dataclass(frozen=True, kw_only=True)
class Progress:
    """What an agency reported on a day; percent is 0–100 and may be unknown."""

    TABLE: ClassVar = "progress"
    NOUN: ClassVar = "báo cáo tiến độ"
    ABOUT: ClassVar = Facts(
        under=("task", "task_id"), named_by="text", beside=(Beside("task_id", "task", _reported_beside),)
    )

    id: str = ""
    task_id: str | None = None
    reported_on: date | None = None
    percent: float | None = None
    text: str = ""
    difficulty: str = ""
    document: str = ""

    def caption(self) -> str:
        """Show the words."""
        return shortened(self.text) or "tiến độ"

    def problems(self) -> Problems:
        """Require the day; the percentage lies between 0 and 100."""
        found = missing(self, {"reported_on": "Chưa ghi ngày báo cáo."})
        if self.percent is not None and not 0 <= self.percent <= 100:
            found["percent"] = "Tỷ lệ hoàn thành chỉ từ 0 đến 100 %."
        return found


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A letter that urged the lead agency, by level (sắp hạn, chậm, quá hạn)."""

    TABLE: ClassVar = "reminder"
    NOUN: ClassVar = "lần đôn đốc"
    ABOUT: ClassVar = Facts(
        under=("task", "task_id"), named_by="sent_on", beside=(Beside("task_id", "task", _reminded_beside),)
    )

    id: str = ""
    task_id: str | None = None
    level: str = "sap_han"
    sent_on: date | None = None
    document: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Show the document."""
        return self.document or "đôn đốc"

    def problems(self) -> Problems:
        """Require the day."""
        return missing(self, {"sent_on": "Chưa ghi ngày đôn đốc."})


def due_on(task: Task, extensions: tuple[Extension, ...], day: date) -> date | None:
    """Return the deadline in force on a day: the extension granted last by then, else the first deadline."""
    granted = [e for e in extensions if e.granted_on is not None and e.granted_on <= day and e.new_due_on is not None]
    if not granted:
        return task.due_on
    return max(granted, key=lambda e: (e.granted_on, e.id)).new_due_on


def status_text(bucket: str, days_left: int | None) -> str:
    """Say the status in the words of a list: "Quá hạn 12 ngày", "Còn 5 ngày", "Không thời hạn"."""
    if bucket == OPEN_LATE and days_left is not None:
        return f"Quá hạn {number_text(-days_left)} ngày"
    if bucket == OPEN_IN_TIME and days_left is not None:
        return "Đến hạn hôm nay" if days_left == 0 else f"Còn {number_text(days_left)} ngày"
    if bucket == OPEN_UNDATED:
        return "Không thời hạn"
    return STATUS_NAMES[bucket].capitalize()


def status_mark(row: Row) -> Mark:
    """Show the status of a listed task as colour and icon and word."""
    bucket, days_left = row["status"], row["days_left"]
    if days_left is None and bucket in (OPEN_IN_TIME, OPEN_LATE):
        return Mark("warning", "warning", "Hạn không đọc được")  # another program wrote it
    words = status_text(bucket, days_left)
    if bucket == OPEN_LATE:
        return Mark("bad", "overdue", words)
    if bucket == OPEN_IN_TIME:
        soon = days_left <= DUE_SOON_DAYS
        return Mark("warning", "due_soon", words) if soon else Mark("accent", "in_time", words)
    if bucket in (DONE_IN_TIME, DONE_LATE, DONE_UNDATED):
        return Mark("good", "done", words)
    return Mark("neutral", {OPEN_UNDATED: "no_date", NOT_YET: "calendar"}.get(bucket, "close"), words)


def _due_words(row: Row) -> str:
    # Without a date the words are all that is known; beside one they are the paper's (`records.due.due_words`).
    words = shown(stored_day(row["due"]) or row["due_phrase"])
    return f"{words} (đã gia hạn {row['extended']} lần)" if row["extended"] else words


COLUMNS = headed(
    Task.TABLE,
    plain("text", width=42, wraps=True),
    named("lead_agency_id", "Chủ trì", 18, missing="— chưa giao"),
    Column("due", "Hạn", lambda row: stored_day(row["due"]) or _due_words(row), 14, wraps=True, words=_due_words),
    Column("status", "Tình trạng", lambda row: status_mark(row).word, 24, mark=status_mark),
)

EXTENSION_COLUMNS = headed(
    Extension.TABLE,
    dated("granted_on", "Ngày cho", 12),
    dated("previous_due_on", width=12),
    dated("new_due_on", width=12),
    plain("reason", width=24, wraps=True),
)

PROGRESS_COLUMNS = headed(
    Progress.TABLE,
    dated("reported_on", "Ngày", 12),
    Column(
        "percent", "%", lambda r: Percent.of(r["percent"]), 6, right=True, words=lambda r: number_text(r["percent"])
    ),
    plain("text", width=30, wraps=True),
)

REMINDER_COLUMNS = headed(
    Reminder.TABLE,
    dated("sent_on", "Ngày", 12),
    named("level", width=14),
    plain("document", "Văn bản", 24, wraps=True),
)
