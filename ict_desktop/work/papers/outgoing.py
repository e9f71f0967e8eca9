"""Papers of ours about the same thing, drafts and those in force, and how a sentence names one."""

import sqlite3
from typing import Any

from ict_desktop.records.dates import date_official_short
from ict_desktop.records.documents import Document
from ict_desktop.records.record import joined
from ict_desktop.store import table
from ict_desktop.store.listing import codes


def drafts(connection: sqlite3.Connection, **about: Any) -> list[Document]:  # noqa: ANN401 - values of fields
    """Return the drafts whose fields are as named, in the order they were begun."""
    return _outgoing(connection, "nhap", about)


def in_force(connection: sqlite3.Connection, **about: Any) -> list[Document]:  # noqa: ANN401 - as above
    """Return what was issued and not replaced since and whose fields are as named, in the order it was begun."""
    return _outgoing(connection, "da_ban_hanh", about)


def _outgoing(connection: sqlite3.Connection, state: str, about: dict[str, Any]) -> list[Document]:
    return table.every(connection, Document, "id", direction="di", state=state, **about)


def named_paper(connection: sqlite3.Connection, document: Document) -> str:
    """Name an issued paper as a sentence does: "Thông báo số 07/TB-BCĐ ngày 07/7/2017"."""
    day = f"ngày {date_official_short(document.dated_on)}" if document.dated_on is not None else ""
    return joined((named_again(connection, document), day), " ")


def named_again(connection: sqlite3.Connection, document: Document) -> str:
    """Name a paper that a text has named before by kind, number and symbol alone: "Thông báo số 07/TB-BCĐ".

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6b.
    """
    kind = dict(codes(connection, "document_kind")).get(document.kind, document.kind)
    number = f"số {document.numbered_name()}" if document.number is not None else ""
    return joined((kind, number), " ")
