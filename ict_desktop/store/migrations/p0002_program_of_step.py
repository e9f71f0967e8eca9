"""Which running program did a step, so that an undo takes back its own. Never edited after release."""

import sqlite3


def apply(connection: sqlite3.Connection) -> None:
    """Make room for it; of the steps there are nobody knows."""
    connection.execute("ALTER TABLE action ADD COLUMN program TEXT NOT NULL DEFAULT ''")
