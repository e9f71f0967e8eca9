"""A list as a printed paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ict_desktop.records.columns import Column
from ict_desktop.records.dates import date_text
from ict_desktop.records.numbers import number_text
from ict_desktop.records.papers import Paper, Table, TableColumn


@dataclass(frozen=True)
class Printable:
    """A list as it prints: what a row is called, its heading, columns and rows, what it is narrowed to ("" for all)."""

    noun: str
    heading: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Any]]
    narrowed: str = ""


def register(issuer: str, listed: Printable, day: date, by: str = "") -> Paper:
    """Fill a printed list: who made it, what it is narrowed to, its rows numbered, their count and the day."""
    shown = [column for column in listed.columns if column.heading]
    heads = (
        TableColumn("TT", 5, "center"),
        *(TableColumn(c.heading, c.width, "right" if c.right else "left") for c in shown),
    )
    body = tuple((str(number), *(column.text(row) for column in shown)) for number, row in enumerate(listed.rows, 1))
    counted = f"{number_text(len(listed.rows))} {listed.noun}, lập ngày {date_text(day)}{by and f', người lập: {by}'}"
    return Paper(
        kind_name=listed.heading,
        title=tuple(line for line in (issuer, listed.narrowed, counted) if line),
        drafted_on=day,
        blocks=(Table(heads, body),),
    )
