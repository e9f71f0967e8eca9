"""What a letter that urges or corrects is about: how firmly it urges, which paper it corrects."""

import sqlite3

COLUMNS = (
    "level TEXT REFERENCES reminder_level ON DELETE RESTRICT",
    "corrects_id TEXT REFERENCES document ON DELETE RESTRICT",
)


def apply(connection: sqlite3.Connection) -> None:
    """Give papers the level of a reminder and the paper a letter corrects."""
    for column in COLUMNS:
        connection.execute(f"ALTER TABLE document ADD COLUMN {column}")
    for column in ("level", "corrects_id"):
        connection.execute(f"CREATE INDEX document_by_{column} ON document ({column})")
