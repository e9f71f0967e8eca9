"""Stored Vietnamese sort keys, so that every list has the order of a Vietnamese dictionary on every machine."""

import sqlite3
from collections.abc import Callable

from ict_desktop.records.vietnamese import name_key, sort_key

SORTED_BY: dict[str, tuple[str, Callable[[str], str]]] = {
    "agency": ("name", sort_key),
    "person": ("full_name", name_key),
    "meeting": ("title", sort_key),
    "task": ("text", sort_key),
    "indicator": ("name", sort_key),
    "information_system": ("name", sort_key),
    "system_link": ("name", sort_key),
    "incident": ("text", sort_key),
    "inspection": ("name", sort_key),
    "document": ("subject", sort_key),
}
"""Table → the column its `sort_key` is made from, and how. Keys of long texts are cut: order needs only a start."""

KEY_LENGTH = 120


def triggers() -> list[str]:
    """Return the triggers that empty a key whose text was changed by another tool; it is made at the next open."""
    return [
        f"CREATE TRIGGER {table}_sort_key_stale AFTER UPDATE OF {column} ON {table} "
        f"WHEN OLD.{column} IS NOT NEW.{column} AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN "
        f"UPDATE {table} SET sort_key = '' WHERE id = NEW.id; END"
        for table, (column, _key) in SORTED_BY.items()
    ]


def key_for(table: str, text: str) -> str:
    """Return the key a row of a table sorts by."""
    return SORTED_BY[table][1](text[:KEY_LENGTH])


def fill_missing(connection: sqlite3.Connection, tables: tuple[str, ...] = tuple(SORTED_BY)) -> None:
    """Give a key to every row that has none (written by another tool, or put back by an undo)."""
    for table in tables:
        if table not in SORTED_BY:
            continue
        column, _key = SORTED_BY[table]
        missing = connection.execute(f"SELECT id, {column} FROM {table} WHERE sort_key = ''").fetchall()
        connection.executemany(
            f"UPDATE {table} SET sort_key = ? WHERE id = ?",
            [(key_for(table, text), row_id) for row_id, text in missing],
        )


def make_anew(connection: sqlite3.Connection, action_id: int) -> None:
    """Give the rows an action has written their keys again, those whose words it changed among them."""
    for table in SORTED_BY:
        connection.execute(
            f"UPDATE {table} SET sort_key = '' WHERE id IN "
            "(SELECT record_id FROM change WHERE action_id = ? AND table_name = ?)",
            (action_id, table),
        )
    fill_missing(connection)
