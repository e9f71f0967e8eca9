"""Stored Vietnamese sort keys, so that every list has the order of a Vietnamese dictionary on every machine.

Which tables have one is asked of the file, what it is made from of the kind of record (`Facts.sorted_by`): only where a
key is missing must every kind of record be known, and a start does without.
"""

import sqlite3
from collections.abc import Mapping

KEY_LENGTH = 120
"""Letters of a text its key is made of: order needs only a start."""


def keyed(connection: sqlite3.Connection) -> list[str]:
    """Return the tables of a file that have a sort key."""
    sql = (
        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'sort_key'"
    )
    return [name for (name,) in connection.execute(f"{sql} ORDER BY m.name")]


def made_from(table: str) -> str:
    """Return the column the sort key of a table is made from, "" where it has none."""
    from ict_desktop.records.kinds import BY_TABLE  # every kind of record

    return BY_TABLE[table].ABOUT.sorted_by if table in BY_TABLE else ""


def triggers(connection: sqlite3.Connection) -> list[str]:
    """Return the triggers that empty a key whose text was changed by another tool; it is made at the next open."""
    return [
        f"CREATE TRIGGER {table}_sort_key_stale AFTER UPDATE OF {column} ON {table} "
        f"WHEN OLD.{column} IS NOT NEW.{column} AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN "
        f"UPDATE {table} SET sort_key = '' WHERE id = NEW.id; END"
        for table in keyed(connection)
        if (column := made_from(table))
    ]


def key_for(table: str, row: Mapping[str, object]) -> str | None:
    """Return the key a row of a table sorts by; None where it has none, or the row does not say what it is made from."""
    column = made_from(table)
    return _key(table, str(row[column])) if column and column in row else None


def _key(table: str, text: str) -> str:
    from ict_desktop.records.kinds import BY_TABLE  # as above

    return BY_TABLE[table].ABOUT.sort_key(text[:KEY_LENGTH])


def fill_missing(connection: sqlite3.Connection) -> None:
    """Give a key to every row that has none (written by another tool, or put back by an undo)."""
    for table in keyed(connection):
        if connection.execute(f"SELECT 1 FROM {table} WHERE sort_key = '' LIMIT 1").fetchone() is None:
            continue
        column = made_from(table)
        if not column:  # of a kind this program does not know
            continue
        missing = connection.execute(f"SELECT id, {column} FROM {table} WHERE sort_key = ''").fetchall()
        connection.executemany(
            f"UPDATE {table} SET sort_key = ? WHERE id = ?",
            [(_key(table, text), row_id) for row_id, text in missing],
        )


def make_anew(connection: sqlite3.Connection, action_id: int) -> None:
    """Give the rows an action has written their keys again, those whose words it changed among them."""
    for table in keyed(connection):
        connection.execute(
            f"UPDATE {table} SET sort_key = '' WHERE id IN "
            "(SELECT record_id FROM change WHERE action_id = ? AND table_name = ?)",
            (action_id, table),
        )
    fill_missing(connection)
