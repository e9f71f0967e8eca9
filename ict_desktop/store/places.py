"""Places in an order: under each parent the rows of a numbered kind are 1, 2, 3 … after every deed, undo and restore."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ict_desktop.records.kinds import BY_TABLE

NUMBERED = {table: kind.ABOUT.numbered_in for table, kind in BY_TABLE.items() if kind.ABOUT.numbered_in}
"""Tables whose rows are numbered 1, 2, 3 … , and under which column each count begins again."""

Row = dict[str, Any]


def next_place(connection: sqlite3.Connection, table: str, parent: object) -> int:
    """Return the place behind the last row under a parent."""
    sql = f"SELECT coalesce(max(position), 0) + 1 FROM {table} WHERE {NUMBERED[table]} IS ?"
    place: int = connection.execute(sql, (parent,)).fetchone()[0]
    return place


_BEFORE, _BESIDE, _AFTER = range(3)
"""Which of two rows that claim one place comes first."""


@dataclass(frozen=True)
class _Group:
    """A numbered table and the parent whose rows are counted."""

    table: str
    column: str
    parent: object


def close_up(
    connection: sqlite3.Connection,
    deleted_by: int | None = None,
    moved: str = "",
) -> None:
    """Count the rows again under every parent whose rows the running action added, deleted or moved.

    A row that comes, or the one that was given another place (`moved`), takes the place it says: those after it make
    room, on its way down those before it move up. A row that comes back, which the action `deleted_by` took away, comes
    between the rows it stood between then.
    """
    placed: dict[str, int] = {}
    groups: set[_Group] = set()
    for table, record_id, old, new in _changes(connection):
        column = NUMBERED[table]
        if old is not None and new is not None and _place(old, column) == _place(new, column):
            continue
        groups |= {_Group(table, column, row[column]) for row in (old, new) if row is not None}
        if old is None or record_id == moved:
            down = old is not None and new is not None and new["position"] > old["position"]
            placed[record_id] = _AFTER if down else _BEFORE
    for group in sorted(groups, key=str):
        _number(connection, group, placed, deleted_by)


def _changes(connection: sqlite3.Connection) -> list[tuple[str, str, Row | None, Row | None]]:
    rows = connection.execute(
        "SELECT table_name, record_id, old, new FROM change WHERE action_id = (SELECT action_id FROM running_action) "
        "AND table_name IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(NUMBERED)),),
    )
    return [(table, key, old and json.loads(old), new and json.loads(new)) for table, key, old, new in rows]


def _place(row: Mapping[str, Any], column: str) -> tuple[object, object]:
    return row[column], row["position"]


def _number(connection: sqlite3.Connection, group: _Group, placed: Mapping[str, int], deleted_by: int | None) -> None:
    sql = f"SELECT id, position FROM {group.table} WHERE {group.column} IS ?"
    rows: list[tuple[str, int]] = connection.execute(sql, (group.parent,)).fetchall()
    there = {row_id: position for row_id, position in rows if row_id not in placed}
    claims = {}
    for row_id, position in rows:
        claims[row_id] = (position, placed.get(row_id, _BESIDE))
        if row_id in placed and deleted_by is not None:
            claims[row_id] = _old_claim(connection, group, row_id, deleted_by, there) or claims[row_id]
    for place, (row_id, position) in enumerate(sorted(rows, key=lambda row: (*claims[row[0]], row[1], row[0])), 1):
        if position != place:
            connection.execute(f"UPDATE {group.table} SET position = ? WHERE id = ?", (place, row_id))


def _old_claim(
    connection: sqlite3.Connection, group: _Group, row_id: str, deleted_by: int, there: Mapping[str, int]
) -> tuple[int, int] | None:
    """Return the place of a row that comes back: before what stood behind it when it was deleted, else after the rest."""
    deletion = connection.execute(
        "SELECT id, json_extract(old, '$.position') FROM change WHERE action_id = ? AND table_name = ? AND record_id = ? "
        "AND new IS NULL ORDER BY id DESC LIMIT 1",
        (deleted_by, group.table, row_id),
    ).fetchone()
    if deletion is None:
        return None
    before: list[int] = []
    behind: list[int] = []
    for other, position in there.items():
        then = connection.execute(
            f"SELECT json_extract(new, '$.position'), json_extract(new, '$.{group.column}') FROM change "
            "WHERE table_name = ? AND record_id = ? AND id < ? ORDER BY id DESC LIMIT 1",
            (group.table, other, deletion[0]),
        ).fetchone()
        if then is not None and then[0] is not None and then[1] == group.parent:
            (behind if then[0] > deletion[1] else before).append(position)
    if behind:
        return min(behind), _BEFORE
    return (max(before), _AFTER) if before else None
