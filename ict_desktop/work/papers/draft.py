"""What a draft says where nobody has typed anything: it follows its letterhead and its meeting until it is issued."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date

from ict_desktop.records.agencies import holds_on
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meeting_words import subject
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import ADDRESSED, INVITATION, LETTER, MINUTES, NOTICE
from ict_desktop.records.papers import Head, Masthead, Signature
from ict_desktop.records.signers import signature
from ict_desktop.records.symbols import symbol_of
from ict_desktop.records.vietnamese import fold
from ict_desktop.store import table


@dataclass(frozen=True)
class Filled:
    """A draft with every word it would be issued with, its letterhead, and the meeting whose words it says."""

    document: Document
    letterhead: Letterhead
    meeting: Meeting | None

    @property
    def of(self) -> Meeting:
        """The meeting of a form that is filled from one."""
        if self.meeting is None:
            raise Refused("Văn bản này chưa thuộc hội nghị nào. Hãy chọn hội nghị ở ô Của hội nghị.")
        return self.meeting

    @property
    def masthead(self) -> Masthead:
        """Who issues it."""
        name = " ".join(self.letterhead.issuer.split())
        return Masthead(self.letterhead.superior, self.letterhead.issuer, name)


@dataclass(frozen=True)
class Parts:
    """What a form makes of a filled draft: its outline with annexes, head, who is written to, who signs beside the chair.

    `lacking` says in one sentence what must be written before it is issued; it can be looked at without.
    """

    entries: tuple[Entry, ...]
    head: Head = "kind"
    addressees: tuple[str, ...] = ()
    recorder: Signature | None = None
    lacking: str = ""


def fill(connection: sqlite3.Connection, document: Document, today: date, dated_on: date | None = None) -> Filled:
    """Fill what the draft leaves empty from its letterhead and its meeting as they are now; typed words stay."""
    letterhead = letterhead_of(connection, document, dated_on or document.dated_on or today)
    meeting = table.get(connection, Meeting, document.meeting_id or "") if document.is_of_meeting() else None
    if document.is_of_meeting() and meeting is None:
        raise Refused("Không tìm thấy hội nghị này. Hãy xem mã trong danh sách hội nghị.")
    signed = signature(document, letterhead, meeting)
    filled = replace(
        document,
        letterhead_id=letterhead.id,
        dated_on=dated_on or document.dated_on,
        symbol=document.symbol or symbol_of(document.kind, letterhead.symbol),
        place=document.place or letterhead.place,
        subject=document.subject or (subject(document.form_code(), meeting) if meeting is not None else ""),
        signer_authority="\n".join(signed.authority),
        signer_name=signed.name,
        signer_post="\n".join(signed.post),
        recipients="\n".join(recipients(document.recipients or _usual(document, letterhead), letterhead.archive_line)),
    )
    return Filled(filled, letterhead, meeting)


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


def _usual(document: Document, letterhead: Letterhead) -> str:
    """Return who receives a paper when nobody typed it: of one that names whom it is for, those (Mẫu 1.5, 1.7, 1.9)."""
    if document.kind == MINUTES:
        return "Lưu: VT, Hồ sơ"
    named = document.kind in (INVITATION, LETTER) or (document.kind in ADDRESSED and document.addressees)
    return "Như trên" if named else letterhead.recipients


def recipients(lines: str, archive_line: str) -> tuple[str, ...]:
    """Return the lines under "Nơi nhận", nobody twice, the copy for the archive once and last.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9d.
    """
    typed = {_called(line): line.strip() for line in reversed(lines.splitlines()) if line.strip()}
    named = list(reversed(typed.values()))
    kept = [line for line in named if _called(line).startswith("luu")]
    archive = kept or [archive_line.strip()] if archive_line.strip() or kept else []
    return (*(line for line in named if line not in kept), *archive)


def _called(line: str) -> str:
    return fold(line).strip("-–•;., ")
