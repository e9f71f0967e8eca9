"""What a draft says where nobody has typed anything: it follows its letterhead and its meeting until it is issued."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ict_desktop.records.agencies import holds_on
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import DocumentSeries, Letterhead, Signer
from ict_desktop.records.meeting_words import parted, subject
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbering import series_id_of
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import ADDRESSED, ALWAYS_ADDRESSED, LETTER, NOTICE, TYPED, TYPED_LETTER
from ict_desktop.records.papers import Head, Masthead, Signature
from ict_desktop.records.recipients import recipients, without_label
from ict_desktop.records.signers import signature, signing_on
from ict_desktop.records.symbols import symbol_of
from ict_desktop.records.tasks import Reminder
from ict_desktop.records.vietnamese import one_line
from ict_desktop.records.wordings import RECIPIENTS, WORDINGS
from ict_desktop.store import table
from ict_desktop.work.papers import about
from ict_desktop.work.wordings import wording


@dataclass(frozen=True)
class Filled:
    """A draft with every word it would be issued with, its letterhead, and the meeting whose words it says."""

    document: Document
    letterhead: Letterhead
    meeting: Meeting | None
    values: Mapping[str, str] = field(default_factory=dict)
    """What every wording may name (`records/wordings.COMMON`), by placeholder."""

    @property
    def of(self) -> Meeting:
        """The meeting of a form that is filled from one."""
        if self.meeting is None:
            raise Refused("Văn bản này chưa thuộc hội nghị nào. Hãy chọn hội nghị ở ô Của hội nghị.")
        return self.meeting

    @property
    def masthead(self) -> Masthead:
        """Who issues it."""
        return Masthead(self.letterhead.superior, self.letterhead.issuer, self.letterhead.called)

    def wording(self, connection: sqlite3.Connection, form: str, part: str, values: Mapping[str, str]) -> str:
        """Return a sentence of a form as the office words it under this letterhead."""
        return wording(connection, self.letterhead.id, form, part, {**self.values, **values})


@dataclass(frozen=True)
class Parts:
    """What a form makes of a filled draft: its outline with annexes, head, who is written to, who signs beside the chair.

    `lacking` says in one sentence what must be written before it is issued; it can be looked at without. `reminders` are
    the tasks it urges, noted on each when it is issued.
    """

    entries: tuple[Entry, ...]
    head: Head = "kind"
    addressees: tuple[str, ...] = ()
    recorder: Signature | None = None
    lacking: str = ""
    reminders: tuple[Reminder, ...] = ()


def fill(connection: sqlite3.Connection, document: Document, today: date, dated_on: date | None = None) -> Filled:
    """Fill what the draft leaves empty from its letterhead and its meeting as they are now; typed words stay."""
    day = dated_on or document.dated_on or today
    letterhead = letterhead_of(connection, document, day)
    meeting = table.get(connection, Meeting, document.meeting_id or "") if document.is_of_meeting() else None
    if document.is_of_meeting() and meeting is None:
        raise Refused("Không tìm thấy hội nghị này. Hãy xem mã trong danh sách hội nghị.")
    meeting = parted(meeting) if meeting is not None else None
    typed = without_label(document.addressees, "Kính gửi")
    document = replace(document, addressees=typed or about.addressees(connection, document, day))
    signed = signature(document, letterhead, meeting, signers_of(connection, letterhead, day))
    values = _common(connection, letterhead)
    symbol = document.symbol or symbol_of(document.kind, letterhead.symbol, letterhead.drafting_unit)
    series = table.every(connection, DocumentSeries, "name")
    filled = replace(
        document,
        letterhead_id=letterhead.id,
        series_id=series_id_of(series, document.kind, symbol, letterhead.id, document.series_id),
        dated_on=dated_on or document.dated_on,
        symbol=symbol,
        place=document.place or letterhead.place,
        subject=document.subject
        or (subject(document.form_code(), meeting) if meeting is not None else about.subject(connection, document)),
        signer_authority="\n".join(signed.authority),
        signer_name=signed.name,
        signer_post="\n".join(signed.post),
        recipients="\n".join(_recipients(connection, document, letterhead, values)),
    )
    return Filled(filled, letterhead, meeting, values)


def signers_of(connection: sqlite3.Connection, letterhead: Letterhead, day: date) -> list[Signer]:
    """Return who may sign under a letterhead on a day, who signs by itself first."""
    listed = table.every(connection, Signer, "position", letterhead_id=letterhead.id)
    return signing_on(letterhead, listed, day)


def _common(connection: sqlite3.Connection, letterhead: Letterhead) -> dict[str, str]:
    return {
        "cơ quan": letterhead.called,
        "cơ quan cấp trên": one_line(letterhead.superior),
        "ban chỉ đạo": table.settings(connection).get("committee", ""),
        "nơi thực hiện": letterhead.told,
        "địa danh": letterhead.place,
    }


def as_printed(connection: sqlite3.Connection, document: Document, today: date) -> Document:
    """Return a paper as its form, its caption and its print show it: a draft filled, any other as it is.

    Where a draft cannot be filled (no letterhead holds), it is shown as it lies in the file.
    """
    if not document.is_draft():
        return document
    try:
        return replace(fill(connection, document, today).document, letterhead_id=document.letterhead_id)
    except Refused:
        return document


def letterhead_of(connection: sqlite3.Connection, document: Document, day: date) -> Letterhead:
    """Return the draft's letterhead, else of those that hold on the day the usual one for notices, else the first."""
    every = table.every(connection, Letterhead, "name")
    by_id = {letterhead.id: letterhead for letterhead in every}
    usual = table.settings(connection).get(f"letterhead_{NOTICE}", "")
    if document.letterhead_id in by_id:
        return by_id[document.letterhead_id]
    holding = [h for h in every if holds_on(h.valid_from, h.valid_to, day)]
    if not holding:
        raise Refused("Chưa có mẫu đầu văn bản nào còn hiệu lực. Hãy thêm trong Cài đặt, mục Mẫu đầu văn bản.")
    return next((letterhead for letterhead in holding if letterhead.id == usual), holding[0])


def _recipients(
    connection: sqlite3.Connection, document: Document, letterhead: Letterhead, values: Mapping[str, str]
) -> tuple[str, ...]:
    """Return who receives a paper: those typed, else those usual for its form under this letterhead."""
    if document.recipients:
        return recipients(document.recipients, letterhead.archive_line)
    addressed = document.kind in ALWAYS_ADDRESSED or (document.kind in ADDRESSED and document.addressees)
    like_above = "Như trên" if addressed else ""
    named = {**values, "nơi nhận": letterhead.recipients, "như trên": like_above}
    usual = wording(connection, letterhead.id, recipients_form(document), RECIPIENTS, named)
    return recipients(usual, letterhead.archive_line)


def recipients_form(document: Document) -> str:
    """Return whose usual recipients a paper takes: of its form, else those of a công văn or of any other kind."""
    form = document.form_code()
    if form in WORDINGS and RECIPIENTS in WORDINGS[form].parts:
        return form
    return TYPED_LETTER if document.kind == LETTER else TYPED
