"""Which papers of the file the texts of a record name."""

import sqlite3
from dataclasses import dataclass, fields
from datetime import date

from ict_desktop.records.citations import Citation, citations
from ict_desktop.records.documents import Document, symbol_key
from ict_desktop.records.record import Record
from ict_desktop.store import table
from ict_desktop.work.papers.draft import as_printed


@dataclass(frozen=True)
class Cited:
    """A paper of the file that a text names, and how it names it."""

    name: str
    document_id: str


def cited_by(connection: sqlite3.Connection, record: Record, today: date) -> list[Cited]:
    """Return the papers the texts of a record name and the file holds, itself aside."""
    values = (getattr(record, field.name) for field in fields(record))
    text = "\n".join(value for value in values if isinstance(value, str))
    found = ((citation, _meant(connection, citation, today)) for citation in citations(text))
    own = record.id if isinstance(record, Document) else ""
    return [
        Cited(citation.name, document.id) for citation, document in found if document is not None and document.id != own
    ]


def _meant(connection: sqlite3.Connection, citation: Citation, today: date) -> Document | None:
    """Return the paper a citation means: of that number, symbol and year, of its day first, the newest without a year."""
    every = [
        as_printed(connection, document, today)
        for document in table.every(connection, Document, number=citation.number)
    ]
    fitting = [document for document in every if _fits(document, citation)]
    return max(fitting, key=lambda each: (each.dated_on == citation.day, each.dated_on or date.min), default=None)


def _fits(document: Document, citation: Citation) -> bool:
    spelled = {symbol_key(citation.symbol), symbol_key(f"{citation.year}/{citation.symbol}")}
    of_year = document.dated_on is None or citation.year in (None, document.dated_on.year)
    return of_year and symbol_key(document.symbol) in spelled
