"""A list as a printed paper."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ict_desktop.records.columns import Column
from ict_desktop.records.dates import date_text
from ict_desktop.records.papers import Paper, Table, TableColumn


def register(title: str, columns: Sequence[Column], rows: Sequence[dict[str, Any]], day: date) -> Paper:
    """Fill a printed list from the columns and rows on screen, numbered, with its count and day."""
    shown = [column for column in columns if column.heading]
    heads = (
        TableColumn("TT", 5, "center"),
        *(TableColumn(c.heading, c.width, "right" if c.right else "left") for c in shown),
    )
    body = tuple((str(number), *(column.text(row) for column in shown)) for number, row in enumerate(rows, 1))
    return Paper(
        kind_name=f"Danh sách {title.lower()}",
        title=(f"{len(rows)} dòng, lập ngày {date_text(day)}",),
        drafted_on=day,
        blocks=(Table(heads, body),),
        landscape=True,
    )
