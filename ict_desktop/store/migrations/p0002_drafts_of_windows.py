"""Drafts belong to one window and one place: the key of the table names both. Never edited after release."""

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE draft_of_window (
        record_table TEXT NOT NULL,
        record_id TEXT NOT NULL,
        context TEXT NOT NULL DEFAULT '',
        field TEXT NOT NULL,
        window TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (record_table, record_id, context, field, window)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO draft_of_window (record_table, record_id, context, field, text, at)
    SELECT record_table, record_id, context, field, text, at FROM draft
    """,
    "DROP TABLE draft",
    "ALTER TABLE draft_of_window RENAME TO draft",
)


def apply(connection: sqlite3.Connection) -> None:
    """Widen the table; drafts of before belong to no window that lives."""
    for statement in STATEMENTS:
        connection.execute(statement)
