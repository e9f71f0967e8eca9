"""Between a frozen dataclass and a row: nothing but dates as ISO text and truth as 0 or 1."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from ict_desktop.records.record import Record

R = TypeVar("R", bound=Record)


@cache
def column_types(kind: type[Record]) -> dict[str, type]:
    """Return each field's plain type (without None), in the order of the dataclass."""
    hints = get_type_hints(kind)
    found = {}
    for field in fields(kind):
        hint = hints[field.name]
        found[field.name] = (
            next(a for a in get_args(hint) if a is not type(None)) if isinstance(hint, UnionType) else hint
        )
    return found


def stored(value: object) -> object:
    """Return a value as SQLite keeps it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def row_of(record: Record) -> dict[str, object]:
    """Return a record as column → stored value."""
    return {name: stored(getattr(record, name)) for name in column_types(type(record))}


def record_of(kind: type[R], row: Mapping[str, Any]) -> R:
    """Return a row as its record; columns the record does not know (the sort key) are left aside."""
    return kind(**{name: plain(row[name], wanted) for name, wanted in column_types(kind).items()})


def plain(value: Any, wanted: type) -> Any:  # noqa: ANN401 - whatever SQLite held
    """Return what a column holds as the value of its field."""
    if value is None:
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")  # no column of a record holds bytes, unless it is damaged
    if wanted is date:
        return _day(value)
    if wanted is bool:
        return bool(value)
    return value


def _day(text: str) -> date | None:
    """Read a date; what another program wrote and is none counts as not given (`unreadable` says what stands there)."""
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def unreadable(connection: sqlite3.Connection, kind: type[Record], record_id: str) -> dict[str, str]:
    """Return what stands in the columns of a record that hold no date though they should: column → text."""
    days = [name for name, wanted in column_types(kind).items() if wanted is date]
    if not days:
        return {}
    found = rows(connection, f"SELECT {', '.join(days)} FROM {kind.TABLE} WHERE id = ?", (record_id,))
    return {name: str(text) for row in found for name, text in row.items() if text is not None and _day(text) is None}


def rows(connection: sqlite3.Connection, sql: str, parameters: Iterable[object] = ()) -> list[dict[str, Any]]:
    """Run a query and return its rows as dictionaries."""
    cursor = connection.execute(sql, tuple(parameters))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def get(connection: sqlite3.Connection, kind: type[R], record_id: str) -> R | None:
    """Read one record by its id."""
    found = rows(connection, f"SELECT * FROM {kind.TABLE} WHERE id = ?", (record_id,))
    return record_of(kind, found[0]) if found else None


def every(connection: sqlite3.Connection, kind: type[R], order: str = "id", /, **where: object) -> list[R]:
    """Read the records whose columns have the given values (None: empty), in the order of a column or two."""
    conditions = " AND ".join(f"{name} IS ?" for name in where) or "1"
    sql = f"SELECT * FROM {kind.TABLE} WHERE {conditions} ORDER BY {order}, id"
    return [record_of(kind, row) for row in rows(connection, sql, [stored(value) for value in where.values()])]


def blob(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """Return the bytes kept under a SHA-256."""
    row = connection.execute("SELECT bytes FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


BACKUP_FOLDER = "backup_folder"
"""The setting that says where the office wants its backups; "" for the program's own folder."""


def beginning(connection: sqlite3.Connection, sha256: str, length: int) -> bytes:
    """Return the first bytes of what is kept under a SHA-256; none where it is not there."""
    row = connection.execute("SELECT rowid FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return b""
    with connection.blobopen("blob", "bytes", row[0], readonly=True) as content:  # substr() would read all of it
        return content.read(length)


def settings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the office's settings."""
    return dict(connection.execute("SELECT name, value FROM setting").fetchall())


def code_name(connection: sqlite3.Connection, table: str, code: str) -> str:
    """Return the name of an entry of a code list, or ""."""
    row = connection.execute(f"SELECT name FROM {table} WHERE code = ?", (code,)).fetchone()
    return row[0] if row else ""
