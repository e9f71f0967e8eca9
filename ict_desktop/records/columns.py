"""A column, said once: its heading and words serve the list on screen and the printed register alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ict_desktop.records.dates import date_text, stored_date
from ict_desktop.records.periods import is_period, parse_period

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """A status to be shown as colour and icon and word; `tone` is good, warning, bad, neutral or accent."""

    tone: str
    icon: str
    word: str


UNREADABLE = "⚠"
"""Stands before a text that is shown as it lies in the file because it cannot be read as what it should be."""


def stored_date_text(text: str | None) -> str:
    """Return a date of a row as dd/MM/yyyy; what another program wrote and is no date stays as it is, with a mark."""
    day = stored_date(text)
    if day is not None:
        return date_text(day)
    return f"{UNREADABLE} {text}" if text else ""


def stored_period_text(code: str) -> str:
    """Return the period of a row in short; what is none stays as it is, with a mark."""
    if is_period(code):
        return parse_period(code).short
    return f"{UNREADABLE} {code}" if code else ""


@dataclass(frozen=True)
class Column:
    """One column of a list.

    `name` is what the list is sorted by, `text` the words of a cell, `width` its share of the width; numbers stand
    right. `mark` gives a status pill instead of plain words; `wraps` allows a second line.
    """

    name: str
    heading: str
    text: Callable[[Row], str]
    width: int = 10
    right: bool = False
    wraps: bool = False
    mark: Callable[[Row], Mark | None] | None = None


def plain(name: str, heading: str, width: int = 10, wraps: bool = False, right: bool = False) -> Column:
    """Return the column that shows a text of the row as it is."""
    return Column(name, heading, lambda row: str(row[name] or ""), width, right, wraps)


def named(name: str, heading: str, width: int = 10, missing: str = "") -> Column:
    """Return the column that shows the name of what a reference points to, or a word where it points nowhere."""
    return Column(name, heading, lambda row: row[f"{name}_name"] or missing, width, wraps=True)


def dated(name: str, heading: str, width: int = 8) -> Column:
    """Return the column that shows a date as dd/MM/yyyy."""
    return Column(name, heading, lambda row: stored_date_text(row[name]), width)
