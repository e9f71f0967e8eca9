"""What the registers of papers say beside the papers themselves, and which paper answers which, or shows what was done."""

import sqlite3

_DAY = "TEXT CHECK ({0} IS date({0}, '+0 days') AND {0} >= '0001')"

COLUMNS = (
    "arrival_number INTEGER",
    "handled_by TEXT NOT NULL DEFAULT ''",
    "handling TEXT NOT NULL DEFAULT ''",
    f"handled_on {_DAY.format('handled_on')}",
    "answers_id TEXT REFERENCES document ON DELETE RESTRICT",
    "kept_by TEXT NOT NULL DEFAULT ''",
    f"sent_on {_DAY.format('sent_on')}",
)

EVIDENCE = """
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    document_id TEXT NOT NULL REFERENCES document ON DELETE RESTRICT,
    task_id TEXT REFERENCES task ON DELETE RESTRICT,
    proposal_id TEXT REFERENCES proposal ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID
"""

_YEAR_OF_LAST_CHANGE = """
    SELECT CAST(substr(max(a.at), 1, 4) AS INTEGER) FROM change c JOIN action a ON a.id = c.action_id
    WHERE c.table_name = 'document_series' AND c.record_id = document_series.id
"""


def apply(connection: sqlite3.Connection) -> None:
    """Add the columns of the registers and the ties; a first number counts in the year it was set, where that is known."""
    for column in COLUMNS:
        connection.execute(f"ALTER TABLE document ADD COLUMN {column}")
    connection.execute("CREATE INDEX document_by_answers_id ON document (answers_id)")
    connection.execute(EVIDENCE)
    for column in ("document_id", "task_id", "proposal_id"):
        connection.execute(f"CREATE INDEX evidence_by_{column} ON evidence ({column})")
    connection.execute("ALTER TABLE document_series ADD COLUMN first_year INTEGER")
    connection.execute(
        "ALTER TABLE document_series ADD COLUMN letterhead_id TEXT REFERENCES letterhead ON DELETE RESTRICT"
    )
    connection.execute("CREATE INDEX document_series_by_letterhead_id ON document_series (letterhead_id)")
    connection.execute(f"UPDATE document_series SET first_year = ({_YEAR_OF_LAST_CHANGE}) WHERE first_number > 1")
