"""A chain over the steps of the ledger, so that a change in its own text is seen. Never edited after release."""

import sqlite3

STATEMENTS = (
    "ALTER TABLE action ADD COLUMN chain TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE ledger_head (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), steps INTEGER NOT NULL) STRICT",
    "INSERT INTO ledger_head (one, steps) VALUES (1, 0)",
)


def apply(connection: sqlite3.Connection) -> None:
    """Make room for the chain; the steps there are get theirs when the upgrade is written down."""
    for statement in STATEMENTS:
        connection.execute(statement)
