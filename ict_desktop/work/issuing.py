"""Issuing a paper: frozen as a value with its bytes inside the deed; its replacement, and the scan that comes back."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import NOTICE
from ict_desktop.records.paper_text import fingerprint, paper_text
from ict_desktop.records.papers import Paper, rows_of
from ict_desktop.records.record import shortened
from ict_desktop.records.tasks import Reminder, Task
from ict_desktop.store import table, writing
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.documents import described
from ict_desktop.work.files import bytes_of
from ict_desktop.work.numbering import issued_before
from ict_desktop.work.papers import edited, replacing
from ict_desktop.work.papers.draft import Filled, fill

Render = Callable[[Paper], bytes]
"""Draws a paper; handed in by whoever has a pen."""


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
        paper, parts = described(store.connection, filled, today)
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
        raise Refused("Văn bản này đã ban hành. Muốn sửa, hãy lập bản thay thế.")
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

    What the old one took from letterhead and meeting follows them again; what was typed by hand comes along, without what
    the register noted of the old one after it was signed.
    """
    with store.action("Lập bản thay thế", by) as name_step:
        old = keep.found(store, Document, document_id)
        name_step(f"Lập bản thay thế {shortened(old.caption(), 50)}")
        if old.state == "nhap":
            raise Refused("Văn bản này còn là bản nháp: cứ sửa trực tiếp, không cần lập bản thay thế.")
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
            remark="",
            sent_on=None,
            kept_by="",
            handled_on=None,
            replaces_id=old.id,
        )
        added = keep.add(store, new, by)
        edited.copy(store, old.id, added.id, by)
        return added


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
