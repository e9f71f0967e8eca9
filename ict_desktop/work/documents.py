"""Drafts of outgoing papers: what each says, what is typed into it, the one that stands under an issued number."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry, Shown, laid_out
from ict_desktop.records.paper_codes import code_of, found_by
from ict_desktop.records.paper_kinds import MEETING_PAPERS, NOTICE, WITH_ADDRESS
from ict_desktop.records.paper_subjects import of_letter
from ict_desktop.records.papers import Paper, Signature
from ict_desktop.records.record import shortened
from ict_desktop.records.stamps import CIRCULATIONS, URGENCIES, stamp
from ict_desktop.records.vietnamese import fold
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.numbering import issued_before
from ict_desktop.work.papers import copies, edited, parts_of
from ict_desktop.work.papers.draft import Filled, Parts, as_printed, fill, letterhead_of
from ict_desktop.work.papers.frozen import frozen_paper, named
from ict_desktop.work.papers.outgoing import drafts, in_force, named_paper

WORDS_OF_A_FILE = 10
"""So many words, number and symbol among them, name a file: long paths are refused by some systems."""

CODE_SETTING = "paper_code"
"""The setting that puts the short code at the foot of papers; "" for none."""


def document_paper(
    connection: sqlite3.Connection,
    document: Document,
    today: date,
    dated_on: date | None = None,
    entries: Sequence[Entry] | None = None,
) -> Paper:
    """Return an outgoing paper: an issued one as it was frozen, a draft filled from the file as it is now.

    `dated_on` dates a draft, overriding its own date; `entries` are its text as it is being typed. Refuses what would be a
    second paper under an issued number.
    """
    if document.direction != "di":
        raise Refused("Văn bản đến không in từ chương trình. Hãy mở bản quét đính kèm.")
    if not document.is_draft():
        _refuse_another_day(document, dated_on)
        return frozen_paper(connection, document)
    filled = fill(connection, document, today, dated_on)
    if taken := issued_before(connection, filled.document, today):
        raise Refused(taken)
    return described(connection, filled, today, entries)[0]


def meeting_paper(
    connection: sqlite3.Connection, meeting_id: str, today: date, dated_on: date | None = None, kind: str = NOTICE
) -> Paper:
    """Return a paper of a meeting: its draft, else the issued one, else as it would begin today."""
    return document_paper(connection, of_meeting(connection, meeting_id, kind), today, dated_on)


def of_meeting(connection: sqlite3.Connection, meeting_id: str, kind: str = NOTICE) -> Document:
    """Return a meeting's paper: its newest draft, else the issued one, else an empty draft that is not in the file."""
    about = {"meeting_id": meeting_id, "kind": kind}
    found = drafts(connection, **about) or in_force(connection, **about)
    return found[-1] if found else Document(kind=kind, meeting_id=meeting_id)


def described(
    connection: sqlite3.Connection, filled: Filled, today: date, entries: Sequence[Entry] | None = None
) -> tuple[Paper, Parts]:
    """Describe a filled draft; `entries` stand in the place of its text, as the clerk has it before her and unstored."""
    document = filled.document
    kind_name = dict(codes(connection, "document_kind"))[document.kind]
    parts = _parts(connection, filled, today)
    shown = edited.outline(connection, document, parts.entries)
    blocks, annexes = laid_out(edited.printed(shown) if entries is None else entries)
    paper = Paper(
        kind_name=kind_name,
        title=(of_letter(document.subject) if parts.head == "letter" else document.subject,),
        drafted_on=today,
        masthead=filled.masthead,
        number=document.number,
        symbol=document.symbol,
        place=document.place,
        dated_on=document.dated_on,
        blocks=blocks,
        signature=Signature(
            authority=tuple(document.signer_authority.splitlines()),
            name=document.signer_name,
            post=tuple(document.signer_post.splitlines()),
        ),
        recipients=tuple(document.recipients.splitlines()),
        annexes=annexes,
        head=parts.head,
        addressees=parts.addressees,
        recorder=parts.recorder,
        urgency=stamp(URGENCIES, document.urgency),
        circulation=stamp(CIRCULATIONS, document.circulation),
        address=filled.letterhead.address if document.kind in WITH_ADDRESS else "",
        drafter=document.drafter,
        copies=document.copies,
        code=code_of(document.id) if table.settings(connection).get(CODE_SETTING) else "",
    )
    return (copies.as_copy(connection, document, paper) if document.copied_id else paper), parts


def file_name(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Return what a file of a paper is called without its ending, from whichever page it is saved.

    "05-tb-bcd-ket-luan-cua-pho-chu-tich", of a draft without number "du-thao-thong-bao-ket-luan-cua-pho-chu-tich".
    """
    printed = as_printed(connection, document, today)
    kind = dict(codes(connection, "document_kind")).get(printed.kind, printed.kind)
    begins = printed.numbered_name() or (f"dự thảo {kind}" if printed.is_draft() else kind)
    return "-".join(re.findall(r"[a-z0-9]+", fold(f"{begins} {printed.subject}"))[:WORDS_OF_A_FILE])


def document_outline(connection: sqlite3.Connection, document: Document, today: date) -> list[Shown]:
    """Return the text of a draft as its outline, each paragraph with where it comes from."""
    filled = fill(connection, document, today)
    return edited.outline(connection, document, _parts(connection, filled, today).entries)


def _parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return what the form says, and last of the text, before any annex, which paper it takes the place of."""
    kind_names = dict(codes(connection, "document_kind"))
    parts = parts_of(connection, filled, kind_names[filled.document.kind].lower(), today)
    replaced = table.get(connection, Document, filled.document.replaces_id or "")
    if replaced is None or replaced.number is None or filled.document.copied_id:
        return parts  # a copy says nothing but what the paper copied says
    words = f"{kind_names[filled.document.kind]} này thay thế {named_paper(connection, replaced)}."
    told = Entry("paragraph", words, "document/replaces")
    styles = [entry.style for entry in parts.entries]
    end = styles.index("annex") if "annex" in styles else len(styles)
    return replace(parts, entries=(*parts.entries[:end], told, *parts.entries[end:]))


def by_code(connection: sqlite3.Connection, code: str) -> Document:
    """Return the paper that carries a short code at its foot; refuses what is no code of this file."""
    papers = {document.id: document for document in table.every(connection, Document, direction="di")}
    found = found_by(code, papers)
    if not found:
        raise Refused(
            f"Không có văn bản mang mã “{code.strip()}” trong tệp này. Hãy xem lại mã ở chân trang (8 chữ số và chữ cái)."
        )
    return papers[found[0]]


def instead_of(connection: sqlite3.Connection, document: Document) -> list[Document]:
    """Return the issued papers that take the place of a paper or correct it."""
    named = [
        *table.every(connection, Document, "id", replaces_id=document.id),
        *table.every(connection, Document, "id", corrects_id=document.id),
    ]
    return [each for each in named if not each.is_draft()] if document.id else []


def frozen_pdf(connection: sqlite3.Connection, document: Document, dated_on: date | None = None) -> bytes | None:
    """Return the bytes an issued paper was frozen with, None for a draft; refuses when an issued one has none."""
    if document.direction != "di" or document.is_draft():
        return None
    _refuse_another_day(document, dated_on)
    content = table.blob(connection, document.pdf_sha256) if document.pdf_sha256 else None
    if content is None:
        raise Refused(
            f"Tệp không giữ bản in đã ban hành của {named(document)}. Hãy gắn bản quét của bản đã ký vào văn bản này."
        )
    return content


def _refuse_another_day(document: Document, dated_on: date | None) -> None:
    if dated_on is not None and document.dated_on is not None and dated_on != document.dated_on:
        raise Refused(
            f"{named(document, capital=True)} đã ban hành ngày {date_text(document.dated_on)}, không in với ngày khác. "
            "Hãy in không ghi ngày, hoặc lập bản thay thế."
        )


def start(store: Store, meeting_id: str, by: str, kind: str = NOTICE) -> Document:
    """Return the draft of a meeting's paper, begun with the usual letterhead when there is none yet.

    Nothing is copied into it: what nobody types follows the meeting and the letterhead.
    """
    with store.action(f"Soạn {MEETING_PAPERS[kind]}", by):
        if begun := drafts(store.connection, meeting_id=meeting_id, kind=kind):
            return begun[-1]
        keep.found(store, Meeting, meeting_id)
        letterhead = letterhead_of(store.connection, Document(), store.now().date())
        document = Document(
            kind=kind,
            meeting_id=meeting_id,
            letterhead_id=letterhead.id,
        )
        return keep.add(store, document, by)


def add(store: Store, document: Document, by: str) -> Document:
    """Store a new paper; of a draft, words that say what it follows anyway are not kept as typed ones."""
    with store.action(f"Thêm {Document.NOUN}", by) as name_step:
        today = store.now().date()
        printed = as_printed(store.connection, document, today)
        name_step(f"Thêm {Document.NOUN} “{shortened(printed.caption(), 40)}”")
        values: dict[str, Any] = {}
        if document.is_draft():
            nothing: dict[str, Any] = dict.fromkeys(Document.FOLLOWING, "")
            followed = as_printed(store.connection, replace(document, **nothing), today)
            for name in Document.FOLLOWING:
                typed = getattr(document, name)
                values[name] = "" if typed == getattr(followed, name) else typed
            values["letterhead_id"] = document.letterhead_id or _usual_letterhead(store, document)
        return keep.add(store, replace(document, **values), by)


def _usual_letterhead(store: Store, document: Document) -> str | None:
    try:
        return letterhead_of(store.connection, document, document.dated_on or store.now().date()).id
    except Refused:
        return None  # none holds; the paper is refused when it is to be printed


def change(
    store: Store,
    document_id: str,
    name: str,
    value: object,
    by: str,
    began_with: Mapping[str, object] | None = None,
) -> None:
    """Change one field of a paper; words that say what the draft follows anyway are not kept as typed ones.

    A draft that is no paper of its meeting any more keeps the subject it had as one. `began_with` is what the field
    showed when the clerk began (`keep.change`); of a draft that are the words it takes from letterhead and meeting.
    """
    with store.action(f"Sửa {Document.NOUN}", by) as name_step:
        document = keep.found(store, Document, document_id)
        today = store.now().date()
        printed = as_printed(store.connection, document, today)
        if began_with and began_with[name] == getattr(printed, name):
            began_with = {name: getattr(document, name)}  # it follows, and what it follows is what was shown
        values: dict[str, Any] = {name: value}
        if document.is_draft() and name in ("series_id", *Document.FOLLOWING):
            nothing: dict[str, Any] = {name: getattr(Document(), name)}
            followed = as_printed(store.connection, replace(document, **nothing), today)
            values[name] = nothing[name] if value == getattr(followed, name) else value
        elif document.is_of_meeting() and not replace(document, **values).is_of_meeting():
            values["subject"] = printed.subject
        name_step(keep.change_label(printed, (name,)))
        keep.change(store, Document, document_id, values, by, began_with=began_with)


def number(store: Store, document_id: str, given: int, dated_on: date, by: str) -> None:
    """Give a draft its number and its day as one step."""
    with store.action("Ghi số và ngày văn bản", by):
        keep.change(store, Document, document_id, {"number": given, "dated_on": dated_on}, by)
