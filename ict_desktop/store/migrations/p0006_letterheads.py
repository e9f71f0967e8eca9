"""Several signers of a letterhead, its running name and address, stamps of a paper, and an office's own wording."""

import sqlite3

TABLES = (
    """CREATE TABLE signer (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    letterhead_id TEXT NOT NULL REFERENCES letterhead ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    authority TEXT NOT NULL CHECK (trim(authority) <> ''),
    post TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    ground TEXT NOT NULL DEFAULT '',
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= '0001')
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX signer_by_letterhead_id ON signer (letterhead_id, position)",
    """CREATE TABLE wording (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    letterhead_id TEXT REFERENCES letterhead ON DELETE RESTRICT,
    form TEXT NOT NULL CHECK (trim(form) <> ''),
    part TEXT NOT NULL CHECK (trim(part) <> ''),
    text TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX wording_by_letterhead_id ON wording (letterhead_id)",
    "CREATE INDEX wording_by_form ON wording (form, part)",
)

COLUMNS = (
    ("letterhead", "running_name TEXT NOT NULL DEFAULT ''"),
    ("letterhead", "address TEXT NOT NULL DEFAULT ''"),
    ("letterhead", "drafting_unit TEXT NOT NULL DEFAULT ''"),
    ("document", "urgency TEXT NOT NULL DEFAULT ''"),
    ("document", "circulation TEXT NOT NULL DEFAULT ''"),
    ("document", "drafter TEXT NOT NULL DEFAULT ''"),
    ("document", "copies INTEGER"),
)

MOVED = (("notice_closing", "notice", "closing"), ("invitation_note", "invitation", "note"))
"""Settings that become the wording of a part of a form under all letterheads."""

WORDING = """INSERT INTO wording (id, form, part, text)
    SELECT ?, ?, ?, replace(replace(replace(replace(value, '{', '{{'), '}', '}}'), '[', '[['), ']', ']]')
    FROM setting WHERE name = ?"""

NAMED = """UPDATE letterhead SET running_name = (SELECT value FROM setting WHERE name = 'committee')
    WHERE id = (SELECT value FROM setting WHERE name = 'letterhead_TB')
    AND (issuer LIKE 'Ban Chỉ đạo%' OR issuer LIKE 'BAN CHỈ ĐẠO%')
    AND EXISTS (SELECT 1 FROM setting WHERE name = 'committee' AND value LIKE 'Ban Chỉ đạo%')"""
"""The usual letterhead of notices, where it is the committee's, is called as the settings call the committee."""


def apply(connection: sqlite3.Connection) -> None:
    """Make tables and columns; what two settings said stands among the wordings from now on, and there alone."""
    for sql in TABLES:
        connection.execute(sql)
    for table, column in COLUMNS:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for number, (setting, form, part) in enumerate(MOVED, start=1):
        # The same id in every file: two copies of one file that go through this stay one file.
        key = f"01941f29-7c00-7000-8000-00000000000{number}"
        connection.execute(WORDING, (key, form, part, setting))
        connection.execute("DELETE FROM setting WHERE name = ?", (setting,))
    connection.execute(NAMED)
