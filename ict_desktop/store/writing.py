"""What changes rows. Only `work/` calls it, inside an action."""

import hashlib
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ict_desktop.records.errors import Gone, Refused
from ict_desktop.records.record import Code, Record
from ict_desktop.store import sorting
from ict_desktop.store.table import row_of, stored


@dataclass(frozen=True)
class Dependent:
    """Rows of one table that hang on a record and keep it from being deleted."""

    table: str
    column: str
    ids: tuple[str, ...]


def insert(connection: sqlite3.Connection, record: Record) -> None:
    """Add a record as a row, with its sort key."""
    row = row_of(record)
    key = sorting.key_for(record.TABLE, row)
    if key is not None:
        row["sort_key"] = key
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    with _clear_sentence(lambda: _is_orphan(connection, record)):
        connection.execute(f"INSERT INTO {record.TABLE} ({names}) VALUES ({marks})", tuple(row.values()))


def _is_orphan(connection: sqlite3.Connection, record: Record) -> bool:
    """Say whether what a record is to stand under is there no more."""
    if record.ABOUT.under is None:
        return False
    above, column = record.ABOUT.under
    return connection.execute(f"SELECT 1 FROM {above} WHERE id = ?", (getattr(record, column),)).fetchone() is None


def update(connection: sqlite3.Connection, table: str, record_id: str, values: Mapping[str, object]) -> None:
    """Change some columns of a row, and its sort key with them."""
    row = {name: stored(value) for name, value in values.items()}
    names = ", ".join(f"{name} = ?" for name in row)
    with _clear_sentence():
        connection.execute(f"UPDATE {table} SET {names} WHERE id = ?", (*row.values(), record_id))
    key = sorting.key_for(table, row)
    if key is not None:
        # In a statement of its own: a trigger empties the key of a row whose words change while its key does not.
        connection.execute(f"UPDATE {table} SET sort_key = ? WHERE id = ?", (key, record_id))


def delete(connection: sqlite3.Connection, table: str, record_id: str) -> None:
    """Remove a row for good; the ledger remembers it."""
    connection.execute(f"DELETE FROM {table} WHERE id = ?", (record_id,))


def dependents(connection: sqlite3.Connection, table: str, record_id: str) -> list[Dependent]:
    """Return what refers to a record, directly, by table and column."""
    found = []
    for (other,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
        for reference in connection.execute(f"PRAGMA foreign_key_list({other})").fetchall():
            if reference[2] != table:
                continue
            column = reference[3]
            ids = connection.execute(f"SELECT id FROM {other} WHERE {column} = ?", (record_id,)).fetchall()
            if ids:
                found.append(Dependent(other, column, tuple(row_id for (row_id,) in ids)))
    return found


def is_required(connection: sqlite3.Connection, table: str, column: str) -> bool:
    """Say whether a row cannot exist without this reference."""
    return any(row[1] == column and row[3] for row in connection.execute(f"PRAGMA table_info({table})"))


def put_code(connection: sqlite3.Connection, table: str, code: Code) -> None:
    """Add an entry to a code list or change its name and place."""
    connection.execute(
        f"INSERT INTO {table} (code, name, position) VALUES (?, ?, ?) "
        "ON CONFLICT (code) DO UPDATE SET name = excluded.name, position = excluded.position",
        (code.code, code.name, code.position),
    )


def put_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep one of the office's settings."""
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def put_blob(connection: sqlite3.Connection, content: bytes) -> str:
    """Keep bytes once, under their SHA-256, which is returned."""
    digest = hashlib.sha256(content).hexdigest()
    connection.execute("INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, content))
    return digest


class _clear_sentence:  # noqa: N801 - reads as a phrase where it is used
    """Turns a broken uniqueness rule and a reference to what was deleted into sentences; the rest is a bug.

    `is_orphan` says whether it was the record above that was deleted; anything else may be chosen anew.
    """

    def __init__(self, is_orphan: Callable[[], bool] = lambda: False) -> None:
        self._is_orphan = is_orphan

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if not isinstance(error, sqlite3.IntegrityError):
            return
        if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise Refused("Đã có một bản ghi như thế. Hãy sửa bản ghi sẵn có thay vì thêm mới.") from error
        if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            refusal = Gone if self._is_orphan() else Refused
            raise refusal(
                "Bản ghi được chọn hoặc bản ghi cấp trên đã bị xóa ở cửa sổ hoặc chương trình khác. "
                "Hãy chọn lại, hoặc khôi phục bản ghi đó trong Thùng rác."
            ) from error
