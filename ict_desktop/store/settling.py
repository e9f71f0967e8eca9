"""Putting right what a check found: a row becomes again what the ledger says, or the ledger learns what the row says.

Everything is read anew here, inside the transaction of the deed: another program may have been quicker.
"""

import sqlite3
from collections.abc import Iterator, Sequence

from ict_desktop.records.errors import Refused
from ict_desktop.store import chain, ledger
from ict_desktop.store.differences import (
    Difference,
    Kind,
    Values,
    current,
    defaults_of,
    last_entry,
    read_entry,
    shown,
    unlike,
)

NOT_FROM_THERE = "Sổ nhật ký ở chỗ này đã bị sửa hoặc hỏng nên không lấy làm gốc được. Hãy chọn giữ bản hiện tại."


def write_down(connection: sqlite3.Connection, table: str, record_id: str) -> None:
    """Enter in the ledger, under the running step, that a row became what it is now without the ledger's knowing."""
    key = ledger.tables(connection)[table]
    connection.execute(
        "INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), "
        ":name, :id, (SELECT new FROM change WHERE table_name = :name AND record_id = :id ORDER BY id DESC LIMIT 1), "
        f"(SELECT {ledger.entry_of(connection, table)} FROM {table} WHERE {key} = :id))",
        {"name": table, "id": record_id},
    )


def is_at_odds(connection: sqlite3.Connection, one: Difference) -> bool:
    """Say whether a row is still not what its last entry says."""
    return current(connection, one.table, one.record_id) != last_entry(connection, one.table, one.record_id)


def wanted(connection: sqlite3.Connection, one: Difference) -> Values | None:
    """Return what the ledger says of a row, as far as it differs; None where it says that there is none.

    Raises `Refused` where the ledger says nothing that could be put back.
    """
    if one.kind in (Kind.PAST, Kind.NOT_TEXT, Kind.NOT_A_DATE):
        row = read_entry(current(connection, one.table, one.record_id)) or {}
        good = {
            field.name: field.ledger
            for field in one.fields
            if shown(row.get(field.name)) == field.row and field.ledger != field.row
        }
        if one.ledger_changed or (one.kind is Kind.NOT_TEXT and (not good or None in good.values())):
            raise Refused(NOT_FROM_THERE)
        return good
    last = last_entry(connection, one.table, one.record_id)
    said = read_entry(last)
    if one.ledger_changed or (said is None and last is not None):
        raise Refused(NOT_FROM_THERE)
    row = read_entry(current(connection, one.table, one.record_id)) or {}
    if said is None:
        return None
    names = unlike(said, row, defaults_of(connection, one.table)) if row else list(said)
    return {name: shown(said.get(name)) for name in names if name in said}


def put_back(connection: sqlite3.Connection, one: Difference, values: Values | None) -> None:
    """Make a row what the ledger says of it (None: there is none)."""
    now = read_entry(current(connection, one.table, one.record_id))
    present = now and {name: shown(value) for name, value in now.items()}
    if values or (values is None and present is not None):
        ledger.put(connection, [(one.table, present, values)])


def mend(connection: sqlite3.Connection, step: int) -> bool:
    """Give the entries of a step back the text they were linked with, where it can be told; says whether it could.

    What an entry said stands once more beside it: in the entry before or behind it, or in the row itself. With that in
    its place the link fits again, which nothing but the very text of then can do.
    """
    before, facts, changes, stored = chain.linked(connection, step)
    for number, change in enumerate(changes):
        for column, candidate in _neighbours(connection, change):
            tried = [*change[:column], candidate, *change[column + 1 :]]
            if chain.link(before, facts, [*changes[:number], tried, *changes[number + 1 :]]) == stored:
                connection.execute(
                    f"UPDATE change SET {_COLUMNS[column]} = CAST(? AS TEXT) WHERE id = ?", (candidate, change[0])
                )
                return True
    return False


_COLUMNS = ("id", "table_name", "record_id", "old", "new")


def _neighbours(connection: sqlite3.Connection, change: Sequence[object]) -> Iterator[tuple[int, bytes]]:
    """Return what stands beside an entry and is not the same: the column it would go into, and the text."""
    number, *of, old, new = change
    table, record_id = (bytes(part).decode("utf-8", "replace") for part in of)  # type: ignore[call-overload]
    beside = (
        "SELECT CAST({} AS BLOB) FROM change WHERE table_name = ? AND record_id = ? AND id {} ? ORDER BY id {} LIMIT 1"
    )
    earlier = connection.execute(beside.format("new", "<", "DESC"), (table, record_id, number)).fetchone()
    later = connection.execute(beside.format("old", ">", ""), (table, record_id, number)).fetchone()
    if earlier is not None and earlier[0] is not None and earlier[0] != old:
        yield 3, earlier[0]
    behind = later[0] if later is not None else _row_now(connection, table, record_id)
    if behind is not None and behind != new:
        yield 4, behind


def _row_now(connection: sqlite3.Connection, table: str, record_id: str) -> bytes | None:
    return current(connection, table, record_id) if table in ledger.tables(connection) else None
