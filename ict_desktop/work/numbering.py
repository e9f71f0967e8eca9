"""Numbers of outgoing papers: one symbol counts from 01 each year (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3)."""

import sqlite3
from datetime import date

from ict_desktop.records.documents import Document, symbol_key
from ict_desktop.records.letterheads import DocumentSeries
from ict_desktop.store import documents as stored
from ict_desktop.store import table
from ict_desktop.work.papers.draft import as_printed


def suggested_number(connection: sqlite3.Connection, document: Document, today: date) -> int:
    """Return the next number of a paper's series in its year."""
    used = _used(connection, as_printed(connection, document, today), today)
    first = 1
    if document.series_id:
        series = table.get(connection, DocumentSeries, document.series_id)
        first = series.first_number if series else 1
    return max([*used, first - 1]) + 1


def number_doubt(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say in one sentence that a number is taken or leaves a gap in its series and year, or ""."""
    if document.number is None or document.direction != "di":
        return ""
    document = as_printed(connection, document, today)
    year = _year(document, today)
    if document.number in _used(connection, document, today):
        return _taken(document, year)
    expected = suggested_number(connection, document, today)
    if document.number is not None and document.number > expected:
        return f"Bỏ trống từ số {expected:02d} đến số {document.number - 1:02d} của năm {year}."
    return ""


def issued_before(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say that another paper was issued under the number of a filled draft, in its year; "" when none was."""
    year = _year(document, today)
    issued = stored.issued_numbers(connection, document.symbol, year, except_id=document.id)
    return _taken(document, year) if document.number in issued else ""


def _used(connection: sqlite3.Connection, document: Document, today: date) -> list[int]:
    """Return the numbers of the symbol in the year, issued or on drafts; an undated draft counts in every year."""
    year = _year(document, today)
    drafts = [
        other.number
        for other in table.every(connection, Document, direction="di", state="nhap")
        if other.number is not None
        and other.id != document.id
        and _year(other, date(year, 1, 1)) == year
        and symbol_key(as_printed(connection, other, today).symbol) == symbol_key(document.symbol)
    ]
    return [*stored.issued_numbers(connection, document.symbol, year, except_id=document.id), *drafts]


def _year(document: Document, today: date) -> int:
    return (document.dated_on or today).year


def _taken(document: Document, year: int) -> str:
    return f"Số {document.number:02d}/{document.symbol} đã dùng trong năm {year}. Hãy chọn số khác."
