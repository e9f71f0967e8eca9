"""The ledger: for every changed row its old and new values under the action that changed them.

Pure-SQL triggers write it, so a row changed by any SQLite tool is in it too. Undo, redo, the trash and the history of
a record all read from it; none keeps a list of its own.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ict_desktop.records.errors import Refused
from ict_desktop.records.record import PLACE, joined
from ict_desktop.store import chain

OUTSIDE_TABLES = frozenset({"action", "change", "running_action", "replaced_row", "ledger_head", "blob", "draft"})
"""Not in the ledger: the ledger itself, immutable bytes, unsaved words. Search keeps its own tables."""

OUR_NAMES = re.compile("[a-z]+(_[a-z]+)*")
"""How tables are named here."""

DERIVED_COLUMNS = frozenset({"sort_key"})
"""Made again from the row, never logged."""

FOREIGN = "thay đổi ngoài chương trình"


Move = tuple[str, Mapping[str, Any] | None, Mapping[str, Any] | None]


@dataclass(frozen=True)
class Step:
    """One action as the menu names it; `program` is the opening of the file that did it, "" for another tool."""

    id: int
    label: str
    clerk: str
    at: str
    kind: str
    program: str = ""
    undone: bool = False

    def whose(self) -> str:
        """Say whose step it is, for a window whose own it is not: "bước của Lan lúc 09:30 ngày 07/07/2017"."""
        try:
            when = datetime.fromisoformat(self.at) if self.at else None
        except ValueError:
            when = None  # damaged; `check` names the step
        time = f"lúc {when:%H:%M} ngày {when:%d/%m/%Y}" if when else ""
        return joined(("bước", self.clerk and f"của {self.clerk}", time), " ")


@dataclass(frozen=True)
class Edit:
    """One row before and after an action: column → value, None where the row did not exist.

    `damaged` says that what the ledger wrote down cannot be read any more; then nothing is known of either side.
    """

    step: Step
    table: str
    record_id: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    number: int
    """Its place in the ledger."""
    damaged: bool = False


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the tables of the ledger with their key column."""
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if name not in OUTSIDE_TABLES and not name.startswith(("sqlite_", "_sqlite", "search_"))
    ]
    # A table without a key, or with a name no table of ours has, was put there by another tool.
    keys = {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info('{name}')") if row[5] == 1]
        for name in names
        if OUR_NAMES.fullmatch(name)
    }
    return {name: key[0] for name, key in keys.items() if key}


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table of the ledger holds."""
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables(connection)}


def columns_of(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the columns of a table the ledger keeps, with their types."""
    return [
        (row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in DERIVED_COLUMNS
    ]


def json_of(columns: Iterable[tuple[str, str]], side: str) -> str:
    """Return the expression for a row as the ledger keeps it; `side` is OLD, NEW or the table."""
    return (
        f"json_object({', '.join(f'{chr(39)}{name}{chr(39)}, {_value(name, kind, side)}' for name, kind in columns)})"
    )


def _value(name: str, kind: str, side: str) -> str:
    # json_object keeps 15 digits of a REAL; 17 are needed to get the same number back.
    if kind != "REAL":
        return f"{side}.{name}"
    return f"CASE WHEN {side}.{name} IS NULL THEN NULL ELSE json(printf('%!.17g', {side}.{name})) END"


def entry_of(connection: sqlite3.Connection, table: str) -> str:
    """Return the expression for a row of a table as the ledger would write it, for reading a file that may be damaged.

    Alike to the letter for what a column may hold; where a damaged one holds bytes or no number, it does not raise.
    """

    def careful(name: str, kind: str) -> str:
        column = f"{table}.{name}"
        endless = f"WHEN abs({column}) > 1.7976931348623157e308 THEN 'Inf' " if kind == "REAL" else ""
        bytes_there = f"WHEN typeof({column}) = 'blob' THEN CAST({column} AS TEXT) || char(65533) "
        return f"CASE {bytes_there}{endless}ELSE {_value(name, kind, table)} END"

    values = ", ".join(f"'{name}', {careful(name, kind)}" for name, kind in columns_of(connection, table))
    return f"json_object({values})"


def triggers(connection: sqlite3.Connection) -> list[str]:
    """Return the triggers of every table of the ledger, made from its columns as they are now.

    `INSERT OR REPLACE` takes a row away without firing the trigger of deletions. So a row that stands where a new one
    comes is noted before, and the new one is remembered as its change; a note nobody needed is overwritten by the next.
    """
    found = []
    target = (
        "INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action)"
    )
    for table, key in tables(connection).items():
        columns = columns_of(connection, table)
        old, new = json_of(columns, "OLD"), json_of(columns, "NEW")
        note = f"replaced_row WHERE table_name = '{table}' AND record_id = NEW.{key}"
        found += [
            f"CREATE TRIGGER {table}_ledger_arriving BEFORE INSERT ON {table} BEGIN DELETE FROM {note}; "
            "INSERT INTO replaced_row (table_name, record_id, old) "
            f"SELECT '{table}', {key}, {json_of(columns, table)} FROM {table} WHERE {key} = NEW.{key}; END",
            f"CREATE TRIGGER {table}_ledger_added AFTER INSERT ON {table} BEGIN "
            f"{target}, '{table}', NEW.{key}, (SELECT old FROM {note}), {new}); DELETE FROM {note}; END",
            f"CREATE TRIGGER {table}_ledger_changed AFTER UPDATE OF {', '.join(name for name, _ in columns)} ON {table} "
            f"WHEN {old} IS NOT {new} BEGIN {target}, '{table}', NEW.{key}, {old}, {new}); END",
            f"CREATE TRIGGER {table}_ledger_removed AFTER DELETE ON {table} BEGIN "
            f"{target}, '{table}', OLD.{key}, {old}, NULL); END",
        ]
    return found


def remake_triggers(connection: sqlite3.Connection, wanted: Iterable[str]) -> None:
    """Drop and make again every trigger that is generated from the tables' columns."""
    for name in made_again(connection):
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in wanted:
        connection.execute(statement)


def made_again(connection: sqlite3.Connection) -> set[str]:
    """Return the names of the triggers that are generated from the tables' columns."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND "
        "(name LIKE '%\\_ledger\\_%' ESCAPE '\\' OR name LIKE '%\\_search\\_%' ESCAPE '\\' "
        "OR name LIKE '%\\_sort\\_key\\_stale' ESCAPE '\\')"
    )
    return {name for (name,) in rows}


def begin(connection: sqlite3.Connection, label: str, clerk: str, at: str, kind: str = "do", program: str = "") -> int:
    """Start an action inside the open transaction; changes made by other tools before it become a step of their own."""
    if adopt_foreign(connection, at):
        chain.extend(connection)
    action_id = add_action(connection, label, clerk, at, kind)
    connection.execute("UPDATE action SET program = ? WHERE id = ?", (program, action_id))
    connection.execute("INSERT INTO running_action (one, action_id) VALUES (1, ?)", (action_id,))
    return action_id


def add_action(connection: sqlite3.Connection, label: str, clerk: str, at: str, kind: str) -> int:
    """Add a step, not yet linked; returns its number."""
    action_id = connection.execute(
        "INSERT INTO action (label, clerk, at, kind) VALUES (?, ?, ?, ?)", (label, clerk, at, kind)
    ).lastrowid
    if action_id is None:
        raise AssertionError("an inserted action has an id")
    return action_id


def finish(connection: sqlite3.Connection) -> frozenset[str]:
    """End the running action and close its link of the chain; returns the tables it changed.

    An action without changes leaves no trace, unless it is a wall for undo or about another one (`target_id`).
    """
    (action_id,) = connection.execute("SELECT action_id FROM running_action").fetchone()
    connection.execute("DELETE FROM running_action")
    changed = connection.execute("SELECT DISTINCT table_name FROM change WHERE action_id = ?", (action_id,)).fetchall()
    if not changed:
        connection.execute("DELETE FROM action WHERE id = ? AND target_id IS NULL AND kind <> 'fixed'", (action_id,))
    chain.extend(connection)
    return frozenset(name for (name,) in changed)


def adopt_foreign(connection: sqlite3.Connection, at: str) -> bool:
    """Give the changes made outside the program since the last action a step, so that they can be undone in turn.

    Says whether there were any; the step still wants its link of the chain.
    """
    if connection.execute("SELECT 1 FROM change WHERE action_id IS NULL LIMIT 1").fetchone() is None:
        return False
    action_id = add_action(connection, FOREIGN, "", at, "do")
    connection.execute("UPDATE change SET action_id = ? WHERE action_id IS NULL", (action_id,))
    return True


def mark(connection: sqlite3.Connection, action_id: int, undone: bool) -> None:
    """Remember whether an action is undone."""
    connection.execute("UPDATE action SET undone = ? WHERE id = ?", (int(undone), action_id))


def deletion_of(connection: sqlite3.Connection, table: str, record_id: str) -> int | None:
    """Return the action that last deleted a record that is not there now."""
    row = connection.execute(
        "SELECT action_id, new FROM change WHERE table_name = ? AND record_id = ? ORDER BY id DESC LIMIT 1",
        (table, record_id),
    ).fetchone()
    return row[0] if row is not None and row[1] is None else None


def put_back_deleted(connection: sqlite3.Connection, action_id: int) -> list[tuple[str, dict[str, Any]]]:
    """Bring back the rows an action deleted, with what hung on them, where they are still missing, and return them.

    A reference that the action emptied because of them points to them again, unless it has been given another end.
    """
    edits = edits_of(connection, action_id)[::-1]
    back = {
        (edit.table, edit.record_id)
        for edit in edits
        if edit.new is None and deletion_of(connection, edit.table, edit.record_id) == action_id
    }
    keys = tables(connection)
    moves: list[Move] = []
    for edit in edits:
        if edit.new is None and (edit.table, edit.record_id) in back:
            moves.append((edit.table, None, edit.old))
        elif edit.old is not None and edit.new is not None:
            key = keys[edit.table]
            if links := _emptied_links(connection, edit, key, back):
                moves.append((edit.table, {key: edit.record_id}, links))
    put(connection, moves)
    return [(edit.table, edit.old) for edit in edits if edit.old is not None and (edit.table, edit.record_id) in back]


def _emptied_links(connection: sqlite3.Connection, edit: Edit, key: str, back: set[tuple[str, str]]) -> dict[str, Any]:
    old, new = edit.old or {}, edit.new or {}
    found = {}
    for reference in connection.execute(f"PRAGMA foreign_key_list({edit.table})").fetchall():
        other, column = reference[2], reference[3]
        if old.get(column) is None or new.get(column) is not None or (other, old[column]) not in back:
            continue
        row = connection.execute(f"SELECT {column} FROM {edit.table} WHERE {key} = ?", (edit.record_id,)).fetchone()
        if row is None or row[0] is None:
            found[column] = old[column]
    return found


def put(connection: sqlite3.Connection, moves: list[Move]) -> None:
    """Make rows (table, present, wanted) out of what is (or was) there; of a row that stays only what differs.

    None where there is no row. `wanted` may name but some of the columns of a row that is there.
    """
    keys = tables(connection)
    # Rows come back in any order; the references are checked together at commit.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for table, present, wanted in moves:
            key = keys[table]
            if wanted is None and present is not None:
                connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (present[key],))
            elif wanted is not None and present is None:
                names = ", ".join(wanted)
                marks = ", ".join("?" * len(wanted))
                connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(wanted.values()))
            elif wanted is not None and present is not None:
                _put_columns(connection, table, key, present, wanted)
    except sqlite3.IntegrityError as error:
        raise Refused(
            "Không đưa lại được vì dữ liệu liên quan đã thay đổi. Hãy khôi phục bản ghi cấp trên trước, rồi thử lại."
        ) from error


def _put_columns(
    connection: sqlite3.Connection, table: str, key: str, present: Mapping[str, Any], wanted: Mapping[str, Any]
) -> None:
    values = {name: value for name, value in wanted.items() if value != present.get(name)}
    if PLACE in values and PLACE in present:
        # Rows beside it may have moved it since; then its place is theirs to say.
        sql = f"UPDATE {table} SET {PLACE} = ? WHERE {key} = ? AND {PLACE} = ?"
        connection.execute(sql, (values.pop(PLACE), present[key], present[PLACE]))
    if values:
        names = ", ".join(f"{name} = ?" for name in values)
        connection.execute(f"UPDATE {table} SET {names} WHERE {key} = ?", (*values.values(), present[key]))


def row_now(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the row that has the key of one the ledger remembers, as it is now."""
    key = tables(connection)[table]
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (row[key],))
    found = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), found, strict=True)) if found else None


def edits_of(connection: sqlite3.Connection, action_id: int) -> list[Edit]:
    """Return what an action has changed, first change first; refuses where the ledger cannot be read any more."""
    edits = _edits(connection, "action_id = ? ORDER BY change.id", (action_id,))
    if any(edit.damaged for edit in edits):
        raise Refused("Không làm được vì sổ nhật ký bị hỏng ở bước này. Hãy chọn Tệp → Kiểm tra tệp để xem chỗ hỏng.")
    return edits


def running_edits(connection: sqlite3.Connection) -> list[Edit]:
    """Return what the running action has changed so far, first change first."""
    return _edits(connection, "action_id = (SELECT action_id FROM running_action) ORDER BY change.id", ())


def came_later(connection: sqlite3.Connection, limit: int = -1) -> list[Edit]:
    """Return what was done, and not taken back, after the step the running action undoes or does again; oldest first."""
    condition = (
        "action.id > (SELECT target_id FROM action JOIN running_action ON action_id = id) "
        "AND kind IN ('do', 'fixed') AND undone = 0 ORDER BY change.id LIMIT ?"
    )
    return _edits(connection, condition, (limit,))


def was_changed(connection: sqlite3.Connection, table: str, record_id: str | None, since: int, till: int) -> bool:
    """Say whether a row of a table (None: any) was changed between two places of the ledger."""
    sql = (
        "SELECT 1 FROM change WHERE table_name = :name AND (:record IS NULL OR record_id = :record) "
        "AND id > :since AND id < :till LIMIT 1"
    )
    asked = {"name": table, "record": record_id, "since": since, "till": till}
    return connection.execute(sql, asked).fetchone() is not None


def edits_after(connection: sqlite3.Connection, table: str, record_id: str, number: int) -> list[Edit]:
    """Return what happened to a record behind a place of the ledger, last first."""
    condition = "table_name = ? AND record_id = ? AND change.id > ? ORDER BY change.id DESC"
    return _edits(connection, condition, (table, record_id, number))


def _edits(connection: sqlite3.Connection, condition: str, parameters: tuple[object, ...]) -> list[Edit]:
    rows = connection.execute(
        "SELECT coalesce(action.id, 0), coalesce(label, ?), coalesce(clerk, ''), coalesce(at, ''), coalesce(kind, 'do'), "
        "coalesce(program, ''), coalesce(undone, 0), table_name, record_id, old, new, change.id "
        f"FROM change LEFT JOIN action ON action.id = change.action_id WHERE {condition}",
        (FOREIGN, *parameters),
    )
    return [_edit(row) for row in rows]


def _edit(row: Sequence[Any]) -> Edit:
    try:
        old, new = (None if side is None else dict(json.loads(side)) for side in row[9:11])
    except (ValueError, TypeError):
        return Edit(Step(*row[:7]), row[7], row[8], {}, {}, row[11], damaged=True)
    return Edit(Step(*row[:7]), row[7], row[8], old, new, row[11])


def history(connection: sqlite3.Connection, table: str, record_id: str) -> list[Edit]:
    """Return what happened to a record, last first."""
    return _edits(connection, "table_name = ? AND record_id = ? ORDER BY change.id DESC", (table, record_id))


def trash(connection: sqlite3.Connection, limit: int = 500) -> list[Edit]:
    """Return the deleted records that are not there now, last deleted first; one line for each."""
    return _edits(
        connection,
        "change.id IN (SELECT max(id) FROM change GROUP BY table_name, record_id HAVING max(id) = "
        "max(CASE WHEN new IS NULL THEN id ELSE 0 END)) AND new IS NULL AND coalesce(kind, 'do') IN ('do', 'redo') "
        "AND coalesce(undone, 0) = 0 ORDER BY change.id DESC LIMIT ?",
        (limit,),
    )


def journal(connection: sqlite3.Connection, limit: int = 500) -> list[Step]:
    """Return who did what, last first."""
    rows = connection.execute("SELECT id, label, clerk, at, kind FROM action ORDER BY id DESC LIMIT ?", (limit,))
    return [Step(*row) for row in rows]
