"""An issued paper keeps what it was made from; a draft may leave to its records what nobody typed; orders have no gaps.

The table of papers is made again because a draft's subject may now be empty. What a notice's draft copied when it was
begun, and nobody has changed since, is emptied: it follows the meeting from here on.
"""

import sqlite3

COLUMNS = (
    "id, direction, kind, series_id, letterhead_id, number, symbol, dated_on, place, subject, sender, received_on, "
    "answer_due_on, meeting_id, signer_authority, signer_post, signer_name, recipients, body, state, replaces_id, "
    "pdf_sha256, scan_sha256, remark, sort_key"
)

TABLE = """CREATE TABLE document_new (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    direction TEXT NOT NULL DEFAULT 'di' REFERENCES document_direction ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'TB' REFERENCES document_kind ON DELETE RESTRICT,
    series_id TEXT REFERENCES document_series ON DELETE RESTRICT,
    letterhead_id TEXT REFERENCES letterhead ON DELETE RESTRICT,
    number INTEGER,
    symbol TEXT NOT NULL DEFAULT '',
    dated_on TEXT CHECK (dated_on IS date(dated_on, '+0 days') AND dated_on >= '0001'),
    place TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days') AND received_on >= '0001'),
    answer_due_on TEXT CHECK (answer_due_on IS date(answer_due_on, '+0 days') AND answer_due_on >= '0001'),
    meeting_id TEXT REFERENCES meeting ON DELETE RESTRICT,
    signer_authority TEXT NOT NULL DEFAULT '',
    signer_post TEXT NOT NULL DEFAULT '',
    signer_name TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'nhap' REFERENCES document_state ON DELETE RESTRICT,
    replaces_id TEXT REFERENCES document ON DELETE RESTRICT,
    pdf_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    paper_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    scan_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID"""

INDEXED = (
    *("direction", "kind", "series_id", "letterhead_id", "meeting_id", "state", "replaces_id"),
    *("pdf_sha256", "paper_sha256", "scan_sha256", "sort_key"),
)

COPIED = ("symbol", "place", "subject")

UNTOUCHED = """UPDATE document SET {name} = '' WHERE direction = 'di' AND kind = 'TB' AND state = 'nhap'
    AND meeting_id IS NOT NULL AND {name} = (
        SELECT json_extract(c.new, '$.{name}') FROM change c JOIN action a ON a.id = c.action_id
        WHERE c.table_name = 'document' AND c.record_id = document.id AND c.old IS NULL
        AND a.label = 'Soạn thông báo kết luận' ORDER BY c.id DESC LIMIT 1)"""

NUMBERED_UNDER = (
    ("agenda_item", "meeting_id"),
    ("attendance", "meeting_id"),
    ("opinion", "meeting_id"),
    ("proposal", "opinion_id"),
    ("conclusion", "meeting_id"),
    ("coordination", "task_id"),
    ("team_member", "inspection_id"),
    ("finding", "visit_id"),
    ("indicator", "group_code"),
)

WITHOUT_GAPS = """UPDATE {table} SET position = place FROM (
        SELECT id AS row_id, row_number() OVER (PARTITION BY {parent} ORDER BY position, id) AS place FROM {table}
    ) WHERE row_id = id AND position <> place"""


def apply(connection: sqlite3.Connection) -> None:
    """Make the table again, empty what was only copied, and number what stands under a parent from 1 without gaps."""
    connection.execute(TABLE)
    connection.execute(f"INSERT INTO document_new ({COLUMNS}) SELECT {COLUMNS} FROM document")
    connection.execute("DROP TABLE document")
    connection.execute("ALTER TABLE document_new RENAME TO document")
    for column in INDEXED:
        connection.execute(f"CREATE INDEX document_by_{column} ON document ({column})")
    for name in COPIED:
        connection.execute(UNTOUCHED.format(name=name))
    for table, parent in NUMBERED_UNDER:
        connection.execute(WITHOUT_GAPS.format(table=table, parent=parent))
