"""What an upgrade changes in the rows, written into the ledger like any other change."""

import sqlite3

from ict_desktop.store import chain, ledger


def remember_rows(connection: sqlite3.Connection) -> None:
    """Note every row as it is, for `write_down_upgrade` to find out what a migration has changed."""
    connection.execute(
        "CREATE TEMP TABLE row_before (table_name, record_id, entry, PRIMARY KEY (table_name, record_id))"
    )
    for table, key in ledger.tables(connection).items():
        row = ledger.json_of(ledger.columns_of(connection, table), table)
        connection.execute(f"INSERT INTO row_before SELECT '{table}', {key}, {row} FROM {table}")


def write_down_upgrade(connection: sqlite3.Connection, label: str, at: str) -> int:
    """Write one action, a wall for undo, and under it the rows a migration added, changed or moved away; returns its id.

    A row that only got new columns with their defaults needs no entry. A row the ledger had never heard of (those that
    came with the file) gets its first one.
    """
    action_id = ledger.add_action(connection, label, "", at, "fixed")
    for table, key in ledger.tables(connection).items():
        known = f"EXISTS (SELECT 1 FROM change c WHERE c.table_name = '{table}' AND c.record_id = {table}.{key})"
        connection.execute(
            "INSERT INTO change (action_id, table_name, record_id, old, new) "
            f"SELECT ?, '{table}', {table}.{key}, CASE WHEN {known} THEN b.entry END, "
            f"{ledger.json_of(ledger.columns_of(connection, table), table)} FROM {table} "
            f"LEFT JOIN row_before b ON b.table_name = '{table}' AND b.record_id = {table}.{key} "
            f"WHERE NOT {known} OR {unlike(connection, table, 'b.entry')}",
            (action_id,),
        )
        connection.execute(
            "INSERT INTO change (action_id, table_name, record_id, old, new) "
            "SELECT ?, b.table_name, b.record_id, b.entry, NULL FROM row_before b "
            f"WHERE b.table_name = '{table}' AND NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = b.record_id)",
            (action_id,),
        )
    connection.execute("DROP TABLE row_before")
    chain.extend(connection)
    return action_id


def unlike(connection: sqlite3.Connection, table: str, entry: str) -> str:
    """Return the condition that a row of a table is not what an entry of the ledger (an SQL expression) says it is.

    An entry written before a column was there does not name it: it stands for the column's default. What an entry says
    of a column that is gone is passed over.
    """
    same = []
    for _cid, name, _kind, _required, default, _key in connection.execute(f"PRAGMA table_info({table})").fetchall():
        if name not in ledger.DERIVED_COLUMNS:
            path = f"'$.{name}'"
            same.append(
                f"{table}.{name} IS CASE WHEN json_type({entry}, {path}) IS NULL THEN {default or 'NULL'} "
                f"ELSE json_extract({entry}, {path}) END"
            )
    return f"NOT ({' AND '.join(same)})"
