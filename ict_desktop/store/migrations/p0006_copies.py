"""Of which paper a paper is a copy."""

import sqlite3


def apply(connection: sqlite3.Connection) -> None:
    """Give papers the paper they are a copy of."""
    connection.execute("ALTER TABLE document ADD COLUMN copied_id TEXT REFERENCES document ON DELETE RESTRICT")
    connection.execute("CREATE INDEX document_by_copied_id ON document (copied_id)")
