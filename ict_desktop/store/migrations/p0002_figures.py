"""Values that say "không phát sinh", and targets that are strictly more or less."""

import sqlite3

from ict_desktop.store.migrations.m0001_first_file import statements

VALUES = """
CREATE TABLE value_with_nil (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    indicator_id TEXT NOT NULL REFERENCES indicator ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    period TEXT NOT NULL CHECK (
        substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    number REAL,
    nil INTEGER NOT NULL DEFAULT 0 CHECK (nil IN (0, 1)),
    numerator REAL,
    denominator REAL,
    field_size INTEGER CHECK (field_size > 0),
    score REAL,
    scope TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    source_document TEXT NOT NULL DEFAULT '',
    CHECK ((number IS NULL) = nil)
) STRICT, WITHOUT ROWID;
INSERT INTO value_with_nil (id, indicator_id, agency_id, period, number, numerator, denominator, field_size, score, scope,
    remark, source_document)
SELECT id, indicator_id, agency_id, period, number, numerator, denominator, field_size, score, scope, remark,
    source_document
FROM value;
DROP TABLE value;
ALTER TABLE value_with_nil RENAME TO value;
CREATE INDEX value_by_indicator_id ON value (indicator_id);
CREATE INDEX value_by_agency_id ON value (agency_id);
CREATE UNIQUE INDEX value_once ON value (indicator_id, coalesce(agency_id, ''), period, scope);
"""

COMPARATORS = """
INSERT INTO comparator (code, name, position) VALUES ('<', '< dưới', 4), ('>', '> trên', 5)
ON CONFLICT (code) DO NOTHING;
"""


def apply(connection: sqlite3.Connection) -> None:
    """Let a value stand without its number where it is nil, and offer "<" and ">"; runs inside one transaction."""
    for statement in statements(VALUES) + statements(COMPARATORS):
        connection.execute(statement)
