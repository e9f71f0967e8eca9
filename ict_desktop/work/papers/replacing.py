"""What takes the place of an issued paper: one other paper, once; after that the other one is replaced in turn."""

import sqlite3
from dataclasses import replace
from typing import Any

from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.errors import Refused
from ict_desktop.store import ledger, table
from ict_desktop.work.papers.outgoing import drafts, named_paper


def begun(connection: sqlite3.Connection, old: Document) -> Document | None:
    """Return the draft that was begun to take the place of a paper; refuses where it has been replaced already."""
    _refuse_replaced(connection, old)
    found = drafts(connection, replaces_id=old.id)
    return found[-1] if found else None


def refuse_wrong_place(connection: sqlite3.Connection, draft: Document) -> None:
    """Refuse to issue a paper in the place of one that was never issued, or of one replaced meanwhile."""
    old = table.get(connection, Document, draft.replaces_id or "")
    if old is None:
        return
    if old.direction != "di" or old.is_draft():
        what = "còn là bản nháp" if old.is_draft() else "là văn bản đến"
        raise Refused(f"Văn bản được thay thế {what}. Hãy chọn văn bản đã ban hành ở ô Thay thế văn bản.")
    _refuse_replaced(connection, old)


def _refuse_replaced(connection: sqlite3.Connection, old: Document) -> None:
    issued = [each for each in table.every(connection, Document, "id", replaces_id=old.id) if not each.is_draft()]
    if old.state == REPLACED and issued:
        raise Refused(
            f"{named_paper(connection, old)} đã được thay thế bằng {named_paper(connection, issued[-1])}. "
            "Hãy lập bản thay thế của văn bản ấy."
        )


def as_typed(connection: sqlite3.Connection, issued: Document) -> Document:
    """Return an issued paper with its following fields as they stood before it was issued: typed words, or nothing."""
    for edit in ledger.history(connection, Document.TABLE, issued.id):
        if edit.old is not None and edit.new is not None and edit.old["state"] == "nhap" != edit.new["state"]:
            typed: dict[str, Any] = {name: edit.old[name] for name in ("series_id", *Document.FOLLOWING)}
            return replace(issued, **typed)
    return issued
