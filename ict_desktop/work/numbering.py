"""Numbers of papers: those that go out count by series and year (`records/numbering.py`), those that come in by year."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import DocumentSeries
from ict_desktop.records.numbering import Given, doubts, holes, next_number, series_id_of, span
from ict_desktop.store import documents as stored
from ict_desktop.store import table
from ict_desktop.work.papers.draft import as_printed


@dataclass(frozen=True)
class Count:
    """A paper (`own`, numbered 0 while it has no number) among those of its series and year, which begin with `first`."""

    year: int
    first: int
    own: Given
    others: tuple[Given, ...]

    @property
    def suggested(self) -> int:
        """The next number."""
        return next_number(self.others, self.first)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What the paper's number is at odds with, in whole sentences."""
        return doubts(self.own, self.others, self.first, self.year) if self.own.number else ()


def count_of(connection: sqlite3.Connection, document: Document, today: date) -> Count:
    """Return a paper's place among the numbers of its series and its symbol, in the year of its date.

    A draft without a date counts in the current year alone.
    """
    printed = as_printed(connection, document, today)
    every = table.every(connection, DocumentSeries, "name")
    own = _given(printed, every)
    year = (printed.dated_on or today).year
    others = tuple(
        each
        for each in given_in(connection, year, today)
        if each.counts_with(own) and (not document.id or each.document_id != document.id)
    )
    series = next((each for each in every if each.id == own.series_id), None)
    return Count(year, series.first_in(year) if series is not None else 1, own, others)


def given_in(connection: sqlite3.Connection, year: int, today: date) -> list[Given]:
    """Return the numbers of all outgoing papers of a year, those of drafts among them."""
    every = table.every(connection, DocumentSeries, "name")
    rows = stored.numbered(connection, year, with_undated=year == today.year)
    return [_given(_paper(connection, row, today), every) for row in rows]


def _paper(connection: sqlite3.Connection, row: dict[str, Any], today: date) -> Document:
    """Return what counts a numbered paper; a draft takes symbol and series from its letterhead."""
    drafted = table.get(connection, Document, row["id"]) if row["state"] == "nhap" else None
    if drafted is not None:
        return as_printed(connection, drafted, today)
    return Document(**{name: table.plain(value, table.column_types(Document)[name]) for name, value in row.items()})


def _given(printed: Document, every: Sequence[DocumentSeries]) -> Given:
    """Return the place of a paper as it is printed; one issued without a series is counted where it fits."""
    series_id = series_id_of(every, printed.kind, printed.symbol, printed.letterhead_id, printed.series_id)
    issued = printed.state != "nhap"
    return Given(printed.number or 0, printed.symbol, printed.dated_on, printed.id, issued, series_id)


# What the form says


def number_words(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say the next number of a paper without one and what was left out before it; of one with a number its doubt."""
    if document.direction != "di":
        return ""
    count = count_of(connection, document, today)
    if document.number is not None:
        return " ".join(count.doubts)
    left = ", ".join(holes(count.others, count.first))
    return f"Số tiếp theo: {count.suggested:02d}{f' (còn bỏ trống {left})' if left else ''}"


# Issuing


@dataclass(frozen=True)
class AtIssue:
    """What is to be said of a draft's number when it is issued.

    `taken` names in one sentence the issued paper that has it ("" while free: then it may be issued), `suggested` is the
    next free number, `doubts` are sentences to be shown and agreed to.
    """

    suggested: int
    taken: str
    doubts: tuple[str, ...]


def at_issue(connection: sqlite3.Connection, document: Document, today: date) -> AtIssue:
    """Compare the number a draft was meant to have with those given meanwhile."""
    count = count_of(connection, document, today)
    taken = issued_before(connection, document, today)
    if taken:
        taken = f"{taken} Số tiếp theo là {count.suggested:02d}."
    return AtIssue(count.suggested, taken, () if taken else count.doubts)


def issued_before(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say that another paper was issued under the number of a draft, in its series and year; "" when none was."""
    count = count_of(connection, document, today)
    issued = replace(count, others=tuple(each for each in count.others if each.issued))
    has_it = any(each.number == count.own.number for each in issued.others)
    return issued.doubts[0] if has_it and count.own.number else ""


# Papers that come in


def arrival_words(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say the next number of a paper that comes in, or that its number is taken or leaves some out; "" else."""
    if document.direction != "den":
        return ""
    year = (document.received_on or document.dated_on or today).year
    taken = stored.arrivals(connection, year, document.id)
    number = document.arrival_number
    if number is None:
        return f"Số đến tiếp theo: {max(taken, default=0) + 1:02d}"
    if number in taken:
        return f"Số đến {number:02d} đã dùng trong năm {year}. Hãy chọn số khác."
    before = max((each for each in taken if each < number), default=0)
    return f"Bỏ trống {span(before + 1, number - 1)} của năm {year}." if number - before > 1 else ""
