"""Outgoing and incoming papers."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, Mark, Row, dated, headed
from ict_desktop.records.dates import stored_date
from ict_desktop.records.meeting_words import parted, subject
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import CERTIFIED, FORMS, form_of
from ict_desktop.records.paper_subjects import about_subject
from ict_desktop.records.record import Beside, Facts, Problems, missing, out_of_order, shortened
from ict_desktop.records.stamps import urgency_fault
from ict_desktop.records.symbols import numbered_name, symbol_of
from ict_desktop.records.vietnamese import one_line

REPLACED = "bi_thay_the"
"""The state of an issued paper another has taken the place of."""


_DASH = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")


@lru_cache(maxsize=1024)
def symbol_key(symbol: str) -> str:
    """Return what makes two symbols one: "TB-BCĐ" is also "TB – BCĐ", as word processors set it, and "tb-bcđ"."""
    return _DASH.sub("-", one_line(symbol)).casefold()


def _replaces_beside(document: "Document", replaced: "Document") -> Problems:
    if out_of_order(replaced.dated_on, document.dated_on):
        return {"dated_on": "Văn bản thay thế ghi ngày trước văn bản mà nó thay thế. Sửa lại ngày văn bản."}
    return {}


def _corrects_beside(document: "Document", corrected: "Document") -> Problems:
    if out_of_order(corrected.dated_on, document.dated_on):
        return {"dated_on": "Công văn đính chính ghi ngày trước văn bản được đính chính. Sửa lại ngày văn bản."}
    return {}


@dataclass(frozen=True, kw_only=True)
class Document:
    """A paper that goes out or came in. An issued one keeps the bytes of its PDF (`pdf_sha256`) for good.

    `number` restarts at 1 each year; the symbol is "TB-BCĐ". `form` names what fills it where the kind alone does not say
    (`records/paper_kinds.py`), and meeting, agency, inspection or period what it is about: a reminder urges as firmly as
    its `level` says, a correction names the issued paper `corrects_id`. `urgency` and `circulation` are its stamps
    (`records/stamps.py`), `drafter` and `copies` its mark "PL.(300)". Of a paper that came in `number` is the sender's,
    `arrival_number` ours (số đến); `handled_by` on are for the registers. Secret papers are not kept here.
    """

    TABLE: ClassVar = "document"
    NOUN: ClassVar = "văn bản"
    ABOUT: ClassVar = Facts(
        named_by="subject",
        sorted_by="subject",
        page="documents",
        ways=(("replaces_id",), ("answers_id",), ("corrects_id",), ("copied_id",)),
        beside=(
            Beside("replaces_id", "document", _replaces_beside),
            Beside("corrects_id", "document", _corrects_beside),
        ),
    )
    STILL_OPEN: ClassVar = frozenset(
        {"state", "scan_sha256", "remark", "answers_id", "answer_due_on", "handled_on", "kept_by", "sent_on"}
    )
    """What of an issued paper may still change: that another replaces it, its signed scan, a remark, and what the register
    says of it after it was signed."""
    FOLLOWING: ClassVar = (
        *("symbol", "place", "subject", "signer_authority", "signer_post", "signer_name", "recipients", "addressees"),
    )
    """What a draft leaves empty until somebody types it: till then it is what letterhead and meeting say on that day."""
    TAKEN: ClassVar = ("letterhead_id", "series_id", *FOLLOWING)
    """What issuing writes down of that, and in which series the paper is counted."""

    id: str = ""
    direction: str = "di"
    kind: str = "TB"
    series_id: str | None = None
    letterhead_id: str | None = None
    number: int | None = None
    symbol: str = ""
    dated_on: date | None = None
    place: str = ""
    subject: str = ""
    sender: str = ""
    received_on: date | None = None
    answer_due_on: date | None = None
    meeting_id: str | None = None
    form: str = ""
    agency_id: str | None = None
    inspection_id: str | None = None
    period: str = ""
    level: str | None = None
    corrects_id: str | None = None
    copied_id: str | None = None
    signer_authority: str = ""
    signer_post: str = ""
    signer_name: str = ""
    recipients: str = ""
    addressees: str = ""
    body: str = ""
    state: str = "nhap"
    replaces_id: str | None = None
    pdf_sha256: str | None = None
    paper_sha256: str | None = None
    scan_sha256: str | None = None
    remark: str = ""
    urgency: str = ""
    circulation: str = ""
    drafter: str = ""
    copies: int | None = None
    arrival_number: int | None = None
    handled_by: str = ""
    handling: str = ""
    handled_on: date | None = None
    answers_id: str | None = None
    kept_by: str = ""
    sent_on: date | None = None

    def is_draft(self) -> bool:
        """Whether the paper goes out and has not been issued."""
        return self.direction == "di" and self.state == "nhap"

    def form_code(self) -> str:
        """Return the form it is filled in; "" where it cannot be laid out here and is registered with its scan."""
        return form_of(self.kind, self.form, self.meeting_id is not None)

    def is_filled(self) -> bool:
        """Whether the paper takes its words from the file's rows: a meeting's, an agency's, those of a period."""
        return self.direction == "di" and self.form_code() in FORMS

    def is_of_meeting(self) -> bool:
        """Whether the paper invites to a meeting of ours, records it or tells its conclusions, in the meeting's words."""
        return self.is_filled() and FORMS[self.form_code()].about == "meeting" and self.meeting_id is not None

    def has_form(self) -> bool:
        """Whether it can be laid out here; a paper that cannot is registered with its scan."""
        return self.form_code() != ""

    def is_written(self) -> bool:
        """Whether its text may be edited: a draft with a form, but no sao y, which says what the paper copied says."""
        return self.is_draft() and self.has_form() and self.kind != CERTIFIED

    def is_frozen(self) -> bool:
        """Whether the paper was issued with its bytes, so that only what stands in `STILL_OPEN` may change."""
        return self.pdf_sha256 is not None and self.state in ("da_ban_hanh", REPLACED)

    def numbered_name(self) -> str:
        """Return number and symbol as other papers name it, "05/TB-BCĐ"; "" while it has no number."""
        return numbered_name(self.number, self.symbol) if self.number is not None else ""

    def caption(self) -> str:
        """Show number, symbol and subject."""
        number = f"{self.number:02d}" if self.number else "…"
        return f"{number}/{self.symbol or self.kind} {shortened(self.subject)}".strip()

    def problems(self) -> Problems:
        """Require a subject (a draft of a meeting has its meeting's), a number above zero; of an issued paper more."""
        follows = self.is_draft() and self.is_filled()
        found = {} if follows else missing(self, {"subject": "Chưa ghi trích yếu văn bản."})
        for name, word in (("number", "Số văn bản"), ("arrival_number", "Số đến"), ("copies", "Số lượng bản")):
            if (count := getattr(self, name)) is not None and count < 1:
                found[name] = f"{word} phải từ 1 trở lên."
        if wrong := urgency_fault(self.urgency, self.dated_on):
            found["urgency"] = wrong
        if out_of_order(self.dated_on, self.received_on):
            found["received_on"] = "Ngày đến đứng trước ngày văn bản. Sửa lại một trong hai ngày."
        if out_of_order(self.received_on or self.dated_on, self.answer_due_on):
            found["answer_due_on"] = "Hạn trả lời đứng trước ngày đến. Sửa lại một trong hai ngày."
        if self.direction == "di" and self.state == "da_ban_hanh":
            found |= missing(
                self,
                {
                    "number": "Văn bản ban hành phải có số. Hãy ghi số văn bản.",
                    "dated_on": "Văn bản ban hành phải có ngày. Hãy ghi ngày ký.",
                },
            )
        return found


def _number(row: Row) -> str:
    number = f"{row['number']:02d}" if row["number"] else "…"
    symbol = row["symbol"]
    if not symbol and row["direction"] == "di":
        symbol = symbol_of(row["kind"], row["issuer_symbol"] or "", row["issuer_unit"] or "")
    return f"{number}/{symbol}" if symbol else number


def _subject(row: Row) -> str:
    """Return the subject, of a draft that follows its records the words it would be issued with today."""
    typed: str = row["subject"]
    if typed or row["meeting_title"] is None:
        return typed or about_subject(
            row["form"],
            level=row["level"],
            period=row["period"],
            inspection=row["inspection_id_name"] or "",
            corrected=row["corrects_id_name"] or "",
            committee=row["committee"] or "",
        )
    known = {name: row[name] for name in ("chair_name", "chair_post", "concluded_by")}
    held, planned = stored_date(row["held_on"]), stored_date(row["first_planned_on"])
    about = Meeting(kind=row["meeting_kind"], title=row["meeting_title"], held_on=held, first_planned_on=planned)
    meeting = parted(replace(about, **known))
    return subject(form_of(row["kind"], row["form"], of_meeting=True), meeting)


def state_mark(row: Row) -> Mark:
    """Show where a paper stands as colour and icon and word."""
    if row["direction"] == "den":
        number = row["arrival_number"]
        return Mark("accent", "document", f"Đến số {number:02d}" if number is not None else "Văn bản đến")
    tones = {"nhap": ("neutral", "edit"), "da_ban_hanh": ("good", "done"), "bi_thay_the": ("warning", "history")}
    tone, icon = tones.get(row["state"], ("neutral", "document"))
    return Mark(tone, icon, row["state_name"])


COLUMNS = headed(
    Document.TABLE,
    Column("number", "Số, ký hiệu", _number, 20),
    dated("dated_on", "Ngày", 12),
    Column("subject", FIELD, _subject, 44, wraps=True),
    Column("state", FIELD, lambda row: state_mark(row).word, 18, mark=state_mark),
)
