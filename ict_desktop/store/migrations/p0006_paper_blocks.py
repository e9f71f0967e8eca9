"""The paragraphs of a draft, and what a paper is made of beside a meeting."""

import sqlite3

TABLE = """
CREATE TABLE paper_block (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    document_id TEXT NOT NULL REFERENCES document ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    style TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    marks TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    landscape INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT '',
    taken TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'theo'
) STRICT, WITHOUT ROWID
"""

COLUMNS = (
    "form TEXT NOT NULL DEFAULT ''",
    "agency_id TEXT REFERENCES agency ON DELETE RESTRICT",
    "inspection_id TEXT REFERENCES inspection ON DELETE RESTRICT",
    "period TEXT NOT NULL DEFAULT ''",
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the table of paragraphs; a paper names its form and the agency, inspection or period it is about."""
    connection.execute(TABLE)
    connection.execute("CREATE INDEX paper_block_by_document_id ON paper_block (document_id, position)")
    for column in COLUMNS:
        connection.execute(f"ALTER TABLE document ADD COLUMN {column}")
    for column in ("agency_id", "inspection_id"):
        connection.execute(f"CREATE INDEX document_by_{column} ON document ({column})")
