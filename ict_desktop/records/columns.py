"""A column, said once: heading, value and words serve the list on screen, the printed register and a workbook alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ict_desktop.records.dates import date_text, stored_date
from ict_desktop.records.labels import label_of
from ict_desktop.records.numbers import number_text, percent_text
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


def stored_day(text: str | None) -> date | str | None:
    """Return a date of a row; what another program wrote and is no date as it stands, with a mark."""
    return stored_date(text) or (f"{UNREADABLE} {text}" if text else None)


def stored_date_text(text: str | None) -> str:
    """Return a date of a row as dd/MM/yyyy; what another program wrote and is no date stays as it is, with a mark."""
    return shown(stored_day(text))


def stored_period_text(code: str) -> str:
    """Return the period of a row in short; what is none stays as it is, with a mark."""
    if is_period(code):
        return parse_period(code).short
    return f"{UNREADABLE} {code}" if code else ""


class Percent(float):
    """A number of hundredths: 98.62 is 98,62 %."""

    @classmethod
    def of(cls, number: float | None) -> "Percent | None":
        """Return a number of a row as such; None where none was entered."""
        return None if number is None else cls(number)


Raw = str | int | float | date | None
"""What a cell holds before it is words: a text, a number, a `Percent`, a date, or nothing."""


def shown(value: Raw) -> str:
    """Return what a cell holds in words: dd/MM/yyyy, "1.234,5", "98,62%"; "" for nothing."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return date_text(value)
    return percent_text(number_text(value)) if isinstance(value, Percent) else number_text(value)


FIELD = "\0"
"""Stands for the heading of a column that is headed by the word of its field (`headed`)."""


@dataclass(frozen=True)
class Column:
    """One column of a list.

    `name` is what the list is sorted by, `value` what a cell holds, `missing` the word where that is nothing, `words` what
    the cell says where that is more than its value; `width` is its share of the width, numbers stand right. `mark` gives
    a status pill instead of plain words; `wraps` allows a second line.
    """

    name: str
    heading: str
    value: Callable[[Row], Raw]
    width: int = 10
    right: bool = False
    wraps: bool = False
    mark: Callable[[Row], Mark | None] | None = None
    words: Callable[[Row], str] | None = None
    missing: str = ""

    def text(self, row: Row) -> str:
        """Return the words of a cell."""
        value = self.value(row)
        if value is None or value == "":
            return self.missing
        return shown(value) if self.words is None else self.words(row)


def headed(table: str, *columns: Column) -> tuple[Column, ...]:
    """Return the columns of a list; one that says no heading of its own is headed by the word of its field."""
    return tuple(
        replace(each, heading=label_of(table, each.name)) if each.heading == FIELD else each for each in columns
    )


def plain(name: str, heading: str = FIELD, width: int = 10, wraps: bool = False, right: bool = False) -> Column:
    """Return the column that shows a text or a number of the row as it is."""
    return Column(name, heading, lambda row: row[name] or None, width, right, wraps)


def named(name: str, heading: str = FIELD, width: int = 10, missing: str = "") -> Column:
    """Return the column that shows the name of what a reference points to, or a word where it points nowhere."""
    return Column(name, heading, lambda row: row[f"{name}_name"] or None, width, wraps=True, missing=missing)


def dated(name: str, heading: str = FIELD, width: int = 8) -> Column:
    """Return the column that shows a date as dd/MM/yyyy."""
    return Column(name, heading, lambda row: stored_day(row[name]), width)
