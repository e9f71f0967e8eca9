"""Outgoing papers from draft to issue: what each says, the one paper under its number, and the scan that comes back."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry, Shown, laid_out
from ict_desktop.records.paper_codes import code_of, found_by
from ict_desktop.records.paper_kinds import MEETING_PAPERS, NOTICE, WITH_ADDRESS
from ict_desktop.records.paper_text import fingerprint, paper_text
from ict_desktop.records.papers import Paper, Signature, rows_of
from ict_desktop.records.record import shortened
from ict_desktop.records.stamps import CIRCULATIONS, URGENCIES, stamp
from ict_desktop.records.tasks import Reminder, Task
from ict_desktop.store import table, writing
from ict_desktop.store.listing import codes
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.files import bytes_of
from ict_desktop.work.numbering import issued_before
from ict_desktop.work.papers import copies, edited, parts_of, replacing
from ict_desktop.work.papers.draft import Filled, Parts, as_printed, fill, letterhead_of
from ict_desktop.work.papers.frozen import frozen_paper, named
from ict_desktop.work.papers.task_lists import named_paper

CODE_SETTING = "paper_code"
"""The setting that puts the short code at the foot of papers; "" for none."""

Render = Callable[[Paper], bytes]
"""Draws a paper; handed in by whoever has a pen."""


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
    return _described(connection, filled, today, entries)[0]


def meeting_paper(
    connection: sqlite3.Connection, meeting_id: str, today: date, dated_on: date | None = None, kind: str = NOTICE
) -> Paper:
    """Return a paper of a meeting: its draft, else the issued one, else as it would begin today."""
    return document_paper(connection, of_meeting(connection, meeting_id, kind), today, dated_on)


def of_meeting(connection: sqlite3.Connection, meeting_id: str, kind: str = NOTICE) -> Document:
    """Return a meeting's paper: its newest draft, else the issued one, else an empty draft that is not in the file."""
    return (
        _last(connection, meeting_id, kind, "nhap")
        or _last(connection, meeting_id, kind, "da_ban_hanh")
        or Document(kind=kind, meeting_id=meeting_id)
    )


def _last(connection: sqlite3.Connection, meeting_id: str, kind: str, state: str) -> Document | None:
    found = table.every(connection, Document, "id", meeting_id=meeting_id, kind=kind, direction="di", state=state)
    return found[-1] if found else None


def _described(
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
        title=(document.subject,),
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


def document_outline(connection: sqlite3.Connection, document: Document, today: date) -> list[Shown]:
    """Return the text of a draft as its outline, each paragraph with where it comes from."""
    filled = fill(connection, document, today)
    return edited.outline(connection, document, _parts(connection, filled, today).entries)


def _parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return what the form says, and last of the text, before any annex, which paper it takes the place of."""
    kind_names = dict(codes(connection, "document_kind"))
    parts = parts_of(connection, filled, kind_names[filled.document.kind].lower(), today)
    replaced = table.get(connection, Document, filled.document.replaces_id or "")
    if replaced is None or replaced.number is None:
        return parts
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


# The one paper under its number


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


def issue(store: Store, document_id: str, render: Render, by: str, seen: str = "") -> Document:
    """Freeze the stored draft: the paper as a value and its bytes, made inside the deed; undo stops here.

    Everything is read and judged after the transaction has begun. `seen` is the fingerprint of the paper the clerk was
    shown: another one is not issued in its place. What the draft took from letterhead and meeting is written into the
    row. The paper it replaces becomes "bị thay thế", the meeting of a notice "đã ban hành".
    """
    today = store.now().date()
    with store.action("Ban hành văn bản", by, kind="fixed") as name_step:
        filled = _ready(store, document_id, today)
        name_step(f"Ban hành {shortened(filled.document.caption(), 60)}")
        paper, parts = _described(store.connection, filled, today)
        if parts.lacking:
            raise Refused(parts.lacking)
        if seen and fingerprint(paper) != seen:
            raise Refused("Văn bản vừa thay đổi ở cửa sổ khác nên chưa ban hành. Hãy xem lại bản in rồi ban hành.")
        kept = {
            "pdf_sha256": writing.put_blob(store.connection, render(paper)),
            "paper_sha256": writing.put_blob(store.connection, paper_text(paper).encode("utf-8")),
        }
        issued = _freeze(store, filled, kept, by)
        if filled.meeting is not None and issued.kind == NOTICE:
            keep.change(store, Meeting, filled.meeting.id, {"state": "da_ban_hanh"}, by)
        _note_reminders(store, issued, paper, parts.reminders, by)
    return issued


def _note_reminders(store: Store, issued: Document, paper: Paper, urged: Sequence[Reminder], by: str) -> None:
    """Note on each task that the paper still names when and by which number it was urged."""
    named = {cell for annex in paper.annexes for row in rows_of(annex.blocks) for cell in row}
    for each in urged:
        task = keep.found(store, Task, each.task_id or "")
        if task.text in named:
            told = replace(each, sent_on=issued.dated_on, document=issued.numbered_name())
            keep.add(store, told, by)


def register(store: Store, document_id: str, path: Path, by: str) -> Document:
    """Keep a paper of a kind without a form as issued: its number, its date and its signed scan, frozen like any other."""
    content = _pdf_of(path)
    today = store.now().date()
    with store.action("Đăng ký văn bản", by, kind="fixed") as name_step:
        filled = _ready(store, document_id, today)
        name_step(f"Đăng ký {shortened(filled.document.caption(), 60)}")
        if filled.document.has_form():
            raise Refused("Văn bản loại này ban hành từ chương trình. Hãy mở Bản in và bấm Ban hành.")
        digest = writing.put_blob(store.connection, content)
        return _freeze(store, filled, {"pdf_sha256": digest, "scan_sha256": digest}, by)


def _freeze(store: Store, filled: Filled, kept: Mapping[str, str], by: str) -> Document:
    """Write into the row what the draft took from elsewhere and what is kept of it; what it replaces is told so."""
    taken = {name: getattr(filled.document, name) for name in Document.TAKEN}
    issued = keep.change(store, Document, filled.document.id, {**taken, "state": "da_ban_hanh", **kept}, by)
    if issued.replaces_id:
        keep.change(store, Document, issued.replaces_id, {"state": REPLACED}, by)
    return issued


def _ready(store: Store, document_id: str, today: date) -> Filled:
    """Return the draft filled, after asking whether it may be issued: still a draft, numbered, dated, number free."""
    document = keep.found(store, Document, document_id)
    if document.direction != "di":
        raise Refused("Văn bản đến không ban hành từ chương trình.")
    if document.state != "nhap":
        raise Refused("Văn bản này đã ban hành. Muốn sửa, hãy lập bản đính chính.")
    if document.number is None or document.dated_on is None:
        raise Refused("Văn bản ban hành phải có số và ngày. Hãy ghi đủ rồi ban hành.")
    filled = fill(store.connection, document, today)
    if problems := filled.document.problems():
        raise Incomplete(problems)
    if taken := issued_before(store.connection, filled.document, today):
        raise Refused(taken)
    replacing.refuse_wrong_place(store.connection, document)
    return filled


def correct(store: Store, document_id: str, by: str) -> Document:
    """Begin the paper that will replace an issued one: a draft without number, where there is none yet; the old one stays.

    What the old one took from letterhead and meeting follows them again; what was typed by hand comes along.
    """
    with store.action("Lập bản thay thế", by) as name_step:
        old = keep.found(store, Document, document_id)
        name_step(f"Lập bản thay thế {shortened(old.caption(), 50)}")
        if old.state == "nhap":
            raise Refused("Văn bản này còn là bản nháp: cứ sửa trực tiếp, không cần đính chính.")
        if (draft := replacing.begun(store.connection, old)) is not None:
            return draft
        new = replace(
            replacing.as_typed(store.connection, old),
            id="",
            state="nhap",
            number=None,
            dated_on=None,
            pdf_sha256=None,
            paper_sha256=None,
            scan_sha256=None,
            replaces_id=old.id,
        )
        added = keep.add(store, new, by)
        edited.copy(store, old.id, added.id, by)
        return added


# Drafts


def start(store: Store, meeting_id: str, by: str, kind: str = NOTICE) -> Document:
    """Return the draft of a meeting's paper, begun with the usual letterhead when there is none yet.

    Nothing is copied into it: what nobody types follows the meeting and the letterhead.
    """
    with store.action(f"Soạn {MEETING_PAPERS[kind]}", by):
        draft = _last(store.connection, meeting_id, kind, "nhap")
        if draft is not None:
            return draft
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
        name_step(f"Thêm {Document.NOUN} “{shortened(document.caption(), 40)}”")
        values: dict[str, Any] = {}
        if document.is_draft():
            nothing: dict[str, Any] = dict.fromkeys(Document.FOLLOWING, "")
            followed = as_printed(store.connection, replace(document, **nothing), store.now().date())
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
        printed = as_printed(store.connection, document, today) if document.is_draft() else document
        if began_with and began_with[name] == getattr(printed, name):
            began_with = {name: getattr(document, name)}  # it follows, and what it follows is what was shown
        values: dict[str, Any] = {name: value}
        if document.is_draft() and name in ("series_id", *Document.FOLLOWING):
            nothing: dict[str, Any] = {name: getattr(Document(), name)}
            followed = as_printed(store.connection, replace(document, **nothing), today)
            values[name] = nothing[name] if value == getattr(followed, name) else value
        elif document.is_of_meeting() and not replace(document, **values).is_of_meeting():
            values["subject"] = as_printed(store.connection, document, today).subject
        name_step(keep.change_label(document, (name,)))
        keep.change(store, Document, document_id, values, by, began_with=began_with)


def number(store: Store, document_id: str, given: int, dated_on: date, by: str) -> None:
    """Give a draft its number and its day as one step."""
    with store.action("Ghi số và ngày văn bản", by):
        keep.change(store, Document, document_id, {"number": given, "dated_on": dated_on}, by)


# What comes back


def scan(connection: sqlite3.Connection, document: Document) -> bytes | None:
    """Return the scanned PDF of the signed or received paper, or None."""
    return table.blob(connection, document.scan_sha256) if document.scan_sha256 else None


def keep_scan(store: Store, document_id: str, path: Path, by: str) -> Document:
    """Keep the scan of a paper that was signed or received; refuses what is no PDF or too large to keep."""
    content = _pdf_of(path)
    document = keep.found(store, Document, document_id)
    with store.action(f"Gắn bản quét của {shortened(document.caption(), 50)}", by):
        digest = writing.put_blob(store.connection, content)
        return keep.change(store, Document, document_id, {"scan_sha256": digest}, by)


def _pdf_of(path: Path) -> bytes:
    content = bytes_of(path)
    if not content.startswith(b"%PDF"):
        raise Refused(f"Tệp “{path.name}” không phải PDF. Hãy chọn bản quét dạng PDF.")
    return content
